/** What a cost question reads: the published tables it needs, and nothing computed. */
import type { Citation } from '../../domain/answer.ts';
import type { Board } from '../../domain/board.ts';
import type { Budget, CostItem, CostTable, Words } from '../../domain/records.ts';
import type { CostShareSlots } from './slots.ts';
import { yearlyItems } from './yearly-items.ts';

export interface ItemFacts {
  readonly id: string;
  readonly name: Words;
  readonly alias: Words;
  /** The published table for the year asked for, if there is one. */
  readonly table: CostTable | undefined;
  /** The table of the earlier year of a change. */
  readonly earlier: CostTable | undefined;
  readonly knownYears: readonly number[];
  /** The tables of its parts for the year of `table`. */
  readonly parts: readonly CostTable[];
  readonly citation: Citation | undefined;
  /** A total that is known though its split is not. */
  readonly budgeted: number | undefined;
  readonly budgetedEarlier: number | undefined;
  readonly budgetCitation: Citation | undefined;
}

export interface CostShareFacts {
  readonly items: readonly ItemFacts[];
  /** The year whose tables were read: the one asked for, or the nearest with a table when none was. */
  readonly year: number;
  /** The earlier year of a change. */
  readonly since: number | undefined;
  readonly names: ReadonlyMap<string, string>;
  readonly everyone: readonly string[];
  readonly population: { readonly year: number; readonly inhabitants: ReadonlyMap<string, number> } | undefined;
}

/** The years a question is about; open where the nearest table serves. */
interface Years {
  readonly year: number | undefined;
  /** The earlier year of a change. */
  readonly since: number | undefined;
  /** The year in which it is asked. */
  readonly now: number;
}

/** @throws MissingRecord if a slot names a municipality or item that the board does not have. */
export function readCostShare(board: Board, slots: CostShareSlots): CostShareFacts {
  for (const id of [...slots.municipalities, ...slots.except]) board.municipality(id);
  const now = slots.around ?? Number(board.asOf.slice(0, 4));
  const wanted = slots.items.length === 0 ? yearlyItems(board, slots.year ?? now) : slots.items;
  const years = yearsOf(board, slots, wanted, now);
  const items = wanted.map((id) => readItem(board, id, slots.part, years));
  const shown = slots.year ?? items.map((item) => item.table?.year).find((known) => known !== undefined) ?? now;
  return {
    items,
    year: years.year ?? shown,
    since: years.since,
    names: new Map(board.records.municipality.map((m) => [m.id, m.name])),
    everyone: board.records.municipality.map((m) => m.id),
    population: populationBy(board, shown),
  };
}

function yearsOf(board: Board, slots: CostShareSlots, wanted: readonly string[], now: number): Years {
  const isChange = slots.ask === 'change';
  const open = isChange && slots.since === undefined;
  const year = slots.year ?? (open ? newestYear(board, wanted, slots.part, now) : undefined);
  return { year, since: slots.since ?? (isChange && year !== undefined ? year - 1 : undefined), now };
}

/** A change without years runs up to the newest table or budget that knows the item. */
function newestYear(board: Board, items: readonly string[], part: string | undefined, now: number): number {
  const published = items.flatMap((id) => tablesOf(board, id, part).map((table) => table.year));
  const planned = board.mainBudgets
    .filter((budget) => budget.lines.some((line) => items.some((id) => id === line.item)))
    .map((budget) => budget.year);
  return Math.max(...published, ...planned, now);
}

function readItem(board: Board, id: string, part: string | undefined, { year, since, now }: Years): ItemFacts {
  const item = board.item(id);
  const tables = tablesOf(board, id, part);
  const inYear = (wanted: number | undefined) => tables.find((table) => table.year === wanted);
  const table = year === undefined ? (inYear(now) ?? tables.at(-1)) : inYear(year);
  const budget = board.mainBudget(year);
  return {
    id,
    name: item.name,
    alias: aliasOf(item, table),
    table,
    earlier: since === undefined ? undefined : inYear(since),
    knownYears: [...new Set(board.tables(id).map((known) => known.year))],
    parts: board.tables(id, table?.year).filter((each) => table !== undefined && each.part !== undefined),
    citation: table === undefined ? undefined : board.cite(table.source),
    budgeted: lineAmount(budget, id),
    budgetedEarlier: lineAmount(board.mainBudget(since), id),
    budgetCitation: budget === undefined ? undefined : board.cite(budget.source),
  };
}

/** The item's name, with the part's before it where a part's table was read. */
function aliasOf(item: CostItem, table: CostTable | undefined): Words {
  const part = table?.part;
  return part === undefined
    ? item.name
    : { sv: `${part.name.sv} i ${item.name.sv}`, en: `${part.name.en} in ${item.name.en}` };
}

const tablesOf = (board: Board, item: string, part: string | undefined): CostTable[] =>
  board.tables(item).filter((table) => table.part?.id === part);

const lineAmount = (budget: Budget | undefined, item: string): number | undefined =>
  budget?.lines.find((line) => line.item === item)?.amount;

/** The newest population figures that are no younger than the costs. */
function populationBy(board: Board, year: number): CostShareFacts['population'] {
  const years = board.records.population.map((row) => row.year).filter((known) => known <= year);
  if (years.length === 0) return undefined;
  const newest = Math.max(...years);
  const rows = board.records.population.filter((row) => row.year === newest);
  return { year: newest, inhabitants: new Map(rows.map((row) => [row.municipality, row.inhabitants])) };
}
