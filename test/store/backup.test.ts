/** A backup that is made while others write: one state of the store, whole, in a file that stands by itself. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { backUp } from '../../src/store/backup.ts';
import { openStore } from '../../src/store/open.ts';
import { priceList } from './boards.ts';
import { engines, postgres, type TestDatabase } from './engines.ts';
import { bound } from './entries.ts';

const now = Temporal.Instant.from('2022-09-01T06:00:00Z');
const sqlite = engines[0]!;

let dir: string;
let database: TestDatabase;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'namndboten-backup-'));
  database = await sqlite.create();
});
afterEach(async () => {
  await database.remove();
  await rm(dir, { recursive: true });
});

async function read(file: string) {
  const store = await openStore(`sqlite:${file}`);
  try {
    const board = await store.board();
    return { verdict: await store.verify(), journal: await store.journal(), imported: board?.imported, board };
  } finally {
    await store.close();
  }
}

test('copies made while somebody writes are states that the store was in, one after the other', async () => {
  const store = await database.open();
  await store.replaceRecords(priceList(1, 300), 'test', now);
  const writer = await database.start();
  let isWriting = true;
  const writing = (async () => {
    for (let round = 0; round < 25; round += 1) {
      const accounts = Array.from({ length: 8 }, (_, index) => `konto-${round}-${index}`);
      await writer.run({ do: 'bind', accounts, at: now.toString() });
    }
    isWriting = false;
  })();
  const files: string[] = [];
  while (isWriting) {
    const file = join(dir, `${files.length}.sqlite`);
    expect(await backUp(database.url, file)).toMatchObject({ ok: true });
    files.push(file);
    // Lets the writer's news in.
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await writing;
  const whole = await store.journal();
  expect(whole).toHaveLength(1 + 25 * 8);
  const lengths: number[] = [];
  for (const file of files) {
    const { verdict, journal, imported, board } = await read(file);
    expect(verdict).toMatchObject({ ok: true, rows: journal.length });
    expect(journal).toEqual(whole.slice(0, journal.length));
    expect(board?.registry.account.size).toBe(journal.length - 1);
    expect(imported).toEqual(priceList(1, 300));
    lengths.push(journal.length);
  }
  expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
  // Some of them in the midst of it, or this test has shown nothing.
  expect(new Set(lengths).size).toBeGreaterThan(2);
}, 60_000);

test('the copy is one file, for its owner alone, and what is written to either is not in the other', async () => {
  const store = await database.open();
  await store.replaceRecords(priceList(1), 'test', now);
  const secret = await store.secret('calendar');
  const file = join(dir, 'copy.sqlite');
  expect(await backUp(database.url, file)).toEqual(await store.verify());
  expect(readdirSync(dir)).toEqual(['copy.sqlite']);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  await store.change('test', now, () => ({ result: undefined, changes: [bound('efter', 'Efter')] }));
  const copy = await openStore(`sqlite:${file}`);
  expect(await copy.secret('calendar')).toBe(secret);
  expect((await copy.board())?.registry.account.size).toBe(0);
  await copy.change('test', now, () => ({ result: undefined, changes: [bound('kopia', 'Kopia')] }));
  await copy.close();
  expect((await store.board())?.registry.account.has('kopia')).toBe(false);
});

test('nothing is replaced, and what goes wrong leaves nothing behind', async () => {
  await database.open();
  const file = join(dir, 'copy.sqlite');
  writeFileSync(file, 'mine');
  await expect(backUp(database.url, file)).rejects.toThrow('is there already');
  expect(readFileSync(file, 'utf8')).toBe('mine');
  writeFileSync(`${file}2.part`, '');
  await expect(backUp(database.url, `${file}2`)).rejects.toThrow('another backup runs, or one was cut off');
  await expect(backUp(database.url, join(dir, 'nowhere', 'x'))).rejects.toThrow('There is no folder');
  await expect(backUp(`sqlite:${dir}/none.sqlite`, `${file}3`)).rejects.toThrow('There is no database');
  const notOne = join(dir, 'no-database');
  writeFileSync(notOne, 'x'.repeat(5000));
  await expect(backUp(`sqlite:${notOne}`, `${file}4`)).rejects.toThrow(/not a database/);
  expect(readdirSync(dir).toSorted()).toEqual(['copy.sqlite', 'copy.sqlite2.part', 'no-database']);
});

test('a broken journal is copied as it is, and told', async () => {
  const store = await database.open();
  await store.replaceRecords(priceList(1), 'test', now);
  await database.execute(`update journal set actor = 'x'`);
  const file = join(dir, 'copy.sqlite');
  expect(await backUp(database.url, file)).toMatchObject({ ok: false, seq: 1 });
  expect((await read(file)).verdict).toMatchObject({ ok: false, seq: 1 });
});

test('tables of an older version are not brought up to date in a copy', async () => {
  await database.open();
  const [last] = await database.rows('select name from kysely_migration order by name desc limit 1');
  await database.execute(`delete from kysely_migration where name = '${last?.name}'`);
  await expect(backUp(database.url, join(dir, 'copy.sqlite'))).rejects.toThrow(`The database lacks ${last?.name}`);
  expect(readdirSync(dir)).toEqual([]);
});

test('PostgreSQL has tools of its own', async () => {
  const other = await postgres.create();
  await expect(backUp(other.url, join(dir, 'copy'))).rejects.toThrow('pg_dump');
  await other.remove();
});
