/**
 * `npm run eval -- FILE`: asks a question set and grades it. A `.jsonl` file holds questions with
 * what a right answer must hold; a `.txt` file holds foreign sentences, none of which may be met with a fact.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { createLog } from '../operations/log.ts';
import { questionKinds } from '../questions/index.ts';
import { createClock, importInto } from '../start-up.ts';
import { openStore } from '../store/open.ts';
import { Conversation, type Reply } from '../understand/converse.ts';
import { fail } from './fail.ts';
import { EvalLine, type Grade, grade, grades } from './grade.ts';

/** " (0.82, 0.91)": the share explained and the score, for whoever tunes the understanding. */
function sureness(reply: Reply): string {
  return reply.confidence === undefined
    ? ''
    : ` (${reply.confidence.explained.toFixed(2)}, ${reply.confidence.score.toFixed(2)})`;
}

function buttonsOf(reply: Reply): string[] {
  return [...JSON.stringify(reply.card).matchAll(/"title":"((?:[^"\\]|\\.)*)"/g)].map((match) => match[1] ?? '');
}

async function gradeQuestions(file: string, conversation: Conversation, verbose: boolean): Promise<void> {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => EvalLine.parse(JSON.parse(line)));
  const chats = new Map<string, string>();
  const topics = new Map<string, Record<Grade, number>>();
  for (const line of lines) {
    const chat = (line.after === null ? undefined : chats.get(line.after)) ?? `eval-${line.id}`;
    chats.set(line.id, chat);
    const reply = await conversation.message(line.q, { conversation: chat, person: 'eval' });
    const verdict = grade(line, { text: reply.text, outcome: reply.outcome, buttons: buttonsOf(reply) });
    for (const topic of [line.topic, 'all']) {
      const counts = topics.get(topic) ?? { right: 0, abstained: 0, wrong: 0 };
      counts[verdict] += 1;
      topics.set(topic, counts);
    }
    if (verdict !== 'right' && verbose) {
      console.log(
        `${verdict.toUpperCase().padEnd(9)} ${line.id} [${line.topic}/${line.kind}]${line.after === null ? '' : ` after ${line.after}`} ${line.q}\n          ${reply.question?.kind ?? reply.outcome}${sureness(reply)}: ${reply.text}\n          must ${JSON.stringify(line.must)}`,
      );
    }
  }
  console.log(`${'topic'.padEnd(18)}${grades.map((name) => name.padStart(10)).join('')}`);
  const rows = [...topics].sort(([a], [b]) => Number(a === 'all') - Number(b === 'all') || (a < b ? -1 : 1));
  for (const [topic, counts] of rows)
    console.log(`${topic.padEnd(18)}${grades.map((name) => String(counts[name]).padStart(10)).join('')}`);
  const all = topics.get('all') ?? { right: 0, abstained: 0, wrong: 0 };
  const share = (count: number) => `${((100 * count) / Math.max(1, lines.length)).toFixed(1)} %`;
  console.log(
    `${lines.length} questions: ${share(all.right)} right, ${share(all.abstained)} abstained, ${share(all.wrong)} wrong`,
  );
}

async function gradeForeign(file: string, conversation: Conversation, verbose: boolean): Promise<void> {
  const sentences = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  let facts = 0;
  for (const [index, sentence] of sentences.entries()) {
    const reply = await conversation.message(sentence, { conversation: `foreign-${index}`, person: 'eval' });
    if (reply.outcome !== 'answer') continue;
    facts += 1;
    if (verbose) console.log(`FACT ${sentence}\n     ${reply.question?.kind}: ${reply.text}`);
  }
  console.log(
    `${sentences.length} foreign sentences: ${facts} met with a fact (${((100 * facts) / Math.max(1, sentences.length)).toFixed(1)} %)`,
  );
}

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { quiet: { type: 'boolean', default: false } },
  });
  const [file] = positionals;
  if (file === undefined) throw new RangeError('name a question set: npm run eval -- FILE.jsonl');
  const config = readConfig();
  const now = createClock(config.clockStart);
  // A store of its own in memory: a question set must not leave traces in the demo's database.
  const store = await openStore('sqlite::memory:');
  try {
    await importInto(store, config.dataDir, 'eval', now());
    const conversation = new Conversation({ store, kinds: questionKinds, now, log: createLog('warn') });
    const run = file.endsWith('.txt') ? gradeForeign : gradeQuestions;
    await run(file, conversation, !values.quiet);
  } finally {
    await store.close();
  }
}

main().catch(fail);
