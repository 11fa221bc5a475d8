/** A bot that is killed while it answers: after the restart the question is answered, once. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { message } from '../teams/activities.ts';
import { FakeTeams } from '../teams/fake-teams.ts';
import { Child, run } from './child.ts';

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

function database(): Record<string, string> {
  return { DATABASE_URL: `sqlite:${join(dir, 'store.sqlite')}` };
}

/** Starts the bot at a time of day; the address that it takes messages at. */
async function startBot(time: string): Promise<{ readonly bot: Child; readonly url: string }> {
  const bot = new Child(['src/main.ts'], { ...database(), PORT: '0', BOT_CLOCK: `2022-09-01T${time}+02:00` });
  started.push(bot);
  const [url] = await bot.says(/http:\S+\/api\/messages/);
  return { bot, url };
}

function post(url: string, activity: unknown): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(activity),
  });
}

test('killed between question and answer, and again after the answer', { timeout: 30_000 }, async () => {
  const question = message(teams.serviceUrl, 'vad betalar Kalix för e-arkivet?');
  const first = await startBot('08:00:00');
  // Teams has the answer in its hands, but has not taken it, when the bot dies.
  teams.gate = new Promise(() => {});
  const lost = post(first.url, question);
  const failure = expect(lost).rejects.toThrow(TypeError);
  await teams.until(() => teams.arrived === 1);
  first.bot.kill();
  await first.bot.ended;
  await failure;
  expect(teams.messages).toEqual([]);

  teams.gate = undefined;
  // A minute later the first holder's lease is over.
  const second = await startBot('08:01:00');
  expect((await post(second.url, question)).status).toBe(200);
  expect(teams.messages).toHaveLength(1);
  expect(teams.messages[0]?.activity.text).toContain('Kalix');
  second.bot.kill();
  await second.bot.ended;

  const third = await startBot('08:02:00');
  expect((await post(third.url, question)).status).toBe(200);
  expect(teams.messages).toHaveLength(1);

  // While the bot runs, as an administrator would.
  const verified = await run(['src/cli/verify.ts'], database());
  expect(verified).toMatchObject({ code: 0, output: expect.stringContaining('is whole: 1 rows') });
});
