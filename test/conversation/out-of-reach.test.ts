/** A database that cannot be reached in the middle of a turn: what people are told, whatever they were doing. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { outOfReach } from '../../src/cards/sentences/talk.ts';
import { StoreUnavailable } from '../../src/store/store.ts';
import { Chat } from './chat.ts';

let chat: Chat;
beforeEach(async () => {
  chat = await Chat.start();
});
afterEach(() => chat.close());

test('a question and a button are answered by what is known of it, and the log has the reason', async () => {
  const { change, board } = chat.store;
  const secretary = chat.person('sekreterare@example.org');
  const from = { from: secretary.from };
  await chat.install(secretary);
  const cause = Object.assign(new Error('x'), { code: 'ECONNREFUSED' });
  chat.store.board = () => Promise.reject(new StoreUnavailable('unreachable', false, cause));
  const said = await chat.ask('när är nästa möte?', secretary.conversation, from);
  expect(said.text).toBe(outOfReach({ isInDoubt: false }).sv);
  chat.store.board = board;

  chat.store.change = () => Promise.reject(new StoreUnavailable('unreachable', true, cause));
  const opened = await chat.ask('öppna närvaro nämnden 12 oktober', secretary.conversation, from);
  expect(opened.text).toBe(outOfReach({ isInDoubt: true }).sv);
  expect(opened.text).toContain('Titta efter om en minut');
  chat.store.change = change;

  expect((await chat.ask('öppna närvaro nämnden 12 oktober', secretary.conversation, from)).text).toMatch(/^Närvaron/);
  expect(chat.errors).toEqual([
    expect.objectContaining({ error: 'StoreUnavailable', code: 'ECONNREFUSED' }),
    expect.objectContaining({ error: 'StoreUnavailable', code: 'ECONNREFUSED' }),
  ]);
});
