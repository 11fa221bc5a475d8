/** Years by number, in four digits or two. */
import { type TimeExpression, wholeYear } from './calendar.ts';
import type { Cursor } from './cursor.ts';
import { monthNumbers } from './month-names.ts';

/** Two digits are a year only near the years of the papers; nearer still where no word before them says so. */
const shortYears = { least: 2015, most: 2035, leastAlone: 2020, mostAlone: 2030 } as const;
/** Beginnings of words after which a two-digit number is a year ("budget 23"). */
const beforeShortYear = /^(budget|ar|arets|vp|plan|verksamhetsplan|bokslut|prognos|utfall|for|year|i|ht|vt)/;
/** Words after which it is something else, or may be: a §, a time, a day, a week, a count ("för 24"). */
const beforeOther = /^(§|paragraf|kl|den|v|vecka|i|for)$/;

/** "2022", "-23", "budget 23". */
export function plainYear(c: Cursor): TimeExpression | undefined {
  const year = c.year(0) ?? shortYear(c);
  return year === undefined ? undefined : { length: 1, year, period: wholeYear(year) };
}

function shortYear(c: Cursor): number | undefined {
  if (!/^\d\d$/.test(c.word(0))) return undefined;
  const year = 2000 + c.number(0);
  if (year < shortYears.least || year > shortYears.most) return undefined;
  if (monthNumbers.has(c.word(1)) || beforeOther.test(c.word(-1))) return undefined;
  if (beforeShortYear.test(c.word(-1))) return year;
  const standsOut = c.word(1) === '' || c.word(1) === '?' || c.minusBefore();
  return standsOut && year >= shortYears.leastAlone && year <= shortYears.mostAlone ? year : undefined;
}
