/** What is said about budgets, outturn and forecasts. */
import type { Words } from '../../domain/records.ts';
import { capital, concat, date, kronor, listOf, percent, plain, say } from './words.ts';

/** "7 618 100 kr (7,6 miljoner)": exact, and as it is said. */
function large(amount: number): Words {
  const exact = kronor(amount);
  if (Math.abs(amount) < 1_000_000) return exact;
  const millions = (amount / 1_000_000).toFixed(1);
  return { sv: `${exact.sv} (${millions.replace('.', ',')} miljoner)`, en: `${exact.en} (${millions} million)` };
}

/** The total of a budget. */
export function budgetTotal(p: { name: Words; total: number }): Words {
  const total = large(p.total);
  return { sv: `${p.name.sv} är ${total.sv} totalt.`, en: `${p.name.en} is ${total.en} in total.` };
}

/** What is budgeted for one item, or for several together. */
export function budgetLine(p: { items: readonly Words[]; year: number; amount: number }): Words {
  const what = listOf(p.items);
  const amount = kronor(p.amount);
  const together = p.items.length > 1 ? { sv: ' tillsammans', en: ' together' } : plain('');
  return {
    sv: `Budget ${p.year} för ${what.sv}: ${amount.sv}${together.sv}.`,
    en: `Budget ${p.year} for ${what.en}: ${amount.en}${together.en}.`,
  };
}

/** A budgeted amount in two years, with what it grew or shrank by. */
export function budgetChange(p: { what: Words; from: number; to: number; before: number; after: number }): Words {
  const what = capital(p.what);
  const [before, after] = [kronor(p.before), kronor(p.after)];
  const how = growth(p.before, p.after);
  return {
    sv: `${what.sv}: ${before.sv} (${p.from}) och ${after.sv} (${p.to}), ${how.sv}.`,
    en: `${what.en}: ${before.en} (${p.from}) and ${after.en} (${p.to}), ${how.en}.`,
  };
}

/** "en ökning med 5 000 kr (3,2 %)". */
function growth(before: number, after: number): Words {
  const gap = after - before;
  if (gap === 0) return { sv: 'oförändrad', en: 'unchanged' };
  const size = kronor(Math.abs(gap));
  const share = percent((Math.abs(gap) / before) * 100);
  const word = gap > 0 ? { sv: 'en ökning', en: 'an increase' } : { sv: 'en minskning', en: 'a decrease' };
  return { sv: `${word.sv} med ${size.sv} (${share.sv})`, en: `${word.en} of ${size.en} (${share.en})` };
}

interface Reason {
  readonly item: Words;
  readonly gap: number;
  /** Not in the earlier budget. */
  readonly isNew: boolean;
}

/** Why a budget grows or shrinks: the lines that changed most. */
export function budgetReasons(p: { from: number; to: number; gap: number; reasons: readonly Reason[] }): Words {
  const reasons = listOf(p.reasons.map(budgetReason));
  const size = kronor(Math.abs(p.gap));
  const rises = p.gap >= 0 ? { sv: 'ökar', en: 'rises' } : { sv: 'minskar', en: 'falls' };
  return {
    sv: `Budgeten ${rises.sv} med ${size.sv} från ${p.from} till ${p.to}, mest på grund av ${reasons.sv}.`,
    en: `The budget ${rises.en} by ${size.en} from ${p.from} to ${p.to}, mainly because of ${reasons.en}.`,
  };
}

function budgetReason({ item, gap, isNew }: Reason): Words {
  const sign = gap >= 0 ? '+' : '−';
  const novelty = isNew ? { sv: 'ny post, ', en: 'new item, ' } : plain('');
  return say((l) => `${item[l]} (${novelty[l]}${sign}${kronor(Math.abs(gap))[l]})`);
}

/** The largest or the smallest line of a budget. */
export function budgetExtreme(p: {
  year: number;
  largest: boolean;
  item: Words;
  amount: number;
  share: number;
}): Words {
  const [amount, share] = [kronor(p.amount), percent(p.share)];
  const which = p.largest ? { sv: 'Största', en: 'largest' } : { sv: 'Minsta', en: 'smallest' };
  return {
    sv: `${which.sv} posten i budget ${p.year} är ${p.item.sv}: ${amount.sv} (${share.sv} av budgeten).`,
    en: `The ${which.en} item in the ${p.year} budget is ${p.item.en}: ${amount.en} (${share.en} of the budget).`,
  };
}

/** Every line of a budget. */
export function budgetLines(p: {
  year: number;
  total: number;
  lines: readonly { item: Words; amount: number }[];
}): Words {
  const parts = listOf(p.lines.map(({ item, amount }) => concat([item, kronor(amount)])));
  return {
    sv: `Budget ${p.year} (${kronor(p.total).sv}) har ${p.lines.length} poster: ${parts.sv}.`,
    en: `The ${p.year} budget (${kronor(p.total).en}) has ${p.lines.length} items: ${parts.en}.`,
  };
}

/** What part of a budget an item is. */
export function budgetShare(p: { year: number; item: Words; amount: number; share: number }): Words {
  return {
    sv: `${capital(p.item).sv} är ${percent(p.share).sv} av budget ${p.year}: ${kronor(p.amount).sv}.`,
    en: `${capital(p.item).en} is ${percent(p.share).en} of the ${p.year} budget: ${kronor(p.amount).en}.`,
  };
}

/** That a budget's revenue and costs are the same. */
export function budgetResult(p: { year: number; total: number }): Words {
  return {
    sv: `Budget ${p.year} går jämnt ut: intäkter och kostnader är ${kronor(p.total).sv} var, resultatet är 0 kr (varken överskott eller underskott).`,
    en: `The ${p.year} budget balances: revenue and costs are ${kronor(p.total).en} each, the result is SEK 0 (neither surplus nor deficit).`,
  };
}

/** A printed budget, with what it leaves out and what everything comes to. */
export function budgetWithItem(p: {
  name: Words;
  printed: number;
  leftOut: readonly { item: Words; amount: number }[];
  whole: number;
}): Words {
  const [printed, whole] = [kronor(p.printed), kronor(p.whole)];
  const stated = { sv: `${p.name.sv} anges till ${printed.sv}.`, en: `${p.name.en} is stated as ${printed.en}.` };
  if (p.leftOut.length === 0) return stated;
  const out = listOf(p.leftOut.map(({ item, amount }) => concat([item, kronor(amount)])));
  return {
    sv: `${stated.sv} Den summan utelämnar ${out.sv}; med allt inräknat blir det ${whole.sv}.`,
    en: `${stated.en} That sum leaves out ${out.en}; with everything it is ${whole.en}.`,
  };
}

/** The budget asked for is not in the papers; the years that are. */
export function noBudget(p: { year: number; known: readonly number[] }): Words {
  return {
    sv: `Budgeten för ${p.year} finns inte i underlaget. Jag har budget för ${p.known.join(' och ')}.`,
    en: `The budget for ${p.year} is not in the papers. I have the budgets of ${p.known.join(' and ')}.`,
  };
}

/** The item has no line in the budget, which is not the same as a line of zero. */
export function notInBudget(p: { item: Words; year: number }): Words {
  return {
    sv: `${capital(p.item).sv} är ingen post i budget ${p.year}, så det finns inget budgeterat belopp.`,
    en: `${capital(p.item).en} is no line in the ${p.year} budget, so there is no budgeted amount.`,
  };
}

interface Line {
  readonly name: Words;
  readonly revenue: number | undefined;
  readonly cost: number | undefined;
  readonly deviation: number | undefined;
}

/** The result up to a day, with what it is made of and where the year is expected to end. */
export function outturnResult(p: {
  until: string;
  result: number;
  revenue: number | undefined;
  cost: number | undefined;
  forecast: number | undefined;
}): Words {
  const day = date(p.until);
  const result = kronor(Math.abs(p.result));
  const word = p.result >= 0 ? { sv: 'överskott', en: 'surplus' } : { sv: 'underskott', en: 'deficit' };
  const sums = sumsInBrackets(p.revenue, p.cost);
  const year = expectedForYear(p.forecast);
  return {
    sv: `Per den ${day.sv} har nämnden ett ${word.sv} på ${result.sv}${sums.sv}.${year.sv}`,
    en: `As of ${day.en} the board has a ${word.en} of ${result.en}${sums.en}.${year.en}`,
  };
}

function sumsInBrackets(revenue: number | undefined, cost: number | undefined): Words {
  if (revenue === undefined || cost === undefined) return plain('');
  const [earned, spent] = [kronor(revenue), kronor(cost)];
  return {
    sv: ` (intäkter ${earned.sv}, kostnader ${spent.sv})`,
    en: ` (revenue ${earned.en}, costs ${spent.en})`,
  };
}

function expectedForYear(forecast: number | undefined): Words {
  if (forecast === undefined) return plain('');
  const result = forecast === 0 ? { sv: 'noll', en: 'zero' } : kronor(forecast);
  return {
    sv: ` Prognosen för helåret är ${result.sv}.`,
    en: ` The forecast for the full year is ${result.en}.`,
  };
}

/** The result of a whole year. */
export function yearEndResult(p: { year: number; result: number }): Words {
  const result = kronor(Math.abs(p.result));
  const word = p.result >= 0 ? { sv: 'plus', en: 'surplus' } : { sv: 'minus', en: 'deficit' };
  return {
    sv: `Nämnden gick ${word.sv} ${result.sv} ${p.year}.`,
    en: `The board had a ${word.en} of ${result.en} in ${p.year}.`,
  };
}

/** What a full year is expected to come to, held against its budget. */
export function forecastResult(p: {
  year: number;
  revenue: number;
  budget: number | undefined;
  result: number;
}): Words {
  const revenue = kronor(p.revenue);
  const against = p.budget === undefined ? plain('') : againstBudget(p.revenue, p.budget);
  const result = p.result === 0 ? { sv: 'noll, enligt budget', en: 'zero, as budgeted' } : kronor(p.result);
  return {
    sv: `Helårsprognosen för ${p.year} är ${revenue.sv} i intäkter och kostnader${against.sv}; resultatet väntas bli ${result.sv}.`,
    en: `The full-year forecast for ${p.year} is ${revenue.en} in revenue and costs${against.en}; the result is expected to be ${result.en}.`,
  };
}

function againstBudget(revenue: number, budgeted: number): Words {
  const [gap, budget] = [kronor(Math.abs(revenue - budgeted)), kronor(budgeted)];
  const more = revenue >= budgeted ? { sv: 'mer', en: 'more' } : { sv: 'mindre', en: 'less' };
  return {
    sv: `, ${gap.sv} ${more.sv} än budgeterade ${budget.sv}`,
    en: `, ${gap.en} ${more.en} than the budgeted ${budget.en}`,
  };
}

const measures = {
  revenue: { sv: 'intäkter', en: 'revenue' },
  cost: { sv: 'kostnader', en: 'costs' },
  deviation: { sv: 'avvikelse', en: 'deviation' },
} as const;

/** A line of a report: one of its figures, or all three. */
export function outturnLine(p: { line: Line; when: Words; measure: 'all' | 'revenue' | 'cost' | 'deviation' }): Words {
  const name = capital(p.line.name);
  const { measure, when } = p;
  if (measure !== 'all') {
    const value = orDash(p.line[measure]);
    return say((l) => `${name[l]}, ${measures[measure][l]} ${when[l]}: ${value[l]}.`);
  }
  const figures = (['revenue', 'cost', 'deviation'] as const).map((each) =>
    concat([measures[each], orDash(p.line[each])]),
  );
  const all = concat(figures, ', ');
  return say((l) => `${name[l]} ${when[l]}: ${all[l]}.`);
}

const orDash = (amount: number | undefined): Words => (amount === undefined ? plain('–') : kronor(amount));

/** The board's revenue or costs as a whole. */
export function outturnTotal(p: { when: Words; measure: 'revenue' | 'cost'; amount: number }): Words {
  return {
    sv: `Nämndens ${measures[p.measure].sv} ${p.when.sv}: ${kronor(p.amount).sv}.`,
    en: `The board's ${measures[p.measure].en} ${p.when.en}: ${kronor(p.amount).en}.`,
  };
}

/** The line with the largest or smallest figure. */
export function outturnRank(p: {
  when: Words;
  largest: boolean;
  measure: 'deviation' | 'cost' | 'revenue';
  line: Words;
  amount: number;
  projects: boolean;
}): Words {
  const line = capital(p.line);
  const amount = kronor(p.amount);
  const measure = measures[p.measure];
  const most = p.largest ? { sv: 'störst', en: 'largest' } : { sv: 'minst', en: 'smallest' };
  const group = p.projects ? { sv: 'av projekten', en: 'of the projects' } : { sv: 'av posterna', en: 'of the lines' };
  return {
    sv: `${line.sv} har ${most.sv} ${measure.sv} ${group.sv} ${p.when.sv}: ${amount.sv}.`,
    en: `${line.en} has the ${most.en} ${measure.en} ${group.en} ${p.when.en}: ${amount.en}.`,
  };
}

/** The report asked for is not in the papers; the day of the latest that is. */
export function noOutturn(p: { latest: string | undefined }): Words {
  const none = { sv: 'Det utfallet finns inte i underlaget.', en: 'That outturn is not in the papers.' };
  if (p.latest === undefined) return none;
  const day = date(p.latest);
  return concat([none, { sv: `Det senaste är per den ${day.sv}.`, en: `The latest is as of ${day.en}.` }]);
}

/** Asked back when "projektet" is one of several. */
export const askLine = (lines: readonly Words[]): Words => ({
  sv: `Vilket projekt menar du: ${lines.map((line) => line.sv).join(', ')}?`,
  en: `Which project do you mean: ${lines.map((line) => line.en).join(', ')}?`,
});

/** When: up to the day of an outturn, or in a full year's forecast. */
export const until = (iso: string): Words => ({
  sv: `till och med ${date(iso).sv}`,
  en: `up to ${date(iso).en}`,
});
export const forYear = (year: number): Words => ({
  sv: `i helårsprognosen ${year}`,
  en: `in the full-year forecast for ${year}`,
});
