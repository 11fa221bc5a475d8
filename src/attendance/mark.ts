/** Registering somebody's status on a roll. Pure. */

import { Temporal } from 'temporal-polyfill';
import { instantText } from '../domain/dates.ts';
import type { Mark, Roll, Status } from '../domain/registry.ts';
import { seatOf } from '../domain/roster.ts';

/** What is to be registered of whom. */
export interface Marking {
  readonly email: string;
  readonly status: Status;
  /** When it begins. */
  readonly at: Temporal.Instant;
  /** Who registers it, where it is not the person. */
  readonly by?: string | undefined;
  /** Why a closed roll is corrected. */
  readonly reason?: string | undefined;
}

/**
 * When a press that is carried out now begins to count: never before what the person said last, since another
 * instance's clock may be ahead of ours.
 */
export function pressedAt(roll: Pick<Roll, 'marks'>, email: string, now: Temporal.Instant): Temporal.Instant {
  const last = roll.marks.findLast((mark) => mark.email === email);
  const said = last === undefined ? now : Temporal.Instant.from(last.at);
  return Temporal.Instant.compare(said, now) > 0 ? said : now;
}

/** A wrong button is pressed and put right at once: that is no departure. */
const slipSeconds = 60;

/**
 * The roll with the status registered, or undefined where it says so already.
 *
 * Before the meeting begins, and within a minute, a new status takes the last one's place: nobody left a meeting that
 * had not begun. What was registered for a later time than `at` no longer holds.
 *
 * @param start when the meeting begins
 * @throws RangeError if the person has no place on the roll
 */
export function withMark(roll: Roll, marking: Marking, start: Temporal.Instant): Roll | undefined {
  const seat = seatOf(roll.seats, marking.email);
  if (seat === undefined) throw new RangeError('the person has no place on the roll');
  const at = instantText(marking.at);
  const earlier = roll.marks.filter((mark) => mark.email === marking.email && mark.at <= at);
  const later = roll.marks.filter((mark) => mark.email === marking.email && mark.at > at);
  const last = earlier.at(-1);
  if (last?.status === marking.status && later.length === 0) return undefined;
  const replaced = last !== undefined && isSlip(last, marking, start) ? [last] : [];
  const dropped = new Set<Mark>([...later, ...replaced]);
  const mark: Mark = {
    municipality: seat.municipality,
    email: marking.email,
    status: marking.status,
    at,
    ...(marking.by === undefined ? {} : { by: marking.by }),
    ...(marking.reason === undefined ? {} : { reason: marking.reason }),
  };
  const kept = roll.marks.filter((each) => !dropped.has(each));
  // Back to what it was before the slip: the slip is gone, and nothing else is to be said.
  const before = earlier.filter((each) => !dropped.has(each)).at(-1);
  return { ...roll, marks: before?.status === marking.status ? kept : [...kept, mark] };
}

function isSlip(last: Mark, marking: Marking, start: Temporal.Instant): boolean {
  if (Temporal.Instant.compare(marking.at, start) <= 0) return true;
  return marking.at.since(Temporal.Instant.from(last.at)).total('seconds') < slipSeconds;
}

/** The roll with one status of a person for all of the meeting, whatever was registered before. */
export function withWholeMark(roll: Roll, marking: Omit<Marking, 'at'>): Roll {
  const others = roll.marks.filter(({ email }) => email !== marking.email);
  const opened = Temporal.Instant.from(roll.openedAt);
  return withMark({ ...roll, marks: others }, { ...marking, at: opened }, opened) ?? { ...roll, marks: others };
}
