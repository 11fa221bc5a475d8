/** Forgetting what is of no use any more, and no record: the messages that were answered, the last question in a chat. */
import type { Transaction } from 'kysely';
import { appendJournal, type Head } from './change.ts';
import type { Written } from './database.ts';
import type { Schema } from './schema.ts';
import type { Forgotten } from './store.ts';

/** Removes what is older, with a row of the journal that says how much; nothing is written where there was nothing. */
export async function forget(
  trx: Transaction<Schema>,
  head: Head,
  before: { readonly turns: string; readonly chats: string },
  by: string,
  at: string,
): Promise<Written<Forgotten>> {
  const turns = await trx.deleteFrom('turn').where('claimed_at', '<', before.turns).executeTakeFirst();
  const chats = await trx.deleteFrom('frame').where('at', '<', before.chats).executeTakeFirst();
  const forgotten = { turns: Number(turns.numDeletedRows), chats: Number(chats.numDeletedRows) };
  if (forgotten.turns + forgotten.chats === 0) return { result: forgotten, head };
  const entry = { action: 'retention', subject: `retention:${at.slice(0, 10)}`, before: null, after: forgotten };
  return { result: forgotten, head: await appendJournal(trx, head, { at, actor: by, ...entry }) };
}
