/** Cases that were decided through the bot, asked about beside the decisions of the papers. */
import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../src/questions/passage/collect.ts';
import { askOn, boardWith, caseOf, narrowed } from './cases.ts';
import { board as sample } from './whole-bot.ts';

const board = boardWith({
  case: {
    'styrgrupp-hr-b3': narrowed,
    'styrgrupp-hr-b4': caseOf({ body: 'styrgrupp-hr', title: 'Semesterlistor' }),
    'styrgrupp-elearning-b1': caseOf({
      ...{ body: 'styrgrupp-elearning', title: 'Pilot i grundskolan', state: 'closed' },
      outcome: {
        ...{ result: 'rejected', ruling: 'tie', yes: 2, no: 2, abstain: 0, present: 4, seats: 6, needed: 4 },
      },
      closedAt: '2022-09-10T12:00:00.000Z',
      paragraph: { number: 8, year: 2022 },
    }),
    'namnden-b1': caseOf({
      ...{ body: 'namnden', title: 'Upphandling av skrivare', state: 'closed' },
      outcome: {
        ...{ result: 'no-quorum', ruling: 'none', yes: 2, no: 0, abstain: 0, present: 2, seats: 14, needed: 8 },
      },
      closedAt: '2022-09-12T12:00:00.000Z',
    }),
  },
});

describe('a decided case', () => {
  it('stands among the decisions, with the day in Stockholm and the register as its source', () => {
    const decision = board.decision('styrgrupp-hr-b3');
    expect(decision).toMatchObject({
      ...{ body: 'styrgrupp-hr', paragraph: 3, date: '2022-09-07', outcome: 'approved' },
      decided: {
        sv: 'Styrgruppen för HR-förstudien beslutade den 7 september 2022 (§ 3): Kontoplanen avgränsas till löner.',
        en: 'The steering group of the HR prestudy decided on 7 September 2022 (§ 3): Kontoplanen avgränsas till löner.',
      },
    });
    expect(board.cite(decision.source)).toMatchObject({
      ...{ title: { sv: 'Nämndbotens register' }, section: 'Styrgruppen för HR-förstudien, § 3/2022' },
      date: '2022-09-07',
    });
  });

  it('is one only when something was decided', () => {
    const added = board.records.decision.slice(sample.imported.decision.length).map(({ id }) => id);
    expect(added).toEqual(['styrgrupp-hr-b3', 'styrgrupp-elearning-b1']);
  });

  it('adds nothing to what is imported, nor to the statements that are searched', () => {
    expect(board.imported.decision).toBe(sample.imported.decision);
    expect(passagesOf(board)).toBe(passagesOf(sample));
  });
});

describe('asked for', () => {
  const hr = 'Styrgruppen för HR-förstudien beslutade den 7 september 2022 (§ 3): Kontoplanen avgränsas till löner.';
  const pilot =
    'Styrgruppen för e-learning-förstudien avslog den 10 september 2022 (§ 8) förslaget: Pilot i grundskolan godkänns.';
  it.each([
    ['vad beslutades i § 3?', hr],
    ['vad beslutade styrgruppen om kontoplanen?', hr],
    ['vad beslutades om kontoplanens avgränsning?', hr],
    ['senaste beslutet i styrgruppen HR', hr],
    ['vad beslutade HR-styrgruppen senast?', hr],
    ['när togs beslutet om kontoplanen?', 'Avgränsning av kontoplanen: § 3, 7 september 2022.'],
    ['godkändes kontoplanen?', `Ja, ${hr.charAt(0).toLowerCase()}${hr.slice(1)}`],
    ['vad beslutade styrgruppen senast?', pilot],
    ['vad beslutade e-learningstyrgruppen i § 8?', pilot],
    ['vad beslutades om piloten i grundskolan?', pilot],
    ['avslogs piloten i grundskolan?', `Ja, ${pilot.charAt(0).toLowerCase()}${pilot.slice(1)}`],
    ['godkändes piloten i grundskolan?', `Nej, ${pilot.charAt(0).toLowerCase()}${pilot.slice(1)}`],
  ])('"%s"', (text, expected) => {
    const reply = askOn(board, text);
    expect({ kind: reply.kind, text: reply.text }).toEqual({ kind: 'decision', text: expected });
  });

  it('offers to tell how it was voted on', () => {
    const [first] = askOn(board, 'vad beslutades i § 3?').answer?.followUps ?? [];
    expect(first?.question).toEqual({ kind: 'votes', slots: { ask: 'votes', id: 'styrgrupp-hr-b3' } });
    expect(askOn(board, 'vad beslutades i § 12?').answer?.followUps.map(({ question }) => question.kind)).not.toContain(
      'votes',
    );
  });

  it('by a topic that the papers have, too, tells both', () => {
    const { text } = askOn(board, 'vad beslutade styrgruppen om avgränsningen?');
    expect(text).toContain(hr);
    expect(text).toContain('HR-styrgruppens närvarande godkände');
  });

  it('by a number that two bodies have used, tells whose each is', () => {
    const { text } = askOn(board, 'vad beslutades i § 8?');
    expect(text).toMatch(/Nämnden tar med .*\(§ 8, 22 juni 2022\)/);
    expect(text).toContain(pilot);
    expect(askOn(board, 'vad beslutade nämnden i § 8?').text).not.toContain(pilot);
  });

  it("never as the board's, when it is a steering group's", () => {
    expect(askOn(board, 'vad beslutade nämnden om kontoplanen?').text).not.toMatch(/^Nämnden/);
    expect(askOn(board, 'senaste besluten').text).toMatch(/^9 beslut av Norrbottens e-nämnd, 22 juni 2022/);
  });

  it('by words that no title has, is not answered', () => {
    expect(askOn(board, 'vad beslutade styrgruppen om snöskotrar?').answer?.outcome).not.toBe('answer');
    expect(askOn(board, 'vad beslutades om semesterlistor?').answer?.outcome).not.toBe('answer');
  });
});
