/** Never more than Teams takes within any window, and never later than that asks for. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { appWindows, conversationWindows, RateLimit, type Window } from '../../src/teams/rate-limit.ts';

/** Windows of any kind, and how long after its being allowed each request comes. */
const window = fc.record({ limit: fc.integer({ min: 1, max: 12 }), ms: fc.integer({ min: 1, max: 5000 }) });
const windows = fc.oneof(fc.array(window, { maxLength: 4 }), fc.constant(conversationWindows), fc.constant(appWindows));
const delays = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3000 })), { maxLength: 300 });

/** How many of these times lie in a window that ends, inclusively, at one of them: told without the code under test. */
function within(times: readonly number[], end: number, { ms }: Window): number {
  return times.filter((time) => time > end - ms && time <= end).length;
}

/** The times of requests that each wait as long as they must, and then as long as they like. */
function timesOf(limits: readonly Window[], waits: readonly number[]): number[] {
  const limit = new RateLimit(limits);
  let now = 0;
  return waits.map((wait) => {
    now = Math.max(now + wait, limit.freeAt());
    limit.count(now);
    return now;
  });
}

test('no window ever holds more than its limit', () => {
  fc.assert(
    fc.property(windows, delays, (limits, waits) => {
      const times = timesOf(limits, waits);
      for (const end of times)
        for (const each of limits) expect(within(times, end, each)).toBeLessThanOrEqual(each.limit);
    }),
    { numRuns: 60 },
  );
});

test('a request that waits would have broken a window a moment earlier', () => {
  fc.assert(
    fc.property(windows, delays, (limits, waits) => {
      const limit = new RateLimit(limits);
      const times: number[] = [];
      let now = 0;
      for (const wait of waits) {
        now += wait;
        const free = limit.freeAt();
        if (free > now) {
          const early = free - 1;
          const broken = limits.some((each) => within([...times, early], early, each) > each.limit);
          expect(broken, `${early} of ${times}`).toBe(true);
          now = free;
        }
        limit.count(now);
        times.push(now);
      }
    }),
    { numRuns: 60 },
  );
});

test('what could not wait counts too, and makes the next one wait longer', () => {
  const limit = new RateLimit([{ limit: 2, ms: 1000 }]);
  for (const now of [0, 10, 20]) limit.count(now);
  expect(limit.freeAt()).toBe(1010);
});

test('1800 an hour go out in a little under an hour, and the next one waits for it to be over', () => {
  const times = timesOf(conversationWindows, Array<number>(1801).fill(0));
  expect(times.slice(0, 9)).toEqual([0, 0, 0, 0, 0, 0, 0, 1000, 2000]);
  expect(times[1799]).toBeLessThan(3_600_000);
  expect(times[1800]).toBe(3_600_000);
});

test('the log is forgotten once its longest window is over, and counts what is recent', () => {
  const limit = new RateLimit(conversationWindows);
  expect(limit.isForgotten(0)).toBe(true);
  for (let count = 0; count < 5000; count += 1) limit.count(count);
  expect(limit.countSince(4999, 100)).toBe(100);
  expect(limit.isForgotten(3_604_998)).toBe(false);
  expect(limit.isForgotten(3_604_999)).toBe(true);
});

test('however long requests are on their way within the slack, no window holds more than its limit', () => {
  const trips = fc.array(
    fc.record({
      wait: fc.integer({ min: 0, max: 400 }),
      arrives: fc.integer({ min: 0, max: 40 }),
      answered: fc.integer({ min: 0, max: 200 }),
    }),
    { maxLength: 200 },
  );
  fc.assert(
    fc.property(windows, trips, (limits, each) => {
      const limit = new RateLimit(limits);
      const arrivals: number[] = [];
      let answers: { readonly latest: number; readonly at: number }[] = [];
      let now = 0;
      for (const { wait, arrives, answered } of each) {
        const next = Math.max(now + wait, limit.freeAt());
        for (const { latest, at } of answers) if (at <= next) limit.answered(latest, at);
        answers = answers.filter(({ at }) => at > next);
        now = Math.max(now + wait, Math.min(next, limit.freeAt()));
        arrivals.push(now + arrives);
        answers.push({ latest: limit.count(now, 40), at: now + arrives + answered });
      }
      for (const end of arrivals)
        for (const window of limits) expect(within(arrivals, end, window)).toBeLessThanOrEqual(window.limit);
    }),
    { numRuns: 60 },
  );
});

test('an answer gives back what was reckoned for the way', () => {
  const limit = new RateLimit([{ limit: 1, ms: 1000 }]);
  expect(limit.count(100, 40)).toBe(140);
  expect(limit.freeAt()).toBe(1140);
  limit.answered(140, 110);
  expect(limit.freeAt()).toBe(1110);
  // An answer that comes later than was reckoned with changes nothing.
  limit.answered(limit.count(2000, 40), 2041);
  expect(limit.freeAt()).toBe(3040);
});
