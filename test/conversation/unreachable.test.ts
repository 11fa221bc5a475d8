/** Asking whom messages do not reach, and being told of it. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { holdersOf } from '../../src/domain/roster.ts';
import { reachCommands } from '../../src/people/unreachable.ts';
import { Chat, cardOf, type Somebody, textOf } from './chat.ts';

let chat: Chat;
let secretary: Somebody;
let coordinator: Somebody;
beforeEach(async () => {
  chat = await Chat.start();
  secretary = chat.person('sekreterare@example.org');
  coordinator = chat.person('samordnare@example.org');
  await chat.install(secretary);
  await chat.install(coordinator);
});
afterEach(() => chat.close());

const ask = (who: Somebody, text: string) => chat.ask(text, who.conversation, { from: who.from });
const outOfReach = async () => (await chat.store.unreachable()).length;

test('who cannot be reached is said in the first line, with the reason and what to do', async () => {
  expect((await ask(coordinator, 'vilka kan inte nås?')).text).toBe(
    'Alla som jag har skrivit till kan nås. Inga meddelanden väntar.',
  );
  await ask(secretary, 'kalla till nämnden 12 oktober');
  await expect.poll(outOfReach).toBe(28);
  const said = await ask(coordinator, 'vilka kan inte nås?');
  expect(said.text).toBe(
    '28 personer kan inte nås: Ersättare Älvsbyn (har inte lagt till boten), Ersättare Arjeplog (har inte lagt till ' +
      'boten), Ersättare Arvidsjaur (har inte lagt till boten), Ersättare Boden (har inte lagt till boten), Ersättare ' +
      'Gällivare (har inte lagt till boten) och 23 till. Be dem lägga till Nämndboten i Teams och skriva hej; det som ' +
      'väntar skickas då.',
  );
  expect(textOf(said.card)).toContain('har inte lagt till boten, 1 meddelande väntar');
  expect((await ask(secretary, 'who cannot be reached?')).text).toMatch(
    /^28 people cannot be reached: .+ and 23 more\. /,
  );
});

test('it is asked for in many ways', async () => {
  for (const text of reachCommands.flatMap(({ examples }) => examples)) {
    const said = await ask(coordinator, text);
    expect(said.text, text).toMatch(/^(Alla som jag har skrivit till|Everybody I have written to)/);
  }
});

test('others are told whom to ask', async () => {
  const kalix = chat.person('ledamot.kalix@example.org');
  expect((await ask(kalix, 'kan alla nås?')).text).toBe(
    'Se vilka som inte kan nås gör sekreteraren eller samordnaren. Be om hjälp där.',
  );
});

test('the coordinator is told by a message, and of one person by name', async () => {
  const board = await chat.store.board();
  const seats = board?.roster.seats(board.body('namnden'), '2022-09-01') ?? [];
  for (const { email } of holdersOf(seats)) await chat.install(chat.person(email));
  chat.teams.faultOf = (conversation) =>
    conversation === 'a:ledamot.kalix@example.org' ? { status: 403, code: 'ConversationBlockedByUser' } : undefined;
  await ask(secretary, 'kalla till nämnden 12 oktober');
  await expect.poll(outOfReach).toBe(1);
  const notices = () => chat.teams.standingIn(coordinator.conversation.id).filter(({ text }) => /nås/.test(text ?? ''));
  // The first look sees it; five minutes later it has settled.
  await expect
    .poll(
      () => {
        chat.now = chat.now.add({ minutes: 1 });
        return notices().length;
      },
      { timeout: 10_000, interval: 500 },
    )
    .toBe(1);
  const [notice] = notices();
  expect(notice?.text).toBe(
    '1 person kan inte nås: Ledamot Kalix (har blockerat boten). Be Ledamot Kalix lägga till Nämndboten i Teams och ' +
      'skriva hej; det som väntar skickas då.',
  );
  expect(textOf(cardOf(notice))).toContain('har blockerat boten, 1 meddelande väntar');
  expect(chat.errors).toEqual([]);
});
