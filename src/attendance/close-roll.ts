/** Closing attendance, and opening it again when that was too early. */
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { type Done, defineAction } from '../actions/action.ts';
import { no, refusalOf, sentence } from '../actions/refuse.ts';
import * as say from '../cards/sentences/roll.ts';
import type { Answer } from '../domain/answer.ts';
import type { Board } from '../domain/board.ts';
import { instantText } from '../domain/dates.ts';
import { MeetingId } from '../domain/records.ts';
import type { Roll } from '../domain/registry.ts';
import { attendanceSubjects } from '../domain/subjects.ts';
import { startOf } from '../meetings/choose.ts';
import { maxReason } from './other-form.ts';
import { rollAnswer, rollName } from './roll-answer.ts';
import { rollChange } from './roll-entry.ts';

export const closeRoll = defineAction({
  action: 'attendance.close',
  /** `sure` from whoever was asked, and wants it all the same. */
  args: z.strictObject({ meeting: MeetingId, sure: z.literal(true).optional() }),
  async run({ meeting, sure }, { store, actor, now }): Promise<Done> {
    return store.change(actor.email, now, (board) => {
      const roll = board.registry.roll.get(meeting);
      if (roll === undefined) return no(say.no.notOpen);
      const refusal = refusalOf(actor, 'takeAttendance', roll.body);
      if (refusal !== undefined) return { result: { answer: refusal } };
      if (roll.closedAt !== undefined) return { result: { answer: rollAnswer(board, roll) } };
      const doubt = sure === true ? undefined : doubtOf(board, roll, now);
      if (doubt !== undefined) return { result: { answer: doubt } };
      const closed: Roll = { ...roll, closedAt: instantText(now), closedBy: actor.email };
      return {
        result: { answer: rollAnswer(board, closed) },
        changes: [rollChange('attendance.close', closed, { closedAt: null }, { closedAt: closed.closedAt })],
        refresh: attendanceSubjects(board.registry, meeting),
      };
    });
  },
});

/** The list with a question, where it looks like a slip of the finger to close it now. */
function doubtOf(board: Board, roll: Roll, now: Temporal.Instant): Answer | undefined {
  const planned = board.findMeeting(roll.meeting);
  const before = planned !== undefined && Temporal.Instant.compare(now, startOf(planned)) < 0;
  const open = [...board.registry.case.values()].filter((of) => of.meeting === roll.meeting && of.state === 'open');
  if (!before && open.length === 0) return undefined;
  const answer = rollAnswer(board, roll);
  const titles = open.map(({ title }) => title);
  const acts = (answer.acts ?? []).map((act) =>
    act.action === closeRoll.action
      ? { ...act, label: say.buttons.closeAnyway, args: { meeting: roll.meeting, sure: true } }
      : act,
  );
  return { ...answer, text: say.closeAnyway(rollName(board, roll), before, titles), acts };
}

const Reopening = z.strictObject({ meeting: MeetingId });

export const reopenForm = defineAction({
  action: 'attendance.reopenForm',
  args: Reopening,
  async run({ meeting }, { store, actor }): Promise<Done> {
    const board = await store.board();
    const roll = board?.registry.roll.get(meeting);
    if (board === undefined || roll === undefined) return no(say.no.notOpen).result;
    const refusal = refusalOf(actor, 'takeAttendance', roll.body);
    if (refusal !== undefined) return { answer: refusal };
    if (board.isAdjusted({ meeting })) return no(say.no.adjusted).result;
    return {
      answer: sentence('answer', say.reopenText, say.reopenTitle, {
        form: [
          { id: 'reason', type: 'text', label: say.form.reopenReason, lines: 'many', max: maxReason, required: true },
        ],
        acts: [
          {
            ...{ label: say.buttons.reopen, style: 'positive', withInputs: true },
            ...{ action: reopenRoll.action, args: { meeting } },
          },
          { label: say.buttons.back, action: 'attendance.show', args: { meeting } },
        ],
      }),
    };
  },
});

export const reopenRoll = defineAction({
  action: 'attendance.reopen',
  args: Reopening.extend({ reason: z.string().optional() }),
  async run({ meeting, reason }, { store, actor, now }): Promise<Done> {
    return store.change(actor.email, now, (board) => {
      const roll = board.registry.roll.get(meeting);
      if (roll === undefined) return no(say.no.notOpen);
      const refusal = refusalOf(actor, 'takeAttendance', roll.body);
      if (refusal !== undefined) return { result: { answer: refusal } };
      if (board.isAdjusted({ meeting })) return no(say.no.adjusted);
      const { closedAt, closedBy, ...open } = roll;
      if (closedAt === undefined) return { result: { answer: rollAnswer(board, roll) } };
      const why = reason?.trim() ?? '';
      if (why === '' || why.length > maxReason) return no(say.no.reasonNeeded);
      return {
        result: { answer: rollAnswer(board, open) },
        changes: [rollChange('attendance.reopen', open, { closedAt, closedBy }, { closedAt: null, reason: why })],
        refresh: attendanceSubjects(board.registry, meeting),
      };
    });
  },
});
