/** A message is answered once: claims, leases, and the chat's memory. */
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Frame, Store } from '../../src/store/store.ts';
import { engines, type TestDatabase } from './engines.ts';

const now = Temporal.Instant.from('2022-09-01T06:00:00Z');
const key = { conversation: '19:grupp@thread.v2', activity: '1655890000001' };
const lease = 15;

describe.each(engines)('on $name', (engine) => {
  let database: TestDatabase;
  let store: Store;
  beforeEach(async () => {
    database = await engine.create();
    store = await database.open();
  });
  afterEach(() => database.remove());

  test('a turn is claimed once, by whatever instance', async () => {
    expect(await store.claimTurn(key, now, lease)).toEqual({ state: 'mine' });
    const taken = { state: 'taken', reply: undefined };
    expect(await store.claimTurn(key, now, lease)).toEqual(taken);
    expect(await (await database.open()).claimTurn(key, now, lease)).toEqual(taken);
  });

  test('the same activity id in another chat is another turn', async () => {
    await store.claimTurn(key, now, lease);
    expect(await store.claimTurn({ ...key, conversation: 'a:1' }, now, lease)).toEqual({ state: 'mine' });
  });

  test('of 50 claims at once from two instances, one is given', async () => {
    const instances = [await database.start(), await database.start()];
    const keys = Array.from({ length: 25 }, () => key);
    const job = { do: 'claim', keys, at: now.toString(), leaseSeconds: lease } as const;
    const claims = (await Promise.all(instances.map((instance) => instance.run(job)))).flat();
    expect(claims).toHaveLength(50);
    expect(claims.filter(({ state }) => state === 'mine')).toHaveLength(1);
  });

  test('of 50 claims at once on a dead holder’s turn, one is given', async () => {
    await store.claimTurn(key, now, lease);
    const instances = [await database.start(), await database.start()];
    const keys = Array.from({ length: 25 }, () => key);
    const job = { do: 'claim', keys, at: now.add({ seconds: lease }).toString(), leaseSeconds: lease } as const;
    const claims = (await Promise.all(instances.map((instance) => instance.run(job)))).flat();
    expect(claims.filter(({ state }) => state === 'mine')).toHaveLength(1);
  });

  test('an unfinished turn is free again after its lease, not before, and then for a lease of its own', async () => {
    await store.claimTurn(key, now, lease);
    const almost = now.add({ seconds: lease }).subtract({ milliseconds: 1 });
    expect(await store.claimTurn(key, almost, lease)).toMatchObject({ state: 'taken' });
    const over = now.add({ seconds: lease });
    expect(await store.claimTurn(key, over, lease)).toEqual({ state: 'mine' });
    expect(await store.claimTurn(key, over.add({ seconds: 14 }), lease)).toMatchObject({ state: 'taken' });
    expect(await store.claimTurn(key, over.add({ seconds: 15 }), lease)).toEqual({ state: 'mine' });
  });

  test('instants with and without fractions keep their order', async () => {
    const whole = Temporal.Instant.from('2022-09-01T06:00:00Z');
    await store.claimTurn(key, whole.add({ milliseconds: 500 }), lease);
    expect(await store.claimTurn(key, whole.add({ seconds: lease }), lease)).toMatchObject({ state: 'taken' });
  });

  test('a finished turn is never free again, and names its reply', async () => {
    await store.claimTurn(key, now, lease);
    await store.finishTurn(key, 'reply-1', now);
    const muchLater = now.add({ hours: 24 * 400 });
    expect(await store.claimTurn(key, muchLater, lease)).toEqual({ state: 'taken', reply: 'reply-1' });
  });

  test('a turn that was finished without a reply stays finished; the reply can come later', async () => {
    await store.claimTurn(key, now, lease);
    await store.finishTurn(key, undefined, now);
    expect(await store.claimTurn(key, now.add({ hours: 1 }), lease)).toEqual({ state: 'taken', reply: undefined });
    await store.finishTurn(key, 'reply-2', now.add({ seconds: 3 }));
    expect(await store.claimTurn(key, now.add({ hours: 1 }), lease)).toEqual({ state: 'taken', reply: 'reply-2' });
  });

  const frame: Frame = {
    question: { kind: 'costShare', slots: { items: ['e-arkiv'], municipalities: ['alvsbyn'], note: 'åäö "🎉"' } },
    failures: 0,
    at: now.toString(),
  };

  test('a frame is kept per person and chat', async () => {
    await store.saveFrame('a', 'kalix', frame);
    expect(await store.frame('a', 'kalix')).toEqual(frame);
    expect(await (await database.open()).frame('a', 'kalix')).toEqual(frame);
    expect(await store.frame('a', 'lulea')).toBeUndefined();
    expect(await store.frame('b', 'kalix')).toBeUndefined();
  });

  test('the last frame wins', async () => {
    await store.saveFrame('a', 'kalix', { ...frame, pending: { slot: 'municipalities' } });
    const last: Frame = { ...frame, failures: 2, at: now.add({ seconds: 5 }).toString() };
    await store.saveFrame('a', 'kalix', last);
    expect(await store.frame('a', 'kalix')).toEqual(last);
  });

  test('twenty frames at once of the same person leave one of them whole', async () => {
    const frames = Array.from({ length: 20 }, (_, failures) => ({ ...frame, failures }));
    await Promise.all(frames.map((one) => store.saveFrame('a', 'kalix', one)));
    expect(frames).toContainEqual(await store.frame('a', 'kalix'));
  });
});
