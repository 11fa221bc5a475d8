/** Messages of the bot's own accord: each is sent by one process, and shows the last change in the end. */
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PostWish } from '../../src/domain/registry.ts';
import type { Place, Store } from '../../src/store/store.ts';
import { board } from './boards.ts';
import { engines, type TestDatabase } from './engines.ts';
import { wish } from './entries.ts';

const now = Temporal.Instant.from('2022-09-01T06:00:00Z');
const later = (seconds: number) => now.add({ seconds });
const sent = { conversation: 'a:1', activity: 'm-1' };
const place: Place = {
  ...{ conversation: 'a:1', scope: 'personal', person: 'account', channelId: 'msteams' },
  ...{ serviceUrl: 'http://127.0.0.1/', bot: { id: '28:bot', name: 'Nämndboten' }, user: '29:1' },
};

describe.each(engines)('on $name', (engine) => {
  let database: TestDatabase;
  let store: Store;
  beforeEach(async () => {
    database = await engine.create();
    store = await database.open();
    await store.replaceRecords(board(), 'test', now);
  });
  afterEach(() => database.remove());

  const wishFor = (...posts: PostWish[]) => store.change('test', now, () => ({ result: undefined, posts }));
  const refresh = (subject: string) => store.change('test', now, () => ({ result: undefined, refresh: [subject] }));
  const claim = (at = now) => store.claimPosts(10, at, 30);
  const keysOf = async (at = now) => (await claim(at)).map(({ key }) => key);

  test('what is wished for is claimed once, with all that sending it needs', async () => {
    await wishFor(wish('a@example.org'));
    expect(await claim()).toEqual([
      {
        ...{ key: 'roll:1@a@example.org', view: 'roll', args: { meeting: 'm' }, to: { person: 'a@example.org' } },
        ...{ wanted: 1, sent: undefined, attempts: 0, failure: undefined, isLapsed: false },
        isPutOff: false,
      },
    ]);
    expect(await claim()).toEqual([]);
    expect(await (await database.open()).claimPosts(10, now, 30)).toEqual([]);
  });

  test('a claim whose holder died is free after its lease', async () => {
    await wishFor(wish('a'));
    await claim();
    expect(await keysOf(later(29))).toEqual([]);
    // Nobody knows whether it was sent, and whoever sends it now is told so.
    expect(await claim(later(30))).toMatchObject([{ isLapsed: true, attempts: 0 }]);
  });

  test('a change while it is sent makes it due again, with where it stands', async () => {
    await wishFor(wish('a'), wish('b', 'roll:2'));
    const [first] = await claim();
    await refresh('roll:1');
    await store.settlePost(first?.key ?? '', first?.wanted ?? 0, sent);
    const again = await claim();
    expect(again).toMatchObject([{ key: 'roll:1@a', wanted: 2, sent }]);
    await store.settlePost('roll:1@a', 2, sent);
    expect(await claim(later(60))).toMatchObject([{ key: 'roll:2@b' }]);
  });

  test('wished for anew while it is sent, it is still one sender’s', async () => {
    await wishFor(wish('a'));
    await claim();
    await wishFor(wish('a'));
    expect(await claim()).toEqual([]);
    await store.settlePost('roll:1@a', 1, sent);
    expect(await claim()).toMatchObject([{ wanted: 2, sent }]);
  });

  test('ten changes before it is sent are one message', async () => {
    await wishFor(wish('a'));
    for (let count = 0; count < 10; count += 1) await refresh('roll:1');
    const [only] = await claim();
    expect(only?.wanted).toBe(11);
    await store.settlePost('roll:1@a', 11, sent);
    expect(await claim()).toEqual([]);
  });

  test('the same wish again is the same message', async () => {
    await wishFor(wish('a'));
    await wishFor(wish('a'));
    expect(await claim()).toHaveLength(1);
  });

  test('very many wishes of one change are all there, also one that is wished for twice', async () => {
    const many = Array.from({ length: 450 }, (_, index) => wish(`p${String(index).padStart(3, '0')}`));
    await wishFor(...many, wish('p000'), wish('p001', 'roll:1', { inReply: true }), wish('q'));
    const posts = await store.claimPosts(1000, now, 30);
    expect(posts.map(({ key }) => key)).toEqual(
      [...many.filter((_, index) => index !== 1), wish('q')].map((w) => w.key),
    );
    expect(posts.slice(0, 2).map(({ wanted }) => wanted)).toEqual([2, 1]);
    expect(await claim(later(15))).toMatchObject([{ key: 'roll:1@p001', wanted: 2 }]);
  });

  test('what cannot be sent waits until its time', async () => {
    await wishFor(wish('a'));
    await claim();
    await store.delayPost('roll:1@a', later(60), '503');
    expect(await keysOf(later(59))).toEqual([]);
    expect(await claim(later(60))).toMatchObject([{ attempts: 1, failure: '503', isLapsed: false }]);
    await store.settlePost('roll:1@a', 1, sent);
    await refresh('roll:1');
    expect(await claim(later(60))).toMatchObject([{ attempts: 0 }]);
  });

  test('what was put off without being tried is no attempt, and keeps what is known of it', async () => {
    await wishFor(wish('a'), wish('b'));
    await claim();
    await store.delayPost('roll:1@a', now, '503');
    await store.returnPost('roll:1@a', later(5));
    await store.returnPost('roll:1@b', later(5), 'lapsed');
    expect(await keysOf(later(4))).toEqual([]);
    expect(await claim(later(5))).toMatchObject([
      { key: 'roll:1@a', attempts: 1, failure: '503' },
      { key: 'roll:1@b', attempts: 0, failure: 'lapsed', isLapsed: false, isPutOff: true },
    ]);
  });

  test('what has waited longest is claimed first, and what is not due is left', async () => {
    await wishFor(...['a', 'b', 'c', 'd', 'e'].map((each) => wish(each)));
    await claim();
    await store.delayPost('roll:1@a', later(9), '503');
    await store.delayPost('roll:1@b', later(7), '503');
    await store.delayPost('roll:1@c', undefined, 'no conversation');
    await store.settlePost('roll:1@d', 1, sent);
    await refresh('roll:1');
    const keys = async (limit: number) => (await store.claimPosts(limit, later(31), 30)).map(({ key }) => key);
    expect(await keys(2)).toEqual(['roll:1@d', 'roll:1@b']);
    expect(await keys(10)).toEqual(['roll:1@a', 'roll:1@e']);
  });

  test('who cannot be reached is known with the reason, until something reaches them', async () => {
    const wishes = ['a', 'b', 'c', 'd', 'e'].flatMap((each) => [wish(each), wish(each, 'roll:2')]);
    await wishFor(...wishes, wish('x', 'roll:3', { to: { conversation: '19:kanal' } }));
    await store.claimPosts(20, now, 30);
    const fail = async (key: string, failure: string) => store.delayPost(key, undefined, failure);
    await fail('roll:1@a', 'no conversation');
    await fail('roll:2@a', '403 ConversationBlockedByUser');
    await fail('roll:1@b', '404 ConversationNotFound');
    // These say nothing of the person.
    await fail('roll:1@c', '413 MessageSizeTooBig');
    await store.delayPost('roll:1@d', later(10), '503 ServiceUnavailable');
    await fail('roll:3@x', '403 BotNotInConversationRoster');
    const out = [
      { person: 'a', failure: '403 ConversationBlockedByUser', waiting: 2 },
      { person: 'b', failure: '404 ConversationNotFound', waiting: 1 },
    ];
    expect(await store.unreachable()).toEqual(out);
    // Due again they are no more within reach than before.
    await store.wakePosts({ person: 'a' });
    await store.wakePosts({ person: 'nobody' });
    await store.wakePosts({ conversation: '19:kanal' });
    expect(await store.unreachable()).toEqual(out);
    expect((await keysOf()).sort()).toEqual(['roll:1@a', 'roll:2@a', 'roll:3@x']);
    await store.settlePost('roll:1@a', 1, sent);
    await store.settlePost('roll:2@a', 1, sent);
    expect(await store.unreachable()).toEqual(out.slice(1));
  });

  test('what nobody can be reached for waits until they can', async () => {
    await wishFor(wish('a'), wish('b'));
    await claim();
    await store.delayPost('roll:1@a', undefined, 'no conversation');
    await store.delayPost('roll:1@b', undefined, 'no conversation');
    expect(await keysOf(later(10_000_000))).toEqual([]);
    expect(await store.unsentPosts('roll:1')).toEqual([
      { subject: 'roll:1', to: { person: 'a' }, failure: 'no conversation' },
      { subject: 'roll:1', to: { person: 'b' }, failure: 'no conversation' },
    ]);
    await store.wakePosts({ person: 'a' });
    expect(await keysOf()).toEqual(['roll:1@a']);
  });

  test('a reply is its turn’s to send, and others’ only when the turn is dead', async () => {
    await wishFor(wish('a', 'roll:1', { inReply: true }));
    expect(await keysOf()).toEqual([]);
    expect(await keysOf(later(15))).toHaveLength(1);
  });

  test('a reply that was sent shows what it was promised to, and not what changed since', async () => {
    await wishFor(wish('a', 'roll:1', { inReply: true }));
    await refresh('roll:1');
    await store.settleReply('roll:1@a', true, sent);
    expect(await claim()).toMatchObject([{ wanted: 2, sent }]);
    await store.settlePost('roll:1@a', 2, sent);
    // Asked for anew it is a new message, and the old one is left as it is.
    await wishFor(wish('a', 'roll:1', { inReply: true }));
    await store.settleReply('roll:1@a', true, { ...sent, activity: 'm-2' });
    expect(await claim()).toEqual([]);
    await refresh('roll:1');
    expect(await claim()).toMatchObject([{ sent: { activity: 'm-2' } }]);
  });

  test('told twice that a reply was sent, the next change is still due', async () => {
    await wishFor(wish('a', 'roll:1', { inReply: true }));
    await store.settleReply('roll:1@a', true, sent);
    await store.settleReply('roll:1@a', true, sent);
    await refresh('roll:1');
    expect(await claim()).toMatchObject([{ wanted: 2, sent }]);
  });

  test('a reply that could not be sent is due at once', async () => {
    await wishFor(wish('a', 'roll:1', { inReply: true }));
    await store.settleReply('roll:1@a', false, undefined);
    expect(await claim()).toMatchObject([{ key: 'roll:1@a', sent: undefined }]);
  });

  test('claims and changes that take the same messages in opposite orders all come through', async () => {
    const people = Array.from({ length: 40 }, (_, index) => `p${index}`);
    const firsts = people.map((each) => wish(each, 'roll:1'));
    await wishFor(...firsts, ...people.map((each) => wish(each, 'roll:2')));
    const change = () =>
      store.change('test', now, () => ({ result: undefined, refresh: ['roll:2'], posts: firsts.toReversed() }));
    const work = Array.from({ length: 12 }, (_, index) => [change(), store.claimPosts(80, later(index * 100), 30)]);
    await Promise.all(work.flat());
    const posts = await store.claimPosts(100, later(10_000), 30);
    expect(posts.map(({ wanted }) => wanted)).toEqual([...firsts, ...people].map(() => 13));
  });

  test('of what two instances claim at once, nothing is claimed twice', async () => {
    await wishFor(...Array.from({ length: 60 }, (_, index) => wish(`p${index}`)));
    const instances = [await database.start(), await database.start()];
    const job = { do: 'post', limit: 7, times: 6, at: now.toString() } as const;
    const claimed = (await Promise.all(instances.map((instance) => instance.result(job)))).flatMap(
      ({ posts }) => posts,
    );
    expect(new Set(claimed).size).toBe(claimed.length);
    const rest = await store.claimPosts(100, now, 30);
    expect(claimed.length + rest.length).toBe(60);
  });

  test('a place is kept as it was last, and found by whose chat it is', async () => {
    await store.savePlace(place);
    await store.savePlace({ ...place, serviceUrl: 'http://127.0.0.1:2/' });
    await store.savePlace({ ...place, conversation: '19:kanal', scope: 'channel', person: undefined });
    const places = (conversations: string[], people: string[]) => store.places({ conversations, people });
    expect(await places([], ['account'])).toMatchObject([{ conversation: 'a:1', serviceUrl: 'http://127.0.0.1:2/' }]);
    expect(await places(['19:kanal'], [])).toMatchObject([{ scope: 'channel' }]);
    expect(await places(['19:kanal', 'a:2'], ['account', 'other'])).toHaveLength(2);
    expect(await places(['a:2'], ['other'])).toEqual([]);
    expect(await places([], [])).toEqual([]);
  });

  test('somebody’s personal chat is the last one they had', async () => {
    await store.savePlace(place);
    await store.savePlace({ ...place, conversation: 'a:0' });
    await store.savePlace({ ...place, conversation: 'a:3', person: 'other' });
    expect(await store.places({ conversations: ['a:1'], people: ['account'] })).toMatchObject([
      { conversation: 'a:0' },
    ]);
  });
});
