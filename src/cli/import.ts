/** `npm run import -- DIR`: validates a data folder and imports it; exits 1 with every fault and nothing written. */
import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { createClock, importInto } from '../start-up.ts';
import { openStore } from '../store/open.ts';
import { fail } from './fail.ts';

async function main(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true, options: {} });
  const config = readConfig();
  const dir = positionals[0] ?? config.dataDir;
  const store = await openStore(config.databaseUrl);
  try {
    const { summary, notices } = await importInto(store, dir, 'npm run import', createClock(config.clockStart)());
    for (const notice of notices) console.log(notice);
    const { added, changed, removed, unchanged } = summary;
    console.log(`Imported ${dir}: ${added} added, ${changed} changed, ${removed} removed, ${unchanged} unchanged.`);
  } finally {
    await store.close();
  }
}

main().catch(fail);
