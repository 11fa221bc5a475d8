/** A bot that is killed while it answers: after the restart the question is answered, once. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { message } from '../teams/activities.ts';
import { type Bot, Stage } from './stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await Stage.start();
});
afterEach(() => stage.close());

/** Starts the bot at a time of day. */
function startBot(time: string): Promise<Bot> {
  return stage.startBot(`2022-09-01T${time}+02:00`);
}

test('killed between question and answer, and again after the answer', { timeout: 30_000 }, async () => {
  const { teams } = stage;
  const question = message(teams.serviceUrl, 'vad betalar Kalix för e-arkivet?');
  const first = await startBot('08:00:00');
  // Teams has the answer in its hands, but has not taken it, when the bot dies.
  teams.gate = new Promise(() => {});
  const lost = stage.post(first.url, question);
  const failure = expect(lost).rejects.toThrow(TypeError);
  await teams.until(() => teams.arrived === 1);
  await first.kill();
  await failure;
  expect(teams.messages).toEqual([]);

  teams.gate = undefined;
  // A minute later the first holder's lease is over.
  const second = await startBot('08:01:00');
  expect((await stage.post(second.url, question)).status).toBe(200);
  expect(teams.messages).toHaveLength(1);
  expect(teams.messages[0]?.activity.text).toContain('Kalix');
  await second.kill();

  const third = await startBot('08:02:00');
  expect((await stage.post(third.url, question)).status).toBe(200);
  expect(teams.messages).toHaveLength(1);

  const verified = await stage.verify();
  expect(verified).toMatchObject({ code: 0, output: expect.stringContaining('is whole: 1 rows') });
});
