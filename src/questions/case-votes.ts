/** How each seat voted on a case, round by round, read with the rules that count the votes. Pure. */
import { rollOf } from '../decisions/case-entry.ts';
import { type Elector, electorateOf } from '../decisions/electorate.ts';
import { lapsedVote, seatVotes } from '../decisions/tally.ts';
import type { Board } from '../domain/board.ts';
import type { Case, Mark, Roll, Round, Vote } from '../domain/registry.ts';
import { holdersOf } from '../domain/roster.ts';

export interface SeatVote extends Elector {
  /** Undefined where the seat has not voted. */
  readonly vote: Vote | undefined;
  /** A vote that does not count, since whoever cast it had left. */
  readonly lapsed: { readonly vote: Vote; readonly name: string } | undefined;
}

export interface RoundVotes {
  readonly round: Round;
  /** All of the body's seats, in order. */
  readonly seats: readonly SeatVote[];
}

/** The rounds in order; the last one is the one that is voted on, or that settled the case. */
export function votesOn(board: Board, of: Case): RoundVotes[] {
  const marks = rollOf(board, of)?.marks ?? [];
  return of.rounds.map((round, at) => {
    const isLast = at === of.rounds.length - 1;
    const roll = of.meeting === undefined ? undefined : asItWas(marks, isLast ? of.closedAt : lastVoteOf(round));
    const electorate = electorateOf(of, roll);
    const votes = seatVotes(round, electorate);
    const seats = electorate.map((elector) => ({
      ...elector,
      vote: votes.get(elector.municipality),
      lapsed: withName(of, lapsedVote(round, elector.municipality, votes)),
    }));
    return { round, seats };
  });
}

function withName({ seats }: Case, last: Round['votes'][number] | undefined): SeatVote['lapsed'] {
  if (last === undefined) return undefined;
  const name = holdersOf(seats).find(({ email }) => email === last.email)?.name ?? last.municipality;
  return { vote: last.vote, name };
}

/** The attendance at an instant: whoever came or left after a vote changes nothing about it. */
function asItWas(marks: readonly Mark[], until: string | undefined): Pick<Roll, 'marks'> {
  return { marks: marks.filter(({ at }) => until === undefined || at <= until) };
}

/** When a round that is over had all its votes: nothing says when it was closed. */
function lastVoteOf({ votes }: Round): string | undefined {
  return votes
    .map(({ at }) => at)
    .sort()
    .at(-1);
}

/** How many of those who may vote in a round have done so. */
export function turnoutOf({ seats }: RoundVotes): { readonly cast: number; readonly voters: number } {
  return {
    cast: seats.filter(({ vote }) => vote !== undefined).length,
    voters: seats.filter(({ voter }) => voter !== undefined).length,
  };
}

/** When a case was last touched: closed, or put forward. */
export function touchedAt({ closedAt, openedAt, createdAt }: Case): string {
  return closedAt ?? openedAt ?? createdAt;
}
