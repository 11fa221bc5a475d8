/** What a question about a budget reads: the year's budget, and the ones it is held against. */
import type { Board } from '../../domain/board.ts';
import type { Budget } from '../../domain/records.ts';
import type { BudgetSlots } from './slots.ts';

export interface BudgetFacts {
  readonly board: Board;
  readonly budget: Budget | undefined;
  readonly earlier: Budget | undefined;
  /** The printed variant that counts an item in which the decided budget leaves out. */
  readonly variant: Budget | undefined;
  readonly known: readonly number[];
}

/** Reads the decided budgets; without a year, that of the year that the papers are from. */
export function readBudget(board: Board, slots: BudgetSlots): BudgetFacts {
  const year = slots.year ?? Number(board.asOf.slice(0, 4));
  return {
    board,
    budget: board.mainBudget(year),
    earlier: board.mainBudget(slots.since),
    variant: board.records.budget.find((budget) => !budget.main && budget.year === year),
    known: board.mainBudgets.map((budget) => budget.year),
  };
}

/** What a budget holds for an item; 0 where it has no line for it. */
export const lineAmount = (budget: Budget, item: string): number =>
  budget.lines.find((line) => line.item === item)?.amount ?? 0;
