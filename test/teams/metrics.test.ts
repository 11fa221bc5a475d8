/** What is measured, and who may read it. */
import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { refuseMetrics } from '../../src/teams/metrics-access.ts';
import { membersAdded, message, personalChat, pressed, search } from './activities.ts';
import { Bench, demoSettings } from './bot.ts';

let bench: Bench | undefined;
afterEach(() => bench?.close());

const token = 'sixteen-or-more.~+/==';

/** As a proxy or a scraper asks; `fetch` leaves some headers to nobody. */
function ask(
  url: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; text: string; headers: object }> {
  return new Promise((resolve, reject) => {
    const asked = request(`${url}/metrics`, { headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text, headers: response.headers }));
    });
    asked.on('error', reject);
    asked.end();
  });
}

/** The samples by name and labels. */
async function samples(url: string): Promise<ReadonlyMap<string, number>> {
  const { text } = await ask(url);
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const at = line.lastIndexOf(' ');
      return [line.slice(0, at), Number(line.slice(at + 1))];
    }),
  );
}

describe('with METRICS_TOKEN', () => {
  beforeEach(async () => {
    bench = await Bench.start({ ...demoSettings, metricsToken: token });
  });

  test('whoever has it may read them, through a proxy too', async () => {
    const headers = { authorization: `Bearer ${token}`, 'x-forwarded-for': '10.0.0.1' };
    expect(await ask(bench!.url, headers)).toMatchObject({ status: 200, text: expect.stringContaining('# HELP') });
  });

  test.for([
    ['nothing', {}],
    ['another', { authorization: 'Bearer sixteen-or-more.~+/=' }],
    ['the beginning of it', { authorization: 'Bearer sixteen' }],
    ['none', { authorization: 'Bearer ' }],
    ['it in another way', { authorization: `Basic ${token}` }],
    ['it alone', { authorization: token }],
  ] as const)('whoever has %s is refused, on this machine too', async ([, headers]) => {
    const { status, text, headers: answered } = await ask(bench!.url, headers);
    expect(status).toBe(401);
    expect(answered).toMatchObject({ 'www-authenticate': 'Bearer' });
    expect(text).toBe('{"error":"unauthorized"}');
  });
});

describe('without METRICS_TOKEN', () => {
  beforeEach(async () => {
    bench = await Bench.start();
  });

  test('this machine may read them, in Prometheus’ format', async () => {
    const { status, headers, text } = await ask(bench!.url);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/plain; version=0.0.4; charset=utf-8',
      'cache-control': 'no-store',
    });
    expect(text).toMatch(/^# HELP process_cpu_seconds_total .+\n# TYPE process_cpu_seconds_total counter$/m);
    expect(bench!.log).toEqual([]);
  });

  test.for(['x-forwarded-for', 'forwarded', 'x-forwarded-host', 'x-real-ip', 'via'])(
    'what a proxy passed on (%s) is refused, and how to change that is said',
    async (header) => {
      const { status, text } = await ask(bench!.url, { [header]: '127.0.0.1' });
      expect(status).toBe(403);
      expect((JSON.parse(text) as { error: string }).error).toContain('METRICS_TOKEN');
    },
  );

  test.for([
    ['127.0.0.1', true],
    ['::1', true],
    ['::ffff:127.0.0.1', true],
    ['10.0.0.7', false],
    ['::ffff:10.0.0.7', false],
    [undefined, false],
  ] as const)('a connection from %s: %s', ([from, isAllowed]) => {
    const refusal = refuseMetrics({ authorization: undefined, from, isPassedOn: false }, undefined);
    expect(refusal?.status).toBe(isAllowed ? undefined : 403);
  });
});

describe('what is measured', () => {
  beforeEach(async () => {
    bench = await Bench.start();
  });

  test('turns by what came of them, with how long they took', async () => {
    const { url, serviceUrl } = bench!;
    const hello = message(serviceUrl, 'hej');
    await bench!.post(hello);
    await bench!.post(hello);
    await bench!.post(pressed(serviceUrl, { type: 'Action.Execute', verb: 'x', data: {} }));
    await bench!.post(search(serviceUrl, 'obegripligt'));
    await bench!.post(membersAdded(serviceUrl, personalChat, [{ id: '29:somebody' }]));
    await bench!.post({ ...hello, id: '7', type: 'hemligt ord' });
    bench!.conversation.before = () => Promise.reject(new Error('boom'));
    await bench!.post(message(serviceUrl, 'hej'));
    await bench!.postRaw('nothing', { 'content-type': 'text/plain' });
    const read = await samples(url);
    const turns = [...read].filter(([name]) => name.startsWith('namndboten_turns_total'));
    expect(Object.fromEntries(turns)).toEqual({
      'namndboten_turns_total{type="message",invoke="",outcome="answered"}': 1,
      'namndboten_turns_total{type="message",invoke="",outcome="repeated"}': 1,
      'namndboten_turns_total{type="message",invoke="",outcome="failed"}': 1,
      'namndboten_turns_total{type="invoke",invoke="adaptiveCard/action",outcome="refused"}': 1,
      'namndboten_turns_total{type="invoke",invoke="composeExtension/query",outcome="refused"}': 1,
      'namndboten_turns_total{type="conversationUpdate",invoke="",outcome="unused"}': 1,
      'namndboten_turns_total{type="other",invoke="",outcome="unused"}': 1,
    });
    expect(read.get('namndboten_turn_duration_seconds_count{type="message",invoke=""}')).toBe(3);
    expect(read.get('namndboten_refused_requests_total{status="415"}')).toBe(1);
  });

  test('answers that were sent again, and those that were lost', async () => {
    const { url, serviceUrl, teams } = bench!;
    teams.faults.push({ status: 503 }, { status: 503 });
    await bench!.post(message(serviceUrl, 'ett'));
    await teams.until(() => teams.messages.length === 1);
    teams.faults.push({ status: 403 });
    await bench!.post(message(serviceUrl, 'två'));
    const read = await samples(url);
    expect(read.get('namndboten_answer_retries_total')).toBe(2);
    expect(read.get('namndboten_answers_lost_total')).toBe(1);
    // Read twice it is still as many.
    expect((await samples(url)).get('namndboten_answer_retries_total')).toBe(2);
  });

  test('the messages that wait, and for how long', async () => {
    const read = await samples(bench!.url);
    const states = { due: 3, inHand: 2, putOff: 1, unreachable: 5, refused: 4 };
    for (const [state, count] of Object.entries(states))
      expect(read.get(`namndboten_queue_messages{state="${state}"}`), state).toBe(count);
    expect(read.get('namndboten_queue_oldest_seconds')).toBe(90);
    for (const outcome of ['sent', 'failed', 'throttled'])
      expect(read.get(`namndboten_sends_total{outcome="${outcome}"}`), outcome).toBe(0);
    expect(read.get('namndboten_sends_uncertain_total')).toBe(0);
  });

  test('all but these, where the database does not tell', async () => {
    bench!.store.answers = () => Promise.reject(new Error('hemligt'));
    const read = await samples(bench!.url);
    expect([...read.keys()].filter((name) => name.startsWith('namndboten_queue'))).toEqual([]);
    expect(read.get('namndboten_unknown_questions_total')).toBe(0);
    expect(bench!.log).toMatchObject([{ level: 40, msg: 'how many messages wait is not known' }]);
    expect(JSON.stringify(bench!.log)).not.toContain('hemligt');
    bench!.store.answers = async () => {};
    expect((await samples(bench!.url)).get('namndboten_queue_oldest_seconds')).toBe(90);
  });
});
