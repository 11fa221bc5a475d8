/** What is known of Teams' limits and refusals, and how it is forgotten. */
import { beforeEach, expect, test } from 'vitest';
import { Limits } from '../../src/teams/limits.ts';

let now: number;
let limits: Limits;
beforeEach(() => {
  now = 0;
  limits = new Limits(() => now);
});

/** Sends to so many conversations, each as soon as it may, with answers that take no time; when the last was sent. */
function send(count: number, name = 'a:', takesMs = 0): number {
  for (let index = 0; index < count; index += 1) {
    now += limits.waitFor(`${name}${index}`);
    const answered = limits.count(`${name}${index}`);
    const sentAt = now;
    now += takesMs;
    answered();
    now = sentAt;
  }
  return now;
}

test('a wave to many is spread evenly, at the whole rate of the app', () => {
  expect(send(5)).toBe(0);
  expect(limits.waitForApp()).toBe(100);
  expect(send(495)).toBe(9900);
});

test('of several instances each sends its part, and all of it when it is alone again', () => {
  limits.share(4);
  expect(send(5)).toBe(0);
  expect(limits.waitForApp()).toBe(400);
  const tenSeconds = now + 10_000;
  let sent = 0;
  while (now < tenSeconds) {
    send(1, `b:${sent}`);
    sent += 1;
  }
  expect(sent).toBeLessThanOrEqual(125);
  expect(sent).toBeGreaterThan(115);
  now += 1000;
  limits.share(1);
  const alone = now;
  expect(send(50, 'c:') - alone).toBeLessThanOrEqual(1000);
});

test('a thread of a channel counts as the channel', () => {
  for (let index = 0; index < 7; index += 1) limits.count('19:kanal;messageid=1')();
  now = 500;
  expect(limits.waitFor('19:kanal;messageid=2')).toBe(500);
  expect(limits.waitFor('19:kanal')).toBe(500);
  expect(limits.waitFor('19:annan')).toBe(0);
});

test('a refusal holds its conversation, and two of hardly used ones hold all', () => {
  limits.refused('a:1', 5000);
  expect([limits.blockedFor('a:1'), limits.waitFor('a:1'), limits.blockedFor('a:2')]).toEqual([5000, 5000, 0]);
  now = 900;
  limits.refused('a:2', 3000);
  expect([limits.blockedFor('a:3'), limits.waitForApp()]).toEqual([4100, 4100]);
  now = 5000;
  expect([limits.blockedFor('a:1'), limits.waitForApp()]).toEqual([0, 0]);
});

test('refusals of well used conversations, or far apart, are their own', () => {
  for (const conversation of ['19:a', '19:b']) {
    for (let index = 0; index < 5; index += 1) limits.count(conversation)();
    limits.refused(conversation, 5000);
  }
  expect(limits.blockedFor('a:3')).toBe(0);
  limits.refused('a:1', 1500);
  now = 1100;
  limits.refused('a:2', 1500);
  expect(limits.blockedFor('a:3')).toBe(0);
});

test('a shorter block does not end a longer one', () => {
  limits.refused('a:1', 60_000);
  now = 10;
  limits.refused('a:1', 1000);
  expect(limits.blockedFor('a:1')).toBe(59_990);
});

test('requests that turn out to be held up on their way are reckoned with, and less so when all is well', () => {
  send(60);
  now += 10_000;
  const took = () => {
    const start = now;
    const end = send(51, 'b:', 400);
    now += 10_000;
    return end - start;
  };
  const careless = took();
  limits.refused('c:1', 0);
  limits.refused('c:2', 0);
  now += 10_000;
  const careful = took();
  expect(careful).toBeGreaterThan(careless);
  now += 180_000;
  send(1);
  now += 180_000;
  send(1);
  now += 10_000;
  expect(took()).toBe(careless);
});
