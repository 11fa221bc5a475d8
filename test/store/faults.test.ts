/** A PostgreSQL that restarts, loses connections, takes back what collides, or falls silent: what comes of what was under way. */
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore, type StoreOptions } from '../../src/store/open.ts';
import { defaultPatience } from '../../src/store/postgres-pool.ts';
import type { Store } from '../../src/store/store.ts';
import { board } from './boards.ts';
import { connectPostgres, postgres, type TestDatabase } from './engines.ts';
import { bound } from './entries.ts';
import { PostgresProxy } from './postgres-proxy.ts';

const now = Temporal.Instant.from('2022-09-01T06:00:00Z');

let database: TestDatabase;
let proxy: PostgresProxy;
let opened: Store[];
beforeEach(async () => {
  database = await postgres.create();
  proxy = await PostgresProxy.start(database.url);
  opened = [];
  await (await database.open()).replaceRecords(board(), 'test', now);
});
afterEach(async () => {
  for (const store of opened) await store.close();
  await proxy.stop();
  await database.remove();
});

/** A store behind the network that breaks. */
async function open(options: StoreOptions = {}, url = proxy.url): Promise<Store> {
  const store = await openStore(url, options);
  opened.push(store);
  return store;
}

const retryPolicy = { forMs: 300, firstPauseMs: 10, longestPauseMs: 50 };

function bind(store: Store, account: string): Promise<number> {
  return store.change('test', now, ({ registry }) => ({
    result: registry.account.size,
    changes: [bound(account, 'A')],
    posts: [
      { key: `hello@${account}`, subject: 'hello', view: 'roll', args: {}, to: { person: `${account}@example.org` } },
    ],
  }));
}

/** How many messages the second of two equal pieces of work sends to the database: the first has other things to read. */
async function messagesOf(work: (name: string) => Promise<unknown>): Promise<number> {
  await work('first');
  proxy.breakAt(Number.POSITIVE_INFINITY, 'before');
  await work('second');
  return proxy.messages;
}

describe.each(['before', 'after'] as const)('a connection that ends %s a message has arrived', (how) => {
  test('a change is made once, wherever it was, and what it came to is told', async () => {
    const store = await open();
    const messages = await messagesOf((name) => bind(store, name));
    expect(messages).toBeGreaterThan(5);
    for (let at = 1; at <= messages; at += 1) {
      proxy.breakAt(at, how);
      expect(await bind(store, `a${at}`), `message ${at}`).toBe(at + 1);
      expect(proxy.isDone, `message ${at}`).toBe(true);
    }
    expect(await store.verify()).toMatchObject({ ok: true, rows: messages + 3 });
    // Each of the messages that it wished for is there, wished for once.
    expect(await database.rows('select key from post where wanted = 1')).toHaveLength(messages + 2);
  });

  test('a turn is given once', async () => {
    const store = await open();
    const claim = (activity: string) => store.claimTurn({ conversation: 'c', activity }, now, 15);
    const messages = await messagesOf(claim);
    for (let at = 1; at <= messages; at += 1) {
      proxy.breakAt(at, how);
      expect(await claim(`t${at}`), `message ${at}`).toEqual({ state: 'mine' });
      expect(await claim(`t${at}`)).toMatchObject({ state: 'taken' });
    }
  });

  test('an import is made once', async () => {
    const store = await open();
    const records = (revision: string) => {
      const { municipality, ...rest } = board();
      return { ...rest, municipality: municipality.map((each) => ({ ...each, name: `${each.name} ${revision}` })) };
    };
    const messages = await messagesOf((name) => store.replaceRecords(records(name), 'test', now));
    for (let at = 1; at <= messages; at += 1) {
      proxy.breakAt(at, how);
      const { changed } = await store.replaceRecords(records(`${at}`), 'test', now);
      expect(changed, `message ${at}`).toBe(board().municipality.length);
    }
    expect(await store.verify()).toMatchObject({ ok: true, rows: messages + 3 });
  });
});

test('who waits in vain is told that nothing was saved, and the next one at once', async () => {
  const store = await open({ retryPolicy });
  await proxy.refuse();
  await expect(bind(store, 'a')).rejects.toMatchObject({ name: 'StoreUnavailable', isInDoubt: false });
  const since = performance.now();
  await expect(store.board()).rejects.toThrow(/cannot be reached \(ECONNREFUSED\)/);
  expect(performance.now() - since).toBeLessThan(retryPolicy.forMs);
  await proxy.accept();
  expect(await bind(store, 'a')).toBe(0);
  expect(await store.verify()).toMatchObject({ ok: true, rows: 2 });
});

test('where the answer to a commit is lost, and nobody can be asked, it is told as uncertain', async () => {
  const store = await open({ retryPolicy });
  const messages = await messagesOf((name) => bind(store, name));
  proxy.breakAt(messages, 'after', { refuseAfterwards: true });
  await expect(bind(store, 'b')).rejects.toMatchObject({ name: 'StoreUnavailable', isInDoubt: true });
  await proxy.accept();
  expect((await store.board())?.registry.account.has('b')).toBe(true);
});

test('a database that falls silent is left, and asked by another way', async () => {
  const store = await open({ patience: { ...defaultPatience, silentMs: 150 } });
  await store.board();
  proxy.silence();
  expect(await bind(store, 'a')).toBe(0);
  expect(await store.verify()).toMatchObject({ ok: true, rows: 2 });
});

test('an instance that falls silent in the middle of a change does not keep the others waiting', async () => {
  const patience = { ...defaultPatience, idleInTransactionMs: 200 };
  const gone = await open({ patience });
  let decided = 0;
  const silent = gone.change('test', now, () => {
    // The head is held, and nothing is written yet.
    if (++decided === 1) proxy.silence();
    return { result: undefined, changes: [bound('b', 'B')] };
  });
  await expect.poll(() => decided).toBe(1);
  const other = await open({}, database.url);
  expect(await bind(other, 'c')).toBe(0);
  // It comes to know, and does what it was at.
  await proxy.refuse();
  await proxy.accept();
  await silent;
  expect([...((await other.board())?.registry.account.keys() ?? [])]).toEqual(['c', 'b']);
  expect(await other.verify()).toMatchObject({ ok: true, rows: 3 });
});

test('where the database takes back what collides, each of 60 changes of three instances is made once', async () => {
  await database.execute(
    `do $$ begin execute format('alter database %I set default_transaction_isolation = ''serializable''', current_database()); end $$`,
  );
  const faults: string[] = [];
  const onRetry = (fault: string) => faults.push(fault);
  const stores = await Promise.all([open({ onRetry }), open({ onRetry }), open({ onRetry })]);
  const counts = await Promise.all(
    stores.flatMap((store, index) => Array.from({ length: 20 }, (_, each) => bind(store, `${index}-${each}`))),
  );
  expect(counts.sort((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, index) => index));
  expect(new Set(faults)).toEqual(new Set(['conflict']));
  expect(await stores[0]?.verify()).toMatchObject({ ok: true, rows: 61 });
});

test('a change that is chosen to end a deadlock is made after it', async () => {
  const faults: string[] = [];
  const store = await open({ onRetry: (fault) => faults.push(fault) });
  await bind(store, 'a');
  const other = await connectPostgres(database.url);
  await other.query('begin');
  await other.query(`update post set attempts = 1 where key = 'hello@a'`);
  const waiting = bind(store, 'a');
  const isWaiting = `select 1 as one from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
  await expect.poll(() => database.rows(isWaiting)).toHaveLength(1);
  await other.query('update journal_head set seq = seq');
  await other.query('commit');
  expect(await waiting).toBe(1);
  expect(faults).toEqual(['conflict']);
  await other.end();
  expect(await store.verify()).toMatchObject({ ok: true, rows: 3 });
});

test('who cannot have a lock in time is told that the database is occupied', async () => {
  const store = await open({ retryPolicy, patience: { ...defaultPatience, lockMs: 100 } });
  const other = await connectPostgres(database.url);
  await other.query('begin');
  await other.query('update journal_head set seq = seq');
  await expect(bind(store, 'a')).rejects.toThrow(/occupied \(55P03\)/);
  await other.query('commit');
  await other.end();
  expect(await bind(store, 'a')).toBe(0);
});

test('the journal is whole also to somebody who verifies it while it grows', async () => {
  const [writer, reader] = [await open(), await open()];
  const writing = Promise.all(Array.from({ length: 30 }, (_, index) => bind(writer, `${index}`)));
  let isOver = false;
  const verifying = async () => {
    const verdicts = [];
    while (!isOver) verdicts.push(await reader.verify());
    return verdicts;
  };
  const [verdicts] = await Promise.all([verifying(), writing.finally(() => (isOver = true))]);
  expect(verdicts.filter(({ ok }) => !ok)).toEqual([]);
  expect(verdicts.length).toBeGreaterThan(1);
});
