/** Which cost items recur every year. */
import type { Board } from '../../domain/board.ts';
import type { Budget } from '../../domain/records.ts';

/**
 * What a municipality pays every year: the lines of that year's budget, and what suppliers invoice
 * directly. One-off project costs and estimates are no part of it.
 */
export function yearlyItems(board: Board, year: number): string[] {
  const budget = board.mainBudget(year);
  return board.records.costItem
    .filter((item) => {
      const tables = board.tables(item.id, year);
      const invoiced = !item.inBoardBudget && tables.some((table) => table.status === 'forecast');
      return tables.length > 0 && (isBudgeted(item.id, budget) || invoiced);
    })
    .map((item) => item.id);
}

const isBudgeted = (item: string, budget: Budget | undefined): boolean =>
  budget?.lines.some((line) => line.item === item) ?? false;
