/** What a municipality pays for what the fourteen share: amounts, sums, comparisons, rankings, changes. */
import { concat, listOf, plain } from '../../cards/sentences/words.ts';
import { defineKind } from '../kind.ts';
import { answerCostShare } from './answer.ts';
import { readCostShare } from './facts.ts';
import { interpretCostShare } from './interpret.ts';
import { CostShareSlots } from './slots.ts';

export const costShare = defineKind({
  kind: 'costShare',
  slots: CostShareSlots,
  cues: {
    '@item': 0.4,
    '@municipality': 0.3,
    '@part': 0.4,
    '@time': 0,
    '@project': 0.1,
    pay: 0.4,
    share: 0.35,
    howMuch: 0.2,
    total: 0.2,
    difference: 0.25,
    compare: 0.25,
    percent: 0.3,
    perInhabitant: 0.4,
    perMunicipality: 0.35,
    perMonth: 0.2,
    most: 0.15,
    least: 0.15,
    change: 0.2,
    except: 0.1,
    all: 0.05,
    including: 0.1,
    we: 0.1,
    verify: 0.1,
    municipality: 0.05,
    which: 0,
    yesNo: 0,
    who: 0,
    below: 0,
    service: 0,
    project: 0,
    post: 0.05,
    with: 0,
    than: 0,
    theMunicipality: 0.05,
    split: 0,
    '@body': 0,
    join: 0,
    above: 0,
    same: 0.25,
    ratio: 0.25,
    average: 0.25,
    howMany: 0,
    '@model': 0,
    bothParts: 0,
    budget: 0,
  },
  words: {
    bothParts:
      'både båda bägge delarna grund grunden förvaltning förvaltningen och_förvaltning var_för_sig styck both parts',
  },
  examples: [
    'vad betalar Kalix för e-arkivet?',
    'hur stor är Bodens del av datacentret 2023?',
    'vem betalar mest för räddningstjänstens system?',
    'vad kostar e-tjänsteplattformen per kommun?',
    'hur mycket mer betalar Luleå än Piteå för e-arkivet?',
    'how much does Pajala pay for the data centre?',
  ],
  label: (slots, board) =>
    concat(
      [
        slots.municipalities.length === 0
          ? { sv: 'alla kommuner', en: 'all municipalities' }
          : listOf(slots.municipalities.slice(0, 3).map((id) => plain(board.municipality(id).name))),
        slots.items.length === 0
          ? { sv: 'alla kostnader', en: 'all costs' }
          : listOf(slots.items.slice(0, 3).map((id) => board.item(id).name)),
      ],
      ' – ',
    ),
  interpret: interpretCostShare,
  read: readCostShare,
  answer: answerCostShare,
});
