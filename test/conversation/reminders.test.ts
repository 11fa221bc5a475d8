/** Reminders over the wire: they arrive, are done, postponed and handed on, and everybody's cards say so. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { at } from '../reminders/setting.ts';
import { generalChannel, mention } from '../teams/activities.ts';
import { Chat, cardOf, dataOf, type Somebody, textOf } from './chat.ts';

// What is waited for comes when it comes; on a machine under load that takes its time.
vi.setConfig({ testTimeout: 60_000 });

let chat: Chat;
let coordinator: Somebody;
let secretary: Somebody;
let kalix: Somebody;
let boden: Somebody;
let stranger: Somebody;
const report = 'Underlag till beslut om delårsrapport 2';
const channel = { ...generalChannel, id: '19:arshjul@thread.tacv2' };

const standing = (who: Somebody) => chat.teams.standingIn(who.conversation.id);
const texts = (who: Somebody) => standing(who).map(({ text = '' }) => text.replace(/\s/g, ' '));
const saying = (who: Somebody, words: string) => texts(who).filter((text) => text.includes(words));
const cardSaying = (who: Somebody, words: string) =>
  cardOf(standing(who).findLast(({ text = '' }) => text.includes(words)));
const press = (who: Somebody, data: unknown) => chat.press(data, who.conversation, { from: who.from });
const say = (who: Somebody, text: string) => chat.ask(text, who.conversation, { from: who.from });
const reminded = (who: Somebody, words: string) => chat.teams.until(() => saying(who, words).length > 0);
const note = 'application/vnd.microsoft.activity.message';

beforeAll(async () => {
  chat = await Chat.start();
  const person = (name: string) => chat.person(`${name}@example.org`);
  coordinator = person('samordnare');
  secretary = person('sekreterare');
  kalix = person('ledamot.kalix');
  boden = person('ledamot.boden');
  stranger = chat.person('nagon.annan@example.com');
  for (const each of [coordinator, secretary, kalix, boden, stranger]) await chat.install(each);
  await chat.say({ ...mention(chat.serviceUrl, 'koppla kanalen till nämnden', channel), from: coordinator.from });
}, 60_000);
afterAll(async () => {
  expect(chat.errors).toEqual([]);
  expect(await chat.store.verify()).toMatchObject({ ok: true });
  await chat.close();
});

test('a reminder comes to whoever answers for the thing, with what is to be reported to whom', async () => {
  chat.now = at('2022-09-07 08:00');
  await reminded(coordinator, report);
  expect(saying(coordinator, report)).toEqual([
    `Påminnelse: ${report}. Sista dag är onsdag 21 september (om 14 dagar).`,
  ]);
  const card = textOf(cardSaying(coordinator, report));
  expect(card).toContain('måluppfyllelse, utfall och uppföljda kontrollmoment');
  expect(card).toContain('Nämnden 12 oktober 2022');
  expect([secretary, kalix].flatMap((who) => saying(who, 'Påminnelse'))).toEqual([]);
});

test('done takes what shows it, and the card says by whom', async () => {
  const done = dataOf(cardSaying(coordinator, report), 'Klart');
  const empty = await press(coordinator, { ...done, evidence: ' ', days: '1' });
  expect(empty.type).toBe(note);
  expect(empty.text).toContain('Skriv först vad som visar att det är klart');
  const answer = await press(coordinator, { ...done, evidence: 'Diariet 2022/44 *utkast*', days: '1' });
  expect(answer.text).toContain(`Klart – ${report}. Anmält av Samordnare onsdag 7 september 2022`);
  await reminded(coordinator, 'Klart – ');
  expect(saying(coordinator, report)).toHaveLength(1);
  const rows = (await chat.store.journal()).filter(({ action }) => action === 'reminders.done');
  expect(rows).toHaveLength(1);
  await press(coordinator, { ...done, evidence: 'igen', days: '1' });
  expect((await chat.store.journal()).filter(({ action }) => action === 'reminders.done')).toEqual(rows);
});

test('what was no more than a slip is not done after all', async () => {
  const answer = await press(coordinator, dataOf(cardSaying(coordinator, report), 'Inte klart'));
  expect(answer.text).toContain('Påminnelserna fortsätter');
});

test('postponed, it comes again on the chosen day', async () => {
  const control = 'Projekt följer inte plan';
  const later = dataOf(cardSaying(coordinator, control), 'Skjut upp');
  expect((await press(coordinator, { ...later, days: '3', evidence: '' })).text).toContain('måndag 12 september');
  expect((await press(coordinator, { ...later, days: '4', evidence: '' })).type).toBe(note);
  chat.now = at('2022-09-12 08:00');
  await chat.teams.until(() => saying(coordinator, control).length === 2);
});

test('the channel has the list of its week on Monday', async () => {
  const list = () => chat.teams.standingIn(channel.id).map(({ text = '' }) => text);
  await chat.teams.until(() => list().some((text) => text.startsWith('Årshjulet: 5 de närmaste två veckorna')));
});

test('handed on, it is told to whoever takes over, and done for everybody', async () => {
  const form = await press(coordinator, dataOf(cardSaying(coordinator, report), 'Delegera'));
  expect(form.text).toContain('Vem ska ta över?');
  const args = { task: 'item:host-delarsrapport-2:2022-09' };
  const hand = { verb: 'act', language: 'sv', action: 'reminders.delegate', args };
  expect((await press(coordinator, { ...hand, to: 'nobody@example.org' })).type).toBe(note);
  for (let twice = 0; twice < 2; twice += 1) {
    const answer = await press(coordinator, { ...hand, to: 'ledamot.kalix@example.org' });
    expect(answer.text).toContain(`Överlämnat till Ledamot Kalix – ${report}`);
  }
  await reminded(kalix, 'Samordnare har lämnat över till dig');
  await reminded(coordinator, 'väntar nu på Ledamot Kalix');
  expect((await press(boden, { ...hand, to: 'ledamot.boden@example.org' })).text).toContain('väntar inte på dig');
  const done = dataOf(cardSaying(kalix, report), 'Klart');
  for (const who of [stranger, boden]) expect((await press(who, { ...done, evidence: 'x' })).type).toBe(note);
  expect((await press(kalix, { ...done, evidence: 'Länk' })).text).toContain('Anmält av Ledamot Kalix');
  await reminded(coordinator, `Klart – ${report}. Anmält av Ledamot Kalix`);
});

test('of a call whoever has answered is not reminded', async () => {
  await say(secretary, 'kalla till nämnden 12 oktober');
  await reminded(kalix, 'Kommer du?');
  await press(kalix, dataOf(cardSaying(kalix, 'Kommer du?'), 'Kommer'));
  chat.now = at('2022-10-05 08:00');
  await reminded(boden, 'Påminnelse: ');
  expect(saying(kalix, 'Påminnelse: Du är kallad')).toEqual([]);
  await press(boden, dataOf(cardSaying(boden, 'Påminnelse: '), 'Kan inte'));
  await chat.teams.until(() => saying(boden, 'Påminnelse: ').length === 0);
});

test('somebody chooses when they are reminded, and has a pause', async () => {
  const answer = await say(kalix, 'mina påminnelser');
  expect(answer.text).toContain('Du påminns i din chatt kl. 8:00.');
  const save = dataOf(answer.card, 'Spara');
  expect((await press(kalix, { ...save, time: '10:00', where: 'chat', pause: '' })).text).toContain('kl. 10:00');
  expect((await press(kalix, { ...save, time: '03:00', where: 'chat' })).type).toBe(note);
  expect((await press(kalix, { ...save, time: '10:00', pause: '2022-10-01' })).text).toContain('har redan varit');
  expect((await press(kalix, { ...save, time: '10:00', pause: '2022-11-01' })).text).toContain(
    'pausade till onsdag 2 november',
  );
  const board = await chat.store.board();
  expect(board?.registry.preference.get(kalix.email)).toEqual({
    ...{ time: '10:00', where: 'chat', pausedUntil: '2022-11-02' },
  });
});
