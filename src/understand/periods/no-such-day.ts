/** Days that no calendar has: "31 november", "30/2", "2022-02-30". They are told, never taken for another day. */
import type { Temporal } from 'temporal-polyfill';
import { dateOf, type TimeExpression } from './calendar.ts';
import type { Cursor } from './cursor.ts';
import { ordinalEnding } from './dates.ts';
import { englishMonths, monthNumbers } from './month-names.ts';

/** A higher number before a month is no day that somebody got wrong. */
const highestDay = 39;

/** Tried where no form has found a day that exists. */
export function noSuchDay(c: Cursor, today: Temporal.PlainDate): TimeExpression | undefined {
  const length = isoLength(c) ?? slashLength(c, today) ?? namedLength(c, today) ?? englishLength(c, today);
  return length === undefined ? undefined : { length, period: undefined };
}

/** "2022-02-30", "2022-13-01": what is well written and a day was not read. */
function isoLength(c: Cursor): number | undefined {
  const written = c.year(0) !== undefined && c.parted(0, '-') && c.parted(1, '-');
  return written && [1, 2].every((offset) => /^\d\d$/.test(c.word(offset))) ? 3 : undefined;
}

/** "31/11". */
function slashLength(c: Cursor, today: Temporal.PlainDate): number | undefined {
  const lead = leadIn(c);
  const [day, month] = [c.numberWithin(lead, 1, 31), c.numberWithin(lead + 1, 1, 12)];
  if (day === undefined || month === undefined || !c.parted(lead, '/')) return undefined;
  return lengthIfNone(c, lead + 2, today, month, day);
}

/** "31 november", "den 30:e februari 2023", "28–31 november". */
function namedLength(c: Cursor, today: Temporal.PlainDate): number | undefined {
  const lead = leadIn(c);
  const first = c.numberWithin(lead, 1, highestDay);
  if (first === undefined) return undefined;
  const after = ordinalEnding.test(c.word(lead + 1)) ? lead + 2 : lead + 1;
  const last = monthNumbers.has(c.word(after + 1)) ? c.numberWithin(after, first, highestDay) : undefined;
  const next = last === undefined ? after : after + 1;
  const monthAt = c.word(next) === 'of' ? next + 1 : next;
  const month = monthNumbers.get(c.word(monthAt));
  return month === undefined ? undefined : lengthIfNone(c, monthAt + 1, today, month, last ?? first);
}

/** "November 31". */
function englishLength(c: Cursor, today: Temporal.PlainDate): number | undefined {
  const month = englishMonths.test(c.word(0)) ? monthNumbers.get(c.word(0)) : undefined;
  const day = c.numberWithin(1, 1, 31);
  return month === undefined || day === undefined ? undefined : lengthIfNone(c, 2, today, month, day);
}

const leadIn = (c: Cursor): number => (/^(den|the|d)$/.test(c.word(0)) ? 1 : 0);

/** The length with the year that may follow, where the day does not exist in it. */
function lengthIfNone(
  c: Cursor,
  yearAt: number,
  today: Temporal.PlainDate,
  month: number,
  day: number,
): number | undefined {
  const year = c.year(yearAt);
  if (dateOf(year ?? today.year, month, day) !== undefined) return undefined;
  return year === undefined ? yearAt : yearAt + 1;
}
