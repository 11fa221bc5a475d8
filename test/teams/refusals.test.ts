/** What never reaches the conversation: not JSON, too big, malformed, or from another machine. */
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isLoopback } from '../../src/teams/settings.ts';
import { message } from './activities.ts';
import { Bench, demoSettings } from './bot.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await Bench.start();
});
afterEach(async () => {
  expect(bench.conversation.asked).toEqual([]);
  expect(bench.teams.delivered).toEqual([]);
  await bench.close();
});

async function errorOf(response: Response): Promise<unknown> {
  return ((await response.json()) as { error: unknown }).error;
}

const json = { 'content-type': 'application/json' };

test.for([
  ['no JSON', '{"type": "message"', json, 400],
  ['an empty body', '', json, 400],
  ['a list', '[]', json, 400],
  ['null', 'null', json, 400],
  ['a body of 300 KB', JSON.stringify({ type: 'message', text: 'x'.repeat(300 * 1024) }), json, 413],
  ['a body of 50 000 levels', `{"value":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, json, 400],
  ['a form', 'type=message', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
  ['text', '{"type":"message"}', { 'content-type': 'text/plain' }, 415],
] as const)('%s is refused', async ([, body, headers, status]) => {
  const response = await bench.postRaw(body, headers);
  expect(response.status).toBe(status);
  expect(await response.json()).toEqual({ error: expect.any(String) });
});

test('a packed body is refused, broken or not', async () => {
  for (const body of [gzipSync('{}'), Buffer.from('not gzip')]) {
    const response = await fetch(`${bench.url}/api/messages`, {
      method: 'POST',
      body,
      headers: { ...json, 'content-encoding': 'gzip' },
    });
    expect(response.status).toBe(415);
  }
});

test.for([
  ['type', undefined],
  ['serviceUrl', undefined],
  ['serviceUrl', 'not a URL'],
  ['serviceUrl', 'file:///etc/passwd'],
  ['from', undefined],
  ['from', { id: '' }],
  ['recipient', null],
  ['conversation', { id: 7 }],
  ['id', undefined],
  ['text', { deep: true }],
  ['entities', [{ type: 'mention', text: '<at>x</at>' }]],
  ['entities', [{ type: 'MENTION' }]],
  ['membersAdded', 'everybody'],
] as const)('a message whose %s is %j is refused by the field’s name', async ([field, value]) => {
  const response = await bench.post({ ...message(bench.serviceUrl, 'hej'), [field]: value });
  expect(response.status).toBe(400);
  expect(await errorOf(response)).toMatch(new RegExp(`^${field}\\b`));
});

test.for(['https://smba.trafficmanager.net/emea/', 'http://127.0.0.1.example.org/', 'http://10.0.0.1/'])(
  'without an app id nothing is sent to %s',
  async (serviceUrl) => {
    const response = await bench.post(message(serviceUrl, 'hej'));
    expect(response.status).toBe(403);
    expect(await errorOf(response)).toMatch(/loopback/);
  },
);

test('without an app id the bot listens on loopback only, and says so', async () => {
  for (const host of ['0.0.0.0', '::', '192.168.1.10', 'bot.example.org']) {
    await expect(Bench.start({ ...demoSettings, host })).rejects.toThrow(/loopback/);
  }
  expect(['127.0.0.1', '127.8.9.1', 'localhost', '::1', '[::1]'].map(isLoopback)).toEqual(Array(5).fill(true));
});

test('a port that is taken is a clear end', async () => {
  await expect(Bench.start({ ...demoSettings, port: Number(new URL(bench.url).port) })).rejects.toThrow(/EADDRINUSE/);
});

test('with an app id nobody gets in without a token, nor with a bad one', async () => {
  const guarded = await Bench.start({
    ...demoSettings,
    botFramework: { MicrosoftAppId: 'an-app', MicrosoftAppPassword: 'x', MicrosoftAppTenantId: 'a-tenant' },
  });
  for (const authorization of ['', 'Bearer', 'Bearer x.y.z', 'Basic eDp5']) {
    const response = await guarded.post(message(guarded.serviceUrl, 'hej'), { authorization });
    expect([authorization, response.status]).toEqual([authorization, 401]);
    expect(await response.json()).toEqual({ error: 'unauthorized' });
  }
  expect(guarded.conversation.asked).toEqual([]);
  await guarded.close();
});

test('a sender that hangs up in the middle leaves no trace', async () => {
  const { port, hostname } = new URL(bench.url);
  const socket = connect(Number(port), hostname);
  await new Promise((resolve) => socket.once('connect', resolve));
  socket.write(
    'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
  );
  socket.end();
  await new Promise((resolve) => socket.resume().once('close', resolve));
  expect((await fetch(`${bench.url}/healthz`)).status).toBe(200);
  expect(bench.errors).toEqual([]);
});

test('a request for another protocol is answered like any other, and its connection ends', async () => {
  const { port, hostname } = new URL(bench.url);
  const socket = connect(Number(port), hostname);
  let answer = '';
  socket.on('data', (chunk) => {
    answer += String(chunk);
  });
  socket.end('GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
  await new Promise((resolve) => socket.once('close', resolve));
  expect(answer).toMatch(/^HTTP\/1\.1 200 /);
});

test('health, and nothing else', async () => {
  const health = await fetch(`${bench.url}/healthz`);
  expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
  expect((await fetch(`${bench.url}/api/messages`)).status).toBe(405);
  expect((await fetch(`${bench.url}/anything`)).status).toBe(404);
});
