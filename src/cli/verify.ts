/** `npm run verify`: recomputes the journal's chain; exits 1 with the first row that is broken. */
import { readConfig } from '../config.ts';
import { openStore } from '../store/open.ts';
import { fail } from './fail.ts';

async function main(): Promise<void> {
  const store = await openStore(readConfig().databaseUrl);
  try {
    const verdict = await store.verify();
    if (verdict.ok) console.log(`The journal is whole: ${verdict.rows} rows, ends in ${verdict.head.slice(0, 16)}.`);
    else {
      console.error(`The journal is broken at row ${verdict.seq}: ${verdict.problem}`);
      process.exitCode = 1;
    }
  } finally {
    await store.close();
  }
}

main().catch(fail);
