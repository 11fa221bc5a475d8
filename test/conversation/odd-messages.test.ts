/** Whatever people write or paste, the bot answers with a sentence: never an error, never silence, never a made-up sum. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Chat } from './chat.ts';

let chat: Chat;
beforeAll(async () => {
  chat = await Chat.start();
});
afterAll(() => chat.close());

const long = 'vad betalar e-arkivet och mötet i oktober '.repeat(500).slice(0, 20_000);

test.for([
  ['nonsense', 'blarf snork wibble'],
  ['one letter', 'x'],
  ['nothing', ''],
  ['only blanks', ' \u00a0\n\t '],
  ['emoji', '🎉🤖👩‍👩‍👧'],
  ['only punctuation', '?!…"\''],
  ['20 000 characters of words', long],
  ['20 000 characters without a blank', 'å'.repeat(20_000)],
  ['20 000 emoji', '🎉'.repeat(10_000)],
  ['a script', '<script>alert(1)</script>'],
  ['a template', '\u0024{title} \u0024{$root} {{x}}'],
  ['a database command', `'; drop table record; --`],
  ['a path', '../../etc/passwd'],
  ['right to left and zero width', '\u202eabc\u202c\u200b\u200d'],
  ['a lone half of a letter', '\ud83d hej'],
  ['a null character', 'möte\u0000möte'],
  ['many names at once', 'Kalix Luleå Piteå Boden Pajala Kiruna Haparanda Älvsbyn e-arkiv HR 2020 2021 2022 2023'],
  ['a number with a thousand digits', `vad kostar ${'9'.repeat(1000)} kr?`],
  ['a date that does not exist', 'vad hände 2022-02-30?'],
] as const)('%s', async ([, text]) => {
  const said = await chat.ask(text);
  expect(said.text).toMatch(/[a-zåäö]{2}.*[.?!)"]$/i);
  expect(said.text.length).toBeLessThan(2000);
  expect(said.text).not.toMatch(/undefined|NaN|\[object|Error/);
  expect(JSON.stringify(said.card).length).toBeLessThan(28_000);
  expect(chat.errors).toEqual([]);
});

test.for([
  ['marked up as HTML', '<div><b>vad</b> betalar <i>Kalix</i> f&ouml;r e-arkivet?</div>', 'xml'],
  ['with line breaks and extra blanks', '  vad\u00a0betalar\n\nKalix   för\te-arkivet ?', 'plain'],
  ['in capitals', 'VAD BETALAR KALIX FÖR E-ARKIVET?', 'plain'],
  ['with an emoji', 'vad betalar Kalix för e-arkivet? 😀', 'plain'],
  ['with its letters taken apart', 'vad betalar Kalix för e-arkivet?'.normalize('NFD'), 'plain'],
  ['with a greeting first', 'Hej! Vad betalar Kalix för e-arkivet?', 'plain'],
] as const)('a question %s is still the question', async ([, text, textFormat]) => {
  const said = await chat.ask(text, chat.newChat(), { textFormat });
  expect(said.text).toContain('21 000 kr');
});

test('someone who is not understood twice in a row is told whom to ask', async () => {
  const here = chat.newChat();
  const first = await chat.ask('blarf snork wibble', here);
  const second = await chat.ask('flurp zonk', here);
  expect(first.text).not.toMatch(/sekreterare/);
  expect(second.text).toMatch(/sekreterare/);
});

test('words that nobody understood are counted', async () => {
  await chat.ask('vrickelprutt', chat.newChat());
  expect(await chat.store.unknownWords()).toContainEqual(expect.objectContaining({ word: 'vrickelprutt', count: 1 }));
});

test('a message that cannot be drawn holds up nobody else’s', async () => {
  const secretary = chat.person('sekreterare@example.org');
  const member = chat.person('ledamot.kalix@example.org');
  for (const each of [secretary, member]) await chat.install(each);
  await chat.store.change('test', chat.now, () => ({
    result: undefined,
    posts: [{ key: '0', subject: 'call:0', view: 'call', args: {}, to: { person: member.email } }],
  }));
  await chat.ask('kalla nämnden 12 oktober 2022', secretary.conversation, { from: secretary.from });
  const standing = () => JSON.stringify(chat.teams.standingIn(member.conversation.id));
  await expect.poll(standing, { timeout: 20_000 }).toContain('12 oktober');
  expect(chat.errors).toMatchObject([{ msg: 'a message could not be drawn', view: 'call' }]);
});
