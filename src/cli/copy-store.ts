/** `npm run copy-store -- [FROM] TO`: all of a store into another, empty database, with its journal as it is. */
import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { copyStore } from '../store/copy.ts';
import { fail } from './fail.ts';

const usage =
  'Name the database to copy to: npm run copy-store -- postgres://USER@HOST/DATABASE\n' +
  'It is copied from DATABASE_URL, or from the one named first: npm run copy-store -- sqlite:PATH postgres://…';

async function main(): Promise<void> {
  const text = { type: 'string' } as const;
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { from: text, to: text } });
  const named = [...positionals];
  const to = values.to ?? named.pop();
  const from = values.from ?? named.pop() ?? readConfig().databaseUrl;
  if (to === undefined || named.length > 0) throw new RangeError(usage);
  const { rows, verdict } = await copyStore(from, to);
  console.log(
    `${placeOf(to)} has all ${rows} rows of ${placeOf(from)}; its journal is whole: ${verdict.rows} rows, ends in ${verdict.head.slice(0, 16)}.\n` +
      'Start the bot with DATABASE_URL set to it. What is written to the old one from now on is not in the new one.',
  );
}

/** Where a database is, without the password. */
function placeOf(url: string): string {
  if (!/^postgres(ql)?:/.test(url)) return url;
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

main().catch(fail);
