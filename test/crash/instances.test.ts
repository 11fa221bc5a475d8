/**
 * Four bots on one PostgreSQL, killed and started anew all the while, and the database itself restarted: a group decides,
 * a wave of messages goes out. What was acknowledged stands, nothing is there twice, the numbers have no gaps.
 *
 * `DECISIONS=50 WAVE=2000 KILLS=20` makes it so long; `SEED` repeats the choices of a run (not the machine's timing).
 */
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { PostgresServer } from '../store/postgres-server.ts';
import { StrictLimits } from '../teams/strict-limits.ts';
import { fewPapers } from './few-papers.ts';
import { Fleet } from './fleet.ts';
import { chair, Group, people } from './group.ts';
import { accountsFor, voteRows } from './presses.ts';
import { seeded } from './random.ts';
import { Recipients } from './recipients.ts';
import { Stage } from './stage.ts';

const decisions = Number(process.env.DECISIONS ?? 5);
const waveSize = Number(process.env.WAVE ?? 150);
const kills = Number(process.env.KILLS ?? 4);
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const start = '2022-09-01T08:00:00+02:00';
const instances = 4;

let server: PostgresServer;
let stage: Stage;
let store: Store;
beforeEach(async () => {
  server = await PostgresServer.start();
  stage = await Stage.start(`${server.url}/postgres`);
  store = await openStore(stage.databaseUrl);
  await store.replaceRecords(await fewPapers(), 'test', Temporal.Instant.from(start));
});
afterEach(async () => {
  await store.close();
  await stage.close();
  await server.stop();
});

test(`${instances} instances decide and send while they are killed ${kills} times`, {
  timeout: 90_000 + kills * 10_000,
}, async () => {
  const fleet = new Fleet(stage, start, seeded(seed));
  await fleet.start(instances);
  const group = new Group(stage, fleet, store, seeded(seed + 1));
  await group.install();
  const limits = new StrictLimits();
  stage.teams.faultOf = (conversation) => {
    const seconds = limits.admit(conversation, performance.now());
    return seconds === undefined ? undefined : { status: 429, headers: { 'retry-after': `${seconds}` } };
  };
  const recipients = new Recipients(stage.teams, waveSize);
  await recipients.prepare(store);

  const moments = seeded(seed + 2);
  const isSent = async () => (await recipients.unsent(store)).size === 0;
  const total = group.answers + decisions * (people.length + 2);
  const killing = async () => {
    for (let killed = 0; killed < kills; killed += 1) {
      const enough = ((killed + moments()) / kills) * total;
      await group.until(() => group.answers >= enough);
      await fleet.killOne();
      if (killed !== Math.floor(kills / 2)) continue;
      await server.pause();
      await server.resume();
    }
  };
  await Promise.all([group.decide(decisions), killing()]);
  // What the last of the killed held is free after its lease.
  await expect.poll(isSent, { timeout: 60_000, interval: 100 }).toBe(true);

  const journal = await store.journal();
  const cases = (await store.board())?.registry.case ?? new Map();
  const rows = voteRows(journal);
  for (const [who, presses] of group.presses)
    expect(accountsFor(presses, rows.get(who) ?? []), `${who} (seed ${seed})`).toBe(true);
  for (const key of group.closed) {
    const { rounds, closedBy } = cases.get(key) ?? {};
    expect(closedBy, key).toBe(chair);
    expect(new Set(rounds?.[0]?.votes.map(({ email }: { email: string }) => email)), key).toEqual(new Set(people));
    expect(journal.filter(({ action, subject }) => action === 'case.close' && subject === `case:${key}`)).toHaveLength(
      1,
    );
  }
  expect(group.closed.size).toBeGreaterThanOrEqual(decisions);
  expect([...cases.values()].filter(({ state }) => state !== 'closed')).toEqual([]);
  const numbers = [...cases.values()].flatMap(({ paragraph }) => paragraph?.number ?? []).sort((a, b) => a - b);
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  expect(await stage.verify()).toMatchObject({ code: 0 });

  await fleet.end();
  const outcomes = recipients.outcomes();
  expect(outcomes.filter(({ taken }) => taken === 0)).toEqual([]);
  const twice = outcomes.reduce((sum, { taken }) => sum + taken - 1, 0);
  const printed = fleet.outputs.join('\n');
  const doubts = printed.split('a message is sent that may have arrived before').length - 1;
  console.log(
    `seed ${seed}: ${fleet.kills} kills, ${journal.length} rows, ${numbers.length} numbers, ` +
      `${[...group.presses.values()].flat().length} votes pressed, ${group.lost} answers lost, ${group.refused} told to try again, ` +
      `${waveSize} recipients, ${twice} messages too many, ${doubts} reported, ${limits.refused} refused by Teams' limits`,
  );
  // A message is there twice only where whoever sent it was killed before it was told that it had arrived.
  expect(twice).toBeLessThanOrEqual(doubts);
  // Moments at which nobody pressed would prove nothing.
  expect(fleet.kills).toBe(kills);
  expect(group.lost + group.refused).toBeGreaterThan(kills / 4);
  // Nobody fell over because another one, or the database, was gone.
  expect(printed).not.toMatch(/unhandled|uncaught|fell over/i);
});

test('while the database is gone people are told, nothing is changed, and all goes on when it is back', {
  timeout: 60_000,
}, async () => {
  const bot = await stage.startBot(start);
  await stage.install(bot.url, chair);
  const rows = (await store.journal()).length;
  const present = () =>
    stage.press(bot.url, chair, {
      ...{ action: 'cases.present', args: {}, body: 'styrgrupp-hr', title: 'Ett ärende' },
      ...{ proposal: 'Så gör vi.', deadline: '2022-09-28' },
    });
  const statusOf = async (path: string) => (await fetch(new URL(path, bot.url))).status;
  expect(await statusOf('/readyz')).toBe(200);

  await server.pause();
  expect(await present()).toContain(
    'Jag kommer inte åt mina uppgifter just nu. Inget är ändrat. Försök igen om en minut.',
  );
  await stage.say(bot.url, chair, 'hjälp');
  const told = stage.teams.standingIn(`a:${chair}`).filter(({ text }) => text?.startsWith('Jag kommer inte åt'));
  expect(told).toHaveLength(1);
  expect([await statusOf('/readyz'), await statusOf('/healthz')]).toEqual([503, 200]);

  await server.resume();
  await expect.poll(() => statusOf('/readyz'), { timeout: 20_000 }).toBe(200);
  expect((await store.journal()).length).toBe(rows);
  expect(await present()).toContain('Ett ärende');
  expect((await store.journal()).length).toBeGreaterThan(rows);
  const metrics = await (await fetch(new URL('/metrics', bot.url))).text();
  expect(metrics).toMatch(/namndboten_store_retries_total\{fault="unreachable"\} [1-9]/);
  expect(await bot.kill()).not.toMatch(/fell over/);
});
