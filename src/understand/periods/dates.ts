/** Days by number: "2022-10-12", "12/10", "den 12:e oktober". */
import type { Temporal } from 'temporal-polyfill';
import { dateOf, oneDay, stretch, type TimeExpression, wholeMonth, withYear } from './calendar.ts';
import type { Cursor } from './cursor.ts';
import { monthNumbers } from './month-names.ts';

/** The endings of "12:e", "1:a" and "12th", which stand as tokens of their own. */
export const ordinalEnding = /^(e|a|de|th|st|nd|rd)$/;
const oneOrTwoDigits = /^\d\d?$/;
const twoDigits = /^\d\d$/;

/** "2022-10-12", "20221012" and, for a whole month, "2022-10". */
export function isoDate(c: Cursor): TimeExpression | undefined {
  const compact = /^(20\d\d)(\d\d)(\d\d)$/.exec(c.word(0));
  if (compact !== null) {
    const day = dateOf(Number(compact[1]), Number(compact[2]), Number(compact[3]));
    return day === undefined ? undefined : { length: 1, period: oneDay(day), year: day.year };
  }
  const year = c.year(0);
  if (year === undefined || !c.parted(0, '-') || !oneOrTwoDigits.test(c.word(1))) return undefined;
  const day = c.parted(1, '-') && oneOrTwoDigits.test(c.word(2)) ? dateOf(year, c.number(1), c.number(2)) : undefined;
  if (day !== undefined) return { length: 3, period: oneDay(day), year };
  // "2022-02-30" is no month with a number after it.
  if (c.parted(1, '-') && twoDigits.test(c.word(2))) return undefined;
  const month = twoDigits.test(c.word(1)) ? c.numberWithin(1, 1, 12) : undefined;
  return month === undefined ? undefined : { length: 2, period: wholeMonth(year, month), year };
}

/** "12/10", "den 12/10", "12/10 2022", "12/10-22". */
export function slashDate(c: Cursor, today: Temporal.PlainDate): TimeExpression | undefined {
  const lead = /^(den|the|d)$/.test(c.word(0)) ? 1 : 0;
  const day = c.numberWithin(lead, 1, 31);
  const month = c.numberWithin(lead + 1, 1, 12);
  if (day === undefined || month === undefined || !c.parted(lead, '/')) return undefined;
  const short = c.parted(lead + 1, '-/') && twoDigits.test(c.word(lead + 2)) ? 2000 + c.number(lead + 2) : undefined;
  const year = c.year(lead + 2) ?? short;
  const found = dateOf(year ?? today.year, month, day);
  return found === undefined ? undefined : withYear(lead + 2, year, oneDay(found));
}

/** "12 oktober", "den 12:e oktober 2022", "21–22 september", "12th of October". */
export function dayAndMonth(c: Cursor, today: Temporal.PlainDate): TimeExpression | undefined {
  const lead = /^(den|the|d)$/.test(c.word(0)) ? 1 : 0;
  const first = c.numberWithin(lead, 1, 31);
  if (first === undefined) return undefined;
  const { last, next } = lastDay(c, first, ordinalEnding.test(c.word(lead + 1)) ? lead + 2 : lead + 1);
  const monthAt = c.word(next) === 'of' ? next + 1 : next;
  const month = monthNumbers.get(c.word(monthAt));
  if (month === undefined) return undefined;
  const year = c.year(monthAt + 1);
  const from = dateOf(year ?? today.year, month, first);
  const to = dateOf(year ?? today.year, month, last);
  if (from === undefined || to === undefined) return undefined;
  return withYear(monthAt + 1, year, from.equals(to) ? oneDay(from) : stretch(from, to, 'span'));
}

/** The second day of "21–22 september" and "21 till 22 september", else the first; and the token after it. */
function lastDay(c: Cursor, first: number, after: number): { last: number; next: number } {
  const joined =
    /^(till|to|och)$/.test(c.word(after)) && c.number(after + 1) <= 31 && monthNumbers.has(c.word(after + 2));
  const at = joined ? after + 1 : after;
  const last = monthNumbers.has(c.word(at + 1)) ? c.numberWithin(at, first, 31) : undefined;
  return last === undefined ? { last: first, next: at } : { last, next: at + 1 };
}
