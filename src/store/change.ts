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

/** So many messages in one statement: thousands of round trips would keep everybody else who changes something waiting. */
const wishesAtOnce = 200;

/** Wishes for messages; one that is already there has something new to show. */
export async function wishFor(
  trx: Transaction<Schema>,
  wishes: readonly PostWish[],
  at: string,
  heldUntil: string,
): Promise<void> {
  for (const batch of batchesOf(wishes)) await insertWishes(trx, batch, at, heldUntil);
}

/** Since when a message is due that is wished for at `at`: what is on its way already shows all that was wished before. */
function dueSince(at: string) {
  const isLate = sql`post.wanted > post.shown and post.claimed_until is null and post.due_since is not null`;
  return sql<string>`case when ${isLate} then post.due_since else ${at} end`;
}

/** In order, and so that no statement has a message twice, or replies among others. */
function batchesOf(wishes: readonly PostWish[]): PostWish[][] {
  const batches: PostWish[][] = [];
  let keys = new Set<string>();
  for (const wish of wishes) {
    const last = batches.at(-1);
    const fits =
      last !== undefined &&
      last.length < wishesAtOnce &&
      (last[0]?.inReply === true) === (wish.inReply === true) &&
      !keys.has(wish.key);
    if (fits) last.push(wish);
    else {
      batches.push([wish]);
      keys = new Set();
    }
    keys.add(wish.key);
  }
  return batches;
}

async function insertWishes(
  trx: Transaction<Schema>,
  wishes: readonly PostWish[],
  at: string,
  heldUntil: string,
): Promise<void> {
  const isReply = wishes[0]?.inReply === true;
  // Whoever is sending it at the moment keeps it: taken from them, it would be sent twice.
  const held = isReply ? heldUntil : sql<string | null>`post.claimed_until`;
  // A reply shows all that is wanted now: one step, which `settleReply` takes.
  const shown = isReply ? sql<number>`post.wanted` : sql<number>`post.shown`;
  const rows = wishes.map(({ key, subject, view, args, to }) => ({
    ...{ key, subject, view, args: canonicalJson(args), wanted: 1, shown: 0, attempts: 0, due_since: at },
    claimed_until: isReply ? heldUntil : null,
    to_person: 'person' in to ? to.person : null,
    to_conversation: 'conversation' in to ? to.conversation : null,
  }));
  await trx
    .insertInto('post')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet(({ ref }) => ({
        ...{ subject: ref('excluded.subject'), view: ref('excluded.view'), args: ref('excluded.args') },
        ...{ claimed_until: held, attempts: 0, not_before: null },
        ...{ wanted: sql`post.wanted + 1`, shown, due_since: dueSince(at) },
      })),
    )
    .execute();
}

/** Every message about these subjects has something new to show. */
export async function refreshPosts(db: Kysely<Schema>, subjects: readonly string[], at: string): Promise<void> {
  if (subjects.length === 0) return;
  const changes = { wanted: sql<number>`wanted + 1`, due_since: dueSince(at) };
  await db.updateTable('post').set(changes).where('subject', 'in', subjects).execute();
}
