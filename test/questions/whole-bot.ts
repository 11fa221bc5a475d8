/** The sample board asked through understanding with every kind of question in the list, as people meet it. */
import { Temporal } from 'temporal-polyfill';
import type { Answer, Question } from '../../src/domain/answer.ts';
import { Board } from '../../src/domain/board.ts';
import { readBoard } from '../../src/import/read-board.ts';
import { questionKinds } from '../../src/questions/index.ts';
import { buildMind } from '../../src/understand/mind.ts';
import { understand } from '../../src/understand/understand.ts';

export const now = Temporal.Instant.from('2022-09-01T08:00:00+02:00');

async function sampleBoard(): Promise<Board> {
  const read = await readBoard(new URL('../../data/norrbotten', import.meta.url).pathname);
  if (!read.ok) throw new Error(`the sample data has faults: ${read.faults.map((fault) => fault.message).join('; ')}`);
  return new Board(read.records);
}

export const board = await sampleBoard();
const mind = buildMind(board, questionKinds);

export interface Reply {
  readonly type: string;
  readonly question?: Question;
  readonly answer?: Answer;
  /** What is read first, in the language of the question; no-break spaces as spaces. */
  readonly text: string;
}

/** What the message is read against, where it is not the papers alone on the day of the tests. */
export interface State {
  readonly board: Board;
  readonly now: Temporal.Instant;
}

/** One message; `before` is the question that it may lean on. */
export function ask(text: string, before?: Question, state: State = { board, now }): Reply {
  const { now: at } = state;
  const found = understand(text, { mind: { ...mind, board: state.board }, asker: {}, now: at, before, language: 'sv' });
  if (found.type === 'ask') return { type: 'ask', question: found.question, text: found.text[found.language] };
  if (found.type !== 'question') return { type: found.type, text: '' };
  const kind = questionKinds.find((candidate) => candidate.kind === found.question.kind);
  if (kind === undefined) throw new Error(`no kind ${found.question.kind}`);
  const answer = kind.reply(found.question.slots, state.board, at);
  return {
    type: 'question',
    question: found.question,
    answer,
    text: answer.text[found.language].replaceAll('\u00a0', ' '),
  };
}

/** Messages of one chat, each leaning on the one before; the last reply. */
export function chat(...texts: readonly string[]): Reply {
  let reply: Reply = { type: 'unknown', text: '' };
  for (const text of texts) reply = ask(text, reply.question);
  return reply;
}
