/** How Teams is reached for each conversation. */
import type { Kysely } from 'kysely';
import { canonicalJson } from './journal.ts';
import type { Schema } from './schema.ts';
import type { Place, PlacesOf } from './store.ts';

export async function savePlace(db: Kysely<Schema>, place: Place): Promise<void> {
  const { conversation, scope, person = null } = place;
  const body = canonicalJson(place);
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('place')
      .values({ conversation, scope, person, body })
      .onConflict((conflict) => conflict.column('conversation').doUpdateSet({ scope, person, body }))
      .execute();
    if (scope !== 'personal' || person === null) return;
    // Whoever installs the bot anew may get a new chat; the old one is closed then.
    await trx
      .deleteFrom('place')
      .where('person', '=', person)
      .where('scope', '=', scope)
      .where('conversation', '<>', conversation)
      .execute();
  });
}

export async function findPlaces(db: Kysely<Schema>, { conversations, people }: PlacesOf): Promise<readonly Place[]> {
  if (conversations.length === 0 && people.length === 0) return [];
  const rows = await db
    .selectFrom('place')
    .select('body')
    .where((on) =>
      on.or([
        ...(conversations.length === 0 ? [] : [on('conversation', 'in', conversations)]),
        ...(people.length === 0 ? [] : [on.and([on('person', 'in', people), on('scope', '=', 'personal')])]),
      ]),
    )
    .orderBy('conversation')
    .execute();
  return rows.map(({ body }) => JSON.parse(body) as Place);
}
