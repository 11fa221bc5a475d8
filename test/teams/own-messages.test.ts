/** Messages of the bot's own accord and the people they are for, over the wire: out of reach, and back again. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { seatSubject } from '../../src/meetings/call-subjects.ts';
import { Chat, type Somebody } from '../conversation/chat.ts';
import { installed, message } from './activities.ts';
import type { Fault } from './fake-teams.ts';

let chat: Chat;
let secretary: Somebody;
let kalix: Somebody;
/** What Teams says to a message to Kalix's member. */
let fault: Fault | undefined;
beforeEach(async () => {
  chat = await Chat.start();
  secretary = chat.person('sekreterare@example.org');
  kalix = chat.person('ledamot.kalix@example.org');
  await chat.install(secretary);
  await chat.install(kalix);
  fault = undefined;
  chat.teams.faultOf = (conversation) => (conversation === kalix.conversation.id ? fault : undefined);
});
afterEach(() => chat.close());

/** The calls that Kalix's member was sent; the welcome is none. */
const calls = () =>
  chat.teams.delivered.filter(
    ({ conversation, activity, target }) =>
      conversation === kalix.conversation.id && target === undefined && /kall/i.test(activity.text ?? ''),
  );

async function failureOf(email: string): Promise<string | undefined> {
  return (await chat.store.unreachable()).find(({ person }) => person === email)?.failure;
}

async function call(): Promise<void> {
  await chat.ask('kalla till nämnden 12 oktober', secretary.conversation, { from: secretary.from });
  await expect.poll(() => calls().length).toBe(1);
}

test.for(['BotNotInConversationRoster', 'ConversationBlockedByUser', 'BotDisabledByAdmin'])(
  'whoever was out of reach (%s) and installs the bot anew in the same chat gets what waited, once',
  async (code) => {
    fault = { status: 403, code };
    await call();
    await expect.poll(() => failureOf(kalix.email)).toBe(`403 ${code}`);
    fault = undefined;
    // Being taken away brings nobody within reach.
    await chat.post({ ...installed(chat.serviceUrl, 'remove', kalix.conversation), from: kalix.from });
    expect(await failureOf(kalix.email)).toBe(`403 ${code}`);
    await chat.install(kalix);
    await expect.poll(() => failureOf(kalix.email)).toBeUndefined();
    expect(calls().map(({ status }) => status)).toEqual([403, 201]);
  },
);

test('whoever writes again gets what waited', async () => {
  fault = { status: 403, code: 'MessageWritesBlocked' };
  await call();
  await expect.poll(() => failureOf(kalix.email)).toBe('403 MessageWritesBlocked');
  fault = undefined;
  await chat.post(message(chat.serviceUrl, 'hej', { conversation: kalix.conversation, from: kalix.from }));
  await expect.poll(() => failureOf(kalix.email)).toBeUndefined();
  expect(calls().map(({ status }) => status)).toEqual([403, 201]);
});

test('whoever has a new chat gets there what the old one did not take', async () => {
  fault = { status: 404, code: 'ConversationNotFound' };
  await call();
  await expect.poll(() => failureOf(kalix.email)).toBe('404 ConversationNotFound');
  await chat.install({ ...kalix, conversation: { ...kalix.conversation, id: 'a:ny' } });
  await expect.poll(() => failureOf(kalix.email)).toBeUndefined();
  expect(chat.teams.standingIn('a:ny').some(({ text }) => /kall/i.test(text ?? ''))).toBe(true);
});

test('a connection that breaks after the message was taken makes it arrive twice at most', async () => {
  fault = { status: 0, dropped: true, posted: true };
  await call();
  fault = undefined;
  const failures = async () =>
    (await chat.store.unsentPosts(seatSubject('namnden-2022-10-12', 'kalix'))).map(({ failure }) => failure);
  await expect.poll(failures).toContain('ECONNRESET');
  chat.now = chat.now.add({ minutes: 1 });
  await expect.poll(() => calls().length, { timeout: 5000 }).toBe(2);
});

test('an answer to a question is not even tried where Teams is known to refuse it, and arrives afterwards', async () => {
  fault = { status: 429, headers: { 'retry-after': '1' }, code: 'Throttled' };
  const ask = (text: string) =>
    chat.post(message(chat.serviceUrl, text, { conversation: kalix.conversation, from: kalix.from }));
  await ask('när är nästa möte?');
  fault = undefined;
  const before = chat.teams.delivered.length;
  await ask('vad betalar Kalix för e-arkivet?');
  expect(chat.teams.delivered.length).toBe(before);
  await expect
    .poll(
      () =>
        chat.teams.messages.filter(
          ({ conversation, target }) => conversation === kalix.conversation.id && target !== undefined,
        ).length,
      { timeout: 5000 },
    )
    .toBe(2);
});
