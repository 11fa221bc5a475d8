/** What was last understood in each chat, per person. */
import type { Kysely } from 'kysely';
import { canonicalJson } from './journal.ts';
import type { Schema } from './schema.ts';
import type { Frame } from './store.ts';

export async function findFrame(db: Kysely<Schema>, conversation: string, person: string): Promise<Frame | undefined> {
  const row = await db
    .selectFrom('frame')
    .select('body')
    .where('conversation', '=', conversation)
    .where('person', '=', person)
    .executeTakeFirst();
  return row === undefined ? undefined : (JSON.parse(row.body) as Frame);
}

export async function saveFrame(db: Kysely<Schema>, conversation: string, person: string, frame: Frame): Promise<void> {
  const body = canonicalJson(frame);
  await db
    .insertInto('frame')
    .values({ conversation, person, body, at: frame.at })
    .onConflict((conflict) => conflict.columns(['conversation', 'person']).doUpdateSet({ body, at: frame.at }))
    .execute();
}

export async function countFrames(db: Kysely<Schema>, person: string): Promise<number> {
  const rows = await db.selectFrom('frame').select('conversation').where('person', '=', person).execute();
  return rows.length;
}

export async function forgetFrames(db: Kysely<Schema>, person: string): Promise<void> {
  await db.deleteFrom('frame').where('person', '=', person).execute();
}
