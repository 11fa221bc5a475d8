/**
 * A bot that is killed while a group votes: every vote and closing that it acknowledged is in the store, nothing is
 * there twice, and the decisions' numbers have no gaps.
 *
 * `KILLS=200` kills it so many times; `SEED` repeats the choices of a run (not the machine's timing).
 */

import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Case } from '../../src/domain/registry.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { fewPapers } from './few-papers.ts';
import { chair, Group } from './group.ts';
import { accountsFor, voteRows } from './presses.ts';
import { seeded } from './random.ts';
import { Relay } from './relay.ts';
import { Stage } from './stage.ts';

const kills = Number(process.env.KILLS ?? 6);
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const start = '2022-09-01T08:00:00+02:00';
/** A bot gives fewer answers than this before it is killed, and lives on for a moment of a press's length. */
const mostAnswers = 25;
const longestMs = 30;

let stage: Stage;
let store: Store;
beforeEach(async () => {
  stage = await Stage.start();
  store = await openStore(stage.databaseUrl);
  await store.replaceRecords(await fewPapers(), 'test', Temporal.Instant.from(start));
});
afterEach(async () => {
  await store.close();
  await stage.close();
});

test(`killed ${kills} times while a group votes`, { timeout: 30_000 + kills * 10_000 }, async () => {
  const relay = new Relay(stage, start);
  const group = new Group(stage, relay, store, seeded(seed));
  const moments = seeded(seed + 1);
  await group.install();
  const over = () => {
    group.isOver = true;
  };
  const lives = Array.from({ length: kills }, () => ({
    answers: Math.floor(moments() * mostAnswers),
    ms: moments() * longestMs,
  }));
  // Whichever fails ends the other too.
  await Promise.all([relay.killAll(lives, group).finally(over), group.work().finally(over)]);
  await group.finish();

  const cases = (await store.board())?.registry.case ?? new Map<string, Case>();
  const journal = await store.journal();
  const rows = voteRows(journal);
  for (const [who, presses] of group.presses) {
    const [key = '', email = ''] = who.split(' ');
    const own = rows.get(who) ?? [];
    expect(accountsFor(presses, own), `${who} (seed ${seed}): ${JSON.stringify({ presses, own })}`).toBe(true);
    const stored = cases.get(key)?.rounds[0]?.votes.filter((vote) => vote.email === email) ?? [];
    expect(
      stored.map(({ vote }) => vote),
      who,
    ).toEqual(own.slice(-1).map(({ after }) => after));
  }
  expect([...rows.keys()].filter((who) => !group.presses.has(who))).toEqual([]);

  for (const key of group.closed) {
    expect(cases.get(key), key).toMatchObject({ state: 'closed', closedBy: chair });
    const closings = journal.filter(({ action, subject }) => action === 'case.close' && subject === `case:${key}`);
    expect(closings, key).toHaveLength(1);
  }
  expect([...cases.values()].filter(({ state }) => state !== 'closed')).toEqual([]);
  const decided = [...cases.values()].flatMap(({ paragraph }) => paragraph?.number ?? []);
  expect(decided.sort((a, b) => a - b)).toEqual(decided.map((_, index) => index + 1));

  expect(await stage.verify()).toMatchObject({ code: 0 });
  console.log(
    `seed ${seed}: ${relay.kills} kills, ${journal.length} rows, ${cases.size} cases, ${decided.length} numbers, ` +
      `${[...group.presses.values()].flat().length} votes pressed, ${group.lost} answers lost`,
  );
  // Moments at which nobody pressed would prove nothing.
  expect(group.lost).toBeGreaterThan(kills / 3);
});
