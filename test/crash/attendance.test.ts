/** A bot that is killed while attendance is taken: what it acknowledged is in the store, and nothing is there twice. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { type Bot, municipalities, Stage } from './stage.ts';

const meeting = 'namnden-2022-10-12';
const people = municipalities.map((municipality) => `ledamot.${municipality}@example.org`);
const secretary = 'sekreterare@example.org';

let stage: Stage;
beforeEach(async () => {
  stage = await Stage.start();
});
afterEach(() => stage.close());

/** Starts the bot a minute later each time, so that what the last one had claimed is free. */
function startBot(minute: number): Promise<Bot> {
  return stage.startBot(`2022-10-12T10:${String(minute).padStart(2, '0')}:00+02:00`);
}

/** Presses; whether the press was acknowledged. */
async function mark({ url }: Bot, email: string, status: string): Promise<boolean> {
  const answer = await stage.press(url, email, { action: 'attendance.mark', args: { meeting, status } });
  return answer?.includes('registrerad') === true;
}

async function openAttendance({ url }: Bot): Promise<void> {
  for (const email of [secretary, ...people]) await stage.install(url, email);
  await stage.say(url, secretary, 'öppna närvaro nämnden');
}

/** What stands in the store: the status of each person, in the order of their marks. */
async function statuses(): Promise<ReadonlyMap<string, readonly string[]>> {
  const store = await openStore(stage.databaseUrl);
  try {
    const marks = (await store.board())?.registry.roll.get(meeting)?.marks ?? [];
    const byPerson = Map.groupBy(marks, ({ email }) => email);
    return new Map([...byPerson].map(([email, own]) => [email, own.map(({ status }) => status)]));
  } finally {
    await store.close();
  }
}

test('killed between and within presses, again and again', { timeout: 90_000 }, async () => {
  let minute = 0;
  let bot = await startBot(minute);
  await openAttendance(bot);
  const acknowledged = new Set<string>();
  // Kills at these presses: before the answer for some, right after it for the others.
  const kills = new Map([
    [2, 'within'],
    [4, 'after'],
    [7, 'within'],
    [9, 'after'],
    [11, 'within'],
  ]);
  for (const [index, email] of people.entries()) {
    const kill = kills.get(index);
    const answer = mark(bot, email, 'present');
    if (kill === 'within') await wait(index);
    else if (await answer) acknowledged.add(email);
    if (kill !== undefined) {
      await bot.kill();
      if (await answer) acknowledged.add(email);
      minute += 1;
      bot = await startBot(minute);
    }
  }
  const stored = await statuses();
  for (const email of acknowledged) expect(stored.get(email), email).toEqual(['present']);
  expect(acknowledged.size).toBeGreaterThanOrEqual(people.length - 3);
  // Whoever got no answer presses again, as people do; so does everybody else.
  for (const email of people) expect(await mark(bot, email, 'present')).toBe(true);
  expect([...(await statuses()).values()]).toEqual(people.map(() => ['present']));

  // The list that the secretary has in front of them comes to show it, whatever was under way.
  const own = () => stage.teams.standingIn(`a:${secretary}`).filter(({ text }) => text?.includes('av 14'));
  await stage.teams.until(() => own().some(({ text }) => text?.includes('14 av 14 – beslutsför') === true));
  expect(await stage.verify()).toMatchObject({ code: 0 });
});

test('two instances get the same press at the same time', { timeout: 60_000 }, async () => {
  const [first, second] = [await startBot(0), await startBot(0)];
  await openAttendance(first);
  for (const email of people) {
    const answers = await Promise.all([mark(first, email, 'remote'), mark(second, email, 'remote')]);
    expect(answers).toEqual([true, true]);
  }
  expect([...(await statuses()).values()]).toEqual(people.map(() => ['remote']));
  const store = await openStore(stage.databaseUrl);
  const rows = (await store.journal()).filter(({ action }) => action === 'attendance.mark');
  expect(rows).toHaveLength(people.length);
  await store.close();
  expect(await stage.verify()).toMatchObject({ code: 0 });
});
