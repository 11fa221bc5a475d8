/** An agenda that people change: ids that stay, titles that stand once, limits that hold. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { Board } from '../../src/domain/board.ts';
import { Agenda, emptyRegistry } from '../../src/domain/registry.ts';
import {
  addedItem,
  type ItemWish,
  isClosed,
  limits,
  sameTitled,
  wishOf,
  withChanged,
  withItem,
  withoutItem,
} from '../../src/meetings/agenda-rules.ts';
import { agendaWords } from '../../src/meetings/agenda-words.ts';
import { board } from '../questions/whole-bot.ts';

const meeting = 'namnden-2022-10-12';
const at = '2022-09-01T06:00:00.000Z';
const withAgenda = (agenda: Agenda, of = meeting): Board =>
  new Board(board.imported, { ...emptyRegistry, agenda: new Map([[of, agenda]]) });

function wish(title: string): ItemWish {
  const made = wishOf({ title });
  if ('no' in made) throw new Error(made.no.en);
  return made;
}

function filled(count: number, title = (at: number) => `Punkt nummer ${at}`): Agenda {
  let agenda: Agenda = { items: [], added: 0 };
  for (let index = 0; index < count; index += 1) {
    const next = withItem(withAgenda(agenda), meeting, wish(title(index)), at);
    if ('no' in next) throw new Error(next.no.en);
    agenda = next.agenda;
  }
  return agenda;
}

describe('what is written', () => {
  it('is one line without control characters, in its own capitals', () => {
    expect(wishOf({ title: '  e-Arkivets\n\u202eFRAMTID\u0007 ', documents: 'A\r\n\n B \n' })).toEqual({
      title: { sv: 'e-Arkivets FRAMTID', en: 'e-Arkivets FRAMTID' },
      kind: 'information',
      documents: ['A', 'B'],
    });
  });

  it.each([
    ['no title', { title: ' \u0000 ' }],
    ['none at all', {}],
    ['a title that is too long', { title: 'x'.repeat(limits.title + 1) }],
    ['a long name', { title: 'x', responsible: 'x'.repeat(limits.responsible + 1) }],
    ['a document that is too long', { title: 'x', documents: 'x'.repeat(limits.documents + 1) }],
    ['documents that are too long together', { title: 'x', documents: `${'x'.repeat(100)}\n`.repeat(16) }],
  ])('is refused: %s', (_, written) => {
    expect(wishOf(written)).toEqual({ no: { sv: expect.any(String), en: expect.any(String) } });
  });

  it('is kept up to the very limit', () => {
    expect(wishOf({ title: 'x'.repeat(limits.title), documents: 'x'.repeat(limits.documents) })).not.toHaveProperty(
      'no',
    );
  });

  it('fits the registry, or is refused', () => {
    const anything = fc.record({
      title: fc.string({ unit: 'binary', maxLength: 300 }),
      responsible: fc.option(fc.string({ maxLength: 300 }), { nil: undefined }),
      documents: fc.option(fc.string({ maxLength: 2000 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(anything, (written) => {
        const made = wishOf(written);
        if ('no' in made) return;
        const next = withItem(board, meeting, made, at);
        expect('no' in next ? undefined : Agenda.safeParse(next.agenda).success).toBe(true);
        expect(made.title.sv).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
        expect(made.title.sv.length).toBeLessThanOrEqual(limits.title);
      }),
    );
  });
});

describe('an agenda', () => {
  it('never gives an id twice, and keeps the order of what stays, however it is changed', () => {
    const step = fc.oneof(fc.constant('add' as const), fc.nat({ max: 9 }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let agenda: Agenda = { items: [], added: 0 };
        const given = new Set<string>();
        for (const [index, what] of steps.entries()) {
          if (what === 'add') {
            const next = withItem(withAgenda(agenda), meeting, wish(`Punkt ${index}`), at);
            if ('no' in next) return;
            expect(given.has(next.item.id)).toBe(false);
            given.add(next.item.id);
            agenda = next.agenda;
          } else {
            const gone = agenda.items[what]?.id ?? 'p999';
            const rest = agenda.items.filter(({ id }) => id !== gone);
            agenda = withoutItem(agenda, gone);
            expect(agenda.items).toEqual(rest);
          }
          const lines = withAgenda(agenda).agenda(meeting);
          expect(lines.map(({ number }) => number)).toEqual(lines.map((_, place) => place + 1));
          expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
        }
      }),
    );
  });

  it('counts on from the numbers of the papers, whose items have ids of their own', () => {
    const june = 'namnden-2022-06-22';
    const next = withItem(board, june, wish('Övriga frågor'), at);
    const lines = 'no' in next ? [] : withAgenda(next.agenda, june).agenda(june);
    expect(lines.map(({ id, number }) => [id, number]).slice(-2)).toEqual([
      ['h9', 9],
      ['p1', 10],
    ]);
  });

  it('is full at some time', () => {
    const full = filled(limits.items);
    expect(withItem(withAgenda(full), meeting, wish('En till'), at)).toHaveProperty('no');
    expect(withItem(withAgenda(withoutItem(full, 'p1')), meeting, wish('En till'), at)).toMatchObject({
      item: { id: `p${limits.items + 1}` },
    });
  });

  it('knows a title by its letters and not by its capitals', () => {
    const lines = withAgenda(filled(2)).agenda(meeting);
    expect(sameTitled(lines, wish('PUNKT  nummer 1'))).toMatchObject({ number: 2 });
    expect(sameTitled(lines, wish('Punkt nummer 11'))).toBeUndefined();
    expect(sameTitled(board.agenda('namnden-2022-06-22'), wish('interim report 1, january–may 2022'))).toMatchObject({
      id: 'h9',
    });
  });

  it('changes an item in its place, those that were added only', () => {
    const agenda = filled(3);
    const second = addedItem(withAgenda(agenda), meeting, 'p2');
    if ('no' in second) throw new Error(second.no.en);
    const changed = withChanged(agenda, { ...second, ...wish('Annat') });
    expect(changed.items.map(({ id, title }) => [id, title.sv])).toEqual([
      ['p1', 'Punkt nummer 0'],
      ['p2', 'Annat'],
      ['p3', 'Punkt nummer 2'],
    ]);
    expect(addedItem(board, 'namnden-2022-06-22', 'h3')).toMatchObject({
      no: { sv: expect.stringMatching(/handlingar/) },
    });
    expect(addedItem(board, meeting, 'p7')).toHaveProperty('no');
  });

  it('is closed from the end of the meeting on', () => {
    const of = board.meeting(meeting);
    expect(isClosed(of, Temporal.Instant.from('2022-10-12T13:59:59Z'))).toBe(false);
    expect(isClosed(of, Temporal.Instant.from('2022-10-12T14:00:00Z'))).toBe(true);
  });
});

describe('an agenda in one piece of text', () => {
  it('shows ten items, and how many more there are', () => {
    const words = agendaWords(withAgenda(filled(14)), meeting);
    expect(words?.sv).toMatch(
      /^1\. Punkt nummer 0 \(information\), 2\. .* 10\. Punkt nummer 9 \(information\) … och 4 till$/,
    );
    expect(words?.en).toMatch(/ … and 4 more$/);
    expect(agendaWords(withAgenda(filled(10)), meeting)?.sv).not.toContain('till');
    expect(agendaWords(board, meeting)).toBeUndefined();
  });

  it('always fits its line of the card', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 195 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(sizes, (lengths) => {
        const agenda = filled(lengths.length, (index) => `${index}`.padStart(lengths[index] ?? 1, 'x'));
        const { sv = '', en = '' } = agendaWords(withAgenda(agenda), meeting) ?? {};
        expect(Math.max(sv.length, en.length)).toBeLessThanOrEqual(600);
      }),
      { numRuns: 50 },
    );
  });
});
