/** Works a trial split out and marks it as an example; pure. */
import * as whatIfWords from '../../cards/sentences/what-if.ts';
import { concat, kronor, plain } from '../../cards/sentences/words.ts';
import type { Answer, Detail } from '../../domain/answer.ts';
import { allocate, mixWeights } from '../../domain/money.ts';
import type { WhatIfFacts } from './facts.ts';
import { models, type WhatIfSlots } from './slots.ts';

/** How much of a mixed split is shared by inhabitants. */
const mixedShare = 0.5;

interface Row {
  readonly name: string;
  readonly amount: number;
}

/** Arithmetic over the stored key: never a decided figure, and it says so. */
export function answerWhatIf(facts: WhatIfFacts, slots: WhatIfSlots): Answer {
  const { key, board } = facts;
  const parties = rowsOf(facts, slots);
  const asked = slots.asked.map((id) => board.municipality(id).name);
  const used = slots.model === 'equal' ? undefined : key;
  return {
    outcome: 'answer',
    text: whatIfWords.split({ total: slots.amount, model: slots.model, parties, asked }),
    title: concat([{ sv: 'Räkneexempel', en: 'Worked example' }, kronor(slots.amount)]),
    detail: tableOf(parties),
    sources: used === undefined ? [] : [board.cite(used.source)],
    followUps: models
      .filter((model) => model !== slots.model)
      .map((model) => ({
        label: whatIfWords.modelNames[model],
        question: { kind: 'whatIf', slots: { ...slots, model } },
      })),
    reading:
      used === undefined ? whatIfWords.notDecided : concat([whatIfWords.notDecided, whatIfWords.keyUsed(used.name)]),
  };
}

function rowsOf({ parties }: WhatIfFacts, { amount, model }: WhatIfSlots): Row[] {
  const weights = {
    equal: () => parties.map(({ id }) => ({ id, weight: 1 })),
    mixed: () => mixWeights(parties, mixedShare),
    'per-inhabitant': () => parties,
  };
  const shares = allocate(amount, weights[model]());
  return parties.map(({ id, name }) => ({ name, amount: shares.get(id) ?? 0 }));
}

function tableOf(rows: readonly Row[]): Detail {
  return {
    shape: 'table',
    columns: [
      { sv: 'Kommun', en: 'Municipality' },
      { sv: 'Del', en: 'Part' },
    ],
    rows: rows.map(({ name, amount }) => [plain(name), kronor(amount)]),
    footer: [{ sv: 'Summa', en: 'Total' }, kronor(rows.reduce((sum, row) => sum + row.amount, 0))],
  };
}
