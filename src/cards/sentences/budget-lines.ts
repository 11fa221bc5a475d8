/** What is said about the lines of two budgets held side by side. */
import type { Words } from '../../domain/records.ts';
import { concat, kronor, listOf, say } from './words.ts';

/** Those with the same amount in both, those that only the later one has, and those that only the earlier one has. */
export type LinesAsk = 'unchanged' | 'added' | 'removed';

export function budgetLinesCompared(p: {
  ask: LinesAsk;
  from: number;
  to: number;
  lines: readonly { item: Words; amount: number }[];
}): Words {
  const list = listOf(p.lines.map(({ item, amount }) => concat([item, kronor(amount)])));
  return say((l) => {
    const [sv, en] = headings[p.ask](p.from, p.to);
    const none = l === 'sv' ? 'ingen post' : 'none';
    return `${l === 'sv' ? sv : en}: ${p.lines.length === 0 ? none : list[l]}.`;
  });
}

const headings: Readonly<Record<LinesAsk, (from: number, to: number) => readonly [string, string]>> = {
  unchanged: (from, to) => [
    `Poster med samma belopp i budget ${from} och ${to}`,
    `Items with the same amount in the budgets of ${from} and ${to}`,
  ],
  added: (from, to) => [
    `Poster i budget ${to} som inte finns i budget ${from}`,
    `Items in the ${to} budget that are not in that of ${from}`,
  ],
  removed: (from, to) => [
    `Poster i budget ${from} som inte finns i budget ${to}`,
    `Items in the ${from} budget that are not in that of ${to}`,
  ],
};
