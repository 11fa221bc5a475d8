/** Who is at work: those that say so, until they leave or fall silent. */
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { engines, type TestDatabase } from './engines.ts';

const now = Temporal.Instant.from('2022-09-01T06:00:00Z');
const later = (seconds: number) => now.add({ seconds });

describe.each(engines)('on $name', (engine) => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await engine.create();
  });
  afterEach(() => database.remove());

  test('each counts all of them, whichever it is', async () => {
    const [first, second] = [await database.open(), await database.open()];
    expect(await first.beat('a', now, 15)).toBe(1);
    expect(await second.beat('b', later(1), 15)).toBe(2);
    expect(await first.beat('a', later(3), 15)).toBe(2);
    await second.leave('b');
    expect(await first.beat('a', later(6), 15)).toBe(1);
  });

  test('who falls silent is forgotten, and counts again when it is heard of', async () => {
    const store = await database.open();
    await store.beat('a', now, 15);
    expect(await store.beat('b', later(15), 15)).toBe(2);
    expect(await store.beat('b', later(16), 15)).toBe(1);
    expect(await database.rows('select id from instance')).toEqual([{ id: 'b' }]);
    expect(await store.beat('a', later(17), 15)).toBe(2);
  });
});
