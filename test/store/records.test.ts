/** The imported records: they come back as they were, and an import happens wholly or not at all. */
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readBoard } from '../../src/import/read-board.ts';
import { board, municipalities, priceList } from './boards.ts';
import { engines, type TestDatabase } from './engines.ts';

const now = Temporal.Instant.from('2022-09-01T06:00:00Z');
const later = now.add({ seconds: 1 });

describe.each(engines)('on $name', (engine) => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await engine.create();
  });
  afterEach(() => database.remove());

  test('before the first import there are none', async () => {
    const store = await database.open();
    expect((await store.board())?.imported).toBeUndefined();
  });

  test('records come back as they were, in file order', async () => {
    const store = await database.open();
    const summary = await store.replaceRecords(board(), 'test', now);
    expect(summary).toMatchObject({ added: 10, changed: 0, removed: 0, unchanged: 0 });
    expect(summary.totals).toMatchObject({ municipality: 3, population: 3, membership: 3, board: 1, decision: 0 });
    expect((await store.board())?.imported).toEqual(board());
    expect((await (await database.open()).board())?.imported).toEqual(board());
  });

  test('a whole board’s papers come back as they were', async () => {
    const result = await readBoard('data/norrbotten');
    if (!result.ok) throw new Error('the sample data has faults');
    const store = await database.open();
    await store.replaceRecords(result.records, 'test', now);
    // What is optional and absent is not told apart from what is undefined.
    expect((await store.board())?.imported).toEqual(result.records);
  });

  test('the same import again changes nothing and leaves no trace', async () => {
    const store = await database.open();
    await store.replaceRecords(board(), 'test', now);
    const records = (await store.board())?.imported;
    const summary = await store.replaceRecords(board(), 'test', later);
    expect(summary).toMatchObject({ added: 0, changed: 0, removed: 0, unchanged: 10 });
    expect(await store.journal()).toHaveLength(1);
    expect((await store.board())?.imported).toBe(records);
  });

  test('only what differs is added, changed and removed', async () => {
    const store = await database.open();
    await store.replaceRecords(board(), 'test', now);
    const [pitea, lulea, alvsbyn] = municipalities;
    const boden = { ...lulea, id: 'boden', name: 'Boden', code: '2582' };
    const next = board({ municipality: [pitea!, { ...lulea!, name: 'Luleå kommun' }, boden] });
    expect(await store.replaceRecords(next, 'test', later)).toMatchObject({
      added: 1,
      changed: 1,
      removed: 1,
      unchanged: 8,
    });
    expect((await store.board())?.imported).toEqual(next);
    expect(JSON.stringify((await store.board())?.imported)).not.toContain((alvsbyn as { name: string }).name);
  });

  test('another order of the same records is a change', async () => {
    const store = await database.open();
    await store.replaceRecords(board(), 'test', now);
    const turned = board({ municipality: municipalities.toReversed() });
    expect(await store.replaceRecords(turned, 'test', later)).toMatchObject({ added: 0, changed: 2, removed: 0 });
    expect((await store.board())?.imported).toEqual(turned);
  });

  test('records of the same key may change places between kinds and years', async () => {
    const store = await database.open();
    await store.replaceRecords(board({ population: [] }), 'test', now);
    expect((await store.board())?.imported.population).toEqual([]);
    await store.replaceRecords(board(), 'test', later);
    expect((await store.board())?.imported.population).toHaveLength(3);
  });

  test('each import is one journal row that follows on the one before', async () => {
    const store = await database.open();
    await store.replaceRecords(board(), 'sekreterare@example.org', now);
    await store.replaceRecords(priceList(100), 'test', later);
    const [first, second] = await store.journal();
    expect(first).toMatchObject({
      seq: 1,
      at: '2022-09-01T06:00:00.000Z',
      actor: 'sekreterare@example.org',
      action: 'import',
      subject: 'records:provnamnden',
      before: 'null',
    });
    const { hash, revision } = JSON.parse(first!.after) as { hash: string; revision: number };
    expect(JSON.parse(second!.before)).toEqual({ hash, revision });
    expect(JSON.parse(second!.after)).toMatchObject({ revision: 2, added: 30, changed: 0, removed: 0 });
  });

  test('an instance reads the records once, and again after another instance’s import', async () => {
    const [reader, writer] = [await database.open(), await database.open()];
    await writer.replaceRecords(board(), 'test', now);
    const before = (await reader.board())?.imported;
    expect(before).toEqual(board());
    expect((await reader.board())?.imported).toBe(before);
    await writer.replaceRecords(priceList(100), 'test', later);
    expect((await reader.board())?.imported).toEqual(priceList(100));
    expect(before).toEqual(board());
  });

  test.for([
    ['writes its journal row', 'journal'],
    ['has written everything else', 'journal_head'],
  ] as const)('an import that fails when it %s leaves everything as it was', async ([, table]) => {
    const store = await database.open();
    await store.replaceRecords(board(), 'test', now);
    await database.execute(`alter table ${table} rename to hidden`);
    await expect(store.replaceRecords(priceList(100), 'test', later)).rejects.toThrow(table);
    await database.execute(`alter table hidden rename to ${table}`);
    expect((await store.board())?.imported).toEqual(board());
    expect((await (await database.open()).board())?.imported).toEqual(board());
    expect(await store.verify()).toMatchObject({ ok: true, rows: 1 });
    expect(await store.replaceRecords(priceList(100), 'test', later)).toMatchObject({ added: 30 });
  });

  test('two records with the same key are refused as a whole', async () => {
    const store = await database.open();
    await store.replaceRecords(board(), 'test', now);
    const { fee } = priceList(100);
    await expect(store.replaceRecords(board({ fee: [...fee, fee[0]!] }), 'test', later)).rejects.toThrow(/unique/i);
    expect((await store.board())?.imported).toEqual(board());
    expect(await store.journal()).toHaveLength(1);
  });

  test('imports of two instances at once end as one of them, never as a mix', async () => {
    const [one, other] = [await database.start(), await database.start()];
    const lists = [100, 200, 300, 400, 500, 600, 700, 800].map((price) => priceList(price));
    const job = { do: 'import', by: 'test', at: now.toString() } as const;
    await Promise.all([
      one.run({ ...job, imports: lists.slice(0, 4) }),
      other.run({ ...job, imports: lists.slice(4) }),
    ]);
    const store = await database.open();
    expect(lists).toContainEqual((await store.board())?.imported);
    const rows = await store.journal();
    expect(rows.map(({ seq }) => seq)).toEqual(lists.map((_, index) => index + 1));
    for (const [index, row] of rows.entries()) {
      const { revision, hash } = JSON.parse(rows[index - 1]?.after ?? 'null') ?? {};
      expect(JSON.parse(row.before)).toEqual(index === 0 ? null : { revision, hash });
    }
    expect(await store.verify()).toMatchObject({ ok: true, rows: lists.length });
  });
});
