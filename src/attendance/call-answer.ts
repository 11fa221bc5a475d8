/** A call as it is shown: to somebody who is called, to the substitute whose turn it is, and to the sender. Pure. */
import * as say from '../cards/sentences/call.ts';
import { meetingWhen } from '../cards/sentences/meeting-dates.ts';
import { meetingName } from '../cards/sentences/roll.ts';
import { bodyName } from '../cards/sentences/spans.ts';
import { concat, plain } from '../cards/sentences/words.ts';
import type { Act, Answer, Row } from '../domain/answer.ts';
import type { Board } from '../domain/board.ts';
import { dayOf } from '../domain/dates.ts';
import type { Words } from '../domain/records.ts';
import type { Call } from '../domain/registry.ts';
import { type Seat, seatOf } from '../domain/roster.ts';
import { agendaWords } from '../meetings/agenda-words.ts';
import { type CalledSeat, isSafe, outlookOf, repliesOf, type SeatOutlook } from './call-standing.ts';
import { quorumOf } from './quorum.ts';

export function callName(board: Board, call: Pick<Call, 'meeting' | 'body'>): Words {
  const meeting = board.meeting(call.meeting);
  return meetingName(bodyName(board.body(call.body)), meeting, dayOf(meeting.start).year);
}

/** How many seats are certain, against what the body needs to decide. */
export function outlookCount(board: Board, call: Call): say.Outlook {
  const seats = outlookOf(call);
  return {
    safe: seats.filter(isSafe).length,
    seats: seats.length,
    needed: quorumOf(board.body(call.body).rules.quorum, seats.length),
    open: seats.filter(({ outlook }) => outlook.state === 'waiting' || outlook.state === 'asked').length,
  };
}

const act = (reply: 'coming' | 'cannot' | 'serving', meeting: string): Act => ({
  label: say.buttons[reply],
  action: 'attendance.reply',
  args: { meeting, reply },
  style: reply === 'cannot' ? undefined : 'positive',
});

/** The call as one of those who are called has it. */
export function callAnswer(board: Board, call: Call, email: string): Answer | undefined {
  const seat = seatOf(call.seats, email);
  if (seat === undefined) return undefined;
  const name = callName(board, call);
  const reply = repliesOf(call).get(email);
  const substitute = seat.ordinary?.email !== email;
  return {
    outcome: 'answer',
    text: reply === undefined ? say.called(name, substitute) : ownText(board, call, seat, email),
    title: say.title(name),
    detail: { shape: 'facts', rows: meetingRows(board, call) },
    sources: [],
    followUps: [],
    acts: [act('coming', call.meeting), act('cannot', call.meeting)],
    calendar: { meeting: call.meeting },
  };
}

/** One's own answer, and what became of the seat. */
function ownText(board: Board, call: Call, seat: Seat, email: string): Words {
  const reply = repliesOf(call).get(email);
  if (reply === undefined) return say.called(callName(board, call), seat.ordinary?.email !== email);
  const outlook = outlookOf(call).find(({ municipality }) => municipality === seat.municipality)?.outlook;
  const own = say.own[reply];
  if (outlook === undefined || ('who' in outlook && outlook.who.email === email)) return own;
  return concat([own, seatWords(board, seat, outlook)]);
}

function seatWords(board: Board, seat: Seat, outlook: SeatOutlook): Words {
  if (outlook.state === 'empty') return say.seat.empty(board.municipality(seat.municipality).name);
  return outlook.state === 'waiting' ? plain('') : say.seat[outlook.state](outlook.who.name);
}

/** A year that no meeting is in, so that the year is always said. */
const withYear = 0;

function meetingRows(board: Board, call: Call): Row[] {
  const meeting = board.meeting(call.meeting);
  return [
    { label: say.rows.when, value: meetingWhen(meeting, withYear) },
    { label: say.rows.place, value: meeting.place ?? say.noPlace },
    { label: say.rows.agenda, value: agendaWords(board, call.meeting) ?? say.noAgenda },
  ];
}

/** The question to the substitute whose turn it is; what has become of it once it is not. */
export function turnAnswer(board: Board, call: Call, email: string): Answer | undefined {
  const seat = seatOf(call.seats, email);
  const outlook = outlookOf(call).find(({ municipality }) => municipality === seat?.municipality)?.outlook;
  if (seat === undefined || outlook === undefined) return undefined;
  const name = callName(board, call);
  const mine = (outlook.state === 'asked' || outlook.state === 'serving') && outlook.who.email === email;
  const question = say.turn({
    name,
    municipality: board.municipality(seat.municipality).name,
    absent: seat.ordinary?.name,
  });
  return {
    outcome: 'answer',
    text: mine && outlook.state === 'asked' ? question : ownText(board, call, seat, email),
    title: say.turnTitle,
    detail: { shape: 'facts', rows: meetingRows(board, call) },
    sources: [],
    followUps: [],
    acts: mine ? [act('serving', call.meeting), act('cannot', call.meeting)] : [],
  };
}

/** Told to a substitute who was asked, and is not needed after all. */
export function reliefAnswer(board: Board, call: Call, email: string): Answer | undefined {
  const seat = seatOf(call.seats, email);
  const outlook = outlookOf(call).find(({ municipality }) => municipality === seat?.municipality)?.outlook;
  if (outlook?.state !== 'coming') return undefined;
  return {
    outcome: 'answer',
    text: say.relieved({ name: callName(board, call), who: outlook.who.name }),
    title: say.relievedTitle,
    ...{ detail: { shape: 'none' }, sources: [], followUps: [] },
  };
}

/** Told to the sender when a municipality has nobody left. */
export function gapAnswer(board: Board, call: Call, municipality: string): Answer | undefined {
  const seat = outlookOf(call).find((each) => each.municipality === municipality);
  if (seat?.outlook.state !== 'empty') return undefined;
  const { safe, needed, open } = outlookCount(board, call);
  const { name } = board.municipality(municipality);
  return {
    outcome: 'answer',
    text: say.gap({ name: callName(board, call), municipality: name, needed, safe, waiting: open }),
    title: say.gapTitle(name),
    ...{ detail: { shape: 'none' }, sources: [], followUps: [] },
  };
}

/** The sender's list: every municipality and who comes. */
export function statusAnswer(board: Board, call: Call): Answer {
  const name = callName(board, call);
  const outlook = say.outlook(outlookCount(board, call));
  return {
    outcome: 'answer',
    text: say.statusLine(name, outlook),
    title: say.title(name),
    detail: {
      shape: 'facts',
      rows: [{ label: say.rows.safe, value: outlook }, ...outlookOf(call).map((seat) => cell(board, seat))],
    },
    sources: [],
    followUps: [],
  };
}

function cell(board: Board, { municipality, outlook }: CalledSeat): Row {
  const label = plain(board.municipality(municipality).name);
  return { label, value: outlook.state === 'empty' ? say.cells.empty : say.cells[outlook.state](outlook.who.name) };
}
