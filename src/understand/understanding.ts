/** What a message was understood as, and what it was understood with. */
import type { Temporal } from 'temporal-polyfill';
import type { Language, Question } from '../domain/answer.ts';
import type { Reading } from '../domain/reading.ts';
import type { Words } from '../domain/records.ts';
import type { Asker } from '../questions/kind.ts';
import type { Mind } from './mind.ts';

export interface Option {
  readonly label: Words;
  readonly question: Question;
}

/** How sure a reading is: the share of the message that it explains, and what it was ranked by. */
export interface Confidence {
  readonly explained: number;
  readonly score: number;
}

/** What is to be done about a message. */
export type Decision =
  | {
      readonly type: 'question';
      readonly question: Question;
      readonly note: Words | undefined;
      readonly confidence: Confidence;
    }
  /** Two questions in one message, each answered on its own. */
  | { readonly type: 'both'; readonly questions: readonly [Question, Question]; readonly confidence: Confidence }
  /** Something is missing: asked back, with every choice. */
  | {
      readonly type: 'ask';
      readonly question: Question;
      readonly slot: string;
      readonly text: Words;
      readonly options: readonly Option[];
    }
  /** Two or three questions may be meant. */
  | { readonly type: 'unsure'; readonly options: readonly Option[] }
  /** Something to be done to the data or the world, which the bot does not do. */
  | { readonly type: 'action' }
  /** A day that does not exist: no other day is answered in its place. */
  | { readonly type: 'noSuchDay'; readonly written: string }
  | { readonly type: 'unknown'; readonly words: readonly string[] };

export type Understanding = { readonly language: Language; readonly reading: Reading } & Decision;

export interface Context {
  readonly mind: Mind;
  readonly asker: Asker;
  readonly now: Temporal.Instant;
  /** The question before in this chat, if it is fresh. */
  readonly before: Question | undefined;
  readonly language: Language;
}
