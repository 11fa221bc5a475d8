/**
 * The order in which proposals are put against each other. Pure.
 *
 * A lone proposal is put against rejection. Among several, the counter-proposals are first put against each other, one
 * after the other in the order in which they were made, and the one that is left is put against the main proposal: the
 * vote that settles the case comes last.
 */
import type { Case, Proposal, Round } from '../domain/registry.ts';

type Contest = Pick<Round, 'yes' | 'no'>;

/** The next vote after those that are over, or undefined when the main vote is. */
export function nextContest(
  proposals: readonly Pick<Proposal, 'id'>[],
  winners: readonly string[],
): Contest | undefined {
  const [main, first, ...others] = proposals.map(({ id }) => id);
  if (main === undefined) return undefined;
  if (first === undefined) return winners.length === 0 ? { yes: main, no: null } : undefined;
  const leading = winners.at(-1) ?? first;
  const next = others[winners.length];
  if (next !== undefined) return { yes: leading, no: next };
  return winners.length === others.length ? { yes: main, no: leading } : undefined;
}

/** How many votes there are in all. */
export function contestsAmong(proposals: number): number {
  return Math.max(1, proposals - 1);
}

/** The round that is voted on now. */
export function currentRound(of: Pick<Case, 'rounds'>): Round | undefined {
  return of.rounds.findLast(({ winner }) => winner === undefined);
}

/** Whether the round settles the case. */
export function isMainVote(of: Pick<Case, 'proposals' | 'rounds'>): boolean {
  return of.rounds.length === contestsAmong(of.proposals.length);
}
