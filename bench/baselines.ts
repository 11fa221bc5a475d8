/**
 * Simpler ways to do the same, for comparison only: a scan of every statement for words in common,
 * and an index that is built anew for each question.
 */
import type { Language, Question } from '../src/domain/answer.ts';
import { Board } from '../src/domain/board.ts';
import type { Passage } from '../src/domain/passages.ts';
import type { BoardRecords } from '../src/domain/records.ts';
import { stem, tokenise } from '../src/domain/text.ts';
import { questionKinds } from '../src/questions/index.ts';
import { buildMind, type Mind } from '../src/understand/mind.ts';
import { understand } from '../src/understand/understand.ts';
import { now } from './setting.ts';

const stemsOf = (text: string) =>
  new Set(
    tokenise(text)
      .filter((token) => token.folded.length > 2)
      .map((token) => stem(token.folded)),
  );

/** The statement with most words of the question, by reading them all: no index, no names, no dates. */
export function scan(question: string, passages: readonly Passage[], language: Language = 'sv'): string | undefined {
  const asked = stemsOf(question);
  let best: { text: string; shared: number } | undefined;
  for (const passage of passages) {
    const words = stemsOf(
      [passage.heading[language], passage.text[language], ...passage.asks, ...passage.keywords].join(' '),
    );
    const shared = [...asked].filter((word) => words.has(word)).length;
    if (shared > (best?.shared ?? 0)) best = { text: passage.text[language], shared };
  }
  return best?.text;
}

/** Understands and answers with what is built already: what the bot does, without its chat memory and card. */
export function answerWith(
  mind: Mind,
  text: string,
): { readonly question: Question | undefined; readonly text: string | undefined } {
  const understood = understand(text, { mind, asker: {}, now: now(), before: undefined, language: 'sv' });
  if (understood.type !== 'question') return { question: undefined, text: undefined };
  const kind = mind.kinds.find((candidate) => candidate.kind === understood.question.kind);
  return { question: understood.question, text: kind?.reply(understood.question.slots, mind.board, now()).text.sv };
}

/** The same, building names, words and passages for this one question. */
export function answerFromScratch(records: BoardRecords, text: string): string | undefined {
  return answerWith(buildMind(new Board(records), questionKinds), text).text;
}
