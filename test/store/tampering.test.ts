/**
 * Whoever changes a single row past the store is found out: every column of every row of the tables that the journal
 * vouches for, each row removed, and each put there a second time.
 *
 * No column is excepted. What only serves the sending of messages (`post`, `place`, `turn`, `frame`, `secret`,
 * `unknown_word`) is no record of anything, and not the journal's to vouch for.
 */
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Case, type Change, change, Roll } from '../../src/domain/registry.ts';
import type { Store } from '../../src/store/store.ts';
import { board } from './boards.ts';
import { engines, type TestDatabase } from './engines.ts';
import { bound, released } from './entries.ts';
import { tables, tamperings } from './tamperings.ts';

const now = Temporal.Instant.from('2022-09-01T06:00:00Z');
const at = '2022-09-01T06:00:00.000Z';
const email = 'ledamot.pitea@example.org';
const seats = [{ municipality: 'pitea', ordinary: { email, name: 'Ledamot Piteå' }, substitutes: [] }];

const roll = Roll.parse({
  ...{ meeting: 'namnden-2022-10-12', body: 'namnden', openedAt: at, openedBy: 'sekreterare@example.org', seats },
  marks: [{ municipality: 'pitea', email, status: 'present', at }],
});
const vote = { municipality: 'pitea', email, vote: 'yes', at };
const decided = Case.parse({
  ...{ body: 'namnden', title: 'Ny taxa', state: 'open', createdBy: email, createdAt: at, seats },
  proposals: [{ id: 'p1', text: 'Taxan höjs.', by: email, name: 'Ledamot Piteå' }],
  rounds: [{ yes: 'p1', no: null, votes: [vote] }],
  ...{ disqualified: [], reservations: [], reopened: [] },
});
const told = { before: null, after: {} };
const changes: readonly Change[] = [
  bound('a1', 'Ledamot Piteå'),
  bound('a2', 'Ledamot Luleå'),
  released('a2'),
  change({ kind: 'roll', key: roll.meeting, value: roll, action: 'attendance.open', ...told }),
  change({ kind: 'case', key: 'namnden-b1', value: decided, action: 'case.present', ...told }),
  change({ kind: 'case', key: 'namnden-b1', value: { ...decided, state: 'closed' }, action: 'case.close', ...told }),
];

async function fill(store: Store): Promise<void> {
  await store.replaceRecords(board(), 'test', now);
  for (const each of changes) await store.change(email, now, () => ({ result: undefined, changes: [each] }));
  await store.replaceRecords(board({ population: [] }), 'test', now);
}

/** A row cannot be given the key that another one has: the database itself refuses. */
async function isPossible(database: TestDatabase, sql: string): Promise<boolean> {
  try {
    await database.execute(sql);
    return true;
  } catch (error) {
    if (error instanceof Error && /unique|duplicate key/i.test(error.message)) return false;
    throw error;
  }
}

describe.each(engines)('on $name', (engine) => {
  let database: TestDatabase;
  let store: Store;
  beforeEach(async () => {
    database = await engine.create();
    store = await database.open();
    await fill(store);
  });
  afterEach(() => database.remove());

  test.each(tables)('every tampering with a single row of %s is found', { timeout: 60_000 }, async (table) => {
    const whole = await store.verify();
    expect(whole).toMatchObject({ ok: true });
    const rows = await database.rows(`select * from ${table}`);
    expect(rows.length).toBeGreaterThan(0);
    await database.execute(`create table untouched as select * from ${table}`);
    const restore = `delete from ${table}; insert into ${table} select * from untouched`;
    const missed: string[] = [];
    for (const row of rows) {
      for (const { what, sql } of tamperings(table, row, rows, engine.name === 'SQLite')) {
        if ((await isPossible(database, `${restore}; ${sql}`)) && (await store.verify()).ok) missed.push(what);
      }
      await database.execute(restore);
      expect(await store.verify()).toEqual(whole);
    }
    expect(missed).toEqual([]);
  });
});
