/** Messages that came in: each is claimed by one process, and answered once. */
import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';
import type { TurnClaim, TurnKey } from './store.ts';

/** @param holder names this claim, so that who asks again, since the answer was lost, is given what is theirs */
export async function claimTurn(
  db: Kysely<Schema>,
  key: TurnKey,
  holder: string,
  now: string,
  lapsed: string,
): Promise<TurnClaim> {
  const inserted = await db
    .insertInto('turn')
    .values({ ...key, claimed_at: now, holder, finished_at: null, reply: null })
    .onConflict((conflict) => conflict.columns(['conversation', 'activity']).doNothing())
    .returning('activity')
    .executeTakeFirst();
  if (inserted !== undefined) return { state: 'mine' };
  const taken = await db
    .updateTable('turn')
    .set({ claimed_at: now, holder })
    .where('conversation', '=', key.conversation)
    .where('activity', '=', key.activity)
    .where('finished_at', 'is', null)
    .where((on) => on.or([on('claimed_at', '<=', lapsed), on('holder', '=', holder)]))
    .returning('activity')
    .executeTakeFirst();
  if (taken !== undefined) return { state: 'mine' };
  const answered = await db
    .selectFrom('turn')
    .select('reply')
    .where('conversation', '=', key.conversation)
    .where('activity', '=', key.activity)
    .executeTakeFirst();
  return { state: 'taken', reply: answered?.reply ?? undefined };
}

export async function finishTurn(
  db: Kysely<Schema>,
  key: TurnKey,
  reply: string | undefined,
  now: string,
): Promise<void> {
  await db
    .updateTable('turn')
    .set({ finished_at: now, reply: reply ?? null })
    .where('conversation', '=', key.conversation)
    .where('activity', '=', key.activity)
    .execute();
}
