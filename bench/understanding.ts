/** From question to answer, warm; and what has to be built before the first one. */
import { Board } from '../src/domain/board.ts';
import { questionKinds } from '../src/questions/index.ts';
import { passagesOf } from '../src/questions/passage/collect.ts';
import { Conversation } from '../src/understand/converse.ts';
import { buildMind } from '../src/understand/mind.ts';
import { answerFromScratch, answerWith, scan } from './baselines.ts';
import { repeat, timesTable } from './measure.ts';
import { questions } from './questions.ts';
import { now, type Setting, silent } from './setting.ts';

const rounds = 3;
/** Building takes long: this many questions tell as much. */
const builtAnew = 3;

const ask = (index: number) => questions[index % questions.length] ?? '';

export async function benchUnderstanding(setting: Setting): Promise<string> {
  const store = await setting.filledStore('understanding');
  const conversation = new Conversation({ store, kinds: questionKinds, now, log: silent });
  const mind = buildMind(new Board(setting.records), questionKinds);
  const passages = passagesOf(mind.board);
  const asked = questions.length * rounds;
  const whole = (index: number) =>
    conversation.message(ask(index), { conversation: `bench-${index}`, person: 'bench' });
  const warmUp = questions.length;
  for (let index = 0; index < warmUp; index += 1) {
    await whole(-1 - index + warmUp);
    answerWith(mind, ask(index));
    scan(ask(index), passages);
  }
  const pure = await repeat(asked, (index) => answerWith(mind, ask(index)));
  const message = await repeat(asked, (index) => whole(index + warmUp));
  const scanned = await repeat(questions.length, (index) => scan(ask(index), passages));
  const step = Math.ceil(questions.length / builtAnew);
  const scratch = await repeat(builtAnew, (index) => answerFromScratch(setting.records, ask(index * step)));
  await store.close();
  return timesTable(
    `Question to answer: ${questions.length} questions, ${passages.length} statements, ${questionKinds.length} kinds`,
    [
      { name: 'understand + answer', samples: pure },
      { name: 'message → reply (with chat memory in SQLite and card)', samples: message, comparedTo: pure },
      { name: 'baseline: scan all statements, no index', samples: scanned, comparedTo: pure },
      { name: 'baseline: index built anew for each question', samples: scratch, comparedTo: pure },
    ],
    ['The scan knows no names, dates or tables: it shows what reading everything costs, not what answers cost.'],
  );
}

export async function benchMind(setting: Setting): Promise<string> {
  const build = () => buildMind(new Board(setting.records), questionKinds);
  build();
  const built = await repeat(3, build);
  return timesTable('What understanding needs, built once per import', [
    { name: 'names, words, statements', samples: built },
  ]);
}
