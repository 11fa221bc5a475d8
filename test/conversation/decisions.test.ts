/**
 * The steering group for HR decides to narrow its prestudy, over the wire: from the form to the outcome, with votes at
 * once, changes of mind, disqualification, a reservation, strangers, forged cards and a deadline.
 */
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { voteRows } from '../../src/cli/export/votes.ts';
import { generalChannel, mention } from '../teams/activities.ts';
import { buttonsOf, Chat, cardOf, dataOf, type Somebody, textOf } from './chat.ts';

const municipalities =
  'arjeplog arvidsjaur boden gallivare haparanda jokkmokk kalix kiruna lulea pajala pitea alvsbyn overkalix overtornea'.split(
    ' ',
  );
const channel = { ...generalChannel, id: '19:styrgrupp-hr@thread.tacv2' };
const key = 'styrgrupp-hr-b1';
const noCard = 'application/vnd.microsoft.activity.message';

// What is waited for comes when it comes; on a machine under load that takes its time.
vi.setConfig({ testTimeout: 60_000 });

let chat: Chat;
const chiefs = new Map<string, Somebody>();
let deputy: Somebody;
let coordinator: Somebody;
let other: Somebody;
let stranger: Somebody;

const chief = (municipality: string): Somebody => chiefs.get(municipality)!;
const standing = (who: Somebody) => chat.teams.standingIn(who.conversation.id);
const press = (who: Somebody, data: unknown, where: { id: string } = who.conversation) =>
  chat.press(data, where, { from: who.from });
const say = (who: Somebody, text: string) => chat.ask(text, who.conversation, { from: who.from });
const shared = () => cardOf(chat.teams.standingIn(channel.id).findLast(({ attachments }) => attachments?.length === 1));
const stored = async (of = key) => (await chat.store.board())?.registry.case.get(of);
const seen = (pattern: RegExp) => chat.teams.until(() => pattern.test(textOf(shared())));

const proposal = 'Förstudien avgränsas till löneprocesserna.';
const form = {
  body: 'styrgrupp-hr',
  title: 'Avgränsning av förstudien',
  proposal,
  background: 'Lön är störst nytta.\n*Se* <b>direktivet</b>.',
  deadline: '2022-09-15',
};

beforeAll(async () => {
  chat = await Chat.start();
  for (const each of municipalities) chiefs.set(each, chat.person(`hr-chef.${each}@example.org`));
  deputy = chat.person('ledamot.kalix@example.org');
  coordinator = chat.person('samordnare@example.org');
  other = chat.person('elearning.boden@example.org');
  stranger = chat.person('nagon.annan@example.com');
  for (const each of [...chiefs.values(), deputy, coordinator, other, stranger]) await chat.install(each);
  await chat.say({ ...mention(chat.serviceUrl, 'koppla kanalen till styrgrupp HR', channel), from: coordinator.from });
  chat.teams.readers.set(
    channel.id,
    [...chiefs.values()].map(({ from }) => String(from.id)),
  );
}, 60_000);
afterAll(async () => {
  expect(chat.errors).toEqual([]);
  await chat.close();
});

test('the form asks for what a decision needs, and refuses what is not one', async () => {
  const asked = await say(chief('lulea'), 'nytt beslut');
  const inputs = JSON.stringify(asked.card.body);
  for (const id of ['body', 'title', 'proposal', 'background', 'deadline']) expect(inputs).toContain(`"id":"${id}"`);
  const present = dataOf(asked.card, 'Lägg fram');
  for (const [change, problem] of [
    [{ title: ' ' }, 'rubrik'],
    [{ title: 'x'.repeat(201) }, 'rubrik'],
    [{ proposal: '\n' }, 'förslag'],
    [{ proposal: 'x'.repeat(50_000) }, 'förslag'],
    [{ background: 'x'.repeat(2001) }, 'Bakgrunden'],
    [{ deadline: '2022-08-31' }, 'har varit'],
    [{ deadline: '31/2' }, 'som datum'],
    [{ deadline: '2023-09-01' }, 'högst 30 dagar'],
    [{ deadline: '' }, 'sista dag'],
    [{ body: 'namnden' }, 'ingen plats'],
  ] as const) {
    const answer = await press(chief('lulea'), { ...present, ...form, ...change });
    expect(answer.type).toBe(noCard);
    expect(answer.text).toContain(problem);
  }
  expect((await say(stranger, 'nytt beslut')).text).toContain('hittar dig inte');
  expect((await chat.store.board())?.registry.case.size).toBe(0);
});

test('a draft is its writer’s, and is put forward to the channel', async () => {
  const asked = await say(chief('lulea'), 'nytt beslut styrgrupp HR');
  const preview = await press(chief('lulea'), { ...dataOf(asked.card, 'Förhandsgranska'), ...form });
  expect(preview.text).toContain('Utkast till beslut i styrgruppen');
  expect(preview.text).toContain('\\\\*Se\\\\*');
  const present = { verb: 'act', action: 'cases.present', args: { case: key }, language: 'sv' };
  expect((await press(chief('boden'), present)).text).toContain('någon annans');
  expect(await stored()).toMatchObject({ state: 'draft' });
  expect((await press(chief('lulea'), present)).type).not.toBe(noCard);
  await seen(/0 av 14 har röstat/);
  expect(textOf(shared())).toContain(proposal);
  expect(buttonsOf(shared()).map(({ title }) => title)).toEqual([
    ...['Bifall', 'Avslag', 'Avstår', 'Jäv', 'Reservera mig', 'Avsluta'],
  ]);
  // Pressed again it is put forward once, also from the form, which knows nothing of the first press.
  const again = await press(chief('lulea'), { ...dataOf(asked.card, 'Lägg fram'), ...form });
  expect(again.text).toContain('0 av 14 har röstat');
  expect((await chat.store.board())?.registry.case.size).toBe(1);
  expect((await press(chief('lulea'), present)).text).toContain('redan framlagt');
});

test('what is written at its longest comes back whole when it is edited', async () => {
  const long = {
    ...{ ...form, title: 'T'.repeat(200), proposal: 'å'.repeat(2000) },
    ...{ counterProposal: '"'.repeat(1999).concat('x'), background: '☂'.repeat(2000) },
  };
  const asked = await say(chief('boden'), 'nytt beslut styrgrupp HR');
  const draft = 'styrgrupp-hr-b2';
  await press(chief('boden'), { ...dataOf(asked.card, 'Förhandsgranska'), ...long });
  expect(await stored(draft)).toMatchObject({ state: 'draft' });
  const edit = { verb: 'act', action: 'cases.edit', args: { case: draft }, language: 'sv' };
  const { text } = await press(chief('boden'), edit);
  for (const whole of [long.title, long.proposal, long.background]) expect(text).toContain(`"${whole}"`);
  expect(text).toContain(JSON.stringify(long.counterProposal).slice(0, 3000));
  expect(Buffer.byteLength(text)).toBeLessThan(28_000);
  await press(chief('boden'), { ...edit, action: 'cases.discard' });
});

test('fourteen vote at once, some twice, and two change their minds', async () => {
  const old = shared();
  const first = municipalities.flatMap((each, index) => {
    const once = () =>
      press(chief(each), dataOf(old, index < 9 ? 'Bifall' : index < 12 ? 'Avslag' : 'Avstår'), channel);
    return index % 5 === 0 ? [once(), once()] : [once()];
  });
  const answers = await Promise.all(first);
  expect(answers.filter(({ text }) => text.includes('röst är'))).toHaveLength(first.length);
  await seen(/14 av 14 har röstat/);
  await press(chief('arjeplog'), dataOf(old, 'Avslag'), channel);
  await press(chief('pajala'), dataOf(shared(), 'Bifall'), channel);
  const votes = (await stored())?.rounds[0]?.votes ?? [];
  expect(votes).toHaveLength(14);
  expect(Object.groupBy(votes, ({ vote }) => vote)).toMatchObject({
    yes: expect.toSatisfy((all: unknown[]) => all.length === 9),
    no: expect.toSatisfy((all: unknown[]) => all.length === 3),
    abstain: expect.toSatisfy((all: unknown[]) => all.length === 2),
  });
  expect((await chat.store.journal()).filter(({ action }) => action === 'case.vote')).toHaveLength(16);
  expect(textOf(shared())).not.toMatch(/röst är/);
});

test('a disqualified member’s vote is withdrawn, and the substitute votes for that case', async () => {
  expect((await press(deputy, dataOf(shared(), 'Bifall'), channel)).text).toContain('tjänstgör inte');
  const answer = await press(chief('kalix'), dataOf(shared(), 'Jäv'), channel);
  expect(answer.text).toContain('Ledamot Kalix går in i ärendet');
  await seen(/13 av 14 har röstat/);
  // Told twice it stands; taken back and declared again it stands too.
  expect((await press(chief('kalix'), dataOf(shared(), 'Jäv'), channel)).text).toContain('Ångra jäv');
  expect((await stored())?.disqualified).toHaveLength(1);
  const undo = { ...dataOf(shared(), 'Jäv'), args: { case: key, out: false } };
  expect((await press(chief('kalix'), undo, channel)).text).toContain('återtaget');
  expect((await stored())?.disqualified).toHaveLength(0);
  await press(chief('kalix'), dataOf(shared(), 'Jäv'), channel);
  await chat.teams.until(() =>
    standing(deputy).some(({ text }) => text?.includes('Avgränsning av förstudien') === true),
  );
  expect((await press(chief('kalix'), dataOf(shared(), 'Bifall'), channel)).text).toContain('anmält jäv');
  expect((await press(deputy, dataOf(shared(), 'Bifall'))).text).toContain('Kalix röst är: Bifall');
  await seen(/HR-chef Kalix, jäv/);
});

test('whoever took part may record a reservation; others may not', async () => {
  const ask = await press(chief('pitea'), dataOf(shared(), 'Reservera mig'), channel);
  expect(ask.text).toContain('Skriv varför');
  const send = { verb: 'act', action: 'cases.reserve', args: { case: key }, language: 'sv' };
  expect((await press(chief('pitea'), { ...send, reason: ' ' }, channel)).text).toContain('Skriv varför');
  expect((await press(chief('pitea'), { ...send, reason: 'Vi vill ha hela HR-området.' }, channel)).text).toContain(
    'antecknad',
  );
  await seen(/hela HR-området/);
  expect((await press(chief('kalix'), { ...send, reason: 'x' }, channel)).text).toContain('anmält jäv');
  expect((await press(coordinator, { ...send, reason: 'x' }, channel)).text).toContain('deltagit');
});

test('strangers, other groups and forged cards change nothing', async () => {
  const own = dataOf(shared(), 'Avslag');
  const args = own.args as Record<string, unknown>;
  const before = await chat.store.verify();
  for (const [who, data] of [
    [stranger, own],
    [other, own],
    [coordinator, own],
    [chief('boden'), { ...own, args: { ...args, email: 'hr-chef.lulea@example.org' } }],
    [chief('boden'), { ...own, municipality: 'lulea' }],
    [chief('boden'), { ...own, args: { ...args, case: 'styrgrupp-hr-b99' } }],
    [chief('boden'), { ...own, args: { ...args, case: '../b1' } }],
    [chief('boden'), { ...own, args: { ...args, round: 5 } }],
    [chief('boden'), { ...own, args: { ...args, vote: 'veto' } }],
    [chief('boden'), { ...own, note: '<b>x</b>'.repeat(6000) }],
    [chief('boden'), { ...own, action: 'cases.close', args: { case: key, round: 0 } }],
    [chief('boden'), { ...own, action: 'cases.prepare', args: { case: key } }],
    [chief('boden'), { ...own, action: '__proto__', args: {} }],
  ] as const) {
    const answer = await press(who, data, channel);
    expect(answer.type).toBe(noCard);
    expect(answer.text).toMatch(/[a-zåäö]{3,}.*\./);
  }
  expect(await chat.store.verify()).toEqual(before);
});

test('the chair closes, and the outcome names the rule; the coordinator is told to begin', async () => {
  await press(chief('lulea'), dataOf(shared(), 'Avsluta'), channel);
  await seen(/Bifall med 9 röster mot 3, 2 avstod; ordförandens utslagsröst behövdes inte/);
  expect(await stored()).toMatchObject({
    state: 'closed',
    paragraph: { number: 1, year: 2022 },
    closedBy: 'hr-chef.lulea@example.org',
  });
  expect(textOf(shared())).toContain('inget beslut av nämnden');
  await chat.teams.until(() => standing(coordinator).some(({ text }) => text?.startsWith('Starta beredning') === true));
  const begin = cardOf(standing(coordinator).findLast(({ text }) => text?.startsWith('Starta beredning')));
  expect((await press(coordinator, dataOf(begin, 'Beredning startad'))).text).toContain('startad');
  for (const title of ['Bifall', 'Reservera mig']) {
    const old = { verb: 'act', language: 'sv' };
    const data =
      title === 'Bifall'
        ? { ...old, action: 'cases.vote', args: { case: key, round: 0, vote: 'yes' } }
        : { ...old, action: 'cases.reserve', args: { case: key }, reason: 'x' };
    expect((await press(chief('boden'), data, channel)).text).toMatch(/avslutat/);
  }
});

test('only the chair opens it again, with a reason, and the number stays', async () => {
  const reopen = { verb: 'act', action: 'cases.reopen', args: { case: key }, language: 'sv', deadline: '2022-09-20' };
  expect((await press(chief('boden'), { ...reopen, reason: 'fel' }, channel)).text).toContain('Bara ordföranden');
  expect((await press(chief('lulea'), reopen, channel)).text).toContain('skäl');
  await press(chief('lulea'), { ...reopen, reason: 'Siffrorna var fel.' }, channel);
  await seen(/14 av 14 har röstat/);
  const [row] = (await chat.store.journal()).slice(-1);
  expect(row).toMatchObject({ action: 'case.reopen', actor: 'hr-chef.lulea@example.org' });
  expect(row?.after).toContain('Siffrorna var fel.');
});

test('the deadline closes while votes are under way: what came in time counts, the rest is refused', async () => {
  const open = shared();
  chat.now = Temporal.Instant.from('2022-09-20T21:59:59.900Z');
  expect((await press(chief('boden'), dataOf(open, 'Avslag'), channel)).text).toContain('Bodens röst är: Avslag');
  chat.now = Temporal.Instant.from('2022-09-20T22:00:00Z');
  const late = await Promise.all(municipalities.map((each) => press(chief(each), dataOf(open, 'Avslag'), channel)));
  for (const { text, type } of late) {
    expect(type).toBe(noCard);
    expect(text).toContain('redan avslutat');
  }
  await seen(/Bifall med 8 röster mot 4/);
  expect(await stored()).toMatchObject({
    closedBy: 'deadline',
    closedAt: '2022-09-20T21:59:59.999Z',
    paragraph: { number: 1 },
  });
});

test('a vote that nobody touches is closed by its deadline, and not quorate is an outcome too', async () => {
  const asked = await say(chief('lulea'), 'nytt beslut styrgrupp HR');
  await press(chief('lulea'), {
    ...dataOf(asked.card, 'Lägg fram'),
    ...form,
    title: 'Ny leverantör',
    deadline: '2022-09-22',
  });
  await seen(/Ny leverantör/);
  await press(chief('lulea'), dataOf(shared(), 'Bifall'), channel);
  chat.now = Temporal.Instant.from('2022-09-23T00:00:00Z');
  await seen(/inte beslutsfört, 1 av 14 deltog och minst 8 krävs/);
  expect(await stored('styrgrupp-hr-b2')).toMatchObject({ closedBy: 'deadline', outcome: { result: 'no-quorum' } });
});

test('numbers follow each other without gaps, also when two close at the same moment', async () => {
  for (const title of ['Ett', 'Två']) {
    const asked = await say(chief('lulea'), 'nytt beslut styrgrupp HR');
    await press(chief('lulea'), { ...dataOf(asked.card, 'Lägg fram'), ...form, title, deadline: '2022-10-01' });
  }
  const votes = ['b3', 'b4'].flatMap((each) =>
    municipalities.slice(0, 9).map((municipality) => {
      const args = { case: `styrgrupp-hr-${each}`, round: 0, vote: 'yes' };
      return press(chief(municipality), { verb: 'act', action: 'cases.vote', args, language: 'sv' }, channel);
    }),
  );
  await Promise.all(votes);
  const close = (each: string) =>
    press(
      chief('lulea'),
      { verb: 'act', action: 'cases.close', args: { case: `styrgrupp-hr-${each}`, round: 0 }, language: 'sv' },
      channel,
    );
  await Promise.all([close('b3'), close('b4'), close('b3')]);
  const numbers = await Promise.all(
    ['b1', 'b3', 'b4'].map(async (each) => (await stored(`styrgrupp-hr-${each}`))?.paragraph?.number),
  );
  expect(numbers.sort()).toEqual([1, 2, 3]);
});

test('several proposals are put against each other in order, and the last vote settles it', async () => {
  const asked = await say(chief('lulea'), 'nytt beslut styrgrupp HR');
  const contested = { ...form, title: 'Val av väg', counterProposal: 'Avbryt förstudien.', deadline: '2022-10-01' };
  await press(chief('lulea'), { ...dataOf(asked.card, 'Lägg fram'), ...contested });
  const of = 'styrgrupp-hr-b5';
  const act = (action: string, more: object) => ({
    verb: 'act',
    action: `cases.${action}`,
    args: { case: of, ...more },
    language: 'sv',
  });
  expect((await say(chief('boden'), 'motförslag')).text).toContain('Skriv motförslaget');
  await press(chief('boden'), { ...act('counter', {}), proposal: 'Vänta ett år.' }, channel);
  await seen(/Ställs mot varandra.*Förslag 2 – Förslag 3/);
  const vote = (round: number, choose: (index: number) => string) =>
    Promise.all(
      municipalities.map((each, index) => press(chief(each), act('vote', { round, vote: choose(index) }), channel)),
    );
  await vote(0, (index) => (index < 5 ? 'yes' : 'no'));
  expect((await press(chief('kiruna'), { ...act('counter', {}), proposal: 'För sent.' }, channel)).text).toContain(
    'har börjat',
  );
  expect((await press(chief('lulea'), act('close', { round: 0 }), channel)).text).toContain(
    'Nästa omröstning: Förslag 1 mot Förslag 3',
  );
  // Pressed twice, the button ends one vote.
  expect((await press(chief('lulea'), act('close', { round: 0 }), channel)).text).toContain('0 av 14 har röstat');
  expect((await stored(of))?.rounds).toHaveLength(2);
  expect((await press(chief('kiruna'), act('vote', { round: 0, vote: 'yes' }), channel)).text).toContain('en ny pågår');
  // Seven to seven: the chair, who is Luleå's, decides.
  await vote(1, (index) => (index % 2 === 0 ? 'yes' : 'no'));
  await press(chief('lulea'), act('vote', { round: 1, vote: 'abstain' }), channel);
  await press(chief('overtornea'), act('vote', { round: 1, vote: 'abstain' }), channel);
  expect((await press(chief('lulea'), act('close', { round: 1 }), channel)).text).toContain('ordföranden avgör');
  await press(chief('lulea'), act('vote', { round: 1, vote: 'yes' }), channel);
  await press(chief('overtornea'), act('vote', { round: 1, vote: 'no' }), channel);
  await press(chief('lulea'), act('close', { round: 1 }), channel);
  await seen(/Bifall till Förslag 1 med 7 röster mot 7; lika röstetal, ordförandens utslagsröst avgjorde/);
});

test('the board decides at its meetings only, by those who serve, and takes reservations until the meeting is closed', async () => {
  chat.now = Temporal.Instant.from('2022-10-12T08:00:00Z');
  const board = municipalities.map((each) => chat.person(`ledamot.${each}@example.org`));
  const [arjeplog, arvidsjaur] = board;
  const chair = board[8];
  const substitute = chat.person('ersattare.overtornea@example.org');
  const secretary = chat.person('sekreterare@example.org');
  for (const each of [...board, substitute, secretary]) await chat.install(each);
  const asked = await say(chair!, 'nytt beslut nämnden');
  const written = { ...dataOf(asked.card, 'Lägg fram'), ...form, body: 'namnden', title: 'Budget 2024', deadline: '' };
  expect((await press(chair!, written)).text).toContain('bara på möten');
  await say(secretary, 'öppna närvaro nämnden');
  const meeting = 'namnden-2022-10-12';
  const mark = (who: Somebody, status: string) =>
    press(who, { verb: 'act', action: 'attendance.mark', args: { meeting, status }, language: 'sv' });
  for (const each of board.slice(0, 9)) await mark(each, 'present');
  await mark(substitute, 'present');
  await press(chair!, written);
  const of = 'namnden-b1';
  const act = (action: string, more: object = {}) => ({
    verb: 'act',
    action: `cases.${action}`,
    args: { case: of, ...more },
    language: 'sv',
  });
  const vote = (who: Somebody, side: string) => press(who, act('vote', { round: 0, vote: side }));
  for (const each of board.slice(0, 9)) await vote(each, 'yes');
  expect((await vote(board[10]!, 'no')).text).toContain('inte registrerad som närvarande');
  expect((await vote(substitute, 'no')).text).toContain('Övertorneås röst är: Avslag');
  // The member arrives: the seat is theirs again, and the substitute's vote counts no more.
  await mark(board[13]!, 'present');
  expect((await vote(substitute, 'no')).text).toContain('tjänstgör inte');
  // No vote disappears without a word: who comes and goes changes the cards, and the answers.
  await expect
    .poll(() => JSON.stringify(standing(arjeplog!)))
    .toContain('Ersättare Övertorneå röstade Avslag men tjänstgör inte, räknas inte');
  expect((await say(secretary, 'hur röstade Övertorneå om Budget 2024?')).text).toContain(
    'Övertorneå (Ersättare Övertorneå) röstade avslag men tjänstgör inte nu, så rösten räknas inte',
  );
  expect((await press(chair!, act('close', { round: 0 }))).text).toContain('Bifall med 9 röster mot 0');
  // § 17 follows on the last number that the papers of the year have.
  expect(await stored(of)).toMatchObject({ paragraph: { number: 17, year: 2022 }, outcome: { present: 10 } });
  expect((await press(arjeplog!, { ...act('reserve'), reason: 'För dyrt.' })).text).toContain('antecknad');
  // A list that is still open two days later was forgotten: there is no meeting to decide at.
  const during = chat.now;
  chat.now = during.add({ hours: 48 });
  expect((await press(chair!, { ...written, title: 'För sent' })).text).toContain('bara på möten');
  chat.now = during;
  await press(chair!, { ...written, title: 'Öppet ärende' });
  const close = { verb: 'act', action: 'attendance.close', args: { meeting }, language: 'sv' };
  expect((await press(secretary, close)).text).toContain('Omröstningen pågår om \\"Öppet ärende\\". Ska närvaron ändå');
  await press(secretary, { ...close, args: { meeting, sure: true } });
  expect((await press(arvidsjaur!, { ...act('reserve'), reason: 'Också.' })).text).toContain('avslutat');
});

test('the journal is whole', async () => {
  expect(await chat.store.verify()).toMatchObject({ ok: true });
});

test('the export tells each vote, who stepped aside and who recorded a reservation', async () => {
  const board = await chat.store.board();
  const rows = voteRows(board!).filter((row) => row.case === key);
  expect(rows.filter(({ what }) => what === 'vote')).toHaveLength(14);
  expect(rows).toContainEqual(
    expect.objectContaining({
      ...{ what: 'vote', municipality: 'kalix', name: 'Ledamot Kalix', vote: 'Bifall' },
      counts: true,
    }),
  );
  expect(rows).toContainEqual(expect.objectContaining({ what: 'disqualified', name: 'HR-chef Kalix' }));
  expect(rows).toContainEqual(expect.objectContaining({ what: 'reservation', text: 'Vi vill ha hela HR-området.' }));
});
