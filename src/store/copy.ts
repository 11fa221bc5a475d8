/** All of a store in another database, row by row as it is: how one moves from SQLite to PostgreSQL. */
import { existsSync } from 'node:fs';
import type { Kysely } from 'kysely';
import { openDatabase } from './open.ts';
import type { Schema } from './schema.ts';
import type { ChainVerdict } from './store.ts';
import { verifyJournal } from './verify.ts';

/** Every table with its key, by which it is read piece by piece; who is at work is no part of what is stored. */
const keys: Readonly<Record<Exclude<keyof Schema, 'instance'>, readonly string[]>> = {
  journal: ['seq'],
  journal_head: ['id'],
  entry: ['kind', 'key'],
  record: ['kind', 'id'],
  record_revision: ['id'],
  post: ['key'],
  place: ['conversation'],
  secret: ['name'],
  frame: ['conversation', 'person'],
  turn: ['conversation', 'activity'],
  unknown_word: ['word'],
};

/** Well below both engines' limit of bound parameters. */
const rowsAtOnce = 500;

/** A database whose tables are only known by name. */
type AnyTables = Kysely<Record<string, Record<string, unknown>>>;

export interface Copied {
  readonly verdict: Extract<ChainVerdict, { ok: true }>;
  /** In all tables. */
  readonly rows: number;
}

/**
 * Copies a store into an empty database. Nobody writes to the source meanwhile; the copy appears as a whole, once it
 * has the same rows and its journal ends as the source's does, or not at all.
 *
 * @throws RangeError where there is nothing to copy, the journal is broken, or the target is not empty
 * @throws StoreUnavailable where either database cannot be reached
 */
export async function copyStore(from: string, to: string): Promise<Copied> {
  if (from === to) throw new RangeError('The two databases are the same');
  const file = from.startsWith('sqlite:') ? from.slice('sqlite:'.length) : undefined;
  if (file !== undefined && !existsSync(file)) throw new RangeError(`There is no database at ${file}`);
  // Asked once: somebody sits in front of it, and whether a copy that was cut off is there is seen at once.
  const retryPolicy = { forMs: 0, firstPauseMs: 0, longestPauseMs: 0 };
  const source = await openDatabase(from, { retryPolicy });
  try {
    const target = await openDatabase(to, { retryPolicy });
    try {
      return await source.again((db) =>
        db
          .transaction()
          .execute((reading) =>
            target.again((other) => other.transaction().execute((writing) => copyRows(reading, writing))),
          ),
      );
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

async function copyRows(source: Kysely<Schema>, target: Kysely<Schema>): Promise<Copied> {
  const verdict = await verifyJournal(source);
  if (!verdict.ok)
    throw new RangeError(`Nothing was copied: the journal is broken at row ${verdict.seq}: ${verdict.problem}`);
  if (verdict.rows === 0) throw new RangeError('There is nothing to copy: the store is empty');
  await refuseFilled(target);
  let rows = 0;
  for (const table of Object.keys(keys)) rows += await copyTable(table, source, target);
  const copied = await verifyJournal(target);
  // Both are read back: what a database takes for another text, or leaves out, is found here.
  if (!copied.ok || copied.head !== verdict.head || copied.rows !== verdict.rows)
    throw new Error(`the copy's journal is not the source's: ${copied.ok ? copied.head : copied.problem}`);
  return { verdict, rows };
}

/** These have a row from the beginning. */
const singletons: readonly string[] = ['journal_head', 'record_revision'] satisfies (keyof Schema)[];

async function refuseFilled(target: Kysely<Schema>): Promise<void> {
  for (const table of Object.keys(keys)) {
    if (singletons.includes(table) || (await count(table, target)) === 0) continue;
    throw new RangeError(`Nothing was copied: ${table} is not empty in the target, and nothing is ever replaced there`);
  }
}

async function count(table: string, db: Kysely<Schema>): Promise<number> {
  const tables = db as unknown as AnyTables;
  const row = await tables
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

async function copyTable(table: string, source: Kysely<Schema>, target: Kysely<Schema>): Promise<number> {
  const [from, to] = [source as unknown as AnyTables, target as unknown as AnyTables];
  await to.deleteFrom(table).execute();
  const ordered = (keys[table as keyof typeof keys] ?? []).reduce(
    (query, column) => query.orderBy(column),
    from.selectFrom(table).selectAll(),
  );
  let copied = 0;
  for (;;) {
    const rows = await ordered.limit(rowsAtOnce).offset(copied).execute();
    if (rows.length > 0) await to.insertInto(table).values(rows).execute();
    copied += rows.length;
    if (rows.length < rowsAtOnce) break;
  }
  const arrived = await count(table, target);
  if (arrived !== copied) throw new Error(`${copied} rows of ${table} were copied, ${arrived} are there`);
  return copied;
}
