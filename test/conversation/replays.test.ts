/**
 * The very same press twice, with nothing in front that tells it apart (no app id, or a bot that was restarted in
 * between): what the first changed the second does not change again.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pressed } from '../teams/activities.ts';
import { Chat, type Somebody } from './chat.ts';

let chat: Chat;
beforeAll(async () => {
  chat = await Chat.start();
});
afterAll(async () => {
  expect(chat.errors).toEqual([]);
  await chat.close();
});

const meeting = 'namnden-2022-10-12';
const secretary = () => chat.person('sekreterare@example.org');
const member = () => chat.person('ledamot.kalix@example.org');

async function state() {
  const board = await chat.store.board();
  return JSON.stringify(Object.values(board?.registry ?? {}).map((of) => [...(of as Map<string, unknown>)]));
}

/** Posts one press twice, as it stands. */
async function twice({ from, conversation }: Somebody, action: string, args: object, inputs: object = {}) {
  const data = { verb: 'act', action, args, language: 'sv', ...inputs };
  const press = pressed(chat.serviceUrl, { type: 'Action.Execute', verb: 'act', data }, { from, conversation });
  const before = await chat.store.journal();
  expect((await chat.post(press)).status).toBe(200);
  const once = [await state(), await chat.store.journal()] as const;
  expect(once[1].length, action).toBeGreaterThan(before.length);
  expect((await chat.post(press)).status).toBe(200);
  expect([await state(), await chat.store.journal()]).toEqual(once);
}

test('nothing that is pressed is done twice', async () => {
  for (const each of [secretary(), member()]) await chat.ask('hjälp', each.conversation, { from: each.from });
  await twice(secretary(), 'agenda.add', { meeting }, { title: 'Budget 2024', kind: 'decision' });
  await twice(secretary(), 'agenda.change', { meeting, item: 'p1' }, { title: 'Budget 2025', kind: 'decision' });
  await twice(secretary(), 'attendance.open', { meeting });
  await twice(member(), 'attendance.mark', { meeting, status: 'present' });
  await twice(secretary(), 'attendance.close', { meeting, sure: true });
  await twice(secretary(), 'minutes.draft', { body: 'namnden', day: '2022-10-12' });
  await twice(secretary(), 'agenda.remove', { meeting, item: 'p1' });
});
