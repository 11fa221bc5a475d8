/** Decisions taken: by § and date, by topic, by meeting; and their number, day, recipients and papers. */
import { concat, listOf, plain } from '../../cards/sentences/words.ts';
import { defineKind } from '../kind.ts';
import { answerDecisions } from './answer.ts';
import { readDecisions } from './facts.ts';
import { interpretDecisions } from './interpret.ts';
import { DecisionSlots } from './slots.ts';

export const decisions = defineKind({
  kind: 'decision',
  slots: DecisionSlots,
  cues: {
    '@paragraph': 0.6,
    '@body': 0.1,
    '@time': 0.1,
    decision: 0.45,
    decisionTaken: 0.05,
    decisionMatter: 0.25,
    decisionBasis: 0.3,
    decisionRejected: 0.3,
    paragraph: 0.35,
    case: 0.4,
    recipient: 0.4,
    when: 0.1,
    which: 0.05,
    last: 0.15,
    latestDecided: 0.15,
    meeting: 0.1,
    all: 0.1,
    howMany: 0.05,
    document: 0.05,
    yesNo: 0,
    verify: 0,
    '@document': 0,
  },
  words: {
    decisionTaken: 'fattade fattades fattats fattat tog togs tagits tagit made taken',
    decisionMatter:
      'handla handlar handlade innebar innebär avser avsåg rörde =sa sade säger stod gällde gällande angående hantera* hanterade behandla* bemött* svarade svara punkt punkten about concern* innehåller innehöll betyder utfallet utgången hände vidare resultatet_av',
    decisionBasis: 'underlag underlaget underlagen beslutsunderlag* bilagor bilaga bilagorna appendices papers_behind',
    decisionRejected: 'avslog* avslå* avslag* avslogs rejected turned_down röstades_ner',
    latestDecided: 'senast',
    decision: 'sa_nämnden_ja',
    recipient: 'skicka skickas skickats får_det går_det_till får_den går_till_vem',
  },
  examples: [
    'vad beslutades i § 12?',
    'vad beslutade nämnden i juni?',
    'klubbades delårsrapporten?',
    'vad beslutades om budgeten?',
    'senaste besluten',
    'vad gäller hid 2021.83?',
    'what did the board decide on 22 June 2022?',
  ],
  label: (slots, board) => {
    const named = slots.ids
      .map((id) => board.records.decision.find((decision) => decision.id === id))
      .filter((decision) => decision !== undefined);
    if (named.length > 0)
      return concat([{ sv: 'Beslut:', en: 'Decision:' }, listOf(named.slice(0, 2).map((decision) => decision.title))]);
    if (slots.paragraphs.length > 0) return plain(`§ ${slots.paragraphs.join(', ')}`);
    return { sv: 'Nämndens beslut', en: "The board's decisions" };
  },
  ofRecord: (type, id): DecisionSlots | undefined =>
    type === 'decision' ? { ids: [id], ask: 'what', paragraphs: [], latest: false } : undefined,
  interpret: interpretDecisions,
  read: readDecisions,
  answer: answerDecisions,
});
