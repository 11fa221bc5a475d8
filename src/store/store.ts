/**
 * Everything that lasts, in the domain's terms. The one implementation (`kysely-store.ts`) runs on
 * SQLite and on PostgreSQL; nothing else in the project names a database.
 *
 * Every call asks again where the database does not answer, and gives up with `StoreUnavailable`.
 */

import type { Temporal } from 'temporal-polyfill';
import type { Question } from '../domain/answer.ts';
import type { Board } from '../domain/board.ts';
import type { BoardRecords, RecordKind } from '../domain/records.ts';
import type { Decided, PostTarget } from '../domain/registry.ts';

export interface ImportSummary {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
  /** Records by kind after the import. */
  readonly totals: Readonly<Record<RecordKind, number>>;
}

/** What was last understood in a chat, per conversation and person. */
export interface Frame {
  readonly question: Question;
  /** Set when the question is not complete: what was asked back, and what an answer fills. */
  readonly pending?: { readonly slot: string } | undefined;
  /** How many messages in a row were not understood. */
  readonly failures: number;
  /** ISO instant of the message that set it. */
  readonly at: string;
}

/** A message that came in: claimed once, answered once. */
export interface TurnKey {
  readonly conversation: string;
  readonly activity: string;
}

export type TurnClaim =
  | { readonly state: 'mine' }
  /** Somebody else is on it, or has answered; `reply` is the id of the answer, once there is one. */
  | { readonly state: 'taken'; readonly reply: string | undefined };

/** One row of the journal: who changed what, chained to the row before by its hash. */
export interface JournalRow {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  /** What was changed, e.g. `import:norrbotten`. */
  readonly subject: string;
  /** Canonical JSON of the state before and after; `null` where there was none. */
  readonly before: string;
  readonly after: string;
  /** SHA-256 of the whole entry after the change; empty where the change was no entry's. */
  readonly state: string;
  readonly previousHash: string;
  readonly hash: string;
}

export type ChainVerdict =
  | { readonly ok: true; readonly rows: number; readonly head: string }
  | { readonly ok: false; readonly seq: number; readonly problem: string };

/** A message that has something to show which it does not show yet, held by whoever claimed it. */
export interface Post {
  readonly key: string;
  readonly view: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly to: PostTarget;
  /** What it must show; given back when it was sent. */
  readonly wanted: number;
  /** Where it stands, if it was sent before. */
  readonly sent: { readonly conversation: string; readonly activity: string } | undefined;
  /** How often sending has failed since it last worked. */
  readonly attempts: number;
  /** Why it was not sent the last time, as `delayPost` was told. */
  readonly failure: string | undefined;
  /** Somebody else held it and never said what became of it: it may have been sent. */
  readonly isLapsed: boolean;
  /** It was put off until a time that has come: others of its conversation may have been wished for later. */
  readonly isPutOff: boolean;
}

/** A message that was not sent, for whoever asks what became of it. */
export interface Unsent {
  readonly subject: string;
  readonly to: PostTarget;
  readonly failure: string | undefined;
}

/** A person for whom messages wait, because Teams takes none for them. */
export interface Unreachable {
  /** The address that the roster has. */
  readonly person: string;
  /** `no conversation`, or the status and code that Teams refused with, such as `403 ConversationBlockedByUser`. */
  readonly failure: string;
  /** How many messages wait. */
  readonly waiting: number;
}

/** What a message that has something to show is waiting for. */
export const queueStates = ['due', 'inHand', 'putOff', 'unreachable', 'refused'] as const;

/** The messages that have something to show which they do not show yet. */
export interface Queue {
  /**
   * How many are to be sent now, are being sent, are tried again later, wait because nobody can be reached, and are
   * taken by Teams in no way.
   */
  readonly count: Readonly<Record<(typeof queueStates)[number], number>>;
  /** Since when the one has waited that has waited longest, apart from those that wait for somebody to be reached. */
  readonly oldest: Temporal.Instant | undefined;
}

/** Conversations by their id, and personal chats by the account's object id. */
export interface PlacesOf {
  readonly conversations: readonly string[];
  readonly people: readonly string[];
}

/** A conversation and how Teams is reached for it. */
export interface Place {
  readonly conversation: string;
  readonly scope: string;
  /** Whose personal chat it is: the account's object id. */
  readonly person?: string | undefined;
  readonly serviceUrl: string;
  readonly channelId: string;
  /** The bot's own account there. */
  readonly bot: { readonly id: string; readonly name?: string | undefined };
  /** Whom a personal chat is with, by the channel's own id. */
  readonly user?: string | undefined;
  readonly tenant?: string | undefined;
  readonly team?: string | undefined;
}

/** How much was removed. */
export interface Forgotten {
  /** Messages that were answered. */
  readonly turns: number;
  /** Last questions in chats. */
  readonly chats: number;
}

/** Nothing was imported yet, so there is nothing to decide on. */
export class NoRecords extends Error {
  constructor() {
    super('no records were imported yet');
    this.name = 'NoRecords';
  }
}

/** The database did not answer, however often it was asked, or somebody else did not let go of it. */
export class StoreUnavailable extends Error {
  /** Whether what was to be saved may have been: the connection was lost before the database could say so. */
  readonly isInDoubt: boolean;
  /** The database's or the network's own code for it, where there is one. */
  readonly code: string | undefined;

  constructor(fault: 'conflict' | 'unreachable', isInDoubt: boolean, cause: unknown) {
    const { code, message } = (cause ?? {}) as { readonly code?: unknown; readonly message?: unknown };
    const why = String(code ?? message);
    super(
      fault === 'conflict'
        ? `The database is occupied (${why}): somebody else did not let go of it; try again`
        : `The database cannot be reached (${why}): is its address right, and does it run?`,
      { cause },
    );
    this.name = 'StoreUnavailable';
    this.isInDoubt = isInDoubt;
    this.code = typeof code === 'string' ? code : undefined;
  }
}

export interface Store {
  /** The state of everything, or undefined before the first import. The same object as long as nothing changes. */
  board(): Promise<Board | undefined>;
  /**
   * Decides on the state and carries it out, in one transaction and one after the other: nobody changes anything
   * between what `decide` is shown and what comes of it. Each change is a row of the journal.
   *
   * `decide` may be called again where others were in the way or the connection was lost; it is carried out once.
   *
   * @param by who causes it: an address of the roster, or the name of a command
   * @throws NoRecords before the first import
   */
  change<R>(by: string, now: Temporal.Instant, decide: (board: Board) => Decided<R>): Promise<R>;

  /** Messages that are due, for this process alone until `leaseSeconds` are over. */
  claimPosts(limit: number, now: Temporal.Instant, leaseSeconds: number): Promise<readonly Post[]>;
  /** The message shows `wanted` now, or is of no use any more; `sent` is where it stands, unless it was not sent. */
  settlePost(key: string, wanted: number, sent: Post['sent']): Promise<void>;
  /**
   * A turn sent its reply, which is this message; or could not, and leaves it to whoever claims it next.
   *
   * @param sent where it stands, as far as Teams tells
   */
  settleReply(key: string, isSent: boolean, sent: Post['sent']): Promise<void>;
  /** The message could not be sent. It is tried again at `until`; never by itself where that is undefined. */
  delayPost(key: string, until: Temporal.Instant | undefined, failure: string): Promise<void>;
  /**
   * The message was not tried after all: it is due again at `until`.
   *
   * @param failure what is to be known of it from now on, where that has changed
   */
  returnPost(key: string, until: Temporal.Instant, failure?: string): Promise<void>;
  /** What waited for a way to reach a person, or a conversation, is due again. */
  wakePosts(to: PostTarget): Promise<void>;
  /** The people who could not be reached when it was last tried, by address; until something has reached them. */
  unreachable(): Promise<readonly Unreachable[]>;
  /** Messages about a subject that have not reached their reader. */
  unsentPosts(subject: string): Promise<readonly Unsent[]>;
  /** How many messages wait to be sent, and how long they have. */
  queue(now: Temporal.Instant): Promise<Queue>;

  /** Asks the least that shows that the database answers. */
  ping(): Promise<void>;

  /** Keeps how a conversation is reached. */
  savePlace(place: Place): Promise<void>;
  /** Those that are known of these, in no particular order. */
  places(of: PlacesOf): Promise<readonly Place[]>;

  /** A random secret of this store's by name, made when it is first asked for. */
  secret(name: string): Promise<string>;

  /** Replaces the imported records in one transaction, with its journal row; nothing happens when nothing differs. */
  replaceRecords(records: BoardRecords, by: string, now: Temporal.Instant): Promise<ImportSummary>;

  frame(conversation: string, person: string): Promise<Frame | undefined>;
  saveFrame(conversation: string, person: string, frame: Frame): Promise<void>;

  /** In how many chats an account's last question is remembered. */
  rememberedChats(account: string): Promise<number>;
  /** Removes what is older than these instants, and says in the journal how much. */
  forget(
    before: { readonly turns: Temporal.Instant; readonly chats: Temporal.Instant },
    by: string,
    now: Temporal.Instant,
  ): Promise<Forgotten>;
  /** Forgets an account's last questions. */
  forgetChats(account: string): Promise<void>;

  /** Claims a turn for this process. A claim whose holder died is free again after `leaseSeconds`. */
  claimTurn(key: TurnKey, now: Temporal.Instant, leaseSeconds: number): Promise<TurnClaim>;
  finishTurn(key: TurnKey, reply: string | undefined, now: Temporal.Instant): Promise<void>;

  /**
   * Says that an instance of the bot is at work.
   *
   * @returns how many are, this one among them: those that were heard of in the last so many seconds
   */
  beat(instance: string, now: Temporal.Instant, silentSeconds: number): Promise<number>;
  /** Says that it is not any more. */
  leave(instance: string): Promise<void>;

  /** Counts words that no interpretation explained, so that the lexicon can grow. */
  countUnknownWords(words: readonly string[], now: Temporal.Instant): Promise<void>;
  unknownWords(): Promise<readonly { readonly word: string; readonly count: number; readonly lastSeen: string }[]>;

  journal(): Promise<readonly JournalRow[]>;
  /** The chain, and the entries and records that it speaks of. */
  verify(): Promise<ChainVerdict>;
  close(): Promise<void>;
}
