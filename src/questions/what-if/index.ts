/** What a sum would come to per municipality, by a model: arithmetic over the stored keys, marked as an example. */
import { concat, kronor } from '../../cards/sentences/words.ts';
import { defineKind } from '../kind.ts';
import { answerWhatIf } from './answer.ts';
import { readWhatIf } from './facts.ts';
import { interpretWhatIf } from './interpret.ts';
import { WhatIfSlots } from './slots.ts';

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
