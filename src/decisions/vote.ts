/** Voting: one vote for a seat, changeable until the vote is closed; and stepping aside for disqualification. */

import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { type Done, defineAction } from '../actions/action.ts';
import { no, refuse } from '../actions/refuse.ts';
import * as say from '../cards/sentences/cases.ts';
import { bodyName } from '../cards/sentences/spans.ts';
import { concat } from '../cards/sentences/words.ts';
import type { Act, Answer } from '../domain/answer.ts';
import type { Board } from '../domain/board.ts';
import { instantText } from '../domain/dates.ts';
import type { Words } from '../domain/records.ts';
import { type Case, type Decided, type Round, type Vote, votes } from '../domain/registry.ts';
import { type Seat, seatOf } from '../domain/roster.ts';
import { caseSubject } from '../domain/subjects.ts';
import { caseAnswer, sideName, standingOfVote } from './case-answer.ts';
import { caseChange, casePost, electorate, newElectors, rollOf } from './case-entry.ts';
import { closing, drawLot, isDue, overdue } from './close.ts';
import { electorOf } from './electorate.ts';
import { CaseKey } from './propose.ts';
import { currentRound } from './propositions.ts';

export const castVote = defineAction({
  action: 'cases.vote',
  args: z.strictObject({ case: CaseKey, round: z.int().min(0).max(9), vote: z.enum(votes) }),
  async run({ case: key, round, vote }, { store, actor, now }): Promise<Done> {
    const lot = drawLot();
    return store.change(actor.email, now, (board) => {
      const late = tooLate(board, key, { now, lot });
      return late ?? decideVote(board, key, round, actor.email, vote, now);
    });
  },
});

function decideVote(
  board: Board,
  key: string,
  index: number,
  email: string,
  vote: Vote,
  now: Temporal.Instant,
): Decided<Done> {
  const of = board.registry.case.get(key);
  if (of === undefined) return no(say.no.gone);
  const round = currentRound(of);
  if (round === undefined || of.rounds.indexOf(round) !== index) return no(say.no.oldRound);
  const elector = electorOf(electorate(board, of), email);
  if (elector === undefined) return no(whyNot(board, of, email));
  if (vote === 'abstain' && !board.body(of.body).rules.abstention) return no(say.no.noAbstention);
  const own = round.votes.filter((each) => each.email === email);
  const last = own.at(-1);
  const told = (next: Case, again: boolean): Done => ({
    answer: withVote(board, key, next, index, elector.municipality, vote, again),
  });
  if (last?.vote === vote) return { result: told(of, true) };
  // Another instance's clock may be ahead: a vote never counts before the one that it replaces.
  const at = last !== undefined && last.at > instantText(now) ? last.at : instantText(now);
  const kept = round.votes.filter((each) => each.email !== email);
  const next = withRound(of, index, {
    ...round,
    votes: [...kept, { municipality: elector.municipality, email, vote, at }],
  });
  return {
    result: told(next, false),
    changes: [caseChange(key, next, 'vote', { [email]: last?.vote ?? null }, { [email]: vote, round: index })],
    refresh: [caseSubject(key)],
  };
}

function withRound(of: Case, index: number, round: Round): Case {
  return { ...of, rounds: of.rounds.with(index, round) };
}

/** A vote that comes after the end changes nothing; where nobody has noticed the end yet, it is noticed now. */
function tooLate(
  board: Board,
  key: string,
  { now, lot }: { readonly now: Temporal.Instant; readonly lot: Vote },
): Decided<Done> | undefined {
  const of = board.registry.case.get(key);
  if (of === undefined) return undefined;
  if (of.state === 'draft') return no(say.no.draft);
  if (of.state === 'closed') return no(concat([say.no.closedAlready, caseAnswer(board, key, of).text]));
  // Once the meeting is over nobody serves; the chair still says what the vote came to.
  if (rollOf(board, of)?.closedAt !== undefined) return no(say.no.meetingOver);
  if (!isDue(of, now)) return undefined;
  const { next, changes, posts, refresh } = closing(board, key, of, overdue(of, lot));
  const why = concat([say.no.closedAlready, caseAnswer(board, key, next).text]);
  return { result: { answer: refuse(why) }, changes, posts, refresh };
}

function whyNot(board: Board, of: Case, email: string): Words {
  if (of.disqualified.some((each) => each.email === email)) return say.no.out;
  if (seatOf(of.seats, email) === undefined) return say.noSeatToVote(bodyName(board.body(of.body)));
  const seat = seatOf(of.seats, email);
  const isOrdinary = seat?.ordinary?.email === email;
  return isOrdinary && of.meeting !== undefined ? say.no.notPresent : say.no.notServing;
}

function withVote(
  board: Board,
  key: string,
  of: Case,
  index: number,
  municipality: string,
  vote: Vote,
  again: boolean,
): Answer {
  const answer = caseAnswer(board, key, of);
  const round = of.rounds[index];
  const side = round === undefined ? say.voteWords[vote] : sideName(of, round, vote);
  const line = say.ownVote({ vote: side, again, municipality: board.municipality(municipality).name });
  const count = say.castLine(standingOfVote(board, of));
  return { ...answer, text: { sv: `${line.sv} ${count.sv}.`, en: `${line.en} ${count.en}.` } };
}

/** Steps aside, or with `out: false` back in; said twice it is said once. */
export const disqualify = defineAction({
  action: 'cases.disqualify',
  args: z.strictObject({ case: CaseKey, out: z.boolean() }),
  async run({ case: key, out }, { store, actor, now }): Promise<Done> {
    const lot = drawLot();
    return store.change(
      actor.email,
      now,
      (board) => tooLate(board, key, { now, lot }) ?? decideDisqualification(board, key, actor.email, out, now),
    );
  },
});

function decideDisqualification(
  board: Board,
  key: string,
  email: string,
  out: boolean,
  now: Temporal.Instant,
): Decided<Done> {
  const of = board.registry.case.get(key);
  if (of === undefined) return no(say.no.gone);
  const seat = seatOf(of.seats, email);
  if (seat === undefined) return no(say.noSeatToVote(bodyName(board.body(of.body))));
  const wasOut = of.disqualified.some((each) => each.email === email);
  const changed = out ? withDisqualification(of, seat, email, now) : withoutDisqualification(of, email);
  const next = wasOut === out ? of : changed;
  const answer = caseAnswer(board, key, next);
  const instead = electorate(board, next).find(({ municipality }) => municipality === seat.municipality)?.voter?.name;
  const text = out ? say.youAreOut(instead) : say.youAreBack;
  const acts = out ? (answer.acts ?? []).map(undoing) : answer.acts;
  const result: Done = { answer: { ...answer, text, acts } };
  if (wasOut === out) return { result };
  return {
    result,
    changes: [caseChange(key, next, 'disqualify', { [email]: wasOut }, { [email]: out })],
    posts: newElectors(board, of, next).map((person) => casePost(key, { person })),
    refresh: [caseSubject(key)],
  };
}

/** In the answer to whoever stepped aside, the button that did it takes it back. */
function undoing(act: Act): Act {
  if (act.action !== disqualify.action) return act;
  return { ...act, label: say.buttons.undo, args: { ...act.args, out: false } };
}

/** Whoever is disqualified takes no part: a vote that was cast is withdrawn. */
function withDisqualification(of: Case, { municipality }: Seat, email: string, now: Temporal.Instant): Case {
  const disqualified = [...of.disqualified, { email, municipality, at: instantText(now) }];
  const rounds = of.rounds.map((round) => ({ ...round, votes: round.votes.filter((each) => each.email !== email) }));
  return { ...of, disqualified, rounds };
}

function withoutDisqualification(of: Case, email: string): Case {
  return { ...of, disqualified: of.disqualified.filter((each) => each.email !== email) };
}
