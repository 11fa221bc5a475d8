/**
 * What can be done from chat: by a button, by a command that is typed, or both. An action checks who may, decides on the
 * state with pure rules, has the store carry the decision out, and says what came of it. `attendance`, `meetings`,
 * `people` (and later `decisions`, `reminders`) each list theirs.
 */
import type { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import type { Answer } from '../domain/answer.ts';
import type { Board } from '../domain/board.ts';
import type { Reading } from '../domain/reading.ts';
import type { Words } from '../domain/records.ts';
import type { Person } from '../domain/roster.ts';
import type { Store } from '../store/store.ts';
import type { Phrase } from './words.ts';

/** Where something is done. */
export interface Here {
  readonly conversation: string;
  readonly personal: boolean;
}

/** Looks up what only Teams knows. */
export interface Directory {
  /** The addresses of everybody who reads a conversation; undefined where that cannot be found out now. */
  readersOf(conversation: string): Promise<ReadonlySet<string> | undefined>;
}

export interface ActionContext {
  readonly store: Pick<Store, 'change' | 'board' | 'unsentPosts' | 'unreachable' | 'rememberedChats' | 'forgetChats'>;
  /** Who does it, from the roster; strangers do not get this far. */
  readonly actor: Person;
  readonly here: Here;
  readonly now: Temporal.Instant;
  readonly directory: Directory;
}

/** What came of an action. */
export interface Done {
  readonly answer: Answer;
  /** The message of the outbox that this answer is, where it is one: its key, and what it then shows. */
  readonly post?: string | undefined;
  /** The file that is offered along with it. */
  readonly file?: FileWish | undefined;
}

/** Which file is meant. It is made when it is fetched, so that what was offered once is never out of date. */
export interface FileWish {
  readonly file: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** A file as it is now, or why this person does not get it. */
export type MadeFile =
  | { readonly name: string; readonly description: Words; readonly bytes: Uint8Array }
  | { readonly refusal: Answer };

/** A kind of file that people can have: made anew, and rights checked anew, each time. */
export interface FileKind {
  readonly file: string;
  /** @throws ZodError if the arguments are not of this kind. */
  make(args: unknown, board: Board, actor: Person): Promise<MadeFile>;
}

export interface ActionOf<Args> {
  /** `room.verb`; buttons carry it. */
  readonly action: string;
  /** What a button carries and what its card's inputs hold; strict, since both may be forged. */
  readonly args: z.ZodType<Args>;
  readonly run: (args: Args, context: ActionContext) => Promise<Done>;
}

/** An action whose arguments the caller does not know. */
export interface Action {
  readonly action: string;
  readonly args: z.ZodType<unknown>;
  /** @throws ZodError if the arguments are not of this action. */
  run(args: unknown, context: ActionContext): Promise<Done>;
}

/** Ties an action's parts together, checking the arguments at the seam. */
export function defineAction<Args>(of: ActionOf<Args>): Action {
  return {
    action: of.action,
    args: of.args,
    run: async (args, context) => of.run(of.args.parse(args), context),
  };
}

/** What a command is read against. */
export interface CommandSetting {
  readonly board: Board;
  readonly actor: Person;
  readonly here: Here;
  readonly now: Temporal.Instant;
}

/** What a typed command comes to: an action with its arguments, or a question back. */
export type Recognised =
  | { readonly action: string; readonly args: Readonly<Record<string, unknown>> }
  | { readonly ask: Answer };

/** Words that start an action, and how the rest of the message fills it. */
export interface Command {
  /** The message begins with one of these. */
  readonly phrases: readonly Phrase[];
  /** Whole messages that must be recognised; tested. */
  readonly examples: readonly string[];
  /** Undefined where the message is something else after all. */
  readonly recognise: (reading: Reading, setting: CommandSetting) => Recognised | undefined;
}

/** How a message of the outbox is drawn, each time that it is sent. */
export interface View {
  readonly view: string;
  /**
   * What it says now; undefined where it is of no use any more.
   *
   * @param sent whether it stands in a chat already, and would go on showing something old
   */
  draw(args: Readonly<Record<string, unknown>>, board: Board, now: Temporal.Instant, sent: boolean): Answer | undefined;
}

/** Ties a view's parts together; its arguments were written by us, and are checked all the same. */
export function defineView<Args>(of: {
  readonly view: string;
  readonly args: z.ZodType<Args>;
  readonly draw: (args: Args, board: Board, now: Temporal.Instant, sent: boolean) => Answer | undefined;
}): View {
  return { view: of.view, draw: (args, board, now, sent) => of.draw(of.args.parse(args), board, now, sent) };
}
