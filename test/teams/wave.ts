/** Very many people in a store, each with an account and a personal chat, and what they are to be told. */
import type { Temporal } from 'temporal-polyfill';
import type { Answer } from '../../src/domain/answer.ts';
import { change } from '../../src/domain/registry.ts';
import type { Store } from '../../src/store/store.ts';
import type { OutboxView } from '../../src/teams/post-sender.ts';

/** Draws a message that says what its arguments hold; none where they hold nothing. */
export const sayingView: OutboxView = {
  view: 'test',
  draw: ({ text }) => (text === undefined ? undefined : saying(String(text))),
};

function saying(text: string): Answer {
  const words = { sv: text, en: text };
  return {
    ...{ outcome: 'answer', text: words, title: words, detail: { shape: 'none' }, sources: [], followUps: [] },
  };
}

/** Adds so many people: `p0@example.org` in `a:p0` and so on. */
export async function addPeople(store: Store, count: number, now: Temporal.Instant, serviceUrl: string): Promise<void> {
  const names = Array.from({ length: count }, (_, index) => `p${index}`);
  await store.change('test', now, () => ({
    result: undefined,
    changes: names.map((name) => {
      const value = { email: `${name}@example.org`, name, boundAt: '2022-09-01T06:00:00.000Z' };
      return change({ kind: 'account', key: name, value, action: 'account.bind', before: null, after: value });
    }),
  }));
  for (const name of names) {
    await store.savePlace({
      ...{ conversation: `a:${name}`, scope: 'personal', person: name, channelId: 'msteams', user: `29:${name}` },
      ...{ serviceUrl, bot: { id: '28:bot', name: 'Nämndboten' } },
    });
  }
}

/** Wishes for messages, each the person and what to say to them. */
export function wishFor(
  store: Store,
  messages: readonly (readonly [person: string, text?: string])[],
  now: Temporal.Instant,
): Promise<void> {
  return store.change('test', now, () => ({
    result: undefined,
    posts: messages.map(([person, text], index) => ({
      key: `${String(index).padStart(6, '0')}:${text}@${person}`,
      ...{ subject: 'test:1', view: 'test', args: text === undefined ? {} : { text } },
      to: { person: `${person}@example.org` },
    })),
  }));
}
