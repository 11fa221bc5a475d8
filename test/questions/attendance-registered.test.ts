/** Statistics out of the papers and of what was registered through the bot, together. */
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { boardWith, rollOf, withMeeting } from './registered.ts';
import { ask, board as papers, type State } from './whole-bot.ts';

const october = papers.meeting('namnden-2022-10-12');
const march = papers.meeting('namnden-2022-03-16');
const preparatory = papers.meeting('beredningsgruppen-2022-10-26');
const steering = withMeeting('styrgrupp-hr', '2022-10-05');
const later = Temporal.Instant.from('2022-10-28T08:00:00Z');

const state: State = {
  now: later,
  board: boardWith({
    on: steering.board,
    rolls: [
      rollOf(october, { away: ['kalix', 'pajala'], bySubstitute: ['boden'] }),
      rollOf(preparatory, { away: ['kalix'], open: true }),
      rollOf(steering.meeting, { away: ['kiruna'] }),
    ],
  }),
};
const say = (text: string) => ask(text, undefined, state);

describe('attendance that was registered', () => {
  it.each([
    [
      'hur var närvaron i nämnden i år?',
      /^Nämnden 2022, ledamöter: 16 mars 9 av 14 \(64 %\) och 12 oktober 12 av 14 \(86 %\); i snitt 75 %, målet är minst 75 %\.$/,
    ],
    ['hur många kom till nämnden 12 oktober', /^12 av 14 ledamöter \(86 %\) deltog i nämnden den 12 oktober 2022\.$/],
    ['räckte närvaron 12 oktober för målet?', /^Ja, 86 % når målet 75 %: .*minst 11 behövs/],
    ['var nämnden beslutsför den 12 oktober?', /^Ja, .*12 av 14 .*minst 8/],
    ['nådde nämnden närvaromålet i år?', /^1 av 2 redovisade möten låg under 75 %.*I snitt .*\(75 %\)/],
    ['hur var närvaron i styrgrupp HR i år?', /^13 av 14 kommuner \(93 %\) deltog i styrgruppen .*5 oktober 2022\.$/],
    ['what was the attendance of the board this year?', /12 October 12 of 14 \(86%\); 75% on average, the goal is at/],
  ])('counts with the papers: "%s"', (text, pattern) => {
    const reply = say(text);
    expect(reply.question?.kind).toBe('attendance');
    expect(reply.answer?.outcome).toBe('answer');
    expect(reply.text).toMatch(pattern);
  });

  it.each([
    [
      'vilka kommuner saknades den 12 oktober?',
      /^2 av 14 kommuner saknades .*: Kalix och Pajala\. Ersättare .* Boden\.$/,
    ],
    ['vilka kommuner var med 12 oktober?', /^12 av 14 kommuner deltog .*: Arjeplog, .* och Övertorneå\.$/],
    ['vilka var där 12 oktober?', /^12 av 14 deltog .*: Ledamot Arjeplog, .*Ersättare Boden, .* Ledamot Övertorneå\.$/],
    ['vem tjänstgjorde för Boden 12 oktober?', /^Boden deltog i nämnden den 12 oktober 2022: Ersättare Boden\.$/],
    ['vilka ersättare tjänstgjorde 12 oktober?', /^1 ersättare tjänstgjorde .*: Ersättare Boden\.$/],
    ['var Kalix med på nämnden 12 oktober?', /^Kalix saknades i nämnden den 12 oktober 2022\.$/],
    [
      'hur var Kalix närvaro i nämnden i år?',
      /^Kalix saknades .* 12 oktober 2022\. Från nämnden den 16 mars .* bara hur/,
    ],
    ['vilken kommun har lägst närvaro i nämnden?', /^Lägst närvaro i nämnden 2022: Kalix och Pajala, 0 av 1/],
    ['närvaro per kommun i nämnden', /: 1 av 1 Arjeplog, .*; 0 av 1 Kalix och Pajala\.$/],
    ['which municipalities were missing on 12 October?', /: Kalix and Pajala\. Substitutes served for Boden\.$/],
  ])('tells who took part: "%s"', (text, pattern) => {
    const reply = say(text);
    expect(reply.answer?.outcome).toBe('answer');
    expect(reply.text).toMatch(pattern);
    expect(reply.answer?.sources.map(({ title }) => title.sv)).toEqual(
      expect.arrayContaining(['Nämndbotens register']),
    );
  });

  it('cites the register with the body, its day and the day of closing', () => {
    expect(say('hur många kom till nämnden 12 oktober').answer?.sources).toEqual([
      expect.objectContaining({ section: 'Närvaro, nämnden 12 oktober 2022', date: '2022-10-12' }),
    ]);
  });

  it('prefers the adjusted paper, and says so at its source', () => {
    const board = boardWith({ rolls: [rollOf(march, { away: ['kalix', 'pajala'] })] });
    const reply = ask('hur många kom till nämnden 16 mars?', undefined, { board, now: later });
    expect(reply.text).toMatch(/^9 av 14 ledamöter/);
    expect(reply.answer?.sources[0]?.note?.sv).toBe('Registrerat i boten: 12 av 14; handlingens siffra gäller.');
    const same = boardWith({ rolls: [rollOf(march, { away: ['kalix', 'pajala', 'boden', 'kiruna', 'lulea'] })] });
    const agreed = ask('hur många kom till nämnden 16 mars?', undefined, { board: same, now: later });
    expect(agreed.answer?.sources[0]?.note).toBeUndefined();
  });

  it('makes no statistic of attendance that is still open, and says how it stands', () => {
    expect(say('hur var närvaron i beredningsgruppen 26 oktober?').text).toMatch(/^Beredningsgruppen .*13 av 14/);
    expect(say('hur var närvaron i beredningsgruppen?').text).not.toMatch(/oktober/);
  });

  it('makes none of a list that nobody used', () => {
    const unused = { ...rollOf(october), marks: [] };
    const reply = ask('hur var närvaron i nämnden i år?', undefined, {
      board: boardWith({ rolls: [unused] }),
      now: later,
    });
    expect(reply.text).toMatch(/^9 av 14 ledamöter/);
  });

  it('measures no steering group by the goals of others', () => {
    const reply = say('nådde styrgrupp HR närvaromålet 5 oktober?');
    expect(reply.answer?.outcome).toBe('refuse');
    expect(reply.text).toMatch(/mål framgår inte/);
    expect(say('hur var närvaron i styrgrupp HR i år?').text).not.toMatch(/75/);
    expect(say('närvaro styrgrupp HR 4 maj').question?.kind).toBe('passage');
  });

  it('sums years up when there are several', () => {
    const extra = withMeeting('namnden', '2023-02-01');
    const board = boardWith({ on: extra.board, rolls: [rollOf(extra.meeting, { away: ['kalix'] })] });
    const now = Temporal.Instant.from('2023-03-01T08:00:00Z');
    const reply = ask('hur var närvaron i nämnden?', undefined, { board, now });
    expect(reply.text).toBe('Nämnden, närvaro i snitt: 2022 64,3 % (1 möte) och 2023 92,9 % (1 möte).');
  });

  it('follows up on a municipality and on who was missing', () => {
    const first = say('hur många kom till nämnden 12 oktober');
    expect(ask('och Kalix?', first.question, state).text).toMatch(/^Kalix saknades i nämnden den 12 oktober/);
    expect(ask('vilka saknades?', first.question, state).text).toMatch(/: Kalix och Pajala/);
    for (const { question } of say('vilka kommuner saknades den 12 oktober?').answer?.followUps ?? [])
      expect(question.kind).toBe('attendance');
  });

  it('still refuses where only the papers know of the meetings', () => {
    for (const text of ['vilken kommun har lägst närvaro?', 'vilka kommuner saknades i nämnden den 16 mars?']) {
      expect(ask(text).answer?.outcome).toBe('refuse');
      expect(ask(text).text).toMatch(/^Vilka som deltog framgår inte av handlingarna/);
    }
  });
});
