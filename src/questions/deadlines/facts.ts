/** What a question about last days reads: all that has one around this year, and who asks. */
import type { Temporal } from 'temporal-polyfill';
import type { Citation } from '../../domain/answer.ts';
import type { Board } from '../../domain/board.ts';
import { dayOf, today } from '../../domain/dates.ts';
import type { Body, Meeting } from '../../domain/records.ts';
import { planningOf, workingDayBefore } from '../../reminders/occurrences.ts';
import type { Asker } from '../kind.ts';
import { type Deadline, deadlinesOf, yearsAround } from './deadline.ts';
import type { DeadlineSlots } from './slots.ts';

/** The days that a meeting is prepared by; without them its body has set none. */
export interface Preparation {
  readonly meeting: Meeting;
  readonly body: Body;
  readonly days:
    | { readonly texts: string; readonly papers: string; readonly before: NonNullable<Body['planning']> }
    | undefined;
  readonly citation: Citation;
}

export interface DeadlineFacts {
  readonly today: Temporal.PlainDate;
  readonly deadlines: readonly Deadline[];
  /** The address of who asks; undefined where the roster does not know it. */
  readonly asker: string | undefined;
  readonly preparation: Preparation | undefined;
}

export function readDeadlines(board: Board, slots: DeadlineSlots, asker: Asker, now: Temporal.Instant): DeadlineFacts {
  const day = today(now);
  const person = asker.person === undefined ? undefined : board.roster.person(asker.person, day.toString());
  return {
    today: day,
    deadlines: deadlinesOf(board, yearsFor(slots, day), day),
    asker: person?.email,
    preparation: slots.ask === 'planning' ? preparationOf(board, slots, day) : undefined,
  };
}

/** What is due early in a year is of its meetings, which may lie in the year after. */
function yearsFor(slots: DeadlineSlots, day: Temporal.PlainDate): number[] {
  const named = [slots.from, slots.to].flatMap((iso) => (iso === undefined ? [] : [dayOf(iso).year]));
  const about = slots.year === undefined ? [] : [slots.year - 1, slots.year, slots.year + 1];
  return [...new Set([...yearsAround(day), ...named, ...named.map((year) => year + 1), ...about])];
}

function preparationOf(board: Board, { meeting: id }: DeadlineSlots, day: Temporal.PlainDate): Preparation | undefined {
  const meeting = id === undefined ? undefined : board.meeting(id);
  if (meeting === undefined || meeting.start.slice(0, 10) < day.toString()) return undefined;
  const body = board.body(meeting.body);
  const before = planningOf(body);
  const daysBefore = (days: number) => workingDayBefore(meeting.start.slice(0, 10), days);
  return {
    ...{ meeting, body, citation: board.cite(meeting.source) },
    days: before && { texts: daysBefore(before.textsBeforeDays), papers: daysBefore(before.papersBeforeDays), before },
  };
}
