/** How Teams is reached for each conversation. */
import type { Kysely } from 'kysely';
import { canonicalJson } from './journal.ts';
import type { Schema } from './schema.ts';
import type { Place } from './store.ts';

export async function savePlace(db: Kysely<Schema>, place: Place): Promise<void> {
  const { conversation, scope, person = null } = place;
  const body = canonicalJson(place);
  await db
    .insertInto('place')
    .values({ conversation, scope, person, body })
    .onConflict((conflict) => conflict.column('conversation').doUpdateSet({ scope, person, body }))
    .execute();
}

export async function findPlace(db: Kysely<Schema>, conversation: string): Promise<Place | undefined> {
  const row = await db.selectFrom('place').select('body').where('conversation', '=', conversation).executeTakeFirst();
  return row === undefined ? undefined : (JSON.parse(row.body) as Place);
}

export async function findPersonalPlace(db: Kysely<Schema>, person: string): Promise<Place | undefined> {
  const row = await db
    .selectFrom('place')
    .select('body')
    .where('person', '=', person)
    .where('scope', '=', 'personal')
    .executeTakeFirst();
  return row === undefined ? undefined : (JSON.parse(row.body) as Place);
}
