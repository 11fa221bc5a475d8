/** What people change: decided on the state, written with its row of the journal, and found out when it is tampered with. */
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NoRecords, type Store } from '../../src/store/store.ts';
import { board } from './boards.ts';
import { engines, type TestDatabase } from './engines.ts';
import { bound, released } from './entries.ts';

const now = Temporal.Instant.from('2022-09-01T06:00:00Z');

describe.each(engines)('on $name', (engine) => {
  let database: TestDatabase;
  let store: Store;
  beforeEach(async () => {
    database = await engine.create();
    store = await database.open();
    await store.replaceRecords(board(), 'test', now);
  });
  afterEach(() => database.remove());

  const bind = (account: string, name: string) =>
    store.change('samordnare@example.org', now, () => ({ result: name, changes: [bound(account, name)] }));

  test('a change is an entry and a row that holds its hash', async () => {
    expect(await bind('a', 'A')).toBe('A');
    expect((await store.board())?.registry.account.get('a')).toMatchObject({ name: 'A' });
    const [row] = (await store.journal()).slice(-1);
    expect(row).toMatchObject({
      ...{ seq: 2, at: '2022-09-01T06:00:00.000Z', actor: 'samordnare@example.org' },
      ...{ action: 'account.bind', subject: 'account:a', before: 'null' },
    });
    expect(row?.state).toMatch(/^[0-9a-f]{64}$/);
    expect(await store.verify()).toMatchObject({ ok: true, rows: 2 });
  });

  test('another instance sees it, and what it has seen before is not read again', async () => {
    const other = await database.open();
    await bind('a', 'A');
    const first = await other.board();
    expect(first?.registry.account.size).toBe(1);
    expect(await other.board()).toBe(first);
    await bind('b', 'B');
    const second = await other.board();
    expect([...(second?.registry.account.keys() ?? [])]).toEqual(['a', 'b']);
    expect(second?.imported).toBe(first?.imported);
    expect(first?.registry.account.size).toBe(1);
  });

  test('an entry that is removed is gone, and may come again', async () => {
    await bind('a', 'A');
    await store.change('test', now, () => ({ result: undefined, changes: [released('a')] }));
    expect((await store.board())?.registry.account.size).toBe(0);
    expect((await (await database.open()).board())?.registry.account.size).toBe(0);
    await bind('a', 'A again');
    expect((await store.board())?.registry.account.get('a')?.name).toBe('A again');
    expect(await store.verify()).toMatchObject({ ok: true, rows: 4 });
  });

  test('a decision that fails changes nothing, and the next one is made', async () => {
    const failing = store.change('test', now, () => {
      throw new RangeError('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await store.verify()).toMatchObject({ ok: true, rows: 1 });
    await bind('a', 'A');
    expect(await store.verify()).toMatchObject({ ok: true, rows: 2 });
  });

  test('a decision that changes nothing leaves no row', async () => {
    expect(await store.change('test', now, () => ({ result: 7 }))).toBe(7);
    expect(await store.verify()).toMatchObject({ ok: true, rows: 1 });
  });

  test('several changes of one decision are written together, each with its row', async () => {
    await store.change('test', now, () => ({ result: undefined, changes: [bound('a', 'A'), bound('b', 'B')] }));
    expect((await store.journal()).map(({ seq, subject }) => [seq, subject]).slice(1)).toEqual([
      [2, 'account:a'],
      [3, 'account:b'],
    ]);
  });

  test('an import in between is seen by the next decision', async () => {
    await bind('a', 'A');
    await store.replaceRecords(board({ population: [] }), 'test', now);
    const seen = await store.change('test', now, (state) => ({
      result: [state.imported.population.length, state.registry.account.size],
    }));
    expect(seen).toEqual([0, 1]);
  });

  test('each of 40 decisions of two instances sees what the one before it left', async () => {
    const instances = [await database.start(), await database.start()];
    const accounts = (own: number) => Array.from({ length: 20 }, (_, index) => `${own}-${index}`);
    await Promise.all(
      instances.map((instance, own) => instance.run({ do: 'bind', accounts: accounts(own), at: now.toString() })),
    );
    const names = [...((await store.board())?.registry.account.values() ?? [])].map(({ name }) => Number(name));
    expect(names.sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, index) => index));
    expect(await store.verify()).toMatchObject({ ok: true, rows: 41 });
  });

  test.for([
    [
      'changes an entry',
      `update entry set body = replace(body, 'A', 'X') where key = 'a'`,
      2,
      /account:a is not what row 2/,
    ],
    ['removes an entry', `delete from entry where key = 'b'`, 3, /account:b is missing/],
    [
      'adds an entry',
      `insert into entry (kind, key, body, seq) values ('account', 'c', '{}', 9)`,
      0,
      /account:c is there/,
    ],
    ['takes an entry back', `update entry set body = 'null' where key = 'a'`, 2, /account:a is not/],
    ['changes a record', `update record set body = replace(body, 'Luleå', 'Umeå')`, 1, /records are not/],
    ['removes a record', `delete from record where kind = 'population'`, 1, /records are not/],
    ['changes the order of records', `update record set position = 9 - position`, 1, /records are not/],
  ] as const)('whoever %s is found out', async ([, sql, seq, problem]) => {
    await bind('a', 'A');
    await bind('b', 'B');
    expect(await store.verify()).toMatchObject({ ok: true });
    await database.execute(sql);
    expect(await store.verify()).toEqual({ ok: false, seq, problem: expect.stringMatching(problem) });
  });

  test('before the first import there is nothing to decide on', async () => {
    const empty = await engine.create();
    const own = await empty.open();
    expect(await own.board()).toBeUndefined();
    await expect(own.change('test', now, () => ({ result: 1 }))).rejects.toThrow(NoRecords);
    await empty.remove();
  });

  test('a secret is the same for everybody, and another one by another name', async () => {
    const [first, second] = [await store.secret('calendar'), await (await database.open()).secret('calendar')];
    expect(first).toBe(second);
    expect(first.length).toBeGreaterThan(40);
    expect(await store.secret('other')).not.toBe(first);
  });
});
