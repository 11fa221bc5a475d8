/** "Vad väntar på mig?" by message and by button: the answer is about whoever asks, and a button holds nobody. */
import { pino } from 'pino';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { change } from '../../src/domain/registry.ts';
import { questionKinds } from '../../src/questions/index.ts';
import { importInto } from '../../src/start-up.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { Conversation } from '../../src/understand/converse.ts';
import { caseOf } from '../questions/cases.ts';

const now = Temporal.Instant.from('2022-10-03T06:00:00Z');
const as = (name: string, scope = 'personal') => ({
  ...{ conversation: 'chat', person: name, email: `${name}@example.org`, isLocal: true, scope },
});

let store: Store;
let bot: Conversation;
beforeAll(async () => {
  store = await openStore('sqlite::memory:');
  await importInto(store, 'data/norrbotten', 'test', now);
  bot = new Conversation({ store, kinds: questionKinds, now: () => now, log: pino({ level: 'silent' }) });
  const open = caseOf({ body: 'styrgrupp-hr', title: 'Semesterlistor' });
  const draft = caseOf({
    ...{ body: 'styrgrupp-hr', title: 'Hemliga planer', state: 'draft', rounds: [] },
    createdBy: 'hr-chef.kalix@example.org',
  });
  for (const [key, value] of [
    ['styrgrupp-hr-b1', open],
    ['styrgrupp-hr-b2', draft],
  ] as const) {
    const entry = change({ kind: 'case', key, value, action: 'case.test', before: null, after: value.state });
    await store.change('test', now, () => ({ result: undefined, changes: [entry] }));
  }
});
afterAll(() => store.close());

it('lists what waits for the writer, and for the presser of a button', async () => {
  expect((await bot.message('vad väntar på mig?', as('hr-chef.kalix'))).text).toMatch(
    /^En sak.*rösta om "Semesterlistor"/,
  );
  expect((await bot.message('vad väntar på mig?', as('elearning.kalix'))).text).toBe('Inget väntar på dig just nu.');
  const button = { verb: 'ask', question: { kind: 'waiting', slots: {} }, language: 'sv' } as const;
  expect((await bot.press(button, as('hr-chef.boden'))).text).toMatch(/^En sak.*rösta om "Semesterlistor"/);
  expect((await bot.press(button, as('nobody'))).text).toMatch(/^Jag hittar dig inte/);
  const forged = { ...button, question: { kind: 'waiting', slots: { person: 'hr-chef.kalix@example.org' } } };
  expect((await bot.press(forged, as('nobody'))).text).toMatch(/gäller inte|ställ frågan/i);
});

it('tells of drafts in personal chat alone', async () => {
  expect((await bot.message('öppna beslut', as('hr-chef.kalix'))).text).toContain('"Hemliga planer"');
  expect((await bot.message('öppna beslut', as('hr-chef.kalix', 'channel'))).text).not.toContain('Hemliga');
  expect((await bot.message('utkast till beslut', as('hr-chef.kalix', 'channel'))).text).toMatch(/personlig chatt/);
});
