/** What a question about a vote reads: the case with its votes, or the decision of the papers. */
import type { Citation } from '../../domain/answer.ts';
import type { Board } from '../../domain/board.ts';
import { sourceOf } from '../../domain/case-record.ts';
import type { Body, Decision } from '../../domain/records.ts';
import type { Case } from '../../domain/registry.ts';
import { type RoundVotes, touchedAt, votesOn } from '../case-votes.ts';
import { chooseMatter } from './choose.ts';
import type { VoteSlots } from './slots.ts';

export interface VotedCase {
  readonly type: 'case';
  readonly key: string;
  readonly entry: Case;
  readonly body: Body;
  readonly rounds: readonly RoundVotes[];
  readonly citation: Citation;
}

export type VoteFacts = {
  readonly nameOf: (municipality: string) => string;
  readonly matter:
    | VotedCase
    | { readonly type: 'paper'; readonly decision: Decision; readonly citation: Citation }
    | undefined;
};

export function readVotes(board: Board, slots: VoteSlots): VoteFacts {
  const nameOf = (municipality: string) => board.municipality(municipality).name;
  const matter = chooseMatter(board, slots);
  if (matter === undefined) return { nameOf, matter };
  if (matter.type === 'paper') return { nameOf, matter: { ...matter, citation: board.cite(matter.decision.source) } };
  const { key, entry } = matter;
  const body = board.body(entry.body);
  const citation = board.cite(sourceOf(entry, body, touchedAt(entry)));
  return { nameOf, matter: { type: 'case', key, entry, body, rounds: votesOn(board, entry), citation } };
}
