/** The messages that are to stand in chats: who may send which, and where each one stands. */
import { type Kysely, sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { PostTarget } from '../domain/registry.ts';
import { holdHead } from './change.ts';
import type { PostTable, Schema } from './schema.ts';
import { type Post, type Queue, queueStates, type Unreachable, type Unsent } from './store.ts';

/** Later than any clock: what waits for a way to reach its reader. */
const never = '9999-12-31T00:00:00.000Z';

function targetOf(row: Pick<PostTable, 'to_person' | 'to_conversation'>): PostTarget {
  return row.to_person === null ? { conversation: row.to_conversation ?? '' } : { person: row.to_person };
}

/** When a message is due: whoever holds it keeps it until then, or it was put off; at once where there is neither. */
const dueAt = sql<string>`coalesce(claimed_until, not_before, '')`;

/** Reads the index `post_due` from its beginning: both must name the same expression. */
function duePosts(db: Kysely<Schema>, limit: number, now: string) {
  return db
    .selectFrom('post')
    .selectAll()
    .whereRef('wanted', '>', 'shown')
    .where(dueAt, '<=', now)
    .orderBy(dueAt)
    .orderBy('key')
    .limit(limit);
}

function asPost(row: PostTable): Post {
  const { key, view, wanted, attempts, conversation, activity } = row;
  return {
    ...{ key, view, wanted, attempts, to: targetOf(row), failure: row.failure ?? undefined },
    args: JSON.parse(row.args),
    sent: conversation === null || activity === null ? undefined : { conversation, activity },
    isLapsed: row.claimed_until !== null,
    isPutOff: row.not_before !== null,
  };
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
  return db.transaction().execute(async (trx) => {
    // Changes touch many messages too: each waiting for what the other has taken, neither would get on.
    await holdHead(trx);
    const rows = await duePosts(trx, limit, now).execute();
    const keys = rows.map(({ key }) => key);
    if (keys.length > 0) await trx.updateTable('post').set({ claimed_until: lease }).where('key', 'in', keys).execute();
    return rows.map(asPost);
  });
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

export async function returnPost(db: Kysely<Schema>, key: string, until: string, failure?: string): Promise<void> {
  await db
    .updateTable('post')
    .set({ claimed_until: null, not_before: until, ...(failure === undefined ? {} : { failure }) })
    .where('key', '=', key)
    .execute();
}

export async function wakePosts(db: Kysely<Schema>, to: PostTarget): Promise<void> {
  // Mostly nothing waits, and nobody has to wait to be told so.
  if ((await waitingPosts(db, to).limit(1).execute()).length === 0) return;
  await db.transaction().execute(async (trx) => {
    await holdHead(trx);
    await trx.updateTable('post').set({ not_before: null }).where('key', 'in', waitingPosts(trx, to)).execute();
  });
}

/** The messages that wait for a way to reach somebody. */
function waitingPosts(db: Kysely<Schema>, to: PostTarget) {
  const waiting = db
    .selectFrom('post')
    .select('key')
    .whereRef('wanted', '>', 'shown')
    .where('failure', 'is not', null)
    .where('not_before', '=', never);
  if ('person' in to) return waiting.where('to_person', '=', to.person);
  return waiting.where('to_person', 'is', null).where('to_conversation', '=', to.conversation);
}

/** Failures that are about the reader, not about the message: nothing else would reach them either. */
const outOfReach = ['no conversation', '403%', '404%'] as const;

export async function unreachable(db: Kysely<Schema>): Promise<readonly Unreachable[]> {
  const rows = await db
    .selectFrom('post')
    .select(['to_person as person', 'failure'])
    .select(({ fn }) => fn.countAll<number | string>().as('waiting'))
    .whereRef('wanted', '>', 'shown')
    .where('failure', 'is not', null)
    .where('to_person', 'is not', null)
    .where((on) => on.or(outOfReach.map((pattern) => on('failure', 'like', pattern))))
    .groupBy(['to_person', 'failure'])
    .orderBy('to_person')
    .orderBy('failure')
    .execute();
  const byPerson = Map.groupBy(rows, ({ person }) => person ?? '');
  return [...byPerson].map(([person, own]) => ({
    person,
    // Where there are several, the one with a code says more than that there was no conversation yet.
    failure: own[0]?.failure ?? '',
    waiting: own.reduce((sum, { waiting }) => sum + Number(waiting), 0),
  }));
}

type QueueState = (typeof queueStates)[number];

/** What each message waits for, and since when. In a query of its own: a group cannot be named by an expression that has parameters. */
function waitingBy(db: Kysely<Schema>, now: string) {
  const isOutOfReach = sql.join(
    outOfReach.map((pattern) => sql`failure like ${pattern}`),
    sql` or `,
  );
  const state = sql<QueueState>`case
    when claimed_until > ${now} then 'inHand'
    when claimed_until is not null or not_before is null then 'due'
    when not_before = ${never} and (${isOutOfReach}) then 'unreachable'
    when not_before = ${never} then 'refused'
    when not_before > ${now} then 'putOff'
    else 'due' end`;
  return db
    .selectFrom('post')
    .select(['due_since', state.as('state')])
    .whereRef('wanted', '>', 'shown')
    .as('waiting');
}

export async function postQueue(db: Kysely<Schema>, now: string): Promise<Queue> {
  const rows = await db
    .selectFrom(waitingBy(db, now))
    .select(({ fn }) => ['state', fn.countAll<number | string>().as('count'), fn.min('due_since').as('oldest')])
    .groupBy('state')
    .execute();
  const counts = queueStates.map((state) => [state, Number(rows.find((row) => row.state === state)?.count ?? 0)]);
  const times = rows.flatMap(({ state, oldest }) =>
    oldest === null || state === 'unreachable' || state === 'refused' ? [] : oldest,
  );
  const [oldest] = times.sort();
  return {
    count: Object.fromEntries(counts) as Queue['count'],
    oldest: oldest === undefined ? undefined : Temporal.Instant.from(oldest),
  };
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
