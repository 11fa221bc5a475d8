/** How far minutes have come: adjusted, announced, in legal force. */
import { describe, expect, it } from 'vitest';
import type { MunicipalityId } from '../../src/domain/records.ts';
import { minutes } from '../../src/questions/minutes-state/index.ts';
import { askOn, boardWith, caseOf, narrowed, now } from './cases.ts';
import { rollOf } from './registered.ts';
import { board as papers } from './whole-bot.ts';

const meeting = papers.meeting('namnden-2022-06-22');
const budget = caseOf({
  ...{ body: 'namnden', title: 'Attestregler', state: 'closed', meeting: meeting.id },
  outcome: {
    ...{ result: 'approved', winner: 'p1', ruling: 'majority', yes: 14, no: 0, abstain: 0 },
    ...{ present: 14, seats: 14, needed: 8 },
  },
  closedAt: '2022-06-22T12:00:00.000Z',
  paragraph: { number: 17, year: 2022 },
});
const adjusters = ['ledamot.lulea@example.org', 'ledamot.arjeplog@example.org'];
const draft = {
  ...{ body: 'namnden', day: '2022-06-22', meeting: meeting.id, adjusters, adjusted: [], announced: [] },
  ...{ createdAt: '2022-06-23T08:00:00.000Z', createdBy: 'sekreterare@example.org' },
};
const locked = { ...draft, lockedAt: '2022-06-28T08:00:00.000Z' };
const announcedBy = (municipalities: readonly MunicipalityId[]) => ({
  ...locked,
  announced: municipalities.map((municipality) => ({ municipality, at: '2022-06-29', by: 'sekreterare@example.org' })),
});
const all = papers.body('namnden').seats;
const withMinutes = (entry: object, more: object = {}) =>
  boardWith({
    roll: { [meeting.id]: rollOf(meeting) },
    case: { 'namnden-b1': budget, 'styrgrupp-hr-b3': narrowed },
    minutes: { 'namnden-2022-06-22': entry, ...more },
  });
const name = 'nämnden onsdag 22 juni 2022';

describe('a draft', () => {
  const board = withMinutes(draft);

  it.each([
    [
      'är protokollet justerat?',
      `Protokollet för ${name} är inte justerat än. Ledamot Luleå och Ledamot Arjeplog justerar det senast 6 juli 2022.`,
    ],
    [
      'vem justerar protokollet?',
      `Ledamot Luleå och Ledamot Arjeplog justerar protokollet för ${name}, senast 6 juli 2022.`,
    ],
    [
      'när vinner § 17 laga kraft?',
      `Protokollet för ${name} är inte justerat än. Ledamot Luleå och Ledamot Arjeplog justerar det senast 6 juli 2022.`,
    ],
    [
      'have the minutes been adjusted?',
      'The minutes of the board Wednesday 22 June 2022 are not adjusted yet. Ledamot Luleå and Ledamot Arjeplog adjust them by 6 July 2022.',
    ],
  ])('"%s"', (text, answer) => {
    const reply = askOn(board, text);
    expect(reply.text).toBe(answer);
    expect(reply.answer?.sources).toHaveLength(1);
  });
});

describe('adjusted minutes', () => {
  it('are told with who adjusted them, and who has not announced them', () => {
    const board = withMinutes(announcedBy(all.slice(0, 12)));
    expect(askOn(board, 'har protokollet justerats?').text).toBe(
      `Ja, protokollet för ${name} justerades 28 juni 2022 av Ledamot Luleå och Ledamot Arjeplog.`,
    );
    expect(askOn(board, 'vilka har anslagit protokollet?').text).toBe(
      `Protokollet för ${name} är anslaget av 12 av 14 – kvar: Överkalix och Övertorneå. Det anslås senast 30 juni 2022.`,
    );
    expect(askOn(board, 'när vinner besluten laga kraft?').text).toMatch(/^Det kan räknas ut när alla kommuner har/);
  });

  it('gain legal force three weeks after the last announcement', () => {
    expect(askOn(withMinutes(announcedBy(all)), 'när vinner besluten laga kraft?').text).toBe(
      `Besluten från ${name} vinner laga kraft tidigast 21 juli 2022 (kan överklagas till och med 20 juli 2022).`,
    );
  });

  it('of a steering group are not announced', () => {
    const own = { ...draft, body: 'styrgrupp-hr', day: '2022-09-07', meeting: undefined, adjusters: [] };
    const board = withMinutes(draft, { 'styrgrupp-hr-2022-09-07': own });
    expect(askOn(board, 'är protokollet för styrgruppen HR anslaget?').text).toMatch(
      /anslås inte: det är gruppens eget/,
    );
    // The latest is meant where none is named.
    expect(askOn(board, 'är protokollet justerat?').text).toMatch(/^Protokollet för styrgruppen för HR-förstudien/);
    expect(askOn(board, 'är nämndens protokoll justerat?').text).toContain(name);
  });
});

it('leads from each answer to the others', () => {
  const board = withMinutes(locked);
  const first = askOn(board, 'är protokollet justerat?').answer;
  expect(first?.followUps).toHaveLength(3);
  for (const { question } of first?.followUps ?? [])
    expect(minutes.reply(question.slots, board, now).outcome).toBe('answer');
});

it.each(['hur går det till att justera ett protokoll?', 'vad står i protokollet?', 'vem justerade budgeten?'])(
  'leaves "%s" to others',
  (text) => {
    expect(askOn(withMinutes(draft), text).kind).not.toBe('minutes');
  },
);
