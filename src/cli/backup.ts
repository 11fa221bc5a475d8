/** `npm run backup -- FILE`: copies the store to a file while the bot runs, and verifies the copy. */
import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { backUp } from '../store/backup.ts';
import { fail } from './fail.ts';

async function main(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true, options: {} });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0)
    throw new RangeError('Name one file for the copy: npm run backup -- backups/2026-11-25.sqlite');
  const verdict = await backUp(readConfig().databaseUrl, file);
  if (verdict.ok)
    console.log(`${file}: the copy's journal is whole: ${verdict.rows} rows, ends in ${verdict.head.slice(0, 16)}.`);
  else {
    // A copy of what is there is better than none, and shows what happened.
    console.error(
      `${file} was made, but its journal is broken at row ${verdict.seq}, as the bot's is: ${verdict.problem}`,
    );
    process.exitCode = 1;
  }
}

main().catch(fail);
