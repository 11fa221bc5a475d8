/** Buttons of the bot's own cards, pressed; and buttons that are old, broken or forged. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stale } from '../../src/cards/sentences/talk.ts';
import { questionKinds } from '../../src/questions/index.ts';
import { message } from '../teams/activities.ts';
import { buttonsOf, Chat } from './chat.ts';

let chat: Chat;
beforeAll(async () => {
  chat = await Chat.start();
});
afterAll(() => chat.close());

const cardType = 'application/vnd.microsoft.card.adaptive';
const question = {
  kind: 'costShare',
  slots: { items: ['e-arkiv'], municipalities: ['kalix'], except: [], around: 2022, ask: 'amount' },
};

test('the municipality is chosen in the list', async () => {
  const here = chat.newChat();
  const { card } = await chat.ask('vad betalar vi för e-arkivet?', here);
  const choice = buttonsOf(card).find(({ data }) => data.verb === 'choose');
  expect(choice?.data.slot).toBe('municipalities');
  // Teams adds the input's value under the input's id.
  const answer = await chat.press({ ...choice?.data, municipalities: 'kalix' }, here);
  expect(answer).toMatchObject({ type: cardType, text: expect.stringContaining('21 000 kr') });
  // What was chosen is what a follow-up leans on.
  expect((await chat.ask('och Överkalix?', here)).text).toContain('5 000 kr');
});

test('every button that an example’s answer has can be pressed', { timeout: 60_000 }, async () => {
  const buttons = new Map<string, { readonly data: unknown; readonly below: string }>();
  for (const below of ['hjälp', 'blarf snork', ...questionKinds.flatMap(({ examples }) => examples)]) {
    const { card } = await chat.ask(below);
    for (const { title, data } of buttonsOf(card)) {
      if (data.verb === 'ask')
        buttons.set(JSON.stringify(data.question), { data, below: `"${title}" below "${below}"` });
    }
  }
  expect(buttons.size).toBeGreaterThan(20);
  const refused: string[] = [];
  for (const { data, below } of buttons.values()) {
    const answer = await chat.press(data);
    if (answer.type !== cardType || answer.text.includes(stale.sv) || answer.text.includes(stale.en))
      refused.push(below);
  }
  expect(refused).toEqual([]);
  expect(chat.errors).toEqual([]);
});

test('a button is answered in the language of its card', async () => {
  const answer = await chat.press({ verb: 'ask', question, language: 'en' });
  expect(answer.text).toContain('Kalix pays');
});

test('a client without Action.Execute sends the same data as a message', async () => {
  const value = { verb: 'ask', question, language: 'sv' };
  const said = await chat.say(
    message(chat.serviceUrl, '', { text: undefined, attachments: undefined, value, conversation: chat.newChat() }),
  );
  expect(said.text).toContain('21 000 kr');
});

const ask = { verb: 'ask', question, language: 'sv' };
test.for([
  ['an unknown kind', { ...ask, question: { kind: 'lunch', slots: {} } }],
  [
    'an unknown municipality',
    { ...ask, question: { ...question, slots: { ...question.slots, municipalities: ['mora'] } } },
  ],
  ['an unknown item', { ...ask, question: { ...question, slots: { ...question.slots, items: ['bredband'] } } }],
  ['slots of the wrong type', { ...ask, question: { ...question, slots: { items: 7 } } }],
  ['no slots', { ...ask, question: { kind: 'costShare', slots: {} } }],
  ['an unknown slot', { ...ask, question: { ...question, slots: { ...question.slots, admin: true } } }],
  ['a name from the prototype', { ...ask, question: { kind: 'constructor', slots: {} } }],
  ['an unknown language', { ...ask, language: 'fi' }],
  ['an unknown verb', { ...ask, verb: 'delete' }],
  ['a question that is too long', { ...ask, question: { ...question, slots: { items: ['x'.repeat(5000)] } } }],
  ['nothing', {}],
  ['nothing at all', null],
  ['a choice without a value', { verb: 'choose', slot: 'municipalities', as: 'list', question, language: 'sv' }],
  [
    'a choice that is no municipality',
    { verb: 'choose', slot: 'municipalities', as: 'list', question, language: 'sv', municipalities: 'mora' },
  ],
  [
    'a choice in a slot that must not be one',
    { verb: 'choose', slot: '__proto__', as: 'text', question, language: 'sv', value: 'x' },
  ],
] as const)('a button with %s is refused with a sentence', async ([, data]) => {
  const answer = await chat.press(data);
  expect(answer.text).toMatch(/[Dd]en knappen/);
  expect(answer.text).not.toMatch(/\d kr/);
  expect(chat.errors).toEqual([]);
});
