/** The agenda, from what the secretary types or presses to the entry, its row of the journal, and what others see. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { change, registryKinds } from '../../src/domain/registry.ts';
import { agendaCommands } from '../../src/meetings/agenda-commands.ts';
import { groupChat, mention, personalChat } from '../teams/activities.ts';
import { buttonsOf, Chat, type Said, textOf } from './chat.ts';

let chat: Chat;
/** How much of the journal is of earlier tests. */
let earlier = 0;
let start: Chat['now'];
beforeAll(async () => {
  chat = await Chat.start();
  start = chat.now;
  for (const { name, from, email } of [secretary, member]) chat.teams.members.set(from.id, { name, email });
});
/** Everything that a test registers, but for who is who, is gone before the next one. */
afterEach(async () => {
  const { registry } = (await chat.store.board())!;
  const changes = registryKinds
    .filter((kind) => kind !== 'account')
    .flatMap((kind) => [...registry[kind].keys()].map((key) => ({ kind, key })))
    .map(({ kind, key }) => change({ kind, key, value: null, action: 'test.clear', before: null, after: null }));
  await chat.store.change('test', chat.now, () => ({ result: undefined, changes }));
  await chat.store.forgetChats(secretary.from.aadObjectId);
  await chat.store.forgetChats(member.from.aadObjectId);
  earlier = (await chat.store.journal()).length;
  chat.now = start;
});
afterAll(async () => {
  expect(chat.errors).toEqual([]);
  await chat.close();
});

function person(name: string, email: string) {
  return { name, email, from: { id: `29:${email}`, name, aadObjectId: `object-${email}` } };
}
const secretary = person('Nämndsekreterare', 'sekreterare@example.org');
const member = person('Ledamot Kalix', 'ledamot.kalix@example.org');
const stranger = person('Någon Annan', 'nagon@example.com');
const meeting = 'namnden-2022-10-12';
const october = 'nämnden onsdag 12 oktober kl. 10–16';

const tell = (text: string, by = secretary, conversation = { ...personalChat, id: `a:${by.email}` }): Promise<Said> =>
  chat.ask(text, conversation, { from: by.from });
const press = (action: string, args: object, inputs: object = {}, by = secretary) =>
  chat.press(
    { verb: 'act', action, args, language: 'sv', ...inputs },
    { ...personalChat, id: `a:${by.email}` },
    { from: by.from },
  );
const items = async (of = meeting) =>
  (await chat.store.board())?.agenda(of).map(({ id, number, title, kind }) => [id, number, title.sv, kind]);
const journal = async () =>
  (await chat.store.journal())
    .slice(earlier)
    .filter(({ action }) => action.startsWith('agenda.'))
    .map(({ action }) => action);

test('an item is added, shown, changed and removed', async () => {
  const added = await tell('lägg till punkt Budget 2024 (beslut) till nämnden 12 oktober');
  expect(added.text).toBe(`Punkt 1 på dagordningen för ${october}: Budget 2024 (beslut).`);
  expect(buttonsOf(added.card).map(({ title }) => title)).toEqual(['Ändra', 'Ta bort punkten']);
  expect(textOf(added.card)).toContain('Budget 2024');

  // Everybody may ask.
  const asked = await tell('vad ska upp på nästa möte?', member);
  expect(asked.text).toBe(`Dagordningen för ${october} har 1 punkt: 1. Budget 2024 (beslut).`);
  expect(textOf(asked.card)).toContain('Nämndbotens register');

  const [edit, remove] = buttonsOf(added.card);
  const form = await chat.press(edit?.data, { ...personalChat, id: 'a:1' }, { from: secretary.from });
  expect(form.text).toContain('Ändra punkt 1 (');
  const changed = await press(
    'agenda.change',
    { meeting, item: 'p1' },
    { title: 'Budget 2024–2025', kind: 'discussion', responsible: 'Ordföranden', documents: 'Förslag\nBilaga' },
  );
  expect(changed.text).toContain('Punkt 1 är ändrad: Budget 2024–2025 (diskussion)');
  expect(changed.text).toContain('Diskussion. Föredragande: Ordföranden. Handlingar: Förslag; Bilaga.');
  expect(await items()).toEqual([['p1', 1, 'Budget 2024–2025', 'discussion']]);

  const removed = await chat.press(remove?.data, { ...personalChat, id: 'a:1' }, { from: secretary.from });
  expect(removed.text).toContain('är borttagen från dagordningen');
  expect(await items()).toEqual([]);
  expect(await journal()).toEqual(['agenda.add', 'agenda.change', 'agenda.remove']);
  expect((await chat.store.verify()).ok).toBe(true);
});

test('an item is changed and removed by its number, and the next one gets another id', async () => {
  for (const title of ['Ett', 'Två', 'Tre']) await tell(`lägg till punkt ${title}`);
  expect((await tell('ändra punkt 2')).text).toBe(`Ändra punkt 2 ("Två") på dagordningen för ${october}.`);
  expect((await tell('ta bort punkt 3')).text).toContain('är borttagen');
  expect((await tell('ta bort punkt 3')).text).toContain('finns inte på dagordningen');
  await tell('lägg till punkt Fyra');
  expect(await items()).toEqual([
    ['p1', 1, 'Ett', 'information'],
    ['p2', 2, 'Två', 'information'],
    ['p4', 3, 'Fyra', 'information'],
  ]);
  const { text, card } = await tell('ta bort punkt');
  expect(text).toMatch(/^Vilken punkt menar du\?/);
  expect(buttonsOf(card).map(({ title }) => title)).toEqual(['1. Ett', '2. Två', '3. Fyra']);
});

test('an item is removed from the agenda that is named, and from no other', async () => {
  await tell('lägg till punkt Ett till nämnden 12 oktober');
  await tell('lägg till punkt Annat till beredningsgruppen');
  const { text } = await tell('ta bort punkt 1 från beredningsgruppen');
  expect(text).toContain('"Annat" är borttagen från dagordningen för beredningsgruppen');
  expect((await tell('ta bort punkt 1 i december')).text).toContain('finns inte');
  expect(await items()).toHaveLength(1);
});

test('without a title there is a form, whose meeting is chosen', async () => {
  const { text, card } = await tell('lägg till punkt');
  expect(text).toBe('Vad ska upp, och på vilket möte?');
  expect(textOf(card)).toContain('Nämnden onsdag 12 oktober kl. 10–16');
  expect(textOf(card)).not.toContain('22 juni');
  const [add] = buttonsOf(card);
  const said = await chat.press(
    { ...add?.data, title: 'Lokaler', kind: 'discussion', meeting: 'beredningsgruppen-2022-10-26' },
    { ...personalChat, id: 'a:1' },
    { from: secretary.from },
  );
  expect(said.text).toContain('Punkt 1 på dagordningen för beredningsgruppen onsdag 26 oktober kl. 14–16: Lokaler');
});

test('pressed twice, an item stands once', async () => {
  const inputs = { title: 'Lokaler', kind: 'discussion', meeting };
  await Promise.all([press('agenda.add', {}, inputs), press('agenda.add', {}, inputs)]);
  const again = await press('agenda.add', {}, { ...inputs, title: 'LOKALER' });
  expect(again.text).toContain(`Lokaler står redan på dagordningen för ${october} som punkt 1.`);
  const change = () => press('agenda.change', { meeting, item: 'p1' }, { title: 'Hyror', kind: 'decision' });
  expect((await change()).text).toEqual((await change()).text);
  await Promise.all([1, 2].map(() => press('agenda.remove', { meeting, item: 'p1' })));
  expect(await items()).toEqual([]);
  expect(await journal()).toEqual(['agenda.add', 'agenda.change', 'agenda.remove']);
});

test('two items are never given one title', async () => {
  await tell('lägg till punkt Ett');
  await tell('lägg till punkt Två');
  const said = await press('agenda.change', { meeting, item: 'p2' }, { title: 'ett', kind: 'decision' });
  expect(said.text).toContain('Ett står redan på dagordningen');
});

test('who may not is told who may, and strangers that they are not known', async () => {
  await tell('lägg till punkt Ett');
  const asked = [
    await tell('lägg till punkt Två', member),
    await tell('lägg till punkt', member),
    await tell('ta bort punkt 1', member),
    await tell('ändra punkt 1', member),
    await press('agenda.add', {}, { title: 'Två', meeting }, member),
    await press('agenda.change', { meeting, item: 'p1' }, { title: 'Två' }, member),
    await press('agenda.remove', { meeting, item: 'p1' }, {}, member),
  ];
  for (const { text } of asked) expect(text).toContain('gör sekreteraren eller samordnaren');
  expect((await tell('lägg till punkt Två', stranger)).text).toContain('Jag hittar dig inte');
  expect((await press('agenda.remove', { meeting, item: 'p1' }, {}, stranger)).text).toContain('Jag hittar dig inte');
  expect(await items()).toHaveLength(1);
});

test('a meeting that is over keeps its agenda', async () => {
  const over = 'Mötet är redan över';
  expect((await tell('lägg till punkt Efterhand till nämnden 22 juni')).text).toContain(over);
  await tell('lägg till punkt Ett');
  chat.now = chat.now.add({ hours: 24 * 60 });
  expect((await press('agenda.add', {}, { title: 'Två', meeting })).text).toContain(over);
  expect((await press('agenda.change', { meeting, item: 'p1' }, { title: 'Två' })).text).toContain(over);
  expect((await press('agenda.remove', { meeting, item: 'p1' })).text).toContain(over);
  expect(await items()).toHaveLength(1);
  // The next meeting is now another one.
  expect((await tell('lägg till punkt Två')).text).toContain('14 december');
});

test('what the papers hold is changed there', async () => {
  chat.now = chat.now.subtract({ hours: 24 * 100 });
  expect((await tell('vad står på dagordningen 22 juni')).text).toContain('har 9 punkter');
  expect((await tell('ta bort punkt 3 nämnden 22 juni')).text).toContain('kommer ur nämndens handlingar');
  expect((await tell('ändra punkt 3 nämnden 22 juni')).text).toContain('kommer ur nämndens handlingar');
  const added = await tell('lägg till punkt Övriga frågor till nämnden 22 juni');
  expect(added.text).toMatch(/^Punkt 10 /);
});

test('a day without a meeting is answered with the next one, at a press', async () => {
  const { text, card } = await tell('lägg till punkt Budget 2024 till nämnden 5 oktober');
  expect(text).toBe(`Nämnden har inget möte den 5 oktober 2022. Ska punkten upp på nästa, ${october}?`);
  const [next] = buttonsOf(card);
  expect((await chat.press(next?.data, { ...personalChat, id: 'a:1' }, { from: secretary.from })).text).toContain(
    'Budget 2024',
  );
  expect((await tell('lägg till punkt Löner till styrgrupp HR')).text).toContain('Kalla till ett först');
});

test('in a channel that is tied to a body, its agenda is meant', async () => {
  const conversation = { ...groupChat, id: '19:bg@thread.v2' };
  await chat.store.change(secretary.email, chat.now, () => ({
    result: undefined,
    changes: [
      {
        ...{ kind: 'channel', key: 'beredningsgruppen', value: { conversation: conversation.id } },
        ...{ action: 'channel.bind', before: null, after: null },
      },
    ],
  }));
  const said = await chat.say({
    ...mention(chat.serviceUrl, 'lägg till punkt Lokaler', conversation),
    from: secretary.from,
  });
  expect(said.text).toContain('beredningsgruppen 21–22 september');
});

test('a title is kept as it was written, and shown as text', async () => {
  const title = '**Fet** _kursiv_ [länk](https://example.com) \u0024{title} e-ARKIV';
  const said = await tell(`lägg till punkt ${title}`);
  expect(said.text).toContain(`: ${title} (information).`);
  expect(textOf(said.card)).toContain(String.raw`\\*\\*Fet\\*\\* \\_kursiv\\_ \\[länk\\](https://example.com)`);
  const html = await press('agenda.add', {}, { title: '<img src=x onerror=alert(1)>\u202e&lt;b&gt;', meeting });
  expect(html.text).toContain(String.raw`\\<img src=x onerror=alert(1)>\\&lt;b\\&gt;`);
  expect((await items())?.map(([, , shown]) => shown)).toEqual([title, '<img src=x onerror=alert(1)>&lt;b&gt;']);
});

test('a title that is too long, or none, is refused aloud', async () => {
  const no = 'Skriv en rubrik på högst 200 tecken.';
  expect((await tell(`lägg till punkt ${'Lång '.repeat(60)}`)).text).toBe(no);
  for (const title of ['x'.repeat(300), 'x'.repeat(4999), '\u0000\u200e', undefined])
    expect((await press('agenda.add', {}, { ...(title === undefined ? {} : { title }), meeting })).text).toContain(no);
  expect((await press('agenda.add', {}, { title: 'Två' })).text).toContain('Jag vet inte vilket möte du menar');
  expect(await items()).toEqual([]);
});

test('buttons that nobody was given change nothing', async () => {
  await tell('lägg till punkt Ett');
  for (const [what, action, args] of [
    ['an unknown meeting', 'agenda.add', { meeting: 'namnden-1999-01-01', title: 'x' }],
    ['a meeting that is none', 'agenda.add', { meeting: { $ne: 1 }, title: 'x' }],
    ['an unknown kind', 'agenda.add', { meeting, title: 'x', kind: 'order' }],
    ['an argument that is not there', 'agenda.add', { meeting, title: 'x', number: 1 }],
    ['an id of its own', 'agenda.add', { meeting, title: 'x', id: 'p1' }],
    ['an unknown item', 'agenda.remove', { meeting, item: 'p99' }],
    ['an item that is none', 'agenda.remove', { meeting, item: '__proto__' }],
    ['no item', 'agenda.change', { meeting, title: 'x' }],
    ['no arguments', 'agenda.edit', {}],
    ['an unknown action', 'agenda.drop', { meeting }],
  ] as const) {
    const { text } = await press(action, args);
    expect(text, what).toMatch(/[Dd]en knappen|finns inte|vet inte/);
    expect(await items(), what).toHaveLength(1);
  }
  expect(await journal()).toEqual(['agenda.add']);
});

test('who was called sees the agenda as it is now', async () => {
  await tell('hej', member);
  const before = chat.teams.messages.length;
  await tell('kalla till nämnden 12 oktober');
  const isCall = ({ activity }: (typeof chat.teams.messages)[number]) => activity.text?.startsWith('Du kallas till');
  await chat.teams.until(() => chat.teams.messages.slice(before).some(isCall));
  const calls = () => chat.teams.messages.slice(before).filter(isCall);
  expect(JSON.stringify(calls().at(-1)?.activity)).toContain('ingen punkt är anmäld än');
  await tell('lägg till punkt Budget 2024 (beslut)');
  await chat.teams.until(() => JSON.stringify(calls().at(-1)?.activity).includes('Budget 2024 (beslut)'));
  expect(calls().at(-1)?.method).toBe('PUT');
});

test('every example of a command is one', async () => {
  await tell('lägg till punkt Ett till nämnden 14 december');
  for (const { examples } of agendaCommands)
    for (const example of examples) {
      const { text } = await tell(example);
      expect(text, example).not.toMatch(/kan jag inte göra|cannot do that|vet jag inte/);
    }
});
