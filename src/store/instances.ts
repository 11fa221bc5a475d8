/** The instances of the bot that are at work on this store. */
import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** Notes that an instance is there, and forgets those that were not heard of since `silentSince`; how many there are. */
export async function beat(db: Kysely<Schema>, id: string, at: string, silentSince: string): Promise<number> {
  await db
    .insertInto('instance')
    .values({ id, seen_at: at })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ seen_at: at }))
    .execute();
  const rows = await db.selectFrom('instance').select(['id', 'seen_at']).execute();
  const gone = rows.filter(({ seen_at: seenAt }) => seenAt < silentSince).map(({ id }) => id);
  if (gone.length > 0)
    await db.deleteFrom('instance').where('id', 'in', gone).where('seen_at', '<', silentSince).execute();
  return rows.length - gone.length;
}

export async function leave(db: Kysely<Schema>, id: string): Promise<void> {
  await db.deleteFrom('instance').where('id', '=', id).execute();
}
