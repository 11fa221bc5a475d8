/** Answers a question about a budget; pure. */
import * as economy from '../../cards/sentences/economy.ts';
import { capital, concat, kronor, plain } from '../../cards/sentences/words.ts';
import type { Answer, Detail, FollowUp } from '../../domain/answer.ts';
import type { Board } from '../../domain/board.ts';
import { thousands } from '../../domain/money.ts';
import type { Budget, Words } from '../../domain/records.ts';
import { type BudgetFacts, lineAmount } from './facts.ts';
import { sentenceOf } from './sentence.ts';
import type { BudgetSlots } from './slots.ts';

/** The answer, or a refusal where the year has no budget or the budget no such line. */
export function answerBudget(facts: BudgetFacts, slots: BudgetSlots): Answer {
  const { board, budget, earlier, known } = facts;
  if (budget === undefined) return noBudget(slots.year ?? 0, known);
  const compares = ['change', 'why', 'unchanged', 'added', 'removed'].includes(slots.ask);
  if (compares && earlier === undefined) return noBudget(slots.since ?? budget.year, known);
  const absent = absentItem(slots, budget);
  const columns = earlier === undefined ? [budget] : [earlier, budget];
  return {
    outcome: absent === undefined ? 'answer' : 'refuse',
    text:
      absent === undefined
        ? withMissingYear(sentenceOf(facts, slots, budget), facts, slots)
        : economy.notInBudget({ item: board.item(absent).name, year: budget.year }),
    title: budget.name,
    detail: tableOf(board, budget, columns),
    sources: columns.map((each) => board.cite(each.source)),
    followUps: followUpsOf(budget.year, known),
  };
}

/** What is known of one year, and that the other has no budget to hold it against. */
function withMissingYear(text: Words, { earlier, known }: BudgetFacts, { since }: BudgetSlots): Words {
  return since === undefined || earlier !== undefined ? text : concat([text, economy.noBudget({ year: since, known })]);
}

function noBudget(year: number, known: readonly number[]): Answer {
  return {
    outcome: 'refuse',
    text: economy.noBudget({ year, known }),
    title: plain(`Budget ${year}`),
    detail: { shape: 'none' },
    sources: [],
    followUps: known.map(toYear),
  };
}

/** An item asked for that the budget has no line for. */
function absentItem({ ask, items }: BudgetSlots, budget: Budget): string | undefined {
  if (ask !== 'line' && ask !== 'share') return undefined;
  return items?.find((id) => !budget.lines.some((line) => line.item === id));
}

/** One line an item, one column a budget. */
function tableOf(board: Board, { name: title }: Budget, columns: readonly Budget[]): Detail {
  const items = [...new Set(columns.flatMap((each) => each.lines.map((line) => line.item)))];
  const nameOf = (id: string) => capital(board.item(id).name);
  const [only, other] = columns;
  const points = items.map((id) => ({
    label: nameOf(id),
    value: only === undefined ? 0 : thousands(lineAmount(only, id)),
  }));
  return {
    shape: 'table',
    columns: [{ sv: 'Post', en: 'Item' }, ...columns.map((each) => plain(each.year))],
    rows: items.map((id) => [nameOf(id), ...columns.map((each) => kronor(lineAmount(each, id)))]),
    footer: [{ sv: 'Summa', en: 'Total' }, ...columns.map((each) => kronor(each.total))],
    // Two years side by side are read in the table: a phone has no room for grouped bars.
    ...(other === undefined
      ? { chart: { kind: 'bar' as const, title: inThousands, series: [{ name: title, points }] } }
      : {}),
  };
}

const inThousands: Words = { sv: 'Tusen kronor', en: 'SEK thousand' };

const toYear = (year: number): FollowUp => ({
  label: plain(`Budget ${year}`),
  question: { kind: 'budget', slots: { ask: 'total', year } },
});

function followUpsOf(year: number, known: readonly number[]): FollowUp[] {
  const others = known.filter((other) => other !== year);
  const whole = { ask: 'why', year: Math.max(...known), since: Math.min(...known) };
  return [
    ...others.slice(-1).map(toYear),
    { label: { sv: 'Vad ändras?', en: 'What changes?' }, question: { kind: 'budget', slots: whole } },
  ];
}
