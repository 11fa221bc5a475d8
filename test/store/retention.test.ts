/** What is no record is forgotten after its time, and the journal says that it was. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { retention, retentionJob } from '../../src/people/retention.ts';
import type { Store } from '../../src/store/store.ts';
import { at } from '../reminders/setting.ts';
import { board } from './boards.ts';
import { engines, type TestDatabase } from './engines.ts';

const old = at('2022-07-01');
const now = at('2022-09-01');
const frame = (when: typeof now) => ({ question: { kind: 'help', slots: {} }, failures: 0, at: when.toString() });

describe.each(engines)('on $name', (engine) => {
  let database: TestDatabase;
  let store: Store;
  beforeEach(async () => {
    database = await engine.create();
    store = await database.open();
    await store.replaceRecords(board(), 'test', old);
    for (const [name, when] of [
      ['old', old],
      ['new', now],
    ] as const) {
      await store.claimTurn({ conversation: 'a:1', activity: name }, when, 15);
      await store.finishTurn({ conversation: 'a:1', activity: name }, 'reply', when);
      await store.saveFrame(name, 'account', frame(when));
    }
  });
  afterEach(() => database.remove());

  test('after its days, once a day, with a row of the journal', async () => {
    const job = retentionJob();
    for (let twice = 0; twice < 2; twice += 1) await job.run(store, now);
    expect(await store.frame('old', 'account')).toBeUndefined();
    expect(await store.frame('new', 'account')).toBeDefined();
    expect((await store.claimTurn({ conversation: 'a:1', activity: 'new' }, now, 15)).state).toBe('taken');
    expect((await store.claimTurn({ conversation: 'a:1', activity: 'old' }, now, 15)).state).toBe('mine');
    const rows = (await store.journal()).filter(({ action }) => action === 'retention');
    expect(rows.map(({ after }) => JSON.parse(after))).toEqual([{ turns: 1, chats: 1 }]);
    expect(await store.verify()).toMatchObject({ ok: true });
  });

  test('where there is nothing to forget nothing is written', async () => {
    const before = await store.journal();
    await retentionJob().run(store, old.add({ hours: 24 * (retention.turns - 1) }));
    expect(await store.journal()).toEqual(before);
  });
});
