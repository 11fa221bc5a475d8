/** Two questions in one message: only if both halves stand on their own and differ. */
import type { Question } from '../domain/answer.ts';
import { understandOne } from './one-question.ts';
import { longestMessage } from './read/read-message.ts';
import type { Confidence, Context, Understanding } from './understanding.ts';

/** Where a message may fall into two: after a question mark, or before "och vad …". */
const betweenQuestions = /\?\s+(?=\S)/;
const beforeAnother =
  /[,.]?\s+(?:och|samt|and)\s+(?=(?:vad|hur|när|vem|vilken|vilket|vilka|varför|what|how|when|who|which|why)\s)/iu;
/** A message that one question explains so wholly is one question, unless a question mark parts it. */
const wholly = 0.95;

/** Both questions of a message, or undefined; `whole` is what it was understood as in one piece. */
export function understandBoth(text: string, context: Context, whole: Understanding): Understanding | undefined {
  const halves = halvesOf(text.slice(0, longestMessage), whole);
  if (halves === undefined) return undefined;
  const first = questionIn(halves[0], context);
  if (first === undefined) return undefined;
  const second = questionIn(halves[1], { ...context, before: first.question });
  if (second === undefined || JSON.stringify(first.question) === JSON.stringify(second.question)) return undefined;
  return {
    language: whole.language,
    reading: whole.reading,
    type: 'both',
    questions: [first.question, second.question],
    confidence: weaker(first.confidence, second.confidence),
  };
}

function halvesOf(text: string, whole: Understanding): readonly [string, string] | undefined {
  const marked = pairOf(text.split(betweenQuestions));
  if (marked !== undefined) return marked;
  const explained = whole.type === 'question' && whole.confidence.explained >= wholly;
  return explained ? undefined : pairOf(text.split(beforeAnother));
}

function pairOf(parts: readonly string[]): readonly [string, string] | undefined {
  const [one, other] = parts;
  return parts.length === 2 && one !== undefined && other !== undefined ? [one, other] : undefined;
}

function questionIn(half: string, context: Context): { question: Question; confidence: Confidence } | undefined {
  const understood = understandOne(half, context);
  return understood.type === 'question' && understood.question.kind !== 'help' ? understood : undefined;
}

function weaker(one: Confidence, other: Confidence): Confidence {
  return { explained: Math.min(one.explained, other.explained), score: Math.min(one.score, other.score) };
}
