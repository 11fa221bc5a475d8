/**
 * Who gets in when the bot has an app id: the real adapter and guard, between an identity provider and a Teams on
 * loopback. Each case is told apart from the one that gets in by one thing. `npx vitest run` prints the table.
 */
import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { edited, fileConsent, message, pressed } from './activities.ts';
import { Bench, demoSettings } from './bot.ts';
import { appId, IdentityProvider, newKey, type TokenOptions } from './identity-provider.ts';

type Activity = Record<string, unknown>;

let provider: IdentityProvider;
let bench: Bench;
beforeAll(async () => {
  provider = await new IdentityProvider().start();
});
afterAll(() => provider.stop());
beforeEach(async () => {
  bench = await Bench.start({ ...demoSettings, botFramework: provider.settings });
});
afterEach(() => bench.close());

interface Attempt {
  readonly authorization?: string;
  readonly activity?: Activity;
}

const now = () => Math.floor(Date.now() / 1000);
const question = (fields: Activity = {}) => message(bench.serviceUrl, 'hemlig fråga', fields);
const bearer = async (options: TokenOptions = {}) => `Bearer ${await provider.token(bench.serviceUrl, options)}`;
const claims = (changed: Record<string, unknown>) => async () => ({ authorization: await bearer({ claims: changed }) });
const withActivity = (fields: Activity) => async () => ({
  authorization: await bearer(),
  activity: question(fields),
});
const base64 = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
/** A token with its header, body and signature put together by hand. */
async function forged(header: object, sign: (content: string) => string): Promise<Attempt> {
  const [, body] = (await provider.token(bench.serviceUrl)).split('.');
  const content = `${base64(header)}.${body}`;
  return { authorization: `Bearer ${content}.${sign(content)}` };
}
const signedBy = (kid: string, endorsements?: readonly string[]) => async () => {
  const key = newKey(kid);
  await restartWith(() => provider.publish(key, endorsements));
  return { authorization: await bearer({ key }) };
};
/** Publishes something and has a bot that has not fetched the keys yet; metadata is kept for a day. */
async function restartWith(publish: () => unknown): Promise<void> {
  publish();
  await bench.close();
  // The Bot Framework's own code keeps keys by address for the whole process: another address for each set.
  await provider.move();
  bench = await Bench.start({ ...demoSettings, botFramework: provider.settings });
}
const otherTenant = '99999999-5d5b-4b6f-8f43-6d1f7f5a1000';
const entraIssuer = 'https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0';

const cases: readonly [name: string, status: number, attempt: () => Promise<Attempt>][] = [
  ['valid', 200, async () => ({ authorization: await bearer() })],
  ['no token', 401, async () => ({})],
  ['an empty header', 401, async () => ({ authorization: '' })],
  ['a scheme alone', 401, async () => ({ authorization: 'Bearer' })],
  ['malformed: not three parts', 401, async () => ({ authorization: 'Bearer abc' })],
  ['malformed: three parts of nothing', 401, async () => ({ authorization: 'Bearer x.y.z' })],
  ['malformed: two tokens', 401, async () => ({ authorization: `${await bearer()} ${await bearer()}` })],
  ['wrong scheme', 401, async () => ({ authorization: (await bearer()).replace('Bearer', 'Basic') })],
  ['wrong audience', 401, claims({ aud: '00000000-0000-4000-8000-000000000000' })],
  ['no audience', 401, claims({ aud: null })],
  ['wrong issuer', 401, claims({ iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/' })],
  ['no issuer', 401, claims({ iss: null })],
  ['expired', 401, claims({ exp: now() - 600 })],
  ['not yet valid', 401, claims({ nbf: now() + 600 })],
  ['without exp', 401, claims({ exp: null })],
  ['exp is a text', 401, claims({ exp: 'never' })],
  ['unknown key', 401, async () => ({ authorization: await bearer({ key: newKey('nobody-knows') }) })],
  ['a key without a name', 401, async () => ({ authorization: await bearer({ header: { kid: undefined } }) })],
  ['bad signature', 401, async () => ({ authorization: await bearer({ key: { ...newKey('x'), kid: 'teams-key' } }) })],
  ['a signature cut off', 401, async () => ({ authorization: (await bearer()).replace(/\.[^.]*$/, '.') })],
  ['alg none', 401, () => forged({ alg: 'none', typ: 'JWT', kid: 'teams-key' }, () => '')],
  [
    'HS256 with the public key',
    401,
    () =>
      forged({ alg: 'HS256', typ: 'JWT', kid: 'teams-key' }, (content) =>
        createHmac('sha256', provider.key.public.export({ type: 'spki', format: 'pem' }))
          .update(content)
          .digest('base64url'),
      ),
  ],
  ['RS512, which Teams does not use', 401, async () => ({ authorization: await bearer({ header: { alg: 'RS512' } }) })],
  ['a key without endorsements', 401, signedBy('unendorsed')],
  ['a key with an empty list of them', 401, signedBy('endorsed-for-nothing', [])],
  ['a key endorsed for another channel', 401, signedBy('webchat-key', ['webchat', 'directline'])],
  ['serviceUrl claim missing', 401, claims({ serviceurl: null })],
  ['serviceUrl claim differing', 401, claims({ serviceurl: 'https://smba.example.org/emea/' })],
  ['serviceUrl absent in the activity', 401, withActivity({ serviceUrl: undefined })],
  ['serviceUrl of the activity differing', 401, withActivity({ serviceUrl: 'http://127.0.0.1:9/' })],
  ['no channel in the activity', 401, withActivity({ channelId: undefined })],
  ['another channel in the activity', 401, withActivity({ channelId: 'webchat' })],
  [
    'an emulator’s token (v2) for this bot',
    401,
    claims({ iss: entraIssuer, ver: '2.0', azp: appId, aud: appId, serviceurl: null }),
  ],
  [
    'an emulator’s token (v1) for this bot',
    401,
    claims({ iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/', ver: '1.0', appid: appId }),
  ],
  ['an emulator’s token from a tenant of one’s own', 401, claims({ iss: entraIssuer, ver: '2.0', tid: otherTenant })],
  ['an ASE channel’s token', 401, withActivity({ channelId: 'AseChannel' })],
  [
    'another tenant’s user',
    403,
    withActivity({
      conversation: { conversationType: 'personal', tenantId: otherTenant, id: 'a:annan' },
      channelData: { tenant: { id: otherTenant } },
    }),
  ],
  ['another tenant in one of two places', 403, withActivity({ channelData: { tenant: { id: otherTenant } } })],
  ['a user of no tenant', 403, withActivity({ conversation: { id: 'a:1' }, channelData: {} })],
  [
    'Web Chat, whose users say who they are themselves',
    403,
    async () => {
      const { authorization } = await signedBy('web-and-teams', ['webchat', 'msteams'])();
      return { authorization, activity: question({ channelId: 'webchat' }) };
    },
  ],
  [
    'a replayed activity',
    403,
    async () => {
      const attempt = { authorization: await bearer(), activity: question() };
      expect((await post(attempt)).status).toBe(200);
      bench.conversation.asked.length = 0;
      bench.teams.delivered.length = 0;
      bench.log.length = 0;
      return attempt;
    },
  ],
];

function post({ authorization, activity = question() }: Attempt): Promise<Response> {
  return bench.post(activity, authorization === undefined ? {} : { authorization });
}

const table: { case: string; status: number; logged: unknown }[] = [];
afterAll(() => console.table(table));

test.for(cases)('%s: %i', async ([name, status, attempt]) => {
  const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((method) => vi.spyOn(console, method));
  const attempted = await attempt();
  const response = await post(attempted);
  for (const spy of spies) {
    expect(spy).not.toHaveBeenCalled();
    spy.mockRestore();
  }
  const [line] = bench.log;
  table.push({ case: name, status: response.status, logged: line?.reason ?? '–' });
  expect(response.status).toBe(status);
  if (status === 200) {
    expect(bench.teams.messages).toHaveLength(1);
    expect([...bench.teams.tokens]).toEqual(['Bearer a-token-for-teams']);
    return;
  }
  const { error } = (await response.json()) as { error: string };
  if (status === 401) expect(error).toBe('unauthorized');
  else expect(error).toMatch(/^This .*\.$/);
  expect(bench.conversation.asked).toEqual([]);
  expect(bench.teams.delivered).toEqual([]);
  expect(bench.log).toMatchObject([{ level: 40, msg: 'a request was refused', status, reason: expect.any(String) }]);
  const logged = JSON.stringify(bench.log);
  expect(logged).not.toContain('hemlig');
  for (const part of (attempted.authorization ?? '').split(/[ .]/).filter(({ length }) => length > 6))
    expect(logged).not.toContain(part);
});

test('a stranger learns nothing of the bot’s schema, and no byte of theirs is parsed', async () => {
  for (const body of ['', 'not JSON', '{}', 'x'.repeat(1024 * 1024)]) {
    const response = await bench.postRaw(body, { 'content-type': 'text/plain' });
    expect([response.status, await response.json()]).toEqual([401, { error: 'unauthorized' }]);
  }
});

test('whoever Teams vouches for is told which field is wrong', async () => {
  const response = await post({ authorization: await bearer(), activity: question({ from: { id: '' } }) });
  expect([response.status, await response.json()]).toEqual([400, { error: expect.stringMatching(/^from\.id/) }]);
});

test('no token that differs in one letter gets in', async () => {
  const whole = (await bearer()).slice('Bearer '.length);
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.';
  const changed = fc.sample(fc.tuple(fc.nat({ max: whole.length - 2 }), fc.constantFrom(...letters)), 500).flatMap(
    // The last letter's last bits are of no meaning.
    ([at, letter]) => (whole[at] === letter ? [] : [whole.slice(0, at) + letter + whole.slice(at + 1)]),
  );
  for (const token of changed) expect((await post({ authorization: `Bearer ${token}` })).status).toBe(401);
  expect(bench.conversation.asked).toEqual([]);
});

test('clocks may be five minutes apart, not more', async () => {
  const status = async (changed: Record<string, unknown>) => (await post(await claims(changed)())).status;
  expect(await status({ exp: now() - 280 })).toBe(200);
  expect(await status({ nbf: now() + 280 })).toBe(200);
  expect(await status({ exp: now() - 320 })).toBe(401);
  expect(await status({ nbf: now() + 320 })).toBe(401);
});

test('made-up keys do not make the bot ask for the keys each time, nor do they keep anybody out', async () => {
  await restartWith(() => {});
  const before = provider.asked.keys;
  for (let count = 0; count < 20; count += 1) {
    expect(
      (await post({ authorization: await bearer({ key: { ...provider.key, kid: `made-up-${count}` } }) })).status,
    ).toBe(401);
  }
  expect(provider.asked.keys - before).toBe(1);
  expect((await post({ authorization: await bearer() })).status).toBe(200);
});

test('while the keys cannot be had nobody gets in, and the provider is left alone for a while', async () => {
  provider.status = 503;
  try {
    await restartWith(() => {});
    const before = provider.asked.metadata;
    for (let count = 0; count < 5; count += 1) expect((await post({ authorization: await bearer() })).status).toBe(401);
    expect(provider.asked.metadata - before).toBe(1);
    expect(bench.log.at(-1)).toMatchObject({ reason: 'the signing keys could not be fetched' });
  } finally {
    provider.status = 200;
  }
});

test('an activity that Teams sends again before it was answered is taken, and nothing happens twice', async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  bench.conversation.before = () => held;
  const attempt = { authorization: await bearer(), activity: question() };
  const first = post(attempt);
  await expect.poll(() => bench.conversation.asked.length).toBe(1);
  expect((await post(attempt)).status).toBe(200);
  release();
  expect((await first).status).toBe(200);
  expect(bench.conversation.asked).toHaveLength(1);
  expect(bench.teams.messages).toHaveLength(1);
});

test('a replayed button, answer to a file or edit is not taken either; the next edit is', async () => {
  const authorization = await bearer();
  const asked = question();
  const data = { verb: 'ask', question: { kind: 'costShare', slots: {} }, language: 'sv' };
  const once = [
    asked,
    edited(asked, 'en annan fråga'),
    pressed(bench.serviceUrl, { type: 'Action.Execute', verb: 'ask', data }),
    fileConsent(bench.serviceUrl, { type: 'fileUpload', action: 'steal' }),
  ].map((activity) => ({ authorization, activity }));
  for (const attempt of once) expect((await post(attempt)).status).toBe(200);
  const said = bench.teams.messages.length;
  for (const attempt of once) expect((await post(attempt)).status).toBe(403);
  expect(bench.teams.messages).toHaveLength(said);
  const later = { ...edited(asked, 'en tredje'), timestamp: new Date().toISOString() };
  expect((await post({ authorization, activity: later })).status).toBe(200);
});

test('other tenants get in when they are listed', async () => {
  await bench.close();
  bench = await Bench.start({ ...demoSettings, botFramework: provider.settings, tenants: [otherTenant.toUpperCase()] });
  const theirs = {
    conversation: { conversationType: 'personal', tenantId: otherTenant, id: 'a:annan' },
    channelData: { tenant: { id: otherTenant } },
  };
  expect((await post(await withActivity(theirs)())).status).toBe(200);
  expect((await post({ authorization: await bearer() })).status).toBe(403);
});
