/**
 * A meeting of the board from the call to the corrected list, played over the wire: personal chats and a channel, 14
 * members and 14 substitutes, pressing at once, twice, through old cards, and for others.
 */
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { generalChannel, mention } from '../teams/activities.ts';
import { Chat, cardOf, dataOf, type Somebody, textOf } from './chat.ts';

const municipalities =
  'arjeplog arvidsjaur boden gallivare haparanda jokkmokk kalix kiruna lulea pajala pitea alvsbyn overkalix overtornea'.split(
    ' ',
  );
const channel = { ...generalChannel, id: '19:namnden@thread.tacv2' };
const meeting = 'namnden-2022-10-12';

// What is waited for comes when it comes; on a machine under load that takes its time.
vi.setConfig({ testTimeout: 60_000 });

let chat: Chat;
const members = new Map<string, Somebody>();
const substitutes = new Map<string, Somebody>();
let secretary: Somebody;
let coordinator: Somebody;
let stranger: Somebody;

const member = (municipality: string): Somebody => members.get(municipality)!;
const substitute = (municipality: string): Somebody => substitutes.get(municipality)!;
const standing = (who: Somebody) => chat.teams.standingIn(who.conversation.id);
const lastCard = (who: Somebody) => cardOf(standing(who).at(-1));
const press = (who: Somebody, data: unknown, where: { id: string } = who.conversation) =>
  chat.press(data, where, { from: who.from });
const say = (who: Somebody, text: string) => chat.ask(text, who.conversation, { from: who.from });
/** The channel's one card, as everybody sees it. */
const shared = () => cardOf(chat.teams.standingIn(channel.id).findLast(({ attachments }) => attachments?.length === 1));

beforeAll(async () => {
  chat = await Chat.start();
  for (const each of municipalities) {
    members.set(each, chat.person(`ledamot.${each}@example.org`));
    substitutes.set(each, chat.person(`ersattare.${each}@example.org`));
  }
  secretary = chat.person('sekreterare@example.org');
  coordinator = chat.person('samordnare@example.org');
  stranger = chat.person('nagon.annan@example.com');
  for (const each of [...members.values(), ...substitutes.values(), secretary, coordinator, stranger])
    await chat.install(each);
}, 60_000);
afterAll(async () => {
  expect(chat.errors).toEqual([]);
  await chat.close();
});

test('everybody is bound to the roster at first contact, and strangers are not', async () => {
  const board = await chat.store.board();
  expect(board?.registry.account.size).toBe(30);
  expect(board?.accountOf('nagon.annan@example.com')).toBeUndefined();
});

test('the coordinator ties the channel to the board; others may not', async () => {
  const inChannel = (who: Somebody) => ({
    ...mention(chat.serviceUrl, 'koppla kanalen till nämnden', channel),
    from: who.from,
  });
  expect((await chat.say(inChannel(member('kalix')))).text).toMatch(/gör samordnaren/);
  expect((await chat.say(inChannel(coordinator))).text).toContain('kopplad till nämnden');
  expect((await chat.say(inChannel(coordinator))).text).toContain('kopplad till nämnden');
  expect((await chat.store.journal()).filter(({ action }) => action === 'channel.bind')).toHaveLength(1);
});

test('the call reaches 28 people, and a refusal travels to the substitute', async () => {
  expect((await say(member('kalix'), 'kalla till nämnden 12 oktober')).text).toMatch(/sekreteraren eller samordnaren/);
  const sent = await say(secretary, 'kalla till nämnden 12 oktober');
  expect(sent.text).toBe('Kallelsen till nämnden onsdag 12 oktober kl. 10–16 går till 28 personer.');
  const called = [...members.values(), ...substitutes.values()];
  await chat.teams.until(() => called.every((who) => /Kommer du\?$/.test(standing(who).at(-1)?.text ?? '')));
  expect(standing(member('kalix')).at(-1)?.text).toContain('Kommer du?');
  expect(standing(substitute('kalix')).at(-1)?.text).toContain('Du är ersättare');
  const call = lastCard(member('kalix'));
  expect(textOf(call)).toContain('onsdag 12 oktober 2022 kl. 10–16');

  // Eight say yes; Kalix and Boden cannot.
  for (const each of ['arjeplog', 'arvidsjaur', 'gallivare', 'haparanda', 'jokkmokk', 'kiruna', 'lulea'])
    await press(member(each), dataOf(call, 'Kommer'));
  expect((await press(member('kalix'), dataOf(call, 'Kan inte'))).text).toContain('Ersättare Kalix är tillfrågad');
  await chat.teams.until(() => /Kan du tjänstgöra/.test(standing(substitute('kalix')).at(-1)?.text ?? ''));
  const question = standing(substitute('kalix')).at(-1);
  expect(question?.text).toBe(
    'Ledamot Kalix kan inte komma till nämnden onsdag 12 oktober kl. 10–16. Kan du tjänstgöra för Kalix?',
  );
  // A button that is not one's own: the substitute of a municipality whose member comes.
  expect((await press(substitute('kiruna'), dataOf(cardOf(question), 'Jag tjänstgör'))).text).toContain(
    'Du behövs inte',
  );
  expect((await press(stranger, dataOf(call, 'Kommer'))).text).toContain('hittar dig inte');
  expect((await press(secretary, dataOf(call, 'Kommer'))).text).toContain('inte kallad');

  expect((await press(substitute('kalix'), dataOf(cardOf(question), 'Jag tjänstgör'))).text).toContain('Du tjänstgör');
  await chat.teams.until(() => standing(secretary).some(({ text }) => text?.includes('8 av 14 säkra') === true));
  await chat.teams.until(() => standing(member('kalix')).at(-1)?.text?.includes('Ersättare Kalix tjänstgör') === true);
});

test('when nobody from a municipality can come, the secretary hears of it', async () => {
  const call = lastCard(member('boden'));
  await press(substitute('boden'), dataOf(call, 'Kan inte'));
  await press(member('boden'), dataOf(call, 'Kan inte'));
  await chat.teams.until(() => standing(secretary).some(({ text }) => text?.startsWith('Ingen från Boden kan komma')));
  // Said a second time nothing new is sent.
  const before = standing(secretary).length;
  await press(member('boden'), dataOf(call, 'Kan inte'));
  expect(standing(secretary)).toHaveLength(before);
});

test('a member who comes after all relieves the substitute, who is asked again when needed', async () => {
  const call = lastCard(member('kalix'));
  await press(member('kalix'), dataOf(call, 'Kommer'));
  await chat.teams.until(
    () => standing(substitute('kalix')).at(-1)?.text?.includes('behöver inte tjänstgöra') === true,
  );
  chat.now = chat.now.add({ minutes: 5 });
  await press(member('kalix'), dataOf(call, 'Kan inte'));
  // A message of its own, which alerts: one that is replaced in place does not.
  await chat.teams.until(() => /Kan du tjänstgöra/.test(standing(substitute('kalix')).at(-1)?.text ?? ''));
});

test('attendance goes to the channel once, and to those who do not read it in personal chat', async () => {
  chat.now = Temporal.Instant.from('2022-10-12T08:00:00Z');
  const readers = [...members.values()].slice(0, 10);
  chat.teams.readers.set(
    channel.id,
    readers.map(({ from }) => String(from.id)),
  );
  const opened = await say(secretary, 'öppna närvaro nämnden');
  expect(opened.text).toBe(
    'Närvaron är öppen för nämnden onsdag 12 oktober kl. 10–16: 0 av 14 – inte beslutsför, 8 saknas.',
  );
  await chat.teams.until(() =>
    chat.teams.standingIn(channel.id).some(({ text }) => text?.includes('0 av 14') === true),
  );
  const others = [...members.values()].slice(10).concat([...substitutes.values()]);
  await chat.teams.until(() => others.every((who) => standing(who).at(-1)?.text?.includes('0 av 14') === true));
  for (const who of readers) expect(standing(who).at(-1)?.text).not.toContain('0 av 14');
  expect(shared().actions).toHaveLength(5);
});

test('fourteen press within the same second, some twice, one through an old card, and the count is right', async () => {
  const old = shared();
  const presses = municipalities.flatMap((each) => {
    const once = () => press(member(each), dataOf(old, each === 'kiruna' ? 'På distans' : 'Närvarande'), channel);
    return each === 'kalix' || each === 'lulea' ? [once(), once()] : [once()];
  });
  const answers = await Promise.all(presses);
  expect(answers.filter(({ text }) => /Du är (redan )?registrerad/.test(text))).toHaveLength(16);
  await chat.teams.until(() =>
    chat.teams.standingIn(channel.id).some(({ text }) => text?.includes('14 av 14 – beslutsför') === true),
  );
  expect(textOf(shared())).toContain('14 av 14, varav 1 på distans');
  const roll = (await chat.store.board())?.registry.roll.get(meeting);
  expect(roll?.marks).toHaveLength(14);
  expect((await chat.store.journal()).filter(({ action }) => action === 'attendance.mark')).toHaveLength(14);
  // Nothing of one reader's stands in the shared message.
  expect(textOf(shared())).not.toMatch(/Du är/);
});

test('the same press delivered twice at once is one press', async () => {
  const data = dataOf(shared(), 'Frånvarande');
  const [first, second] = await Promise.all([
    press(member('pitea'), data, channel),
    press(member('pitea'), data, channel),
  ]);
  expect([first?.text, second?.text].filter((text) => text?.includes('redan'))).toHaveLength(1);
  await press(member('pitea'), dataOf(shared(), 'Närvarande'), channel);
});

test('a substitute counts only while the member is away', async () => {
  const data = dataOf(shared(), 'Närvarande');
  expect((await press(substitute('pajala'), data)).text).toContain('Ledamot Pajala tjänstgör, så du räknas inte in');
  chat.now = Temporal.Instant.from('2022-10-12T09:20:00Z');
  await press(member('pajala'), dataOf(shared(), 'Frånvarande'), channel);
  await chat.teams.until(() => textOf(shared()).includes('Ledamot Pajala, lämnade 11:20; Ersättare Pajala, tjänstgör'));
  chat.now = Temporal.Instant.from('2022-10-12T10:00:00Z');
  await press(member('pajala'), data, channel);
  await chat.teams.until(() => textOf(shared()).includes('Ledamot Pajala, kom 12:00'));
  expect(textOf(shared())).toContain('14 av 14');
});

test('nobody registers for another by a card written by hand', async () => {
  const own = dataOf(shared(), 'Närvarande');
  const before = await chat.store.verify();
  const forged = [
    { ...own, args: { meeting, status: 'absent', email: 'ledamot.lulea@example.org' } },
    { ...own, email: 'ledamot.lulea@example.org', municipality: 'lulea' },
    {
      ...own,
      action: 'attendance.markOther',
      args: { meeting },
      person: 'ledamot.lulea@example.org',
      status: 'absent',
    },
    { ...own, args: { meeting: 'namnden-2022-12-14', status: 'present' } },
    { ...own, args: { meeting: '../../etc', status: 'present' } },
    { ...own, args: { meeting, status: 'king' } },
    { ...own, action: 'attendance.close', args: { meeting } },
    { ...own, action: 'constructor', args: {} },
    { ...own, reason: 'x'.repeat(50_000) },
  ];
  for (const data of forged) {
    const answer = await press(member('overkalix'), data, channel);
    expect(answer.type).toBe('application/vnd.microsoft.activity.message');
  }
  for (const who of [stranger, secretary]) {
    expect((await press(who, own, channel)).text).toMatch(/hittar dig inte|ingen plats/);
  }
  expect(await chat.store.verify()).toEqual(before);
});

test('the secretary registers for another, by a form that only they see', async () => {
  const form = await press(secretary, dataOf(shared(), 'Registrera åt annan'), channel);
  expect(form.type).toBe('application/vnd.microsoft.card.adaptive');
  expect(form.text).toContain('Registrera');
  expect(textOf(shared())).not.toContain('Input.ChoiceSet');
  const send = { verb: 'act', action: 'attendance.markOther', args: { meeting }, language: 'sv' };
  const answer = await press(
    secretary,
    { ...send, person: 'ledamot.alvsbyn@example.org', status: 'absent', time: '11:40' },
    channel,
  );
  expect(answer.text).toContain('Ledamot Älvsbyn är registrerad som frånvarande kl. 11:40');
  await chat.teams.until(() => textOf(shared()).includes('Ledamot Älvsbyn, lämnade 11:40'));
  for (const [time, problem] of [
    ['25:99', 'timme och minut'],
    ['15:00', 'inte varit'],
  ] as const) {
    expect(
      (await press(secretary, { ...send, person: 'ledamot.alvsbyn@example.org', status: 'present', time }, channel))
        .text,
    ).toContain(problem);
  }
  expect(
    (await press(secretary, { ...send, person: 'nagon.annan@example.com', status: 'present' }, channel)).text,
  ).toContain('ingen plats');
});

test('once closed, only the secretary corrects, with a reason that goes into the journal', async () => {
  const open = shared();
  expect((await press(member('kalix'), dataOf(open, 'Stäng närvaro'), channel)).text).toMatch(
    /Öppna och stänga närvaro gör/,
  );
  await press(secretary, dataOf(open, 'Stäng närvaro'), channel);
  await chat.teams.until(() => textOf(shared()).includes('Närvaro (stängd)'));
  expect((await press(member('kalix'), dataOf(open, 'Frånvarande'), channel)).text).toContain('Närvaron är stängd');
  const correct = {
    verb: 'act',
    action: 'attendance.correct',
    args: { meeting },
    language: 'sv',
    person: 'ledamot.arjeplog@example.org',
    status: 'absent',
  };
  expect((await press(member('lulea'), { ...correct, reason: 'fel' }, channel)).text).toMatch(/gör sekreteraren/);
  expect((await press(secretary, correct, channel)).text).toMatch(/knappen/);
  expect((await press(secretary, { ...correct, reason: ' Förväxlad med ersättaren. ' }, channel)).text).toContain(
    'Rättat',
  );
  const [row] = (await chat.store.journal()).slice(-1);
  expect(row).toMatchObject({ actor: 'sekreterare@example.org', action: 'attendance.correct' });
  expect(row?.after).toContain('Förväxlad med ersättaren.');
  await chat.teams.until(() => textOf(shared()).includes('13 av 14'));
});

test('a list that was closed too early is opened again by the secretary, with a reason', async () => {
  expect((await say(secretary, 'öppna närvaro nämnden 12 oktober')).text).toContain('Tryck Öppna igen');
  const act = (action: string) => ({ verb: 'act', action, args: { meeting }, language: 'sv' });
  const reason = 'Mötet fortsätter efter lunch.';
  expect((await press(member('kalix'), { ...act('attendance.reopen'), reason })).text).toMatch(/gör sekreteraren/);
  expect((await press(secretary, act('attendance.reopenForm'))).text).toContain('Skriv varför');
  expect((await press(secretary, { ...act('attendance.reopen'), reason: ' ' })).text).toContain('Skriv ett skäl');
  await press(secretary, { ...act('attendance.reopen'), reason });
  await press(secretary, { ...act('attendance.reopen'), reason });
  await chat.teams.until(() => textOf(shared()).includes('Beslutsför'));
  const rows = (await chat.store.journal()).filter(({ action }) => action === 'attendance.reopen');
  expect(rows.map(({ after }) => JSON.parse(String(after)))).toEqual([{ closedAt: null, reason }]);
  expect((await press(member('arjeplog'), dataOf(shared(), 'Närvarande'), channel)).text).toContain('registrerad');
  await press(secretary, dataOf(shared(), 'Stäng närvaro'), channel);
  await chat.teams.until(() => textOf(shared()).includes('Närvaro (stängd)'));
});

test('whoever closes a list before its meeting is asked first', async () => {
  const opened = await say(secretary, 'öppna närvaro nämnden 14 december');
  const asked = await press(secretary, dataOf(opened.card, 'Stäng närvaro'));
  expect(asked.text).toContain('Mötet har inte börjat än. Ska närvaron ändå stängas');
  expect(asked.text).toContain('Stäng ändå');
  const roll = async () => (await chat.store.board())?.registry.roll.get('namnden-2022-12-14');
  expect((await roll())?.closedAt).toBeUndefined();
  const close = { verb: 'act', action: 'attendance.close', language: 'sv' };
  await press(secretary, { ...close, args: { meeting: 'namnden-2022-12-14', sure: true } });
  expect((await roll())?.closedAt).toBeDefined();
});

test('the journal is whole, and every row of it is somebody’s', async () => {
  expect(await chat.store.verify()).toMatchObject({ ok: true });
  const actors = new Set((await chat.store.journal()).map(({ actor }) => actor));
  expect(actors).not.toContain('nagon.annan@example.com');
});
