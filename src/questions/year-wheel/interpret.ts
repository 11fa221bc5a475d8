/** From a reading to the slots of a question about the year wheel; pure. */
import { dayOf } from '../../domain/dates.ts';
import { has, type Reading, refsOf } from '../../domain/reading.ts';
import type { Proposal, Setting } from '../kind.ts';
import { readYearWheel } from './facts.ts';
import { findItems } from './items.ts';
import { nextPeriod, periodAfter } from './periods.ts';
import type { YearWheelSlots } from './slots.ts';

/** Subjects of other kinds: auditors on the wheel, amounts, what was decided. */
const elsewhere = [
  'audit',
  'why',
  'pay',
  'howMuch',
  'attendance',
  'outturn',
  'paragraph',
  'goal',
  'indicator',
  'recipient',
  'share',
  'place',
  'clock',
  'duration',
] as const;
/** Decisions already taken are found among the decisions; English needs its auxiliary to tell. */
const done =
  /^(beslutades|beslutade|klubbades|godkandes|antogs|antagits|beslutats|fattades|togs|tog|beslot|was|were|did|has)$/;
/** An item named in several words ("andra delårsrapporten") is meant, and none that only resembles it. */
const bySeveralWords = 0.25;
const verbsFirst = /^(star|ska|ar|finns|ingar|kommer|tas|har|is|are|does|will|beslutas|ligger|behandlas)$/;

export function interpretYearWheel(
  reading: Reading,
  setting: Setting,
  before?: YearWheelSlots,
): Proposal<YearWheelSlots> | undefined {
  if (has(reading, ...elsewhere) || refsOf(reading, 'municipality').length > 0) return undefined;
  const found = findItems(reading.tokens, setting.board);
  const months = monthsOf(reading);
  const wheel = has(reading, 'wheel');
  const decided = reading.tokens.some((token) => done.test(token.folded));
  // "I juni eller december?" is no yes or no.
  const oneOfTwo = reading.periods.length > 1 && reading.tokens.some((token) => /^(eller|or)$/.test(token.folded));
  const yesNo = (verbsFirst.test(reading.tokens[0]?.folded ?? '') || has(reading, 'verify')) && !oneOfTwo;

  if (before !== undefined && !wheel) {
    if (decided || (refsOf(reading, 'body').length > 0 && !has(reading, 'comesUp', 'upNext'))) return undefined;
    const ask = askOf(reading, found.items.length > 0, months !== undefined);
    const following = has(reading, 'after') ? monthsAfter(before, setting) : undefined;
    if (following !== undefined) return { slots: { ask: 'what', months: following } };
    if (
      months === undefined &&
      found.items.length === 0 &&
      !has(reading, 'who', 'role', 'upNext', 'recurs', 'next', 'all')
    )
      return undefined;
    const renewed = months !== undefined || found.items.length > 0;
    const subject = renewed ? chosen(found.items, months) : chosen(before.items ?? [], before.months);
    return { slots: { ...subject, ask, ...(yesNo ? { yesNo } : {}) }, explains: found.at };
  }

  const planned =
    found.items.length > 0 &&
    !decided &&
    (has(reading, 'when') || (months !== undefined && has(reading, 'decision', 'comesUp')));
  const coming =
    has(reading, 'comesUp') &&
    !decided &&
    (months !== undefined || (has(reading, 'next') && has(reading, 'meeting') && onBoard(reading)));
  const whose = refsOf(reading, 'body').some(
    (id) => !setting.board.records.yearWheelItem.some((item) => item.body === id),
  );
  if (!wheel && (whose || reading.years.length > 0 || !(planned || coming))) return undefined;
  // A wheel that is only touched by words of other subjects is no question about its items.
  if (has(reading, 'who') && !has(reading, 'role')) return undefined;
  const ask = askOf(reading, found.items.length > 0, months !== undefined);
  const [year] = reading.years;
  return {
    slots: {
      ...chosen(found.items, months),
      ask,
      ...(yesNo ? { yesNo } : {}),
      ...(ask === 'all' && year !== undefined ? { year } : {}),
    },
    explains: found.at,
    bonus: wheel ? 0.05 : planned && found.at.length > 1 ? bySeveralWords : 0,
  };
}

/** The months of the period after the one that the answer before was about. */
function monthsAfter(before: YearWheelSlots, setting: Setting): number[] | undefined {
  const facts = readYearWheel(setting.board);
  const shown = before.months ?? nextPeriod(facts, setting.now)?.period.months;
  const after = shown === undefined ? undefined : periodAfter(facts, shown);
  return after === undefined ? undefined : [...after.months];
}

const onBoard = (reading: Reading): boolean => refsOf(reading, 'body').length > 0;

function chosen(
  items: readonly string[],
  months: readonly number[] | undefined,
): Pick<YearWheelSlots, 'items' | 'months'> {
  return {
    ...(items.length === 0 ? {} : { items: [...items] }),
    ...(months === undefined ? {} : { months: [...months] }),
  };
}

function askOf(reading: Reading, item: boolean, month: boolean): YearWheelSlots['ask'] {
  if (has(reading, 'role') || (has(reading, 'who') && !has(reading, 'next'))) return 'responsible';
  if (has(reading, 'recurs')) return 'recurring';
  if (item) return 'when';
  if (month) return 'what';
  if (has(reading, 'upNext', 'next', 'comesUp', 'after', 'remaining')) return 'next';
  return 'all';
}

/** The months of the first stretch shorter than a year. */
function monthsOf(reading: Reading): number[] | undefined {
  const period = reading.periods.find((candidate) => candidate.grain !== 'year');
  if (period === undefined) return undefined;
  const first = dayOf(period.from).month;
  const count = (dayOf(period.to).year - dayOf(period.from).year) * 12 + dayOf(period.to).month - first;
  return Array.from({ length: Math.min(count, 11) + 1 }, (_, offset) => ((first + offset - 1) % 12) + 1);
}
