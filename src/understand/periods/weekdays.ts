/** Days of the week: "på fredag", "nästa onsdag", "i måndags", "onsdag den 12 oktober". */
import type { Temporal } from 'temporal-polyfill';
import { oneDay, type TimeExpression } from './calendar.ts';
import type { Cursor } from './cursor.ts';
import { dayAndMonth, isoDate, slashDate } from './dates.ts';
import { ordinalDay } from './relative.ts';

const daysOfWeek: ReadonlyMap<string, number> = new Map(
  [
    'mandag monday',
    'tisdag tuesday',
    'onsdag wednesday',
    'torsdag thursday',
    'fredag friday',
    'lordag saturday',
    'sondag sunday',
  ].flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
);
const week = 7;

/** Which of the days of that name is meant, as seen from today. */
type Choice = (today: Temporal.PlainDate, dayOfWeek: number) => Temporal.PlainDate;

const coming: Choice = (today, day) => today.add({ days: ((day - today.dayOfWeek - 1 + week) % week) + 1 });
const gone: Choice = (today, day) => coming(today, day).subtract({ days: today.dayOfWeek === day ? 2 * week : week });
const ofThisWeek: Choice = (today, day) => today.add({ days: day - today.dayOfWeek });
/** "Nästa onsdag" is that of next week, also on a Monday. */
const ofNextWeek: Choice = (today, day) => ofThisWeek(today, day).add({ days: week });

/** The words before the day's name, and what they choose. */
const leads: readonly { readonly words: RegExp; readonly choice: Choice }[] = [
  { words: /^(pa|kommande|on|coming)$/, choice: coming },
  { words: /^(nasta|next)$/, choice: ofNextWeek },
  { words: /^(denna|this)$/, choice: ofThisWeek },
  { words: /^(forra|last)$/, choice: gone },
];

export function weekday(c: Cursor, today: Temporal.PlainDate): TimeExpression | undefined {
  return datedWeekday(c, today) ?? pastWeekday(c, today) ?? ledWeekday(c, today) ?? bareWeekday(c, today);
}

/** "onsdag 12 oktober", "onsdagen den 12:e": the date says it all. */
function datedWeekday(c: Cursor, today: Temporal.PlainDate): TimeExpression | undefined {
  if (dayNamed(c.word(0)) === undefined) return undefined;
  const rest = c.ahead(1);
  const date = isoDate(rest) ?? slashDate(rest, today) ?? dayAndMonth(rest, today) ?? ordinalDay(rest, today);
  return date === undefined ? undefined : { ...date, length: date.length + 1 };
}

/** "i onsdags". */
function pastWeekday(c: Cursor, today: Temporal.PlainDate): TimeExpression | undefined {
  const day = c.word(0) === 'i' && c.word(1).endsWith('s') ? daysOfWeek.get(c.word(1).slice(0, -1)) : undefined;
  return day === undefined ? undefined : { length: 2, period: oneDay(gone(today, day), true) };
}

function ledWeekday(c: Cursor, today: Temporal.PlainDate): TimeExpression | undefined {
  const day = dayNamed(c.word(1));
  const choice = leads.find(({ words }) => words.test(c.word(0)))?.choice;
  if (day === undefined || choice === undefined) return undefined;
  const found = ofWeekSaid(c, 2, today, day) ?? { length: 2, day: choice(today, day) };
  return { length: found.length, period: oneDay(found.day, true) };
}

/** A day's name alone is the coming one, if it ends the message or is placed in a week. */
function bareWeekday(c: Cursor, today: Temporal.PlainDate): TimeExpression | undefined {
  const day = daysOfWeek.get(c.word(0));
  // "en onsdag" is any Wednesday.
  if (day === undefined || /^(en|a|varje|every|vilken)$/.test(c.word(-1))) return undefined;
  const placed = ofWeekSaid(c, 1, today, day);
  if (placed !== undefined) return { length: placed.length, period: oneDay(placed.day, true) };
  return /^\??$/.test(c.word(1)) ? { length: 1, period: oneDay(coming(today, day), true) } : undefined;
}

/** "fredag nästa vecka", "fredag den här veckan". */
function ofWeekSaid(
  c: Cursor,
  offset: number,
  today: Temporal.PlainDate,
  day: number,
): { length: number; day: Temporal.PlainDate } | undefined {
  const rest = c.ahead(offset);
  if (rest.says(['nasta', 'vecka']) || rest.says(['next', 'week']))
    return { length: offset + 2, day: ofNextWeek(today, day) };
  if (rest.says(['den', 'har', 'veckan'])) return { length: offset + 3, day: ofThisWeek(today, day) };
  return undefined;
}

/** By its name, also in the definite form: "fredagen". */
function dayNamed(word: string): number | undefined {
  return daysOfWeek.get(word) ?? (word.endsWith('en') ? daysOfWeek.get(word.slice(0, -2)) : undefined);
}
