/** What a cost question reads: the published tables it needs, and nothing computed. */
import type { Citation } from '../../domain/answer.ts';
import type { Board } from '../../domain/board.ts';
import type { CostTable, Words } from '../../domain/records.ts';
import { yearlyItems } from './items.ts';
import type { CostShareSlots } from './slots.ts';

export interface ItemFacts {
  readonly id: string;
  readonly name: Words;
  readonly alias: Words;
  /** The published table for the year asked for, if there is one. */
  readonly table: CostTable | undefined;
  /** The table of the earlier year of a change. */
  readonly earlier: CostTable | undefined;
  readonly knownYears: readonly number[];
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

function tableOf(
  board: Board,
  item: string,
  part: string | undefined,
  year: number | undefined,
  fallback: number,
): CostTable | undefined {
  const tables = board.tables(item).filter((table) => table.part?.id === part);
  if (year !== undefined) return tables.find((table) => table.year === year);
  return tables.find((table) => table.year === fallback) ?? tables.at(-1);
}

const mainBudget = (board: Board, year: number | undefined) =>
  board.records.budget.find((budget) => budget.main && budget.year === year);

function budgetLineOf(board: Board, item: string, year: number | undefined): number | undefined {
  return mainBudget(board, year)?.lines.find((line) => line.item === item)?.amount;
}

function citationOfBudget(board: Board, year: number | undefined): Citation | undefined {
  const budget = mainBudget(board, year);
  return budget === undefined ? undefined : board.cite(budget.source);
}

/** @throws MissingRecord if a slot names a municipality or item that the board does not have. */
export function readCostShare(board: Board, slots: CostShareSlots): CostShareFacts {
  for (const id of [...slots.municipalities, ...slots.except]) board.municipality(id);
  const now = slots.around ?? Number(board.asOf.slice(0, 4));
  const wanted = slots.items.length === 0 ? yearlyItems(board, slots.year ?? now) : slots.items;
  const latest = wanted.flatMap((id) =>
    board
      .tables(id)
      .filter((table) => table.part?.id === slots.part)
      .map((table) => table.year),
  );
  const both = slots.ask === 'change' && slots.since === undefined;
  // A change without years runs up to the newest budget that knows the item.
  const planned = board.records.budget
    .filter((budget) => budget.main && budget.lines.some((line) => wanted.includes(line.item)))
    .map((budget) => budget.year);
  const year = slots.year ?? (both ? Math.max(...latest, ...planned, now) : undefined);
  const since = slots.since ?? (slots.ask === 'change' && year !== undefined ? year - 1 : undefined);
  const items = wanted.map((id): ItemFacts => {
    const item = board.item(id);
    const table = tableOf(board, id, slots.part, year, now);
    const part = table?.part;
    const alias =
      part === undefined
        ? item.name
        : { sv: `${part.name.sv} i ${item.name.sv}`, en: `${part.name.en} in ${item.name.en}` };
    return {
      id,
      name: item.name,
      alias,
      table,
      earlier: since === undefined ? undefined : tableOf(board, id, slots.part, since, since),
      knownYears: [...new Set(board.tables(id).map((known) => known.year))],
      citation: table === undefined ? undefined : board.cite(table.source),
      budgeted: budgetLineOf(board, id, year),
      budgetedEarlier: budgetLineOf(board, id, since),
      budgetCitation: citationOfBudget(board, year),
    };
  });
  const shown = slots.year ?? items.map((item) => item.table?.year).find((known) => known !== undefined) ?? now;
  const populationYears = [...new Set(board.records.population.map((p) => p.year))].filter((known) => known <= shown);
  const populationYear = populationYears.length === 0 ? undefined : Math.max(...populationYears);
  return {
    items,
    year: year ?? shown,
    since,
    names: new Map(board.records.municipality.map((m) => [m.id, m.name])),
    everyone: board.records.municipality.map((m) => m.id),
    population:
      populationYear === undefined
        ? undefined
        : {
            year: populationYear,
            inhabitants: new Map(
              board.records.population
                .filter((p) => p.year === populationYear)
                .map((p) => [p.municipality, p.inhabitants]),
            ),
          },
  };
}
