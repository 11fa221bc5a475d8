/** The coordinators are told of whom messages do not reach: each once, on the morning of a working day. */
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tellUnreachable } from '../../src/people/tell-unreachable.ts';
import { openStore } from '../../src/store/open.ts';
import type { Post, Store } from '../../src/store/store.ts';
import { fewPapers } from '../crash/few-papers.ts';
import { wish } from '../store/entries.ts';

const coordinator = 'samordnare@example.org';
const day = (text: string) => Temporal.Instant.from(`${text}+02:00`);
/** A Thursday. */
const morning = day('2022-09-01T08:00');

let store: Store;
/** Jobs of one process; another call makes those of another. */
let job: ReturnType<typeof tellUnreachable>;
beforeEach(async () => {
  store = await openStore('sqlite::memory:');
  await store.replaceRecords(await fewPapers(), 'test', morning);
  job = tellUnreachable();
});
afterEach(() => store.close());

/** Messages that Teams does not take for these people. */
async function fail(people: readonly string[], failure = 'no conversation', now = morning): Promise<void> {
  await store.change('test', now, () => ({ result: undefined, posts: people.map((each) => wish(each)) }));
  await store.claimPosts(100, now, 1);
  for (const each of people) await store.delayPost(`roll:1@${each}`, undefined, failure);
}

/** Lets jobs look, and look again when enough time has passed for what they saw to have settled. */
async function look(now: Temporal.Instant, jobs = [job]): Promise<Temporal.Instant> {
  for (const each of jobs) await each(store, now);
  const later = now.add({ minutes: 5 });
  await Promise.all(jobs.map((each) => each(store, later)));
  return later;
}

/** The notices that are due, and are then out of the way. */
async function notices(): Promise<readonly Post[]> {
  const due = await store.claimPosts(100, day('2023-01-01T08:00'), 60);
  const own = due.filter(({ view }) => view === 'unreachable');
  for (const { key, wanted } of own) await store.settlePost(key, wanted, { conversation: 'a:1', activity: key });
  return own;
}

const peopleIn = (posts: readonly Post[]) =>
  posts.map(({ args }) => (args.people as { person: string }[]).map(({ person }) => person));

test('each set of people is told of once, also by two instances and after a restart', async () => {
  await fail(['b@example.org', 'a@example.org']);
  const now = await look(morning, [job, tellUnreachable()]);
  const told = await notices();
  expect(told).toMatchObject([{ to: { person: coordinator }, args: { count: 2 } }]);
  expect(peopleIn(told)).toEqual([['a@example.org', 'b@example.org']]);
  await look(now, [tellUnreachable()]);
  expect(await notices()).toEqual([]);
  await fail(['c@example.org'], '403 ConversationBlockedByUser');
  await look(now.add({ hours: 1 }));
  expect(peopleIn(await notices())).toEqual([['c@example.org']]);
  expect(await store.verify()).toMatchObject({ ok: true });
});

test('while more are found one after the other, nothing is told yet', async () => {
  await fail(['a@example.org']);
  await job(store, morning);
  await fail(['b@example.org'], 'no conversation', morning);
  await job(store, morning.add({ minutes: 4 }));
  await job(store, morning.add({ minutes: 6 }));
  expect(await notices()).toEqual([]);
  await job(store, morning.add({ minutes: 9 }));
  expect(peopleIn(await notices())).toEqual([['a@example.org', 'b@example.org']]);
});

test('whoever was reached in between is told of anew', async () => {
  await fail(['a@example.org']);
  let now = await look(morning);
  expect(await notices()).toHaveLength(1);
  await store.settlePost('roll:1@a@example.org', 1, { conversation: 'a:2', activity: 'm-1' });
  now = await look(now.add({ hours: 1 }));
  expect(await notices()).toEqual([]);
  await fail(['a@example.org'], '403 ConversationBlockedByUser');
  await look(now.add({ hours: 1 }));
  expect(await notices()).toHaveLength(1);
});

test('a message that is tried again in vain is no news', async () => {
  await fail(['a@example.org']);
  const now = await look(morning);
  await notices();
  await store.wakePosts({ person: 'a@example.org' });
  const later = await look(now.add({ hours: 1 }));
  await store.delayPost('roll:1@a@example.org', undefined, 'no conversation');
  await look(later);
  expect(await notices()).toEqual([]);
});

test.for([
  ['before eight', '2022-09-01T07:54'],
  ['on a Saturday', '2022-09-03T09:00'],
  ['on Christmas Eve', '2022-12-24T09:00'],
] as const)('%s nobody is told', async ([, at]) => {
  await fail(['a@example.org']);
  await look(day(at));
  expect(await notices()).toEqual([]);
  // On the next working day they are.
  await look(day('2023-01-02T10:00'));
  expect(await notices()).toHaveLength(1);
});

test('coordinators are not told of themselves', async () => {
  await fail([coordinator, 'a@example.org']);
  await look(morning);
  expect(peopleIn(await notices())).toEqual([['a@example.org']]);
});

test('without a coordinator nothing is taken for told', async () => {
  const records = await fewPapers();
  const membership = records.membership.filter(({ role }) => role !== 'coordinator');
  await store.replaceRecords({ ...records, membership }, 'test', morning);
  await fail(['a@example.org']);
  const now = await look(morning);
  expect(await notices()).toEqual([]);
  await store.replaceRecords(records, 'test', morning);
  await look(now);
  expect(await notices()).toHaveLength(1);
});
