/**
 * Question sets graded as a whole. A change of wording or weights may cost one answer and win another; what must not
 * happen is that the bot as a whole gets worse, or that it answers what nobody asked the board.
 * After an improvement the bars are raised: a point below what was measured.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EvalLine, type Grade, grade, grades } from '../../src/cli/grade.ts';
import { Bot } from './bot.ts';

/** Percent of all questions. Measured: 93.8 right, 1.2 wrong. */
const bars = { right: 92.8, wrong: 2.2 } as const;
/** Percent of sentences about something else that may be met with a fact. */
const foreignBar = 1;
/** Met with a statement from the papers today; taken out of here when they no longer are. */
const metWithAFact = ['vad kostar det att skilja sig?'];

const folder = new URL('sets/', import.meta.url);
const linesOf = (file: string): string[] =>
  readFileSync(new URL(file, folder), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));

let bot: Bot;
beforeAll(async () => {
  bot = await Bot.start();
});
afterAll(() => bot.close());

type Counts = Record<Grade, number>;

/** Asks every question of a set, follow-ups in the chat of the question before. */
async function gradeSet(file: string): Promise<Counts> {
  const counts: Counts = { right: 0, abstained: 0, wrong: 0 };
  const chats = new Map<string, string>();
  for (const text of linesOf(file)) {
    const line = EvalLine.parse(JSON.parse(text));
    const chat = (line.after === null ? undefined : chats.get(line.after)) ?? `${file} ${line.id}`;
    chats.set(line.id, chat);
    counts[grade(line, await bot.say(line.q, chat))] += 1;
  }
  return counts;
}

const sum = (counts: Counts): number => grades.reduce((total, name) => total + counts[name], 0);
const percent = (counts: Counts, name: Grade): number => (100 * counts[name]) / sum(counts);
const row = (title: string, counts: Counts): string =>
  [
    title.padEnd(10),
    ...grades.map((name) => percent(counts, name).toFixed(1).padStart(10)),
    String(sum(counts)).padStart(10),
  ].join('');

test('the question sets, all together', { timeout: 120_000 }, async () => {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort();
  const all: Counts = { right: 0, abstained: 0, wrong: 0 };
  const rows: string[] = [];
  for (const file of files) {
    const counts = await gradeSet(file);
    for (const name of grades) all[name] += counts[name];
    rows.push(row(file, counts));
  }
  const heading = ['%'.padEnd(10), ...grades.map((name) => name.padStart(10)), 'questions'.padStart(10)].join('');
  const table = [heading, ...rows, row('all', all)].join('\n');
  console.log(table);
  expect(sum(all), table).toBe(950);
  expect(percent(all, 'right'), table).toBeGreaterThanOrEqual(bars.right);
  expect(percent(all, 'wrong'), table).toBeLessThanOrEqual(bars.wrong);
});

test('sentences about something else are not met with a fact', { timeout: 60_000 }, async () => {
  const sentences = linesOf('foreign.txt');
  const met: string[] = [];
  for (const [index, sentence] of sentences.entries()) {
    if ((await bot.say(sentence, `foreign ${index}`)).outcome === 'answer') met.push(sentence);
  }
  expect(sentences.length).toBeGreaterThanOrEqual(150);
  expect(met.filter((sentence) => metWithAFact.includes(sentence)).sort()).toEqual([...metWithAFact].sort());
  const others = met.filter((sentence) => !metWithAFact.includes(sentence));
  expect((100 * others.length) / sentences.length, others.join('\n')).toBeLessThanOrEqual(foreignBar);
});
