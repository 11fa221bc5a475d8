/** What is measured goes by names that Prometheus' users expect, and begins at nothing for each bot. */
import { expect, test } from 'vitest';
import { Metrics } from '../../src/operations/metrics.ts';

const observed = {
  sends: { sent: 3, failed: 2, throttled: 1, uncertain: 4 },
  answers: { retried: 5, lost: 6 },
  queue: { count: { due: 7 }, oldestSeconds: 1.5 },
};

/** The metrics of ours: name, type and help. */
async function described(metrics: Metrics) {
  const text = await metrics.text(observed);
  const helps = new Map(Array.from(text.matchAll(/^# HELP (\w+) (.+)$/gm), ([, name = '', help = '']) => [name, help]));
  const types = Array.from(text.matchAll(/^# TYPE (namndboten_\w+) (\w+)$/gm), ([, name = '', type = '']) => ({
    name,
    type,
  }));
  return types.map(({ name, type }) => ({ name, type, help: helps.get(name) }));
}

test('each is named by its unit, counters are totals, and each says what it is', async () => {
  const all = await described(new Metrics());
  expect(all.length).toBeGreaterThan(12);
  for (const { name, type, help } of all) {
    expect(name, name).toMatch(/^namndboten_[a-z_]+$/);
    expect(name.endsWith('_total'), name).toBe(type === 'counter');
    expect(help, name).toMatch(/^[A-Z].{10,}\.$|^[A-Z].{10,}$/);
    expect(name, name).toMatch(/_(total|seconds|messages)$/);
  }
});

test('what is counted elsewhere is told as it is, however often it is asked for', async () => {
  const metrics = new Metrics();
  for (let times = 0; times < 3; times += 1) {
    const lines = (await metrics.text(observed)).split('\n');
    for (const line of [
      'namndboten_sends_total{outcome="sent"} 3',
      'namndboten_sends_uncertain_total 4',
      'namndboten_answer_retries_total 5',
      'namndboten_answers_lost_total 6',
      'namndboten_queue_messages{state="due"} 7',
      'namndboten_queue_oldest_seconds 1.5',
    ])
      expect(lines).toContain(line);
  }
});

test('two bots in one process count apart', async () => {
  const [one, other] = [new Metrics(), new Metrics()];
  one.storeRetried('unreachable');
  one.storeRetried('unreachable');
  expect(await one.text(observed)).toContain('namndboten_store_retries_total{fault="unreachable"} 2\n');
  expect(await other.text(observed)).not.toContain('namndboten_store_retries_total{');
});
