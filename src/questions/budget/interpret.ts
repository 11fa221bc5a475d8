/** From a reading to the slots of a question about the board's budgets; pure. */
import type { Board } from '../../domain/board.ts';
import { today } from '../../domain/dates.ts';
import { has, type Reading, refsOf } from '../../domain/reading.ts';
import type { CostItemId } from '../../domain/records.ts';
import { chooseItems } from '../cost-share/items.ts';
import type { Proposal, Setting } from '../kind.ts';
import { says } from '../topic.ts';
import type { BudgetSlots } from './slots.ts';

type Ask = BudgetSlots['ask'];

/** The slots of a question about a budget, or undefined when none can be meant. */
export function interpretBudget(
  reading: Reading,
  setting: Setting,
  before?: BudgetSlots,
): Proposal<BudgetSlots> | undefined {
  if (isAboutSomethingElse(reading, before)) return undefined;
  const { items: named, unclear } = chooseItems(reading, setting.board);
  if (unclear.length > 0) return undefined;
  const said = askOf(reading, named, before);
  if (before !== undefined && said === undefined && reading.years.length === 0) return undefined;
  const ask = said ?? before?.ask ?? 'total';
  const items = named.length > 0 ? (named as CostItemId[]) : before?.items;
  return { slots: { ask, ...yearsOf(reading, setting, ask, before), ...(items === undefined ? {} : { items }) } };
}

function isAboutSomethingElse(reading: Reading, before: BudgetSlots | undefined): boolean {
  // A share of the budget in per cent is ours; a percentage that is written out is another kind's.
  const foreign =
    refsOf(reading, 'municipality').length > 0 ||
    has(reading, 'decision', 'indexation', 'deviation', 'forecast', 'wheel', 'perMunicipality', 'soFar', 'vote') ||
    (has(reading, 'percent') && reading.numbers.length > 0) ||
    reading.paragraphs.length > 0 ||
    // A year has a budget; what comes in a month is the calendar's or the outturn's.
    reading.periods.some((period) => period.grain !== 'year');
  if (foreign || before !== undefined) return foreign;
  // Why it grows is a sum over its lines; any other why stands in the papers.
  const stated = has(reading, 'why') && !has(reading, 'change', 'moreLess', 'most', 'difference');
  return !has(reading, 'budget') || stated;
}

/** What is asked for, or undefined when the words leave it open. The order settles which of two words wins. */
function askOf(reading: Reading, items: readonly string[], before: BudgetSlots | undefined): Ask | undefined {
  const lines = has(reading, 'post') ? linesAsked(reading) : undefined;
  if (lines !== undefined) return lines;
  const changes = reading.years.length > 1 || has(reading, 'change');
  if (has(reading, 'why') || (has(reading, 'most') && changes)) return 'why';
  // "How much higher is the 2023 budget?"
  const higher =
    has(reading, 'moreLess') && has(reading, 'howMuch') && reading.years.length === 1 && items.length === 0;
  if (changes || higher || (before !== undefined && comparesWithBefore(reading))) return 'change';
  if (has(reading, 'surplus')) return 'result';
  // The second largest is seen in the whole list.
  if (has(reading, 'most', 'least') && says(reading, /^(nast|tredje|fjarde|second|third|fourth)$/)) return 'lines';
  if (has(reading, 'most')) return 'largest';
  if (has(reading, 'least')) return 'smallest';
  if (has(reading, 'including')) return 'with';
  if (items.length > 0) return has(reading, 'percent', 'share') ? 'share' : 'line';
  if (has(reading, 'post') || (has(reading, 'all') && !has(reading, 'total'))) return 'lines';
  return has(reading, 'budget', 'total', 'howMuch') ? 'total' : undefined;
}

/** Which lines two budgets have in common or one of them lacks: "vilken post finns i budget 2023 men inte i budget 2022?". */
function linesAsked(reading: Reading): Ask | undefined {
  if (has(reading, 'unchanged', 'same')) return 'unchanged';
  const [first, second] = reading.years;
  if (first !== undefined && second !== undefined && has(reading, 'butNot'))
    return first > second ? 'added' : 'removed';
  return has(reading, 'newPost') ? 'added' : undefined;
}

const comparesWithBefore = (reading: Reading): boolean =>
  has(reading, 'difference', 'compare', 'percent') || (has(reading, 'moreLess') && reading.years.length === 1);

const spansYears = (ask: Ask): boolean => ['change', 'why', 'unchanged', 'added', 'removed'].includes(ask);

/** The year asked for and, where two years are held against each other, the earlier one. */
function yearsOf(
  reading: Reading,
  setting: Setting,
  ask: Ask,
  before: BudgetSlots | undefined,
): Pick<BudgetSlots, 'year' | 'since'> {
  // "Och 2022, hur mycket mer?" holds the year it names against the one before.
  const compared = ask === 'change' && before?.year !== undefined ? [before.year] : [];
  const years = reading.years.length > 0 ? [...reading.years, ...compared] : [];
  const chosen = years.length > 0 ? Math.max(...years) : (before?.year ?? today(setting.now).year);
  const against = yearAgainst(reading, today(setting.now).year);
  if (!spansYears(ask)) return against ?? { year: chosen };
  // "Varför ökar budgeten?" without a year is about the newest one.
  const newest = years.length === 0 && before?.since === undefined;
  const year = newest ? Math.max(...knownYears(setting.board), chosen) : chosen;
  const since = earlierYear(reading.years, compared, before);
  return { year, since: since !== undefined && since !== year ? since : year - 1 };
}

/** "Jämfört med 2021" holds this year's budget against that one. */
function yearAgainst(reading: Reading, current: number): Pick<BudgetSlots, 'year' | 'since'> | undefined {
  const [named, another] = reading.years;
  if (named === undefined || another !== undefined || named >= current) return undefined;
  return has(reading, 'compare', 'difference') ? { year: current, since: named } : undefined;
}

function earlierYear(
  named: readonly number[],
  compared: readonly number[],
  before: BudgetSlots | undefined,
): number | undefined {
  if (named.length > 1) return Math.min(...named);
  return named.length === 1 && compared.length > 0 ? Math.min(...named, ...compared) : before?.since;
}

const knownYears = (board: Board): number[] => board.records.budget.map((budget) => budget.year);
