/**
 * A wave of messages over loopback HTTP, to a fake Teams that enforces Teams' limits: how near to them the outbox comes,
 * how often it runs into them, and how much memory it takes. `RECIPIENTS=10000` takes three and a half minutes.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Temporal } from 'temporal-polyfill';
import type { Store } from '../src/store/store.ts';
import { TeamsAdapter } from '../src/teams/adapter.ts';
import { systemClock } from '../src/teams/clock.ts';
import { Limits } from '../src/teams/limits.ts';
import { Outbox } from '../src/teams/outbox.ts';
import { FakeTeams } from '../test/teams/fake-teams.ts';
import { StrictLimits } from '../test/teams/strict-limits.ts';
import { addPeople, sayingView, wishFor } from '../test/teams/wave.ts';
import { table } from './measure.ts';
import { now, type Setting, silent } from './setting.ts';

const recipients = Number(process.env.RECIPIENTS ?? 200);
/** What Teams takes of an app, in requests a second. */
const possible = 50;

/** Megabytes in use once all rubbish is collected. */
function heap(): string {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return (process.memoryUsage().heapUsed / 1e6).toFixed(0);
}

/** A Teams that counts what it takes, and remembers no message: its memory is not what is measured. */
async function strictTeams(limits: StrictLimits): Promise<FakeTeams> {
  const teams = await new FakeTeams().start();
  teams.faultOf = (conversation) => {
    teams.delivered.length = 0;
    const at = performance.now();
    const seconds = limits.admit(conversation, at);
    if (seconds === undefined) return undefined;
    limits.told(conversation, at, seconds);
    return { status: 429, code: 'Throttled', headers: { 'retry-after': String(seconds) } };
  };
  return teams;
}

function outboxOn(store: Store): Outbox {
  const adapter = new TeamsAdapter({});
  const origin = performance.now();
  return new Outbox({
    ...{ store, log: silent, views: [sayingView], limits: new Limits(systemClock.now) },
    connectTo: (url) => adapter.connectTo(url),
    now: () => now().add(Temporal.Duration.from({ milliseconds: Math.round(performance.now() - origin) })),
  });
}

export async function benchOutbox(setting: Setting): Promise<string> {
  const store = await setting.filledStore('outbox');
  const limits = new StrictLimits();
  const teams = await strictTeams(limits);
  await addPeople(store, recipients, now(), teams.serviceUrl);
  await wishFor(
    store,
    Array.from({ length: recipients }, (_, index) => [`p${index}`, 'Påminnelse: mötet är i morgon.'] as const),
    now(),
  );
  const outbox = outboxOn(store);
  const before = heap();
  const start = performance.now();
  outbox.start();
  await teams.until(() => teams.arrived - limits.refused >= recipients / 2);
  const halfway = heap();
  await teams.until(() => teams.arrived - limits.refused >= recipients);
  const seconds = (performance.now() - start) / 1000;
  const after = heap();
  await outbox.close();
  await teams.stop();
  await store.close();
  const rate = recipients / seconds;
  return table(
    `A wave of messages to ${recipients} people over HTTP, limits enforced`,
    ['', 's', 'requests/s', 'of what is possible', '429', 'on a known block', 'heap MB before', 'halfway', 'after'],
    [
      [
        'outbox: claim, draw, send, settle',
        ...[seconds.toFixed(1), rate.toFixed(1), `${((100 * rate) / possible).toFixed(0)} %`],
        ...[String(limits.refused), String(limits.wasted), before, halfway, after],
      ],
      ['baseline: what Teams takes', (recipients / possible).toFixed(1), possible.toFixed(1), '100 %'],
    ],
  );
}
