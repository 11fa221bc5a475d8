/** All that waits for the person who asks, what must be done first coming first. */
import type { Temporal } from 'temporal-polyfill';
import type { Board } from '../../domain/board.ts';
import { today } from '../../domain/dates.ts';
import type { Asker } from '../kind.ts';
import { callsToAnswer, rollsToAnswer } from './meetings.ts';
import { minutesToAdjust } from './minutes.ts';
import { tasksToDo } from './tasks.ts';
import type { Find, WaitingThing } from './thing.ts';
import { preparations, votesToCast } from './votes.ts';

/** What can wait for somebody; another sort is another line. */
const finds: readonly Find[] = [rollsToAnswer, votesToCast, callsToAnswer, minutesToAdjust, preparations, tasksToDo];

export interface WaitingFacts {
  /** Undefined where the roster does not know who asks. */
  readonly things: readonly WaitingThing[] | undefined;
}

export function readWaiting(board: Board, asker: Asker, now: Temporal.Instant): WaitingFacts {
  const person = asker.person === undefined ? undefined : board.roster.person(asker.person, today(now).toString());
  if (person === undefined) return { things: undefined };
  const never = '9999';
  return {
    things: finds
      .flatMap((find) => find(board, person, now))
      .sort((a, b) => (a.until ?? never).localeCompare(b.until ?? never)),
  };
}
