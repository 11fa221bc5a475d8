/** What those who run the bot see of it: every turn, and nothing of what people write or are called. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { apology } from '../../src/cards/sentences/talk.ts';
import { fileConsent, installed, message, search } from '../teams/activities.ts';
import { Chat, dataOf, type Somebody } from './chat.ts';

interface Line {
  readonly level: number;
  readonly msg: string;
  readonly [field: string]: unknown;
}

const written = 'xylofonkvittens';
const name = 'Gunhild Törnströmskvist';
const email = 'sekreterare@example.org';
const forged = 'smugglat-ord';

let chat: Chat;
let secretary: Somebody;
beforeEach(async () => {
  chat = await Chat.start();
  await chat.restart({ level: 'trace' });
  const { from, ...rest } = chat.person(email, { name });
  secretary = { ...rest, from: { ...from, name } };
  await chat.install(secretary);
});
afterEach(() => chat.close());

const lines = () => chat.lines.map((line) => JSON.parse(line) as Line);
const turns = () => lines().filter(({ msg }) => msg === 'a turn ended');
const say = (text: string) => chat.ask(text, secretary.conversation, { from: secretary.from });
const press = (data: unknown) => chat.press(data, secretary.conversation, { from: secretary.from });
const post = (activity: Record<string, unknown>) =>
  chat.post({ ...activity, conversation: secretary.conversation, from: secretary.from });

test('every turn has a line with what it was and what came of it', async () => {
  await say('vad betalar Kalix för e-arkivet?');
  await say(written);
  const { card } = await say('öppna närvaro nämnden');
  await press(dataOf(card, 'Stäng närvaro'));
  await press({ verb: 'nonsense' });
  await post(search(chat.serviceUrl, 'vad betalar Kalix för e-arkivet?'));
  const told = turns().map(({ type, invoke, outcome, kind, action, answer }) => ({
    ...{ type, invoke, outcome, kind, action, answer },
  }));
  const spoken = { type: 'message', invoke: undefined, kind: undefined, action: undefined };
  const pressed = { type: 'invoke', invoke: 'adaptiveCard/action', kind: undefined, action: undefined };
  expect(told).toEqual([
    { ...spoken, type: 'installationUpdate', outcome: 'answered', answer: undefined },
    { ...spoken, outcome: 'answered', kind: 'costShare', answer: 'answer' },
    { ...spoken, outcome: 'refused', answer: 'refuse' },
    { ...spoken, outcome: 'answered', action: 'attendance.open', answer: 'answer' },
    { ...pressed, outcome: 'answered', action: 'attendance.close', answer: 'answer' },
    { ...pressed, outcome: 'refused', answer: undefined },
    { ...pressed, invoke: 'composeExtension/query', outcome: 'answered', kind: 'costShare', answer: 'answer' },
  ]);
  for (const { level, scope, status, ms, request } of turns()) {
    expect({ level, scope, status }).toEqual({ level: 30, scope: 'personal', status: 200 });
    expect(ms).toEqual(expect.any(Number));
    expect(request).toMatch(/^[0-9a-f]{12}$/);
  }
  expect(new Set(turns().map(({ request }) => request)).size).toBe(turns().length);

  const metrics = await (await chat.get('/metrics')).text();
  for (const sample of [
    'namndboten_questions_total{kind="costShare",outcome="answer"} 1',
    'namndboten_unknown_questions_total 1',
    'namndboten_actions_total{action="attendance.open",outcome="answer"} 1',
    'namndboten_actions_total{action="attendance.close",outcome="answer"} 1',
  ])
    expect(metrics.split('\n')).toContain(sample);
});

test('the sender is told the id of its request, which is never its own', async () => {
  const response = await fetch(`${chat.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain', 'x-request-id': forged },
    body: 'x',
  });
  const request = response.headers.get('x-request-id');
  expect(request).toMatch(/^[0-9a-f]{12}$/);
  expect(lines().filter((line) => line.request === request)).toMatchObject([
    { msg: 'a request was refused', level: 40 },
  ]);
});

test('who is told that something failed is told where to find it', async () => {
  chat.store.frame = () => Promise.reject(new Error(written));
  const { text } = await say('hej');
  const [, code] = /Felkod: ([0-9a-f]{12})\.$/.exec(text) ?? [];
  const own = lines().filter(({ request }) => request === code);
  expect(own.map(({ msg, level }) => [msg, level])).toEqual([
    ['a turn failed', 50],
    ['a turn ended', 30],
  ]);
  expect(own.at(-1)).toMatchObject({ outcome: 'failed', status: 200 });
  expect(apology({ code: '3f9a' }).en).toMatch(/ Error code: 3f9a\.$/);
  expect(Object.values(apology({})).join()).not.toMatch(/code|kod/i);
});

test('what happens by itself belongs to no request, also where a request woke it', async () => {
  const member = chat.person('ledamot.kalix@example.org');
  await chat.install(member);
  const refusal = { status: 403, code: 'BotDisabledByAdmin' };
  chat.teams.faultOf = (conversation) => (conversation === member.conversation.id ? refusal : undefined);
  await say('kalla till nämnden 12 oktober');
  const unsent = () => lines().filter(({ msg }) => msg === 'a message was not sent');
  await expect.poll(() => unsent().length, { timeout: 5000 }).toBe(1);
  expect(unsent()).toMatchObject([{ level: 40, status: 403, code: 'BotDisabledByAdmin' }]);
  expect(unsent()[0]).not.toHaveProperty('request');
});

test('at the finest level no line holds what people wrote, or who they are', { timeout: 60_000 }, async () => {
  const secrets = [written, name, 'Törnströmskvist', email, forged];
  secrets.push(String(secretary.from.aadObjectId), secretary.conversation.id, String(secretary.from.id));
  const token = 'eyJhbGciOi.hemlig-token.underskrift';
  secrets.push(token);

  // Questions, commands, presses, searches, files, edits and what Teams has other names for.
  await say(`vad betalar ${written} för e-arkivet? ${name} ${email}`);
  await say('vad betalar Kalix för e-arkivet?');
  await say(`lägg till punkt ${written} (beslut) till nämnden 12 oktober`);
  await say(`frigör adressen ${email}`);
  const form = await say('nytt beslut styrgrupp HR');
  await press({
    ...dataOf(form.card, 'Förhandsgranska'),
    ...{ title: written, proposal: `${written} ${name}`, background: email },
  });
  const roll = await say('öppna närvaro nämnden');
  await press({ ...dataOf(roll.card, 'Stäng närvaro'), extra: written });
  await press({ verb: written, question: name });
  await press({ verb: 'act', action: written, args: { [name]: email }, language: 'sv' });
  const asked = message(chat.serviceUrl, written);
  await post(asked);
  await post({ ...asked, type: 'messageUpdate', text: `${written} igen`, channelData: { eventType: 'editMessage' } });
  await post({ ...asked, id: forged, type: forged });
  await post({ ...message(chat.serviceUrl, written), type: 'invoke', name: `${forged}/invoke`, value: { x: written } });
  await post(search(chat.serviceUrl, written));
  await post(search(chat.serviceUrl, written, { value: { commandId: forged } }));
  await post(fileConsent(chat.serviceUrl, { type: 'fileUpload', action: forged, context: written }));
  await say('vad vet du om mig');
  await post(installed(chat.serviceUrl, 'remove'));

  // Requests that are refused.
  for (const body of [written, '{"x":', JSON.stringify({ ...asked, from: { id: 7, name } })]) {
    await fetch(`${chat.url}/api/messages?${written}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body,
    });
  }
  await chat.post({ ...asked, serviceUrl: `https://${forged}.example.org/`, conversation: secretary.conversation });
  for (const path of [`/calendar/meeting/${forged}/x.ics`, `/${forged}`, '/metrics', '/readyz'])
    await chat.get(path, { headers: { authorization: `Bearer ${token}`, 'x-forwarded-for': forged } });

  // Failures: of Teams, with words of its own; of the roster; of the store, whose driver quotes rows.
  chat.teams.faults.push({ status: 403, code: `${written} ${name}` });
  await post(message(chat.serviceUrl, written));
  chat.teams.rosterFault = 500;
  await chat.ask(
    written,
    { ...secretary.conversation, id: `a:${forged}` },
    { from: { ...secretary.from, aadObjectId: forged } },
  );
  chat.teams.rosterFault = undefined;
  const quoting = Object.assign(new Error(`duplicate key\n    at (${email})=(${name})`), {
    ...{ code: '23505', detail: `Key (email)=(${email}) already exists.`, where: written },
  });
  const { change, saveFrame, board } = chat.store;
  Object.assign(chat.store, { change: () => Promise.reject(quoting), saveFrame: () => Promise.reject(quoting) });
  await say('öppna närvaro nämnden');
  await say('vad betalar Kalix för e-arkivet?');
  await post(search(chat.serviceUrl, written));
  chat.store.board = () => Promise.reject(quoting);
  await say('hej');
  chat.teams.faults.push({ status: 503 }, { status: 429, headers: { 'retry-after': '7200' } });
  for (const text of [written, name]) await post(message(chat.serviceUrl, text));
  const failedJob = () => lines().some(({ msg }) => msg === 'a job failed');
  await expect.poll(failedJob, { timeout: 5000 }).toBe(true);
  Object.assign(chat.store, { change, saveFrame, board });

  const told = new Set(lines().map(({ msg }) => msg));
  for (const msg of [
    'a turn ended',
    'a turn failed',
    'a request was refused',
    'a job failed',
    'Teams refused a message',
  ])
    expect(told).toContain(msg);
  expect(turns().length).toBeGreaterThan(25);
  const quoted = chat.lines.filter((line) => secrets.some((secret) => line.includes(secret)));
  expect(quoted).toEqual([]);
  const metrics = await (await chat.get('/metrics')).text();
  expect(secrets.filter((secret) => metrics.includes(secret))).toEqual([]);
});
