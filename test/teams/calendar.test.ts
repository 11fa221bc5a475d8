/** Calendar files over HTTP: the links that cards carry, and every other path below theirs. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AdaptiveCard } from '../../src/cards/templates.ts';
import { calendarLinks } from '../../src/teams/calendar.ts';
import { buttonsOf, Chat, linksOf, publicUrl } from '../conversation/chat.ts';

let chat: Chat;
beforeAll(async () => {
  chat = await Chat.start();
});
afterAll(() => chat.close());

async function linkOf(question: string): Promise<string> {
  const [link] = linksOf((await chat.ask(question)).card);
  if (link === undefined) throw new Error(`no link below "${question}"`);
  return link.url;
}

const one = 'när är nästa nämndmöte?';

describe('a card about', () => {
  test('one meeting to come has that meeting’s file', async () => {
    const { card } = await chat.ask(one);
    expect(linksOf(card)).toEqual([{ type: 'Action.OpenUrl', title: 'Lägg i kalendern', url: expect.any(String) }]);
    expect(linksOf(card)[0]?.url).toMatch(
      /^https:\/\/namndboten\.example\.org\/bot\/calendar\/meeting\/namnden-2022-10-12\/[\w-]{43}\.ics$/,
    );
    expect(buttonsOf(card).length).toBeGreaterThan(0);
    expect(card.actions.length).toBeLessThanOrEqual(6);
  });

  test('one meeting has it in the language of the question', async () => {
    const { card } = await chat.ask('when is the next board meeting?');
    expect(linksOf(card).map(({ title }) => title)).toEqual(['Add to calendar']);
  });

  test('several of one body has all of the body’s', async () => {
    const { card } = await chat.ask('vilka möten har nämnden kvar i år?');
    expect(linksOf(card)).toMatchObject([
      { title: 'Alla möten i kalendern', url: expect.stringContaining('/calendar/body/namnden/') },
    ]);
  });

  test.for(['när var senaste nämndmötet?', 'hur många möten återstår i år?', 'vad betalar Kalix för e-arkivet?'])(
    'something else has none: %s',
    async (question) => {
      expect(linksOf((await chat.ask(question)).card)).toEqual([]);
    },
  );
});

test('a call has the meeting’s file, in the message that the bot sends by itself and in the one that it replies', async () => {
  // A bot of its own: what it sends by itself must not come between the others' questions and answers.
  const own = await Chat.start();
  try {
    const people = { kalix: 'ledamot.kalix@example.org', sekreterare: 'sekreterare@example.org' };
    for (const [id, email] of Object.entries(people)) own.teams.members.set(id, { name: id, email });
    const as = (id: string) => ({ from: { id, name: id, aadObjectId: id } });
    const hers = own.newChat();
    const isCall = ({ conversation, activity }: (typeof own.teams.messages)[number]) =>
      conversation === hers.id && activity.text?.startsWith('Du kallas till') === true;
    const asked = await own.ask(one, hers, as('kalix'));
    await own.ask('kalla till nämnden', own.newChat(), as('sekreterare'));
    await own.teams.until(() => own.teams.messages.some(isCall));
    const card = own.teams.messages.find(isCall)?.activity.attachments?.[0]?.content as AdaptiveCard;
    expect(linksOf(card)).toEqual(linksOf(asked.card));
    const pressed = await own.press(buttonsOf(card)[0]?.data, hers, as('kalix'));
    expect(pressed.text).toContain(linksOf(asked.card)[0]?.url);
  } finally {
    await own.close();
  }
});

describe('a link', () => {
  test('gives the file, with a name for it', async () => {
    const response = await chat.get(await linkOf(one));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="namnden-2022-10-12.ics"');
    const text = await response.text();
    expect(text).toContain('DTSTART;TZID=Europe/Stockholm:20221012T100000');
    expect(text).toContain('SUMMARY:Norrbottens e-nämnd: möte');
  });

  test('of a body gives all its meetings', async () => {
    const response = await chat.get(await linkOf('vilka möten har beredningsgruppen i år?'));
    expect(response.headers.get('content-disposition')).toContain('"beredningsgruppen.ics"');
    expect((await response.text()).match(/BEGIN:VEVENT/g)).toHaveLength(11);
  });

  test('may be asked for its head only, and with a query', async () => {
    const link = await linkOf(one);
    const head = await chat.get(link, { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
    const asked = await chat.get(`${link}?utm_source=outlook`);
    expect(asked.status).toBe(200);
    expect(head.headers.get('content-length')).toBe(String(Buffer.byteLength(await asked.text())));
  });

  test.for(['POST', 'PUT', 'DELETE', 'PATCH'])('takes no %s', async (method) => {
    expect((await chat.get(await linkOf(one), { method })).status).toBe(405);
  });
});

test('everything else gets one and the same answer', async () => {
  const link = (await linkOf(one)).replace(publicUrl, '');
  const mac = link.slice(-47, -4);
  const bodys = (await linkOf('vilka möten har nämnden kvar i år?')).slice(-47, -4);
  // The last character holds two bits that mean nothing: its neighbour stands for the same bytes.
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const twin = mac.slice(0, -1) + alphabet[alphabet.indexOf(mac.slice(-1)) ^ 1];
  const gone = calendarLinks(await chat.store.secret('calendar'), '').linkTo({ meeting: 'lunch' }) ?? '';
  const wrong = [
    gone,
    link.replace('2022-10-12', '2022-12-14'),
    link.replace('meeting', 'body'),
    link.replace(mac, bodys),
    link.replace(mac, twin),
    link.replace(mac, mac.toLowerCase()),
    link.replace(mac, mac.slice(1)),
    link.replace(mac, `${mac}A`),
    link.replace(mac, 'å'.repeat(43)),
    link.replace('.ics', ''),
    link.replace('.ics', '.ics/'),
    link.replace('/namnden', '/%6Eamnden'),
    link.replace('namnden-2022-10-12', '..%2f..%2fpackage.json'),
    `${link}/x`,
    ...['/calendar/', '/calendar/meeting', '/calendar/meeting//x.ics', '/calendar/%00', '/calendar/lunch/x/y.ics'],
  ];
  for (const path of wrong) {
    const response = await chat.get(path);
    expect({ path, status: response.status, body: await response.text() }).toEqual({
      path,
      status: 404,
      body: '{"error":"not found"}',
    });
    expect(response.headers.get('content-type')).toBe('application/json');
  }
  expect(chat.errors).toEqual([]);
});

test('a store’s links are its own, and without an address there are none', async () => {
  const of = { meeting: 'namnden-2022-10-12' };
  const [a, b] = [calendarLinks('a', 'https://x'), calendarLinks('b', 'https://x')];
  const path = new URL(a.linkTo(of) ?? '').pathname;
  expect(a.targetOf(path)).toEqual(of);
  expect(b.targetOf(path)).toBeUndefined();
  expect(calendarLinks('a', undefined).linkTo(of)).toBeUndefined();
});
