/** What the outbox sends, when, and what it does where Teams says no: in virtual time, on the real store. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { OutboxBench, refusal } from './outbox-bench.ts';

let bench: OutboxBench;
beforeEach(async () => {
  bench = await OutboxBench.start();
});
afterEach(() => bench.close());

const dueNow = () => bench.store.claimPosts(10_000, bench.now(), 0);
const settled = async () => (await dueNow()).length === 0;
const hasSent = (count: number) => () => bench.requests.length >= count;

/** Answers each request with the next of these; then takes everything. */
function answers(...errors: (Error | undefined)[]): void {
  bench.answer = async ({ at }) => {
    const error = errors.shift();
    if (error !== undefined) throw error;
    return `m-${at}`;
  };
}

test('messages of one conversation go out one after the other in their order, as fast as it takes them', async () => {
  await bench.people(1);
  await bench.wish(Array.from({ length: 20 }, (_, index) => ['p0', String(index)] as const));
  let atOnce = 0;
  bench.answer = async ({ text }) => {
    atOnce += 1;
    expect(atOnce).toBe(1);
    await bench.time.wait(50);
    atOnce -= 1;
    return `m-${text}`;
  };
  bench.outbox.start();
  await bench.time.until(hasSent(20));
  expect(bench.textsTo('p0')).toEqual(Array.from({ length: 20 }, (_, index) => String(index)));
  const times = bench.requests.map(({ at }) => at);
  for (const at of times) expect(times.filter((time) => time > at - 1000 && time <= at).length).toBeLessThanOrEqual(7);
  // 8 in the first two seconds, and then as many in every other two.
  expect(times.at(-1)).toBeLessThan(7000);
});

test('a conversation with very many messages holds up no other', async () => {
  await bench.people(30);
  const others = Array.from({ length: 29 }, (_, index) => [`p${index + 1}`, 'hej'] as const);
  await bench.wish([...Array.from({ length: 500 }, () => ['p0', 'mycket'] as const), ...others]);
  bench.outbox.start();
  await bench.time.until(() => bench.requests.filter(({ text }) => text === 'hej').length === 29);
  expect(bench.time.now()).toBeLessThan(3000);
  await bench.time.pass(60_000);
  const own = bench.requests.filter(({ text }) => text === 'mycket').map(({ at }) => at);
  // 2 a second in the long run.
  expect(own.length).toBeGreaterThan(110);
  for (const at of own) expect(own.filter((time) => time > at - 30_000 && time <= at).length).toBeLessThanOrEqual(60);
});

describe('a refusal because of too many requests', () => {
  test('holds its conversation as long as it says, and no other', async () => {
    await bench.people(3);
    await bench.wish([
      ['p0', 'ett'],
      ['p0', 'två'],
      ['p1', 'hej'],
    ]);
    answers(refusal(429, 'Throttled', 60));
    bench.outbox.start();
    await bench.time.until(hasSent(2));
    expect(bench.textsTo('p1')).toEqual(['hej']);
    await bench.wish([['p0', 'tre']]);
    bench.outbox.kick();
    await bench.time.pass(59_000);
    expect(bench.textsTo('p0')).toEqual(['ett']);
    await bench.time.until(hasSent(5));
    expect(bench.textsTo('p0').slice(1).sort()).toEqual(['ett', 'tre', 'två']);
    expect(bench.requests.filter(({ conversation }) => conversation === 'a:p0')[1]?.at).toBeLessThan(64_000);
    expect(bench.outbox.counts).toEqual({ sent: 4, failed: 0, uncertain: 0, throttled: 1 });
  });

  test('of conversations that are hardly used holds the whole app', async () => {
    await bench.people(40);
    await bench.wish(Array.from({ length: 40 }, (_, index) => [`p${index}`, 'hej'] as const));
    answers(refusal(429, 'Throttled', 30), refusal(429, 'Throttled', 30));
    bench.outbox.start();
    await bench.time.pass(29_000);
    // Five go out before anything is heard of the first.
    expect(bench.requests.length).toBeLessThanOrEqual(5);
    await bench.time.until(hasSent(42));
    expect(bench.outbox.counts).toEqual({ sent: 40, failed: 0, uncertain: 0, throttled: 2 });
    expect(bench.time.now()).toBeLessThan(35_000);
  });

  test('without a time to wait is waited out longer and longer', async () => {
    await bench.people(1);
    await bench.wish([['p0', 'hej']]);
    answers(...Array.from({ length: 4 }, () => refusal(429)));
    bench.outbox.start();
    await bench.time.until(hasSent(5));
    const pauses = bench.requests.slice(1).map(({ at }, index) => at - (bench.requests[index]?.at ?? 0));
    for (const [index, pause] of pauses.entries()) {
      expect(pause).toBeGreaterThanOrEqual(2000 * 2 ** index);
      // The next look may come two seconds later.
      expect(pause).toBeLessThanOrEqual(4000 * 2 ** index + 2000);
    }
  });
});

test.for([500, 502, 503, 504, 408] as const)('%i is tried again, and said to be uncertain', async (status) => {
  await bench.people(1);
  await bench.wish([['p0', 'hej']]);
  answers(refusal(status));
  bench.outbox.start();
  await bench.time.until(hasSent(2));
  await bench.time.until(() => bench.outbox.counts.sent === 1);
  expect(bench.outbox.counts).toEqual({ sent: 1, failed: 1, uncertain: 1, throttled: 0 });
  expect(bench.log.filter(({ msg }) => msg === 'a message is sent that may have arrived before')).toMatchObject([
    { level: 40, view: 'test', attempts: 1, reason: String(status) },
  ]);
});

test.for([
  ['412', refusal(412, 'PreconditionFailed')],
  ['a connection that nobody took', Object.assign(new Error('x'), { code: 'ECONNREFUSED' })],
] as const)('%s is tried again, and nothing is uncertain', async ([, error]) => {
  await bench.people(1);
  await bench.wish([['p0', 'hej']]);
  answers(error);
  bench.outbox.start();
  await bench.time.until(hasSent(2));
  expect(bench.outbox.counts.uncertain).toBe(0);
});

test('a dropped connection is tried again, and said to be uncertain', async () => {
  await bench.people(1);
  await bench.wish([['p0', 'hej']]);
  answers(Object.assign(new Error('x'), { name: 'RestError', code: 'ECONNRESET' }));
  bench.outbox.start();
  await bench.time.until(() => bench.outbox.counts.sent === 1);
  expect(bench.outbox.counts.uncertain).toBe(1);
});

test.for([
  [400, 'BadArgument', false],
  [401, undefined, false],
  [403, 'BotDisabledByAdmin', true],
  [404, 'ConversationNotFound', true],
  [413, 'MessageSizeTooBig', false],
] as const)('%i %s is kept, and not tried again', async ([status, code, isOutOfReach]) => {
  await bench.people(1);
  await bench.wish([['p0', 'hej']]);
  answers(refusal(status, code));
  bench.outbox.start();
  await bench.time.pass(3_600_000);
  expect(bench.requests).toHaveLength(1);
  expect(bench.outbox.counts).toMatchObject({ sent: 0, failed: 1 });
  const failure = code === undefined ? String(status) : `${status} ${code}`;
  expect(await bench.store.unsentPosts('test:1')).toMatchObject([{ failure }]);
  const out = { person: 'p0@example.org', failure, waiting: 1 };
  expect(await bench.store.unreachable()).toEqual(isOutOfReach ? [out] : []);
});

test('what the last holder never told of is sent, and said to be uncertain', async () => {
  await bench.people(2);
  await bench.wish([
    ['p0', 'hej'],
    ['p1', 'hej'],
  ]);
  // One was taken by a process that is gone; the other is put off first, and still remembered as uncertain.
  await bench.store.claimPosts(2, bench.now(), 5);
  await bench.time.pass(6000);
  answers(refusal(429, 'Throttled', 10));
  bench.outbox.start();
  await bench.time.until(() => bench.outbox.counts.sent === 2);
  expect(bench.outbox.counts).toMatchObject({ sent: 2, uncertain: 2 });
});

test('closing gives back what was not sent, without a doubt about it', async () => {
  await bench.people(30);
  await bench.wish(Array.from({ length: 30 }, (_, index) => [`p${index}`, 'hej'] as const));
  bench.outbox.start();
  await bench.time.until(hasSent(5));
  await bench.closeOutbox();
  const sent = bench.requests.length;
  expect(sent).toBeLessThan(30);
  const next = bench.restart();
  next.start();
  await bench.time.until(hasSent(30));
  await bench.time.pass(40_000);
  expect(bench.requests).toHaveLength(30);
  expect(next.counts).toMatchObject({ sent: 30 - sent, uncertain: 0 });
});

test('what is of no use any more is not sent, and costs no other its turn', async () => {
  await bench.people(2);
  await bench.wish([['p0'], ['p0'], ['p1', 'hej']]);
  bench.outbox.start();
  await bench.time.until(hasSent(1));
  await bench.time.pass(5000);
  expect(bench.requests.map(({ text }) => text)).toEqual(['hej']);
  expect(await settled()).toBe(true);
});

test('a store that fails for a while stops nothing for good', async () => {
  await bench.people(1);
  await bench.wish([['p0', 'hej']]);
  const { claimPosts } = bench.store;
  let failures = 3;
  bench.store.claimPosts = (...args) => {
    failures -= 1;
    return failures >= 0 ? Promise.reject(new Error('the disk is full')) : claimPosts.apply(bench.store, args);
  };
  bench.outbox.start();
  await bench.time.until(hasSent(1));
  expect(bench.log.filter(({ msg }) => msg === 'the outbox failed')).toHaveLength(3);
});
