/** The app package's folder, and a copy of it that may be spoilt. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const values = {
  BOT_ID: '11111111-2222-4333-8444-555555555555',
  TEAMS_APP_ID: '66666666-7777-4888-8999-aaaaaaaaaaaa',
  DEVELOPER_WEBSITE_URL: 'https://namnden.example.org',
  DEVELOPER_PRIVACY_URL: 'https://namnden.example.org/personuppgifter',
  DEVELOPER_TERMS_URL: 'https://namnden.example.org/villkor',
};

// biome-ignore lint/suspicious/noExplicitAny: a manifest to be made wrong in any way
export type Json = any;

export class PackageFolder {
  readonly dir = mkdtempSync(join(tmpdir(), 'namndboten-package-'));

  constructor() {
    cpSync('appPackage', this.dir, { recursive: true });
  }

  edit(file: string, change: (json: Json) => void): void {
    const json = JSON.parse(readFileSync(join(this.dir, file), 'utf8')) as Json;
    change(json);
    writeFileSync(join(this.dir, file), JSON.stringify(json));
  }

  remove(): void {
    rmSync(this.dir, { recursive: true });
  }
}
