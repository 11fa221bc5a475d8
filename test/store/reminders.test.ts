/** Two instances that look at the same moment: each reminder is decided on by one of them. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { reminderJob } from '../../src/reminders/send.ts';
import { records } from '../minutes/held.ts';
import { at } from '../reminders/setting.ts';
import { engines, type TestDatabase } from './engines.ts';

describe.each(engines)('on $name', (engine) => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await engine.create();
  });
  afterEach(() => database.remove());

  test('each is recorded once and wished for once, by whichever instance is first', async () => {
    const own = await database.open();
    // Two on one SQLite file would wait for each other within this one thread; there one instance is what runs.
    const stores = [own, engine.name === 'SQLite' ? own : await database.open()];
    const jobs = stores.map(() => reminderJob());
    const [first] = stores;
    await first?.replaceRecords(records, 'test', at('2022-09-01'));
    const days = ['2022-09-07', '2022-09-16', '2022-09-21', '2022-09-22', '2022-09-27', '2022-10-03'];
    for (const day of days) {
      const now = at(day);
      await Promise.all(
        jobs.flatMap((job, index) => [stores[index], stores[1 - index]].map((store) => job.run(store!, now))),
      );
    }
    const board = await first?.board();
    const told = [...(board?.registry.task ?? [])].flatMap(([key, { reminded }]) =>
      reminded.map(({ to, step, due }) => `${key}:${due}:${step}@${to}`),
    );
    expect(told.length).toBeGreaterThan(15);
    expect(new Set(told).size).toBe(told.length);
    const posts = await first?.claimPosts(1000, at('2022-10-03 09:00'), 30);
    expect(posts?.map(({ key }) => key).toSorted()).toEqual(told.map((each) => `reminder:${each}`).toSorted());
    expect(await first?.verify()).toMatchObject({ ok: true });
  });
});
