/**
 * Dates, periods and years in Swedish and English, relative to an injected today. Our own parser:
 * the libraries of the field read eight of thirty-two common Swedish expressions (docs/understanding.md).
 */
import type { Temporal } from 'temporal-polyfill';
import type { Period } from '../../domain/reading.ts';
import type { Token } from '../../domain/text.ts';
import type { TimeExpression } from './calendar.ts';
import { counted } from './counted.ts';
import { Cursor } from './cursor.ts';
import { dayAndMonth, isoDate, slashDate } from './dates.ts';
import { monthFirst } from './months.ts';
import { noSuchDay } from './no-such-day.ts';
import { pastSeason, quarter, season, turnOfYear, week } from './parts-of-year.ts';
import { ordinalDay, relativeDay, relativeYear } from './relative.ts';
import { weekday } from './weekdays.ts';
import { plainYear } from './years.ts';

export interface TimeReading {
  readonly periods: readonly Period[];
  /** Years by number or in relation to today, in the order in which they stand. */
  readonly years: readonly number[];
  /** The first day named that does not exist, as it was written. */
  readonly noSuchDay: string | undefined;
  /** Tokens that the time expressions use. */
  readonly used: readonly number[];
}

/** The forms in order of priority: the more an expression says, the earlier its form is tried. */
const forms: readonly ((cursor: Cursor, today: Temporal.PlainDate) => TimeExpression | undefined)[] = [
  isoDate,
  slashDate,
  dayAndMonth,
  noSuchDay,
  weekday,
  // "Till jul" before "jul", which is short for July.
  turnOfYear,
  monthFirst,
  ordinalDay,
  week,
  quarter,
  relativeYear,
  relativeDay,
  counted,
  pastSeason,
  season,
  plainYear,
];

/**
 * Reads all time expressions. `today` decides what "i år", "i mars" and "den 12:e" mean; tokens that
 * belong to a paragraph mark are no dates.
 */
export function readTime(
  text: string,
  tokens: readonly Token[],
  today: Temporal.PlainDate,
  isParagraph: (index: number) => boolean,
): TimeReading {
  const periods: Period[] = [];
  const years = new Set<number>();
  const used: number[] = [];
  let missing: string | undefined;
  let at = 0;
  while (at < tokens.length) {
    const found = isParagraph(at) ? undefined : readAt(new Cursor(tokens, at, text), today);
    const next = at + (found?.length ?? 1);
    if (found?.period !== undefined) periods.push({ ...found.period, at: [at, next] });
    else if (found !== undefined) missing ??= text.slice(tokens[at]?.start, tokens[next - 1]?.end);
    if (found?.year !== undefined) years.add(found.year);
    if (found !== undefined) for (let index = at; index < next; index += 1) used.push(index);
    at = next;
  }
  return { periods, years: [...years], noSuchDay: missing, used };
}

function readAt(cursor: Cursor, today: Temporal.PlainDate): TimeExpression | undefined {
  for (const form of forms) {
    const found = form(cursor, today);
    if (found !== undefined) return found;
  }
  return undefined;
}
