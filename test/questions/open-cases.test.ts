/** Which cases are open, and who is told of drafts. */
import { describe, expect, it } from 'vitest';
import { askOn, boardWith, caseOf, narrowed, round, seatsOf } from './cases.ts';
import { board as empty } from './whole-bot.ts';

const hr = { seats: seatsOf('styrgrupp-hr') };
const meeting = 'namnden-2022-10-12';
const at = '2022-10-03T05:00:00.000Z';
const board = boardWith({
  roll: {
    [meeting]: {
      ...{ meeting, body: 'namnden', openedAt: at, openedBy: 'sekreterare@example.org', seats: seatsOf('namnden') },
      marks: ['kalix', 'boden'].map((municipality) => ({
        ...{ municipality, email: `ledamot.${municipality}@example.org`, status: 'present', at },
      })),
    },
  },
  case: {
    'styrgrupp-hr-b3': narrowed,
    'styrgrupp-hr-b5': caseOf({
      ...{ body: 'styrgrupp-hr', title: 'Semesterlistor', deadline: '2022-10-15T22:00:00.000Z' },
      rounds: [round(hr, { kalix: 'yes', boden: 'no' })],
    }),
    'styrgrupp-elearning-b1': caseOf({
      ...{ body: 'styrgrupp-elearning', title: 'Val av leverantör', deadline: '2022-10-01T10:00:00.000Z' },
    }),
    'namnden-b2': caseOf({ body: 'namnden', title: 'Attestregler', meeting }),
    'styrgrupp-hr-b6': caseOf({
      ...{ body: 'styrgrupp-hr', title: 'Hemliga planer', state: 'draft', rounds: [] },
      createdBy: 'hr-chef.boden@example.org',
    }),
  },
});
const writer = { person: 'hr-chef.boden@example.org', isAlone: true };

const supplier =
  '"Val av leverantör" (styrgruppen för e-learning-förstudien, 0 av 6 har röstat, sista dag var lördag 1 oktober 2022 kl. 12:00)';
const lists = '"Semesterlistor" (styrgruppen för HR-förstudien, 2 av 14 har röstat, sista dag lördag 15 oktober 2022)';

describe('open cases', () => {
  it.each([
    'öppna beslut',
    'vilka beslut är öppna?',
    'pågår någon omröstning?',
    'öppna ärenden',
    'finns det några öppna omröstningar?',
  ])('"%s"', (text) => {
    const reply = askOn(board, text);
    expect({ kind: reply.kind, text: reply.text }).toEqual({
      kind: 'openCases',
      text: `3 beslut är öppna: ${supplier}, ${lists} och "Attestregler" (nämnden, 0 av 2 har röstat, avgörs på mötet med nämnden onsdag 12 oktober kl. 10–16).`,
    });
  });

  it('of one body, in either language, with who has voted a press away', () => {
    const reply = askOn(board, 'öppna beslut i styrgruppen HR');
    expect(reply.text).toBe(`Ett beslut är öppet: ${lists}.`);
    expect(reply.answer?.followUps[0]?.question).toEqual({
      kind: 'votes',
      slots: { ask: 'votes', id: 'styrgrupp-hr-b5' },
    });
    expect(reply.answer?.acts?.[0]).toMatchObject({ action: 'cases.show', args: { case: 'styrgrupp-hr-b5' } });
    expect(askOn(board, 'open decisions').text).toMatch(
      /^3 decisions are open: "Val av leverantör" \(the steering group/,
    );
  });

  it('none is said in a sentence', () => {
    expect(askOn(empty, 'öppna beslut').text).toBe('Inga beslut är öppna för omröstning just nu.');
    const closed = boardWith({ case: { 'styrgrupp-hr-b3': narrowed } });
    expect(askOn(closed, 'öppna beslut i nämnden').text).toBe('Inga beslut är öppna för omröstning i nämnden just nu.');
    expect(askOn(closed, 'öppna beslut').answer?.outcome).toBe('answer');
  });
});

describe('drafts', () => {
  it('are listed apart for whoever wrote them', () => {
    const { text, answer } = askOn(board, 'öppna beslut i styrgruppen HR', writer);
    expect(text).toBe(`Ett beslut är öppet: ${lists}. Du har ett utkast som inte är framlagt: "Hemliga planer".`);
    const headings = answer?.detail.shape === 'list' ? answer.detail.items.map(({ heading }) => heading.sv) : [];
    expect(headings).toEqual(['Semesterlistor', 'Utkast: Hemliga planer']);
    expect(askOn(board, 'utkast till beslut', writer).text).toBe(
      'Du har ett utkast som inte är framlagt: "Hemliga planer".',
    );
  });

  it('are nobody else’s, and are not told where others read', () => {
    const others = [
      {},
      { isAlone: true },
      { person: 'hr-chef.kalix@example.org', isAlone: true },
      { person: writer.person },
    ];
    for (const asker of others) {
      for (const text of ['öppna beslut', 'utkast till beslut'])
        expect(JSON.stringify(askOn(board, text, asker).answer)).not.toContain('Hemliga');
    }
    expect(askOn(board, 'utkast till beslut', { isAlone: true }).text).toBe('Du har inga utkast till beslut.');
    expect(askOn(board, 'utkast till beslut', { person: writer.person }).text).toMatch(/^Utkast visar jag bara för/);
  });
});
