/** Answers how a case was voted on; pure. */
import { deadlineWords, lapsed as sayLapsed } from '../../cards/sentences/cases.ts';
import { bodyName } from '../../cards/sentences/spans.ts';
import * as say from '../../cards/sentences/votes.ts';
import { capital, concat, plain } from '../../cards/sentences/words.ts';
import { outcomeWords, sideName } from '../../decisions/case-answer.ts';
import type { Answer, FollowUp, Row } from '../../domain/answer.ts';
import { dayOfInstant } from '../../domain/dates.ts';
import type { Words } from '../../domain/records.ts';
import type { Vote } from '../../domain/registry.ts';
import { type RoundVotes, type SeatVote, turnoutOf } from '../case-votes.ts';
import type { VotedCase, VoteFacts } from './facts.ts';
import type { VoteSlots } from './slots.ts';

type NameOf = VoteFacts['nameOf'];

export function answerVotes({ matter, nameOf }: VoteFacts, slots: VoteSlots): Answer {
  if (matter === undefined)
    return refusal(slots.paragraph === undefined ? say.noVotes : say.unknownNumber(slots.paragraph));
  if (matter.type === 'paper') {
    const ask = slots.ask === 'reserved' || slots.ask === 'disqualified' ? slots.ask : 'votes';
    return {
      ...refusal(say.notInPapers(matter.decision, ask)),
      sources: [matter.citation],
      followUps: [decidedFollowUp(matter.decision.id)],
    };
  }
  const unseated = slots.municipalities.filter((id) =>
    matter.entry.seats.every(({ municipality }) => municipality !== id),
  );
  const isRefused = slots.ask === 'votes' && unseated.length > 0;
  return {
    outcome: isRefused ? 'refuse' : 'answer',
    text: isRefused ? say.noSeat(caseName(matter), unseated.map(nameOf)) : textOf(matter, slots, nameOf),
    title: titleOf(matter),
    detail: {
      shape: 'facts',
      rows: [...summaryRows(matter), ...seatRows(matter, nameOf), ...reservationRows(matter, nameOf)],
    },
    sources: [matter.citation],
    followUps: followUpsOf(matter, slots),
  };
}

function refusal(text: Words): Answer {
  return { outcome: 'refuse', text, title: say.votesTitle, detail: { shape: 'none' }, sources: [], followUps: [] };
}

function caseName({ entry, body }: VotedCase): say.CaseName {
  const day = entry.state === 'closed' && entry.closedAt !== undefined ? dayOfInstant(entry.closedAt) : undefined;
  return { title: entry.title, body: bodyName(body), number: entry.paragraph?.number, day };
}

function titleOf({ entry }: VotedCase): Words {
  return plain(entry.paragraph === undefined ? entry.title : `§ ${entry.paragraph.number} ${entry.title}`);
}

function textOf(matter: VotedCase, { ask, municipalities }: VoteSlots, nameOf: NameOf): Words {
  const { entry, rounds } = matter;
  const of = caseName(matter);
  const last = rounds.at(-1);
  if (ask === 'reserved')
    return say.declared(
      of,
      ask,
      entry.reservations.map((each) => `${each.name} (${nameOf(each.municipality)})`),
    );
  if (ask === 'disqualified') return say.declared(of, ask, outOf(last, nameOf));
  if (last === undefined) return say.outcomeOf(of, say.noOutcome);
  if (ask === 'votes') {
    const seats = last.seats.filter(({ municipality }) => municipalities.includes(municipality));
    return seats.length > 0 ? seatsText(matter, last, seats, nameOf) : wholeText(matter, last);
  }
  const did = ask === 'missing' ? say.notVoted(of, 'many') : say.voted(ask, last.round, entry.proposals);
  const who = last.seats
    .filter(({ vote, lapsed }) => (ask === 'missing' ? vote === undefined && lapsed === undefined : vote === ask))
    .map((seat) => seatWords(matter, last, seat, nameOf));
  if (ask === 'missing' && who.length === 0) return say.everybodyVoted(of);
  const text = say.side({ of, did, who, seats: last.seats.length });
  const isContest = (ask === 'yes' || ask === 'no') && last.round.no !== null;
  return isContest ? concat([say.contested(ask), text]) : text;
}

function outOf(last: RoundVotes | undefined, nameOf: NameOf): string[] {
  return (last?.seats ?? []).flatMap(({ municipality, disqualified }) =>
    disqualified.map(({ name }) => `${name} (${nameOf(municipality)})`),
  );
}

function seatWords({ entry }: VotedCase, { round }: RoundVotes, seat: SeatVote, nameOf: NameOf): say.SeatWords {
  const municipality = nameOf(seat.municipality);
  const { vote, lapsed } = seat;
  if (lapsed !== undefined) {
    const did = say.votedInVain(say.voted(lapsed.vote, round, entry.proposals), entry.state === 'closed');
    return { municipality, did, who: lapsed.name };
  }
  return { municipality, did: vote && say.voted(vote, round, entry.proposals), who: seat.voter?.name };
}

/** How these seats voted, and then what the vote came to. */
function seatsText(matter: VotedCase, last: RoundVotes, seats: readonly SeatVote[], nameOf: NameOf): Words {
  const out = seats.flatMap(({ disqualified }) => disqualified.map(({ name }) => name));
  const own = say.seats(
    caseName(matter),
    seats.map((seat) => seatWords(matter, last, seat, nameOf)),
  );
  const result = resultOf(matter, last);
  return concat([own, ...(out.length === 0 ? [] : [say.wasDisqualified(out)]), concat([capital(result), '.'], '')]);
}

function wholeText(matter: VotedCase, last: RoundVotes): Words {
  const result = resultOf(matter, last);
  return matter.entry.state === 'closed'
    ? say.outcomeOf(caseName(matter), result)
    : say.goingOn(caseName(matter), result);
}

/** The outcome with the rule that settled it; while the vote goes on, how it stands. */
function resultOf({ entry }: VotedCase, last: RoundVotes): Words {
  if (entry.state !== 'closed') return say.interim({ ...turnoutOf(last), counts: countsOf(last) });
  return entry.outcome === undefined ? say.noOutcome : outcomeWords(entry);
}

function countsOf({ seats }: RoundVotes): Record<Vote, number> {
  const count = (vote: Vote) => seats.filter((seat) => seat.vote === vote).length;
  return { yes: count('yes'), no: count('no'), abstain: count('abstain') };
}

function summaryRows(matter: VotedCase): Row[] {
  const { entry, body, rounds } = matter;
  const last = rounds.at(-1);
  const isOpen = entry.state !== 'closed';
  return [
    { label: say.rows.body, value: bodyName(body) },
    ...(isOpen && entry.deadline !== undefined
      ? [{ label: say.rows.deadline, value: deadlineWords(entry.deadline) }]
      : []),
    ...(last === undefined
      ? []
      : [{ label: isOpen ? say.rows.soFar : say.rows.outcome, value: resultOf(matter, last) }]),
    ...(entry.proposals.length === 1
      ? []
      : entry.proposals.map(({ id, text }) => ({
          label: capital(say.proposalName(entry.proposals, id)),
          value: plain(text),
        }))),
  ];
}

/** The vote of each municipality; votes that came before in a line each. */
function seatRows(matter: VotedCase, nameOf: NameOf): Row[] {
  const { entry, rounds } = matter;
  const last = rounds.at(-1);
  const earlier = rounds
    .slice(0, -1)
    .map((each) => ({ label: say.rows.before, value: sidesOf(entry.proposals, each, nameOf) }));
  const own = (last?.seats ?? []).map((seat) => ({
    label: plain(nameOf(seat.municipality)),
    value: last === undefined ? plain('') : cell(matter, last, seat),
  }));
  return [...own, ...earlier];
}

function cell({ entry }: VotedCase, { round }: RoundVotes, seat: SeatVote): Words {
  const out = seat.disqualified.map(({ name }) => say.cells.disqualified(name));
  const name = seat.voter?.name;
  const own =
    name === undefined
      ? say.cells.nobody
      : seat.vote === undefined
        ? concat([plain(name), say.cells.notVoted])
        : concat([sideName(entry, round, seat.vote), `– ${name}`]);
  const lapsed = seat.lapsed && sayLapsed(seat.lapsed.name, sideName(entry, round, seat.lapsed.vote));
  return concat([own, ...(lapsed === undefined ? [] : [lapsed]), ...out], '; ');
}

/** "förslag 2 (HR-chef Boden): Boden, Kalix; förslag 3 (…): Luleå". */
function sidesOf(proposals: VotedCase['entry']['proposals'], { round, seats }: RoundVotes, nameOf: NameOf): Words {
  const sides = (['yes', 'no', 'abstain'] as const).flatMap((vote) => {
    const names = seats.filter((seat) => seat.vote === vote).map(({ municipality }) => nameOf(municipality));
    return names.length === 0 ? [] : [concat([say.voteName(vote, round, proposals), names.join(', ')], ': ')];
  });
  return concat(sides, '; ');
}

function reservationRows({ entry }: VotedCase, nameOf: NameOf): Row[] {
  return entry.reservations.map(({ name, municipality, reason }) => ({
    label: say.rows.reservation,
    value: plain(`${name} (${nameOf(municipality)}): ${reason}`),
  }));
}

function decidedFollowUp(id: string): FollowUp {
  const slots = { ids: [id], ask: 'what', paragraphs: [], latest: false };
  return { label: say.followUps.decided, question: { kind: 'decision', slots } };
}

function followUpsOf({ key, entry }: VotedCase, slots: VoteSlots): FollowUp[] {
  const result = entry.outcome?.result;
  const isDecided = entry.state === 'closed' && (result === 'approved' || result === 'rejected');
  const asks = (['votes', 'reserved', 'disqualified'] as const).filter((ask) => ask !== slots.ask);
  return [
    ...(isDecided ? [decidedFollowUp(key)] : []),
    ...asks.map((ask) => ({
      label: say.followUps[ask],
      question: { kind: 'votes', slots: { ask, id: key, bodies: [], municipalities: [] } },
    })),
  ];
}
