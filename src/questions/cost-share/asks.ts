/** What the words of a cost question ask for, apart from names and years; pure. */
import { has, type Reading, refsOf } from '../../domain/reading.ts';
import type { CostShareSlots } from './slots.ts';

export type Ask = CostShareSlots['ask'];

/** Smaller numbers count municipalities or places; from here on they are amounts. */
const smallestAmount = 500;

const smallNumbers: Readonly<Record<string, number>> = {
  tva: 2,
  tre: 3,
  fyra: 4,
  fem: 5,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  '2': 2,
  '3': 3,
  '4': 4,
  '5': 5,
};
const places: Readonly<Record<string, number>> = { nast: 2, tredje: 3, second: 2, third: 3, fjarde: 4 };

/** What is asked for, or undefined when the words leave it open. The order settles which of two words wins. */
export function askOf(reading: Reading, before: CostShareSlots | undefined): Ask | undefined {
  // Names after "utom" are left out, not asked about.
  const municipalities = has(reading, 'except') ? 0 : refsOf(reading, 'municipality').length;
  if (has(reading, 'perInhabitant')) return 'per-inhabitant';
  if (has(reading, 'percent') && !has(reading, 'change')) return 'percent';
  if (has(reading, 'perMonth')) return 'per-month';
  if (asksForChange(reading, municipalities)) return 'change';
  if (asksForLimit(reading, municipalities)) return 'threshold';
  if (municipalities >= 2 && has(reading, 'ratio')) return 'ratio';
  if (has(reading, 'average')) return 'average';
  if (asksForDifference(reading, municipalities, before)) return 'difference';
  const ranked =
    municipalities === 0 || placeOf(reading) !== undefined || (municipalities === 1 && has(reading, 'verify'));
  if (has(reading, 'most', 'least') && ranked) return 'rank';
  if (has(reading, 'total')) return 'total';
  return undefined;
}

/** "Ändras" beside two municipalities compares them, and does not ask about two years. */
function asksForChange(reading: Reading, municipalities: number): boolean {
  return (
    reading.years.length > 1 ||
    (has(reading, 'change') && (has(reading, 'perMunicipality') || !has(reading, 'municipality')) && municipalities < 2)
  );
}

/** An amount beside "mer än" is a limit, unless the asker wants that amount confirmed. */
function asksForLimit(reading: Reading, municipalities: number): boolean {
  return (
    has(reading, 'above', 'below', 'difference') &&
    municipalities < 2 &&
    limitOf(reading) !== undefined &&
    !has(reading, 'verify')
  );
}

function asksForDifference(reading: Reading, municipalities: number, before: CostShareSlots | undefined): boolean {
  const sideBySide =
    has(reading, 'difference', 'compare', 'same', 'above', 'below') ||
    (has(reading, 'moreLess') && has(reading, 'than'));
  return (municipalities >= 2 && sideBySide) || (has(reading, 'difference') && before !== undefined);
}

const limitOf = (reading: Reading): number | undefined => reading.numbers.find((number) => number > smallestAmount);

/** An amount that the asker wants confirmed. */
export const claimOf = (reading: Reading): number | undefined =>
  has(reading, 'verify') ? reading.numbers.find((number) => number >= smallestAmount) : undefined;

const firstValue = (reading: Reading, values: Readonly<Record<string, number>>): number | undefined =>
  reading.tokens.map((token) => values[token.folded]).find((value) => value !== undefined);

/** "Näst" beside a superlative. */
const placeOf = (reading: Reading): number | undefined => firstValue(reading, places);

/** The slots that belong to one ask alone: direction, count and place, limit, yes or no. */
export function detailsOf(reading: Reading, ask: Ask): Partial<CostShareSlots> {
  if (ask === 'rank') return rankDetails(reading);
  if (ask === 'change') return has(reading, 'perMunicipality') ? { each: true } : {};
  if (ask === 'threshold') return { above: !has(reading, 'below'), limit: limitOf(reading) ?? 0 };
  if (ask !== 'difference') return {};
  if (has(reading, 'same')) return { same: true };
  return wantsVerdict(reading) ? { more: !has(reading, 'below') } : {};
}

function rankDetails(reading: Reading): Partial<CostShareSlots> {
  const count = firstValue(reading, smallNumbers);
  const place = placeOf(reading);
  return {
    order: has(reading, 'least') ? 'least' : 'most',
    ...(count === undefined ? {} : { count }),
    ...(place === undefined ? {} : { place }),
  };
}

/** "Betalar Boden mer än …?" wants a yes or no; "hur mycket mer" and "mer eller mindre" want the difference. */
const wantsVerdict = (reading: Reading): boolean =>
  (has(reading, 'yesNo') || /^ligger$/.test(reading.tokens[0]?.folded ?? '')) &&
  !has(reading, 'howMuch', 'howMany') &&
  !/mer eller mindre/i.test(reading.text);

/** Tokens that an ask gives a meaning to; any other number is somebody else's question. */
export function explainedBy(reading: Reading, ask: Ask, claim: number | undefined): number[] {
  const counts = ask === 'rank' || ask === 'threshold' || claim !== undefined;
  const compares = ask === 'difference' || ask === 'ratio';
  return [...(counts ? numeralsIn(reading) : []), ...(compares ? (reading.concepts.get('moreLess') ?? []) : [])];
}

function numeralsIn(reading: Reading): number[] {
  return reading.tokens.flatMap(({ folded }, at) =>
    smallNumbers[folded] !== undefined || places[folded] !== undefined || /^\d+$/.test(folded) ? [at] : [],
  );
}
