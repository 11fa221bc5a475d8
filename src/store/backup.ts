/** A copy of a SQLite store while others use it. */
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { migratorOf } from './migrations.ts';
import type { Schema } from './schema.ts';
import { NodeSqliteDialect } from './sqlite-dialect.ts';
import type { ChainVerdict } from './store.ts';
import { verifyJournal } from './verify.ts';

/**
 * Copies the store to a file of its own, and recomputes the copy's journal. What was written before it began is in
 * the copy, what is written meanwhile is not; nobody waits for it. The file has its name only once it is whole and
 * on the disk, so that no half of one is ever taken for a backup.
 *
 * @throws RangeError where there is nothing to copy, the file is there already, or the store is not SQLite's
 */
export async function backUp(url: string, file: string): Promise<ChainVerdict> {
  const source = sourceOf(url);
  if (existsSync(file)) throw new RangeError(`${file} is there already; a backup never replaces a file`);
  const partial = reserve(`${file}.part`);
  try {
    // One statement reads one state, whoever writes meanwhile. SQLite's other way, page by page, begins anew with
    // each transaction of another process, and need not end while the bot is in use.
    const database = new DatabaseSync(source, { readOnly: true, timeout: 5000 });
    try {
      database.prepare('vacuum into ?').run(partial);
    } finally {
      database.close();
    }
    const verdict = await verifyCopy(partial);
    sync(partial);
    if (existsSync(file)) throw new RangeError(`${file} was made meanwhile; a backup never replaces a file`);
    renameSync(partial, file);
    sync(dirname(resolve(file)));
    return verdict;
  } finally {
    for (const rest of ['', '-wal', '-shm']) rmSync(`${partial}${rest}`, { force: true });
  }
}

function sourceOf(url: string): string {
  if (!url.startsWith('sqlite:'))
    throw new RangeError(
      'DATABASE_URL is a PostgreSQL: its own tools back it up, such as pg_dump --format=custom (docs/administration.md)',
    );
  const source = url.slice('sqlite:'.length);
  if (source === ':memory:' || !existsSync(source)) throw new RangeError(`There is no database at ${source}`);
  return source;
}

/** An empty file for the copy, which SQLite fills: what is in a store is for its owner alone. */
function reserve(partial: string): string {
  try {
    closeSync(openSync(partial, 'wx', 0o600));
    return partial;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST')
      throw new RangeError(`${partial} is there: another backup runs, or one was cut off; then remove the file`);
    if (code === 'ENOENT') throw new RangeError(`There is no folder ${dirname(partial)}`);
    throw error;
  }
}

/** A copy is verified as it is: bringing its tables up to date would make it of no use to the version that wrote it. */
async function verifyCopy(file: string): Promise<ChainVerdict> {
  const db = new Kysely<Schema>({ dialect: new NodeSqliteDialect(file) });
  try {
    const missing = (await migratorOf(db).getMigrations()).filter(({ executedAt }) => executedAt === undefined);
    if (missing.length > 0)
      throw new RangeError(
        `The database lacks ${missing.map(({ name }) => name).join(', ')}: back it up with the version that runs on it`,
      );
    return await db.transaction().execute(verifyJournal);
  } finally {
    await db.destroy();
  }
}

/** Waits until a file, or a folder's list of them, is on the disk: SQLite does not, for a copy. */
function sync(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
