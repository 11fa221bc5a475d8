/** The tables' history. A migration that has been released is never edited: add the next one. */
import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { emptyChainHash } from './journal.ts';

const migrations: Readonly<Record<string, Migration>> = {
  '001-records-turns-journal': {
    // biome-ignore lint/suspicious/noExplicitAny: a migration sees the schema as it was, not as it is now
    async up(db: Kysely<any>): Promise<void> {
      await db.schema
        .createTable('record')
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('id', 'text', (column) => column.notNull())
        .addColumn('position', 'integer', (column) => column.notNull())
        .addColumn('body', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('record_key', ['kind', 'id'])
        .execute();
      await db.schema
        .createTable('record_revision')
        .addColumn('id', 'integer', (column) => column.primaryKey())
        .addColumn('revision', 'integer', (column) => column.notNull())
        .addColumn('hash', 'text', (column) => column.notNull())
        .execute();
      await db.insertInto('record_revision').values({ id: 1, revision: 0, hash: '' }).execute();
      await db.schema
        .createTable('frame')
        .addColumn('conversation', 'text', (column) => column.notNull())
        .addColumn('person', 'text', (column) => column.notNull())
        .addColumn('body', 'text', (column) => column.notNull())
        .addColumn('at', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('frame_key', ['conversation', 'person'])
        .execute();
      await db.schema
        .createTable('turn')
        .addColumn('conversation', 'text', (column) => column.notNull())
        .addColumn('activity', 'text', (column) => column.notNull())
        .addColumn('claimed_at', 'text', (column) => column.notNull())
        .addColumn('finished_at', 'text')
        .addColumn('reply', 'text')
        .addPrimaryKeyConstraint('turn_key', ['conversation', 'activity'])
        .execute();
      await db.schema
        .createTable('unknown_word')
        .addColumn('word', 'text', (column) => column.primaryKey())
        .addColumn('count', 'integer', (column) => column.notNull())
        .addColumn('last_seen', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('journal')
        .addColumn('seq', 'integer', (column) => column.primaryKey())
        .addColumn('at', 'text', (column) => column.notNull())
        .addColumn('actor', 'text', (column) => column.notNull())
        .addColumn('action', 'text', (column) => column.notNull())
        .addColumn('subject', 'text', (column) => column.notNull())
        .addColumn('before', 'text', (column) => column.notNull())
        .addColumn('after', 'text', (column) => column.notNull())
        .addColumn('previous_hash', 'text', (column) => column.notNull())
        .addColumn('hash', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('journal_head')
        .addColumn('id', 'integer', (column) => column.primaryKey())
        .addColumn('seq', 'integer', (column) => column.notNull())
        .addColumn('hash', 'text', (column) => column.notNull())
        .execute();
      await db.insertInto('journal_head').values({ id: 1, seq: 0, hash: emptyChainHash }).execute();
    },
  },
  '002-entries-posts-places': {
    // biome-ignore lint/suspicious/noExplicitAny: a migration sees the schema as it was, not as it is now
    async up(db: Kysely<any>): Promise<void> {
      await db.schema
        .alterTable('journal')
        .addColumn('state', 'text', (column) => column.notNull().defaultTo(''))
        .execute();
      await db.schema
        .createTable('entry')
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('key', 'text', (column) => column.notNull())
        .addColumn('body', 'text', (column) => column.notNull())
        .addColumn('seq', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('entry_key', ['kind', 'key'])
        .execute();
      await db.schema.createIndex('entry_seq').on('entry').column('seq').execute();
      await db.schema
        .createTable('post')
        .addColumn('key', 'text', (column) => column.primaryKey())
        .addColumn('subject', 'text', (column) => column.notNull())
        .addColumn('view', 'text', (column) => column.notNull())
        .addColumn('args', 'text', (column) => column.notNull())
        .addColumn('to_person', 'text')
        .addColumn('to_conversation', 'text')
        .addColumn('wanted', 'integer', (column) => column.notNull())
        .addColumn('shown', 'integer', (column) => column.notNull())
        .addColumn('conversation', 'text')
        .addColumn('activity', 'text')
        .addColumn('claimed_until', 'text')
        .addColumn('not_before', 'text')
        .addColumn('attempts', 'integer', (column) => column.notNull())
        .addColumn('failure', 'text')
        .execute();
      await db.schema.createIndex('post_subject').on('post').column('subject').execute();
      // The posts that have something to show are few among all that were ever sent.
      await sql`create index post_due on post (not_before) where wanted > shown`.execute(db);
      await db.schema
        .createTable('place')
        .addColumn('conversation', 'text', (column) => column.primaryKey())
        .addColumn('scope', 'text', (column) => column.notNull())
        .addColumn('person', 'text')
        .addColumn('body', 'text', (column) => column.notNull())
        .execute();
      await db.schema.createIndex('place_person').on('place').column('person').execute();
      await db.schema
        .createTable('secret')
        .addColumn('name', 'text', (column) => column.primaryKey())
        .addColumn('value', 'text', (column) => column.notNull())
        .execute();
    },
  },
  '003-post-queues': {
    // biome-ignore lint/suspicious/noExplicitAny: a migration sees the schema as it was, not as it is now
    async up(db: Kysely<any>): Promise<void> {
      await db.schema.dropIndex('post_due').execute();
      // In the order in which they are claimed, so that a claim reads no more rows than it takes.
      await sql`create index post_due on post ((coalesce(claimed_until, not_before, '')), key) where wanted > shown`.execute(
        db,
      );
      // What waits for a way to reach its reader: looked for with every message that comes in.
      await sql`create index post_failed on post (to_person, to_conversation) where wanted > shown and failure is not null`.execute(
        db,
      );
    },
  },
  '004-turn-holders': {
    // biome-ignore lint/suspicious/noExplicitAny: a migration sees the schema as it was, not as it is now
    async up(db: Kysely<any>): Promise<void> {
      await db.schema.alterTable('turn').addColumn('holder', 'text').execute();
    },
  },
  '005-instances': {
    // biome-ignore lint/suspicious/noExplicitAny: a migration sees the schema as it was, not as it is now
    async up(db: Kysely<any>): Promise<void> {
      await db.schema
        .createTable('instance')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('seen_at', 'text', (column) => column.notNull())
        .execute();
    },
  },
  '006-post-age': {
    // biome-ignore lint/suspicious/noExplicitAny: a migration sees the schema as it was, not as it is now
    async up(db: Kysely<any>): Promise<void> {
      await db.schema.alterTable('post').addColumn('due_since', 'text').execute();
    },
  },
};

/** What brings a database's tables up to date, and knows what they lack. */
export function migratorOf<Tables>(db: Kysely<Tables>): Migrator {
  return new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
}
