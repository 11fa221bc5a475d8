/** The ticker tells when it has looked, and a job that fails is counted and holds up no other. */
import { afterEach, expect, test } from 'vitest';
import { createLog } from '../../src/operations/log.ts';
import { Metrics } from '../../src/operations/metrics.ts';
import type { Store } from '../../src/store/store.ts';
import { type Job, Ticker } from '../../src/ticker.ts';
import { at } from '../reminders/setting.ts';

const now = at('2022-09-01');
const observed = {
  sends: { sent: 0, failed: 0, throttled: 0, uncertain: 0 },
  answers: { retried: 0, lost: 0 },
  queue: undefined,
};
let ticker: Ticker | undefined;
afterEach(() => ticker?.close());

test('a job that fails is told by its name, and the next one is done', async () => {
  const lines: object[] = [];
  const log = createLog('info', { write: (line: string) => void lines.push(JSON.parse(line) as object) });
  const metrics = new Metrics();
  let done = 0;
  const jobs: Job[] = [
    { name: 'fails', run: () => Promise.reject(new Error('Key (email)=(anna@example.org) already exists')) },
    {
      name: 'works',
      run: async () => {
        done += 1;
      },
    },
  ];
  ticker = new Ticker(jobs, {} as Store, { now: () => now, log, metrics });
  expect(await metrics.text(observed)).toMatch(/^namndboten_ticker_last_look_timestamp_seconds 0$/m);
  let looks = 0;
  ticker.start(() => {
    looks += 1;
  });
  await expect.poll(() => looks, { timeout: 5000 }).toBe(1);
  expect(done).toBe(1);
  expect(ticker.sinceLook()).toBeLessThan(1000);
  expect(lines).toMatchObject([{ level: 50, msg: 'a job failed', job: 'fails', error: 'Error' }]);
  expect(JSON.stringify(lines)).not.toContain('anna@');
  const text = await metrics.text(observed);
  expect(text).toMatch(/^namndboten_jobs_failed_total\{job="fails"\} 1$/m);
  const [, seconds] = /^namndboten_ticker_last_look_timestamp_seconds (\S+)$/m.exec(text) ?? [];
  expect(Math.abs(Date.now() / 1000 - Number(seconds))).toBeLessThan(60);
});

test('while a look does not end, the time since the last one grows', async () => {
  let hasBegun = false;
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const run = () => {
    hasBegun = true;
    return held;
  };
  const log = createLog('silent');
  ticker = new Ticker([{ name: 'hangs', run }], {} as Store, { now: () => now, log, metrics: new Metrics() });
  ticker.start(() => {});
  await expect.poll(() => hasBegun, { timeout: 5000 }).toBe(true);
  expect(ticker.sinceLook()).toBeGreaterThanOrEqual(900);
  release();
  await expect.poll(() => ticker?.sinceLook() ?? 9999).toBeLessThan(500);
});
