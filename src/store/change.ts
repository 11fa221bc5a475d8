/**
 * Changes: the journal's row, the entry and the messages that must show it, in one transaction. Whoever changes
 * something holds the journal's head first, so that writers queue and the chain has neither gaps nor forks.
 */
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Change, PostWish } from '../domain/registry.ts';
import { canonicalJson, rowHash, sha256 } from './journal.ts';
import type { Schema } from './schema.ts';

/** The end of the chain, on which the next row follows. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

export interface JournalEntry {
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly state?: string | undefined;
}

/** Takes the head for this transaction: everybody else who wants to write waits for its end. */
export async function holdHead(trx: Transaction<Schema>): Promise<Head> {
  return trx.updateTable('journal_head').set({ seq: sql`seq` }).returning(['seq', 'hash']).executeTakeFirstOrThrow();
}

/** Appends a row to a chain whose head this transaction holds; the new head. */
export async function appendJournal(trx: Transaction<Schema>, head: Head, entry: JournalEntry): Promise<Head> {
  const row = {
    seq: head.seq + 1,
    at: entry.at,
    actor: entry.actor,
    action: entry.action,
    subject: entry.subject,
    before: canonicalJson(entry.before),
    after: canonicalJson(entry.after),
    state: entry.state ?? '',
    previousHash: head.hash,
  };
  const hash = rowHash(row);
  const { previousHash, ...columns } = row;
  await trx
    .insertInto('journal')
    .values({ ...columns, previous_hash: previousHash, hash })
    .execute();
  await trx.updateTable('journal_head').set({ seq: row.seq, hash }).execute();
  return { seq: row.seq, hash };
}

/** What an entry is called in the journal. */
export function subjectOf(kind: string, key: string): string {
  return `${kind}:${key}`;
}

/** Writes an entry and its row of the journal. */
export async function writeChange(
  trx: Transaction<Schema>,
  head: Head,
  by: string,
  at: string,
  change: Change,
): Promise<Head> {
  const { kind, key, action, before, after } = change;
  const body = canonicalJson(change.value);
  const next = await appendJournal(trx, head, {
    ...{ at, actor: by, action, subject: subjectOf(kind, key), before, after },
    state: sha256(body),
  });
  await trx
    .insertInto('entry')
    .values({ kind, key, body, seq: next.seq })
    .onConflict((conflict) => conflict.columns(['kind', 'key']).doUpdateSet({ body, seq: next.seq }))
    .execute();
  return next;
}

/** Wishes for a message; one that is already there has something new to show. */
export async function wishFor(trx: Transaction<Schema>, wish: PostWish, heldUntil: string): Promise<void> {
  const { key, subject, view, to } = wish;
  const args = canonicalJson(wish.args);
  const claimed_until = wish.inReply === true ? heldUntil : null;
  // Whoever is sending it at the moment keeps it: taken from them, it would be sent twice.
  const held = wish.inReply === true ? heldUntil : sql<string | null>`post.claimed_until`;
  // A reply shows all that is wanted now: one step, which `settleReply` takes.
  const shown = wish.inReply === true ? sql<number>`post.wanted` : sql<number>`post.shown`;
  await trx
    .insertInto('post')
    .values({
      ...{ key, subject, view, args, claimed_until, wanted: 1, shown: 0, attempts: 0 },
      to_person: 'person' in to ? to.person : null,
      to_conversation: 'conversation' in to ? to.conversation : null,
    })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({
        ...{ subject, view, args, claimed_until: held, attempts: 0, not_before: null },
        wanted: sql`post.wanted + 1`,
        shown,
      }),
    )
    .execute();
}

/** Every message about these subjects has something new to show. */
export async function refreshPosts(db: Kysely<Schema>, subjects: readonly string[]): Promise<void> {
  if (subjects.length === 0) return;
  await db.updateTable('post').set({ wanted: sql`wanted + 1` }).where('subject', 'in', subjects).execute();
}
