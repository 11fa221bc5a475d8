/** What waits for an answer: a call to a meeting, and a vote between meetings. Whoever has answered is not asked. Pure. */
import { Temporal } from 'temporal-polyfill';
import { callName } from '../attendance/call-answer.ts';
import { outlookOf } from '../attendance/call-standing.ts';
import { plain } from '../cards/sentences/words.ts';
import { electorate } from '../decisions/case-entry.ts';
import { currentRound } from '../decisions/propositions.ts';
import { seatVotes } from '../decisions/tally.ts';
import { dayOfInstant } from '../domain/dates.ts';
import type { Call } from '../domain/registry.ts';
import { holdersOf, type Seat } from '../domain/roster.ts';
import { caseSubject } from '../domain/subjects.ts';
import { seatSubject } from '../meetings/call-subjects.ts';
import { startOf } from '../meetings/choose.ts';
import type { FindTasks, Task } from './task.ts';

export const callTasks: FindTasks = (board) =>
  [...board.registry.call.values()].flatMap((call): Task[] => {
    const meeting = board.findMeeting(call.meeting);
    const roll = board.registry.roll.get(call.meeting);
    if (meeting === undefined || roll?.closedAt !== undefined) return [];
    const isThere = (email: string) => roll?.marks.some((mark) => mark.email === email) === true;
    const waiting = outlookOf(call).flatMap(({ municipality, outlook }) =>
      (outlook.state === 'waiting' || outlook.state === 'asked') && !isThere(outlook.who.email)
        ? [
            {
              email: outlook.who.email,
              subject: seatSubject(call.meeting, municipality),
              since: askedAt(
                call,
                call.seats.find((seat) => seat.municipality === municipality),
              ),
            },
          ]
        : [],
    );
    return [
      {
        of: { meeting: call.meeting },
        ...{ key: `call:${call.meeting}`, sort: 'call', body: call.body, name: callName(board, call) },
        ...{ due: meeting.start.slice(0, 10), until: startOf(meeting), waiting, isDone: waiting.length === 0 },
        ...{ daysBefore: [7, 2], goesOn: false, byHand: false },
      },
    ];
  });

/** When the seat's turn came to whoever is asked now: with the call, or with the last no before. */
function askedAt({ sentAt, replies }: Call, seat: Seat | undefined): Temporal.Instant {
  const own = new Set(seat === undefined ? [] : holdersOf([seat]).map(({ email }) => email));
  const [last = sentAt] = replies
    .filter(({ email }) => own.has(email))
    .map(({ at }) => at)
    .sort()
    .reverse();
  return Temporal.Instant.from(last > sentAt ? last : sentAt);
}

export const voteTasks: FindTasks = (board) =>
  [...board.registry.case].flatMap(([key, of]): Task[] => {
    const round = currentRound(of);
    // At a meeting the chair asks.
    if (of.state !== 'open' || of.deadline === undefined || of.meeting !== undefined || round === undefined) return [];
    const electors = electorate(board, of);
    const voted = seatVotes(round, electors);
    const since = Temporal.Instant.from(of.openedAt ?? of.createdAt);
    const waiting = electors.flatMap(({ municipality, voter }) =>
      voter === undefined || voted.has(municipality) ? [] : [{ email: voter.email, subject: caseSubject(key), since }],
    );
    return [
      {
        of: { case: key },
        ...{ key: `vote:${key}:${of.rounds.length}`, sort: 'vote', body: of.body, name: plain(of.title) },
        ...{ due: dayOfInstant(of.deadline), until: Temporal.Instant.from(of.deadline) },
        ...{ waiting, isDone: waiting.length === 0, daysBefore: [3, 1], goesOn: false, byHand: false },
      },
    ];
  });
