/** Parts of a year: weeks, quarters, seasons and the turns of the year. */
import { Temporal } from 'temporal-polyfill';
import { type Stretch, stretch, type TimeExpression, wholeMonths, wholeWeek, withYear } from './calendar.ts';
import type { Cursor } from './cursor.ts';

/** "v. 41", "vecka 41", "week 41" by ISO's count: the year's first week is the one with 4 January. */
export function week(c: Cursor, today: Temporal.PlainDate): TimeExpression | undefined {
  const number = /^(v|vecka|veckan|week)$/.test(c.word(0)) ? c.numberWithin(1, 1, 53) : undefined;
  if (number === undefined) return undefined;
  const year = c.year(2);
  const fourth = Temporal.PlainDate.from({ year: year ?? today.year, month: 1, day: 4 });
  const monday = fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ weeks: number - 1 });
  // The year places the week, but is not asked for by itself.
  return { length: year === undefined ? 2 : 3, period: wholeWeek(monday) };
}

const ordinals: ReadonlyMap<string, number> = new Map(
  ['forsta first 1', 'andra second 2', 'tredje third 3', 'fjarde fourth 4'].flatMap((words, index) =>
    words.split(' ').map((word): [string, number] => [word, index + 1]),
  ),
);

/** "Q1", "kvartal 2 2023", "första kvartalet", "kv. 3". */
export function quarter(c: Cursor, today: Temporal.PlainDate): TimeExpression | undefined {
  const number = quarterNumber(c);
  if (number === undefined) return undefined;
  const year = c.year(2);
  return withYear(2, year, wholeMonths(year ?? today.year, [number * 3 - 2, number * 3], 'quarter'));
}

function quarterNumber(c: Cursor): number | undefined {
  const numbered = /^(q|kv|kvartal|quarter)$/.test(c.word(0)) ? c.numberWithin(1, 1, 4) : undefined;
  return numbered ?? (/^(kvartalet|kvartal|quarter)$/.test(c.word(1)) ? ordinals.get(c.word(0)) : undefined);
}

/** First and last month of each season. Swedish offices count their terms: spring from January, autumn from August. */
const seasons: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['varen', [1, 5]],
  ['var', [1, 5]],
  ['spring', [3, 5]],
  ['sommaren', [6, 8]],
  ['sommar', [6, 8]],
  ['summer', [6, 8]],
  ['hosten', [8, 12]],
  ['host', [8, 12]],
  ['autumn', [9, 12]],
  ['fall', [9, 12]],
  ['vintern', [12, 12]],
  ['vinter', [12, 12]],
  ['varens', [1, 5]],
  ['sommarens', [6, 8]],
  ['hostens', [8, 12]],
  ['vinterns', [12, 12]],
  ['winter', [12, 12]],
]);

/** "i höst", "hösten 2022", "våren". Words that are also verbs ("var") need their "i" or a year. */
export function season(c: Cursor, today: Temporal.PlainDate): TimeExpression | undefined {
  const lead = seasonLeadIn(c);
  const range = seasons.get(c.word(lead));
  const year = c.year(lead + 1);
  const maybeVerb = lead === 0 && !/ens?$|rns$/.test(c.word(0));
  if (range === undefined || (maybeVerb && year === undefined)) return undefined;
  return withYear(lead + 1, year, wholeMonths(year ?? today.year, range, 'season', year === undefined));
}

/** Seasons that are gone by their own words, with their first month and how many months they last. */
const pastSeasons: ReadonlyMap<string, { readonly month: number; readonly months: number }> = new Map([
  ['varas', { month: 1, months: 5 }],
  ['somras', { month: 6, months: 3 }],
  ['hostas', { month: 8, months: 5 }],
  ['vintras', { month: 12, months: 3 }],
]);
/** A season is spoken of as gone from so many months after its beginning. */
const monthsUntilPast = 2;

/** "i våras", "i somras": the latest one that is gone, or as good as gone. */
export function pastSeason(c: Cursor, today: Temporal.PlainDate): TimeExpression | undefined {
  const season = c.word(0) === 'i' ? pastSeasons.get(c.word(1)) : undefined;
  if (season === undefined) return undefined;
  const latest = Temporal.PlainDate.from({ year: today.year, month: season.month, day: 1 });
  const gone = Temporal.PlainDate.compare(latest.add({ months: monthsUntilPast }), today) <= 0;
  const from = gone ? latest : latest.subtract({ years: 1 });
  return {
    length: 2,
    period: stretch(from, from.add({ months: season.months }).subtract({ days: 1 }), 'season', true),
  };
}

/** How many words of "i", "under", "in the" stand first. */
function seasonLeadIn(c: Cursor): number {
  if (!/^(i|under|in|the|till|this)$/.test(c.word(0))) return 0;
  return c.word(1) === 'the' ? 2 : 1;
}

/** The day before which something is to happen, as month and day, by the feast's name. */
const feasts: ReadonlyMap<string, { readonly month: number; readonly day: number }> = new Map([
  ['jul', { month: 12, day: 24 }],
  ['julen', { month: 12, day: 24 }],
  ['christmas', { month: 12, day: 24 }],
  ['nyar', { month: 12, day: 31 }],
]);

/** "halvårsskiftet", "årsskiftet", "före jul", "före sommaren". */
export function turnOfYear(c: Cursor, today: Temporal.PlainDate): TimeExpression | undefined {
  const { year } = today;
  const span = (from: string, to: string): Stretch => ({ from, to, grain: 'span', relative: true });
  if (/^halvarsskiftet?$/.test(c.word(0))) return { length: 1, period: span(`${year}-06-15`, `${year}-07-15`) };
  if (/^arsskiftet?$/.test(c.word(0))) return { length: 1, period: span(`${year}-12-15`, `${year + 1}-01-15`) };
  const before = /^(fore|innan|before)$/.test(c.word(0));
  // Offices close for the summer in July.
  if (before && /^(sommaren|semestern|semestrarna|summer)$/.test(c.word(1)))
    return { length: 2, period: span(`${year}-01-01`, `${year}-06-30`) };
  // "Till jul" is no month of July.
  const feast = before || /^(till|until|by)$/.test(c.word(0)) ? feasts.get(c.word(1)) : undefined;
  if (feast === undefined) return undefined;
  const thisYears = today.with(feast);
  // Between Christmas and New Year, "före jul" is the next one.
  const until = Temporal.PlainDate.compare(today, thisYears) > 0 ? thisYears.add({ years: 1 }) : thisYears;
  return { length: 2, period: span(today.toString(), until.toString()) };
}
