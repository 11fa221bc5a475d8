/** Among candidates: answer the best, ask back, offer a choice, or say that nothing was understood. */
import type { Reading } from '../domain/reading.ts';
import type { Words } from '../domain/records.ts';
import type { Ask } from '../questions/kind.ts';
import type { Candidate } from './candidates/candidate.ts';
import type { Mind } from './mind.ts';
import { optionsOf } from './options.ts';
import { placesBetween } from './read/places.ts';
import type { Context, Decision } from './understanding.ts';

/** The shares of the message that must be explained: to offer a question, and to answer it. */
const leastExplained = { offer: 0.5, answer: 0.66 } as const;
/** How good a candidate must be to be answered without asking; a statement has only its words to show. */
const leastScore = { kind: 0.5, statement: 0.7, statementAsFollowUp: 0.78, offer: 0.5, consider: 0.35 } as const;
/** What a statement must have to go before a better reading, and what that one must lack. */
const whole = { explained: 0.95, score: 0.8, unlessExplained: 0.8 } as const;
/** A candidate that is this much worse than the best is no choice beside it. */
const behindBest = 0.15;
/** Not understood words are named in an answer: a few, and none so long that it is no word. */
const namedWords = { most: 5, letters: 30 } as const;

/** What is to be done about a message that has these candidates. */
export function decide(candidates: readonly Candidate[], reading: Reading, context: Context): Decision {
  const ranked = [...candidates].sort((a, b) => b.score - a.score);
  const best = wholeStatement(ranked) ?? ranked[0];
  if (best === undefined || isHopeless(best)) return notUnderstood(reading, context.mind);
  if (best.ask !== undefined)
    return isExplained(best) ? askBack(best, best.ask) : notUnderstood(reading, context.mind, best.left);
  if (isClear(best, reading, context)) {
    const { question, explained, score } = best;
    return { type: 'question', question, note: noteOf(reading, best), confidence: { explained, score } };
  }
  const options = optionsOf(ranked.filter((candidate) => isChoice(candidate, best)));
  return options.length === 0 ? notUnderstood(reading, context.mind) : { type: 'unsure', options };
}

/**
 * A statement that explains the whole message, where the best reading leaves out a word that may be what is asked
 * ("ett större LMS", "införandekostnaderna i kalkylen").
 */
function wholeStatement(ranked: readonly Candidate[]): Candidate | undefined {
  const [best] = ranked;
  if (best === undefined || best.question.kind === 'passage' || best.explained >= whole.unlessExplained)
    return undefined;
  return ranked.find(
    ({ question, explained, score, beside }) =>
      question.kind === 'passage' && beside !== true && explained >= whole.explained && score >= whole.score,
  );
}

function isHopeless({ explained, enough, score }: Candidate): boolean {
  return explained < Math.min(leastExplained.offer, enough ?? leastExplained.offer) || score < leastScore.consider;
}

function isExplained({ explained, enough }: Candidate): boolean {
  return explained >= (enough ?? leastExplained.answer);
}

function isClear(best: Candidate, reading: Reading, context: Context): boolean {
  return best.beside !== true && isExplained(best) && best.score >= scoreToAnswer(best, reading, context);
}

function scoreToAnswer({ question }: Candidate, reading: Reading, { before }: Context): number {
  if (question.kind !== 'passage') return leastScore.kind;
  return reading.elliptic && before !== undefined ? leastScore.statementAsFollowUp : leastScore.statement;
}

function isChoice(candidate: Candidate, best: Candidate): boolean {
  return (
    candidate.ask === undefined &&
    candidate.explained >= leastExplained.offer &&
    candidate.score >= Math.max(leastScore.offer, best.score - behindBest)
  );
}

function askBack({ question }: Candidate, { slot, text, options }: Ask<Readonly<Record<string, unknown>>>): Decision {
  return {
    type: 'ask',
    question,
    slot,
    text,
    options: options.map(({ label, slots }) => ({ label, question: { kind: question.kind, slots } })),
  };
}

/** What was read into the message: spellings first, then what the kind took over. */
function noteOf(reading: Reading, best: Candidate): Words | undefined {
  const corrected = reading.mentions.find((mention) => mention.corrected !== undefined)?.corrected;
  if (corrected === undefined) return best.note;
  return {
    sv: `Jag tolkar "${corrected.written}" som ${corrected.name}.`,
    en: `I take "${corrected.written}" to mean ${corrected.name}.`,
  };
}

/**
 * With the words that nothing in the vocabulary or the papers explains, and those that the best reading leaves; no
 * numbers, nothing long.
 */
function notUnderstood(reading: Reading, mind: Mind, left: readonly number[] = []): Decision {
  const understood = new Set([
    ...[...reading.concepts.values()].flat(),
    ...reading.periods.flatMap(({ at: [from, to] }) => placesBetween({ from, to })),
  ]);
  const words = reading.tokens.filter(
    ({ folded }, at) =>
      (reading.weights[at] ?? 0) > 0 &&
      !/\d/.test(folded) &&
      folded.length <= namedWords.letters &&
      !understood.has(at) &&
      (left.includes(at) || !mind.isWord(folded)),
  );
  const named = new Set(words.map((token) => token.raw.toLowerCase()));
  return { type: 'unknown', words: [...named].slice(0, namedWords.most) };
}
