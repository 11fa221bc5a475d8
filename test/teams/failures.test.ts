/** What happens when something fails: ours, or Teams. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bot, edited, membersAdded, message, personalChat } from './activities.ts';
import { Bench } from './bot.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await Bench.start();
});
afterEach(() => bench.close());

const secret = 'hemlig fråga om lönen';

test('an exception becomes one sentence to the user and one line in the log, without what was written', async () => {
  const consoles = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn'), vi.spyOn(console, 'log')];
  bench.conversation.before = () => Promise.reject(new TypeError(`cannot read ${secret}`));
  const question = message(bench.serviceUrl, secret);
  const response = await bench.post(question);
  expect(response.status).toBe(200);
  // What people are told is where it is found in the log.
  const request = response.headers.get('x-request-id');
  const text = `Något gick fel: ${request}`;
  expect(bench.teams.messages).toMatchObject([{ target: question.id, activity: { text } }]);
  expect(bench.errors).toMatchObject([
    { msg: 'a turn failed', type: 'message', scope: 'personal', error: 'TypeError', request },
  ]);
  expect(JSON.stringify(bench.log)).not.toContain(secret);
  for (const spy of consoles) expect(spy).not.toHaveBeenCalled();
});

test('after an exception the question can be asked again by editing it', async () => {
  bench.conversation.before = () => Promise.reject(new Error('boom'));
  const question = message(bench.serviceUrl, 'ett');
  await bench.post(question);
  bench.conversation.before = async () => {};
  await bench.post(edited(question, 'två'));
  expect(bench.teams.messages.at(-1)).toMatchObject({
    method: 'PUT',
    target: 'reply-1',
    activity: { text: 'Svar: två' },
  });
});

test('when Teams fails once the answer arrives all the same, after the question was accepted', async () => {
  bench.teams.faults.push({ status: 502 });
  const question = message(bench.serviceUrl, 'hej');
  expect((await bench.post(question)).status).toBe(200);
  await bench.teams.until(() => bench.teams.messages.length === 1);
  expect(bench.teams.delivered.map(({ status }) => status)).toEqual([502, 201]);
  expect(bench.log.map(({ msg }) => msg)).toContain('a message is sent again');
  await expect.poll(() => bench.log.map(({ msg }) => msg)).toContain('a message arrived late');
  await bench.post(edited(question, 'hej igen'));
  expect(bench.teams.messages.at(-1)).toMatchObject({ method: 'PUT', target: 'reply-1' });
});

test('when a gateway loses the answer to a message that was posted, it arrives at most once more', async () => {
  bench.teams.faults.push({ status: 502, posted: true });
  await bench.post(message(bench.serviceUrl, 'hej'));
  await bench.close();
  expect(bench.teams.messages).toHaveLength(2);
  bench = await Bench.start();
});

test('a busy Teams is asked again when it said', async () => {
  bench.teams.faults.push({ status: 429, headers: { 'retry-after': '0' } });
  await bench.post(message(bench.serviceUrl, 'hej'));
  await bench.teams.until(() => bench.teams.messages.length === 1);
  expect(bench.log.find(({ msg }) => msg === 'a message is sent again')).toMatchObject({ status: 429, pause: 0 });
});

test('a Teams that asks for more patience than we have makes the loss known', async () => {
  bench.teams.faults.push({ status: 429, headers: { 'retry-after': '3600' } });
  await bench.post(message(bench.serviceUrl, 'hej'));
  await expect.poll(() => bench.errors.map(({ msg }) => msg)).toEqual(['a message was lost']);
  expect(bench.teams.messages).toEqual([]);
});

test('a Teams that goes on failing is given up after four attempts, aloud', async () => {
  bench.teams.faults.push(...[500, 502, 503, 504].map((status) => ({ status })));
  await bench.post(message(bench.serviceUrl, 'hej'));
  await expect.poll(() => bench.errors).toMatchObject([{ msg: 'a message was lost', status: 504 }]);
  expect(bench.teams.delivered).toHaveLength(4);
});

test.for([400, 401, 403, 404, 413])('a refusal with %i is not repeated, and known', async (status) => {
  bench.teams.faults.push({ status });
  expect((await bench.post(message(bench.serviceUrl, 'hej'))).status).toBe(200);
  expect(bench.teams.delivered).toHaveLength(1);
  expect(bench.errors).toMatchObject([{ msg: 'Teams refused a message', status }]);
});

test('a Teams that is not there at all does not hurt the bot', async () => {
  const gone = bench.serviceUrl;
  await bench.teams.stop();
  expect((await bench.post(message(gone, 'hej'))).status).toBe(200);
  await expect.poll(() => bench.errors.map(({ msg }) => msg)).toEqual(['a message was lost']);
  await bench.teams.start();
});

test('a welcome that cannot be said is known, and nothing else happens', async () => {
  bench.teams.faults.push({ status: 403 });
  const response = await bench.post(membersAdded(bench.serviceUrl, personalChat, [{ id: bot.id }]));
  expect(response.status).toBe(200);
  expect(bench.errors).toHaveLength(1);
});

test('closing answers what was taken', async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  bench.conversation.before = () => held;
  const asked = bench.post(message(bench.serviceUrl, 'hej'));
  await expect.poll(() => bench.conversation.asked.length).toBe(1);
  const stopped = bench.stopBot();
  release();
  expect((await asked).status).toBe(200);
  await stopped;
  expect(bench.teams.messages).toHaveLength(1);
  await expect(bench.post(message(bench.serviceUrl, 'hej'))).rejects.toThrow();
});
