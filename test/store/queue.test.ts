/** How many messages wait to be sent, for what, and since when. */
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PostWish } from '../../src/domain/registry.ts';
import type { Queue, Store } from '../../src/store/store.ts';
import { board } from './boards.ts';
import { engines, type TestDatabase } from './engines.ts';
import { wish } from './entries.ts';

const now = Temporal.Instant.from('2022-09-01T06:00:00Z');
const later = (seconds: number) => now.add({ seconds });
const sent = { conversation: 'a:1', activity: 'm-1' };
const none = { due: 0, inHand: 0, putOff: 0, unreachable: 0, refused: 0 };

describe.each(engines)('on $name', (engine) => {
  let database: TestDatabase;
  let store: Store;
  beforeEach(async () => {
    database = await engine.create();
    store = await database.open();
    await store.replaceRecords(board(), 'test', now);
  });
  afterEach(() => database.remove());

  const wishFor = (at: Temporal.Instant, ...posts: PostWish[]) =>
    store.change('test', at, () => ({ result: undefined, posts }));
  const refresh = (at: Temporal.Instant, subject: string) =>
    store.change('test', at, () => ({ result: undefined, refresh: [subject] }));
  /** As text, so that two instants can be compared. */
  async function queueAt(at: Temporal.Instant) {
    const { count, oldest }: Queue = await store.queue(at);
    return { count, oldest: oldest?.toString() };
  }

  test('a database that answers is known to, and one that is closed is not', async () => {
    await expect(store.ping()).resolves.toBeUndefined();
    const other = await database.open();
    await other.close();
    await expect(other.ping()).rejects.toThrow();
  });

  test('where nothing waits there is nothing to count, and no age', async () => {
    expect(await queueAt(now)).toEqual({ count: none, oldest: undefined });
    await wishFor(now, wish('a'));
    await store.claimPosts(1, now, 30);
    await store.settlePost('roll:1@a', 1, sent);
    expect(await queueAt(later(60))).toEqual({ count: none, oldest: undefined });
  });

  test('each is counted by what it waits for', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    await wishFor(now, ...names.map((name) => wish(name)));
    await store.claimPosts(10, later(1), 30);
    await store.delayPost('roll:1@b', later(100), '503 ServiceUnavailable');
    await store.delayPost('roll:1@c', undefined, 'no conversation');
    await store.delayPost('roll:1@d', undefined, '403 ConversationBlockedByUser');
    await store.delayPost('roll:1@e', undefined, '404 ConversationNotFound');
    await store.delayPost('roll:1@f', undefined, '413 MessageSizeTooBig');
    await store.returnPost('roll:1@g', later(1));
    expect((await queueAt(later(2))).count).toEqual({ due: 1, inHand: 2, putOff: 1, unreachable: 3, refused: 1 });
    // The claims are over, and so is the pause.
    expect((await queueAt(later(200))).count).toEqual({ due: 4, inHand: 0, putOff: 0, unreachable: 3, refused: 1 });
  });

  test('the age is that of the one that has waited longest for what will come', async () => {
    await wishFor(now, wish('a'), wish('b'));
    await wishFor(later(10), wish('c'), wish('d'));
    expect((await queueAt(later(60))).oldest).toBe(now.toString());
    await store.claimPosts(10, later(60), 30);
    await store.delayPost('roll:1@a', undefined, 'no conversation');
    await store.delayPost('roll:1@b', undefined, '400 BadSyntax');
    expect((await queueAt(later(61))).oldest).toBe(later(10).toString());
    await store.delayPost('roll:1@c', later(900), '503');
    await store.settlePost('roll:1@d', 1, sent);
    expect((await queueAt(later(62))).oldest).toBe(later(10).toString());
  });

  test('what is wished for again while it waits is as old as before', async () => {
    await wishFor(now, wish('a'));
    await wishFor(later(10), wish('a'));
    await refresh(later(20), 'roll:1');
    expect((await queueAt(later(30))).oldest).toBe(now.toString());
  });

  test('what was shown is as old as what has changed since', async () => {
    await wishFor(now, wish('a'));
    await store.claimPosts(1, now, 30);
    await store.settlePost('roll:1@a', 1, sent);
    await refresh(later(100), 'roll:1');
    expect((await queueAt(later(101))).oldest).toBe(later(100).toString());
    // On its way it shows all that was wished for until then.
    await store.claimPosts(1, later(101), 30);
    await refresh(later(102), 'roll:1');
    await store.settlePost('roll:1@a', 2, sent);
    expect((await queueAt(later(103))).oldest).toBe(later(102).toString());
  });
});
