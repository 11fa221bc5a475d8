/** Who gets in, over the wire: guests, accounts that change hands, strangers, and a bot that answers its roster only. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Chat, type Somebody } from './chat.ts';

let chat: Chat;
beforeEach(async () => {
  chat = await Chat.start();
});
afterEach(async () => {
  expect(chat.errors).toEqual([]);
  await chat.close();
});

const say = (who: Somebody, text: string) => chat.ask(text, who.conversation, { from: who.from });
const open = 'öppna närvaro nämnden';

test('a guest asks, but does not act until the roster says so', async () => {
  const guest = chat.person('sekreterare@example.org', { userRole: 'guest' });
  expect((await say(guest, 'vad betalar Kalix för e-arkivet?')).text).toContain('21 000 kr');
  expect((await say(guest, open)).text).toContain('gästkonto');
});

test('a stranger asks, but does not act', async () => {
  const stranger = chat.person('nagon.annan@example.com');
  expect((await say(stranger, 'vad betalar Kalix för e-arkivet?')).text).toContain('21 000 kr');
  expect((await say(stranger, open)).text).toContain('hittar dig inte');
  expect((await chat.store.board())?.registry.account.size).toBe(0);
});

test('an account keeps its person when its address changes in Entra', async () => {
  const secretary = chat.person('sekreterare@example.org');
  await say(secretary, 'hjälp');
  await chat.restart();
  chat.teams.members.set(String(secretary.from.id), { name: 'Ny', email: 'nytt.namn@example.org' });
  expect((await say(secretary, open)).text).toContain('Närvaron är öppen');
});

test('an address is one account’s until the coordinator frees it', async () => {
  const first = chat.person('sekreterare@example.org');
  await say(first, 'hjälp');
  const second: Somebody = {
    ...first,
    from: { ...first.from, id: '29:ny', aadObjectId: '11111111-2222-4333-8444-555555555555' },
    conversation: { ...first.conversation, id: 'a:ny' },
  };
  chat.teams.members.set('29:ny', { name: 'Sekreterare', email: 'sekreterare@example.org' });
  expect((await say(second, open)).text).toContain('redan kopplad till ett annat konto');
  const coordinator = chat.person('samordnare@example.org');
  expect((await say(first, 'frigör adressen sekreterare@example.org')).text).toMatch(/gör samordnaren/);
  expect((await say(coordinator, 'frigör adressen Sekreterare@example.org')).text).toContain('är frigjord');
  expect((await say(second, open)).text).toContain('Närvaron är öppen');
  expect((await say(first, open)).text).toContain('redan kopplad');
});

test('where only the roster is answered, a stranger gets no figure, neither by word nor by button', async () => {
  await chat.restart({ access: 'roster' });
  const stranger = chat.person('nagon.annan@example.com');
  expect((await say(stranger, 'vad betalar Kalix för e-arkivet?')).text).toContain('bara dem som står i förteckningen');
  const question = {
    kind: 'costShare',
    slots: { items: ['e-arkiv'], municipalities: ['kalix'], except: [], around: 2022, ask: 'amount' },
  };
  const pressed = await chat.press({ verb: 'ask', question, language: 'sv' }, stranger.conversation, {
    from: stranger.from,
  });
  expect(pressed.text).not.toContain('21 000');
  expect((await say(chat.person('ledamot.kalix@example.org'), 'vad betalar vi för e-arkivet?')).text).toContain(
    '21 000 kr',
  );
});
