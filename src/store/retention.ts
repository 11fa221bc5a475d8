/** Forgetting what is of no use any more, and no record: the messages that were answered, the last question in a chat. */
import type { Kysely } from 'kysely';
import { appendJournal, holdHead } from './change.ts';
import type { Schema } from './schema.ts';
import type { Forgotten } from './store.ts';

/** Removes what is older, with a row of the journal that says how much; nothing is written where there was nothing. */
export async function forget(
  db: Kysely<Schema>,
  before: { readonly turns: string; readonly chats: string },
  by: string,
  at: string,
): Promise<Forgotten> {
  return db.transaction().execute(async (trx) => {
    const head = await holdHead(trx);
    const turns = await trx.deleteFrom('turn').where('claimed_at', '<', before.turns).executeTakeFirst();
    const chats = await trx.deleteFrom('frame').where('at', '<', before.chats).executeTakeFirst();
    const forgotten = { turns: Number(turns.numDeletedRows), chats: Number(chats.numDeletedRows) };
    if (forgotten.turns + forgotten.chats > 0) {
      const entry = { action: 'retention', subject: `retention:${at.slice(0, 10)}`, before: null, after: forgotten };
      await appendJournal(trx, head, { at, actor: by, ...entry });
    }
    return forgotten;
  });
}
