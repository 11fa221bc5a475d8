/** Opening: tables are made once, whoever comes first, and a failure leaves nothing behind. */
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { board } from './boards.ts';
import { engines, postgres, type TestDatabase } from './engines.ts';

const now = Temporal.Instant.from('2022-09-01T06:00:00Z');

describe.each(engines)('on $name', (engine) => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await engine.create();
  });
  afterEach(() => database.remove());

  test('opening again keeps what is there', async () => {
    await (await database.open()).replaceRecords(board(), 'test', now);
    const again = await database.open();
    expect((await again.board())?.imported).toEqual(board());
    expect(await again.verify()).toMatchObject({ ok: true, rows: 1 });
  });

  test('four instances may open an empty database at once', async () => {
    const instances = await Promise.all(Array.from({ length: 4 }, () => database.start()));
    const job = { do: 'import', imports: [board()], by: 'test', at: now.toString() } as const;
    await Promise.all(instances.map((instance) => instance.run(job)));
    const store = await database.open();
    expect((await store.board())?.imported).toEqual(board());
    expect(await store.verify()).toMatchObject({ ok: true, rows: 1 });
  });

  test('a migration that fails halfway leaves nothing behind', async () => {
    await database.execute('create table journal (in_the_way integer)');
    await expect(database.open()).rejects.toThrow(/journal/);
    await database.execute('drop table journal');
    const store = await database.open();
    expect(await store.verify()).toMatchObject({ ok: true, rows: 0 });
  });

  test('a database of a newer version is refused', async () => {
    await database.open();
    await database.execute(`insert into kysely_migration values ('999-from-the-future', '2030-01-01')`);
    await expect(database.open()).rejects.toThrow('999-from-the-future');
  });
});

test.for(['mysql://127.0.0.1/x', 'store.sqlite', ''])('%j names no engine', async (url) => {
  await expect(openStore(url)).rejects.toThrow(RangeError);
});

test('a PostgreSQL that is not there is an error, not a wait', async () => {
  await expect(openStore('postgres://nobody@127.0.0.1:1/nothing')).rejects.toThrow(/ECONNREFUSED/);
});

test('a store survives that PostgreSQL closes its connections', async () => {
  const database = await postgres.create();
  const store = await database.open();
  await store.replaceRecords(board(), 'test', now);
  await database.execute(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  // A query that meets a connection which has not heard of its end yet fails aloud; the next one has another.
  await vi.waitFor(async () => expect((await store.board())?.imported).toEqual(board()));
  await database.remove();
});
