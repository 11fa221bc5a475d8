/** Questions about how cases were voted on. */
import { describe, expect, it } from 'vitest';
import { votes } from '../../src/questions/votes/index.ts';
import { askOn, boardWith, caseOf, narrowed, now, round, seatsOf } from './cases.ts';
import { ask as askPapers } from './whole-bot.ts';

const elearning = { seats: seatsOf('styrgrupp-elearning') };
const p = (id: string, text: string, name: string) => ({ id, text, by: 'x@example.org', name });

/** Three proposals: the counter-proposals first, then the one that won against the main one, and won again. */
const supplier = caseOf({
  ...{ body: 'styrgrupp-elearning', title: 'Val av leverantör', state: 'closed' },
  proposals: [p('p1', 'Upphandla själva', 'Luleå'), p('p2', 'Hyra av regionen', 'Boden'), p('p3', 'Vänta', 'Kalix')],
  rounds: [
    round(elearning, { boden: 'yes', haparanda: 'yes', kalix: 'no' }, { yes: 'p2', no: 'p3', winner: 'p2' }),
    round(elearning, { boden: 'no', haparanda: 'no', jokkmokk: 'no', lulea: 'yes', kalix: 'abstain' }, { no: 'p2' }),
  ],
  outcome: {
    ...{ result: 'approved', winner: 'p2', ruling: 'majority', yes: 1, no: 3, abstain: 1 },
    ...{ present: 5, seats: 6, needed: 4 },
  },
  closedAt: '2022-09-01T12:00:00.000Z',
  paragraph: { number: 1, year: 2022 },
});
const open = caseOf({
  ...{ body: 'styrgrupp-hr', title: 'Semesterlistor', openedAt: '2022-10-01T08:00:00.000Z' },
  deadline: '2022-10-15T22:00:00.000Z',
  rounds: [round({ seats: seatsOf('styrgrupp-hr') }, { kalix: 'yes', boden: 'no', kiruna: 'yes' })],
});
const draft = caseOf({ ...{ body: 'styrgrupp-hr', title: 'Hemliga planer', state: 'draft' }, rounds: [] });

const closed = boardWith({ case: { 'styrgrupp-hr-b3': narrowed, 'styrgrupp-elearning-b1': supplier } });
const both = boardWith({
  case: {
    'styrgrupp-hr-b3': narrowed,
    'styrgrupp-hr-b5': open,
    'styrgrupp-hr-b6': draft,
    'styrgrupp-elearning-b1': supplier,
  },
});

const inNarrowed = 'i ärendet "Avgränsning av kontoplanen", styrgruppen för HR-förstudien (§ 3, 7 september 2022)';
const rule = 'Bifall med 7 röster mot 3, 1 avstod; ordförandens utslagsröst behövdes inte';

describe('how a closed case was voted on', () => {
  it.each([
    ['hur röstade Kalix?', `Kalix (HR-chef Kalix) röstade avslag ${inNarrowed}. ${rule}.`],
    ['hur röstade Kalix om kontoplanen?', `Kalix (HR-chef Kalix) röstade avslag ${inNarrowed}. ${rule}.`],
    [
      'röstade Kalix ja till avgränsningen av kontoplanen?',
      `Kalix (HR-chef Kalix) röstade avslag ${inNarrowed}. ${rule}.`,
    ],
    [
      'hur röstade Kalix och Kiruna i § 3?',
      `Kalix (HR-chef Kalix) röstade avslag och Kiruna (HR-chef Kiruna) avstod ${inNarrowed}. ${rule}.`,
    ],
    ['hur röstade Överkalix om kontoplanen?', `Överkalix röstade inte ${inNarrowed}. ${rule}.`],
    [
      'hur röstade Haparanda om kontoplanen?',
      `Haparanda röstade inte ${inNarrowed}. HR-chef Haparanda anmälde jäv. ${rule}.`,
    ],
    [
      'vilka röstade nej i § 3?',
      `3 av 14 röstade avslag ${inNarrowed}: Boden (HR-chef Boden), Kalix (HR-chef Kalix) och Piteå (HR-chef Piteå).`,
    ],
    [
      'vilka röstade inte i § 3?',
      `3 av 14 röstade inte ${inNarrowed}: Haparanda, Överkalix (HR-chef Överkalix) och Övertorneå (HR-chef Övertorneå).`,
    ],
    ['vilka avstod?', `1 av 14 avstod ${inNarrowed}: Kiruna (HR-chef Kiruna).`],
    [
      'hur många röstade nej om kontoplanen?',
      `3 av 14 röstade avslag ${inNarrowed}: Boden (HR-chef Boden), Kalix (HR-chef Kalix) och Piteå (HR-chef Piteå).`,
    ],
    [
      'hur föll omröstningen?',
      `Styrgruppen för HR-förstudien, "Avgränsning av kontoplanen" (§ 3, 7 september 2022): ${rule}.`,
    ],
    [
      'hur röstade styrgruppen HR?',
      `Styrgruppen för HR-förstudien, "Avgränsning av kontoplanen" (§ 3, 7 september 2022): ${rule}.`,
    ],
    ['vem reserverade sig?', `HR-chef Kalix (Kalix) reserverade sig ${inNarrowed}.`],
    ['vem anmälde jäv?', `HR-chef Haparanda (Haparanda) anmälde jäv ${inNarrowed}.`],
    [
      'reserverade sig någon i § 1?',
      'Ingen reserverade sig i ärendet "Val av leverantör", styrgruppen för e-learning-förstudien (§ 1, 1 september 2022).',
    ],
    [
      'vilka röstade nej om leverantören?',
      'Ingen röstade nej: två förslag ställdes mot varandra. 3 av 6 röstade för förslag 2 i ärendet "Val av leverantör", styrgruppen för e-learning-förstudien (§ 1, 1 september 2022): Boden (Styrgrupp e-learning Boden), Haparanda (Styrgrupp e-learning Haparanda) och Jokkmokk (Styrgrupp e-learning Jokkmokk).',
    ],
    [
      'hur föll omröstningen om val av leverantör?',
      'Styrgruppen för e-learning-förstudien, "Val av leverantör" (§ 1, 1 september 2022): Bifall till Förslag 2 med 3 röster mot 1, 1 avstod; ordförandens utslagsröst behövdes inte.',
    ],
    [
      'how did Kalix vote?',
      'Kalix (HR-chef Kalix) voted against in the case "Avgränsning av kontoplanen", the steering group of the HR prestudy (§ 3, 7 September 2022). Approved by 7 votes to 3, 1 abstention; the chair\'s casting vote was not needed.',
    ],
  ])('"%s"', (text, expected) => {
    const reply = askOn(closed, text);
    expect({ kind: reply.kind, text: reply.text }).toEqual({ kind: 'votes', text: expected });
    expect(reply.answer?.sources[0]?.title.sv).toBe('Nämndbotens register');
  });

  it('shows every municipality with who cast its vote, and the votes that came before', () => {
    const { detail } = askOn(closed, 'hur röstade Boden om val av leverantör?').answer ?? {};
    const rows = detail?.shape === 'facts' ? detail.rows.map(({ label, value }) => `${label.sv}: ${value.sv}`) : [];
    expect(rows).toContain('Boden: Förslag 2 – Styrgrupp e-learning Boden');
    expect(rows).toContain('Övertorneå: Styrgrupp e-learning Övertorneå har inte röstat');
    expect(rows).toContain('Omröstning dessförinnan: förslag 2 (Boden): Boden, Haparanda; förslag 3 (Kalix): Kalix');
  });

  it('says that a municipality has no seat rather than taking another case for it', () => {
    const reply = askOn(closed, 'hur röstade Kiruna om val av leverantör?');
    expect(reply.answer?.outcome).toBe('refuse');
    expect(reply.text).toBe(
      'Kiruna har ingen plats i styrgruppen för e-learning-förstudien och röstade inte om "Val av leverantör" (§ 1, 1 september 2022).',
    );
  });

  it("takes 'vi' for the asker's municipality, and 'och Boden?' for the same vote", () => {
    expect(askOn(closed, 'hur röstade vi?', { municipality: 'kiruna' }).text).toMatch(
      /^Kiruna \(HR-chef Kiruna\) avstod/,
    );
    const first = askOn(closed, 'hur röstade Kalix om val av leverantör?');
    expect(first.text).toMatch(/^Kalix \(Styrgrupp e-learning Kalix\) avstod/);
    expect(askOn(closed, 'och Boden?', {}, first.question).text).toMatch(
      /^Boden \(Styrgrupp e-learning Boden\) röstade för förslag 2 i/,
    );
    expect(askOn(closed, 'vilka avstod?', {}, first.question).text).toMatch(/^1 av 6 avstod i ärendet "Val av/);
  });
});

describe('an open vote', () => {
  it.each([
    [
      'hur röstade Kalix?',
      'Omröstningen pågår: Kalix (HR-chef Kalix) röstade bifall i ärendet "Semesterlistor", styrgruppen för HR-förstudien. 3 av 14 har röstat, hittills 2 röster mot 1.',
    ],
    [
      'hur har Luleå röstat?',
      'Omröstningen pågår: Luleå har inte röstat än i ärendet "Semesterlistor", styrgruppen för HR-förstudien. 3 av 14 har röstat, hittills 2 röster mot 1.',
    ],
    [
      'hur går omröstningen om semesterlistor?',
      'Omröstningen pågår i ärendet "Semesterlistor", styrgruppen för HR-förstudien: 3 av 14 har röstat, hittills 2 röster mot 1.',
    ],
    [
      'vilka röstade nej?',
      'Omröstningen pågår: 1 av 14 röstade avslag i ärendet "Semesterlistor", styrgruppen för HR-förstudien: Boden (HR-chef Boden).',
    ],
    ['vilka avstod?', 'Omröstningen pågår: ingen avstod i ärendet "Semesterlistor", styrgruppen för HR-förstudien.'],
  ])('is said to be going on: "%s"', (text, expected) => {
    expect(askOn(both, text).text).toBe(expected);
  });
});

describe('without votes', () => {
  it('says of the papers that they do not tell', () => {
    const reply = askPapers('hur röstade Kalix om budgeten för 2023?');
    expect(reply.answer?.outcome).toBe('refuse');
    expect(reply.text).toBe('Handlingarna säger inte hur någon röstade: Budget 2023 (§ 12, 22 juni 2022).');
    expect(askPapers('vem reserverade sig mot budgeten?').text).toMatch(
      /^Handlingarna säger inte om någon reserverade/,
    );
    expect(askOn(both, 'vilka röstade nej i § 12?').text).toMatch(/^Handlingarna säger inte hur någon röstade: Budget/);
  });

  it('says what to do where no case is registered, and where no number fits', () => {
    expect(askPapers('hur röstade Kalix?').text).toMatch(/^Ingen omröstning har gjorts hos mig.*Skriv "nytt beslut"/);
    expect(askOn(both, 'hur röstade Kalix i § 77?').text).toMatch(/^Jag hittar inget ärende med § 77/);
  });

  it('keeps a draft to itself', () => {
    expect(askOn(both, 'hur röstade Kalix om hemliga planer?').kind).not.toBe('votes');
    const slots = { ask: 'votes', id: 'styrgrupp-hr-b6' };
    expect(() => votes.reply(slots, both, now)).toThrow('no decision');
  });

  it.each([
    'hur röstar man?',
    'vem får rösta?',
    'hur reserverar man sig?',
    'vad händer vid jäv?',
    'röstade nämnden nej till budgeten?',
    'vilka röstade inte nej?',
  ])('leaves "%s" to others', (text) => {
    expect(askOn(both, text).kind).not.toBe('votes');
  });
});
