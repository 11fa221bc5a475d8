/** What a sum would come to per municipality, by a model: arithmetic over the stored keys, marked as an example. */
import { z } from 'zod';
import * as whatIfWords from '../../cards/sentences/what-if.ts';
import { concat, kronor, plain } from '../../cards/sentences/words.ts';
import type { Answer } from '../../domain/answer.ts';
import type { Board } from '../../domain/board.ts';
import { allocate, mixWeights } from '../../domain/money.ts';
import { has, type Reading, refsOf } from '../../domain/reading.ts';
import { type AllocationKey, Kronor, MunicipalityId } from '../../domain/records.ts';
import { defineKind, type Proposal, type Setting } from '../kind.ts';

const models = ['equal', 'per-inhabitant', 'mixed'] as const;
const WhatIfSlots = z.strictObject({
  amount: Kronor.min(1).max(1_000_000_000_000),
  model: z.enum(models),
  /** Who shares; everybody when empty. */
  parties: z.array(MunicipalityId).max(40),
  /** Whose part was asked for. */
  asked: z.array(MunicipalityId).max(40),
});
type WhatIfSlots = z.infer<typeof WhatIfSlots>;

function modelOf(reading: Reading): WhatIfSlots['model'] | undefined {
  if (has(reading, 'mixedModel') || refsOf(reading, 'model').includes('femtio-femtio')) return 'mixed';
  if (has(reading, 'equally') || refsOf(reading, 'model').includes('lika')) return 'equal';
  if (has(reading, 'byInhabitants') || refsOf(reading, 'model').includes('per-invanare')) return 'per-inhabitant';
  return undefined;
}

function interpretWhatIf(reading: Reading, setting: Setting, before?: WhatIfSlots): Proposal<WhatIfSlots> | undefined {
  const amount = reading.numbers.find((number) => number >= 1000) ?? before?.amount;
  const model = modelOf(reading) ?? before?.model;
  if (
    amount === undefined ||
    !(
      has(reading, 'split', 'whatIf', 'mixedModel', 'equally', 'byInhabitants') ||
      (before !== undefined && (model !== undefined || reading.mentions.length > 0))
    )
  )
    return undefined;
  if (refsOf(reading, 'item').length > 0 && before === undefined && !has(reading, 'whatIf')) return undefined;
  const named = refsOf(reading, 'municipality') as MunicipalityId[];
  const everyone = setting.board.records.municipality.map((m) => m.id);
  const excluded = has(reading, 'except');
  const among = has(reading, 'among') && named.length > 1;
  return {
    slots: {
      amount,
      // The project principle of the operational plan: by inhabitants, unless something else is said.
      model: model ?? 'per-inhabitant',
      parties: excluded ? everyone.filter((id) => !named.includes(id)) : among ? named : (before?.parties ?? []),
      asked: excluded || among ? [] : named,
    },
    bonus: 0.1,
  };
}

interface WhatIfFacts {
  readonly board: Board;
  readonly parties: readonly { readonly id: string; readonly name: string; readonly weight: number }[];
  readonly key: AllocationKey | undefined;
}

/** The newest population key; kept in the municipalities' fixed order, which settles ties. */
function readWhatIf(board: Board, slots: WhatIfSlots): WhatIfFacts {
  for (const id of [...slots.parties, ...slots.asked]) board.municipality(id);
  const keys = board.records.allocationKey.filter((key) => key.weights.length === board.records.municipality.length);
  const key = [...keys].sort((a, b) => (a.date < b.date ? 1 : -1))[0];
  const parties = board.records.municipality
    .filter((m) => slots.parties.length === 0 || slots.parties.includes(m.id))
    .map((m) => ({
      id: m.id,
      name: m.name,
      weight: key?.weights.find((weight) => weight.municipality === m.id)?.weight ?? 1,
    }));
  return { board, parties, key };
}

function answerWhatIf(facts: WhatIfFacts, slots: WhatIfSlots): Answer {
  const { parties, key, board } = facts;
  const weighted =
    slots.model === 'equal'
      ? parties.map(({ id }) => ({ id, weight: 1 }))
      : slots.model === 'mixed'
        ? mixWeights(parties, 0.5)
        : parties;
  const shares = allocate(slots.amount, weighted);
  const rows = parties.map(({ id, name }) => ({ name, amount: shares.get(id) ?? 0 }));
  const asked = slots.asked.map((id) => board.municipality(id).name);
  const usesKey = slots.model !== 'equal' && key !== undefined;
  return {
    outcome: 'answer',
    text: whatIfWords.split({ total: slots.amount, model: slots.model, parties: rows, asked, count: parties.length }),
    title: concat([{ sv: 'Räkneexempel', en: 'Worked example' }, kronor(slots.amount)]),
    detail: {
      shape: 'table',
      columns: [
        { sv: 'Kommun', en: 'Municipality' },
        { sv: 'Del', en: 'Part' },
      ],
      rows: rows.map(({ name, amount }) => [plain(name), kronor(amount)]),
      footer: [{ sv: 'Summa', en: 'Total' }, kronor(rows.reduce((sum, row) => sum + row.amount, 0))],
    },
    sources: usesKey ? [board.cite(key.source)] : [],
    followUps: models
      .filter((model) => model !== slots.model)
      .map((model) => ({
        label: whatIfWords.modelNames[model],
        question: { kind: 'whatIf', slots: { ...slots, model } },
      })),
    reading: usesKey ? concat([whatIfWords.notDecided, whatIfWords.keyUsed(key.name)]) : whatIfWords.notDecided,
  };
}

export const whatIf = defineKind({
  kind: 'whatIf',
  slots: WhatIfSlots,
  cues: {
    split: 0.4,
    whatIf: 0.4,
    '@number': 0.3,
    mixedModel: 0.3,
    equally: 0.3,
    byInhabitants: 0.3,
    among: 0.1,
    '@municipality': 0.1,
    '@model': 0.2,
    pay: 0.1,
    share: 0.1,
    municipality: 0.05,
    perMunicipality: 0.1,
    all: 0,
    total: 0,
    howMuch: 0.1,
    except: 0,
    project: 0,
    between: 0,
    which: 0,
    we: 0,
  },
  words: {
    whatIf:
      'om_vi_delar tänk_om anta antag skulle_bli vad_skulle räkna_ut räkna beräkna simulera räkneexempel what_if suppose assume calculate would_be',
    mixedModel: '50_50 femtio_femtio halva_halva hälften_lika fiftyfifty fifty_fifty',
    equally: 'lika lika_delar jämnt equally evenly equal lika_mycket rakt_av',
    byInhabitants: 'invånarantal invånare invånar* folkmängd befolkning* inhabitant* population per_skalle',
    among: 'mellan på bland between among',
  },
  examples: [
    'dela 500 000 kr mellan alla kommuner efter invånarantal',
    'vad blir Kalix del av 1 000 000 kr enligt 50/50?',
    'om vi delar 300 000 lika, vad betalar var och en?',
    'split 200 000 kr equally between Kalix and Boden',
  ],
  label: (slots) => concat([{ sv: 'Räkna ut delningen av', en: 'Work out the split of' }, kronor(slots.amount)]),
  interpret: interpretWhatIf,
  read: readWhatIf,
  answer: answerWhatIf,
});
