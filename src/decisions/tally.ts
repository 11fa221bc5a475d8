/**
 * What a vote comes to, by the body's rules. Pure: the order in which votes were cast does not matter, and a seat counts
 * once, with the vote of whoever serves it when the vote is counted.
 */
import { quorumOf } from '../attendance/quorum.ts';
import type { Body, MunicipalityId } from '../domain/records.ts';
import type { Outcome, Round, Vote } from '../domain/registry.ts';
import type { Elector } from './electorate.ts';

export interface Counting {
  readonly rules: Body['rules'];
  /** The municipality of the chair, who has the casting vote (Kommunallagen 5:55). */
  readonly chair: MunicipalityId | undefined;
  /** Which side a lot falls on; drawn by the caller, so that counting stays pure. */
  readonly lot: Vote | undefined;
  /** Between meetings a seat takes part by answering; at a meeting by being there. */
  readonly atMeeting: boolean;
}

/** The vote of each seat: the last one of the person who serves it, undefined where there is none. */
export function seatVotes(
  round: Pick<Round, 'votes'>,
  electorate: readonly Elector[],
): ReadonlyMap<MunicipalityId, Vote> {
  const last = new Map<string, Vote>();
  for (const { email, vote } of [...round.votes].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)))
    last.set(email, vote);
  return new Map(
    electorate.flatMap(({ municipality, voter }): [MunicipalityId, Vote][] => {
      const vote = voter === undefined ? undefined : last.get(voter.email);
      return vote === undefined ? [] : [[municipality, vote]];
    }),
  );
}

/** The last vote for a seat of which none counts: whoever cast it does not serve any more. */
export function lapsedVote(
  { votes }: Pick<Round, 'votes'>,
  municipality: MunicipalityId,
  counted: ReadonlyMap<MunicipalityId, Vote>,
): Round['votes'][number] | undefined {
  if (counted.has(municipality)) return undefined;
  return votes
    .filter((each) => each.municipality === municipality)
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .at(-1);
}

/** The outcome of a round; `winner` is the proposal that won, if one did. */
export function tally(round: Round, electorate: readonly Elector[], counting: Counting): Outcome {
  const cast = seatVotes(round, electorate);
  const count = (vote: Vote) => [...cast.values()].filter((each) => each === vote).length;
  const [yes, no, abstain] = [count('yes'), count('no'), count('abstain')];
  const voters = electorate.filter(({ voter }) => voter !== undefined).length;
  const present = counting.atMeeting ? voters : cast.size;
  const figures = {
    yes,
    no,
    abstain,
    present,
    seats: electorate.length,
    needed: quorumOf(counting.rules.quorum, electorate.length),
  };
  if (present < figures.needed) return { result: 'no-quorum', ruling: 'none', ...figures };
  const settled = settle(yes, no, cast, counting);
  // Where two proposals stand against each other, what is not enough for the one is no vote for the other.
  const isNeither = round.no !== null && settled.side === 'no' && settled.byDefault === true;
  if (isNeither) return { result: 'rejected', ruling: settled.ruling, ...figures };
  if (settled.side === undefined) return { result: 'undecided', ruling: settled.ruling, ...figures };
  const winner = settled.side === 'yes' ? round.yes : (round.no ?? undefined);
  const result = winner === undefined ? 'rejected' : 'approved';
  return { result, ruling: settled.ruling, ...figures, ...(winner === undefined ? {} : { winner }) };
}

interface Settled {
  readonly side: 'yes' | 'no' | undefined;
  /** It falls because it had too few votes, not because the other side won. */
  readonly byDefault?: boolean;
  readonly ruling: Outcome['ruling'];
}

function settle(yes: number, no: number, cast: ReadonlyMap<string, Vote>, { rules, chair, lot }: Counting): Settled {
  if (yes + no === 0) return { side: undefined, ruling: 'none' };
  if (rules.majority === 'unanimous') return { side: no === 0 ? 'yes' : 'no', byDefault: yes > 0, ruling: 'unanimity' };
  if (yes !== no) return { side: yes > no ? 'yes' : 'no', ruling: 'majority' };
  if (rules.tie === 'rejected') return { side: 'no', byDefault: true, ruling: 'tie' };
  const deciding = rules.tie === 'lot' ? lot : chair === undefined ? undefined : cast.get(chair);
  const side = deciding === 'yes' || deciding === 'no' ? deciding : undefined;
  return { side, ruling: rules.tie === 'lot' ? 'lot' : 'casting-vote' };
}

/** Whether the vote is even and waits for the chair, who must vote where that is needed (4:25). */
export function needsChair(outcome: Outcome): boolean {
  return outcome.result === 'undecided' && outcome.ruling === 'casting-vote';
}
