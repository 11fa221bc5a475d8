/**
 * A wave to very many people, against limits that are enforced: nearly as fast as Teams takes it, without running into
 * what is known to be refused, and with few messages in hand at a time.
 *
 * `RECIPIENTS=10000` sends so many; the time is virtual, and `npm run bench` does it on the wire.
 */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { seeded } from '../crash/random.ts';
import { OutboxBench, type Request, refusal } from './outbox-bench.ts';
import { StrictLimits } from './strict-limits.ts';

const recipients = Number(process.env.RECIPIENTS ?? 1000);
/** Of what the limits would let through. */
const leastShare = 0.95;
/** How long a request is on its way, each way, in milliseconds. */
const wayMs = { least: 30, most: 39 };

let bench: OutboxBench;
beforeEach(async () => {
  bench = await OutboxBench.start();
});
afterEach(() => bench.close());

/** A Teams that enforces its limits, at the far end of a wire. */
function enforced(limits: StrictLimits): (request: Request) => Promise<string> {
  const random = seeded(7);
  const way = () => bench.time.wait(wayMs.least + random() * (wayMs.most - wayMs.least));
  let last = 0;
  return async ({ conversation, at }) => {
    await way();
    const seconds = limits.admit(conversation, bench.time.now(), at);
    await way();
    last += 1;
    if (seconds === undefined) return `m-${last}`;
    limits.told(conversation, bench.time.now(), seconds);
    throw refusal(429, 'Throttled', seconds);
  };
}

/** Follows how many messages are claimed and not yet told of; the most at a time. */
function mostInHand(): () => number {
  const { store } = bench;
  const { claimPosts, settlePost } = store;
  let now = 0;
  let most = 0;
  store.claimPosts = async (...args) => {
    const posts = await claimPosts.apply(store, args);
    now += posts.length;
    most = Math.max(most, now);
    return posts;
  };
  store.settlePost = async (...args) => {
    now -= 1;
    await settlePost.apply(store, args);
  };
  return () => most;
}

test(`${recipients} people are reached at the rate that Teams allows`, { timeout: 60_000 }, async () => {
  await bench.people(recipients);
  await bench.wish(Array.from({ length: recipients }, (_, index) => [`p${index}`, 'hej'] as const));
  const limits = new StrictLimits();
  bench.answer = enforced(limits);
  const most = mostInHand();
  bench.outbox.start();
  await bench.time.until(() => bench.outbox.counts.sent === recipients);
  const rate = recipients / (bench.time.now() / 1000);
  console.log(`${recipients} in ${(bench.time.now() / 1000).toFixed(1)} virtual s: ${rate.toFixed(1)} requests/s`);
  expect(rate).toBeGreaterThan(leastShare * 50);
  expect(limits).toMatchObject({ refused: 0, wasted: 0 });
  expect(new Set(bench.requests.map(({ conversation }) => conversation)).size).toBe(recipients);
  expect(bench.requests).toHaveLength(recipients);
  expect(most()).toBeLessThanOrEqual(100);
});

test('a limit that others use up too is run into once, and then waited out', { timeout: 60_000 }, async () => {
  const count = 200;
  await bench.people(count);
  await bench.wish(Array.from({ length: count }, (_, index) => [`p${index}`, 'hej'] as const));
  const limits = new StrictLimits();
  const answer = enforced(limits);
  bench.answer = answer;
  // Another instance sends as much again for two seconds.
  const others = async () => {
    for (let index = 0; index < 100; index += 1) {
      await bench.time.wait(20);
      limits.admit(`other-${index}`, bench.time.now());
    }
  };
  const stranger = others();
  bench.outbox.start();
  await bench.time.until(() => bench.outbox.counts.sent === count);
  await stranger;
  const { throttled } = bench.outbox.counts;
  expect(throttled).toBeGreaterThan(0);
  expect(limits.wasted).toBe(0);
  // Those that were on their way when the first refusal came, each time.
  expect(throttled).toBeLessThan(40);
});
