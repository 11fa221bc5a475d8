/** The store over Kysely: the same code on SQLite and PostgreSQL. */

import { randomBytes, randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import type { Board } from '../domain/board.ts';
import { instantText } from '../domain/dates.ts';
import type { BoardRecords } from '../domain/records.ts';
import type { Decided, PostTarget } from '../domain/registry.ts';
import { BoardCache } from './board-cache.ts';
import { refreshPosts, wishFor, writeChange } from './change.ts';
import type { Database } from './database.ts';
import { countFrames, findFrame, forgetFrames, saveFrame } from './frames.ts';
import { importRecords } from './import-records.ts';
import { beat, leave } from './instances.ts';
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
import { countWords, findWords } from './unknown-words.ts';
import { readJournal, verifyJournal } from './verify.ts';

/** How long a turn has to send a message that it makes its reply, before somebody else does. */
const replyLeaseSeconds = 15;
const secretBytes = 32;

export class KyselyStore implements Store {
  readonly #database: Database;
  readonly #cache = new BoardCache();

  constructor(database: Database) {
    this.#database = database;
  }

  board(): Promise<Board | undefined> {
    return this.#database.again(async (db) => {
      const { seq } = await db.selectFrom('journal_head').select('seq').executeTakeFirstOrThrow();
      return this.#cache.at(db, seq);
    });
  }

  change<R>(by: string, now: Temporal.Instant, decide: (board: Board) => Decided<R>): Promise<R> {
    const at = instantText(now);
    return this.#database.once(async (trx, held) => {
      const board = await this.#cache.at(trx, held.seq);
      if (board === undefined) throw new NoRecords();
      const { result, changes = [], posts = [], refresh = [] } = decide(board);
      let head = held;
      for (const change of changes) head = await writeChange(trx, head, by, at, change);
      await refreshPosts(trx, refresh, at);
      await wishFor(trx, posts, at, instantText(now.add({ seconds: replyLeaseSeconds })));
      return { result, head };
    });
  }

  replaceRecords(records: BoardRecords, by: string, now: Temporal.Instant): Promise<ImportSummary> {
    return this.#database.once((trx, head) => importRecords(trx, head, records, by, instantText(now)));
  }

  claimPosts(limit: number, now: Temporal.Instant, leaseSeconds: number): Promise<readonly Post[]> {
    const lease = instantText(now.add({ seconds: leaseSeconds }));
    return this.#database.again((db) => claimPosts(db, limit, instantText(now), lease));
  }

  settlePost(key: string, wanted: number, sent: Post['sent']): Promise<void> {
    return this.#database.again((db) => settlePost(db, key, wanted, sent));
  }

  settleReply(key: string, isSent: boolean, sent: Post['sent']): Promise<void> {
    return this.#database.again((db) => settleReply(db, key, isSent, sent));
  }

  delayPost(key: string, until: Temporal.Instant | undefined, failure: string): Promise<void> {
    return this.#database.again((db) => delayPost(db, key, until && instantText(until), failure));
  }

  returnPost(key: string, until: Temporal.Instant, failure?: string): Promise<void> {
    return this.#database.again((db) => returnPost(db, key, instantText(until), failure));
  }

  wakePosts(to: PostTarget): Promise<void> {
    return this.#database.again((db) => wakePosts(db, to));
  }

  unreachable(): Promise<readonly Unreachable[]> {
    return this.#database.again(unreachable);
  }

  unsentPosts(subject: string): Promise<readonly Unsent[]> {
    return this.#database.again((db) => unsentPosts(db, subject));
  }

  queue(now: Temporal.Instant): Promise<Queue> {
    return this.#database.again((db) => postQueue(db, instantText(now)));
  }

  async ping(): Promise<void> {
    await this.#database.again((db) => db.selectFrom('journal_head').select('seq').executeTakeFirstOrThrow());
  }

  savePlace(place: Place): Promise<void> {
    return this.#database.again((db) => savePlace(db, place));
  }

  places(of: PlacesOf): Promise<readonly Place[]> {
    return this.#database.again((db) => findPlaces(db, of));
  }

  secret(name: string): Promise<string> {
    const value = randomBytes(secretBytes).toString('base64url');
    return this.#database.again(async (db) => {
      // Whoever comes second, in this process or another, gets the first one's.
      await db
        .insertInto('secret')
        .values({ name, value })
        .onConflict((conflict) => conflict.column('name').doNothing())
        .execute();
      const row = await db.selectFrom('secret').select('value').where('name', '=', name).executeTakeFirstOrThrow();
      return row.value;
    });
  }

  frame(conversation: string, person: string): Promise<Frame | undefined> {
    return this.#database.again((db) => findFrame(db, conversation, person));
  }

  saveFrame(conversation: string, person: string, frame: Frame): Promise<void> {
    return this.#database.again((db) => saveFrame(db, conversation, person, frame));
  }

  rememberedChats(account: string): Promise<number> {
    return this.#database.again((db) => countFrames(db, account));
  }

  forgetChats(account: string): Promise<void> {
    return this.#database.again((db) => forgetFrames(db, account));
  }

  forget(
    { turns, chats }: { readonly turns: Temporal.Instant; readonly chats: Temporal.Instant },
    by: string,
    now: Temporal.Instant,
  ): Promise<Forgotten> {
    const before = { turns: instantText(turns), chats: instantText(chats) };
    return this.#database.once((trx, head) => forget(trx, head, before, by, instantText(now)));
  }

  claimTurn(key: TurnKey, now: Temporal.Instant, leaseSeconds: number): Promise<TurnClaim> {
    const holder = randomUUID();
    const lapsed = instantText(now.subtract({ seconds: leaseSeconds }));
    return this.#database.again((db) => claimTurn(db, key, holder, instantText(now), lapsed));
  }

  finishTurn(key: TurnKey, reply: string | undefined, now: Temporal.Instant): Promise<void> {
    return this.#database.again((db) => finishTurn(db, key, reply, instantText(now)));
  }

  beat(instance: string, now: Temporal.Instant, silentSeconds: number): Promise<number> {
    const silentSince = instantText(now.subtract({ seconds: silentSeconds }));
    return this.#database.again((db) => beat(db, instance, instantText(now), silentSince));
  }

  leave(instance: string): Promise<void> {
    return this.#database.again((db) => leave(db, instance));
  }

  countUnknownWords(words: readonly string[], now: Temporal.Instant): Promise<void> {
    return this.#database.again((db) => countWords(db, words, instantText(now)));
  }

  unknownWords(): Promise<{ readonly word: string; readonly count: number; readonly lastSeen: string }[]> {
    return this.#database.again(findWords);
  }

  journal(): Promise<JournalRow[]> {
    return this.#database.again(readJournal);
  }

  verify(): Promise<ChainVerdict> {
    return this.#database.again((db) => db.transaction().execute(verifyJournal));
  }

  close(): Promise<void> {
    return this.#database.close();
  }
}
