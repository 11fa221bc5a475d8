/** Questions as people ask them, from the HTTP request to the message: the flows that the bot was made for. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { channelThread, edited, groupChat, kalix, mention, message } from '../teams/activities.ts';
import { Chat, textOf } from './chat.ts';

let chat: Chat;
beforeAll(async () => {
  chat = await Chat.start();
});
afterEach(() => {
  expect(chat.errors).toEqual([]);
});
afterAll(() => chat.close());

const lulea = { id: '29:1ledamot-lulea', name: 'Ledamot Luleå', aadObjectId: '0c9d4f7e-5d5b-4b6f-8f43-6d1f7f5a1002' };

test('what Kalix pays, and then Överkalix', async () => {
  const here = chat.newChat();
  const first = await chat.ask('vad betalar Kalix för e-arkivet?', here);
  expect(first.text).toContain('21 000 kr');
  expect(first.text).toContain('2022');
  expect(textOf(first.card)).toContain('Budget 2022');
  const second = await chat.ask('och Överkalix?', here);
  expect(second.text).toMatch(/Överkalix.*\b5 000 kr/);
  expect(second.text).not.toContain('21 000');
});

test('a question that leans on nothing is not answered with a sum', async () => {
  const { text } = await chat.ask('och Överkalix?');
  expect(text).not.toMatch(/\d kr/);
});

test('in a group chat the bot is mentioned, and answers there', async () => {
  const said = await chat.say(mention(chat.serviceUrl, 'vad betalar Kalix för e-arkivet?'));
  expect(said.conversation).toBe(groupChat.id);
  expect(said.text).toContain('21 000 kr');
});

test('in a channel the answer goes to the thread of the question', async () => {
  const said = await chat.say(mention(chat.serviceUrl, 'vad betalar Kalix för e-arkivet?', channelThread));
  expect(said.conversation).toBe(channelThread.id);
  expect(said.text).toContain('21 000 kr');
});

test('two people in one chat are not mixed up', async () => {
  const conversation = { ...groupChat, id: '19:tva@thread.v2' };
  await chat.ask('vad betalar Kalix för e-arkivet?', conversation, { from: kalix });
  const other = await chat.ask('och Överkalix?', conversation, { from: lulea });
  expect(other.text).not.toMatch(/\d kr/);
  const own = await chat.ask('och Överkalix?', conversation, { from: kalix });
  expect(own.text).toContain('5 000 kr');
});

test.for([
  [29, true],
  [31, false],
] as const)('after %i minutes a follow-up leans on the question before: %s', async ([minutes, leans]) => {
  const here = chat.newChat();
  await chat.ask('vad betalar Kalix för e-arkivet?', here);
  chat.now = chat.now.add({ minutes });
  const { text } = await chat.ask('och Överkalix?', here);
  expect(/\b5 000 kr/.test(text)).toBe(leans);
});

test('an edited question gets its new answer in place of the old one', async () => {
  const question = message(chat.serviceUrl, 'vad betalar Kalix för e-arkivet?', { conversation: chat.newChat() });
  const first = await chat.say(question);
  const second = await chat.say(edited(question, 'vad betalar Luleå för e-arkivet?'));
  expect(second).toMatchObject({ method: 'PUT', id: first.id, text: expect.stringContaining('97 000 kr') });
});

test('the same message delivered twice is answered once', async () => {
  const question = message(chat.serviceUrl, 'vad betalar Kalix för e-arkivet?', { conversation: chat.newChat() });
  await chat.say(question);
  const count = chat.teams.messages.length;
  expect((await chat.post(question)).status).toBe(200);
  expect(chat.teams.messages).toHaveLength(count);
});

test('"vi" is the municipality of the one who asks', async () => {
  chat.teams.members.set('29:bg', { name: 'Beredningsgrupp Kalix', email: 'bg.kalix@example.org' });
  const from = { id: '29:bg', name: 'Beredningsgrupp Kalix', aadObjectId: 'bg-kalix' };
  const { text } = await chat.ask('vad betalar vi för e-arkivet?', chat.newChat(), { from });
  expect(text).toContain('Kalix');
  expect(text).toContain('21 000 kr');
});

test('an English question gets an English answer, from a Swedish client too', async () => {
  const { text } = await chat.ask('what does Kalix pay for the e-archive?');
  expect(text).toMatch(/Kalix pays/);
  expect(text).toContain('21,000');
});

test('a Swedish question gets a Swedish answer, from an English client too', async () => {
  const { text } = await chat.ask('vad betalar Kalix för e-arkivet?', chat.newChat(), { locale: 'en-GB' });
  expect(text).toMatch(/Kalix betalar/);
});

test('a year that the papers do not hold is not answered with another year’s sum', async () => {
  const { text } = await chat.ask('vad betalade Kalix för e-arkivet 2015?');
  expect(text).not.toContain('21 000');
  expect(text).toContain('2015');
});

test('help comes with buttons', async () => {
  const { text, card } = await chat.ask('hjälp');
  expect(text).toMatch(/projekt/);
  expect(card.actions).not.toEqual([]);
});
