/**
 * Ten months of reminders over the wire with a clock that hurries: what is sent is what `--dry` said, each once, also
 * where the bot is ended and started again on the way and the clock jumps.
 */
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { minutesSubject } from '../../src/minutes/entry.ts';
import { type Planned, plannedReminders } from '../../src/reminders/plan.ts';
import { type Clock, systemClock } from '../../src/teams/clock.ts';
import { at } from '../reminders/setting.ts';
import { generalChannel, mention } from '../teams/activities.ts';
import { Chat } from './chat.ts';

vi.setConfig({ testTimeout: 120_000 });

/** Teams' limits hold as ever; only the time until it takes the next message passes faster. */
const hurry = 500;
const clock: Clock = {
  now: () => systemClock.now() * hurry,
  wait: (ms, signal) => systemClock.wait(ms / hurry, signal),
};
const channel = { ...generalChannel, id: '19:aret@thread.tacv2' };
const end = at('2023-06-30 23:59');

let chat: Chat;
let planned: Planned[];

/** Resolves once everything that was wished for stands in its chat. */
async function allSent(): Promise<void> {
  const tasks = [...((await chat.store.board())?.registry.task.keys() ?? [])];
  const subjects = tasks.flatMap((key) => [key, `task:${key}`, minutesSubject(key.replace('adjust:', ''))]);
  await vi.waitFor(
    async () => {
      for (const subject of subjects) expect(await chat.store.unsentPosts(subject)).toEqual([]);
    },
    { timeout: 20_000, interval: 5 },
  );
}

async function look(now: Temporal.Instant): Promise<void> {
  chat.now = now;
  const before = await chat.store.board();
  await chat.tick();
  if ((await chat.store.board()) !== before) await allSent();
}

beforeAll(async () => {
  chat = await Chat.start();
  await chat.restart({ clock });
  const people = ['samordnare', 'sekreterare', 'ledamot.lulea'].map((name) => chat.person(`${name}@example.org`));
  for (const each of people) await chat.install(each);
  const [coordinator] = people;
  await chat.say({ ...mention(chat.serviceUrl, 'koppla kanalen till nämnden', channel), from: coordinator?.from });
  const board = await chat.store.board();
  if (board === undefined) throw new Error('there is no board');
  planned = plannedReminders(board, chat.now, end);
}, 60_000);
afterAll(async () => {
  expect(chat.errors).toEqual([]);
  expect(await chat.store.verify()).toMatchObject({ ok: true });
  await chat.close();
});

test('what is sent is what was planned, each once and at its time', async () => {
  const before = chat.teams.messages.length;
  const moments = [...new Set(planned.map(({ at: moment }) => moment.toString()))].sort();
  expect(moments.length).toBeGreaterThan(40);
  for (const [index, text] of moments.entries()) {
    const moment = Temporal.Instant.from(text);
    await look(moment.subtract({ minutes: 1 }));
    await look(moment);
    // The clock jumps an hour back and forth, and now and then the bot is started anew.
    await look(moment.subtract({ hours: 1 }));
    await look(moment.add({ hours: 1 }));
    if (index % 20 === 7) await chat.restart({ clock });
  }
  await look(end);
  const board = await chat.store.board();
  const told = [...(board?.registry.task ?? [])].flatMap(([task, { reminded }]) =>
    reminded.map(({ to, step, due, at: sent }) => `${sent.slice(0, 16)} ${task} ${due} ${step} ${to}`),
  );
  const expected = planned.map(
    ({ at: moment, task, to, step, due }) => `${moment.toString().slice(0, 16)} ${task} ${due} ${step} ${to}`,
  );
  expect(told.toSorted()).toEqual(expected.toSorted());
  const sent = chat.teams.messages.slice(before);
  expect(sent.filter(({ method }) => method === 'POST')).toHaveLength(planned.length);
  for (const [to, own] of Map.groupBy(planned, (each) => each.to)) {
    const conversation = to === 'namnden' ? channel.id : `a:${to}`;
    const messages = sent.filter((each) => each.conversation === conversation && each.method === 'POST');
    expect({ to, messages: messages.length }).toEqual({ to, messages: own.length });
  }
});
