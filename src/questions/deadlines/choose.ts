/** Which of all that has a last day a question means; pure. */
import { dayOf } from '../../domain/dates.ts';
import { type Deadline, isDone, isLeft } from './deadline.ts';
import type { DeadlineFacts } from './facts.ts';
import type { DeadlineSlots } from './slots.ts';

/** What has its last day in the stretch; without a beginning from today on, and what is late with it. */
export function dueWithin({ deadlines, today }: DeadlineFacts, from: string | undefined, to: string): Deadline[] {
  const first = from ?? today.toString();
  return deadlines.filter(
    (each) => each.due <= to && (each.due >= first || (from === undefined && each.state.state === 'overdue')),
  );
}

/** What goes to a meeting in the stretch, and is to be ready before the stretch begins. */
export function dueEarlier({ deadlines }: DeadlineFacts, from: string | undefined, to: string): Deadline[] {
  if (from === undefined) return [];
  return deadlines.filter(({ sort, due, meeting }) => {
    const day = meeting?.start.slice(0, 10);
    return sort !== 'minutes' && due < from && day !== undefined && day >= from && day <= to;
  });
}

/** What is left and comes first: all that has the same last day. */
export function upNext({ deadlines, today }: DeadlineFacts): Deadline[] {
  const ahead = deadlines.filter((each) => each.state.state === 'open' && each.due >= today.toString());
  return ahead.filter(({ due }) => due === ahead[0]?.due);
}

export const late = ({ deadlines }: DeadlineFacts): Deadline[] =>
  deadlines.filter(({ state }) => state.state === 'overdue');

/** Left until the end of this year; what is late comes along from the year before. */
export function leftThisYear({ deadlines, today }: DeadlineFacts): Deadline[] {
  return deadlines.filter((each) => isLeft(each) && each.due <= `${today.year}-12-31`);
}

export function doneThisYear({ deadlines, today }: DeadlineFacts): Deadline[] {
  return deadlines.filter((each) => isDone(each) && dayOf(each.due).year === today.year);
}

/** The minutes of that meeting; of the first that is not done where none is named. */
export function minutesAsked({ deadlines }: DeadlineFacts, { meeting: id }: DeadlineSlots): Deadline | undefined {
  const minutes = deadlines.filter(({ sort }) => sort === 'minutes');
  return minutes.find(id === undefined ? isLeft : ({ meeting }) => meeting?.id === id);
}

/** Of this year's wheel, what the papers do not tell of. */
export function untold({ deadlines, today }: DeadlineFacts): Deadline[] {
  return deadlines.filter(
    ({ sort, state, due }) => sort === 'item' && state.state === 'unknown' && dayOf(due).year === today.year,
  );
}

/**
 * What somebody answers for: what is left, and of what comes back every year only the first. What they have handed on
 * is theirs no more.
 */
export function ownOf(facts: DeadlineFacts, email: string): Deadline[] {
  const seen = new Set<string>();
  return facts.deadlines.filter((each) => {
    if (!isLeft(each) || !each.people.includes(email)) return false;
    // An item of several periods is said for each of this year's; next year's wheel only where this year has none.
    const key = each.item === undefined || each.sort === 'control' ? each.key : each.item.id;
    if (dayOf(each.due).year <= facts.today.year) {
      seen.add(key);
      return true;
    }
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** An item's occurrences that are asked for: of the year that it is about, or the nearest to today. */
export function chosen({ deadlines, today }: DeadlineFacts, slots: DeadlineSlots): Deadline[] {
  if (slots.controls === true && slots.items === undefined) {
    const controls = deadlines.filter(({ sort, year }) => sort === 'control' && (slots.year ?? year) === year);
    const latest = Math.max(...controls.map(({ year }) => year ?? 0));
    return controls.filter(({ year }) => year === latest);
  }
  return (slots.items ?? []).flatMap((id) => {
    const own = deadlines.filter(({ sort, item }) => sort === 'item' && item?.id === id);
    if (slots.year !== undefined) return own.filter(({ year }) => year === slots.year);
    const away = (each: Deadline) => Math.abs(today.until(dayOf(each.due)).days);
    // "När ska den vara klar?" is of one to come, where the papers do not tell of the last one.
    const told = slots.ask === 'lastDay' ? own.filter(({ state }) => state.state !== 'unknown') : own;
    return told.sort((a, b) => away(a) - away(b)).slice(0, 1);
  });
}
