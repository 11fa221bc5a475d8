/** Days, weeks, months and years in relation to today: "i morgon", "förra veckan", "nästa år", "den 12:e". */
import { Temporal } from 'temporal-polyfill';
import { dateOf, oneDay, type Stretch, type TimeExpression, wholeMonth, wholeWeek, wholeYear } from './calendar.ts';
import type { Cursor } from './cursor.ts';
import { ordinalEnding } from './dates.ts';

/** Phrases, as folded words, with how many days, weeks, months or years ahead of today they lie. */
interface Shifted {
  readonly ahead: number;
  readonly phrases: readonly (readonly string[])[];
}

function shifted(ahead: number, ...phrases: readonly string[]): Shifted {
  return { ahead, phrases: phrases.map((phrase) => phrase.split(' ')) };
}

const days = [
  shifted(0, 'i dag', 'idag', 'today'),
  shifted(1, 'i morgon', 'imorgon', 'imorrn', 'tomorrow'),
  shifted(2, 'i overmorgon'),
  shifted(-1, 'i gar', 'igar', 'yesterday'),
];
const weeks = [
  shifted(0, 'denna vecka', 'den har veckan', 'this week'),
  shifted(1, 'nasta vecka', 'next week'),
  shifted(-1, 'forra veckan', 'last week'),
];
const months = [
  shifted(0, 'denna manad', 'den har manaden', 'this month'),
  shifted(1, 'nasta manad', 'next month'),
  shifted(-1, 'forra manaden', 'last month'),
];
const years = [
  shifted(0, 'i ar', 'iar', 'innevarande ar', 'detta ar', 'this year', 'arets', 'ar i ar'),
  shifted(1, 'nasta ars', 'nasta ar', 'nastkommande ar', 'kommande ar', 'next year', 'next years'),
  shifted(-1, 'i fjol', 'ifjol', 'fjolarets', 'forra aret', 'forra arets', 'last year', 'last years'),
  shifted(-2, 'forrfjol'),
];

/** The phrase that stands next, if it is one of these. */
function phraseAt(c: Cursor, all: readonly Shifted[]): { length: number; ahead: number } | undefined {
  for (const { ahead, phrases } of all) {
    const phrase = phrases.find((words) => c.says(words));
    if (phrase !== undefined) return { length: phrase.length, ahead };
  }
  return undefined;
}

/** "i år", "nästa år", "i fjol". */
export function relativeYear(c: Cursor, today: Temporal.PlainDate): TimeExpression | undefined {
  const said = phraseAt(c, years);
  if (said === undefined) return undefined;
  const year = today.year + said.ahead;
  return { length: said.length, year, period: wholeYear(year, true) };
}

/** "i morgon", "nästa vecka", "förra månaden". */
export function relativeDay(c: Cursor, today: Temporal.PlainDate): TimeExpression | undefined {
  const read = (all: readonly Shifted[], stretchAt: (ahead: number) => Stretch): TimeExpression | undefined => {
    const said = phraseAt(c, all);
    return said === undefined ? undefined : { length: said.length, period: stretchAt(said.ahead) };
  };
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  return (
    read(days, (ahead) => oneDay(today.add({ days: ahead }), true)) ??
    read(weeks, (ahead) => wholeWeek(monday.add({ weeks: ahead }), true)) ??
    read(months, (ahead) => {
      const { year, month } = today.add({ months: ahead });
      return wholeMonth(year, month, true);
    })
  );
}

/** Of three months in a row at least one has the day ahead of today, whichever it is. */
const monthsAhead = [0, 1, 2];

/** "den 12:e": the next day with that number. */
export function ordinalDay(c: Cursor, today: Temporal.PlainDate): TimeExpression | undefined {
  const number = /^(den|d|the)$/.test(c.word(0)) ? c.numberWithin(1, 1, 31) : undefined;
  if (number === undefined) return undefined;
  const day = monthsAhead
    .map((ahead) => today.add({ months: ahead }))
    .map(({ year, month }) => dateOf(year, month, number))
    .find((candidate) => candidate !== undefined && Temporal.PlainDate.compare(candidate, today) >= 0);
  if (day === undefined) return undefined;
  return { length: ordinalEnding.test(c.word(2)) ? 3 : 2, period: oneDay(day, true) };
}
