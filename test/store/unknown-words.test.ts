/** Words that nobody understood are counted, also when many ask at once. */
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { engines, type TestDatabase } from './engines.ts';

const now = Temporal.Instant.from('2022-09-01T06:00:00Z');
const later = now.add({ hours: 1 });

describe.each(engines)('on $name', (engine) => {
  let database: TestDatabase;
  let store: Store;
  beforeEach(async () => {
    database = await engine.create();
    store = await database.open();
  });
  afterEach(() => database.remove());

  test('most frequent first, with the time of the last', async () => {
    await store.countUnknownWords(['snö', 'glass'], now);
    await store.countUnknownWords(['snö'], later);
    expect(await store.unknownWords()).toEqual([
      { word: 'snö', count: 2, lastSeen: '2022-09-01T07:00:00.000Z' },
      { word: 'glass', count: 1, lastSeen: '2022-09-01T06:00:00.000Z' },
    ]);
  });

  test('a word counts once a message', async () => {
    await store.countUnknownWords(['glass', 'glass', 'glass'], now);
    expect(await store.unknownWords()).toMatchObject([{ word: 'glass', count: 1 }]);
  });

  test('no words, no rows', async () => {
    await store.countUnknownWords([], now);
    expect(await store.unknownWords()).toEqual([]);
  });

  test('no count is lost when two instances count at once, whatever the order of the words', async () => {
    const instances = [await database.start(), await database.start()];
    const words = ['glass', 'snö', 'ärenden'];
    await Promise.all(
      instances.map((instance, index) =>
        instance.run({
          do: 'count',
          times: 20,
          words: index === 0 ? words : words.toReversed(),
          at: now.toString(),
        }),
      ),
    );
    expect(await store.unknownWords()).toEqual(
      words.map((word) => ({ word, count: 40, lastSeen: '2022-09-01T06:00:00.000Z' })),
    );
  });
});
