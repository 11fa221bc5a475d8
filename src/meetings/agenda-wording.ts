/**
 * What a typed command says of an item: its title in the writer's own words, its kind, and whose meeting on which day.
 * "Budget 2024 (beslut) till nämnden 12 oktober": whose and when stand last, and are cut off where they are certain; in
 * doubt a word belongs to the title. Pure.
 */
import type { Period, Reading } from '../domain/reading.ts';
import type { agendaKinds } from '../domain/records.ts';

type ItemKind = (typeof agendaKinds)[number];

export interface ItemWording {
  /** Empty where nothing but the meeting was said. */
  readonly title: string;
  readonly kind: ItemKind | undefined;
  /** What was said of the meeting, to be read for the body that it names. */
  readonly place: Reading;
  readonly day: Period | undefined;
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
/** "(beslut)" at the end, and "beslut:" at the beginning. */
const kindAtEnd = new RegExp(`\\s*[([]\\s*(${anyKind})\\s*[)\\]]\\s*[.!]?\\s*$`, 'iu');
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

/** Reads what follows the words of the command; `from` is the first token after them. */
export function readItem(reading: Reading, from: number): ItemWording {
  const { tokens, text } = reading;
  const start = tokens[from - 1]?.end ?? 0;
  const written = text.slice(0, lastWritten(text, start));
  const kindLast = kindAtEnd.exec(written.slice(start));
  const limit = kindLast === null ? written.length : start + kindLast.index;
  const last = tokens.findLastIndex(({ end }) => end <= limit) + 1;
  const { end, day, places } = cutMeeting(reading, from, last);
  const until = end < last ? (tokens[end]?.start ?? limit) : limit;
  const titled = withoutKind(trimmed(text.slice(start, Math.max(start, until))));
  const place: Reading = {
    ...reading,
    tokens: places.map((at) => tokens[at]!),
    mentions: reading.mentions.filter((mention) => places.includes(mention.from)),
  };
  return {
    title: titled.title,
    kind: (kindLast?.[1] === undefined ? undefined : kindOf(kindLast[1])) ?? titled.kind,
    ...{ place, day },
  };
}

/** Thanks are no part of a title, and the hours of the meeting say nothing that its day does not. */
function lastWritten(text: string, start: number): number {
  return start + text.slice(start).replace(thanks, '').replace(hours, '').length;
}

interface Cut {
  /** The token after the title. */
  readonly end: number;
  readonly day: Period | undefined;
  /** The tokens that say whose meeting. */
  readonly places: readonly number[];
}

/** Cuts whose meeting and which day off the end, in either order. */
function cutMeeting(reading: Reading, from: number, last: number): Cut {
  let end = last;
  let day: Period | undefined;
  let places: readonly number[] = [];
  for (;;) {
    const date = day === undefined ? dateBefore(reading, from, end) : undefined;
    const place = placeBefore(reading, from, end, places.length > 0);
    if (date !== undefined) {
      end = date.at;
      day = date.period;
    } else if (place !== undefined) {
      places = [...range(place, end), ...places];
      end = place;
    } else return { end, day, places };
  }
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, offset) => from + offset);

/** The day that the words before `end` name, with the preposition before it. */
function dateBefore(
  { periods, tokens }: Reading,
  from: number,
  end: number,
): { readonly at: number; readonly period: Period } | undefined {
  const period = periods.find(({ grain, at }) => grain === 'day' && at[1] === end && at[0] >= from);
  if (period === undefined) return undefined;
  const before = tokens[period.at[0] - 1]?.folded ?? '';
  if (period.at[0] > from && prepositions.has(before)) return { at: period.at[0] - 1, period };
  return period.at[0] > from && holdsDate.has(before) ? undefined : { at: period.at[0], period };
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
    else if (prepositions.has(word(at)) && (isPlace || !isProject)) return isPlace ? at : undefined;
    else if (!within.has(word(at))) return undefined;
  }
  return undefined;
}

function namedTokens({ mentions }: Reading, type: 'body' | 'project'): ReadonlySet<number> {
  const own = mentions.filter(({ refs }) => refs.some((ref) => ref.type === type));
  return new Set(own.flatMap((mention) => range(mention.from, mention.to)));
}

/** Without the quotation marks around it, and what parts it from the words beside it. */
function trimmed(text: string): string {
  const line = text.replace(/\s+/gu, ' ').replace(/^[\s:,;–—-]+|[\s:,;–—-]+$/gu, '');
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
