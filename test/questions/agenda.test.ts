import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { Board } from '../../src/domain/board.ts';
import { type Agenda, emptyRegistry } from '../../src/domain/registry.ts';
import { agenda } from '../../src/questions/agenda/index.ts';
import { questionKinds } from '../../src/questions/index.ts';
import { buildMind } from '../../src/understand/mind.ts';
import { understand } from '../../src/understand/understand.ts';
import { ask, board, chat, now } from './whole-bot.ts';

const added: Agenda = {
  added: 3,
  items: [
    {
      id: 'p3',
      title: { sv: 'Budget 2024', en: 'Budget 2024' },
      kind: 'decision',
      responsible: 'Ordföranden',
      documents: ['Förslag till budget'],
      addedAt: '2022-09-01T06:00:00.000Z',
    },
  ],
};
const filled = new Board(board.imported, { ...emptyRegistry, agenda: new Map([['namnden-2022-10-12', added]]) });

describe('questions about an agenda', () => {
  it.each([
    [
      'vad stod på dagordningen den 22 juni?',
      /^Dagordningen för nämnden onsdag 22 juni kl\. 13–16 hade 9 punkter: 1\. /,
    ],
    ['dagordningen för senaste nämndmötet', /22 juni .* 9 punkter/],
    ['vad stod på agendan i juni', /22 juni .* 9 punkter/],
    ['vilka beslutspunkter finns den 22 juni?', /hade 4 beslutspunkter: .*5\. Budget 2023 \(beslut\)/],
    ['vilka diskussionspunkter hade nämnden den 22 juni', /^Ingen diskussionspunkt .*9 punkter av annat slag/],
    ['what was on the agenda on 22 June?', /^The agenda of the board Wednesday 22 June, 13:00–16:00 had 9 items: /],
  ])('answers "%s"', (text, pattern) => {
    const reply = ask(text);
    expect(reply.question?.kind).toBe('agenda');
    expect(reply.answer?.outcome).toBe('answer');
    expect(reply.answer?.sources.length).toBeGreaterThan(0);
    expect(reply.text).toMatch(pattern);
  });

  it.each([
    ['vad ska upp på nästa möte?', /^Ingen punkt är anmäld än till nämnden onsdag 12 oktober .*lägg till punkt/],
    ['vad ska upp på nästa nämndmöte', /^Ingen punkt är anmäld än till nämnden onsdag 12 oktober/],
    ['vad står på dagordningen 12 oktober?', /^Ingen punkt är anmäld än till nämnden/],
    ['dagordning nämnden', /^Ingen punkt är anmäld än till nämnden/],
    ['dagordning beredningsgruppen', /^Ingen punkt är anmäld än till beredningsgruppen 21–22 september/],
    ['vad står på dagordningen 26 oktober', /^Ingen punkt är anmäld än till beredningsgruppen onsdag 26 oktober/],
    ['what is on the agenda?', /^No item has been added yet for the board/],
    ['vad stod på dagordningen i mars', /^Dagordningen för nämnden onsdag 16 mars .* finns inte i handlingarna/],
    [
      'vad är på dagordningen 5 oktober',
      /^Nämnden har inget möte den 5 oktober 2022.*Nästa är nämnden onsdag 12 oktober/,
    ],
    ['dagordning styrgrupp HR', /inget planerat möte/],
  ])('refuses "%s" without another meeting’s items', (text, pattern) => {
    const reply = ask(text);
    expect(reply.question?.kind).toBe('agenda');
    expect(reply.answer).toMatchObject({ outcome: 'refuse', sources: [], detail: { shape: 'none' } });
    expect(reply.text).toMatch(pattern);
  });

  it.each([
    ['när är nästa nämndmöte?', 'meetings'],
    ['vad beslutades på nämndens möte 22 juni', 'decision'],
    ['vad ska upp i december enligt årshjulet?', 'yearWheel'],
    ['vad ska tas upp på nästa nämndmöte', 'yearWheel'],
    ['hur många kom till nämnden 16 mars?', 'attendance'],
    ['vem skickar kallelserna', 'passage'],
  ])('leaves "%s" to %s', (text, kind) => {
    expect(ask(text).question?.kind).toBe(kind);
  });

  it('keeps what a follow-up does not renew', () => {
    expect(chat('vad stod på dagordningen 22 juni?', 'och i mars?').text).toMatch(/16 mars .* finns inte/);
    expect(chat('dagordning nämnden', 'och beredningsgruppen?').text).toMatch(/21–22 september/);
    expect(chat('vad stod på dagordningen 22 juni?', 'och beslutspunkterna?').text).toMatch(/4 beslutspunkter/);
  });

  it('shows what was added, with its number, kind, responsible, documents and source', () => {
    const answer = agenda.reply({}, filled, now);
    expect(answer.outcome).toBe('answer');
    expect(answer.text.sv).toBe(
      'Dagordningen för nämnden onsdag 12 oktober kl. 10–16 har 1 punkt: 1. Budget 2024 (beslut).',
    );
    expect(answer.detail).toMatchObject({
      shape: 'list',
      items: [
        {
          heading: { sv: '1. Budget 2024' },
          text: { sv: 'Beslut. Föredragande: Ordföranden. Handlingar: Förslag till budget.' },
        },
      ],
    });
    expect(answer.sources).toMatchObject([{ section: 'Dagordning', date: '2022-09-01' }]);
  });

  it('takes "tas upp" too, once there is something on the agenda', () => {
    const mind = buildMind(filled, questionKinds);
    const found = understand('vad ska tas upp på nästa nämndmöte', {
      mind,
      asker: {},
      now,
      before: undefined,
      language: 'sv',
    });
    expect(found).toMatchObject({ type: 'question', question: { kind: 'agenda' } });
  });

  it('counts a meeting as the next one until its last minute', () => {
    const text = (instant: string) => agenda.reply({}, filled, Temporal.Instant.from(instant)).text.sv;
    expect(text('2022-10-12T13:59:00Z')).toContain('12 oktober');
    expect(text('2022-10-12T14:00:00Z')).toContain('14 december');
  });
});
