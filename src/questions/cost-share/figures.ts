/** The published tables of a cost question, added up: what its sentences and its card draw on; pure. */
import { listOf } from '../../cards/sentences/words.ts';
import type { CostTable, Words } from '../../domain/records.ts';
import type { CostShareFacts, ItemFacts } from './facts.ts';
import type { CostShareSlots } from './slots.ts';

/** An item whose table for the year was published. */
export interface PricedItem extends ItemFacts {
  readonly table: CostTable;
}

export interface Figures {
  readonly items: readonly [PricedItem, ...PricedItem[]];
  /** The items' names, and the years of their tables: one, or several where they differ. */
  readonly item: Words;
  readonly year: Words;
  readonly everyone: readonly string[];
  /** The municipalities the question is about, and whether it names none and so means all. */
  readonly group: readonly string[];
  readonly all: boolean;
  /** What the group pays, and what the items cost altogether. */
  readonly total: number;
  readonly whole: number;
  readonly population: CostShareFacts['population'];
  /** What a municipality pays for the items together. */
  amount(municipality: string): number;
  name(municipality: string): string;
}

/** The figures, or undefined where a table that the question needs was not published. */
export function figuresOf(facts: CostShareFacts, slots: CostShareSlots): Figures | undefined {
  const [first, ...rest] = facts.items.filter((item): item is PricedItem => isPriced(item, slots));
  if (first === undefined || rest.length + 1 < facts.items.length) return undefined;
  const items: Figures['items'] = [first, ...rest];
  const group = groupOf(facts, slots);
  const amount = (id: string) => sum(items.map(({ table }) => amountIn(table, id)));
  return {
    items,
    item: items.length === 1 ? first.alias : listOf(items.map((item) => item.alias)),
    year: yearsOf(items),
    everyone: facts.everyone,
    group,
    all: slots.municipalities.length === 0 && slots.except.length === 0,
    total: sum(group.map(amount)),
    whole: sum(items.map(({ table }) => table.total)),
    population: facts.population,
    amount,
    name: (id) => facts.names.get(id) ?? id,
  };
}

/** A change needs the earlier year's table as well. */
export const isPriced = (item: ItemFacts, slots: CostShareSlots): boolean =>
  item.table !== undefined && (slots.ask !== 'change' || item.earlier !== undefined);

function groupOf(facts: CostShareFacts, slots: CostShareSlots): string[] {
  const named: readonly string[] = slots.municipalities.length > 0 ? slots.municipalities : facts.everyone;
  return named.filter((id) => !slots.except.some((left) => left === id));
}

function yearsOf(items: readonly PricedItem[]): Words {
  const years = [...new Set(items.map(({ table }) => table.year))].sort().join(', ');
  return { sv: years, en: years };
}

/** What a table says that a municipality pays; 0 where the table lacks it. */
export const amountIn = (table: CostTable | undefined, municipality: string): number =>
  table?.shares.find((share) => share.municipality === municipality)?.amount ?? 0;

export const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
