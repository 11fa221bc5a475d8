/** Answers a cost question from the tables it read; pure. */
import { noEarlier } from '../../cards/sentences/cost-parts.ts';
import * as costs from '../../cards/sentences/costs.ts';
import { capital, concat, kronor, plain } from '../../cards/sentences/words.ts';
import type { Answer, Detail } from '../../domain/answer.ts';
import type { Words } from '../../domain/records.ts';
import { answerFromBudget } from './budgeted.ts';
import { citationsOf, detailOf, followUpsOf, titleOf } from './card.ts';
import type { CostShareFacts, ItemFacts } from './facts.ts';
import { type Figures, figuresOf, isPriced } from './figures.ts';
import { sentenceOf } from './sentence.ts';
import type { CostShareSlots } from './slots.ts';

/** An amount that more municipalities than this pay is nobody's in particular. */
const nameableOwners = 3;

/** The answer, or a refusal where a table is missing: never another year's figure instead. */
export function answerCostShare(facts: CostShareFacts, slots: CostShareSlots): Answer {
  const budgeted = answerFromBudget(facts, slots);
  if (budgeted !== undefined) return budgeted;
  const figures = figuresOf(facts, slots);
  if (figures === undefined) return withoutEarlier(facts, slots) ?? missing(facts, slots);
  const text = sentenceOf(figures, slots);
  return {
    outcome: 'answer',
    text: slots.claim === undefined ? text : checked(figures, slots, slots.claim, text),
    title: titleOf(figures),
    detail: detailOf(figures, slots),
    sources: citationsOf(figures.items),
    followUps: followUpsOf(facts, slots),
  };
}

/** Holds an amount in the question against the table, and says whose it is when it is somebody else's. */
function checked(figures: Figures, slots: CostShareSlots, claimed: number, answer: Words): Words {
  const right = figures.total === claimed;
  const others = right || slots.municipalities.length === 0 ? [] : figures.everyone;
  const owners = others.filter((id) => figures.amount(id) === claimed).map(figures.name);
  return costs.claimChecked({ right, claimed, owners: owners.length > nameableOwners ? [] : owners, answer });
}

/** A change whose earlier year has no table: the later amount alone, and that there is nothing to compare it with. */
function withoutEarlier(facts: CostShareFacts, slots: CostShareSlots): Answer | undefined {
  const { items, since } = facts;
  if (slots.ask !== 'change' || since === undefined || items.some((item) => item.table === undefined)) return undefined;
  const answer = answerCostShare({ ...facts, since: undefined }, { ...slots, ask: 'amount', since: undefined });
  return { ...answer, text: concat([answer.text, noEarlier(since)]) };
}

function missing(facts: CostShareFacts, slots: CostShareSlots): Answer {
  const absent = facts.items.find((item) => !isPriced(item, slots)) ?? facts.items[0];
  const [payer, other] = slots.municipalities;
  const municipality = payer === undefined || other !== undefined ? undefined : facts.names.get(payer);
  const item = absent?.alias ?? { sv: 'kostnaderna', en: 'the costs' };
  const known = absent?.knownYears ?? [];
  return {
    outcome: 'refuse',
    text: costs.missing({ item, year: facts.year, municipality, known }),
    title: capital(item),
    detail: budgetedTotal(absent, facts.year),
    sources: [],
    followUps: known.slice(-2).map((year) => ({
      label: concat([item, plain(year)]),
      question: { kind: 'costShare', slots: { ...slots, year, since: undefined, ask: 'amount' } },
    })),
  };
}

/** The total that is known though its split is not. */
function budgetedTotal(item: ItemFacts | undefined, year: number): Detail {
  if (item?.budgeted === undefined) return { shape: 'none' };
  const label = concat([{ sv: 'Budgeterat totalt', en: 'Budgeted in total' }, plain(year)]);
  return { shape: 'facts', rows: [{ label, value: kronor(item.budgeted) }] };
}
