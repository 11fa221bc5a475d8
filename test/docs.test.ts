/** What the papers for readers say is what the bot does: its answers, the commands, the settings. */
import { readFileSync } from 'node:fs';
import { pino } from 'pino';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capabilities } from '../src/capabilities.ts';
import { readPackageValues } from '../src/config.ts';
import { importInto } from '../src/start-up.ts';
import { openStore } from '../src/store/open.ts';
import type { Store } from '../src/store/store.ts';
import { botFrameworkKeys } from '../src/teams/settings.ts';
import { Conversation } from '../src/understand/converse.ts';

const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
const readme = read('README.md');
const papers = [
  'README.md',
  ...['anvandarguide', 'administration', 'personuppgifter', 'data', 'understanding', 'add-a-kind', 'eval'].map(
    (name) => `docs/${name}.md`,
  ),
];

interface Exchange {
  readonly chat: string;
  /** Somebody on the roster, where it is not just anybody. */
  readonly by?: string | undefined;
  readonly question: string;
  readonly answer: string;
}

/** "**Du:** …" (or "**Sekreteraren:** …") and "**Boten:** …"; a blank line ends the chat. */
function guideExchanges(): Exchange[] {
  let chat = 0;
  let question = '';
  let by: string | undefined;
  return read('docs/anvandarguide.md')
    .split('\n')
    .flatMap((line) => {
      if (line.trim() === '') chat += 1;
      const asked = /\*\*(Du|Sekreteraren):\*\* (.*)\\$/.exec(line);
      if (asked !== null) {
        question = asked[2] ?? '';
        by = asked[1] === 'Du' ? undefined : 'sekreterare@example.org';
      }
      const answer = /\*\*Boten:\*\* (.*)$/.exec(line)?.[1];
      return answer === undefined ? [] : [{ chat: `guide-${chat}`, by, question, answer }];
    });
}

/** The table of the README: topic, question, answer. */
function readmeExchanges(): Exchange[] {
  const section = readme.split('## What one can ask')[1]?.split('\n## ')[0] ?? '';
  return section.split('\n').flatMap((line, at) => {
    const [, , question, answer] = line.split('|').map((cell) => cell.trim());
    return question === undefined || answer === undefined || /^(for example|---)$/.test(question)
      ? []
      : [{ chat: `readme-${at}`, question, answer }];
  });
}

describe('the documents', () => {
  let store: Store;
  let conversation: Conversation;
  beforeAll(async () => {
    const now = () => Temporal.Instant.from('2022-09-01T06:00:00Z');
    store = await openStore('sqlite::memory:');
    await importInto(store, 'data/norrbotten', 'test', now());
    conversation = new Conversation({ ...capabilities, store, now, log: pino({ level: 'silent' }) });
  });
  afterAll(() => store.close());

  it('quote answers that the bot gives', async () => {
    const exchanges = [...guideExchanges(), ...readmeExchanges()];
    expect(exchanges.length).toBeGreaterThan(40);
    for (const { chat, by, question, answer } of exchanges) {
      const reply = await conversation.message(question, {
        ...{ conversation: chat, person: by ?? 'reader', email: by, isLocal: true },
      });
      expect(reply.text.replaceAll('\u00a0', ' '), question).toBe(answer);
    }
  });

  it('name commands that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    for (const file of papers) {
      for (const [, name = ''] of read(file).matchAll(/npm run (\w[\w:-]*)/g))
        expect(scripts, `${file}: npm run ${name}`).toHaveProperty([name]);
    }
  });

  it('list every setting and every package', () => {
    const settings = [
      'PORT',
      'HOST',
      'PUBLIC_URL',
      'DATABASE_URL',
      'DATA_DIR',
      'BOT_CLOCK',
      'ALLOWED_TENANTS',
      'LOG_LEVEL',
      'METRICS_TOKEN',
      'SHUTDOWN_DELAY',
      'BOT_ENV',
      'ACCESS',
      ...Object.keys(readPackageValues({})),
      ...botFrameworkKeys,
    ];
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
      'dependencies' | 'devDependencies',
      object
    >;
    for (const name of [...settings, ...Object.keys(dependencies), ...Object.keys(devDependencies)])
      expect(readme).toContain(`\`${name}\``);
  });

  it('show a worked example that is the newcomer’s whole work', () => {
    expect(read('docs/add-a-kind.md').match(/```ts/g)).toHaveLength(3);
  });
});
