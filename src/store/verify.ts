/** Whether the journal is whole, and everything that it speaks of is as it says. */
import { type Kysely, sql } from 'kysely';
import { subjectOf } from './change.ts';
import { verifyRecords } from './import-records.ts';
import { verifyChain, verifyEntries } from './journal.ts';
import type { Schema } from './schema.ts';
import type { ChainVerdict, JournalRow } from './store.ts';

/** All rows of the journal, oldest first. */
export async function readJournal(db: Kysely<Schema>): Promise<JournalRow[]> {
  const rows = await db.selectFrom('journal').selectAll().orderBy('seq').execute();
  return rows.map(({ previous_hash: previousHash, ...row }) => ({ ...row, previousHash }));
}

/** @param trx a transaction: from its first statement on nobody writes, so that all reads are of one state */
export async function verifyJournal(trx: Kysely<Schema>): Promise<ChainVerdict> {
  // Held before it is read: a writer who is just committing would have it say less than the rows.
  await trx.updateTable('journal_head').set({ seq: sql`seq` }).execute();
  const heads = await trx.selectFrom('journal_head').selectAll().execute();
  const [head] = heads;
  if (head === undefined) return { ok: false, seq: 0, problem: "the journal's head is missing" };
  if (heads.length > 1) return { ok: false, seq: 0, problem: 'the journal has more than one head' };
  if (head.id !== 1) return { ok: false, seq: head.seq, problem: "the journal's head is not the one it began with" };
  const rows = await readJournal(trx);
  const chain = verifyChain(rows, head);
  if (!chain.ok) return chain;
  const entries = await trx.selectFrom('entry').selectAll().execute();
  const broken = verifyEntries(rows, new Map(entries.map((entry) => [subjectOf(entry.kind, entry.key), entry])));
  if (broken !== undefined) return broken;
  const records = await trx.selectFrom('record').selectAll().execute();
  const revisions = await trx.selectFrom('record_revision').selectAll().execute();
  return verifyRecords(rows, records, revisions) ?? chain;
}
