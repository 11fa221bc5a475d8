/**
 * What a typed command says of an item: its title in the writer's own words, its kind, and whose meeting on which day.
 * "Budget 2024 (beslut) till nämnden 12 oktober": whose and when stand last, and are cut off where they are certain; in
 * doubt a word belongs to the title. Pure.
 */
import type { Period, Reading } from '../domain/reading.ts';
import type { agendaKinds } from '../domain/records.ts';

type ItemKind = (typeof agendaKinds)[number];

/** What was said of the meeting. */
export interface MeetingWording {
  /** To be read for the body that it names. */
  readonly place: Reading;
  readonly period: Period | undefined;
}

export interface ItemWording extends MeetingWording {
  /** Empty where nothing but the meeting was said. */
  readonly title: string;
  readonly kind: ItemKind | undefined;
}

/** Before a body or a meeting; "för" and "i" belong to titles ("Arbetsordning för nämnden"). */
const prepositions: ReadonlySet<string> = new Set(['till', 'pa', 'to', 'on', 'at']);
/** Within the name of a meeting: "till det nästa mötet i styrgruppen för HR". */
const within: ReadonlySet<string> = new Set('i for of det den the nasta kommande next'.split(' '));
const meetingWord =
  /^(mote|motet|moten|sammantrade|sammantradet|meeting|namndmote\w*|namndsmote\w*|styrgrupp\w*|steering|group)$/;
const agendaWord = /^(dagordning|dagordningen|agenda|agendan)$/;
/** A date after one of these is part of the title: "Protokoll från 22 juni". */
const holdsDate: ReadonlySet<string> = new Set(
  'fran av om infor efter fore per sedan senast innan under mellan vid i for och from of about after before by until since in and'.split(
    ' ',
  ),
);

const kindWords: Readonly<Record<ItemKind, string>> = {
  decision: 'beslut|beslutspunkt|beslutsärende|för beslut|decision|for decision',
  information: 'information|info|informationspunkt|för information|for information',
  discussion: 'diskussion|diskussionspunkt|för diskussion|discussion|for discussion',
};
const anyKind = Object.values(kindWords).join('|');
/** "(beslut)", ", beslut" and "som beslut" at the end, and "beslut:" at the beginning. */
const kindAtEnd = new RegExp(
  `(?:\\s*[([]\\s*|\\s*,\\s*|\\s+[–—-]\\s+|\\s+(?:som|as)\\s+)(${anyKind})\\s*[)\\]]?\\s*[.!]?\\s*$`,
  'iu',
);
const kindAtStart = new RegExp(`^\\s*(${anyKind})\\s*:\\s*`, 'iu');
/** "Information om …" says its kind, and keeps the word. */
const kindAsWord = new RegExp(`^(${anyKind})(?!\\p{L})`, 'iu');
const thanks = /[\s,]+(?:tack|please|thanks)[\s.!]*$/iu;
const hours = /[\s,]+(?:kl|klockan)\.?\s*\d{1,2}(?:[.:]\d{2})?(?:\s*[-–]\s*\d{1,2}(?:[.:]\d{2})?)?\s*$/iu;

/** The kind that a word stands for. */
export function kindOf(word: string): ItemKind | undefined {
  const kinds = Object.entries(kindWords) as [ItemKind, string][];
  return kinds.find(([, words]) => words.split('|').includes(word.toLowerCase()))?.[0];
}

/** Reads all that follows as whose meeting is meant and when; `from` is the first token of it. */
export function readMeeting(reading: Reading, from: number): MeetingWording {
  const periods = reading.periods.filter(({ at }) => at[0] >= from);
  const period = periods.find(({ grain }) => grain === 'day') ?? periods[0];
  return { place: partOf(reading, range(from, reading.tokens.length)), period };
}

/** What these tokens say of names. */
function partOf(reading: Reading, places: readonly number[]): Reading {
  return {
    ...reading,
    tokens: places.map((at) => reading.tokens[at]!),
    mentions: reading.mentions.filter((mention) => places.includes(mention.from)),
  };
}

/** Reads what follows the words of the command; `from` is the first token after them. */
export function readItem(reading: Reading, from: number): ItemWording {
  const { tokens, text } = reading;
  const start = tokens[from - 1]?.end ?? 0;
  const written = text.slice(0, lastWritten(text, start));
  const kindLast = kindAtEnd.exec(written.slice(start));
  const limit = kindLast === null ? written.length : start + kindLast.index;
  const last = tokens.findLastIndex(({ end }) => end <= limit) + 1;
  const { end, period, places } = cutMeeting(reading, from, last);
  const until = end < last ? (tokens[end]?.start ?? limit) : limit;
  const own = text.slice(start, Math.max(start, until));
  const titled = withoutKind(trimmed(isAsked(reading) ? own.replace(/\s*\?\s*$/u, '') : own));
  return {
    title: titled.title,
    kind: (kindLast?.[1] === undefined ? undefined : kindOf(kindLast[1])) ?? titled.kind,
    ...{ place: partOf(reading, places), period },
  };
}

/** "Kan du lägga till …?": the question mark is the request's and not the title's. */
function isAsked({ tokens }: Reading): boolean {
  return /^(kan|kunde|skulle|vill|can|could|would|will)$/.test(tokens[0]?.folded ?? '');
}

/** Thanks are no part of a title, and the hours of the meeting say nothing that its day does not. */
function lastWritten(text: string, start: number): number {
  return start + text.slice(start).replace(thanks, '').replace(hours, '').length;
}

interface Cut {
  /** The token after the title. */
  readonly end: number;
  readonly period: Period | undefined;
  /** The tokens that say whose meeting. */
  readonly places: readonly number[];
}

/** Cuts whose meeting and when off the end, in either order, with a question mark after them. */
function cutMeeting(reading: Reading, from: number, last: number): Cut {
  const marked = reading.tokens[last - 1]?.folded === '?' && last > from ? last - 1 : last;
  let end = marked;
  let period: Period | undefined;
  let places: readonly number[] = [];
  for (;;) {
    const date = period === undefined ? dateBefore(reading, from, end) : undefined;
    const place = placeBefore(reading, from, end, places.length > 0);
    if (date !== undefined) {
      end = date.at;
      period = date.period;
    } else if (place !== undefined) {
      places = [...range(place, end), ...places];
      end = place;
    } else return { end: end === marked ? last : end, period, places };
  }
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, offset) => from + offset);

/**
 * The day that the words before `end` name, with the preposition before it. A month or a year is one only after a body
 * or a meeting: "Utfall i augusti" is a title.
 */
function dateBefore(
  reading: Reading,
  from: number,
  end: number,
): { readonly at: number; readonly period: Period } | undefined {
  const period = reading.periods.find(({ at }) => at[1] === end && at[0] >= from);
  if (period === undefined) return undefined;
  const before = period.at[0] > from ? (reading.tokens[period.at[0] - 1]?.folded ?? '') : '';
  if (period.grain !== 'day') {
    const at = /^(i|in|under|during)$/.test(before) ? period.at[0] - 1 : period.at[0];
    return placeBefore(reading, from, at, false) === undefined ? undefined : { at, period };
  }
  if (prepositions.has(before)) return { at: period.at[0] - 1, period };
  return holdsDate.has(before) ? undefined : { at: period.at[0], period };
}

/** Where "till nämnden", "på nästa möte", "till styrgruppen för HR" begins, if the words before `end` say such. */
function placeBefore(reading: Reading, from: number, end: number, hasPlace: boolean): number | undefined {
  const bodies = namedTokens(reading, 'body');
  const projects = namedTokens(reading, 'project');
  const word = (at: number) => reading.tokens[at]?.folded ?? '';
  let isPlace = false;
  let isProject = false;
  for (let at = end - 1; at >= from; at -= 1) {
    // What is further to the left is the agenda that the meeting is of, and nothing else.
    const names = agendaWord.test(word(at)) || (!hasPlace && (bodies.has(at) || meetingWord.test(word(at))));
    if (names) isPlace = true;
    else if (!hasPlace && projects.has(at)) isProject = true;
    else if (isPreposition(reading, at) && (isPlace || !isProject)) return isPlace ? at : undefined;
    else if (!within.has(word(at))) return undefined;
  }
  return undefined;
}

/** English says "for the board" where Swedish says "till nämnden". */
function isPreposition({ tokens, language }: Reading, at: number): boolean {
  const word = tokens[at]?.folded ?? '';
  return prepositions.has(word) || (language === 'en' && word === 'for');
}

function namedTokens({ mentions }: Reading, type: 'body' | 'project'): ReadonlySet<number> {
  const own = mentions.filter(({ refs }) => refs.some((ref) => ref.type === type));
  return new Set(own.flatMap((mention) => range(mention.from, mention.to)));
}

/** Without the quotation marks around it, and what parts it from the words beside it. */
function trimmed(text: string): string {
  const line = text
    .replace(/\s+/gu, ' ')
    .replace(/^[\s:,;–—-]+|[\s:,;–—-]+$/gu, '')
    // "En punkt om lokalerna" is called "lokalerna".
    .replace(/^(?:om|about) /u, '');
  return /^(["'”“»«]).+["'”“»«]$/u.test(line) ? line.slice(1, -1).trim() : line;
}

function withoutKind(text: string): { readonly title: string; readonly kind: ItemKind | undefined } {
  const atStart = kindAtStart.exec(text);
  if (atStart?.[1] !== undefined) return { title: trimmed(text.slice(atStart[0].length)), kind: kindOf(atStart[1]) };
  const atEnd = kindAtEnd.exec(text);
  if (atEnd?.[1] !== undefined) return { title: trimmed(text.slice(0, atEnd.index)), kind: kindOf(atEnd[1]) };
  const word = kindAsWord.exec(text)?.[1];
  return { title: text, kind: word === undefined ? undefined : kindOf(word) };
}
