/** A roll as an answer: the shared list, with its buttons. Pure; it holds nothing that is one reader's own. */
import { Temporal } from 'temporal-polyfill';
import * as say from '../cards/sentences/roll.ts';
import { bodyName } from '../cards/sentences/spans.ts';
import { concat, plain } from '../cards/sentences/words.ts';
import type { Act, Answer, Row } from '../domain/answer.ts';
import type { Board } from '../domain/board.ts';
import { dayOf, instantText } from '../domain/dates.ts';
import type { Meeting, Words } from '../domain/records.ts';
import type { Roll } from '../domain/registry.ts';
import { startOf } from '../meetings/choose.ts';
import { quorum } from './quorum.ts';
import { type Attendee, attendedSeats, type SeatStanding, servedSeats, standingOf } from './standing.ts';

/** What is always on top, whatever the reader does next. */
export function rollName(board: Board, roll: Pick<Roll, 'meeting' | 'body'>): Words {
  const meeting = board.meeting(roll.meeting);
  return say.meetingName(bodyName(board.body(roll.body)), meeting, dayOf(meeting.start).year);
}

/** How many seats are served, against what the body needs. */
export function rollCount(board: Board, roll: Roll): say.Count {
  return quorum(board.body(roll.body).rules.quorum, servedSeats(standingOf(roll)), roll.seats.length);
}

/** The list as everybody sees it. */
export function rollAnswer(board: Board, roll: Roll): Answer {
  const name = rollName(board, roll);
  const standing = standingOf(roll);
  const count = rollCount(board, roll);
  const closed = roll.closedAt !== undefined;
  const inTime = inTimeUntil(board.meeting(roll.meeting), roll);
  const remote = standing.filter(({ serving }) => serving?.status === 'remote').length;
  const attended = attendedSeats(standing);
  const summary: Row[] = closed
    ? [{ label: say.rows.tookPart, value: say.presentValue(attended, count.seats, 0) }]
    : [{ label: say.rows.present, value: say.presentValue(count.served, count.seats, remote) }];
  // At the end of a meeting, nobody sits any more.
  if (count.needed > 0 && !closed) summary.push({ label: say.rows.quorum, value: say.quorumValue(count) });
  return {
    outcome: 'answer',
    text: closed ? say.closedLine(name, attended, count.seats) : say.openLine(name, count),
    title: closed ? say.closedTitle(name) : say.title(name),
    detail: { shape: 'facts', rows: [...summary, ...standing.map((seat) => seatRow(board, seat, inTime))] },
    sources: [],
    followUps: [],
    acts: closed ? closedActs(roll.meeting) : openActs(roll.meeting),
  };
}

/** Later than this is late: some minutes after both the beginning and the opening of the list. */
const graceMinutes = 10;

/**
 * The last instant at which somebody arrives in time.
 *
 * @param meeting undefined where an import has taken it out of the calendar since
 */
export function inTimeUntil(meeting: Meeting | undefined, roll: Pick<Roll, 'openedAt'>): string {
  const opened = Temporal.Instant.from(roll.openedAt);
  const start = meeting === undefined ? opened : startOf(meeting);
  const latest = Temporal.Instant.compare(start, opened) > 0 ? start : opened;
  return instantText(latest.add({ minutes: graceMinutes }));
}

function seatRow(board: Board, seat: SeatStanding, inTime: string): Row {
  const label = plain(board.municipality(seat.municipality).name);
  const shown = seat.attendees.filter((each) => isShown(each, seat));
  const [ordinary] = seat.attendees;
  if (shown.length > 0)
    return {
      label,
      value: concat(
        shown.map((each) => line(each, seat, inTime)),
        '; ',
      ),
    };
  return { label, value: ordinary === undefined ? say.nobody : concat([ordinary.name, say.notRegistered], ', ') };
}

/** Whoever serves, came or said something; a substitute who stayed away is of no interest to anybody. */
function isShown(attendee: Attendee, seat: SeatStanding): boolean {
  if (attendee.status === undefined) return false;
  return (
    attendee.status !== 'absent' || !attendee.substitute || attendee.left !== undefined || seat.serving === attendee
  );
}

function line(attendee: Attendee, seat: SeatStanding, inTime: string): Words {
  const { name, status, substitute, arrived, left } = attendee;
  // Whoever was there in time needs no time of arrival.
  const late = arrived !== undefined && arrived > inTime;
  return say.personLine({
    ...{ name, status, substitute, left, serves: seat.serving === attendee },
    arrived: late ? arrived : undefined,
  });
}

function openActs(meeting: string): Act[] {
  const mark = (status: 'present' | 'remote' | 'absent', style?: Act['style']): Act => ({
    label: say.buttons[status],
    action: 'attendance.mark',
    args: { meeting, status },
    style,
  });
  return [
    mark('present', 'positive'),
    mark('remote'),
    mark('absent'),
    { label: say.buttons.other, action: 'attendance.choose', args: { meeting } },
    { label: say.buttons.close, action: 'attendance.close', args: { meeting }, style: 'destructive' },
  ];
}

function closedActs(meeting: string): Act[] {
  return [
    { label: say.buttons.correct, action: 'attendance.choose', args: { meeting } },
    { label: say.buttons.reopen, action: 'attendance.reopenForm', args: { meeting } },
  ];
}
