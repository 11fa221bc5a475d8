/** Whether the bot can work: asked by many, told to all, without a query for each. */
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLog } from '../../src/operations/log.ts';
import { Readiness } from '../../src/teams/readiness.ts';
import { message } from './activities.ts';
import { Bench, type LogLine } from './bot.ts';
import { VirtualTime } from './virtual-time.ts';

describe('the probe', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await Bench.start();
  });
  afterEach(() => bench.close());

  const ask = (method = 'GET', path = '/readyz') => fetch(`${bench.url}${path}`, { method });

  test('says that a bot that can work is ready, and is not kept by anybody', async () => {
    const response = await ask();
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({ status: 'ready' });
    const head = await ask('HEAD');
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  test.for([
    ['database', { answers: () => Promise.reject(new Error('password=hemligt')) }],
    ['ticker', { sinceLook: 60_001 }],
    ['closing', {}],
  ] as const)('says no, and why, where it is the %s; alive it is all the same', async ([hindrance, spoilt]) => {
    Object.assign(bench.store, spoilt);
    if (hindrance === 'closing') bench.announceEnd();
    const response = await ask();
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ status: 'not ready', failed: [hindrance] });
    expect((await ask('HEAD')).status).toBe(503);
    expect((await ask('GET', '/healthz')).status).toBe(200);
    expect(JSON.stringify(bench.log)).not.toContain('hemligt');
  });

  test('asks the database once, however many ask it, and writes a line only where something has changed', async () => {
    const statuses = await Promise.all(Array.from({ length: 50 }, async () => (await ask()).status));
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(bench.store.pings).toBe(1);
    expect(bench.log).toEqual([]);
    bench.store.sinceLook = 60_001;
    for (let times = 0; times < 3; times += 1) await ask();
    expect(bench.log).toMatchObject([{ level: 40, msg: 'the bot is not ready', hindrances: ['ticker'] }]);
    bench.store.sinceLook = 0;
    await ask();
    expect(bench.log).toMatchObject([{}, { level: 30, msg: 'the bot is ready again' }]);
  });

  test('goes on answering people after the end was announced', async () => {
    bench.announceEnd();
    expect((await bench.post(message(bench.serviceUrl, 'hej'))).status).toBe(200);
    expect(bench.teams.messages).toHaveLength(1);
  });
});

describe('a database', () => {
  let time: VirtualTime;
  let pings: (() => Promise<void>)[];
  let asked: number;
  let log: LogLine[];
  let readiness: Readiness;
  beforeEach(() => {
    time = new VirtualTime();
    pings = [];
    asked = 0;
    log = [];
    const ping = () => {
      asked += 1;
      return pings.shift()?.() ?? Promise.resolve();
    };
    readiness = new Readiness({
      ...{ store: { ping }, sinceLook: () => 0, clock: time },
      log: createLog('info', { write: (line: string) => void log.push(JSON.parse(line) as LogLine) }),
    });
  });
  const never = () => new Promise<void>(() => {});

  /** What is found, and after how many milliseconds. */
  async function look(): Promise<readonly [string, number]> {
    const at = time.now();
    let found: string | undefined;
    void readiness.hindrances().then((hindrances) => {
      found = hindrances.join();
    });
    await turn();
    await time.until(() => found !== undefined);
    return [found ?? '', time.now() - at];
  }

  test('is asked anew after a second', async () => {
    await look();
    await time.pass(999);
    await look();
    expect(asked).toBe(1);
    await time.pass(1);
    await look();
    expect(asked).toBe(2);
  });

  test('that fails is known at once, and well again a second later', async () => {
    pings.push(() => Promise.reject(new Error('gone')));
    expect(await look()).toEqual(['database', 0]);
    await time.pass(1000);
    expect(await look()).toEqual(['', 0]);
  });

  test('that does not answer is waited for two seconds, by all together, and not asked again and again', async () => {
    pings.push(never);
    expect(await look()).toEqual(['database', 2000]);
    for (let times = 0; times < 5; times += 1) {
      expect(await look()).toEqual(['database', 0]);
      await time.pass(5000);
    }
    expect(asked).toBe(1);
    await time.pass(5000);
    expect(await look()).toEqual(['', 0]);
    expect(asked).toBe(2);
    expect(log.map(({ msg }) => msg)).toEqual(['the bot is not ready', 'the bot is ready again']);
  });

  test('that answers late is well as soon as it does', async () => {
    pings.push(() => time.wait(3000));
    expect(await look()).toEqual(['database', 2000]);
    await time.pass(1500);
    expect(await look()).toEqual(['', 0]);
  });
});
