/**
 * Text → question, question back, or an honest no. Candidates from the kinds of questions and from the
 * papers' statements compete; what decides is how much of the message each of them explains.
 */
import { understandOne } from './one-question.ts';
import { longestMessage } from './read/read-message.ts';
import { understandBoth } from './two-questions.ts';
import type { Context, Understanding } from './understanding.ts';

/** A message of more sentences tells a story; no one of them is its question. */
const mostSentences = 6;

/** Understands a message: as one question, as two, or by the one of its sentences that is a question. */
export function understand(text: string, context: Context): Understanding {
  const whole = understandOne(text, context);
  if (whole.type === 'action' || whole.type === 'noSuchDay') return whole;
  const both = understandBoth(text, context, whole);
  if (both !== undefined) return both;
  if (whole.type === 'question' || whole.type === 'ask') return whole;
  return understandSentence(text, context) ?? whole;
}

/** A question among other sentences, the last first: small talk before it must not drown it. */
function understandSentence(text: string, context: Context): Understanding | undefined {
  const sentences = text
    .slice(0, longestMessage)
    .split(/(?<=[.!?:])\s+/)
    .filter((sentence) => sentence.trim() !== '');
  if (sentences.length < 2 || sentences.length > mostSentences) return undefined;
  for (const sentence of sentences.reverse()) {
    const part = understandOne(sentence, context);
    if (part.type === 'question' && part.question.kind !== 'help') return part;
  }
  return undefined;
}
