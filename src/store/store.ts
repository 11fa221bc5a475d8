/**
 * Everything that lasts, in the domain's terms. The one implementation (`kysely-store.ts`) runs on
 * SQLite and on PostgreSQL; nothing else in the project names a database.
 */

import type { Temporal } from 'temporal-polyfill';
import type { Question } from '../domain/answer.ts';
import type { BoardRecords, RecordKind } from '../domain/records.ts';

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
  readonly previousHash: string;
  readonly hash: string;
}

export type ChainVerdict =
  | { readonly ok: true; readonly rows: number; readonly head: string }
  | { readonly ok: false; readonly seq: number; readonly problem: string };

export interface Store {
  /** All imported records, or undefined before the first import. Cached until the next import. */
  records(): Promise<BoardRecords | undefined>;
  /** Replaces the imported records in one transaction, with its journal row; nothing happens when nothing differs. */
  replaceRecords(records: BoardRecords, by: string, now: Temporal.Instant): Promise<ImportSummary>;

  frame(conversation: string, person: string): Promise<Frame | undefined>;
  saveFrame(conversation: string, person: string, frame: Frame): Promise<void>;

  /** Claims a turn for this process. A claim whose holder died is free again after `leaseSeconds`. */
  claimTurn(key: TurnKey, now: Temporal.Instant, leaseSeconds: number): Promise<TurnClaim>;
  finishTurn(key: TurnKey, reply: string | undefined, now: Temporal.Instant): Promise<void>;

  /** Counts words that no interpretation explained, so that the lexicon can grow. */
  countUnknownWords(words: readonly string[], now: Temporal.Instant): Promise<void>;
  unknownWords(): Promise<readonly { readonly word: string; readonly count: number; readonly lastSeen: string }[]>;

  journal(): Promise<readonly JournalRow[]>;
  verifyJournal(): Promise<ChainVerdict>;
  close(): Promise<void>;
}
