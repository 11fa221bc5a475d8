/** Something that waits for somebody, and where it is looked for. */
import type { Temporal } from 'temporal-polyfill';
import type { Thing } from '../../cards/sentences/waiting.ts';
import type { Act } from '../../domain/answer.ts';
import type { Board } from '../../domain/board.ts';
import type { Person } from '../../domain/roster.ts';

export interface WaitingThing extends Thing {
  /** When it is too late, as an instant; what never is comes last. */
  readonly until: string | undefined;
  /** Does it at once, where it is the only thing that waits. */
  readonly acts: readonly Act[];
  /** Its own card, under a label that tells it from the others'. */
  readonly card: Act | undefined;
}

/** Finds one sort of thing. A new sort is a new function in the list of `facts.ts`. */
export type Find = (board: Board, person: Person, now: Temporal.Instant) => readonly WaitingThing[];
