/** Messages in every kind of chat: asked, resent, edited, deleted; and what greets a new place. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  bot,
  channelThread,
  edited,
  generalChannel,
  groupChat,
  installed,
  kalix,
  membersAdded,
  mention,
  message,
  personalChat,
} from './activities.ts';
import { Bench, card } from './bot.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await Bench.start();
  bench.teams.members.set(kalix.id, { name: kalix.name, email: 'Ledamot.Kalix@example.org' });
});
afterEach(() => bench.close());

test('a question is answered with text and card in one message', async () => {
  const question = message(bench.serviceUrl, 'vad betalar Kalix för e-arkivet?');
  const response = await bench.post(question);
  expect(response.status).toBe(200);
  expect(await response.text()).toBe('');
  expect(bench.teams.messages).toHaveLength(1);
  const [reply] = bench.teams.messages;
  expect(reply).toMatchObject({ method: 'POST', conversation: personalChat.id, target: question.id });
  expect(reply?.activity).toMatchObject({
    text: 'Svar: vad betalar Kalix för e-arkivet?',
    summary: 'Svar: vad betalar Kalix för e-arkivet?',
    textFormat: 'plain',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
  });
});

test('the asker is known by object id, and by e-mail from the roster, looked up once', async () => {
  await bench.post(message(bench.serviceUrl, 'ett'));
  await bench.post(message(bench.serviceUrl, 'två'));
  expect(bench.conversation.asked[1]?.asker).toEqual({
    directory: expect.anything(),
    place: personalChat.id,
    conversation: personalChat.id,
    scope: 'personal',
    person: kalix.aadObjectId,
    email: 'ledamot.kalix@example.org',
    name: kalix.name,
    locale: 'sv-SE',
    guest: false,
  });
  expect(bench.teams.lookUps).toEqual([kalix.id]);
});

test('a guest is marked as one', async () => {
  bench.teams.members.set(kalix.id, { name: 'Konsult', email: 'konsult@example.org', userRole: 'guest' });
  await bench.post(message(bench.serviceUrl, 'hej'));
  expect(bench.conversation.asked[0]?.asker.guest).toBe(true);
});

test('without an object id the person is the channel’s own user id', async () => {
  await bench.post(message(bench.serviceUrl, 'hej', { from: { id: '29:annan', name: 'Annan' } }));
  expect(bench.conversation.asked[0]?.asker).toMatchObject({ person: '29:annan', name: 'Annan' });
});

test('a failing roster costs the e-mail, not the answer', async () => {
  bench.teams.rosterFault = 503;
  await bench.post(message(bench.serviceUrl, 'hej'));
  expect(bench.conversation.asked[0]?.asker).toMatchObject({ person: kalix.aadObjectId, email: undefined });
  expect(bench.teams.messages).toHaveLength(1);
  expect(bench.teams.lookUps).toHaveLength(1);
  expect(bench.log.map(({ msg }) => msg)).toContain('the roster did not name the person');
});

test.for([
  ['groupChat', groupChat],
  ['channel', channelThread],
] as const)('in a %s the mention is stripped and the reply stays in the thread', async ([scope, conversation]) => {
  await bench.post(mention(bench.serviceUrl, 'när är nästa möte?', conversation));
  expect(bench.conversation.asked[0]).toMatchObject({
    text: 'när är nästa möte?',
    asker: { scope, conversation: conversation.id, email: 'ledamot.kalix@example.org' },
  });
  expect(bench.teams.messages[0]?.conversation).toBe(conversation.id);
});

test.for([
  ['nothing at all', { text: '', attachments: [] }],
  ['only blanks', { text: ' \n\u00a0' }],
  [
    'a picture alone',
    { text: undefined, attachments: [{ contentType: 'image/png', contentUrl: 'https://example.org/a.png' }] },
  ],
  [
    'a mention alone',
    { text: `<at>${bot.name}</at>`, entities: [{ type: 'mention', mentioned: bot, text: `<at>${bot.name}</at>` }] },
  ],
] as const)('%s is met with help', async ([, fields]) => {
  await bench.post(message(bench.serviceUrl, '', fields));
  expect(bench.conversation.asked.map(({ text }) => text)).toEqual(['hjälp']);
  expect(bench.teams.messages).toHaveLength(1);
});

test('fields that are null are none', async () => {
  const empty = { entities: null, attachments: null, locale: null, channelData: null, value: null, textFormat: null };
  await bench.post(message(bench.serviceUrl, 'hej', empty));
  expect(bench.conversation.asked.map(({ text }) => text)).toEqual(['hej']);
  expect(bench.errors).toEqual([]);
});

test('a message that only has an HTML copy is read from it', async () => {
  const html = '<div>status f&ouml;r <b>e-arkiv</b>&nbsp;&amp; HR?<br></div>';
  await bench.post(message(bench.serviceUrl, '', { attachments: [{ contentType: 'text/html', content: html }] }));
  expect(bench.conversation.asked[0]?.text).toBe('status för e-arkiv & HR?');
});

test('a message that Teams sends again is answered once', async () => {
  const question = message(bench.serviceUrl, 'hej');
  await bench.post(question);
  const again = await bench.post(question);
  expect(again.status).toBe(200);
  expect(bench.teams.messages).toHaveLength(1);
});

test('the same message twice at the same time is answered once', async () => {
  const question = message(bench.serviceUrl, 'hej');
  const responses = await Promise.all([bench.post(question), bench.post(question)]);
  expect(responses.map(({ status }) => status)).toEqual([200, 200]);
  expect(bench.conversation.asked).toHaveLength(1);
  expect(bench.teams.messages).toHaveLength(1);
});

test('an edited question gets its answer in place of the earlier one', async () => {
  const question = message(bench.serviceUrl, 'vad betalar Kallix?');
  await bench.post(question);
  await bench.post(edited(question, 'vad betalar Kalix?'));
  expect(bench.teams.messages.map(({ method, target, activity }) => [method, target, activity.text])).toEqual([
    ['POST', question.id, 'Svar: vad betalar Kallix?'],
    ['PUT', 'reply-1', 'Svar: vad betalar Kalix?'],
  ]);
});

test('an edit to a reply that was removed gets a reply of its own', async () => {
  const question = message(bench.serviceUrl, 'ett');
  await bench.post(question);
  bench.teams.faults.push({ status: 404 });
  await bench.post(edited(question, 'två'));
  expect(bench.teams.messages.at(-1)).toMatchObject({ method: 'POST', id: 'reply-2', activity: { text: 'Svar: två' } });
  await bench.post(edited(question, 'tre'));
  expect(bench.teams.messages.at(-1)).toMatchObject({ method: 'PUT', target: 'reply-2' });
});

test('an edit while the first wording is still being answered is answered too, once', async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  bench.conversation.before = () => held;
  const question = message(bench.serviceUrl, 'ett');
  const first = bench.post(question);
  await expect.poll(() => bench.conversation.asked.length).toBe(1);
  bench.conversation.before = async () => {};
  await bench.post(edited(question, 'två'));
  await bench.post(edited(question, 'två'));
  release();
  await first;
  expect(bench.teams.messages.map(({ activity }) => activity.text)).toEqual(['Svar: två', 'Svar: ett']);
});

test('what the bot has no use for is accepted in silence', async () => {
  const types = ['messageDelete', 'messageReaction', 'typing', 'event', 'endOfConversation', 'somethingNew'];
  for (const type of types) {
    const response = await bench.post(message(bench.serviceUrl, 'hej', { type }));
    expect([type, response.status]).toEqual([type, 200]);
  }
  expect(bench.teams.delivered).toEqual([]);
  expect(bench.errors).toEqual([]);
});

test.for([
  ['personal', personalChat],
  ['groupChat', groupChat],
  ['channel', generalChannel],
] as const)('in a new %s the bot says hello, and knows who brought it', async ([scope, conversation]) => {
  await bench.post(membersAdded(bench.serviceUrl, conversation, [{ id: bot.id }]));
  expect(bench.teams.messages).toMatchObject([
    { conversation: conversation.id, target: undefined, activity: { text: `Hej ${scope} ${kalix.name}` } },
  ]);
});

test('an installation that is told in two ways is greeted once', async () => {
  await bench.post(installed(bench.serviceUrl, 'add'));
  await bench.post(membersAdded(bench.serviceUrl, personalChat, [{ id: kalix.id }, { id: bot.id }]));
  expect(bench.teams.messages).toHaveLength(1);
});

test('other people who join, upgrades and removals are not greeted', async () => {
  await bench.post(membersAdded(bench.serviceUrl, groupChat, [{ id: '29:nya' }]));
  await bench.post(installed(bench.serviceUrl, 'add-upgrade'));
  await bench.post(installed(bench.serviceUrl, 'remove'));
  expect(bench.teams.delivered).toEqual([]);
});

test('a slow answer is announced by a typing indicator', async () => {
  let release = () => {};
  bench.conversation.before = () =>
    new Promise<void>((resolve) => {
      release = resolve;
    });
  const asked = bench.post(message(bench.serviceUrl, 'hej'));
  await bench.teams.until(() => bench.teams.delivered.length > 0);
  expect(bench.teams.delivered[0]?.activity.type).toBe('typing');
  release();
  await asked;
  expect(bench.teams.messages).toHaveLength(1);
});
