/** What every section measures on: the sample data, a fixed clock, and a folder that disappears afterwards. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Logger, pino } from 'pino';
import { Temporal } from 'temporal-polyfill';
import type { BoardRecords } from '../src/domain/records.ts';
import { readBoard } from '../src/import/read-board.ts';
import { openStore } from '../src/store/open.ts';
import type { Store } from '../src/store/store.ts';

export const dataDir = path.join(import.meta.dirname, '../data/norrbotten');
export const now = () => Temporal.Instant.from('2022-09-01T06:00:00Z');
export const silent: Logger = pino({ level: 'silent' });

export interface Setting {
  readonly records: BoardRecords;
  /** A new database file, as the bot uses by default. */
  databaseUrl(name: string): string;
  /** Such a database with the sample data in it. */
  filledStore(name: string): Promise<Store>;
  remove(): void;
}

export async function createSetting(): Promise<Setting> {
  const folder = mkdtempSync(path.join(tmpdir(), 'namndboten-bench-'));
  const result = await readBoard(dataDir);
  if (!result.ok) throw new Error(`${dataDir} has ${result.faults.length} faults: npm run import -- data/norrbotten`);
  const { records } = result;
  const databaseUrl = (name: string) => `sqlite:${path.join(folder, `${name}.sqlite`)}`;
  return {
    records,
    databaseUrl,
    async filledStore(name) {
      const store = await openStore(databaseUrl(name));
      await store.replaceRecords(records, 'bench', now());
      return store;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
