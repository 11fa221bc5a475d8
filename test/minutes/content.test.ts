/** What minutes say of a meeting, as the law asks for it, and that nothing that can stand in the registry breaks them. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { render } from '../../src/cards/render.ts';
import { languages } from '../../src/domain/answer.ts';
import type { Board } from '../../src/domain/board.ts';
import { MinutesContent } from '../../src/domain/minutes.ts';
import { BodyId, IsoDate } from '../../src/domain/records.ts';
import { type Case, type Minutes, results, rulings } from '../../src/domain/registry.ts';
import { minutesContent } from '../../src/minutes/content.ts';
import { minutesDocument } from '../../src/minutes/docx.ts';
import { minutesAnswer } from '../../src/minutes/minutes-answer.ts';
import { sittingDayOf, sittingDays } from '../../src/minutes/sitting.ts';
import { digest } from '../../src/store/journal.ts';
import { lintCard } from '../cards/card-lint.ts';
import { at, boardWith, budget, cases, groupKey, intention, key, manager, member, roll, substitute } from './held.ts';

const contentOf = (board = boardWith(), of = key): MinutesContent => {
  const content = minutesContent(board, of);
  if (content === undefined) throw new Error('there are no minutes');
  return MinutesContent.parse(content);
};

describe('the minutes of a meeting', () => {
  const content = contentOf();
  const seat = (municipality: string) => content.served.find((each) => each.municipality === municipality);

  test('say when and where, who served, and whether the body was quorate', () => {
    expect(content).toMatchObject({ body: 'namnden', day: '2022-10-12', secretaries: ['Nämndsekreterare'] });
    expect(content.meeting).toMatchObject({ start: '2022-10-12T10:00', end: '2022-10-12T16:00' });
    expect(content.quorum).toEqual({ served: 10, seats: 14, needed: 8 });
    expect(content.served).toHaveLength(14);
    expect(content.standing).toBeUndefined();
  });

  test('say who came late, left, entered instead, was there at a distance, or did not serve', () => {
    expect(seat('kalix')?.stretches).toMatchObject([{ late: true, early: false, from: at('09:20') }]);
    expect(seat('boden')?.stretches).toMatchObject([
      { name: 'Ledamot Boden', substitute: false, late: false, early: true, to: at('10:00') },
      { name: 'Ersättare Boden', substitute: true, late: true, early: false },
    ]);
    expect(seat('pajala')?.stretches).toMatchObject([{ remote: true }]);
    expect(seat('pitea')?.attending).toEqual([{ name: 'Ersättare Piteå', remote: true }]);
    expect(seat('boden')?.attending).toEqual([]);
    expect(seat('haparanda')).toMatchObject({ stretches: [], attending: [] });
  });

  test('say what was proposed by whom, in which order it was put, and how each voted at the time', () => {
    const [item] = content.items;
    expect(content.items).toHaveLength(1);
    expect(item).toMatchObject({ paragraph: { number: 21, year: 2022 }, betweenMeetings: false });
    expect(item?.proposals.map(({ name, label }) => [name, label.sv])).toEqual([
      ['Ledamot Luleå', 'förslag 1 (Ledamot Luleå)'],
      ['Ledamot Kiruna', 'förslag 2 (Ledamot Kiruna)'],
    ]);
    const [round] = item?.propositions ?? [];
    expect(round).toMatchObject({ yes: { sv: 'förslag 1 (Ledamot Luleå)' }, no: { sv: 'förslag 2 (Ledamot Kiruna)' } });
    // Boden's member, who left at noon, voted before that.
    expect(round?.votes.map(({ name, vote }) => [name, vote])).toContainEqual(['Ledamot Boden', 'no']);
    expect(round?.votes).toHaveLength(9);
  });

  test('say what was decided, who was disqualified, and who had a reservation', () => {
    const [item] = content.items;
    expect(item?.outcome.sv).toBe(
      'Bifall till förslag 2 (Ledamot Kiruna) med 5 röster mot 4; ordförandens utslagsröst behövdes inte',
    );
    expect(item?.decided).toBe('Budgeten återremitteras.');
    expect(item?.disqualified).toMatchObject([{ name: 'Ledamot Gällivare' }]);
    expect(item?.disqualified[0]?.instead).toBeUndefined();
    expect(item?.reservations).toMatchObject([{ name: 'Ledamot Luleå', reason: 'Tidplanen håller inte.' }]);
  });

  test('name the substitute who entered for a case of which the member was disqualified', () => {
    const there = { ...substitute('gallivare'), status: 'present', at: at('08:00') } as const;
    const { name: _, ...mark } = there;
    const board = boardWith({ roll: { ...roll, marks: [...roll.marks, mark] } });
    expect(contentOf(board).items[0]?.disqualified).toMatchObject([
      { name: 'Ledamot Gällivare', instead: 'Ersättare Gällivare' },
    ]);
    // In line before them somebody served anyway.
    const out = {
      ...budget,
      disqualified: [
        { email: substitute('pitea').email, municipality: substitute('pitea').municipality, at: at('08:40') },
      ],
    };
    expect(contentOf(boardWith({ cases: { a: out } })).items[0]?.disqualified[0]?.instead).toBeUndefined();
  });

  test('list a case that is still open as open, and no drafts', () => {
    const { outcome: _, closedAt: __, ...open } = budget;
    const board = boardWith({
      cases: { a: { ...open, state: 'open' }, b: { ...open, title: 'Utkast', state: 'draft' } },
    });
    expect(contentOf(board)).toMatchObject({ items: [], open: ['Budget 2024'] });
  });

  test('are in the order of §, whatever order the cases were made in', () => {
    const numbered = (number: number): Case => ({ ...budget, paragraph: { number, year: 2022 } });
    const { paragraph: _, ...without } = budget;
    const board = boardWith({ cases: { a: numbered(23), b: without, c: numbered(22) } });
    expect(contentOf(board).items.map(({ paragraph }) => paragraph?.number)).toEqual([22, 23, undefined]);
  });

  test('are adjusted by the chair and the first other member who served', () => {
    expect(content.adjusters).toEqual(['Ledamot Luleå', 'Ledamot Arjeplog']);
    const absent = { ...roll, marks: roll.marks.filter(({ municipality }) => municipality !== 'lulea') };
    expect(contentOf(boardWith({ roll: absent })).adjusters).toEqual(['Ledamot Arjeplog', 'Ledamot Arvidsjaur']);
  });
});

describe('the minutes of what was decided between meetings', () => {
  test('are of the day in Sweden on which it was closed, and say that it is no decision of the board', () => {
    // 22:30 UTC is half past midnight here.
    expect(contentOf(boardWith(), 'styrgrupp-hr-2022-10-02').items).toEqual([]);
    const content = contentOf(boardWith(), groupKey);
    expect(content.meeting).toBeUndefined();
    expect(content.standing?.sv).toContain('inte ett beslut av nämnden');
    expect(content.adjusters).toEqual(['HR-chef Luleå', 'HR-chef Arjeplog']);
    expect(content.items[0]).toMatchObject({
      ...{ betweenMeetings: true, decided: 'Kommunerna går vidare.' },
      propositions: [{ yes: { sv: 'bifall' }, no: { sv: 'avslag' } }],
    });
    expect(content.items[0]?.propositions[0]?.votes).toHaveLength(8);
  });
});

test('a day within a meeting of several is its first one', () => {
  const board = boardWith();
  const body = board.body('namnden');
  expect(sittingDays(board, body)).toEqual(['2022-10-12']);
  expect(sittingDayOf(board, body, '2022-10-12')).toBe('2022-10-12');
  expect(sittingDayOf(board, body, '2022-10-13')).toBe('2022-10-13');
  for (const wrong of ['', 'namnden', 'namnden-2022-13-40', '../x-2022-10-12', 'nobody-2022-10-12'])
    expect(minutesContent(board, wrong)).toBeUndefined();
});

test('what was adjusted stands, whatever becomes of the roll and the cases', () => {
  const content = contentOf();
  const locked: Minutes = {
    ...{ body: BodyId.parse('namnden'), day: IsoDate.parse('2022-10-12'), createdAt: at('15:00'), createdBy: 'a@b.se' },
    ...{ adjusters: [], adjusted: [], announced: [], lockedAt: at('16:00'), content, hash: digest(content) },
  };
  expect(minutesContent(boardWith({ cases: {}, minutes: { [key]: locked } }), key)).toEqual(content);
});

/** An entry with nothing done to it. */
const draftOf = (of: MinutesContent): Minutes => ({
  ...{ body: of.body, day: of.day, createdAt: at('15:00'), createdBy: 'a@b.se' },
  ...{ adjusters: [member('lulea').email, member('arjeplog').email], adjusted: [], announced: [] },
});
const cardOf = (board: Board, entry: Minutes, now: string) =>
  minutesAnswer(board, entry, digest, Temporal.Instant.from(now));

test('the card says by when the minutes are adjusted, and that it is too late', () => {
  const entry = draftOf(contentOf());
  const board = boardWith({ minutes: { [key]: entry } });
  const due = (now: string) => {
    const detail = cardOf(board, entry, now)?.detail;
    return detail?.shape === 'facts' ? detail.rows.find(({ label }) => label.sv === 'Justeras senast')?.value.sv : '';
  };
  // Half an hour before midnight in Sweden, and half an hour after.
  expect(due('2022-10-26T21:30:00Z')).toBe('26 oktober 2022');
  expect(due('2022-10-26T22:30:00Z')).toBe('26 oktober 2022 – tiden har gått ut');
});

/** Any case that the schema allows, of the right body and meeting. */
const texts = fc.string({ minLength: 1, maxLength: 30, unit: 'binary' });
const anyCase: fc.Arbitrary<Case> = fc
  .record({
    title: texts,
    state: fc.constantFrom('draft' as const, 'open' as const, 'closed' as const),
    count: fc.integer({ min: 1, max: 6 }),
    between: fc.boolean(),
    closed: fc.boolean(),
    outcome: fc.option(
      fc.record({
        result: fc.constantFrom(...results),
        ruling: fc.constantFrom(...rulings),
        winner: fc.integer({ min: 0, max: 8 }),
      }),
    ),
    rounds: fc.array(
      fc.record({
        yes: fc.integer({ min: 1, max: 7 }),
        no: fc.option(fc.integer({ min: 1, max: 7 })),
        winner: fc.option(fc.integer({ min: 1, max: 7 })),
        voters: fc.subarray(['kalix', 'boden', 'lulea', 'haparanda', 'gallivare']),
        minute: fc.integer({ min: 10, max: 59 }),
      }),
      { maxLength: 4 },
    ),
    out: fc.subarray(['kalix', 'boden', 'lulea']),
    paragraph: fc.option(fc.integer({ min: 1, max: 99 })),
  })
  .map(({ title, state, count, between, closed, outcome, rounds, out, paragraph }): Case => {
    const { meeting, closedAt: _, outcome: __, paragraph: ___, ...rest } = budget;
    return {
      ...rest,
      ...{ title, state, background: title },
      ...(between ? {} : { meeting: meeting! }),
      proposals: Array.from({ length: count }, (_, index) => ({
        id: `p${index + 1}`,
        text: title,
        by: 'a@b.se',
        name: title,
      })),
      rounds: rounds.map(({ yes, no, winner, voters, minute }) => ({
        ...{ yes: `p${yes}`, no: no === null ? null : `p${no}` },
        votes: voters.map((each) => ({
          ...{ municipality: member(each).municipality, email: member(each).email },
          ...{ vote: 'yes' as const, at: at(`09:${minute}`) },
        })),
        ...(winner === null ? {} : { winner: `p${winner}` }),
      })),
      disqualified: out.map((each) => ({
        email: member(each).email,
        municipality: member(each).municipality,
        at: at('08:30'),
      })),
      ...(closed ? { closedAt: at('13:00') } : {}),
      ...(outcome === null
        ? {}
        : {
            outcome: {
              ...{
                result: outcome.result,
                ruling: outcome.ruling,
                yes: 1,
                no: 1,
                abstain: 0,
                present: 2,
                seats: 14,
                needed: 8,
              },
              ...(outcome.winner === 0 ? {} : { winner: `p${outcome.winner}` }),
            },
          }),
      ...(paragraph === null ? {} : { paragraph: { number: paragraph, year: 2022 } }),
    };
  });

test('no case breaks the minutes, their card or their document', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyCase, { maxLength: 4 }), async (some) => {
      const board = boardWith({ cases: Object.fromEntries(some.map((each, index) => [`c${index}`, each])) });
      const content = contentOf(board);
      expect(content.items.length + content.open.length).toBeLessThanOrEqual(some.length);
      const card = cardOf(board, draftOf(content), at('15:00'));
      expect(card?.acts?.length).toBeLessThanOrEqual(6);
      for (const language of languages) expect(card && lintCard(render(card, language).card)).toEqual([]);
      expect((await minutesDocument(content, { signatures: [], hash: undefined })).length).toBeGreaterThan(1000);
    }),
    { numRuns: 60 },
  );
});

test('the hash is of what the minutes say and of nothing else', () => {
  const [first, second] = [contentOf(), contentOf(boardWith({ cases: { ...cases, x: intention } }))];
  expect(digest(first)).toBe(digest(second));
  expect(digest(first)).not.toBe(digest(contentOf(boardWith({ cases: { a: { ...budget, title: 'Annat' } } }))));
  expect(manager('lulea').email).toBe('hr-chef.lulea@example.org');
});
