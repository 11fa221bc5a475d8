/**
 * A bot that is killed while it sends a wave of messages, to a Teams that refuses, stumbles and breaks connections:
 * everybody has the message, once wherever an answer came; who cannot be reached is known, and gets it when they can.
 *
 * `KILLS=200` kills it so many times, in waves to 500 with 50 kills each; `SEED` repeats the choices of a run (not the machine's timing).
 */
import { setTimeout as wait } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { fewPapers } from './few-papers.ts';
import { seeded } from './random.ts';
import { Recipients } from './recipients.ts';
import { type Bot, Stage } from './stage.ts';

const allKills = Number(process.env.KILLS ?? 3);
const firstSeed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const waves = Math.ceil(allKills / 50);
const kills = Math.ceil(allKills / waves);
const count = kills > 20 ? 500 : 150;
const start = Date.parse('2022-10-12T08:00:00+02:00');
/** Longer than any lease, so that what a bot held when it was killed is free to the next. */
const apartMs = 40_000;
/** A bot has fewer messages taken than this before it is killed, and lives on for a moment of a request's length. */
const mostTaken = Math.ceil(count / (kills + 1));
const longestMs = 60;

let stage: Stage;
let store: Store;
beforeEach(async () => {
  stage = await Stage.start();
  store = await openStore(stage.databaseUrl);
  await store.replaceRecords(await fewPapers(), 'test', Temporal.Instant.fromEpochMilliseconds(start));
});
afterEach(async () => {
  await store.close();
  await stage.close();
});

let started = 0;
/** The next bot; the last one must be gone, since this one takes its claims for lapsed. */
function startBot(): Promise<Bot> {
  started += 1;
  return stage.startBot(new Date(start + started * apartMs).toISOString());
}

/** How often a bot said that it sends what may be there already. */
function doubtsIn(outputs: readonly string[]): number {
  return outputs.join('\n').split('a message is sent that may have arrived before').length - 1;
}

/** The bot reminds people of the year wheel too, and they never wrote to it. */
async function unreachableOfWave() {
  return (await store.unreachable()).filter(({ person }) => person.startsWith('mottagare.'));
}

const seeds = Array.from({ length: waves }, (_, wave) => firstSeed + 2 * wave);

test.for(seeds)(
  `killed ${kills} times in a wave to ${count} (%i)`,
  { timeout: 60_000 + kills * 10_000 },
  async (seed) => {
    const recipients = new Recipients(stage.teams, count);
    recipients.meetFaults(seeded(seed));
    await recipients.prepare(store);
    const moments = seeded(seed + 1);
    const outputs: string[] = [];
    const isDone = async () => (await recipients.unsent(store)).size === recipients.outOfReach.size;
    let killed = 0;
    for (; killed < kills && !(await isDone()); killed += 1) {
      const bot = await startBot();
      const enough = stage.teams.delivered.length + Math.floor(moments() * mostTaken);
      const beginning = performance.now();
      // A bot that has nothing left but to wait for a retry is killed too.
      while (stage.teams.delivered.length < enough && performance.now() - beginning < 3000) await wait(1);
      await wait(moments() * longestMs);
      outputs.push(await bot.kill());
      await recipients.noteKill(store);
    }
    const bot = await startBot();
    await expect.poll(isDone, { timeout: 50_000, interval: 50 }).toBe(true);

    // Who cannot be reached is known, with what Teams says of it.
    const known = [...recipients.outOfReach].map(([person, code]) => ({ person, failure: `403 ${code}`, waiting: 1 }));
    expect(await unreachableOfWave()).toEqual(known.sort((a, b) => (a.person < b.person ? -1 : 1)));
    const returned = [...recipients.outOfReach.keys()];
    recipients.outOfReach.clear();
    for (const email of returned) await stage.install(bot.url, email);
    await expect.poll(isDone, { timeout: 30_000, interval: 50 }).toBe(true);
    expect(await unreachableOfWave()).toEqual([]);
    outputs.push(await bot.kill());

    const outcomes = recipients.outcomes();
    const doubts = doubtsIn(outputs);
    const most = Math.max(...outcomes.map(({ taken }) => taken));
    const twice = outcomes.reduce((sum, { taken }) => sum + Math.max(0, taken - 1), 0);
    console.log(
      `seed ${seed}: ${killed} kills, ${count} recipients, ${returned.length} out of reach until they came back, ` +
        `${outcomes.filter(({ lost }) => lost > 0).length} with a lost answer, ${twice} messages too many (most for one: ${most}), ${doubts} reported`,
    );
    for (const { email, taken, lost } of outcomes) {
      const told = `${email}: taken ${taken} times, ${lost} answers lost (seed ${seed})`;
      expect(taken, told).toBeGreaterThanOrEqual(1);
      expect(taken, told).toBeLessThanOrEqual(1 + lost);
    }
    expect(returned.map((email) => outcomes.find((each) => each.email === email)?.taken)).toEqual(
      returned.map(() => 1),
    );
    // Every message that is there twice was reported as one that might be.
    expect(doubts).toBeGreaterThanOrEqual(twice);
    expect(twice).toBeGreaterThan(0);
    expect(killed).toBe(kills);
  },
);
