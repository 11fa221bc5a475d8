/** Who comes to a meeting that is still to be held, and whether it can decide. */
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { Reply } from '../../src/domain/registry.ts';
import { quorumOutlook } from '../../src/questions/quorum-outlook/index.ts';
import { boardWith, callOf, rollOf } from './registered.ts';
import { ask, board as papers, type State } from './whole-bot.ts';

const october = papers.meeting('namnden-2022-10-12');
const now = Temporal.Instant.from('2022-09-30T08:00:00Z');

/** Six members come and a substitute serves; Boden's substitute is asked, Pajala has nobody, five have not answered. */
const replies: Readonly<Record<string, Reply>> = {
  ...Object.fromEntries(
    ['arjeplog', 'arvidsjaur', 'gallivare', 'haparanda', 'jokkmokk', 'lulea'].map((m) => [`ledamot.${m}`, 'coming']),
  ),
  ...{ 'ledamot.kalix': 'cannot', 'ersattare.kalix': 'serving', 'ledamot.boden': 'cannot' },
  ...{ 'ledamot.pajala': 'cannot', 'ersattare.pajala': 'cannot' },
};
const uncalled: State = { board: papers, now };
const called: State = { board: boardWith({ calls: [callOf(october, replies)] }), now };
const begun: State = {
  board: boardWith({
    calls: [callOf(october, replies)],
    rolls: [rollOf(october, { away: ['kalix', 'boden', 'pajala', 'kiruna', 'pitea'], open: true })],
  }),
  now: Temporal.Instant.from('2022-10-12T08:30:00Z'),
};
const say = (text: string, state: State = called) => ask(text, undefined, state);
const name = 'Nämnden onsdag 12 oktober kl. 10–16';

describe('questions about who comes', () => {
  it.each([
    ['blir vi beslutsföra?', `${name}: 7 av 14 säkra, en saknas.`],
    ['kommer vi bli beslutsföra 12 oktober?', `${name}: 7 av 14 säkra, en saknas.`],
    ['hur många saknas för att vi ska bli beslutsföra?', `${name}: 7 av 14 säkra, en saknas.`],
    [
      'vilka har inte svarat på kallelsen?',
      `${name}: 5 har inte svarat: Ledamot Kiruna, Ledamot Piteå, Ledamot Älvsbyn, Ledamot Överkalix och Ledamot Övertorneå. Tillfrågade att tjänstgöra: Ersättare Boden.`,
    ],
    [
      'vilka har tackat nej?',
      `${name}: 4 har tackat nej: Ledamot Boden, Ledamot Kalix, Ledamot Pajala och Ersättare Pajala.`,
    ],
    [
      'vilka har svarat nej på kallelsen?',
      `${name}: 4 har tackat nej: Ledamot Boden, Ledamot Kalix, Ledamot Pajala och Ersättare Pajala.`,
    ],
    [
      'vilka tackade nej?',
      `${name}: 4 har tackat nej: Ledamot Boden, Ledamot Kalix, Ledamot Pajala och Ersättare Pajala.`,
    ],
    ['kommer Kalix den 12 oktober?', 'Kalix, nämnden onsdag 12 oktober kl. 10–16: Ersättare Kalix tjänstgör.'],
    ['har Pajala svarat på kallelsen?', 'Pajala, nämnden onsdag 12 oktober kl. 10–16: ingen kan komma.'],
    ['will we be quorate?', 'The board Wednesday 12 October, 10:00–16:00: 7 of 14 certain, one is missing.'],
  ])('answers "%s"', (text, answer) => {
    const reply = say(text);
    expect(reply.question?.kind).toBe('quorumOutlook');
    expect(reply.answer?.outcome).toBe('answer');
    expect(reply.text).toBe(answer);
    expect(reply.answer?.sources).toEqual([
      expect.objectContaining({ section: 'Kallelse, nämnden 12 oktober 2022', date: '2022-09-28' }),
    ]);
  });

  it.each(['vilka kommer på nästa möte?', 'hur många har tackat ja?', 'hur många kommer den 12 oktober?'])(
    'tells how many are certain, and who: "%s"',
    (text) => {
      expect(say(text).text).toMatch(
        /^Nämnden .*: 7 av 14 säkra, en saknas\. Kommer: Ledamot Arjeplog, .*Ersättare Kalix/,
      );
    },
  );

  it('shows what the sender has: every municipality', () => {
    const { detail } = say('blir vi beslutsföra?').answer ?? {};
    expect(detail?.shape === 'facts' && detail.rows.map(({ label, value }) => `${label.sv}: ${value.sv}`)).toEqual(
      expect.arrayContaining(['Kalix: Ersättare Kalix tjänstgör', 'Pajala: ingen kan komma']),
    );
  });

  it('counts those who are there once attendance is open', () => {
    for (const text of ['är vi beslutsföra?', 'blir vi beslutsföra?', 'hur många är på plats?'])
      expect(say(text, begun).text).toBe(`${name}: 9 av 14 – beslutsför.`);
  });

  it.each([
    ['hur många är här?', /9 av 14 – beslutsför\.$/],
    ['hur många är vi?', /9 av 14 – beslutsför\.$/],
    ['hur många är närvarande?', /9 av 14 – beslutsför\.$/],
    ['hur många är närvarande i nämnden nu?', /9 av 14 – beslutsför\.$/],
    ['how many are present?', /9 of 14 – quorate\.$/],
    ['how many are here?', /9 of 14 – quorate\.$/],
    ['är vi beslutsföra nu?', /9 av 14 – beslutsför\.$/],
    ['do we have a quorum?', /9 of 14 – quorate\.$/],
    ['vilka är närvarande?', /beslutsför\. Här är Ledamot Arjeplog, .* och Ledamot Övertorneå\.$/],
    ['vilka är här?', /Här är Ledamot Arjeplog/],
    ['vilka saknas?', /: 5 saknas \(Boden, Kalix, Kiruna, Pajala och Piteå\); 9 av 14 – beslutsför\.$/],
    ['vilka är inte här?', /: 5 saknas \(Boden/],
    ['who is missing?', /: 5 missing \(Boden/],
    ['har Luleå kommit?', /^Luleå: Ledamot Luleå tjänstgör sedan kl\. 10:00\.$/],
    ['är Piteå här?', /^Piteå: ingen är registrerad som närvarande\. Ledamot Piteå är frånvarande\.$/],
    ['vem tjänstgör för Boden?', /^Boden: ingen är registrerad/],
  ])('while the meeting sits, "%s" is about those who are there, whatever was asked before', (text, answer) => {
    expect(say(text, begun).text).toMatch(answer);
    const before = say('hur var närvaron i nämnden 16 mars?', begun).question;
    expect(before?.kind).toBe('attendance');
    expect(ask(text, before, begun).text).toMatch(answer);
  });

  it.each(['hur många kommuner är med i nämnden?', 'vilka saknas i e-arkivet?', 'hur var närvaron i nämnden 16 mars?'])(
    'but not "%s"',
    (text) => {
      expect(say(text, begun).question?.kind).not.toBe('quorumOutlook');
    },
  );

  it('leads to this kind by every example, and says so where no call was sent', () => {
    for (const text of quorumOutlook.examples) {
      const reply = say(text, uncalled);
      expect(reply.question?.kind, text).toBe('quorumOutlook');
      expect(reply.answer?.outcome, text).toBe('refuse');
      expect(reply.text, text).toMatch(/^(Ingen kallelse är skickad till|No call has been sent to)/);
    }
    expect(say('blir beredningsgruppen beslutsför?').text).toBe(
      'Ingen kallelse är skickad till beredningsgruppen onsdag 26 oktober, så jag vet inte vilka som kommer. Sekreteraren skickar den med "kalla till beredningsgruppen".',
    );
  });

  it('puts no other meeting in the place of one that does not exist', () => {
    expect(say('blir vi beslutsföra den 13 oktober?').text).toMatch(/^Nämnden har inget möte den 13 oktober 2022\./);
    expect(say('blir styrgrupp HR beslutsför?').text).toMatch(/har inget planerat möte\.$/);
  });

  it('turns to the next meeting when attendance is closed', () => {
    const closed: State = {
      board: boardWith({ calls: [callOf(october, replies)], rolls: [rollOf(october)] }),
      now: Temporal.Instant.from('2022-10-12T15:30:00Z'),
    };
    expect(say('blir vi beslutsföra?', closed).text).toMatch(/onsdag 14 december/);
    expect(say('var nämnden beslutsför den 12 oktober?', closed).question?.kind).toBe('attendance');
  });

  it('follows up on another body, another day and those who are lacking', () => {
    const first = say('blir vi beslutsföra?');
    const next = (text: string) => ask(text, first.question, called).text;
    expect(next('och beredningsgruppen?')).toMatch(/till beredningsgruppen/);
    expect(next('den 14 december då?')).toMatch(/onsdag 14 december/);
    expect(next('vilka har inte svarat?')).toMatch(/5 har inte svarat/);
    for (const { question } of first.answer?.followUps ?? [])
      expect(quorumOutlook.reply(question.slots, called.board, now).outcome).toBe('answer');
  });

  it.each([
    ['hur många måste vara på plats för att nämnden ska vara beslutsför?', 'passage'],
    ['när är nämnden beslutsmässig?', 'passage'],
    ['räknas ersättaren in när man kollar om vi är beslutsföra?', 'passage'],
    ['what is the quorum of the board?', 'passage'],
    ['var nämnden beslutsför den 16 mars?', 'attendance'],
    ['hur många kom till nämnden 16 mars?', 'attendance'],
    ['när är nästa nämndmöte?', 'meetings'],
    ['vilka möten kommer i höst?', 'meetings'],
    ['kommer närvaromålet nås', 'goals'],
  ])('leaves "%s" to others', (text, kind) => {
    for (const state of [uncalled, called, begun]) expect(say(text, state).question?.kind).toBe(kind);
  });
});
