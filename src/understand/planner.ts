/**
 * The seam for a language model: where our own understanding ends, a planner may propose one question.
 * What it proposes counts only if the message itself bears it out, and is answered like any other.
 */
import { ZodError } from 'zod';
import { interpreted } from '../cards/sentences/talk.ts';
import { concat } from '../cards/sentences/words.ts';
import type { Question } from '../domain/answer.ts';
import { MissingRecord } from '../domain/board.ts';
import { today } from '../domain/dates.ts';
import type { Words } from '../domain/records.ts';
import type { AnyKind } from '../questions/kind.ts';
import { type Evidence, evidenceOf, faultOf } from './evidence.ts';
import { otherPlace } from './other-places.ts';
import type { Context, Understanding } from './understanding.ts';

/** All that a planner is told: one message and what was read in it, nothing of who asks or where. */
export interface PlanRequest {
  /** Without markup and cut to the length that is read. */
  readonly message: string;
  /** ISO date. */
  readonly today: string;
  readonly evidence: Evidence;
  readonly kinds: readonly AnyKind[];
}

export interface Planner {
  /** One question, unchecked, or undefined when none fits or none came in time. Never rejects for what the model did. */
  plan(request: PlanRequest): Promise<Question | undefined>;
}

/** What became of asking the planner; `refused` says why a proposal was thrown away. */
export type Planned =
  | { readonly type: 'planned'; readonly question: Question; readonly note: Words }
  | { readonly type: 'nothing' }
  | { readonly type: 'refused'; readonly why: string };

/** True where a planner may be asked: nothing was understood, or not surely, and no fixed answer is due. */
export function mayPlan(understood: Understanding): boolean {
  if (understood.type === 'unsure') return true;
  return (
    understood.type === 'unknown' &&
    understood.reading.weights.some((weight) => weight > 0) &&
    otherPlace(understood.reading) === undefined
  );
}

/** Asks the planner once and holds its proposal against the message. */
export async function plan(planner: Planner, understood: Understanding, context: Context): Promise<Planned> {
  const { mind, now } = context;
  const { reading } = understood;
  // A kind without examples is chosen by its records, not by what people say.
  const kinds = mind.kinds.filter((kind) => kind.examples.length > 0);
  const evidence = evidenceOf(reading, context.before, mind.kinds);
  const proposal = await planner.plan({ message: reading.text, today: today(now).toString(), evidence, kinds });
  if (proposal === undefined) return { type: 'nothing' };
  const kind = kinds.find((candidate) => candidate.kind === proposal.kind);
  if (kind === undefined) return { type: 'refused', why: 'no such kind' };
  const slots = kind.schema.safeParse(proposal.slots);
  if (!slots.success) return { type: 'refused', why: 'wrong slots' };
  const question: Question = { kind: kind.kind, slots: slots.data };
  const fault = faultOf(question, kind, { reading, evidence, board: mind.board, today: today(now) });
  return fault === undefined ? tried(question, kind, context) : { type: 'refused', why: fault };
}

/** Answers once to see that the records bear the question. */
function tried(question: Question, kind: AnyKind, { mind: { board }, now, asker }: Context): Planned {
  try {
    const answer = kind.reply(question.slots, board, now, asker);
    // What the bot is for is no answer to what was asked.
    if (answer.outcome === 'help') return { type: 'refused', why: 'help' };
    const note = interpreted(kind.label(question.slots, board));
    return { type: 'planned', question, note: answer.reading === undefined ? note : concat([note, answer.reading]) };
  } catch (error) {
    if (!(error instanceof ZodError || error instanceof MissingRecord)) throw error;
    return { type: 'refused', why: error.name };
  }
}
