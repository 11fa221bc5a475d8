/** Answers with a line of the board's budget, where no table per municipality was published; pure. */
import { budgetChange, budgetLine } from '../../cards/sentences/economy.ts';
import { capital, concat, plain } from '../../cards/sentences/words.ts';
import type { Answer } from '../../domain/answer.ts';
import type { Words } from '../../domain/records.ts';
import { followUpsOf } from './card.ts';
import type { CostShareFacts, ItemFacts } from './facts.ts';
import { isPriced } from './figures.ts';
import type { CostShareSlots } from './slots.ts';

/** The budget's answer for everybody together about one item; undefined where a table serves, or nothing does. */
export function answerFromBudget(facts: CostShareFacts, slots: CostShareSlots): Answer | undefined {
  const [item, other] = facts.items;
  if (item === undefined || other !== undefined || !isForWholeGroup(slots) || isPriced(item, slots)) return undefined;
  const text = sentenceOf(item, facts, slots);
  if (text === undefined) return undefined;
  return {
    outcome: 'answer',
    text,
    title: concat([capital(item.name), plain(facts.year)]),
    detail: { shape: 'none' },
    sources: item.budgetCitation === undefined ? [] : [item.budgetCitation],
    followUps: followUpsOf(facts, slots),
  };
}

const isForWholeGroup = ({ ask, municipalities, except }: CostShareSlots): boolean =>
  municipalities.length === 0 && except.length === 0 && ['amount', 'total', 'change'].includes(ask);

function sentenceOf(item: ItemFacts, facts: CostShareFacts, slots: CostShareSlots): Words | undefined {
  const { name: what, budgeted: after, budgetedEarlier: before } = item;
  if (after === undefined) return undefined;
  if (slots.ask !== 'change') return budgetLine({ items: [what], year: facts.year, amount: after });
  if (before === undefined || facts.since === undefined) return undefined;
  return budgetChange({ what, from: facts.since, to: facts.year, before, after });
}
