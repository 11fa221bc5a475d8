/** The board's budgets: totals, lines, the largest one, changes between years and why. */
import { z } from 'zod';
import * as economy from '../../cards/sentences/economy.ts';
import { capital, kronor, listOf, plain } from '../../cards/sentences/words.ts';
import type { Answer, Detail } from '../../domain/answer.ts';
import type { Board } from '../../domain/board.ts';
import { today } from '../../domain/dates.ts';
import { has, type Reading, refsOf } from '../../domain/reading.ts';
import { type Budget, CostItemId, Year } from '../../domain/records.ts';
import { chooseItems } from '../cost-share/items.ts';
import { defineKind, type Proposal, type Setting } from '../kind.ts';

const asks = ['total', 'line', 'change', 'why', 'largest', 'smallest', 'lines', 'share', 'result', 'with'] as const;
const BudgetSlots = z.strictObject({
  ask: z.enum(asks),
  year: Year.optional(),
  /** The earlier year of a change. */
  since: Year.optional(),
  items: z.array(CostItemId).max(20).optional(),
});
type BudgetSlots = z.infer<typeof BudgetSlots>;

function askOf(
  reading: Reading,
  items: readonly string[],
  before: BudgetSlots | undefined,
): BudgetSlots['ask'] | undefined {
  if (has(reading, 'why')) return 'why';
  if (has(reading, 'most') && (reading.years.length > 1 || has(reading, 'change'))) return 'why';
  if (
    reading.years.length > 1 ||
    has(reading, 'change') ||
    (before !== undefined && has(reading, 'difference', 'compare', 'percent')) ||
    (before !== undefined && has(reading, 'moreLess') && reading.years.length === 1)
  )
    return 'change';
  if (has(reading, 'surplus')) return 'result';
  if (has(reading, 'most')) return 'largest';
  if (has(reading, 'least')) return 'smallest';
  if (has(reading, 'including')) return 'with';
  if (items.length > 0) return has(reading, 'percent', 'share') ? 'share' : 'line';
  if (has(reading, 'post') || (has(reading, 'all') && !has(reading, 'total'))) return 'lines';
  return has(reading, 'budget', 'total', 'howMuch') ? 'total' : undefined;
}

function interpretBudget(reading: Reading, setting: Setting, before?: BudgetSlots): Proposal<BudgetSlots> | undefined {
  if (before === undefined && !has(reading, 'budget')) return undefined;
  if (
    refsOf(reading, 'municipality').length > 0 ||
    has(reading, 'decision', 'deviation', 'forecast', 'wheel', 'perMunicipality', 'soFar', 'vote') ||
    (has(reading, 'percent') && reading.numbers.length > 0) ||
    reading.paragraphs.length > 0
  )
    return undefined;
  // Why it grows is a sum over its lines; any other why stands in the papers.
  if (before === undefined && has(reading, 'why') && !has(reading, 'change', 'moreLess', 'most', 'difference'))
    return undefined;
  const { items, unclear } = chooseItems(reading, setting.board);
  if (unclear.length > 0) return undefined;
  const named = items as CostItemId[];
  const ask = askOf(reading, named, before);
  const years = reading.years;
  if (before !== undefined && ask === undefined && years.length === 0) return undefined;
  const asked = ask ?? before?.ask ?? 'total';
  const current = today(setting.now).year;
  const chosen =
    years.length > 0
      ? Math.max(...years, ...(asked === 'change' && before?.year !== undefined ? [before.year] : []))
      : (before?.year ?? current);
  const earlier =
    years.length > 1
      ? Math.min(...years)
      : asked === 'change' && before?.year !== undefined && years.length === 1
        ? Math.min(years[0] ?? chosen, before.year)
        : before?.since;
  const known = setting.board.records.budget.map((budget) => budget.year);
  // "Varför ökar budgeten?" without a year is about the newest one.
  const year =
    (asked === 'change' || asked === 'why') && years.length === 0 && before?.since === undefined
      ? Math.max(...known, chosen)
      : chosen;
  const lines = named.length > 0 ? named : before?.items;
  return {
    slots: {
      ask: asked === 'with' && named.length === 0 && before === undefined ? 'with' : asked,
      year,
      ...(asked === 'change' || asked === 'why'
        ? { since: earlier !== undefined && earlier !== year ? earlier : year - 1 }
        : {}),
      ...(lines === undefined ? {} : { items: lines }),
    },
  };
}

interface BudgetFacts {
  readonly board: Board;
  readonly budget: Budget | undefined;
  readonly earlier: Budget | undefined;
  /** The printed variant that counts an item in which the decided budget leaves out. */
  readonly variant: Budget | undefined;
  readonly known: readonly number[];
}

function readBudget(board: Board, asked: BudgetSlots): BudgetFacts {
  // Without a year the budget of the year that the papers are from is meant.
  const slots = { ...asked, year: asked.year ?? Number(board.asOf.slice(0, 4)) };
  const main = (year: number | undefined) => board.records.budget.find((budget) => budget.main && budget.year === year);
  return {
    board,
    budget: main(slots.year),
    earlier: main(slots.since),
    variant: board.records.budget.find((budget) => !budget.main && budget.year === slots.year),
    known: board.records.budget.filter((budget) => budget.main).map((budget) => budget.year),
  };
}

const lineAmount = (budget: Budget, item: string): number =>
  budget.lines.find((line) => line.item === item)?.amount ?? 0;

function textOf(facts: BudgetFacts, slots: BudgetSlots, budget: Budget): Answer['text'] {
  const { board, earlier, variant } = facts;
  const { year } = budget;
  const items = slots.items ?? [];
  const names = items.map((id) => board.item(id).name);
  const amount = items.reduce((sum, id) => sum + lineAmount(budget, id), 0);
  const ordered = [...budget.lines].sort((a, b) => b.amount - a.amount);
  switch (slots.ask) {
    case 'line':
      return economy.budgetLine({ items: names, year, amount });
    case 'share':
      return economy.budgetShare({ year, item: listOf(names), amount, share: (amount / budget.total) * 100 });
    case 'largest':
    case 'smallest': {
      const line = slots.ask === 'largest' ? ordered[0] : ordered.at(-1);
      return economy.budgetExtreme({
        year,
        largest: slots.ask === 'largest',
        item: board.item(line?.item ?? '').name,
        amount: line?.amount ?? 0,
        share: ((line?.amount ?? 0) / budget.total) * 100,
      });
    }
    case 'lines':
      return economy.budgetLines({
        year,
        total: budget.total,
        lines: budget.lines.map((line) => ({ item: board.item(line.item).name, amount: line.amount })),
      });
    case 'result':
      return economy.budgetResult({ year, total: budget.total });
    case 'with': {
      if (variant === undefined) return economy.budgetTotal({ name: budget.name, year, total: budget.total });
      const leftOut = budget.lines.filter((line) => !variant.lines.some((other) => other.item === line.item));
      return economy.budgetWithItem({
        name: variant.name,
        printed: variant.total,
        leftOut: leftOut.map((line) => ({ item: board.item(line.item).name, amount: line.amount })),
        whole: variant.total + leftOut.reduce((sum, line) => sum + line.amount, 0),
        year,
      });
    }
    case 'change':
    case 'why': {
      if (earlier === undefined) return economy.budgetTotal({ name: budget.name, year, total: budget.total });
      if (slots.ask === 'change') {
        const what = names.length > 0 ? (names[0] ?? plain('')) : { sv: 'nämndens budget', en: "the board's budget" };
        const from = names.length > 0 ? items.reduce((sum, id) => sum + lineAmount(earlier, id), 0) : earlier.total;
        return economy.budgetChange({
          what,
          from: earlier.year,
          to: year,
          before: from,
          after: names.length > 0 ? amount : budget.total,
        });
      }
      const gaps = budget.lines
        .map((line) => ({
          item: board.item(line.item).name,
          gap: line.amount - lineAmount(earlier, line.item),
          isNew: !earlier.lines.some((old) => old.item === line.item),
        }))
        .filter((line) => line.gap !== 0)
        .sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap));
      return economy.budgetReasons({
        from: earlier.year,
        to: year,
        gap: budget.total - earlier.total,
        reasons: gaps.slice(0, 2),
      });
    }
    case 'total':
      return economy.budgetTotal({ name: budget.name, year, total: budget.total });
  }
}

function answerBudget(facts: BudgetFacts, slots: BudgetSlots): Answer {
  const { board, budget, earlier } = facts;
  const year = slots.year ?? budget?.year ?? 0;
  const others = facts.known.filter((known) => known !== year);
  const toYear = (known: number) => ({
    label: plain(`Budget ${known}`),
    question: { kind: 'budget', slots: { ask: 'total', year: known } },
  });
  if (budget === undefined || ((slots.ask === 'change' || slots.ask === 'why') && earlier === undefined)) {
    const missing = budget === undefined ? year : (slots.since ?? year);
    return {
      outcome: 'refuse',
      text: economy.noBudget({ year: missing, known: facts.known }),
      title: plain(`Budget ${missing}`),
      detail: { shape: 'none' },
      sources: [],
      followUps: facts.known.map(toYear),
    };
  }
  const absent =
    slots.ask === 'line' || slots.ask === 'share'
      ? slots.items?.find((id) => !budget.lines.some((line) => line.item === id))
      : undefined;
  const columns = earlier === undefined ? [budget] : [earlier, budget];
  const items = [...new Set(columns.flatMap((each) => each.lines.map((line) => line.item)))];
  const series = columns.map((each) => ({
    name: plain(each.year),
    points: items.map((id) => ({ label: capital(board.item(id).name), value: lineAmount(each, id) })),
  }));
  const detail: Detail = {
    shape: 'table',
    columns: [{ sv: 'Post', en: 'Item' }, ...columns.map((each) => plain(each.year))],
    rows: items.map((id) => [capital(board.item(id).name), ...columns.map((each) => kronor(lineAmount(each, id)))]),
    footer: [{ sv: 'Summa', en: 'Total' }, ...columns.map((each) => kronor(each.total))],
    chart: { kind: earlier === undefined ? 'bar' : 'grouped-bar', title: budget.name, series },
  };
  return {
    outcome: absent === undefined ? 'answer' : 'refuse',
    text:
      absent === undefined
        ? textOf(facts, slots, budget)
        : economy.notInBudget({ item: board.item(absent).name, year }),
    title: budget.name,
    detail,
    sources: columns.map((each) => board.cite(each.source)),
    followUps: [
      ...others.slice(-1).map(toYear),
      {
        label: { sv: 'Vad ändras?', en: 'What changes?' },
        question: {
          kind: 'budget',
          slots: { ask: 'why', year: Math.max(...facts.known), since: Math.min(...facts.known) },
        },
      },
    ],
  };
}

export const budget = defineKind({
  kind: 'budget',
  slots: BudgetSlots,
  cues: {
    budget: 0.6,
    '@item': 0.2,
    '@time': 0,
    total: 0.15,
    most: 0.2,
    least: 0.2,
    change: 0.2,
    why: 0.25,
    post: 0.2,
    all: 0.05,
    howMuch: 0.1,
    difference: 0.15,
    compare: 0.15,
    percent: 0.15,
    including: 0.2,
    share: 0.1,
    surplus: 0.3,
    which: 0,
    economy: 0,
    pay: 0,
    below: 0,
    split: 0,
    moreLess: 0,
    howMany: 0,
    '@body': 0,
    than: 0,
    between: 0,
  },
  words: { surplus: 'går_jämnt_ut balanserad resultatet result' },
  examples: [
    'hur stor är budgeten 2023?',
    'vilken är största posten i budgeten?',
    'varför ökar budgeten?',
    'vad är budgeterat för e-arkivet?',
    'what is the total budget for 2023?',
  ],
  label: (slots) => plain(`Budget ${slots.year ?? ''}`.trim()),
  interpret: interpretBudget,
  read: readBudget,
  answer: answerBudget,
});
