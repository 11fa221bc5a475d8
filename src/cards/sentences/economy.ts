/** What is said about budgets, outturn and forecasts. */
import type { Words } from '../../domain/records.ts';
import { capital, concat, date, kronor, listOf, percent, plain, say } from './words.ts';

/** "7 618 100 kr (7,6 miljoner)": exact, and as it is said. */
function large(amount: number): Words {
  const millions = (amount / 1_000_000).toFixed(1);
  return say((l) =>
    Math.abs(amount) < 1_000_000
      ? kronor(amount)[l]
      : `${kronor(amount)[l]} (${l === 'sv' ? `${millions.replace('.', ',')} miljoner` : `${millions} million`})`,
  );
}

export function budgetTotal(p: { name: Words; year: number; total: number }): Words {
  return say((l) =>
    l === 'sv' ? `${p.name.sv} är ${large(p.total).sv} totalt.` : `${p.name.en} is ${large(p.total).en} in total.`,
  );
}

export function budgetLine(p: { items: readonly Words[]; year: number; amount: number }): Words {
  const what = listOf(p.items);
  return say((l) =>
    l === 'sv'
      ? `Budget ${p.year} för ${what.sv}: ${kronor(p.amount).sv}${p.items.length > 1 ? ' tillsammans' : ''}.`
      : `Budget ${p.year} for ${what.en}: ${kronor(p.amount).en}${p.items.length > 1 ? ' together' : ''}.`,
  );
}

export function budgetChange(p: { what: Words; from: number; to: number; before: number; after: number }): Words {
  const gap = p.after - p.before;
  const share = percent((Math.abs(gap) / p.before) * 100);
  return say((l) => {
    const words =
      l === 'sv'
        ? gap === 0
          ? 'oförändrad'
          : gap > 0
            ? 'ökning'
            : 'minskning'
        : gap === 0
          ? 'unchanged'
          : gap > 0
            ? 'increase'
            : 'decrease';
    const how =
      gap === 0
        ? words
        : l === 'sv'
          ? `en ${words} med ${kronor(Math.abs(gap)).sv} (${share.sv})`
          : `an ${words} of ${kronor(Math.abs(gap)).en} (${share.en})`.replace('an decrease', 'a decrease');
    return l === 'sv'
      ? `${capital(p.what).sv}: ${kronor(p.before).sv} (${p.from}) och ${kronor(p.after).sv} (${p.to}), ${how}.`
      : `${capital(p.what).en}: ${kronor(p.before).en} (${p.from}) and ${kronor(p.after).en} (${p.to}), ${how}.`;
  });
}

export function budgetReasons(p: {
  from: number;
  to: number;
  gap: number;
  reasons: readonly { item: Words; gap: number; isNew: boolean }[];
}): Words {
  const parts = listOf(
    p.reasons.map(({ item, gap, isNew }) =>
      say(
        (l) =>
          `${item[l]} (${isNew ? (l === 'sv' ? 'ny post, ' : 'new item, ') : ''}${gap >= 0 ? '+' : '−'}${kronor(Math.abs(gap))[l]})`,
      ),
    ),
  );
  return say((l) =>
    l === 'sv'
      ? `Budgeten ${p.gap >= 0 ? 'ökar' : 'minskar'} med ${kronor(Math.abs(p.gap)).sv} från ${p.from} till ${p.to}, mest på grund av ${parts.sv}.`
      : `The budget ${p.gap >= 0 ? 'rises' : 'falls'} by ${kronor(Math.abs(p.gap)).en} from ${p.from} to ${p.to}, mainly because of ${parts.en}.`,
  );
}

export function budgetExtreme(p: {
  year: number;
  largest: boolean;
  item: Words;
  amount: number;
  share: number;
}): Words {
  return say((l) =>
    l === 'sv'
      ? `${p.largest ? 'Största' : 'Minsta'} posten i budget ${p.year} är ${p.item.sv}: ${kronor(p.amount).sv} (${percent(p.share).sv} av budgeten).`
      : `The ${p.largest ? 'largest' : 'smallest'} item in the ${p.year} budget is ${p.item.en}: ${kronor(p.amount).en} (${percent(p.share).en} of the budget).`,
  );
}

export function budgetLines(p: {
  year: number;
  total: number;
  lines: readonly { item: Words; amount: number }[];
}): Words {
  const parts = listOf(p.lines.map(({ item, amount }) => concat([item, kronor(amount)])));
  return say((l) =>
    l === 'sv'
      ? `Budget ${p.year} (${kronor(p.total).sv}) har ${p.lines.length} poster: ${parts.sv}.`
      : `The ${p.year} budget (${kronor(p.total).en}) has ${p.lines.length} items: ${parts.en}.`,
  );
}

export function budgetShare(p: { year: number; item: Words; amount: number; share: number }): Words {
  return say((l) =>
    l === 'sv'
      ? `${capital(p.item).sv} är ${percent(p.share).sv} av budget ${p.year}: ${kronor(p.amount).sv}.`
      : `${capital(p.item).en} is ${percent(p.share).en} of the ${p.year} budget: ${kronor(p.amount).en}.`,
  );
}

export function budgetResult(p: { year: number; total: number }): Words {
  return say((l) =>
    l === 'sv'
      ? `Budget ${p.year} går jämnt ut: intäkter och kostnader är ${kronor(p.total).sv} var, resultatet är 0 kr (varken överskott eller underskott).`
      : `The ${p.year} budget balances: revenue and costs are ${kronor(p.total).en} each, the result is SEK 0 (neither surplus nor deficit).`,
  );
}

export function budgetWithItem(p: {
  name: Words;
  printed: number;
  leftOut: readonly { item: Words; amount: number }[];
  whole: number;
  year: number;
}): Words {
  const out = listOf(p.leftOut.map(({ item, amount }) => concat([item, kronor(amount)])));
  return say((l) => {
    const rest =
      p.leftOut.length === 0
        ? ''
        : l === 'sv'
          ? ` Den summan utelämnar ${out.sv}; med allt inräknat blir det ${kronor(p.whole).sv}.`
          : ` That sum leaves out ${out.en}; with everything it is ${kronor(p.whole).en}.`;
    return l === 'sv'
      ? `${p.name.sv} anges till ${kronor(p.printed).sv}.${rest}`
      : `${p.name.en} is stated as ${kronor(p.printed).en}.${rest}`;
  });
}

export function noBudget(p: { year: number; known: readonly number[] }): Words {
  const years = p.known.join(l10nAnd);
  return say((l) =>
    l === 'sv'
      ? `Budgeten för ${p.year} finns inte i underlaget. Jag har budget för ${years.replace(l10nAnd, ' och ')}.`
      : `The budget for ${p.year} is not in the papers. I have the budgets of ${years.replace(l10nAnd, ' and ')}.`,
  );
}
const l10nAnd = ' + ';

export function notInBudget(p: { item: Words; year: number }): Words {
  return say((l) =>
    l === 'sv'
      ? `${capital(p.item).sv} är ingen post i budget ${p.year}, så det finns inget budgeterat belopp.`
      : `${capital(p.item).en} is no line in the ${p.year} budget, so there is no budgeted amount.`,
  );
}

interface Line {
  readonly name: Words;
  readonly revenue: number | undefined;
  readonly cost: number | undefined;
  readonly deviation: number | undefined;
}

export function outturnResult(p: {
  until: string;
  result: number;
  revenue: number | undefined;
  cost: number | undefined;
  forecast: number | undefined;
}): Words {
  return say((l) => {
    const word = l === 'sv' ? (p.result >= 0 ? 'överskott' : 'underskott') : p.result >= 0 ? 'surplus' : 'deficit';
    const sums =
      p.revenue === undefined || p.cost === undefined
        ? ''
        : l === 'sv'
          ? ` (intäkter ${kronor(p.revenue).sv}, kostnader ${kronor(p.cost).sv})`
          : ` (revenue ${kronor(p.revenue).en}, costs ${kronor(p.cost).en})`;
    const year =
      p.forecast === undefined
        ? ''
        : l === 'sv'
          ? ` Prognosen för helåret är ${p.forecast === 0 ? 'noll' : kronor(p.forecast).sv}.`
          : ` The forecast for the full year is ${p.forecast === 0 ? 'zero' : kronor(p.forecast).en}.`;
    return l === 'sv'
      ? `Per den ${date(p.until).sv} har nämnden ett ${word} på ${kronor(Math.abs(p.result)).sv}${sums}.${year}`
      : `As of ${date(p.until).en} the board has a ${word} of ${kronor(Math.abs(p.result)).en}${sums}.${year}`;
  });
}

export function yearEndResult(p: { year: number; result: number }): Words {
  return say((l) =>
    l === 'sv'
      ? `Nämnden gick ${p.result >= 0 ? 'plus' : 'minus'} ${kronor(Math.abs(p.result)).sv} ${p.year}.`
      : `The board had a ${p.result >= 0 ? 'surplus' : 'deficit'} of ${kronor(Math.abs(p.result)).en} in ${p.year}.`,
  );
}

export function forecastResult(p: {
  year: number;
  revenue: number;
  budget: number | undefined;
  result: number;
  made: string;
}): Words {
  return say((l) => {
    const gap = p.budget === undefined ? 0 : p.revenue - p.budget;
    const against =
      p.budget === undefined
        ? ''
        : l === 'sv'
          ? `, ${kronor(Math.abs(gap)).sv} ${gap >= 0 ? 'mer' : 'mindre'} än budgeterade ${kronor(p.budget).sv}`
          : `, ${kronor(Math.abs(gap)).en} ${gap >= 0 ? 'more' : 'less'} than the budgeted ${kronor(p.budget).en}`;
    return l === 'sv'
      ? `Helårsprognosen för ${p.year} är ${kronor(p.revenue).sv} i intäkter och kostnader${against}; resultatet väntas bli ${p.result === 0 ? 'noll, enligt budget' : kronor(p.result).sv}.`
      : `The full-year forecast for ${p.year} is ${kronor(p.revenue).en} in revenue and costs${against}; the result is expected to be ${p.result === 0 ? 'zero, as budgeted' : kronor(p.result).en}.`;
  });
}

const measures = {
  revenue: { sv: 'intäkter', en: 'revenue' },
  cost: { sv: 'kostnader', en: 'costs' },
  deviation: { sv: 'avvikelse', en: 'deviation' },
} as const;

export function outturnLine(p: {
  line: Line;
  when: Words;
  measure: 'all' | 'revenue' | 'cost' | 'deviation';
  why?: Words | undefined;
}): Words {
  const { line } = p;
  const value = (amount: number | undefined) => (amount === undefined ? plain('–') : kronor(amount));
  return say((l) => {
    const reason = p.why === undefined ? '' : ` ${p.why[l]}`;
    if (p.measure !== 'all')
      return `${capital(line.name)[l]}, ${measures[p.measure][l]} ${p.when[l]}: ${value(line[p.measure])[l]}.${reason}`;
    const parts = [
      `${measures.revenue[l]} ${value(line.revenue)[l]}`,
      `${measures.cost[l]} ${value(line.cost)[l]}`,
      `${measures.deviation[l]} ${value(line.deviation)[l]}`,
    ];
    return `${capital(line.name)[l]} ${p.when[l]}: ${parts.join(', ')}.${reason}`;
  });
}

export function outturnTotal(p: { when: Words; measure: 'revenue' | 'cost'; amount: number }): Words {
  return say((l) =>
    l === 'sv'
      ? `Nämndens ${measures[p.measure].sv} ${p.when.sv}: ${kronor(p.amount).sv}.`
      : `The board's ${measures[p.measure].en} ${p.when.en}: ${kronor(p.amount).en}.`,
  );
}

export function outturnRank(p: {
  when: Words;
  largest: boolean;
  measure: 'deviation' | 'cost' | 'revenue';
  line: Words;
  amount: number;
  projects: boolean;
}): Words {
  return say((l) => {
    const group = p.projects
      ? l === 'sv'
        ? 'av projekten'
        : 'of the projects'
      : l === 'sv'
        ? 'av posterna'
        : 'of the lines';
    return l === 'sv'
      ? `${capital(p.line).sv} har ${p.largest ? 'störst' : 'minst'} ${measures[p.measure].sv} ${group} ${p.when.sv}: ${kronor(p.amount).sv}.`
      : `${capital(p.line).en} has the ${p.largest ? 'largest' : 'smallest'} ${measures[p.measure].en} ${group} ${p.when.en}: ${kronor(p.amount).en}.`;
  });
}

export function noOutturn(p: { latest: string | undefined }): Words {
  return say((l) =>
    l === 'sv'
      ? `Det utfallet finns inte i underlaget.${p.latest === undefined ? '' : ` Det senaste är per den ${date(p.latest).sv}.`}`
      : `That outturn is not in the papers.${p.latest === undefined ? '' : ` The latest is as of ${date(p.latest).en}.`}`,
  );
}

export const askLine = (lines: readonly Words[]): Words =>
  say((l) =>
    l === 'sv'
      ? `Vilket projekt menar du: ${lines.map((line) => line.sv).join(', ')}?`
      : `Which project do you mean: ${lines.map((line) => line.en).join(', ')}?`,
  );

export const until = (iso: string): Words =>
  say((l) => (l === 'sv' ? `till och med ${date(iso).sv}` : `up to ${date(iso).en}`));
export const forYear = (year: number): Words =>
  say((l) => (l === 'sv' ? `i helårsprognosen ${year}` : `in the full-year forecast for ${year}`));
