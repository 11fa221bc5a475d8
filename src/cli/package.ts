/** `npm run package -- [--out FILE]`: builds the Teams app package and validates it, without the network. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { buildPackage } from '../app-package/build.ts';
import { readPackageValues } from '../config.ts';
import { fail } from './fail.ts';

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'appPackage/build/namndboten.zip' } } });
  const { manifest, zip } = await buildPackage('appPackage', readPackageValues());
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, zip);
  if (manifest.bots?.some(({ botId }) => /^[0-]+$/.test(botId)))
    console.log('This is the demo’s: no bot has its id. Set MicrosoftAppId, or BOT_ENV=dev and fill in env/.env.dev.');
  console.log(`${values.out}: app ${manifest.id}, version ${manifest.version}, ${zip.length} bytes.`);
}

main().catch(fail);
