/** Buttons: `Action.Execute` as an invoke, `Action.Submit` as a message with a value. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { message, pressed } from './activities.ts';
import { Bench, card } from './bot.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await Bench.start();
});
afterEach(() => bench.close());

const cardType = 'application/vnd.microsoft.card.adaptive';
const messageType = 'application/vnd.microsoft.activity.message';
async function bodyOf(response: Response): Promise<{ value?: unknown }> {
  return (await response.json()) as { value?: unknown };
}

const ask = { verb: 'ask', question: { kind: 'meetings', slots: { which: 'next' } }, language: 'sv' };

test('a pressed button is answered with a card in the response itself', async () => {
  const response = await bench.post(pressed(bench.serviceUrl, { type: 'Action.Execute', verb: 'ask', data: ask }));
  expect(response.status).toBe(200);
  const line = { type: 'TextBlock', text: 'Knappens svar', wrap: true };
  expect(await response.json()).toEqual({
    statusCode: 200,
    type: cardType,
    value: { ...card, body: [...card.body, line] },
  });
  expect(bench.conversation.presses).toMatchObject([{ data: ask }]);
  expect(bench.teams.messages).toEqual([]);
});

test.for([
  ['an unknown verb', { type: 'Action.Execute', verb: 'sprang', data: { verb: 'sprang' } }],
  ['a verb that its data denies', { type: 'Action.Execute', verb: 'sprang', data: ask }],
  ['no data', { type: 'Action.Execute', verb: 'ask' }],
  ['data of the wrong shape', { type: 'Action.Execute', verb: 'ask', data: [1, 2] }],
  ['no action at all', undefined],
  ['a text for an action', 'ask'],
] as const)('%s is refused with a sentence, never with 501', async ([, action]) => {
  const response = await bench.post(pressed(bench.serviceUrl, action));
  expect(response.status).toBe(200);
  const body = await bodyOf(response);
  expect(body).toMatchObject({ statusCode: 200, type: messageType });
  expect(body.value).toMatch(/knapp/);
  expect(bench.conversation.presses).toEqual([]);
});

test('an invoke of another kind is refused with a sentence, in the board’s language whatever the client’s', async () => {
  const invoke = pressed(bench.serviceUrl, undefined, { name: 'task/fetch', value: { data: {} }, locale: 'en-GB' });
  const response = await bench.post(invoke);
  expect(response.status).toBe(200);
  expect((await bodyOf(response)).value).toMatch(/knappen/);
});

test('a pressed Action.Submit comes as a message and is answered with one', async () => {
  await bench.post(message(bench.serviceUrl, '', { text: undefined, attachments: undefined, value: ask }));
  expect(bench.conversation.presses).toMatchObject([{ data: ask }]);
  expect(bench.teams.messages.map(({ activity }) => activity.text)).toEqual(['Knappens svar']);
});

test('a submitted value that is not ours gets a sentence; with a text, the text is asked', async () => {
  await bench.post(message(bench.serviceUrl, '', { text: undefined, attachments: undefined, value: { x: 1 } }));
  await bench.post(message(bench.serviceUrl, 'hjälp', { value: { x: 1 } }));
  const [refusal, answer] = bench.teams.messages.map(({ activity }) => activity.text);
  expect(refusal).toMatch(/knapp/);
  expect(answer).toBe('Svar: hjälp');
});

test('a failing button gets the apology, and the log one line', async () => {
  bench.conversation.before = () => Promise.reject(new Error('boom'));
  const response = await bench.post(pressed(bench.serviceUrl, { type: 'Action.Execute', verb: 'ask', data: ask }));
  expect(response.status).toBe(200);
  const value = `Något gick fel: ${response.headers.get('x-request-id')}`;
  expect(await response.json()).toEqual({ statusCode: 200, type: messageType, value });
  expect(bench.errors).toHaveLength(1);
});
