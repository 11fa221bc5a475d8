/** The store over Kysely: the same code on SQLite and PostgreSQL. */
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { type BoardRecords, type RecordKind, recordSchemas } from '../domain/records.ts';
import { canonicalJson, rowHash, sha256, verifyChain } from './journal.ts';
import type { Schema } from './schema.ts';
import type { ChainVerdict, Frame, ImportSummary, JournalRow, Store, TurnClaim, TurnKey } from './store.ts';

const kinds = Object.keys(recordSchemas) as RecordKind[];

/** The key of a record within its kind; the few kinds without an id are known by what makes them unique. */
function recordKey(kind: RecordKind, record: BoardRecords[RecordKind][number]): string {
  if ('id' in record) return record.id;
  if ('email' in record) return [record.email, record.body ?? '', record.role].join('|');
  if ('inhabitants' in record) return `${record.municipality}-${record.year}`;
  throw new TypeError(`a ${kind} record has no key`);
}

interface StoredRecord {
  readonly kind: string;
  readonly id: string;
  readonly position: number;
  readonly body: string;
}

function toRows(records: BoardRecords): StoredRecord[] {
  return kinds.flatMap((kind) =>
    records[kind].map((record, position) => ({
      kind,
      id: recordKey(kind, record),
      position,
      body: canonicalJson(record),
    })),
  );
}

/** An instant as text that sorts in time order: always the same number of digits. */
function stamp(now: Temporal.Instant): string {
  return now.toString({ fractionalSecondDigits: 3 });
}

/** How many rows one insert carries: well below both engines' limit of bound parameters. */
const insertBatch = 200;

export class KyselyStore implements Store {
  readonly #db: Kysely<Schema>;
  #cached: { revision: number; records: BoardRecords } | undefined;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  async records(): Promise<BoardRecords | undefined> {
    const { revision } = await this.#db.selectFrom('record_revision').select('revision').executeTakeFirstOrThrow();
    if (revision === 0) return undefined;
    if (this.#cached?.revision !== revision) {
      // Read in one transaction: an import that commits in between must not mix two revisions.
      this.#cached = await this.#db.transaction().execute(async (trx) => {
        const current = await trx.selectFrom('record_revision').select('revision').executeTakeFirstOrThrow();
        const rows = await trx.selectFrom('record').selectAll().orderBy('kind').orderBy('position').execute();
        return { revision: current.revision, records: fromRows(rows) };
      });
    }
    return this.#cached.records;
  }

  async replaceRecords(records: BoardRecords, by: string, now: Temporal.Instant): Promise<ImportSummary> {
    const wanted = toRows(records);
    const hash = sha256(canonicalJson(wanted));
    const totals = Object.fromEntries(kinds.map((kind) => [kind, records[kind].length])) as Record<RecordKind, number>;
    return this.#db.transaction().execute(async (trx) => {
      // Touching the revision first makes a second import wait, so that it compares with what this one leaves.
      const previous = await trx
        .updateTable('record_revision')
        .set({ revision: sql`revision` })
        .returning(['revision', 'hash'])
        .executeTakeFirstOrThrow();
      const stored = await trx.selectFrom('record').selectAll().execute();
      const before = new Map(stored.map((row) => [`${row.kind}/${row.id}`, row]));
      const keys = new Set(wanted.map((row) => `${row.kind}/${row.id}`));
      const added = wanted.filter((row) => !before.has(`${row.kind}/${row.id}`));
      const changed = wanted.filter((row) => {
        const old = before.get(`${row.kind}/${row.id}`);
        return old !== undefined && (old.body !== row.body || old.position !== row.position);
      });
      const removed = stored.filter((row) => !keys.has(`${row.kind}/${row.id}`));
      const summary: ImportSummary = {
        added: added.length,
        changed: changed.length,
        removed: removed.length,
        unchanged: wanted.length - added.length - changed.length,
        totals,
      };
      if (added.length + changed.length + removed.length === 0) return summary;
      for (let at = 0; at < added.length; at += insertBatch) {
        await trx
          .insertInto('record')
          .values(added.slice(at, at + insertBatch))
          .execute();
      }
      for (const row of changed) {
        await trx
          .updateTable('record')
          .set({ position: row.position, body: row.body })
          .where('kind', '=', row.kind)
          .where('id', '=', row.id)
          .execute();
      }
      for (const row of removed) {
        await trx.deleteFrom('record').where('kind', '=', row.kind).where('id', '=', row.id).execute();
      }
      await trx
        .updateTable('record_revision')
        .set({ revision: previous.revision + 1, hash })
        .execute();
      await appendJournal(trx, {
        at: stamp(now),
        actor: by,
        action: 'import',
        subject: `records:${records.board[0]?.id ?? 'board'}`,
        before: previous.revision === 0 ? null : { revision: previous.revision, hash: previous.hash },
        after: {
          revision: previous.revision + 1,
          hash,
          added: added.length,
          changed: changed.length,
          removed: removed.length,
        },
      });
      return summary;
    });
  }

  async frame(conversation: string, person: string): Promise<Frame | undefined> {
    const row = await this.#db
      .selectFrom('frame')
      .select('body')
      .where('conversation', '=', conversation)
      .where('person', '=', person)
      .executeTakeFirst();
    return row === undefined ? undefined : (JSON.parse(row.body) as Frame);
  }

  async saveFrame(conversation: string, person: string, frame: Frame): Promise<void> {
    const body = canonicalJson(frame);
    await this.#db
      .insertInto('frame')
      .values({ conversation, person, body, at: frame.at })
      .onConflict((conflict) => conflict.columns(['conversation', 'person']).doUpdateSet({ body, at: frame.at }))
      .execute();
  }

  async claimTurn(key: TurnKey, now: Temporal.Instant, leaseSeconds: number): Promise<TurnClaim> {
    const at = stamp(now);
    const inserted = await this.#db
      .insertInto('turn')
      .values({ ...key, claimed_at: at, finished_at: null, reply: null })
      .onConflict((conflict) => conflict.columns(['conversation', 'activity']).doNothing())
      .returning('activity')
      .executeTakeFirst();
    if (inserted !== undefined) return { state: 'mine' };
    const lapsed = stamp(now.subtract({ seconds: leaseSeconds }));
    const taken = await this.#db
      .updateTable('turn')
      .set({ claimed_at: at })
      .where('conversation', '=', key.conversation)
      .where('activity', '=', key.activity)
      .where('finished_at', 'is', null)
      .where('claimed_at', '<=', lapsed)
      .returning('activity')
      .executeTakeFirst();
    if (taken !== undefined) return { state: 'mine' };
    const holder = await this.#db
      .selectFrom('turn')
      .select('reply')
      .where('conversation', '=', key.conversation)
      .where('activity', '=', key.activity)
      .executeTakeFirst();
    return { state: 'taken', reply: holder?.reply ?? undefined };
  }

  async finishTurn(key: TurnKey, reply: string | undefined, now: Temporal.Instant): Promise<void> {
    await this.#db
      .updateTable('turn')
      .set({ finished_at: stamp(now), reply: reply ?? null })
      .where('conversation', '=', key.conversation)
      .where('activity', '=', key.activity)
      .execute();
  }

  async countUnknownWords(words: readonly string[], now: Temporal.Instant): Promise<void> {
    const lastSeen = stamp(now);
    for (const word of new Set(words)) {
      await this.#db
        .insertInto('unknown_word')
        .values({ word, count: 1, last_seen: lastSeen })
        .onConflict((conflict) =>
          conflict.column('word').doUpdateSet({ count: sql`unknown_word.count + 1`, last_seen: lastSeen }),
        )
        .execute();
    }
  }

  async unknownWords(): Promise<{ word: string; count: number; lastSeen: string }[]> {
    const rows = await this.#db
      .selectFrom('unknown_word')
      .selectAll()
      .orderBy('count', 'desc')
      .orderBy('word')
      .execute();
    return rows.map((row) => ({ word: row.word, count: row.count, lastSeen: row.last_seen }));
  }

  async journal(): Promise<JournalRow[]> {
    const rows = await this.#db.selectFrom('journal').selectAll().orderBy('seq').execute();
    return rows.map(({ previous_hash: previousHash, ...row }) => ({ ...row, previousHash }));
  }

  async verifyJournal(): Promise<ChainVerdict> {
    const head = await this.#db.selectFrom('journal_head').select(['seq', 'hash']).executeTakeFirst();
    if (head === undefined) return { ok: false, seq: 0, problem: "the journal's head is missing" };
    return verifyChain(await this.journal(), head);
  }

  async close(): Promise<void> {
    await this.#db.destroy();
  }
}

function fromRows(rows: readonly StoredRecord[]): BoardRecords {
  const byKind = Object.fromEntries(kinds.map((kind): [string, unknown[]] => [kind, []]));
  for (const row of rows) byKind[row.kind]?.push(JSON.parse(row.body));
  return byKind as unknown as BoardRecords;
}

interface Entry {
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly before: unknown;
  readonly after: unknown;
}

/**
 * Appends a journal row inside the transaction of the change that it records. Moving the head first
 * makes concurrent writers wait for each other, so that the chain has neither gaps nor forks.
 */
async function appendJournal(trx: Transaction<Schema>, entry: Entry): Promise<void> {
  const head = await trx
    .updateTable('journal_head')
    .set({ seq: sql`seq + 1` })
    .returning(['seq', 'hash'])
    .executeTakeFirstOrThrow();
  const row = {
    seq: head.seq,
    at: entry.at,
    actor: entry.actor,
    action: entry.action,
    subject: entry.subject,
    before: canonicalJson(entry.before),
    after: canonicalJson(entry.after),
    previousHash: head.hash,
  };
  const hash = rowHash(row);
  const { previousHash, ...columns } = row;
  await trx
    .insertInto('journal')
    .values({ ...columns, previous_hash: previousHash, hash })
    .execute();
  await trx.updateTable('journal_head').set({ hash }).execute();
}
