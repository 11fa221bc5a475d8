/** A store that moves to another database: every row as it is, the journal's chain among them, or nothing at all. */
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { copyStore } from '../../src/store/copy.ts';
import type { Store } from '../../src/store/store.ts';
import { run } from '../crash/child.ts';
import { priceList } from './boards.ts';
import { type Engine, engines, postgres, type Row, type TestDatabase } from './engines.ts';
import { bound, released } from './entries.ts';

const now = Temporal.Instant.from('2022-09-01T06:00:00Z');
const [sqlite] = engines as [Engine, Engine];
const tables =
  'journal journal_head entry record record_revision post place secret frame turn unknown_word kysely_migration'.split(
    ' ',
  );

/** Something in every table, more than is copied at a time, and texts that a database might take for others. */
async function fill(store: Store): Promise<void> {
  await store.replaceRecords(priceList(1, 1200), 'test', now);
  for (const [account, name] of [
    ['a', 'Å \'ä\' "ö" \\ % _ 🙂'],
    ['b', 'e\u0301 \u0000 \t\n'],
  ] as const)
    await store.change('test', now, () => ({
      result: undefined,
      changes: [bound(account, name)],
      posts: [{ key: `hi@${account}`, subject: 'hi', view: 'roll', args: { name }, to: { person: 'x@example.org' } }],
    }));
  await store.change('test', now, () => ({ result: undefined, changes: [released('b')] }));
  await store.savePlace({
    ...{ conversation: 'c', scope: 'personal', person: 'a', serviceUrl: 'http://127.0.0.1/', channelId: 'msteams' },
    bot: { id: '28:bot' },
  });
  await store.secret('calendar');
  await store.saveFrame('c', 'a', { question: { kind: 'help', slots: {} }, failures: 0, at: now.toString() });
  await store.claimTurn({ conversation: 'c', activity: '1' }, now, 15);
  await store.countUnknownWords(['hemestervikarie'], now);
}

/** All rows of a database, in an order that does not depend on the engine. */
async function rowsOf(database: TestDatabase): Promise<ReadonlyMap<string, readonly string[]>> {
  const own = async (table: string): Promise<[string, string[]]> => {
    const rows: readonly Row[] = await database.rows(`select * from ${table}`);
    const columns = table === 'kysely_migration' ? ['name'] : Object.keys(rows[0] ?? {}).sort();
    return [table, rows.map((row) => JSON.stringify(columns.map((column) => [column, row[column]]))).sort()];
  };
  const found: [string, string[]][] = [];
  for (const table of tables) found.push(await own(table));
  return new Map(found);
}

let source: TestDatabase;
let target: TestDatabase;
afterEach(async () => {
  for (const database of [source, target]) await database.remove();
});

describe.each([
  { from: sqlite, to: postgres },
  { from: postgres, to: sqlite },
  { from: sqlite, to: sqlite },
])('from $from.name to $to.name', ({ from, to }) => {
  beforeEach(async () => {
    source = await from.create();
    target = await to.create();
  });

  test('every row is there as it was, and the bot goes on from it', async () => {
    const store = await source.open();
    await fill(store);
    const { verdict, rows } = await copyStore(source.url, target.url);
    const [before, after] = [await rowsOf(source), await rowsOf(target)];
    expect(after).toEqual(before);
    for (const [table, own] of before) expect(own.length, table).toBeGreaterThan(0);
    expect(rows).toBe(
      [...before].reduce((sum, [table, own]) => sum + (table === 'kysely_migration' ? 0 : own.length), 0),
    );
    const copy = await target.open();
    expect(await copy.verify()).toEqual(verdict);
    expect(await copy.verify()).toEqual(await store.verify());
    expect(await copy.board()).toEqual(await store.board());
    expect(await copy.secret('calendar')).toBe(await store.secret('calendar'));
    await copy.change('test', now, () => ({ result: undefined, changes: [bound('c', 'C')] }));
    expect(await copy.verify()).toMatchObject({ ok: true, rows: verdict.rows + 1 });
  });
});

test('the command says where everything is now, and no password', async () => {
  source = await sqlite.create();
  target = await postgres.create();
  await fill(await source.open());
  const { password } = new URL(target.url);
  const copied = await run(['src/cli/copy-store.ts', target.url], { DATABASE_URL: source.url });
  expect(copied, copied.output).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/whole: 4 rows, ends in \w{16}/),
  });
  expect(copied.output).not.toContain(password);
  const again = await run(['src/cli/copy-store.ts', source.url, target.url], {});
  expect(again).toMatchObject({ code: 1, output: expect.stringMatching(/^Nothing was copied: .* is not empty/) });
  const nowhere = await run(['src/cli/copy-store.ts', '--to', `postgres://x:${password}@127.0.0.1:1/x`], {
    DATABASE_URL: source.url,
  });
  expect(nowhere).toMatchObject({
    code: 1,
    output: 'The database cannot be reached (ECONNREFUSED): is its address right, and does it run?\n',
  });
  const unsaid = await run(['src/cli/copy-store.ts'], { DATABASE_URL: source.url });
  expect(unsaid).toMatchObject({ code: 1, output: expect.stringMatching(/^Name the database to copy to/) });
});

describe('nothing is copied', () => {
  beforeEach(async () => {
    source = await sqlite.create();
    target = await postgres.create();
  });

  test('where something is there already', async () => {
    await fill(await source.open());
    const other = await target.open();
    await other.countUnknownWords(['hemestervikarie'], now);
    const before = await rowsOf(target);
    await expect(copyStore(source.url, target.url)).rejects.toThrow(/unknown_word is not empty in the target/);
    expect(await rowsOf(target)).toEqual(before);
  });

  test('where the journal is broken', async () => {
    await fill(await source.open());
    await source.execute(`update entry set body = '{}' where key = 'a'`);
    await expect(copyStore(source.url, target.url)).rejects.toThrow(/broken at row 2/);
    expect((await rowsOf(target)).get('record')).toEqual([]);
  });

  test('where it fails halfway', async () => {
    await fill(await source.open());
    await target.open();
    await target.execute(`alter table unknown_word add constraint unwanted check (word <> 'hemestervikarie')`);
    await expect(copyStore(source.url, target.url)).rejects.toThrow(/unwanted/);
    const after = await rowsOf(target);
    expect([after.get('journal'), after.get('record'), after.get('secret')]).toEqual([[], [], []]);
    expect(await (await target.open()).verify()).toMatchObject({ ok: true, rows: 0 });
  });

  test('where there is nothing, or only one database', async () => {
    await source.open();
    await expect(copyStore(source.url, target.url)).rejects.toThrow(/the store is empty/);
    await expect(copyStore('sqlite:/nowhere/store.sqlite', target.url)).rejects.toThrow(/There is no database/);
    await expect(copyStore(source.url, source.url)).rejects.toThrow(/the same/);
    await expect(copyStore(source.url, 'postgres://nobody@127.0.0.1:1/nothing')).rejects.toThrow(/ECONNREFUSED/);
  });
});
