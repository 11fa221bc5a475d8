/** Registering who is there: oneself by a press, others by the secretary or the chair. */

import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { type Done, defineAction } from '../actions/action.ts';
import { no, refusalOf, refuse } from '../actions/refuse.ts';
import * as say from '../cards/sentences/roll.ts';
import { bodyName } from '../cards/sentences/spans.ts';
import { concat } from '../cards/sentences/words.ts';
import type { Answer } from '../domain/answer.ts';
import type { Board } from '../domain/board.ts';
import { instantText } from '../domain/dates.ts';
import { MeetingId, type Words } from '../domain/records.ts';
import { type Decided, type Roll, type Status, statuses } from '../domain/registry.ts';
import { seatOf } from '../domain/roster.ts';
import { startOf } from '../meetings/choose.ts';
import { type Marking, pressedAt, withMark } from './mark.ts';
import { OtherArgs, otherForm } from './other-form.ts';
import { rollAnswer, rollCount } from './roll-answer.ts';
import { nameOn, recorded, withNewcomers } from './roll-entry.ts';
import { standingOf } from './standing.ts';
import { timeOn } from './time-of-day.ts';

export const markOwn = defineAction({
  action: 'attendance.mark',
  args: z.strictObject({ meeting: MeetingId, status: z.enum(statuses) }),
  async run({ meeting, status }, { store, actor, now }): Promise<Done> {
    return store.change(actor.email, now, (board) => {
      const roll = board.registry.roll.get(meeting);
      if (roll === undefined) return no(say.no.notOpen);
      const current = withNewcomers(board, roll, actor.email);
      const seat = seatOf(current.seats, actor.email);
      if (seat === undefined) return no(say.noSeat(bodyName(board.body(roll.body))));
      if (roll.closedAt !== undefined) return no(say.no.closed);
      const at = pressedAt(current, actor.email, now);
      return decideMark(board, current, { email: actor.email, status, at }, (next, again) =>
        rollWith(board, next, ownLine(next, actor.email, status, now, again)),
      );
    });
  },
});

export const showRoll = defineAction({
  action: 'attendance.show',
  args: z.strictObject({ meeting: MeetingId }),
  async run({ meeting }, { store }): Promise<Done> {
    const board = await store.board();
    const roll = board?.registry.roll.get(meeting);
    return { answer: board === undefined || roll === undefined ? refuse(say.no.notOpen) : rollAnswer(board, roll) };
  },
});

/** The form in which the secretary registers somebody else, or corrects a closed list. */
export const chooseOther = defineAction({
  action: 'attendance.choose',
  args: z.strictObject({ meeting: MeetingId }),
  async run({ meeting }, { store, actor }): Promise<Done> {
    const board = await store.board();
    const roll = board?.registry.roll.get(meeting);
    if (board === undefined || roll === undefined) return { answer: refuse(say.no.notOpen) };
    const closed = roll.closedAt !== undefined;
    const refusal = refusalOf(actor, closed ? 'correctAttendance' : 'registerOthers', roll.body);
    return { answer: refusal ?? otherForm(board, roll, closed) };
  },
});

export const markOther = defineAction({
  action: 'attendance.markOther',
  args: OtherArgs,
  async run({ meeting, person, status, time }, { store, actor, now }): Promise<Done> {
    return store.change(actor.email, now, (board) => {
      const roll = board.registry.roll.get(meeting);
      if (roll === undefined) return no(say.no.notOpen);
      const refusal = refusalOf(actor, 'registerOthers', roll.body);
      if (refusal !== undefined) return { result: { answer: refusal } };
      if (roll.closedAt !== undefined) return no(say.no.closed);
      const current = withNewcomers(board, roll, person);
      const name = nameOn(current, person);
      if (name === undefined) return no(say.no.unknownPerson);
      const at = timeOn(board.meeting(meeting), roll, time, now);
      if (typeof at === 'string') return no(say.no[at]);
      const marking = { email: person, status, at: at ?? pressedAt(current, person, now), by: actor.email };
      return decideMark(board, current, marking, (next, again) =>
        rollWith(board, next, say.registered({ name, status, at: instantText(at ?? now), again })),
      );
    });
  },
});

function decideMark(
  board: Board,
  roll: Roll,
  marking: Marking,
  answer: (roll: Roll, again: boolean) => Answer,
): Decided<Done> {
  const next = withMark(roll, marking, startOf(board.meeting(roll.meeting)));
  if (next === undefined) return { result: { answer: answer(roll, true) } };
  return { result: { answer: answer(next, false) }, ...recorded(board, 'attendance.mark', roll, next, marking.email) };
}

/** The shared list, with a line for whoever pressed. */
function rollWith(board: Board, roll: Roll, line: Words): Answer {
  const answer = rollAnswer(board, roll);
  return { ...answer, text: concat([line, countText(board, roll)]) };
}

function countText(board: Board, roll: Roll): Words {
  const count = say.countLine(rollCount(board, roll));
  return { sv: `${count.sv}.`, en: `${count.en}.` };
}

function ownLine(roll: Roll, email: string, status: Status, now: Temporal.Instant, again: boolean): Words {
  const line = say.registered({ status, at: instantText(now), again });
  const seat = standingOf(roll).find(({ attendees }) => attendees.some((each) => each.email === email));
  const own = seat?.attendees.find((each) => each.email === email);
  if (status === 'absent' || own?.substitute !== true || seat?.serving === undefined) return line;
  return concat([line, seat.serving.email === email ? say.youServe : say.servesInstead(seat.serving.name)]);
}
