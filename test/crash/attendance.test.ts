/** A bot that is killed while attendance is taken: what it acknowledged is in the store, and nothing is there twice. */
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { installed, message, personalChat, pressed } from '../teams/activities.ts';
import { FakeTeams } from '../teams/fake-teams.ts';
import { Child, run } from './child.ts';

const meeting = 'namnden-2022-10-12';
const people =
  'arjeplog arvidsjaur boden gallivare haparanda jokkmokk kalix kiruna lulea pajala pitea alvsbyn overkalix overtornea'
    .split(' ')
    .map((municipality) => `ledamot.${municipality}@example.org`);
const secretary = 'sekreterare@example.org';

let dir: string;
let teams: FakeTeams;
const started: Child[] = [];

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'namndboten-crash-'));
  teams = await new FakeTeams().start();
});
afterEach(async () => {
  for (const child of started.splice(0)) {
    child.kill();
    await child.ended;
  }
  await teams.stop();
  await rm(dir, { recursive: true });
});

const database = () => `sqlite:${join(dir, 'store.sqlite')}`;

/** Starts the bot a minute later each time, so that what the last one had claimed is free. */
async function startBot(minute: number): Promise<{ readonly bot: Child; readonly url: string }> {
  const clock = `2022-10-12T10:${String(minute).padStart(2, '0')}:00+02:00`;
  const bot = new Child(['src/main.ts'], { DATABASE_URL: database(), PORT: '0', BOT_CLOCK: clock });
  started.push(bot);
  const [url] = await bot.says(/http:\S+\/api\/messages/);
  return { bot, url };
}

function fields(email: string) {
  const hex = createHash('sha256').update(email).digest('hex');
  const aadObjectId = `${hex.slice(0, 8)}-0000-4000-8000-${hex.slice(8, 20)}`;
  teams.members.set(`29:${email}`, { name: email, email });
  return {
    from: { id: `29:${email}`, name: email, aadObjectId },
    conversation: { ...personalChat, id: `a:${email}` },
  };
}

async function post(url: string, activity: unknown): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(activity),
  });
}

/** Presses; whether the press was acknowledged. A connection that breaks acknowledges nothing. */
async function mark(url: string, email: string, status: string): Promise<boolean> {
  const data = { verb: 'act', action: 'attendance.mark', args: { meeting, status }, language: 'sv' };
  const press = pressed(teams.serviceUrl, { type: 'Action.Execute', verb: 'act', data }, fields(email));
  try {
    const answer = (await (await post(url, press)).json()) as { value: unknown };
    return JSON.stringify(answer.value).includes('registrerad');
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError) return false;
    throw error;
  }
}

async function openAttendance(url: string): Promise<void> {
  for (const email of [secretary, ...people]) {
    await post(url, { ...installed(teams.serviceUrl, 'add'), ...fields(email) });
  }
  await post(url, message(teams.serviceUrl, 'öppna närvaro nämnden', fields(secretary)));
}

/** What stands in the store: the status of each person, in the order of their marks. */
async function statuses(): Promise<ReadonlyMap<string, readonly string[]>> {
  const store = await openStore(database());
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
  let { bot, url } = await startBot(minute);
  await openAttendance(url);
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
    const answer = mark(url, email, 'present');
    if (kill === 'within') await wait(index);
    else if (await answer) acknowledged.add(email);
    if (kill !== undefined) {
      bot.kill();
      await bot.ended;
      if (await answer) acknowledged.add(email);
      minute += 1;
      ({ bot, url } = await startBot(minute));
    }
  }
  const stored = await statuses();
  for (const email of acknowledged) expect(stored.get(email), email).toEqual(['present']);
  expect(acknowledged.size).toBeGreaterThanOrEqual(people.length - 3);
  // Whoever got no answer presses again, as people do; so does everybody else.
  for (const email of people) expect(await mark(url, email, 'present')).toBe(true);
  expect([...(await statuses()).values()]).toEqual(people.map(() => ['present']));

  // The list that the secretary has in front of them comes to show it, whatever was under way.
  const own = () => teams.standingIn(`a:${secretary}`).filter(({ text }) => text?.includes('av 14'));
  await teams.until(() => own().some(({ text }) => text?.includes('14 av 14 – beslutsför') === true));
  expect(await run(['src/cli/verify.ts'], { DATABASE_URL: database() })).toMatchObject({ code: 0 });
});

test('two instances get the same press at the same time', { timeout: 60_000 }, async () => {
  const [first, second] = [await startBot(0), await startBot(0)];
  await openAttendance(first.url);
  for (const email of people) {
    const answers = await Promise.all([mark(first.url, email, 'remote'), mark(second.url, email, 'remote')]);
    expect(answers).toEqual([true, true]);
  }
  expect([...(await statuses()).values()]).toEqual(people.map(() => ['remote']));
  const store = await openStore(database());
  const rows = (await store.journal()).filter(({ action }) => action === 'attendance.mark');
  expect(rows).toHaveLength(people.length);
  await store.close();
  expect(await run(['src/cli/verify.ts'], { DATABASE_URL: database() })).toMatchObject({ code: 0 });
});
