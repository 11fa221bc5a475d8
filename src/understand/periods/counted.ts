/** Stretches counted from today: "de närmaste två veckorna", "inom en månad", "om tre dagar", "för två veckor sedan". */
import type { Temporal } from 'temporal-polyfill';
import { oneDay, stretch, type TimeExpression, wholeMonth, wholeWeek } from './calendar.ts';
import type { Cursor } from './cursor.ts';

const counts: ReadonlyMap<string, number> = new Map(
  [
    'en ett one a an',
    'tva par two couple',
    'tre three',
    'fyra four',
    'fem five',
    'sex six',
    'sju seven',
    'atta eight',
    'nio nine',
    'tio ten',
    'elva eleven',
    'tolv twelve',
  ].flatMap((words, index) => words.split(' ').map((word): [string, number] => [word, index + 1])),
);
/** Of days; nobody counts further ahead than a year of them. */
const highestCount = 366;

type Unit = 'days' | 'weeks' | 'months' | 'years';
const units: readonly (readonly [Unit, RegExp])[] = [
  ['days', /^(dag|dagar|dagarna|dagen|dygn|dygnen|day|days)$/],
  ['weeks', /^(vecka|veckor|veckorna|veckan|week|weeks)$/],
  ['months', /^(manad|manader|manaderna|manaden|month|months)$/],
  ['years', /^(ar|aret|aren|year|years)$/],
];

/** How long a stretch is, and how many tokens say so. */
interface Length {
  readonly count: number;
  readonly unit: Unit;
  readonly tokens: number;
}

export function counted(c: Cursor, today: Temporal.PlainDate): TimeExpression | undefined {
  return ahead(c, today) ?? back(c, today) ?? after(c, today) ?? ago(c, today);
}

/** "närmaste två veckorna", "inom en månad", "the next three months". "Nästa vecka" is a week of its own. */
function ahead(c: Cursor, today: Temporal.PlainDate): TimeExpression | undefined {
  const word = c.word(0);
  if (!/^(narmaste|kommande|nastkommande|inom|within|coming|nasta|next)$/.test(word)) return undefined;
  const bare = /^(narmaste|kommande|coming)$/.test(word) && /(n|t)$/.test(c.word(1));
  const length = lengthAt(c, 1, bare);
  return length === undefined ? undefined : until(length, today, today.add(duration(length)));
}

/** "de senaste tre månaderna", "senaste veckan". Years that are gone are asked for by their names. */
function back(c: Cursor, today: Temporal.PlainDate): TimeExpression | undefined {
  if (!/^(senaste|gangna|past|last)$/.test(c.word(0))) return undefined;
  const length = lengthAt(c, 1, /(n|t)$/.test(c.word(1)));
  if (length === undefined || length.unit === 'years') return undefined;
  return { ...until(length, today.subtract(duration(length)), today) };
}

/** "om två veckor": that week. */
function after(c: Cursor, today: Temporal.PlainDate): TimeExpression | undefined {
  const length = /^(om|in)$/.test(c.word(0)) ? lengthAt(c, 1, false) : undefined;
  return length === undefined ? undefined : around(length, today.add(duration(length)), length.tokens + 1);
}

/** "för två veckor sedan", "two weeks ago". */
function ago(c: Cursor, today: Temporal.PlainDate): TimeExpression | undefined {
  const lead = c.word(0) === 'for' ? 1 : 0;
  const length = lengthAt(c, lead, false);
  if (length === undefined) return undefined;
  const end = c.word(lead + length.tokens);
  if (!(lead === 1 ? /^(sedan|sen)$/ : /^ago$/).test(end)) return undefined;
  return around(length, today.subtract(duration(length)), lead + length.tokens + 1);
}

/** "två veckor"; where `bare`, also "veckan". */
function lengthAt(c: Cursor, offset: number, bare: boolean): Length | undefined {
  if (bare && /^halvaret$/.test(c.word(offset))) return { count: 6, unit: 'months', tokens: 1 };
  const article = c.word(offset) === 'ett' && c.word(offset + 1) === 'par' ? 1 : 0;
  const count = counts.get(c.word(offset + article)) ?? c.numberWithin(offset, 1, highestCount);
  const unit = unitOf(c.word(offset + article + 1));
  if (count !== undefined && unit !== undefined) return { count, unit, tokens: article + 2 };
  const alone = bare ? unitOf(c.word(offset)) : undefined;
  return alone === undefined ? undefined : { count: 1, unit: alone, tokens: 1 };
}

const unitOf = (word: string): Unit | undefined => units.find(([, words]) => words.test(word))?.[0];

const duration = ({ count, unit }: Length): Temporal.DurationLike => ({ [unit]: count });

function until({ tokens }: Length, from: Temporal.PlainDate, to: Temporal.PlainDate): TimeExpression {
  return { length: tokens + 1, period: stretch(from, to, 'span', true) };
}

/** The day, or the week or month that it lies in; years have names of their own. */
function around({ unit }: Length, day: Temporal.PlainDate, length: number): TimeExpression | undefined {
  if (unit === 'years') return undefined;
  if (unit === 'days') return { length, period: oneDay(day, true) };
  if (unit === 'months') return { length, period: wholeMonth(day.year, day.month, true) };
  return { length, period: wholeWeek(day.subtract({ days: day.dayOfWeek - 1 }), true) };
}
