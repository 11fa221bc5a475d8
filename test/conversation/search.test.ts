/** Searches as people type them: answered like questions, and without a trace. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { groupChat, search } from '../teams/activities.ts';
import { Chat } from './chat.ts';

let chat: Chat;
beforeAll(async () => {
  chat = await Chat.start();
});
afterEach(() => {
  expect(chat.errors).toEqual([]);
});
afterAll(() => chat.close());

interface Result {
  readonly type: string;
  readonly text?: string;
  readonly attachments?: readonly { readonly content: object; readonly preview: { readonly content: object } }[];
}

async function find(text: string, fields: Record<string, unknown> = {}): Promise<Result> {
  const response = await chat.post(search(chat.serviceUrl, text, fields));
  const { composeExtension } = (await response.json()) as { composeExtension: Result };
  return JSON.parse(JSON.stringify(composeExtension).replace(/[\u00a0\u202f]/g, ' ')) as Result;
}

test('a question is answered with a card that has its source, and nothing to press', async () => {
  const { type, attachments = [] } = await find('vad betalar Kalix för e-arkivet?');
  expect(type).toBe('result');
  const [{ content, preview } = { content: {}, preview: { content: {} } }] = attachments;
  expect(JSON.stringify(content)).toContain('Kalix betalar 21 000 kr (2022) för e-arkivet.');
  expect(content).toMatchObject({ actions: [] });
  expect(JSON.stringify(content)).not.toContain('"Action.');
  expect(preview.content).toMatchObject({ title: 'Kalix betalar 21 000 kr (2022) för e-arkivet.' });
});

test.for(['öppna närvaro nämnden 12 oktober', 'kalla till nämnden 12 oktober', 'nytt beslut styrgrupp HR'])(
  '"%s" does nothing, whoever types it',
  async (text) => {
    const secretary = chat.person('sekreterare@example.org');
    await chat.install(secretary);
    const before = await chat.store.journal();
    const sent = chat.teams.messages.length;
    await find(text, { from: secretary.from, conversation: secretary.conversation });
    expect(await chat.store.journal()).toHaveLength(before.length);
    expect(chat.teams.messages).toHaveLength(sent);
  },
);

test('a search leans on nothing, and nothing leans on it', async () => {
  const conversation = chat.newChat();
  await chat.ask('vad betalar Kalix för e-arkivet?', conversation);
  expect(await find('och Överkalix?', { conversation })).toMatchObject({ type: 'message' });
  await find('vad betalar Kiruna för räddningstjänsten?', { conversation });
  expect((await chat.ask('och Överkalix?', conversation)).text).toContain('5 000 kr');
});

test('what nobody understands is not counted, letter by letter', async () => {
  const before = await chat.store.unknownWords();
  expect(await find('xyzzy plugh')).toMatchObject({ type: 'message', text: expect.stringMatching(/vet jag inte/) });
  expect(await chat.store.unknownWords()).toEqual(before);
});

test('somebody else’s chat is not taken for a way to reach anybody', async () => {
  const conversation = { ...groupChat, id: '19:andras@unq.gbl.spaces' };
  await find('när är nästa möte?', { conversation });
  expect(await chat.store.places({ conversations: [conversation.id], people: [] })).toEqual([]);
});

test('only those on the roster find anything where only they may ask', async () => {
  await chat.restart({ access: 'roster' });
  const stranger = chat.person('nyfiken@example.org');
  const closed = await find('vad betalar Kalix för e-arkivet?', { from: stranger.from });
  expect(closed).toMatchObject({ type: 'message', text: expect.stringContaining('förteckningen') });
  const member = chat.person('ledamot.kiruna@example.org');
  expect(await find('vad betalar Kalix för e-arkivet?', { from: member.from })).toMatchObject({ type: 'result' });
});
