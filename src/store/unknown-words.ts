/** The words that no interpretation explained, counted. */
import { type Kysely, sql } from 'kysely';
import type { Schema } from './schema.ts';

/** Counts each word once. In the words' order, so that two who count the same ones do not wait for each other. */
export async function countWords(db: Kysely<Schema>, words: readonly string[], lastSeen: string): Promise<void> {
  const rows = [...new Set(words)].sort().map((word) => ({ word, count: 1, last_seen: lastSeen }));
  if (rows.length === 0) return;
  await db
    .insertInto('unknown_word')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('word').doUpdateSet({ count: sql`unknown_word.count + 1`, last_seen: lastSeen }),
    )
    .execute();
}

/** Most frequent first. */
export async function findWords(
  db: Kysely<Schema>,
): Promise<{ readonly word: string; readonly count: number; readonly lastSeen: string }[]> {
  const rows = await db.selectFrom('unknown_word').selectAll().orderBy('count', 'desc').orderBy('word').execute();
  return rows.map(({ word, count, last_seen: lastSeen }) => ({ word, count, lastSeen }));
}
