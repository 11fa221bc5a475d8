/** What a message about meetings says word by word: which ones, what about them, on which days; pure. */
import type { Temporal } from 'temporal-polyfill';
import { dayOf, today } from '../../domain/dates.ts';
import { has, type Period, type Reading } from '../../domain/reading.ts';
import { isNegated } from '../negation.ts';
import type { MeetingsSlots } from './slots.ts';

const verbsFirst =
  /^(ar|e|har|hade|blir|var|finns|fanns|ska|skulle|ses|traffas|sammantrader|stammer|is|are|was|were|does|do|did|has|had|will|kommer|moter)$/;
const wherePredicates =
  /^(ar|e|blir|halls|ska|haller|sker|ses|traffas|sammantrader|motes|samlas|sitter|ager|kommer|is|are|will|do|does)$/;
const beforeWords = /^(fore|innan|before)$/;
const afterWords = /^(efter|after|from|fran|since)$/;

export interface Window {
  readonly from?: string;
  readonly to?: string;
}

/** Which meetings the words ask for, if they say so. */
export function whichOf(reading: Reading): MeetingsSlots['which'] | undefined {
  const held = has(reading, 'heldSoFar');
  // "Vilka möten har inte hållits?"
  if (isNegated(reading)) return held ? 'remaining' : undefined;
  if (has(reading, 'daysLeft')) return 'next';
  if (has(reading, 'remaining')) return 'remaining';
  if (has(reading, 'howMany') && !has(reading, 'duration')) return held ? 'past' : 'count';
  if (has(reading, 'firstOf')) return 'first';
  if (has(reading, 'finalOf', 'last', 'mostRecent')) return 'last';
  if (
    has(reading, 'comingUp', 'meetingPlan') &&
    has(reading, 'meetingPlan', 'all') &&
    reading.periods.every((period) => period.grain === 'year')
  )
    return has(reading, 'comingUp') ? 'remaining' : held ? 'past' : has(reading, 'next') ? 'next' : 'all';
  if (
    reading.periods.some((period) => period.grain !== 'year' && marked(reading, period, beforeWords)) &&
    !has(reading, 'meetingPlan', 'all', 'next')
  )
    return 'last';
  if (reading.periods.some((period) => period.grain !== 'year' && !marked(reading, period, afterWords)))
    return undefined;
  if (has(reading, 'after', 'next') || reading.periods.some((period) => marked(reading, period, afterWords)))
    return 'next';
  if (has(reading, 'all')) return 'all';
  return has(reading, 'wasHeld') &&
    reading.periods.length === 0 &&
    !bareWhere(reading) &&
    has(reading, 'when', 'strategyDays')
    ? 'last'
    : undefined;
}

/** What about the meetings the words ask for, if not their dates. */
export function askOf(reading: Reading): MeetingsSlots['ask'] | undefined {
  if (has(reading, 'place') || bareWhere(reading)) return 'place';
  if (has(reading, 'daysLeft')) return 'until';
  if (has(reading, 'duration')) return 'length';
  if (has(reading, 'clock', 'partOfDay')) return 'time';
  return undefined;
}

/** "Var?", "var ses vi?": the question word, not the verb of "var det nämnd?". */
export function bareWhere(reading: Reading): boolean {
  const [first, second] = reading.tokens.filter((token) => token.folded !== '?').map((token) => token.folded);
  if (first === undefined || !/^(var|vart|where)$/.test(first)) return false;
  return second === undefined || second === 'da' || wherePredicates.test(second);
}

/** Put as a question with yes or no. */
export const yesNo = (reading: Reading): boolean =>
  verbsFirst.test(reading.tokens[0]?.folded ?? '') && !bareWhere(reading);

const marked = (reading: Reading, period: Period, words: RegExp): boolean =>
  words.test(reading.tokens[period.at[0] - 1]?.folded ?? '') || words.test(reading.tokens[period.at[0]]?.folded ?? '');

/** The days meant: a named stretch, or all before or after it. */
export function windowOf(reading: Reading, now: Temporal.Instant): Window | undefined {
  const named = reading.periods.filter((candidate) => candidate.grain !== 'year');
  const period = named[0] ?? reading.periods[0];
  const day = today(now).toString();
  if (period === undefined)
    return has(reading, 'finalOf') && !has(reading, 'heldSoFar') && !has(reading, 'wasHeld')
      ? { from: day, to: `${day.slice(0, 4)}-12-31` }
      : undefined;
  if (marked(reading, period, beforeWords)) {
    if (period.grain === 'span') return { from: period.from, to: period.to };
    const ahead = period.from > day && has(reading, 'meetingPlan', 'all', 'next');
    return { from: ahead ? day : `${period.from.slice(0, 4)}-01-01`, to: shift(period.from, -1) };
  }
  if (marked(reading, period, afterWords)) return { from: shift(period.to, 1) };
  // "I november och december" is one stretch.
  const until =
    named
      .map((other) => other.to)
      .sort()
      .at(-1) ?? period.to;
  return { from: period.from, to: until };
}

const shift = (iso: string, days: number): string => dayOf(iso).add({ days }).toString();

/** Which meetings days alone stand for. */
export const withinOr = (window: Window | undefined): MeetingsSlots['which'] =>
  window === undefined ? 'next' : window.from === window.to ? 'on' : window.to === undefined ? 'next' : 'within';
