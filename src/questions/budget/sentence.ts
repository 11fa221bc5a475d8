/** Chooses the sentence that answers a question about a budget; pure. */
import { budgetLinesCompared, type LinesAsk } from '../../cards/sentences/budget-lines.ts';
import * as economy from '../../cards/sentences/economy.ts';
import { listOf } from '../../cards/sentences/words.ts';
import type { Board } from '../../domain/board.ts';
import type { Budget, Words } from '../../domain/records.ts';
import { type BudgetFacts, lineAmount } from './facts.ts';
import type { BudgetSlots } from './slots.ts';

/** Lines that are named as the reason of a change. */
const mainReasons = 2;

/** The sentence for what is asked; the total where there is nothing to hold the budget against. */
export function sentenceOf(facts: BudgetFacts, slots: BudgetSlots, budget: Budget): Words {
  const { board, earlier, variant } = facts;
  const { year, total } = budget;
  switch (slots.ask) {
    case 'line':
    case 'share':
      return itemSentence(board, slots, budget);
    case 'largest':
    case 'smallest':
      return extreme(board, budget, slots.ask === 'largest');
    case 'lines':
      return economy.budgetLines({ year, total, lines: namedLines(board, budget.lines) });
    case 'result':
      return economy.budgetResult({ year, total });
    case 'with':
      return variant === undefined ? totalOf(budget) : withLeftOut(board, budget, variant);
    case 'change':
      return earlier === undefined ? totalOf(budget) : change(board, slots, budget, earlier);
    case 'why':
      return earlier === undefined ? totalOf(budget) : reasons(board, budget, earlier);
    case 'unchanged':
    case 'added':
    case 'removed':
      return earlier === undefined ? totalOf(budget) : comparedLines(board, slots.ask, budget, earlier);
    case 'total':
      return totalOf(budget);
  }
}

const totalOf = ({ name, total }: Budget): Words => economy.budgetTotal({ name, total });

const namedLines = (board: Board, lines: Budget['lines']) =>
  lines.map((line) => ({ item: board.item(line.item).name, amount: line.amount }));

const amountOf = (budget: Budget, items: readonly string[]): number =>
  items.reduce((sum, id) => sum + lineAmount(budget, id), 0);

function itemSentence(board: Board, { ask, items = [] }: BudgetSlots, budget: Budget): Words {
  const { year, total } = budget;
  const names = items.map((id) => board.item(id).name);
  const amount = amountOf(budget, items);
  return ask === 'line'
    ? economy.budgetLine({ items: names, year, amount })
    : economy.budgetShare({ year, item: listOf(names), amount, share: (amount / total) * 100 });
}

function extreme(board: Board, { year, total, lines }: Budget, largest: boolean): Words {
  const ordered = [...lines].sort((a, b) => b.amount - a.amount);
  const line = largest ? ordered[0] : ordered.at(-1);
  const amount = line?.amount ?? 0;
  const item = board.item(line?.item ?? '').name;
  return economy.budgetExtreme({ year, largest, item, amount, share: (amount / total) * 100 });
}

/** The printed variant, with what it leaves out of the decided budget. */
function withLeftOut(board: Board, budget: Budget, variant: Budget): Words {
  const leftOut = budget.lines.filter((line) => !variant.lines.some((other) => other.item === line.item));
  return economy.budgetWithItem({
    name: variant.name,
    printed: variant.total,
    leftOut: namedLines(board, leftOut),
    whole: variant.total + leftOut.reduce((sum, line) => sum + line.amount, 0),
  });
}

function change(board: Board, { items = [] }: BudgetSlots, budget: Budget, earlier: Budget): Words {
  const [first] = items;
  const amountIn = (each: Budget) => (first === undefined ? each.total : amountOf(each, items));
  return economy.budgetChange({
    what: first === undefined ? { sv: 'nämndens budget', en: "the board's budget" } : board.item(first).name,
    from: earlier.year,
    to: budget.year,
    before: amountIn(earlier),
    after: amountIn(budget),
  });
}

/** The lines with the same amount in both budgets, or those that only one of them has. */
function comparedLines(board: Board, ask: LinesAsk, budget: Budget, earlier: Budget): Words {
  const within = (lines: Budget['lines'], id: string) => lines.find((line) => line.item === id);
  const lines = {
    unchanged: budget.lines.filter((line) => within(earlier.lines, line.item)?.amount === line.amount),
    added: budget.lines.filter((line) => within(earlier.lines, line.item) === undefined),
    removed: earlier.lines.filter((line) => within(budget.lines, line.item) === undefined),
  }[ask];
  return budgetLinesCompared({ ask, from: earlier.year, to: budget.year, lines: namedLines(board, lines) });
}

function reasons(board: Board, budget: Budget, earlier: Budget): Words {
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
    to: budget.year,
    gap: budget.total - earlier.total,
    reasons: gaps.slice(0, mainReasons),
  });
}
