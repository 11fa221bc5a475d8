/** A case as the minutes tell it: proposals, order of propositions, how each voted, the outcome. Pure. */
import { outcomeLine } from '../cards/sentences/cases.ts';
import { approval, noOutcome, proposalLabel, rejection } from '../cards/sentences/minutes.ts';
import { electorateOf } from '../decisions/electorate.ts';
import { seatVotes } from '../decisions/tally.ts';
import type { Board } from '../domain/board.ts';
import type { MinuteItem, Proposition } from '../domain/minutes.ts';
import type { Words } from '../domain/records.ts';
import type { Case, Roll } from '../domain/registry.ts';
import { holdersOf } from '../domain/roster.ts';
import { municipalityName } from './served.ts';
import type { KeyedCase } from './sitting.ts';

/**
 * A decided case.
 *
 * @param roll the attendance of the meeting that the minutes are of; other cases were decided without one
 */
export function minuteItem(board: Board, { key, case: of }: KeyedCase, roll: Roll | undefined): MinuteItem {
  const { outcome, paragraph, background } = of;
  const ofMeeting = of.meeting !== undefined && of.meeting === roll?.meeting ? roll : undefined;
  const winner = outcome?.winner === undefined ? undefined : of.proposals.find(({ id }) => id === outcome.winner);
  return {
    case: key,
    ...(paragraph === undefined ? {} : { paragraph }),
    title: of.title,
    ...(background === undefined ? {} : { background }),
    betweenMeetings: of.meeting === undefined,
    proposals: of.proposals.map(({ id, text, name }) => ({ label: labelOf(of, id), text, name })),
    propositions: of.rounds.map((_, index) => proposition(board, of, index, ofMeeting)),
    ...(outcome === undefined
      ? {}
      : { quorum: { served: outcome.present, seats: outcome.seats, needed: outcome.needed } }),
    outcome: outcomeOf(of),
    ...(winner === undefined ? {} : { decided: winner.text }),
    disqualified: disqualifiedIn(board, of, ofMeeting),
    reservations: of.reservations.map(({ municipality, name, reason }) => ({
      ...{ municipality, municipalityName: municipalityName(board, municipality) },
      ...{ name, reason },
    })),
    reopened: of.reopened.map(({ at, reason }) => ({ at, reason })),
  };
}

/** A lone proposal is approved or rejected; among several each has its number. */
function labelOf({ proposals }: Case, id: string): Words {
  const index = proposals.findIndex((proposal) => proposal.id === id);
  return proposals.length === 1 ? approval : proposalLabel(index + 1, proposals[index]?.name ?? id);
}

function outcomeOf(of: Case): Words {
  const { outcome } = of;
  if (outcome === undefined) return noOutcome;
  if (of.proposals.length === 1 || outcome.winner === undefined) return outcomeLine(outcome);
  const label = labelOf(of, outcome.winner);
  // The main proposal's side is the first one, whichever won.
  const told = outcome.winner === of.rounds.at(-1)?.no ? { ...outcome, yes: outcome.no, no: outcome.yes } : outcome;
  return { sv: outcomeLine(told, label.sv).sv, en: outcomeLine(told, label.en).en };
}

/** Later than any instant. */
const endless = '9999';

/** When a round was over: as the next one began to be voted on, the last one when the case was closed. */
function endOfRound({ rounds, closedAt }: Case, index: number): string {
  const [first] = (rounds[index + 1]?.votes.map(({ at }) => at) ?? []).sort();
  return first ?? closedAt ?? endless;
}

/** Who was there at the end of a round, later marks changing nothing of it; undefined between meetings. */
function rollUntil(of: Case, roll: Roll | undefined, end: string): Pick<Roll, 'marks'> | undefined {
  if (of.meeting === undefined) return undefined;
  return { marks: (roll?.marks ?? []).filter(({ at }) => at <= end) };
}

function proposition(board: Board, of: Case, index: number, roll: Roll | undefined): Proposition {
  const { rounds } = of;
  const round = rounds[index];
  if (round === undefined) throw new RangeError(`no round ${index}`);
  const electors = electorateOf(of, rollUntil(of, roll, endOfRound(of, index)));
  const cast = seatVotes(round, electors);
  return {
    yes: labelOf(of, round.yes),
    no: round.no === null ? rejection : labelOf(of, round.no),
    votes: electors.flatMap(({ municipality, voter }) => {
      const vote = cast.get(municipality);
      if (vote === undefined || voter === undefined) return [];
      return [{ municipality, municipalityName: municipalityName(board, municipality), name: voter.name, vote }];
    }),
    ...(round.winner === undefined ? {} : { winner: labelOf(of, round.winner) }),
  };
}

/** Who declared to be disqualified, and who entered for this case only (Kommunallagen 6:28–30). */
function disqualifiedIn(board: Board, of: Case, roll: Roll | undefined): MinuteItem['disqualified'] {
  const electors = electorateOf(of, rollUntil(of, roll, of.closedAt ?? endless));
  return of.disqualified.map(({ email, municipality }) => {
    const seat = of.seats.find((each) => each.municipality === municipality);
    const holders = seat === undefined ? [] : holdersOf([seat]);
    const place = holders.findIndex((holder) => holder.email === email);
    const voter = electors.find((each) => each.municipality === municipality)?.voter;
    // Whoever stands before them in line served anyway.
    const entered = voter !== undefined && holders.findIndex((holder) => holder.email === voter.email) > place;
    return {
      ...{ municipality, municipalityName: municipalityName(board, municipality) },
      name: holders[place]?.name ?? email,
      ...(entered ? { instead: voter.name } : {}),
    };
  });
}
