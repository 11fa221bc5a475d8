/**
 * What a kind of question is: the words that point to it, how slots are filled from what was read,
 * which records it reads, and the pure function that answers. One folder per kind, one line in
 * `index.ts`.
 */
import type { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import type { Answer, Question } from '../domain/answer.ts';
import type { Board } from '../domain/board.ts';
import type { Reading, Ref } from '../domain/reading.ts';
import type { Words } from '../domain/records.ts';

/**
 * What the words of a kind are worth. Each key is a concept of `vocabulary.ts` or of the kind's own
 * `words`; the weight says how strongly it points here. 0 = compatible, but no sign of its own.
 */
export type Cues = Readonly<Record<string, number>>;

/** Who asks, as far as the roster knows the person. Never part of the slots, which a button carries and others press. */
export interface Asker {
  /** The municipality that "vi" means. */
  readonly municipality?: string | undefined;
  /** The address on the roster. */
  readonly person?: string | undefined;
  /** In a personal chat, where nobody else reads the answer. */
  readonly isAlone?: boolean | undefined;
}

export interface Proposal<Slots> {
  readonly slots: Slots;
  /** Asked back instead of answered: what is missing or unclear, with the choices. */
  readonly ask?: Ask<Slots> | undefined;
  /** Added to the score by a kind that knows more than its cues say. */
  readonly bonus?: number | undefined;
  /** The message must be explained almost wholly: a reading that few words carry. */
  readonly strict?: boolean | undefined;
  /** Set where the message changes the subject by itself ("projekten då?"), however short it is. */
  readonly ownSubject?: boolean | undefined;
  /** Tokens explained beyond cues and names. */
  readonly explains?: readonly number[] | undefined;
  /** What was read into the message and must be shown. */
  readonly reading?: Words | undefined;
}

export interface Ask<Slots> {
  readonly slot: string;
  readonly text: Words;
  readonly options: readonly { readonly label: Words; readonly slots: Slots }[];
}

export interface Setting {
  readonly board: Board;
  readonly asker: Asker;
  readonly now: Temporal.Instant;
  /** What the question before was about, of whatever kind; a message may lean on it. */
  readonly topics: readonly Ref[];
}

export interface QuestionKind<Slots extends Readonly<Record<string, unknown>>, Facts> {
  readonly kind: string;
  /** What people see when the bot asks "Menade du …?"; never a technical word. */
  readonly label: (slots: Slots, board: Board) => Words;
  readonly slots: z.ZodType<Slots>;
  readonly cues: Cues;
  /** Words of this kind's own, by concept: see `vocabulary.ts` for how they are written. */
  readonly words?: Readonly<Record<string, string>>;
  /** Whole questions as people ask them; they rank choices and are tested to lead here. */
  readonly examples: readonly string[];
  /**
   * Slots from what was read, or undefined when this kind cannot be meant. `before` holds the slots
   * of the question before when the message leans on it and that question was of this kind.
   */
  readonly interpret: (reading: Reading, setting: Setting, before?: Slots) => Proposal<Slots> | undefined;
  /**
   * The slots that stand for one record, so that a question may lean on an answer that came from that record's
   * statement: `type` is how the ids of statements begin ("decision", "control").
   */
  readonly ofRecord?: (type: string, id: string, board: Board) => Slots | undefined;
  /** Set where the kind itself reads "inte" in "vilka … inte …?"; any other would answer with the opposite. */
  readonly readsNegation?: boolean;
  /** `asker` and `now` are for what is one person's own, and waits now; most kinds read the same for everybody. */
  readonly read: (board: Board, slots: Slots, asker: Asker, now: Temporal.Instant) => Facts;
  readonly answer: (facts: Facts, slots: Slots, now: Temporal.Instant) => Answer;
}

/** A kind whose slots and facts the caller does not know: what the list of kinds holds. */
export interface AnyKind {
  readonly kind: string;
  readonly cues: Cues;
  readonly words: Readonly<Record<string, string>>;
  readonly examples: readonly string[];
  /** Checks slots that come from outside. */
  readonly schema: z.ZodType<Readonly<Record<string, unknown>>>;
  interpret(
    reading: Reading,
    setting: Setting,
    before?: Question,
  ): Proposal<Readonly<Record<string, unknown>>> | undefined;
  readonly readsNegation: boolean;
  /** The question that stands for a record of this kind. */
  ofRecord(type: string, id: string, board: Board): Question | undefined;
  label(slots: unknown, board: Board): Words;
  /**
   * Checks the slots, reads the records and answers.
   *
   * @param asker who is answered: whoever wrote the message or pressed the button
   * @throws ZodError if the slots are not of this kind
   */
  reply(slots: unknown, board: Board, now: Temporal.Instant, asker?: Asker): Answer;
}

/** Ties a kind's parts together, checking the slots at the seam. */
export function defineKind<Slots extends Readonly<Record<string, unknown>>, Facts>(
  kind: QuestionKind<Slots, Facts>,
): AnyKind {
  return {
    kind: kind.kind,
    cues: kind.cues,
    words: kind.words ?? {},
    examples: kind.examples,
    schema: kind.slots,
    interpret: (reading, setting, before) =>
      kind.interpret(reading, setting, before?.kind === kind.kind ? kind.slots.parse(before.slots) : undefined),
    readsNegation: kind.readsNegation ?? false,
    ofRecord(type, id, board) {
      const slots = kind.ofRecord?.(type, id, board);
      return slots === undefined ? undefined : { kind: kind.kind, slots };
    },
    label: (slots, board) => kind.label(kind.slots.parse(slots), board),
    reply(slots, board, now, asker = {}) {
      const parsed = kind.slots.parse(slots);
      return kind.answer(kind.read(board, parsed, asker, now), parsed, now);
    },
  };
}
