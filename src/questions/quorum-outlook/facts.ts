/** What a question about a meeting to come reads: the answers to its call, and who is there where it has begun. */
import { outlookCount, statusAnswer } from '../../attendance/call-answer.ts';
import { type CalledSeat, outlookOf, repliesOf } from '../../attendance/call-standing.ts';
import { rollAnswer, rollCount } from '../../attendance/roll-answer.ts';
import { type SeatStanding, standingOf } from '../../attendance/standing.ts';
import type { Outlook } from '../../cards/sentences/call.ts';
import { callSection } from '../../cards/sentences/outlook.ts';
import { registeredSection } from '../../cards/sentences/registered.ts';
import type { Count } from '../../cards/sentences/roll.ts';
import { bodyName } from '../../cards/sentences/spans.ts';
import type { Answer, Citation } from '../../domain/answer.ts';
import type { Board } from '../../domain/board.ts';
import type { Body, Meeting, Words } from '../../domain/records.ts';
import { registered } from '../../domain/register.ts';
import type { Call, Roll } from '../../domain/registry.ts';
import { holdersOf } from '../../domain/roster.ts';
import type { OutlookSlots } from './slots.ts';

/** The answers to a call. */
export interface Called {
  readonly count: Outlook;
  readonly seats: readonly (CalledSeat & { readonly name: string })[];
  /** The names of those who cannot come. */
  readonly declined: readonly string[];
  /** The sender's list. */
  readonly detail: Answer['detail'];
  readonly citation: Citation;
}

export interface Expected {
  readonly meeting: Meeting;
  readonly call: Called | undefined;
  /** The list of those who are there, once attendance was opened. */
  readonly roll:
    | (Pick<Answer, 'text' | 'detail'> & {
        readonly count: Count;
        readonly seats: readonly (SeatStanding & { readonly name: string })[];
        readonly citation: Citation;
      })
    | undefined;
}

export interface OutlookFacts {
  readonly body: { readonly id: Body['id']; readonly name: Words };
  /** The body's meetings in time order. */
  readonly meetings: readonly Expected[];
}

export function readOutlook(board: Board, slots: OutlookSlots): OutlookFacts {
  const body = bodyAsked(board, slots);
  const name = bodyName(body);
  return {
    body: { id: body.id, name },
    meetings: board.meetings(body.id).map((meeting) => {
      const [call, roll] = [board.registry.call.get(meeting.id), board.registry.roll.get(meeting.id)];
      return {
        meeting,
        call: call && readCall(board, call, callSection(name, meeting.start)),
        roll: roll && readRoll(board, roll, registeredSection(name, meeting.start)),
      };
    }),
  };
}

/** @throws MissingRecord if the slots name what does not exist */
function bodyAsked(board: Board, { body, meeting }: OutlookSlots): Body {
  if (meeting !== undefined) return board.body(board.meeting(meeting).body);
  return board.body(body ?? theBoard(board)?.id ?? '');
}

/** The body that is meant where none is named. */
export function theBoard(board: Board): Body | undefined {
  return board.records.body.find(({ kind }) => kind === 'board');
}

function readCall(board: Board, call: Call, section: string): Called {
  const replies = repliesOf(call);
  return {
    count: outlookCount(board, call),
    seats: outlookOf(call).map((seat) => ({ ...seat, name: board.municipality(seat.municipality).name })),
    declined: holdersOf(call.seats)
      .filter(({ email }) => replies.get(email) === 'cannot')
      .map(({ name }) => name),
    detail: statusAnswer(board, call).detail,
    citation: board.cite(registered(section, call.sentAt)),
  };
}

function readRoll(board: Board, roll: Roll, section: string): Expected['roll'] {
  const { text, detail } = rollAnswer(board, roll);
  const seats = standingOf(roll).map((seat) => ({ ...seat, name: board.municipality(seat.municipality).name }));
  return {
    text,
    detail,
    count: rollCount(board, roll),
    seats,
    citation: board.cite(registered(section, roll.closedAt ?? roll.openedAt)),
  };
}
