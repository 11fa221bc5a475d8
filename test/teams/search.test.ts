/** The app's search box: an invoke while one types, in chats that the bot may not be part of. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { groupChat, kalix, search } from './activities.ts';
import { Bench, card } from './bot.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await Bench.start();
});
afterEach(() => bench.close());

const asked = async (activity: unknown) => {
  const response = await bench.post(activity);
  return { status: response.status, body: (await response.json()) as { composeExtension?: object } };
};

test('what is typed is answered with a card to put into a message, without buttons, and nothing is sent', async () => {
  const { status, body } = await asked(search(bench.serviceUrl, ' vad betalar Kalix? ', { conversation: groupChat }));
  expect(status).toBe(200);
  const line = { type: 'TextBlock', text: 'Svar: vad betalar Kalix?', wrap: true };
  expect(body).toEqual({
    composeExtension: {
      type: 'result',
      attachmentLayout: 'list',
      attachments: [
        {
          contentType: 'application/vnd.microsoft.card.adaptive',
          content: { ...card, body: [...card.body, line], actions: [] },
          preview: {
            contentType: 'application/vnd.microsoft.card.thumbnail',
            content: { title: 'Svar: vad betalar Kalix?', text: '' },
          },
        },
      ],
    },
  });
  expect(bench.conversation.searches).toMatchObject([{ asker: { person: kalix.aadObjectId } }]);
  expect(bench.conversation.asked).toEqual([]);
  expect(bench.teams.messages).toEqual([]);
});

test('what is no answer is a line, and nothing to put anywhere', async () => {
  const { body } = await asked(search(bench.serviceUrl, 'obegripligt'));
  expect(body).toEqual({ composeExtension: { type: 'message', text: 'Svar: obegripligt' } });
});

test.for([
  ['nothing typed yet', { commandId: 'ask', parameters: [{ name: 'question', value: ' ' }] }],
  ['the first look', { commandId: 'ask', parameters: [{ name: 'initialRun', value: 'true' }] }],
  ['another command', { commandId: 'sprang', parameters: [] }],
  ['no parameters', { commandId: 'ask' }],
  ['a number', { commandId: 'ask', parameters: [{ name: 'question', value: 7 }] }],
  ['no value', undefined],
] as const)('%s gets an example', async ([, value]) => {
  const { status, body } = await asked(search(bench.serviceUrl, '', { value }));
  expect(status).toBe(200);
  expect(body).toEqual({ composeExtension: { type: 'message', text: expect.stringContaining('Skriv en fråga') } });
  expect(bench.conversation.searches).toEqual([]);
});

test('a failure is a line too, and one in the log', async () => {
  bench.conversation.before = () => Promise.reject(new Error('boom'));
  const { body } = await asked(search(bench.serviceUrl, 'vad betalar Kalix?'));
  expect(body).toEqual({
    composeExtension: { type: 'message', text: expect.stringMatching(/^Något gick fel: [0-9a-f]{12}$/) },
  });
  expect(bench.errors).toHaveLength(1);
});
