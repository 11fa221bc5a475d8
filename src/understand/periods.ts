/**
 * Dates, periods and years in Swedish and English, relative to an injected today. Our own parser:
 * the libraries of the field read eight of thirty-two common Swedish expressions (docs/understanding.md).
 */
import { Temporal } from 'temporal-polyfill';
import type { Period } from '../domain/reading.ts';
import type { Token } from '../domain/text.ts';

export interface TimeReading {
  readonly periods: readonly Period[];
  /** Years by number or in relation to today, in the order in which they stand. */
  readonly years: readonly number[];
  /** Tokens that the time expressions use. */
  readonly used: readonly number[];
}

const months = new Map<string, number>(
  [
    'januari jan january',
    'februari feb february',
    'mars mar march',
    'april apr',
    'maj may',
    'juni jun june',
    'juli jul july',
    'augusti aug august',
    'september sep sept',
    'oktober okt october oct',
    'november nov',
    'december dec',
  ].flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
);
/** "mar", "may", "jul" and "dec" are words of their own; alone they are no months. */
const doubtfulMonths = new Set(['mar', 'may', 'jul', 'jan', 'march']);

const ordinals = new Map<string, number>(
  ['forsta first 1', 'andra second 2', 'tredje third 3', 'fjarde fourth 4'].flatMap((words, index) =>
    words.split(' ').map((word): [string, number] => [word, index + 1]),
  ),
);

const seasons = new Map<string, readonly [number, number]>([
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
  ['winter', [12, 12]],
]);

/** Words after which a two-digit number is a year ("budget 23"). */
const beforeShortYear = /^(budget|ar|arets|vp|plan|verksamhetsplan|bokslut|prognos|utfall|for|year|i|ht|vt)/;

interface Found {
  readonly length: number;
  readonly period?: Omit<Period, 'at'>;
  readonly year?: number;
}

/** Reads all time expressions. `today` decides what "i år", "i mars" and "den 12:e" mean. */
export function readTime(
  text: string,
  tokens: readonly Token[],
  today: Temporal.PlainDate,
  afterParagraph: (index: number) => boolean,
): TimeReading {
  const periods: Period[] = [];
  const years: number[] = [];
  const used: number[] = [];
  let at = 0;
  while (at < tokens.length) {
    const found = afterParagraph(at) ? undefined : readAt(text, tokens, at, today);
    if (found === undefined) {
      at += 1;
      continue;
    }
    if (found.period !== undefined) periods.push({ ...found.period, at: [at, at + found.length] });
    if (found.year !== undefined && !years.includes(found.year)) years.push(found.year);
    for (let offset = 0; offset < found.length; offset += 1) used.push(at + offset);
    at += found.length;
  }
  return { periods, years, used };
}

function readAt(text: string, tokens: readonly Token[], at: number, today: Temporal.PlainDate): Found | undefined {
  const cursor = new Cursor(tokens, at, text);
  return (
    isoDate(cursor) ??
    slashDate(cursor, today) ??
    dayAndMonth(cursor, today) ??
    monthFirst(cursor, today) ??
    ordinalDay(cursor, today) ??
    week(cursor, today) ??
    quarter(cursor, today) ??
    relativeYear(cursor, today) ??
    relativeDay(cursor, today) ??
    season(cursor, today) ??
    turnOfYear(cursor, today) ??
    plainYear(cursor)
  );
}

/** Looks ahead in the tokens from a place. */
class Cursor {
  readonly #tokens: readonly Token[];
  readonly #at: number;
  readonly #text: string;

  constructor(tokens: readonly Token[], at: number, text: string) {
    this.#text = text;
    this.#tokens = tokens;
    this.#at = at;
  }

  word(offset: number): string {
    return this.#tokens[this.#at + offset]?.folded ?? '';
  }

  number(offset: number): number {
    const word = this.word(offset);
    return /^\d+$/.test(word) ? Number(word) : Number.NaN;
  }

  /** The characters between the token at `offset` and the next one must be exactly this: tells "12/10" from "12 10". */
  glued(offset: number, between: string): boolean {
    const here = this.#tokens[this.#at + offset];
    const next = this.#tokens[this.#at + offset + 1];
    return here !== undefined && next !== undefined && next.start - here.end === between.length;
  }

  /** Whether the token stands right after a hyphen, as in "-23". */
  minusBefore(): boolean {
    const here = this.#tokens[this.#at];
    const before = this.#tokens[this.#at - 1];
    return here !== undefined && this.#text[here.start - 1] === '-' && before?.end !== here.start - 1;
  }

  year(offset: number): number | undefined {
    const word = this.word(offset);
    return /^(19|20)\d\d$/.test(word) ? Number(word) : undefined;
  }
}

function date(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function oneDay(day: Temporal.PlainDate, relative = false): Omit<Period, 'at'> {
  return { from: day.toString(), to: day.toString(), grain: 'day', relative };
}

function wholeMonth(year: number, month: number, relative = false): Omit<Period, 'at'> {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  return { from: first.toString(), to: first.with({ day: first.daysInMonth }).toString(), grain: 'month', relative };
}

function isoDate(c: Cursor): Found | undefined {
  const compact = /^(20\d\d)(\d\d)(\d\d)$/.exec(c.word(0));
  if (compact !== null) {
    const day = date(Number(compact[1]), Number(compact[2]), Number(compact[3]));
    return day === undefined ? undefined : { length: 1, period: oneDay(day), year: day.year };
  }
  const year = c.year(0);
  if (year === undefined || !c.glued(0, '-') || !/^\d\d?$/.test(c.word(1))) return undefined;
  if (c.glued(1, '-') && /^\d\d?$/.test(c.word(2))) {
    const day = date(year, c.number(1), c.number(2));
    if (day !== undefined) return { length: 3, period: oneDay(day), year };
  }
  if (c.word(1).length === 2 && c.number(1) >= 1 && c.number(1) <= 12)
    return { length: 2, period: wholeMonth(year, c.number(1)), year };
  return undefined;
}

function slashDate(c: Cursor, today: Temporal.PlainDate): Found | undefined {
  const day = c.number(0);
  const month = c.number(1);
  if (!(day >= 1 && day <= 31 && month >= 1 && month <= 12 && c.glued(0, '/'))) return undefined;
  const explicit = c.year(2) ?? (c.glued(1, '-') && /^\d\d$/.test(c.word(2)) ? 2000 + c.number(2) : undefined);
  const found = date(explicit ?? today.year, month, day);
  if (found === undefined) return undefined;
  return {
    length: explicit === undefined ? 2 : 3,
    period: oneDay(found),
    ...(explicit === undefined ? {} : { year: explicit }),
  };
}

/** "12 oktober", "den 12:e oktober 2022", "21–22 september", "12th of October". */
function dayAndMonth(c: Cursor, today: Temporal.PlainDate): Found | undefined {
  let offset = /^(den|the|d)$/.test(c.word(0)) ? 1 : 0;
  const first = c.number(offset);
  if (!(first >= 1 && first <= 31)) return undefined;
  offset += 1;
  if (/^(e|a|de|th|st|nd|rd)$/.test(c.word(offset))) offset += 1;
  let last = first;
  if (/^(till|to|och)$/.test(c.word(offset)) && c.number(offset + 1) <= 31 && months.has(c.word(offset + 2)))
    offset += 1;
  if (c.number(offset) >= first && c.number(offset) <= 31 && months.has(c.word(offset + 1))) {
    last = c.number(offset);
    offset += 1;
  }
  if (c.word(offset) === 'of') offset += 1;
  const month = months.get(c.word(offset));
  if (month === undefined) return undefined;
  offset += 1;
  const year = c.year(offset);
  if (year !== undefined) offset += 1;
  const from = date(year ?? today.year, month, first);
  const to = date(year ?? today.year, month, last);
  if (from === undefined || to === undefined) return undefined;
  const period = from.equals(to)
    ? oneDay(from)
    : { from: from.toString(), to: to.toString(), grain: 'span' as const, relative: false };
  return { length: offset, period, ...(year === undefined ? {} : { year }) };
}

/** "i mars", "mars 2022", "sista maj", "October 12". */
function monthFirst(c: Cursor, today: Temporal.PlainDate): Found | undefined {
  const lead = /^(i|in|sista|under|for|of|until|since|by|till|sedan)$/.test(c.word(0)) ? 1 : 0;
  const month = months.get(c.word(lead));
  if (
    month === undefined ||
    (lead === 0 && doubtfulMonths.has(c.word(0)) && Number.isNaN(c.number(1)) && !months.has(c.word(1)))
  )
    return undefined;
  // "jan–maj": a stretch of months.
  const through = /^(till|to|t)$/.test(c.word(lead + 1)) ? 1 : 0;
  const end = months.get(c.word(lead + 1 + through));
  if (end !== undefined && end > month) {
    const year = c.year(lead + 2 + through);
    const whole = wholeMonth(year ?? today.year, month);
    const period = {
      from: whole.from,
      to: wholeMonth(year ?? today.year, end).to,
      grain: 'span' as const,
      relative: false,
    };
    return {
      length: lead + 2 + through + (year === undefined ? 0 : 1),
      period,
      ...(year === undefined ? {} : { year }),
    };
  }
  const next = c.number(lead + 1);
  const explicit = c.year(lead + 1);
  if (explicit !== undefined) return { length: lead + 2, period: wholeMonth(explicit, month), year: explicit };
  const first = c.word(lead);
  const day =
    next >= 1 &&
    next <= 31 &&
    /^(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)$/.test(
      first,
    )
      ? date(c.year(lead + 2) ?? today.year, month, next)
      : undefined;
  if (day !== undefined) return { length: lead + 2 + (c.year(lead + 2) === undefined ? 0 : 1), period: oneDay(day) };
  if (c.word(0) === 'sista' && lead === 1) {
    const whole = wholeMonth(today.year, month);
    return { length: 2, period: { ...whole, from: whole.to, grain: 'day' } };
  }
  return { length: lead + 1, period: wholeMonth(today.year, month) };
}

/** "den 12:e": the next day with that number. */
function ordinalDay(c: Cursor, today: Temporal.PlainDate): Found | undefined {
  if (!/^(den|d|the)$/.test(c.word(0)) || !(c.number(1) >= 1 && c.number(1) <= 31)) return undefined;
  const suffix = /^(e|a|de|th|st|nd|rd)$/.test(c.word(2)) ? 1 : 0;
  for (let ahead = 0; ahead < 3; ahead += 1) {
    const month = today.add({ months: ahead });
    const day = date(month.year, month.month, c.number(1));
    if (day !== undefined && Temporal.PlainDate.compare(day, today) >= 0)
      return { length: 2 + suffix, period: oneDay(day, true) };
  }
  return undefined;
}

/** "v. 41", "vecka 41", "week 41" by ISO's count. */
function week(c: Cursor, today: Temporal.PlainDate): Found | undefined {
  if (!/^(v|vecka|veckan|week)$/.test(c.word(0)) || !(c.number(1) >= 1 && c.number(1) <= 53)) return undefined;
  const fourth = Temporal.PlainDate.from({ year: c.year(2) ?? today.year, month: 1, day: 4 });
  const monday = fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ weeks: c.number(1) - 1 });
  return {
    length: c.year(2) === undefined ? 2 : 3,
    period: { from: monday.toString(), to: monday.add({ days: 6 }).toString(), grain: 'week', relative: false },
  };
}

/** "Q1", "kvartal 2 2023", "första kvartalet", "kv. 3". */
function quarter(c: Cursor, today: Temporal.PlainDate): Found | undefined {
  let number: number | undefined;
  let length = 2;
  if (/^(q|kv|kvartal|quarter)$/.test(c.word(0)) && c.number(1) >= 1 && c.number(1) <= 4) number = c.number(1);
  else if (ordinals.has(c.word(0)) && /^(kvartalet|kvartal|quarter)$/.test(c.word(1))) number = ordinals.get(c.word(0));
  if (number === undefined) return undefined;
  const explicit = c.year(length);
  if (explicit !== undefined) length += 1;
  const year = explicit ?? today.year;
  const first = Temporal.PlainDate.from({ year, month: number * 3 - 2, day: 1 });
  const last = first.add({ months: 3 }).subtract({ days: 1 });
  return {
    length,
    period: { from: first.toString(), to: last.toString(), grain: 'quarter', relative: false },
    ...(explicit === undefined ? {} : { year: explicit }),
  };
}

function relativeYear(c: Cursor, today: Temporal.PlainDate): Found | undefined {
  const phrases: readonly [readonly string[], number][] = [
    [['i', 'ar'], 0],
    [['iar'], 0],
    [['innevarande', 'ar'], 0],
    [['detta', 'ar'], 0],
    [['this', 'year'], 0],
    [['arets'], 0],
    [['ar', 'i', 'ar'], 0],
    [['nasta', 'ars'], 1],
    [['nasta', 'ar'], 1],
    [['next', 'year'], 1],
    [['nastkommande', 'ar'], 1],
    [['kommande', 'ar'], 1],
    [['next', 'years'], 1],
    [['i', 'fjol'], -1],
    [['ifjol'], -1],
    [['fjolarets'], -1],
    [['forra', 'aret'], -1],
    [['forra', 'arets'], -1],
    [['last', 'year'], -1],
    [['last', 'years'], -1],
    [['forrfjol'], -2],
  ];
  for (const [words, shift] of phrases) {
    if (!words.every((word, offset) => c.word(offset) === word)) continue;
    const year = today.year + shift;
    return {
      length: words.length,
      year,
      period: { from: `${year}-01-01`, to: `${year}-12-31`, grain: 'year', relative: true },
    };
  }
  return undefined;
}

function relativeDay(c: Cursor, today: Temporal.PlainDate): Found | undefined {
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  const span = (from: Temporal.PlainDate, to: Temporal.PlainDate, grain: Period['grain']) => ({
    from: from.toString(),
    to: to.toString(),
    grain,
    relative: true,
  });
  const phrases: readonly [readonly string[], () => Omit<Period, 'at'>][] = [
    [['i', 'dag'], () => oneDay(today, true)],
    [['idag'], () => oneDay(today, true)],
    [['today'], () => oneDay(today, true)],
    [['i', 'morgon'], () => oneDay(today.add({ days: 1 }), true)],
    [['imorgon'], () => oneDay(today.add({ days: 1 }), true)],
    [['imorrn'], () => oneDay(today.add({ days: 1 }), true)],
    [['tomorrow'], () => oneDay(today.add({ days: 1 }), true)],
    [['i', 'overmorgon'], () => oneDay(today.add({ days: 2 }), true)],
    [['i', 'gar'], () => oneDay(today.subtract({ days: 1 }), true)],
    [['igar'], () => oneDay(today.subtract({ days: 1 }), true)],
    [['yesterday'], () => oneDay(today.subtract({ days: 1 }), true)],
    [['nasta', 'vecka'], () => span(monday.add({ days: 7 }), monday.add({ days: 13 }), 'week')],
    [['next', 'week'], () => span(monday.add({ days: 7 }), monday.add({ days: 13 }), 'week')],
    [['denna', 'vecka'], () => span(monday, monday.add({ days: 6 }), 'week')],
    [['den', 'har', 'veckan'], () => span(monday, monday.add({ days: 6 }), 'week')],
    [['this', 'week'], () => span(monday, monday.add({ days: 6 }), 'week')],
    [['forra', 'veckan'], () => span(monday.subtract({ days: 7 }), monday.subtract({ days: 1 }), 'week')],
    [
      ['nasta', 'manad'],
      () => {
        const m = today.add({ months: 1 });
        return wholeMonth(m.year, m.month, true);
      },
    ],
    [
      ['next', 'month'],
      () => {
        const m = today.add({ months: 1 });
        return wholeMonth(m.year, m.month, true);
      },
    ],
    [['denna', 'manad'], () => wholeMonth(today.year, today.month, true)],
    [['den', 'har', 'manaden'], () => wholeMonth(today.year, today.month, true)],
    [['this', 'month'], () => wholeMonth(today.year, today.month, true)],
    [
      ['forra', 'manaden'],
      () => {
        const m = today.subtract({ months: 1 });
        return wholeMonth(m.year, m.month, true);
      },
    ],
  ];
  for (const [words, period] of phrases) {
    if (words.every((word, offset) => c.word(offset) === word)) return { length: words.length, period: period() };
  }
  return undefined;
}

/** "i höst", "hösten 2022", "våren". Words that are also verbs ("var") need their "i" or a year. */
function season(c: Cursor, today: Temporal.PlainDate): Found | undefined {
  const lead = /^(i|under|in|the|till)$/.test(c.word(0)) ? (c.word(1) === 'the' ? 2 : 1) : 0;
  const range = seasons.get(c.word(lead));
  if (range === undefined) return undefined;
  if (lead === 0 && !/en$/.test(c.word(0)) && c.year(1) === undefined) return undefined;
  const explicit = c.year(lead + 1);
  const year = explicit ?? today.year;
  const from = Temporal.PlainDate.from({ year, month: range[0], day: 1 });
  const end = Temporal.PlainDate.from({ year, month: range[1], day: 1 });
  return {
    length: lead + 1 + (explicit === undefined ? 0 : 1),
    period: {
      from: from.toString(),
      to: end.with({ day: end.daysInMonth }).toString(),
      grain: 'season',
      relative: explicit === undefined,
    },
    ...(explicit === undefined ? {} : { year: explicit }),
  };
}

/** "halvårsskiftet", "årsskiftet", "före jul". */
function turnOfYear(c: Cursor, today: Temporal.PlainDate): Found | undefined {
  const span = (from: string, to: string): Omit<Period, 'at'> => ({ from, to, grain: 'span', relative: true });
  if (/^halvarsskiftet?$/.test(c.word(0)))
    return { length: 1, period: span(`${today.year}-06-15`, `${today.year}-07-15`) };
  if (/^arsskiftet?$/.test(c.word(0)))
    return { length: 1, period: span(`${today.year}-12-15`, `${today.year + 1}-01-15`) };
  if (/^(fore|innan|before)$/.test(c.word(0)) && /^(jul|julen|christmas|nyar)$/.test(c.word(1))) {
    return { length: 2, period: span(today.toString(), `${today.year}-12-24`) };
  }
  return undefined;
}

/** "2022", "-23", "budget 23". */
function plainYear(c: Cursor): Found | undefined {
  const year = c.year(0);
  if (year !== undefined)
    return { length: 1, year, period: { from: `${year}-01-01`, to: `${year}-12-31`, grain: 'year', relative: false } };
  const last = c.word(1) === '' || c.word(1) === '?';
  const short = /^\d\d$/.test(c.word(0)) ? 2000 + c.number(0) : undefined;
  if (
    short === undefined ||
    short < 2015 ||
    short > 2035 ||
    months.has(c.word(1)) ||
    /^(§|paragraf|kl|den|v|vecka)$/.test(c.word(-1)) ||
    !(beforeShortYear.test(c.word(-1)) || ((last || c.minusBefore()) && short >= 2020 && short <= 2030))
  )
    return undefined;
  if (c.word(-1) === 'i' || c.word(-1) === 'for') return undefined;
  return {
    length: 1,
    year: short,
    period: { from: `${short}-01-01`, to: `${short}-12-31`, grain: 'year', relative: false },
  };
}
