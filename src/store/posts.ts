/** The messages that are to stand in chats: who may send which, and where each one stands. */
import { type Kysely, sql } from 'kysely';
import type { PostTarget } from '../domain/registry.ts';
import { holdHead } from './change.ts';
import type { PostTable, Schema } from './schema.ts';
import type { Post, Unsent } from './store.ts';

/** Later than any clock: what waits for a way to reach its reader. */
const never = '9999-12-31T00:00:00.000Z';

function targetOf(row: Pick<PostTable, 'to_person' | 'to_conversation'>): PostTarget {
  return row.to_person === null ? { conversation: row.to_conversation ?? '' } : { person: row.to_person };
}

function duePosts(db: Kysely<Schema>, limit: number, now: string) {
  return db
    .selectFrom('post')
    .select('key')
    .whereRef('wanted', '>', 'shown')
    .where((on) => on.or([on('not_before', 'is', null), on('not_before', '<=', now)]))
    .where((on) => on.or([on('claimed_until', 'is', null), on('claimed_until', '<=', now)]))
    .orderBy('key')
    .limit(limit);
}

/** Marks due messages as held until `lease` and returns them; two callers never get the same one. */
export async function claimPosts(
  db: Kysely<Schema>,
  limit: number,
  now: string,
  lease: string,
): Promise<readonly Post[]> {
  // Mostly there is nothing, and nobody has to wait to be told so.
  if ((await duePosts(db, 1, now).execute()).length === 0) return [];
  const rows = await db.transaction().execute(async (trx) => {
    // Changes touch many messages too: each waiting for what the other has taken, neither would get on.
    await holdHead(trx);
    return trx
      .updateTable('post')
      .set({ claimed_until: lease })
      .where('key', 'in', duePosts(trx, limit, now))
      .returningAll()
      .execute();
  });
  return rows.map((row) => ({
    key: row.key,
    view: row.view,
    args: JSON.parse(row.args),
    to: targetOf(row),
    wanted: row.wanted,
    sent:
      row.conversation === null || row.activity === null
        ? undefined
        : { conversation: row.conversation, activity: row.activity },
    attempts: row.attempts,
  }));
}

export async function settlePost(db: Kysely<Schema>, key: string, wanted: number, sent: Post['sent']): Promise<void> {
  await db
    .updateTable('post')
    .set({ claimed_until: null, not_before: null, attempts: 0, failure: null, ...sent })
    // A message that was wished for anew while it was sent shows the older state, and stays due.
    .set({ shown: sql`case when shown > ${wanted} then shown else ${wanted} end` })
    .where('key', '=', key)
    .execute();
}

/** A message that a turn sent as its reply shows what was wanted when it was promised; one that it lost is due. */
export async function settleReply(db: Kysely<Schema>, key: string, isSent: boolean, sent: Post['sent']): Promise<void> {
  // Told twice, it shows no more than is wanted: what is wished for next would never be due.
  const shown = isSent ? sql<number>`case when shown < wanted then shown + 1 else shown end` : sql<number>`shown`;
  await db
    .updateTable('post')
    .set({ claimed_until: null, shown, ...sent })
    .where('key', '=', key)
    .execute();
}

export async function delayPost(
  db: Kysely<Schema>,
  key: string,
  until: string | undefined,
  failure: string,
): Promise<void> {
  await db
    .updateTable('post')
    .set({ claimed_until: null, not_before: until ?? never, attempts: sql`attempts + 1`, failure })
    .where('key', '=', key)
    .execute();
}

export async function wakePosts(db: Kysely<Schema>, to: PostTarget): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await holdHead(trx);
    const waiting = trx.updateTable('post').set({ not_before: null }).where('not_before', '=', never);
    if ('person' in to) await waiting.where('to_person', '=', to.person).execute();
    else await waiting.where('to_conversation', '=', to.conversation).execute();
  });
}

export async function unsentPosts(db: Kysely<Schema>, subject: string): Promise<readonly Unsent[]> {
  const rows = await db
    .selectFrom('post')
    .select(['subject', 'to_person', 'to_conversation', 'failure'])
    .where('subject', '=', subject)
    .where('activity', 'is', null)
    .whereRef('wanted', '>', 'shown')
    .orderBy('key')
    .execute();
  return rows.map((row) => ({ subject: row.subject, to: targetOf(row), failure: row.failure ?? undefined }));
}
