/** What waits for the person who asks: each sees their own, whatever a button carries. */
import { describe, expect, it } from 'vitest';
import { waiting } from '../../src/questions/waiting/index.ts';
import { tasksOf } from '../../src/reminders/tasks.ts';
import { askOn, boardWith, caseOf, narrowed, now, round, seatsOf } from './cases.ts';
import { board as empty } from './whole-bot.ts';

const at = '2022-10-03T05:00:00.000Z';
const meeting = 'namnden-2022-10-12';
const later = 'namnden-2022-12-14';
const call = (replies: readonly unknown[] = []) => ({
  ...{ meeting, body: 'namnden', sentAt: at, by: 'sekreterare@example.org', seats: seatsOf('namnden'), replies },
});
const roll = (marks: readonly unknown[] = []) => ({
  ...{ meeting, body: 'namnden', openedAt: at, openedBy: 'sekreterare@example.org', seats: seatsOf('namnden'), marks },
});
const vote = caseOf({
  ...{ body: 'styrgrupp-hr', title: 'Semesterlistor', deadline: '2022-10-09T22:00:00.000Z' },
  rounds: [round({ seats: seatsOf('styrgrupp-hr') }, { boden: 'no' })],
  disqualified: [{ email: 'hr-chef.pitea@example.org', municipality: 'pitea', at }],
});
const done = { by: 'samordnare@example.org', name: 'Samordnare', at };
/** All that the year wheel has had by now, reported as done. */
const wheelDone = Object.fromEntries(
  tasksOf(boardWith({}), now)
    .filter(({ due }) => due < '2022-10-12')
    .map(({ key }) => [key, { reminded: [], postponed: [], delegated: [], done }]),
);
const ask = (board: ReturnType<typeof boardWith>, person: string) =>
  askOn(board, 'vad väntar på mig?', { person: `${person}@example.org` });
const nothing = 'Inget väntar på dig just nu.';
const toVote =
  'En sak väntar på dig: rösta om "Semesterlistor" (styrgruppen för HR-förstudien, senast söndag 9 oktober 2022).';

describe('is asked for', () => {
  it.each([
    'vad väntar på mig?',
    'har jag något att göra?',
    'vad ska jag rösta om?',
    'väntar något på mig?',
    'vad har jag inte röstat om?',
  ])('"%s"', (text) => {
    const reply = askOn(empty, text, { person: 'ledamot.kalix@example.org' });
    expect({ kind: reply.kind, text: reply.text }).toEqual({ kind: 'waiting', text: nothing });
    expect(reply.answer?.outcome).toBe('answer');
  });

  it('in English', () => {
    expect(askOn(empty, 'what is waiting for me?', { person: 'ledamot.kalix@example.org' }).text).toBe(
      'Nothing is waiting for you right now.',
    );
  });

  it('by a stranger, who is told that the roster does not know them', () => {
    for (const asker of [{}, { person: 'nobody@example.org' }]) {
      const { answer, text } = askOn(boardWith({ case: { 'styrgrupp-hr-b1': vote } }), 'vad väntar på mig?', asker);
      expect(answer?.outcome).toBe('refuse');
      expect(text).toMatch(/^Jag hittar dig inte i förteckningen/);
    }
  });

  it.each(['finns det något att göra i Kiruna?', 'jag är ny ersättare, vad ska jag göra?', 'vad väntar vi på?'])(
    'but not by "%s"',
    (text) => {
      expect(askOn(empty, text, { person: 'ledamot.kalix@example.org' }).kind).not.toBe('waiting');
    },
  );
});

describe('a vote', () => {
  const board = boardWith({ case: { 'styrgrupp-hr-b1': vote, 'styrgrupp-hr-b0': narrowed } });

  it('waits for whoever may cast it and has not', () => {
    const { text, answer } = ask(board, 'hr-chef.kalix');
    expect(text).toBe(toVote);
    const [item] = answer?.detail.shape === 'list' ? answer.detail.items : [];
    expect(item?.text.sv).toBe('Tryck Bifall, Avslag eller Avstår på ärendets kort. Är du jävig trycker du Jäv.');
    expect(answer?.acts).toMatchObject([{ action: 'cases.show', args: { case: 'styrgrupp-hr-b1' } }]);
  });

  it('waits for nobody who has voted, is disqualified, or stands in reserve', () => {
    for (const person of ['hr-chef.boden', 'hr-chef.pitea', 'ledamot.kalix', 'elearning.kalix'])
      expect(ask(board, person).text, person).toBe(nothing);
  });

  it('is the presser’s own list, since the question says nothing of who asks', () => {
    const { question } = ask(board, 'hr-chef.kalix');
    expect(question).toEqual({ kind: 'waiting', slots: {} });
    const pressed = waiting.reply({}, board, now, { person: 'hr-chef.boden@example.org' });
    expect(pressed.text.sv).toBe(nothing);
    expect(() => waiting.reply({ person: 'hr-chef.kalix@example.org' }, board, now)).toThrow();
  });
});

describe('a meeting', () => {
  it('that one is called to, until it is answered or over', () => {
    const { text, answer } = ask(boardWith({ call: { [meeting]: call() } }), 'ledamot.kalix');
    expect(text).toBe('En sak väntar på dig: svara på kallelsen till nämnden onsdag 12 oktober kl. 10–16.');
    expect(answer?.acts).toMatchObject([{ args: { reply: 'coming' } }, { args: { reply: 'cannot' } }]);
    const comes = boardWith({
      call: { [meeting]: call([{ email: 'ledamot.kalix@example.org', reply: 'coming', at }]) },
    });
    expect(ask(comes, 'ledamot.kalix').text).toBe(nothing);
    expect(ask(comes, 'ersattare.kalix').text).toBe(nothing);
    const registered = { municipality: 'kalix', email: 'ledamot.kalix@example.org', status: 'present', at };
    for (const attendance of [roll([registered]), { ...roll(), closedAt: at, closedBy: 'sekreterare@example.org' }])
      expect(
        ask(boardWith({ call: { [meeting]: call() }, roll: { [meeting]: attendance } }), 'ledamot.kalix').text,
      ).toBe(nothing);
    const over = { ...call(), meeting: 'namnden-2022-06-22' };
    expect(ask(boardWith({ call: { 'namnden-2022-06-22': over } }), 'ledamot.kalix').text).toBe(nothing);
  });

  it('at which a substitute is asked to serve', () => {
    const board = boardWith({
      call: { [meeting]: call([{ email: 'ledamot.kalix@example.org', reply: 'cannot', at }]) },
    });
    const { text, answer } = ask(board, 'ersattare.kalix');
    expect(text).toBe('En sak väntar på dig: säga om du tjänstgör på nämnden onsdag 12 oktober kl. 10–16.');
    expect(answer?.acts?.[0]).toMatchObject({ args: { reply: 'serving' } });
  });

  it('whose attendance is open, until one is registered', () => {
    const mark = (status: string) => ({ ...{ municipality: 'kalix', email: 'ledamot.kalix@example.org', status, at } });
    const open = boardWith({ roll: { [meeting]: roll() } });
    expect(ask(open, 'ledamot.kalix').text).toMatch(/^En sak väntar på dig: registrera din närvaro på nämnden/);
    expect(ask(open, 'ledamot.kalix').answer?.acts?.map(({ args }) => args.status)).toEqual([
      'present',
      'remote',
      'absent',
    ]);
    expect(ask(open, 'ersattare.kalix').text).toBe(nothing);
    expect(ask(boardWith({ roll: { [meeting]: roll([mark('present')]) } }), 'ledamot.kalix').text).toBe(nothing);
    const absent = boardWith({ roll: { [meeting]: roll([mark('absent')]) } });
    expect(ask(absent, 'ersattare.kalix').text).toMatch(/registrera din närvaro/);
    const closed = { ...roll(), closedAt: at, closedBy: 'sekreterare@example.org' };
    expect(ask(boardWith({ roll: { [meeting]: closed } }), 'ledamot.kalix').text).toBe(nothing);
  });
});

describe('what a steering group has decided', () => {
  const begun = { ...narrowed, preparation: { at, by: 'samordnare@example.org' } };

  it('waits for the coordinator until the preparation has begun', () => {
    const board = boardWith({ case: { 'styrgrupp-hr-b3': narrowed }, task: wheelDone });
    const { text, answer } = ask(board, 'samordnare');
    expect(text).toBe(
      'En sak väntar på dig: starta beredningen av "Avgränsning av kontoplanen" (styrgruppen för HR-förstudien).',
    );
    expect(answer?.acts?.[0]).toMatchObject({ action: 'cases.prepare', args: { case: 'styrgrupp-hr-b3' } });
    expect(ask(board, 'sekreterare').text).toBe(nothing);
    expect(ask(boardWith({ case: { 'styrgrupp-hr-b3': begun }, task: wheelDone }), 'samordnare').text).toBe(nothing);
  });
});

describe('what has a last day', () => {
  it('waits for whoever answers for it, from the first reminder on, until it is done', () => {
    const { text, answer } = ask(boardWith({}), 'sekreterare');
    expect(text).toBe(
      'En sak väntar på dig: kallelse och handlingar till nämnden 12 oktober, senast fredag 30 september (3 dagar sen).',
    );
    expect(answer?.acts).toMatchObject([{ action: 'reminders.show', args: { task: 'papers:namnden-2022-10-12' } }]);
    expect(ask(boardWith({}), 'samordnare').text).toMatch(/^5 saker väntar på dig: .*senast onsdag 21 september/);
    expect(ask(boardWith({ task: wheelDone }), 'samordnare').text).toBe(nothing);
  });
});

describe('several things', () => {
  it('stand in the order in which they must be done, each with how', () => {
    const present = { municipality: 'kalix', email: 'ledamot.kalix@example.org', status: 'present', at };
    const boardVote = caseOf({ body: 'namnden', title: 'Attestregler', meeting });
    const board = boardWith({
      case: { 'namnden-b1': boardVote, 'styrgrupp-hr-b1': vote },
      call: { [later]: { ...call(), meeting: later } },
      roll: { [meeting]: roll([present]) },
    });
    const { text, answer } = ask(board, 'ledamot.kalix');
    expect(text).toBe(
      '2 saker väntar på dig: svara på kallelsen till nämnden onsdag 14 december kl. 10–16 och rösta om "Attestregler" (nämnden).',
    );
    expect(answer?.detail.shape === 'list' && answer.detail.items.length).toBe(2);
    expect(answer?.acts).toMatchObject([{ args: { case: 'namnden-b1' } }]);
    // When the list is closed, so is the vote.
    const over = { ...roll([present]), closedAt: at, closedBy: 'sekreterare@example.org' };
    const closed = boardWith({ case: { 'namnden-b1': boardVote }, roll: { [meeting]: over } });
    expect(ask(closed, 'ledamot.kalix').text).toBe(nothing);
  });
});
