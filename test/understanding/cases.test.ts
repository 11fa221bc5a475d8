/** The failure classes of understanding, each a file of chats that anybody can read and extend (`cases/README.md`). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { holds, normalise } from '../../src/cli/grade.ts';
import { Bot, type Said } from './bot.ts';
import { type Case, readCases } from './read-cases.ts';

let bot: Bot;
beforeAll(async () => {
  bot = await Bot.start();
});
afterAll(() => bot.close());

let chats = 0;

/** Writes the chat's messages in a chat of their own; the last reply. */
async function lastReply({ chat }: Case): Promise<Said> {
  chats += 1;
  let said: Said | undefined;
  for (const entry of chat) {
    const message = typeof entry === 'string' ? { say: entry } : entry;
    bot.now = bot.now.add({ seconds: 20, minutes: message.later ?? 0 });
    said = await bot.say(message.say.repeat(message.times ?? 1), `case-${chats}`, message.by);
  }
  if (said === undefined) throw new Error('a chat without messages');
  return said;
}

/** What is wrong with a reply, a line each; none when it is what the case expects. */
function faultsOf({ kind, has, hasNot }: Case, said: Said): string[] {
  const is = (wanted: string) =>
    wanted === said.outcome ||
    (wanted === 'notAnswer' && said.outcome !== 'answer') ||
    (wanted === said.kind && said.outcome === 'answer');
  const shown = normalise(said.outcome === 'clarify' ? [said.text, ...said.buttons].join(' ') : said.text);
  const wanted = [kind].flat();
  return [
    ...(wanted.some(is) ? [] : [`expected ${wanted.join(' or ')}, got ${said.outcome} (${said.kind})`]),
    ...has.filter((part) => !holds(shown, part)).map((part) => `does not say "${part}"`),
    ...hasNot.filter((part) => holds(normalise(said.text), part)).map((part) => `says "${part}"`),
  ];
}

function titleOf({ chat }: Case): string {
  const texts = chat.map((entry) => (typeof entry === 'string' ? entry : entry.say));
  return `"${texts.join('" → "').slice(0, 120)}"`;
}

for (const { file, about, cases, known } of readCases(new URL('cases/', import.meta.url))) {
  describe(`${file}: ${about}`, () => {
    for (const each of cases) {
      test(titleOf(each), async () => {
        const said = await lastReply(each);
        expect(faultsOf(each, said), said.text).toEqual([]);
      });
    }
    // What is known to fail must fail: one that was mended is moved up among the cases.
    for (const each of known) {
      test(`known to fail: ${titleOf(each)}`, async () => {
        expect(faultsOf(each, await lastReply(each))).not.toEqual([]);
      });
    }
  });
}
