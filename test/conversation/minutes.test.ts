/**
 * Minutes from the draft to the day of legal force, played over the wire: the board's meeting of 12 October and what a
 * steering group decided between meetings. The meeting and the cases stand in the registry as their own buttons write them.
 */
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { change, type Minutes } from '../../src/domain/registry.ts';
import { minutesCommands } from '../../src/minutes/commands.ts';
import { digest } from '../../src/store/journal.ts';
import { budget, cases, groupKey, key, meeting, roll } from '../minutes/held.ts';
import { textOfPart, unzip } from '../minutes/read-docx.ts';
import { fileConsent, generalChannel, mention, message } from '../teams/activities.ts';
import { Chat, cardOf, dataOf, type Somebody, textOf } from './chat.ts';

const municipalities =
  'arjeplog arvidsjaur boden gallivare haparanda jokkmokk kalix kiruna lulea pajala pitea alvsbyn overkalix overtornea'.split(
    ' ',
  );
const channel = { ...generalChannel, id: '19:namnden@thread.tacv2' };

let chat: Chat;
const people = new Map<string, Somebody>();
const who = (name: string): Somebody => people.get(name)!;
const member = (municipality: string) => who(`ledamot.${municipality}`);
const standing = (person: Somebody) => chat.teams.standingIn(person.conversation.id);
const lastCard = (person: Somebody) =>
  cardOf(standing(person).findLast(({ attachments }) => attachments?.length === 1));
const press = (person: Somebody, data: unknown, where: { id: string } = person.conversation) =>
  chat.press(data, where, { from: person.from });
/** Posts something that is typed; the answer to it, whatever else is brought up to date meanwhile. */
async function answerTo(activity: Record<string, unknown>, { id }: { id: string }) {
  const before = chat.teams.messages.length;
  await chat.post(activity);
  const own = chat.teams.messages
    .slice(before)
    .filter(({ method, conversation, target }) => method === 'POST' && target !== undefined && conversation === id);
  const [answer] = own;
  if (answer === undefined || own.length > 1) throw new Error(`${own.length} answers, expected one`);
  return { text: answer.activity.text?.replace(/\s/g, ' ') ?? '', card: cardOf(answer.activity) };
}
const say = ({ from, conversation }: Somebody, text: string) =>
  answerTo(message(chat.serviceUrl, text, { from, conversation }), conversation);
const act = (action: string, args: object, inputs: object = {}) => ({
  ...{ verb: 'act', action, args, language: 'sv' },
  ...inputs,
});
const entry = async (of = key): Promise<Minutes> => (await chat.store.board())?.registry.minutes.get(of) as Minutes;
/** How much people have changed; what the bot reminds of by itself is recorded when its time comes. */
const rows = async () => (await chat.store.journal()).filter(({ action }) => action !== 'reminders.send').length;
const asText = (person: Somebody) => textOf(lastCard(person));

/** Writes what other rooms would. */
async function write(...changes: Parameters<typeof change>[0][]): Promise<void> {
  await chat.store.change('sekreterare@example.org', chat.now, () => ({
    result: undefined,
    changes: changes.map(change),
  }));
}
const written = { action: 'test', before: null, after: null };

beforeAll(async () => {
  chat = await Chat.start();
  const names = ['sekreterare', 'samordnare', 'hr-chef.lulea', 'hr-chef.arjeplog', 'ersattare.kalix'];
  for (const name of [...names, ...municipalities.map((each) => `ledamot.${each}`)]) {
    people.set(name, chat.person(`${name}@example.org`));
    await chat.install(who(name));
  }
  people.set('stranger', chat.person('nagon.annan@example.com'));
  chat.now = Temporal.Instant.from('2022-10-13T07:00:00Z');
}, 60_000);
afterAll(async () => {
  expect(chat.errors).toEqual([]);
  await chat.close();
});

test('without a closed roll or a closed case there is nothing to make minutes of, and that is said', async () => {
  expect((await say(who('sekreterare'), 'protokoll nämnden')).text).toMatch(
    /^Det finns ingen närvaro och inga avslutade ärenden för nämnden/,
  );
  const early = await say(who('sekreterare'), 'protokoll nämnden 22 juni');
  expect(early.text).toContain('Besluten står i handlingarna');
  expect((await press(who('sekreterare'), dataOf(early.card, 'Visa besluten'))).text).toContain('§ 12 Budget 2023');
  const { closedAt: _, closedBy: __, ...open } = roll;
  await write({ kind: 'roll', key: meeting, value: open, ...written });
  expect((await say(who('sekreterare'), 'protokoll nämnden 12 oktober')).text).toMatch(
    /^Närvaron är inte stängd än för nämnden onsdag 12 oktober 2022/,
  );
  expect((await say(who('sekreterare'), 'protokoll nämnden 11 oktober')).text).toMatch(
    /nämnden tisdag 11 oktober 2022.*Det senaste är från onsdag 12 oktober 2022/,
  );
  expect(await entry()).toBeUndefined();
});

test('a member may not make the draft; the secretary does, and the adjusters have it in their own chat', async () => {
  await write(
    { kind: 'roll', key: meeting, value: roll, ...written },
    ...Object.entries(cases).map(([id, value]) => ({ kind: 'case' as const, key: id, value, ...written })),
  );
  const before = await rows();
  expect((await say(member('kalix'), 'protokoll nämnden 12 oktober')).text).toMatch(
    /^Skriva protokoll gör sekreteraren, samordnaren eller ordföranden/,
  );
  expect((await say(who('stranger'), 'protokoll nämnden')).text).toContain('hittar dig inte');
  expect(await rows()).toBe(before);
  const drafted = await say(who('sekreterare'), 'protokoll nämnden 12 oktober');
  expect(drafted.text).toBe(
    'Utkast till protokoll för nämnden onsdag 12 oktober 2022: ett beslut. Ledamot Luleå och Ledamot Arjeplog justerar senast 26 oktober 2022.',
  );
  const text = textOf(drafted.card);
  for (const said of ['Protokoll (utkast)', '10 av 14', '26 oktober 2022', '§ 21 Budget 2024', 'förslag 2'])
    expect(text).toContain(said);
  expect(drafted.card.actions).toHaveLength(3);
  for (const adjuster of ['lulea', 'arjeplog'])
    await chat.teams.until(() => standing(member(adjuster)).at(-1)?.text?.startsWith('Utkast till protokoll') === true);
  expect(standing(member('kalix')).at(-1)?.text).not.toContain('Utkast');
  // Asked for again it is the same draft, and one message.
  expect((await say(who('sekreterare'), 'visa protokollet för nämnden')).text).toBe(drafted.text);
  expect((await chat.store.journal()).filter(({ action }) => action === 'minutes.draft')).toHaveLength(1);
});

test('the secretary chooses another adjuster, from those who served, before anybody has adjusted', async () => {
  const choose = dataOf(lastCard(who('sekreterare')), 'Välj justerare');
  expect((await press(member('kalix'), choose)).text).toContain('Skriva protokoll gör');
  const form = await press(who('sekreterare'), choose);
  expect(form.text).toContain('Ledamot Kiruna');
  expect(form.text).not.toContain('Haparanda');
  const set = (adjuster: string) => act('minutes.adjusters', { key }, { adjuster: `ledamot.${adjuster}@example.org` });
  expect((await press(who('sekreterare'), set('haparanda'))).text).toContain('måste ha tjänstgjort');
  expect((await press(who('sekreterare'), set('lulea'))).text).toContain('två olika');
  expect((await press(member('lulea'), set('kiruna'))).text).toContain(
    'Ledamot Luleå och Ledamot Kiruna justerar protokollet',
  );
  await chat.teams.until(() => standing(member('kiruna')).at(-1)?.text?.includes('Ledamot Kiruna') === true);
  expect((await entry()).adjusters).toEqual(['ledamot.lulea@example.org', 'ledamot.kiruna@example.org']);
});

test('only the adjusters adjust, and only what they have seen', async () => {
  const adjust = dataOf(lastCard(member('kiruna')), 'Justera');
  expect((await press(member('kalix'), adjust)).text).toContain('justeras av Ledamot Luleå och Ledamot Kiruna');
  expect((await press(who('sekreterare'), adjust)).text).toContain('justeras av');
  expect((await press(member('kiruna'), adjust)).text).toContain('Du har justerat protokollet');
  expect((await press(member('kiruna'), adjust)).text).toContain('Du har redan justerat');
  expect((await press(who('sekreterare'), act('minutes.choose', { key }))).text).toContain('redan justerat');
  await chat.teams.until(() => asText(member('lulea')).includes('Ledamot Kiruna (justerat 13 oktober)'));
  // The secretary corrects the case: what Kiruna adjusted is no longer what the minutes say.
  await write({ kind: 'case', key: 'namnden-b1', value: { ...budget, title: 'Budget 2024, rättad' }, ...written });
  const old = dataOf(lastCard(member('lulea')), 'Justera');
  const again = await press(member('lulea'), old);
  expect(again.text).toContain('har ändrats sedan kortet visades');
  expect(again.text).toContain('Budget 2024, rättad');
  await chat.teams.until(() => asText(member('lulea')).includes('Ledamot Kiruna (inte än)'));
  expect((await entry()).lockedAt).toBeUndefined();
});

test('a case that is still open holds the adjusting up', async () => {
  const { outcome: _, closedAt: __, ...open } = budget;
  await write({ kind: 'case', key: 'namnden-b2', value: { ...open, title: 'Sen fråga', state: 'open' }, ...written });
  expect((await press(member('lulea'), act('minutes.adjust', { key, seen: '' }))).text).toContain(
    '\\"Sen fråga\\" är inte avgjort än',
  );
  await write({ kind: 'case', key: 'namnden-b2', value: null, ...written });
});

test('nothing is announced before the minutes are locked', async () => {
  expect((await press(who('sekreterare'), act('minutes.announcing', { key }))).text).toContain('inte justerat än');
});

test('both press at once, twice, and the minutes are locked with their hash', async () => {
  const card = lastCard(member('lulea'));
  const data = dataOf(card, 'Justera');
  const answers = await Promise.all(
    [member('lulea'), member('kiruna'), member('lulea'), member('kiruna')].map((each) => press(each, data)),
  );
  for (const { type, text } of answers) {
    expect(type).toBe('application/vnd.microsoft.card.adaptive');
    expect(text).toMatch(/Du har (redan )?justerat protokollet/);
  }
  const { lockedAt, content, hash, adjusted } = await entry();
  expect(lockedAt).toBe('2022-10-13T07:00:00.000Z');
  expect(adjusted).toHaveLength(2);
  expect(hash).toBe(digest(content));
  // The card that was there is replaced, and a new message alerts.
  const told = () => standing(who('sekreterare')).filter(({ text }) => text?.includes('justerat och låst') === true);
  await chat.teams.until(() => told().length >= 2 && told().at(-1) === standing(who('sekreterare')).at(-1));
  const text = asText(who('sekreterare'));
  expect(text).toContain(hash?.slice(0, 16));
  expect(text).not.toContain('(utkast)');
  expect(lastCard(who('sekreterare')).actions).toHaveLength(2);
  expect((await chat.store.journal()).filter(({ action }) => action === 'minutes.lock')).toHaveLength(1);
});

test('what stands in adjusted minutes is neither opened again nor corrected', async () => {
  const before = await chat.store.verify();
  const reopened = await press(member('lulea'), act('cases.reopen', { case: 'namnden-b1' }, { reason: 'Fel belopp.' }));
  expect(reopened.text).toContain('Protokollet är justerat');
  const wrong = { person: 'ledamot.kalix@example.org', status: 'absent', reason: 'Var inte där.' };
  const corrected = await press(who('sekreterare'), act('attendance.correct', { meeting }, wrong));
  expect(corrected.text).toContain('Protokollet är justerat');
  expect(await chat.store.verify()).toEqual(before);
});

test('nothing of it changes afterwards, whatever becomes of the roll, the case or the buttons', async () => {
  const before = await entry();
  await write(
    { kind: 'roll', key: meeting, value: { ...roll, marks: [] }, ...written },
    { kind: 'case', key: 'namnden-b1', value: null, ...written },
  );
  const shown = await say(member('kalix'), 'protokoll nämnden 12 oktober');
  expect(textOf(shown.card)).toContain('10 av 14');
  expect(textOf(shown.card)).toContain('Budget 2024, rättad');
  for (const [action, inputs] of [
    ['minutes.adjusters', { adjuster: 'ledamot.pitea@example.org' }],
    ['minutes.choose', {}],
  ] as const)
    expect((await press(who('sekreterare'), act(action, { key }, inputs))).text).toContain('låst');
  const late = await press(member('lulea'), act('minutes.adjust', { key, seen: before.hash?.slice(0, 16) }));
  expect(late.text).toContain('redan justerat');
  expect(await entry()).toEqual(before);
  expect(await chat.store.verify()).toMatchObject({ ok: true });
});

test('each municipality announces, and three weeks after the last one the decisions may gain legal force', async () => {
  chat.now = Temporal.Instant.from('2022-10-20T07:00:00Z');
  const announce = (municipality: string, date: string) => act('minutes.announce', { key }, { municipality, date });
  const form = dataOf(lastCard(who('sekreterare')), 'Anslaget');
  expect((await press(who('sekreterare'), form)).text).toContain('Älvsbyn');
  const own = await press(member('kalix'), form);
  expect(own.text).toContain('Kalix');
  expect(own.text).not.toContain('Älvsbyn');
  const before = await rows();
  for (const [person, municipality, date, no] of [
    [member('kalix'), 'boden', '2022-10-14', 'Du kan notera anslag för Kalix'],
    [member('kalix'), 'kalix', '2022-10-12', 'från justeringen till i dag'],
    [member('kalix'), 'kalix', '2022-10-21', 'från justeringen till i dag'],
    [member('kalix'), 'kalix', 'i går', 'från justeringen till i dag'],
    [who('sekreterare'), 'umea', '2022-10-14', 'ingen plats här'],
    [who('hr-chef.lulea'), 'lulea', '2022-10-14', 'Protokollet läser de som'],
  ] as const)
    expect((await press(person, announce(municipality, date))).text).toContain(no);
  expect(await rows()).toBe(before);
  expect((await press(who('ersattare.kalix'), announce('kalix', '2022-10-14'))).text).toContain(
    'Kalix: anslaget 14 oktober 2022',
  );
  expect((await press(member('kalix'), announce('kalix', '2022-10-14'))).text).toContain('redan noterat');
  await chat.teams.until(() => asText(who('sekreterare')).includes('1 av 14 – kvar: Arjeplog,'));
  for (const each of municipalities.filter((municipality) => municipality !== 'kalix'))
    await press(who('samordnare'), announce(each, '2022-10-14'));
  // Boden was a day later than first noted.
  await press(who('samordnare'), announce('boden', '2022-10-17'));
  await chat.teams.until(() => asText(who('sekreterare')).includes('8 november 2022'));
  const text = asText(who('sekreterare'));
  expect(text).toContain('14 av 14');
  expect(text).toContain('8 november 2022 (kan överklagas till och med 7 november 2022)');
  expect((await entry()).announced).toHaveLength(14);
});

test('a steering group’s minutes are its own, and are not announced', async () => {
  const drafted = await say(who('hr-chef.lulea'), 'protokoll styrgrupp HR');
  expect(drafted.text).toContain('ett beslut');
  const text = textOf(drafted.card);
  expect(text).toContain('inte ett beslut av nämnden');
  expect(text).toContain('mellan möten');
  expect(text).not.toContain('laga kraft');
  expect((await say(member('pitea'), 'protokoll styrgrupp HR')).text).toContain('Protokollet läser de som');
  await chat.teams.until(() => standing(who('hr-chef.arjeplog')).at(-1)?.text?.startsWith('Utkast') === true);
  const data = dataOf(drafted.card, 'Justera');
  await press(who('hr-chef.arjeplog'), data);
  await press(who('hr-chef.lulea'), data);
  expect((await entry(groupKey)).lockedAt).toBeDefined();
  expect((await press(who('sekreterare'), act('minutes.announcing', { key: groupKey }))).text).toContain(
    'Bara nämndens',
  );
});

test.for(minutesCommands.flatMap(({ examples }) => examples))('"%s" is a command', async (text) => {
  const { text: answer } = await say(who('sekreterare'), text);
  expect(answer).toMatch(/^(Protokollet för|The minutes of|Det finns ingen närvaro)/);
});

test('a channel shows them to all who read it, and hands out no file', async () => {
  const asked = { ...mention(chat.serviceUrl, 'protokoll nämnden', channel), from: who('sekreterare').from };
  expect((await answerTo(asked, channel)).text).toContain('justerat och låst');
  const answer = await press(member('kalix'), act('minutes.file', { key }), channel);
  expect(answer.text).toContain('personlig chatt');
});

type Offer = { sizeInBytes: number; description: string; acceptContext: object; declineContext: object };

/** Presses the button and takes the card that offers the file. */
async function offered(
  person: Somebody,
  of = key,
): Promise<{ readonly offer: Offer; readonly name: string | undefined }> {
  const answer = await press(person, act('minutes.file', { key: of }));
  expect(answer.text).toContain('OneDrive');
  const file = standing(person).at(-1)?.attachments?.[0];
  expect(file?.contentType).toBe('application/vnd.microsoft.teams.card.file.consent');
  return { offer: file?.content as Offer, name: file?.name };
}

const uploadInfo = (name: string, fields: object = {}) => ({
  ...{ contentUrl: `https://contoso-my.sharepoint.com/personal/x/${name}`, name, uniqueId: 'file-1', fileType: 'docx' },
  uploadUrl: chat.teams.uploadUrl(name),
  ...fields,
});
const answerFile = (person: Somebody, value: object) =>
  chat.post({
    ...fileConsent(chat.serviceUrl, { type: 'fileUpload', ...value }),
    from: person.from,
    conversation: person.conversation,
  });

test('an accepted file is put where Teams says, and linked to', async () => {
  const { offer, name } = await offered(member('kalix'));
  expect(name).toBe('protokoll-namnden-2022-10-12.docx');
  const accept = { action: 'accept', context: offer.acceptContext, uploadInfo: uploadInfo(name ?? '') };
  const responses = await Promise.all([answerFile(member('kalix'), accept), answerFile(member('kalix'), accept)]);
  expect(responses.map(({ status }) => status)).toEqual([200, 200]);
  const info = 'application/vnd.microsoft.teams.card.file.info';
  await chat.teams.until(() => standing(member('kalix')).at(-1)?.attachments?.[0]?.contentType === info);
  expect(chat.teams.uploads).toHaveLength(1);
  const [{ bytes, range } = { bytes: Buffer.alloc(0), range: '' }] = chat.teams.uploads;
  expect(range).toBe(`bytes 0-${bytes.length - 1}/${bytes.length}`);
  expect(Math.abs(bytes.length - offer.sizeInBytes)).toBeLessThan(20);
  const document = textOfPart(unzip(bytes).get('word/document.xml') ?? '');
  expect(document).toContain('Budget 2024, rättad');
  const sent = standing(member('kalix')).at(-1);
  expect(sent?.attachments?.[0]).toMatchObject({
    contentUrl: expect.stringContaining('sharepoint.com'),
    content: { uniqueId: 'file-1', fileType: 'docx' },
  });
  expect(sent?.text).toBe('protokoll-namnden-2022-10-12.docx ligger nu i din OneDrive.');
});

test('a declined file is not sent, and a sentence says so', async () => {
  const { offer } = await offered(member('kalix'));
  const before = chat.teams.uploads.length;
  expect((await answerFile(member('kalix'), { action: 'decline', context: offer.declineContext })).status).toBe(200);
  expect(standing(member('kalix')).at(-1)?.text).toContain('Filen är inte sparad');
  expect(chat.teams.uploads).toHaveLength(before);
});

test('whoever may not read the minutes gets no file, by whatever card', async () => {
  const before = chat.teams.uploads.length;
  const refused = await press(member('boden'), act('minutes.file', { key: groupKey }));
  expect(refused.text).toContain('Protokollet läser de som');
  const context = { file: 'minutes', args: { key: groupKey }, language: 'sv' };
  for (const [index, person] of [member('boden'), who('stranger')].entries()) {
    await answerFile(person, { action: 'accept', context, uploadInfo: uploadInfo(`forged-${index}.docx`) });
    await chat.teams.until(() => /Protokollet läser de som|hittar dig inte/.test(standing(person).at(-1)?.text ?? ''));
  }
  await answerFile(member('boden'), {
    action: 'accept',
    context: { ...context, file: 'journal' },
    uploadInfo: uploadInfo('b.docx'),
  });
  await chat.teams.until(() => standing(member('boden')).at(-1)?.text?.includes('gäller inte längre') === true);
  expect(chat.teams.uploads).toHaveLength(before);
});

test('a file goes nowhere but to OneDrive, and a failure is said', async () => {
  const { offer } = await offered(member('lulea'));
  const before = chat.teams.uploads.length;
  const accept = (fields: object) =>
    answerFile(member('lulea'), {
      action: 'accept',
      context: offer.acceptContext,
      uploadInfo: uploadInfo('x.docx', fields),
    });
  const failures = () =>
    standing(member('lulea')).filter(({ text }) => text?.includes('kunde inte läggas') === true).length;
  const addresses = [
    'http://contoso.sharepoint.com/x',
    'https://evil.example/x',
    'https://contoso.sharepoint.com.evil.example/',
    'file:///etc/passwd',
    'x',
  ];
  for (const [index, uploadUrl] of addresses.entries()) {
    expect((await accept({ uploadUrl })).status).toBe(200);
    await chat.teams.until(() => failures() === index + 1);
  }
  chat.teams.uploadFaults.push(
    { status: 302, headers: { location: chat.teams.uploadUrl('elsewhere') } },
    { status: 500 },
  );
  for (const name of ['moved', 'broken']) {
    const count = failures();
    await accept({ uploadUrl: chat.teams.uploadUrl(name) });
    await chat.teams.until(() => failures() === count + 1);
  }
  expect((await answerFile(member('lulea'), { action: 'accept', context: 'x' })).status).toBe(200);
  expect(chat.teams.uploads).toHaveLength(before);
});
