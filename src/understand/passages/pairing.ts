/** Two statements of one subject that together explain what neither does alone. */
import type { Passage } from '../../domain/passages.ts';
import { type RankedHit, share } from './ranking.ts';

const pairing = {
  /** A hit that explains less is hardly about the matter: a second one would answer something else. */
  leastExplained: 0.6,
  /** A hit that explains more than this needs no second statement. */
  unlessExplained: 0.9,
  /** A second one must explain so much more, */
  leastGain: 0.2,
  /** stand so high, */
  among: 12,
  /** and score at most so much less. */
  scoreBehind: 0.25,
} as const;

/** The second statement, what both explain, what the pair scores, and whether neither holds what is asked. */
export interface Pair {
  readonly also: Passage;
  readonly beside: boolean;
  readonly explained: number;
  readonly score: number;
}

/** The best hit's pair among the others, or undefined; `weights` are the units' shares of the message. */
export function pairFor(hits: readonly RankedHit[], weights: readonly number[]): Pair | undefined {
  const [first, ...others] = hits.slice(0, pairing.among);
  if (first === undefined || first.explained > pairing.unlessExplained || first.explained < pairing.leastExplained)
    return undefined;
  const subject = subjectOf(first.passage);
  for (const other of others) {
    if (subjectOf(other.passage) !== subject || other.score < first.score - pairing.scoreBehind) continue;
    const explained = explainedTogether(first, other, weights);
    const gain = explained - first.explained;
    if (gain >= pairing.leastGain)
      return {
        also: other.passage,
        beside: first.lacks.some((name) => other.lacks.includes(name)),
        explained,
        score: first.score + gain * share.explained,
      };
  }
  return undefined;
}

function explainedTogether(first: RankedHit, other: RankedHit, weights: readonly number[]): number {
  const strength = (at: number) => Math.max(first.strengths[at] ?? 0, other.strengths[at] ?? 0);
  return weights.reduce((sum, weight, at) => sum + weight * strength(at), 0);
}

/** A passage's id begins with its record's kind and id; in a paper the section is the subject. */
function subjectOf({ id }: Passage): string {
  const parts = id.split('/');
  return parts.slice(0, parts[0] === 'document' ? 3 : 2).join('/');
}
