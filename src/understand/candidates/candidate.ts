import type { Question } from '../../domain/answer.ts';
import type { Words } from '../../domain/records.ts';
import type { Ask } from '../../questions/kind.ts';

/** A question that a message may be meant as. */
export interface Candidate {
  readonly question: Question;
  readonly label: Words;
  /** What candidates are ranked by. */
  readonly score: number;
  /** The share of the message that it explains. */
  readonly explained: number;
  /** The share that must be explained to answer, when it differs from the usual. */
  readonly enough?: number | undefined;
  /** Set where it is about the matter, but cannot be what is asked: it may be offered, never answered. */
  readonly beside?: boolean | undefined;
  /** The tokens that it leaves unexplained, where it is known which. */
  readonly left?: readonly number[] | undefined;
  /** Set when something is missing that must be asked for. */
  readonly ask?: Ask<Readonly<Record<string, unknown>>> | undefined;
  /** What the kind took over or took for granted, to be said with the answer. */
  readonly note?: Words | undefined;
}
