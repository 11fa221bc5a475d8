/**
 * Whatever is sent to the bot, it neither falls over nor answers with a fault of its own nor grows, and what is registered
 * stays as it was. `FUZZ=100000 npx vitest run test/fuzz` for a long run; `SEED` repeats one.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buttonsOf, Chat, cardOf, linksOf, publicUrl, type Said } from '../conversation/chat.ts';
import { stranger } from './activities.ts';
import { type Fuzzed, fuzzedRequest, type Surface } from './requests.ts';
import { Sender } from './send.ts';

const requests = Number(process.env.FUZZ ?? 2000);
const seed = Number(process.env.SEED ?? 20_221_012);
const atOnce = 8;
const perRound = 500;
/** What is kept on purpose (people, chats and ids that were seen last) has its bounds. */
const mayGrowMb = 25;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

let chat: Chat;
beforeAll(async () => {
  chat = await Chat.start();
});
afterAll(() => chat.close());

/** A board at work, and the buttons and links of the cards that its people see. */
async function atWork(): Promise<Surface> {
  const secretary = chat.person('sekreterare@example.org');
  const member = chat.person('ledamot.kalix@example.org');
  for (const each of [secretary, member]) await chat.install(each);
  // Known to Teams, and no more than that.
  chat.teams.members.set(stranger.id, { name: stranger.name, email: 'ingen@example.com' });
  const say = (text: string) => chat.ask(text, secretary.conversation, { from: secretary.from });
  const said: Said[] = [];
  for (const text of [
    'öppna närvaro nämnden',
    'lägg till punkt Budget 2024 (beslut) till nämnden 12 oktober',
    'kalla till nämnden 12 oktober',
    'nytt beslut styrgrupp HR',
    'protokoll nämnden 12 oktober',
    'vad betalar Kalix för e-arkivet?',
    'när är nästa möte?',
  ])
    said.push(await say(text));
  // The call goes out when it does, and has the calendar's link.
  const isCall = ({ text }: { readonly text?: string | undefined }) => /kall/i.test(text ?? '');
  const calls = () => chat.teams.standingIn(member.conversation.id).filter(isCall).length;
  await expect.poll(calls, { timeout: 10_000 }).toBe(1);
  const cards = [
    ...said.map(({ card }) => card),
    ...chat.teams.messages.flatMap(({ activity }) => (activity.attachments?.length ? [cardOf(activity)] : [])),
  ];
  return {
    serviceUrl: chat.serviceUrl,
    buttons: cards.flatMap((card) => buttonsOf(card).map(({ data }) => data)),
    calendars: cards
      .flatMap((card) => linksOf(card).map(({ url }) => url.replace(publicUrl, '')))
      .filter((path) => path.startsWith('/calendar')),
  };
}

/** All that is registered, and the journal's head. */
async function lasting() {
  const board = await chat.store.board();
  const entries = Object.entries(board?.registry ?? {}).map(([kind, of]) => [kind, [...(of as Map<string, unknown>)]]);
  return { entries: JSON.stringify(entries), journal: await chat.store.verify() };
}

/** What is in use once nothing is under way and all that can go is gone, in MB. */
function heap(): number {
  chat.teams.delivered.length = 0;
  chat.teams.lookUps.length = 0;
  chat.teams.uploads.length = 0;
  collectGarbage();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}

test(`${requests} requests`, { timeout: 3_600_000 }, async () => {
  const surface = await atWork();
  expect(surface.buttons.length).toBeGreaterThan(20);
  expect(surface.calendars.length).toBeGreaterThan(0);
  const before = await lasting();
  const sender = new Sender(chat.url);
  const statuses = new Map<number, number>();
  const faults: { status: number; request: Fuzzed }[] = [];
  const heaps: number[] = [];

  for (let done = 0; done < requests; done += perRound) {
    const count = Math.min(perRound, requests - done);
    const round = fc.sample(fuzzedRequest(surface), { numRuns: count, seed: seed + done });
    const queue = round.values();
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        for (const request of queue) {
          const status = await sender.send(request);
          statuses.set(status, (statuses.get(status) ?? 0) + 1);
          if (status >= 500 || (status === 0 && !('bytes' in request))) faults.push({ status, request });
        }
      }),
    );
    // Collecting takes as long as a few hundred requests.
    if (done > 0 && done % 5000 !== 0 && done + count < requests) continue;
    heaps.push(heap());
    // A long run tells how far it is: `--disable-console-intercept` shows it meanwhile.
    if (requests > 10_000)
      console.log(done + count, heaps.at(-1)?.toFixed(1), 'MB', faults.length, chat.errors.at(-1) ?? '');
  }
  sender.close();

  const told = (chat.errors as { msg: string }[]).map(({ msg }) => msg);
  console.log({
    requests,
    seed,
    statuses: Object.fromEntries([...statuses].sort()),
    heap: { first: heaps[0]?.toFixed(1), least: Math.min(...heaps).toFixed(1), last: heaps.at(-1)?.toFixed(1) },
    told: Object.fromEntries([...Map.groupBy(told, (msg) => msg)].map(([msg, { length }]) => [msg, length])),
  });
  const readable = faults
    .slice(0, 3)
    .map(({ status, request }) => ({ status, request: JSON.stringify(request).slice(0, 3000) }));
  expect(readable).toEqual([]);
  // A message to a made-up address may be lost; a turn or a request that fails is a fault of ours.
  expect(
    chat.errors
      .filter((each) => !['a message was lost', 'Teams refused a message'].includes((each as { msg: string }).msg))
      .slice(0, 3),
  ).toEqual([]);
  expect((await fetch(`${chat.url}/healthz`)).status).toBe(200);
  expect((heaps.at(-1) ?? 0) - (heaps[0] ?? 0)).toBeLessThan(mayGrowMb);
  expect(await lasting()).toEqual(before);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});
