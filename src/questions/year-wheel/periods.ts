/** The year wheel as periods: the months whose items belong to one meeting; pure. */
import type { Temporal } from 'temporal-polyfill';
import { dayOf, today } from '../../domain/dates.ts';
import type { Meeting, YearWheelItem } from '../../domain/records.ts';
import { isOver } from '../meetings/select.ts';
import type { WheelFacts } from './facts.ts';

export interface WheelPeriod {
  readonly months: readonly number[];
  /** Items due then; those that recur in every period come last. */
  readonly items: readonly YearWheelItem[];
}

/** Items that are due in every month of the wheel. */
export function recurringItems(items: readonly YearWheelItem[]): YearWheelItem[] {
  const all = new Set(items.flatMap((item) => item.months));
  return items.filter((item) => [...all].every((month) => item.months.includes(month)));
}

/** Months that an item joins ("september eller oktober") are one period; recurring items join nothing. */
export function periodsOf(items: readonly YearWheelItem[]): WheelPeriod[] {
  const recurring = new Set(recurringItems(items));
  const single = items.filter((item) => !recurring.has(item));
  const keys = new Map(single.map((item) => [item.months.join(), item.months]));
  return [...keys.values()]
    .sort((a, b) => Math.min(...a) - Math.min(...b))
    .map((months) => ({
      months,
      items: items
        .filter((item) => item.months.some((month) => months.includes(month)))
        .sort((a, b) => Number(recurring.has(a)) - Number(recurring.has(b))),
    }));
}

/** The meeting of a year that a period's items go to. */
export function meetingOf(facts: WheelFacts, months: readonly number[], year: number): Meeting | undefined {
  return facts.meetings.find(
    (meeting) => dayOf(meeting.start).year === year && months.includes(dayOf(meeting.start).month),
  );
}

/** The period whose turn it is: this year's first whose months, or whose meeting, are not over; else the first of the next year. */
export function nextPeriod(
  facts: WheelFacts,
  now: Temporal.Instant,
): { period: WheelPeriod; year: number } | undefined {
  const periods = periodsOf(facts.items);
  const { year, month } = today(now);
  const open = periods.find((period) => {
    const meeting = meetingOf(facts, period.months, year);
    return Math.max(...period.months) >= month && (meeting === undefined || !isOver(meeting, now));
  });
  if (open !== undefined) return { period: open, year };
  const [first] = periods;
  return first === undefined ? undefined : { period: first, year: year + 1 };
}

/** The first period with a month after the ones asked for, around the year's end if need be. */
export function periodAfter(facts: WheelFacts, months: readonly number[]): WheelPeriod | undefined {
  const periods = periodsOf(facts.items);
  return periods.find((period) => Math.max(...period.months) > Math.max(...months)) ?? periods[0];
}
