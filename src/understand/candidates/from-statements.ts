/** Candidates from the papers' statements that share words with the message. */
import type { Question } from '../../domain/answer.ts';
import type { Reading } from '../../domain/reading.ts';
import { mostStems } from '../passages/passage-index.ts';
import type { Context } from '../understanding.ts';
import type { Candidate } from './candidate.ts';
import { topicsOf } from './topics.ts';

/** The same statement twice is seldom what a follow-up asks for. */
const repeated = 0.15;

export function statementCandidates(reading: Reading, { before, mind }: Context): Candidate[] {
  const topics = reading.elliptic ? topicsOf(before, mind) : [];
  const followed = reading.elliptic && before?.kind === 'passage' ? before : undefined;
  const remembered = stemsAsked(followed);
  const asked = [...new Set([...mind.passages.stemsOf(reading), ...remembered])].slice(0, mostStems);
  return mind.passages.search(reading, topics, remembered).map(({ passage, also, explained, score, beside }) => ({
    question: {
      kind: 'passage',
      slots: { id: passage.id, ...(also === undefined ? {} : { also: also.id }), asked },
    },
    label: passage.text,
    explained,
    beside,
    score: score - (followed?.slots.id === passage.id ? repeated : 0),
  }));
}

/** The stems that a statement was asked for with. */
function stemsAsked(question: Question | undefined): string[] {
  const asked = question?.slots.asked;
  return Array.isArray(asked) ? asked.filter((word) => typeof word === 'string') : [];
}
