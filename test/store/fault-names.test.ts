/** What drivers' errors say of the database, by their codes and words. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { faultOf } from '../../src/store/faults.ts';
import { StoreUnavailable } from '../../src/store/store.ts';

describe('what an error says of the database', () => {
  test.for([
    ['40001', 'conflict'],
    ['40P01', 'conflict'],
    ['08006', 'unreachable'],
    ['57P01', 'unreachable'],
    ['ECONNRESET', 'unreachable'],
    ['23505', undefined],
    ['42P01', undefined],
    ['0800', undefined],
  ])('%s: %s', ([code, fault]) => {
    expect(faultOf(Object.assign(new Error('x'), { code }))).toBe(fault);
  });

  test('SQLite is occupied when another one writes', () => {
    const dir = mkdtempSync(join(tmpdir(), 'namndboten-faults-'));
    const file = join(dir, 'store.sqlite');
    const [one, other] = [new DatabaseSync(file), new DatabaseSync(file, { timeout: 0 })];
    one.exec('begin immediate');
    const error = (() => {
      try {
        return other.exec('begin immediate');
      } catch (caught) {
        return caught;
      }
    })();
    expect(faultOf(error)).toBe('conflict');
    for (const each of [one, other]) each.close();
    rmSync(dir, { recursive: true });
  });

  test('it names what was wrong, and no secret', () => {
    const error = new StoreUnavailable('unreachable', false, Object.assign(new Error('x'), { code: 'ENOTFOUND' }));
    expect(error.message).toMatch(/^The database cannot be reached \(ENOTFOUND\)/);
    expect(faultOf(undefined)).toBeUndefined();
  });
});
