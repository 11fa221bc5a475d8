/** Stretches of the calendar as periods, and what the forms of time expressions return. */
import { Temporal } from 'temporal-polyfill';
import type { Period } from '../../domain/reading.ts';

/** A period before it is known where in the message it stands. */
export type Stretch = Omit<Period, 'at'>;

export interface TimeExpression {
  /** How many tokens it takes. */
  readonly length: number;
  /** Undefined where it names a day that the calendar does not have ("31 november"). */
  readonly period: Stretch | undefined;
  /** The year, where the expression asks for one. */
  readonly year?: number;
}

/** The day, or undefined where the calendar has none ("31 februari"). */
export function dateOf(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** A period from one day to another, both included. */
export function stretch(
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  grain: Period['grain'],
  relative = false,
): Stretch {
  return { from: from.toString(), to: to.toString(), grain, relative };
}

export function oneDay(day: Temporal.PlainDate, relative = false): Stretch {
  return stretch(day, day, 'day', relative);
}

/** The week that begins on the Monday. */
export function wholeWeek(monday: Temporal.PlainDate, relative = false): Stretch {
  return stretch(monday, monday.add({ days: 6 }), 'week', relative);
}

export function wholeMonth(year: number, month: number, relative = false): Stretch {
  return wholeMonths(year, [month, month], 'month', relative);
}

/** The months of a year from the first to the last. */
export function wholeMonths(
  year: number,
  [first, last]: readonly [number, number],
  grain: Period['grain'],
  relative = false,
): Stretch {
  const from = Temporal.PlainDate.from({ year, month: first, day: 1 });
  const end = Temporal.PlainDate.from({ year, month: last, day: 1 });
  return stretch(from, end.with({ day: end.daysInMonth }), grain, relative);
}

export function wholeYear(year: number, relative = false): Stretch {
  return { from: `${year}-01-01`, to: `${year}-12-31`, grain: 'year', relative };
}

/** An expression of so many tokens, and of one more where a year follows it. */
export function withYear(length: number, year: number | undefined, period: Stretch): TimeExpression {
  return year === undefined ? { length, period } : { length: length + 1, period, year };
}
