/** The journal in a real database: whoever changes it past the store is found out. */
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyChainHash } from '../../src/store/journal.ts';
import type { Store } from '../../src/store/store.ts';
import { priceList } from './boards.ts';
import { engines, type TestDatabase } from './engines.ts';

const now = Temporal.Instant.from('2022-09-01T06:00:00Z');
const rows = 5;

/** What somebody does to the database, and what `verify` says of it. */
const tampering: readonly (readonly [what: string, sql: string, seq: number, problem: RegExp])[] = [
  ...['at', 'actor', 'action', 'subject', 'before', 'after', 'state'].map(
    (column) =>
      [`changes ${column} of a row`, `update journal set "${column}" = 'x' where seq = 3`, 3, /changed/] as const,
  ),
  ['changes the first row', `update journal set actor = 'x' where seq = 1`, 1, /changed/],
  ['changes the last row', `update journal set actor = 'x' where seq = 5`, 5, /changed/],
  ['changes one letter of a hash', `update journal set hash = upper(hash) where seq = 2`, 2, /changed/],
  ['changes where a row says it follows', `update journal set previous_hash = hash where seq = 4`, 4, /follow/],
  ['removes the first row', 'delete from journal where seq = 1', 2, /row 1 is missing/],
  ['removes a row in the middle', 'delete from journal where seq = 3', 4, /row 3 is missing/],
  ['removes the last row', 'delete from journal where seq = 5', 5, /ends at row 4/],
  ['removes all rows', 'delete from journal', 5, /ends at row 0/],
  [
    'removes a row and closes the gap',
    'delete from journal where seq = 3; update journal set seq = 3 where seq = 4; update journal set seq = 4 where seq = 5',
    3,
    /follow/,
  ],
  [
    'removes the last row and turns back the count',
    'delete from journal where seq = 5; update journal_head set seq = 4',
    4,
    /journal/,
  ],
  [
    'adds a row at the end',
    `insert into journal select 6, at, actor, action, subject, before, after, hash, hash, state from journal where seq = 5`,
    6,
    /changed/,
  ],
  [
    'adds a row in the middle',
    `update journal set seq = 7 where seq = 5; update journal set seq = 6 where seq = 4;
     insert into journal select 4, at, actor, action, subject, before, after, previous_hash, hash, state from journal where seq = 3;
     update journal set seq = 5 where seq = 6; update journal set seq = 6 where seq = 7`,
    4,
    /follow/,
  ],
  [
    'changes the order of two rows',
    `update journal set seq = -1 where seq = 2; update journal set seq = 2 where seq = 3;
     update journal set seq = 3 where seq = -1`,
    2,
    /follow/,
  ],
  ['changes the head', `update journal_head set hash = '${emptyChainHash}'`, 5, /journal/],
  ['removes the head', 'delete from journal_head', 0, /head is missing/],
];

describe.each(engines)('on $name', (engine) => {
  let database: TestDatabase;
  let store: Store;
  beforeEach(async () => {
    database = await engine.create();
    store = await database.open();
  });
  afterEach(() => database.remove());

  test('an empty journal is whole', async () => {
    expect(await store.verify()).toEqual({ ok: true, rows: 0, head: emptyChainHash });
  });

  test('every kind of tampering is found, at its first row, and undoing it makes the journal whole', async () => {
    for (let price = 1; price <= rows; price += 1) await store.replaceRecords(priceList(price, 2), `p${price}`, now);
    const whole = await store.verify();
    expect(whole).toMatchObject({ ok: true, rows });
    await database.execute(
      'create table journal_copy as select * from journal; create table head_copy as select * from journal_head',
    );
    for (const [what, sql, seq, problem] of tampering) {
      await database.execute(sql);
      expect(await store.verify(), what).toEqual({ ok: false, seq, problem: expect.stringMatching(problem) });
      await database.execute(
        `delete from journal; insert into journal select * from journal_copy;
         delete from journal_head; insert into journal_head select * from head_copy`,
      );
      expect(await store.verify(), `after: ${what}`).toEqual(whole);
    }
  });

  test('rows of two instances that append at once form one chain without gaps', async () => {
    const instances = [await database.start(), await database.start()];
    await Promise.all(
      instances.map((instance, index) =>
        instance.run({
          do: 'import',
          imports: Array.from({ length: 10 }, (_, step) => priceList(1000 * (index + 1) + step, 2)),
          by: `instance-${index}`,
          at: now.toString(),
        }),
      ),
    );
    expect(await store.verify()).toMatchObject({ ok: true, rows: 20 });
    const journal = await store.journal();
    expect(journal.map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(new Set(journal.map(({ actor }) => actor))).toEqual(new Set(['instance-0', 'instance-1']));
  });
});
