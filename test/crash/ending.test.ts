/** A bot that is told to end: what it took it answers, what it held it hands back, and nobody sends it anything new. */
import { DatabaseSync } from 'node:sqlite';
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { message } from '../teams/activities.ts';
import { fewPapers } from './few-papers.ts';
import { Recipients, subject } from './recipients.ts';
import { type Bot, Stage } from './stage.ts';

const clock = '2022-09-01T08:00:00+02:00';
const recipients = 60;

let stage: Stage;
let release: () => void;
beforeEach(async () => {
  stage = await Stage.start();
  stage.teams.gate = new Promise((resolve) => {
    release = () => resolve(undefined);
  });
});
afterEach(async () => {
  release();
  await stage.close();
});

const probe = (bot: Bot) => fetch(bot.url.replace('/api/messages', '/readyz'), { headers: { connection: 'close' } });
const ask = (bot: Bot, text: string) => stage.post(bot.url, message(stage.teams.serviceUrl, text));

/** Whether it takes no connections any more. */
async function isDeaf(bot: Bot): Promise<boolean> {
  try {
    await probe(bot);
    return false;
  } catch (error) {
    if (error instanceof TypeError) return true;
    throw error;
  }
}

/** The messages of the wave that are not sent, and how many of them somebody holds. */
function waiting(): { readonly unsent: number; readonly held: number } {
  const database = new DatabaseSync(stage.databaseUrl.replace('sqlite:', ''), { readOnly: true, timeout: 5000 });
  try {
    const row = database
      .prepare('select count(*) as unsent, count(claimed_until) as held from post where subject = ? and wanted > shown')
      .get(subject) as { unsent: number; held: number };
    return { ...row };
  } finally {
    database.close();
  }
}

async function prepareWave(): Promise<void> {
  const store = await openStore(stage.databaseUrl);
  await store.replaceRecords(await fewPapers(), 'test', Temporal.Instant.from(clock));
  await new Recipients(stage.teams, recipients).prepare(store);
  await store.close();
}

test('what it took is answered, what it held is handed back, and it ends with 0', { timeout: 40_000 }, async () => {
  await prepareWave();
  const bot = await stage.startBot(clock, { LOG_LEVEL: 'info' });
  await expect.poll(() => waiting().held, { timeout: 10_000 }).toBeGreaterThan(10);
  const wave = stage.teams.arrived;
  const asked = ask(bot, 'vad betalar Kalix för e-arkivet?');
  await stage.teams.until(() => stage.teams.arrived > wave);
  bot.signal('SIGTERM');
  await expect.poll(() => isDeaf(bot), { timeout: 5000 }).toBe(true);
  expect(stage.teams.messages).toEqual([]);
  release();
  expect((await asked).status).toBe(200);
  const { code, output } = await bot.ended;
  expect(output).toContain('the bot has closed');
  expect(code).toBe(0);
  const sent = stage.teams.messages.filter(({ conversation }) => conversation.startsWith('a:mottagare.')).length;
  expect(stage.teams.messages.length - sent).toBe(1);
  // What it sent is known to be sent; of the rest nothing is held, and nothing is in doubt.
  const { unsent, held } = waiting();
  expect({ unsent, held }).toEqual({ unsent: recipients - sent, held: 0 });
  expect(unsent).toBeGreaterThan(0);

  const next = await stage.startBot(clock);
  await expect.poll(() => waiting().unsent, { timeout: 15_000 }).toBe(0);
  expect(await next.kill()).not.toContain('may have arrived before');
  const to = stage.teams.messages.map(({ conversation }) => conversation);
  expect(new Set(to).size).toBe(to.length);
});

test('for as long as it is set it is not ready and goes on answering', { timeout: 30_000 }, async () => {
  release();
  const bot = await stage.startBot(clock, { SHUTDOWN_DELAY: '2' });
  expect((await probe(bot)).status).toBe(200);
  bot.signal('SIGTERM');
  await expect.poll(async () => (await probe(bot)).status).toBe(503);
  expect(await (await probe(bot)).json()).toEqual({ status: 'not ready', failed: ['closing'] });
  expect((await ask(bot, 'hej')).status).toBe(200);
  expect(stage.teams.messages).toHaveLength(1);
  expect((await bot.ended).code).toBe(0);
});

test('whoever insists is obeyed', { timeout: 30_000 }, async () => {
  const bot = await stage.startBot(clock);
  const cut = expect(ask(bot, 'hej')).rejects.toThrow(TypeError);
  await stage.teams.until(() => stage.teams.arrived === 1);
  let isOver = false;
  void bot.ended.then(() => {
    isOver = true;
  });
  bot.signal('SIGINT');
  await expect
    .poll(
      () => {
        bot.signal('SIGINT');
        return isOver;
      },
      { timeout: 5000 },
    )
    .toBe(true);
  expect((await bot.ended).code).toBe(1);
  await cut;
});

test('a Teams that holds a turn for ever does not hold the bot', { timeout: 60_000 }, async () => {
  const bot = await stage.startBot(clock);
  const asked = ask(bot, 'hej').then(
    ({ status }) => status,
    (error: unknown) => error instanceof TypeError,
  );
  await stage.teams.until(() => stage.teams.arrived === 1);
  const from = performance.now();
  bot.signal('SIGTERM');
  const { code } = await bot.ended;
  const took = performance.now() - from;
  console.log(`ended ${Math.round(took / 1000)} s after it was told to, with ${code}`);
  expect(took).toBeLessThan(27_000);
  // Answered after the request to Teams was given up, or cut off: at the same time.
  expect([200, true]).toContain(await asked);
});
