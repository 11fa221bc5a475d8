/** "Vad vet du om mig": to whoever asks, of themselves, in their own chat; and what can be erased is gone. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { personalRecord } from '../../src/people/personal-record.ts';
import { generalChannel, mention } from '../teams/activities.ts';
import { Chat, dataOf, type Somebody, textOf } from './chat.ts';

vi.setConfig({ testTimeout: 60_000 });

let chat: Chat;
let kalix: Somebody;
let secretary: Somebody;
const say = (who: Somebody, text: string) => chat.ask(text, who.conversation, { from: who.from });
const press = (who: Somebody, data: unknown) => chat.press(data, who.conversation, { from: who.from });

beforeAll(async () => {
  chat = await Chat.start();
  kalix = chat.person('ledamot.kalix@example.org');
  secretary = chat.person('sekreterare@example.org');
  for (const each of [kalix, secretary]) await chat.install(each);
  await say(secretary, 'kalla till nämnden 12 oktober');
  await press(kalix, {
    ...{ verb: 'act', language: 'sv', action: 'attendance.reply' },
    args: { meeting: 'namnden-2022-10-12', reply: 'coming' },
  });
}, 60_000);
afterAll(async () => {
  expect(chat.errors).toEqual([]);
  expect(await chat.store.verify()).toMatchObject({ ok: true });
  await chat.close();
});

test('it says what is registered, and what of the roster', async () => {
  await say(kalix, 'när är nästa möte?');
  const answer = await say(kalix, 'vad vet du om mig?');
  expect(answer.text).toContain('Du står i förteckningen som Ledamot Kalix');
  expect(answer.text).toContain('1 uppgift är registrerad');
  const card = textOf(answer.card);
  expect(card).toContain('ledamot i nämnden för Kalix');
  expect(card).toContain('i 1 chatt');
  expect((await press(kalix, dataOf(answer.card, 'Hämta allt som fil'))).text).toContain('om dig');
});

test('the file holds everything with the address in it', async () => {
  const board = await chat.store.board();
  if (board === undefined) throw new Error('there is no board');
  const record = JSON.stringify(personalRecord(board, kalix.email));
  expect(record).toContain('"reply":"coming"');
  expect(record).toContain('"boundAt"');
  expect(record).not.toContain('ledamot.boden');
});

test('in a channel it is not shown', async () => {
  const channel = { ...generalChannel, id: '19:nagon@thread.tacv2' };
  const answer = await chat.say({ ...mention(chat.serviceUrl, 'vad vet du om mig', channel), from: kalix.from });
  expect(answer.text).toContain('bara i din egen chatt');
});

test('settings and the memory of chats are erased, and no trace of them is in the journal', async () => {
  const settings = await say(kalix, 'mina påminnelser');
  await press(kalix, { ...dataOf(settings.card, 'Spara'), time: '14:00', where: 'channel', pause: '' });
  expect((await chat.store.board())?.registry.preference.get(kalix.email)?.time).toBe('14:00');
  const answer = await say(kalix, 'vad vet du om mig?');
  expect((await press(kalix, dataOf(answer.card, 'Radera mina inställningar'))).text).toContain('är raderade');
  expect((await chat.store.board())?.registry.preference.get(kalix.email)).toBeUndefined();
  expect(await chat.store.rememberedChats(String(kalix.from.aadObjectId))).toBe(0);
  expect(JSON.stringify(await chat.store.journal())).not.toContain('14:00');
});
