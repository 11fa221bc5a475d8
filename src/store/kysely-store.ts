/** The store over Kysely: the same code on SQLite and PostgreSQL. */

import { randomBytes } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Board } from '../domain/board.ts';
import { instantText } from '../domain/dates.ts';
import type { BoardRecords } from '../domain/records.ts';
import type { Decided, PostTarget } from '../domain/registry.ts';
import { BoardCache } from './board-cache.ts';
import { holdHead, refreshPosts, subjectOf, wishFor, writeChange } from './change.ts';
import { importRecords, verifyRecords } from './import-records.ts';
import { canonicalJson, verifyChain, verifyEntries } from './journal.ts';
import { findPlaces, savePlace } from './places.ts';
import {
  claimPosts,
  delayPost,
  postQueue,
  returnPost,
  settlePost,
  settleReply,
  unreachable,
  unsentPosts,
  wakePosts,
} from './posts.ts';
import { forget } from './retention.ts';
import type { Schema } from './schema.ts';
import {
  type ChainVerdict,
  type Forgotten,
  type Frame,
  type ImportSummary,
  type JournalRow,
  NoRecords,
  type Place,
  type PlacesOf,
  type Post,
  type Queue,
  type Store,
  type TurnClaim,
  type TurnKey,
  type Unreachable,
  type Unsent,
} from './store.ts';
import { claimTurn, finishTurn } from './turns.ts';

/** How long a turn has to send a message that it makes its reply, before somebody else does. */
const replyLeaseSeconds = 15;
const secretBytes = 32;

export class KyselyStore implements Store {
  readonly #db: Kysely<Schema>;
  readonly #cache = new BoardCache();

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  async board(): Promise<Board | undefined> {
    const { seq } = await this.#db.selectFrom('journal_head').select('seq').executeTakeFirstOrThrow();
    return this.#cache.at(this.#db, seq);
  }

  async change<R>(by: string, now: Temporal.Instant, decide: (board: Board) => Decided<R>): Promise<R> {
    const at = instantText(now);
    return this.#db.transaction().execute(async (trx) => {
      let head = await holdHead(trx);
      const board = await this.#cache.at(trx, head.seq);
      if (board === undefined) throw new NoRecords();
      const { result, changes = [], posts = [], refresh = [] } = decide(board);
      for (const change of changes) head = await writeChange(trx, head, by, at, change);
      await refreshPosts(trx, refresh, at);
      await wishFor(trx, posts, at, instantText(now.add({ seconds: replyLeaseSeconds })));
      return result;
    });
  }

  async replaceRecords(records: BoardRecords, by: string, now: Temporal.Instant): Promise<ImportSummary> {
    return this.#db.transaction().execute((trx) => importRecords(trx, records, by, instantText(now)));
  }

  claimPosts(limit: number, now: Temporal.Instant, leaseSeconds: number): Promise<readonly Post[]> {
    return claimPosts(this.#db, limit, instantText(now), instantText(now.add({ seconds: leaseSeconds })));
  }

  settlePost(key: string, wanted: number, sent: Post['sent']): Promise<void> {
    return settlePost(this.#db, key, wanted, sent);
  }

  settleReply(key: string, isSent: boolean, sent: Post['sent']): Promise<void> {
    return settleReply(this.#db, key, isSent, sent);
  }

  delayPost(key: string, until: Temporal.Instant | undefined, failure: string): Promise<void> {
    return delayPost(this.#db, key, until && instantText(until), failure);
  }

  returnPost(key: string, until: Temporal.Instant, failure?: string): Promise<void> {
    return returnPost(this.#db, key, instantText(until), failure);
  }

  wakePosts(to: PostTarget): Promise<void> {
    return wakePosts(this.#db, to);
  }

  unreachable(): Promise<readonly Unreachable[]> {
    return unreachable(this.#db);
  }

  unsentPosts(subject: string): Promise<readonly Unsent[]> {
    return unsentPosts(this.#db, subject);
  }

  queue(now: Temporal.Instant): Promise<Queue> {
    return postQueue(this.#db, instantText(now));
  }

  async ping(): Promise<void> {
    await this.#db.selectFrom('journal_head').select('seq').executeTakeFirstOrThrow();
  }

  savePlace(place: Place): Promise<void> {
    return savePlace(this.#db, place);
  }

  places(of: PlacesOf): Promise<readonly Place[]> {
    return findPlaces(this.#db, of);
  }

  async secret(name: string): Promise<string> {
    const value = randomBytes(secretBytes).toString('base64url');
    // Whoever comes second, in this process or another, gets the first one's.
    await this.#db
      .insertInto('secret')
      .values({ name, value })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute();
    const row = await this.#db.selectFrom('secret').select('value').where('name', '=', name).executeTakeFirstOrThrow();
    return row.value;
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

  async rememberedChats(account: string): Promise<number> {
    const rows = await this.#db.selectFrom('frame').select('conversation').where('person', '=', account).execute();
    return rows.length;
  }

  async forgetChats(account: string): Promise<void> {
    await this.#db.deleteFrom('frame').where('person', '=', account).execute();
  }

  forget(
    { turns, chats }: { readonly turns: Temporal.Instant; readonly chats: Temporal.Instant },
    by: string,
    now: Temporal.Instant,
  ): Promise<Forgotten> {
    return forget(this.#db, { turns: instantText(turns), chats: instantText(chats) }, by, instantText(now));
  }

  claimTurn(key: TurnKey, now: Temporal.Instant, leaseSeconds: number): Promise<TurnClaim> {
    return claimTurn(this.#db, key, instantText(now), instantText(now.subtract({ seconds: leaseSeconds })));
  }

  finishTurn(key: TurnKey, reply: string | undefined, now: Temporal.Instant): Promise<void> {
    return finishTurn(this.#db, key, reply, instantText(now));
  }

  async countUnknownWords(words: readonly string[], now: Temporal.Instant): Promise<void> {
    const lastSeen = instantText(now);
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

  async verify(): Promise<ChainVerdict> {
    // With the head held nobody writes between these reads.
    return this.#db.transaction().execute(async (trx) => {
      const heads = await trx.selectFrom('journal_head').selectAll().execute();
      const [head] = heads;
      if (head === undefined) return { ok: false, seq: 0, problem: "the journal's head is missing" };
      if (heads.length > 1) return { ok: false, seq: 0, problem: 'the journal has more than one head' };
      if (head.id !== 1)
        return { ok: false, seq: head.seq, problem: "the journal's head is not the one it began with" };
      await holdHead(trx);
      const rows = (await trx.selectFrom('journal').selectAll().orderBy('seq').execute()).map(
        ({ previous_hash: previousHash, ...row }) => ({ ...row, previousHash }),
      );
      const chain = verifyChain(rows, head);
      if (!chain.ok) return chain;
      const entries = await trx.selectFrom('entry').selectAll().execute();
      const broken = verifyEntries(rows, new Map(entries.map((entry) => [subjectOf(entry.kind, entry.key), entry])));
      if (broken !== undefined) return broken;
      const records = await trx.selectFrom('record').selectAll().execute();
      const revisions = await trx.selectFrom('record_revision').selectAll().execute();
      return verifyRecords(rows, records, revisions) ?? chain;
    });
  }

  async close(): Promise<void> {
    await this.#db.destroy();
  }
}
