/** Months by name, and the days and stretches that begin with one: "i mars", "jan–maj", "October 12". */
import type { Temporal } from 'temporal-polyfill';
import { dateOf, oneDay, type TimeExpression, wholeMonth, wholeMonths, withYear } from './calendar.ts';
import type { Cursor } from './cursor.ts';
import { doubtfulMonths, englishMonths, monthNumbers } from './month-names.ts';

const leadIn = /^(i|in|sista|under|for|of|until|since|by|till|sedan)$/;

/** "i mars", "mars 2022", "jan–maj", "sista maj", "October 12". */
export function monthFirst(c: Cursor, today: Temporal.PlainDate): TimeExpression | undefined {
  const lead = leadIn.test(c.word(0)) ? 1 : 0;
  const month = monthNumbers.get(c.word(lead));
  if (month === undefined || (lead === 0 && isDoubtful(c))) return undefined;
  return (
    stretchOfMonths(c, lead, month, today) ??
    monthOfYear(c, lead, month) ??
    englishDay(c, lead, month, today) ??
    lastDayOfMonth(c, month, today) ?? { length: lead + 1, period: wholeMonth(today.year, month) }
  );
}

/** "mar" or "may" with nothing of a date after it. */
function isDoubtful(c: Cursor): boolean {
  return doubtfulMonths.has(c.word(0)) && Number.isNaN(c.number(1)) && !monthNumbers.has(c.word(1));
}

/** "jan–maj", "januari till mars 2022". */
function stretchOfMonths(
  c: Cursor,
  lead: number,
  first: number,
  today: Temporal.PlainDate,
): TimeExpression | undefined {
  const lastAt = /^(till|to|t)$/.test(c.word(lead + 1)) ? lead + 2 : lead + 1;
  const last = monthNumbers.get(c.word(lastAt));
  if (last === undefined || last <= first) return undefined;
  const year = c.year(lastAt + 1);
  return withYear(lastAt + 1, year, wholeMonths(year ?? today.year, [first, last], 'span'));
}

/** "mars 2022". */
function monthOfYear(c: Cursor, lead: number, month: number): TimeExpression | undefined {
  const year = c.year(lead + 1);
  return year === undefined ? undefined : withYear(lead + 1, year, wholeMonth(year, month));
}

/** "October 12", "October 12, 2022": the year places the day, but is not asked for by itself. */
function englishDay(c: Cursor, lead: number, month: number, today: Temporal.PlainDate): TimeExpression | undefined {
  const number = englishMonths.test(c.word(lead)) ? c.numberWithin(lead + 1, 1, 31) : undefined;
  const year = c.year(lead + 2);
  const day = number === undefined ? undefined : dateOf(year ?? today.year, month, number);
  return day === undefined ? undefined : { length: lead + (year === undefined ? 2 : 3), period: oneDay(day) };
}

/** "sista maj". */
function lastDayOfMonth(c: Cursor, month: number, today: Temporal.PlainDate): TimeExpression | undefined {
  if (c.word(0) !== 'sista') return undefined;
  const whole = wholeMonth(today.year, month);
  return { length: 2, period: { ...whole, from: whole.to, grain: 'day' } };
}
