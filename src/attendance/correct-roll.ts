/** Correcting a closed roll: the secretary's alone, with a reason for the journal. */
import { z } from 'zod';
import { type Done, defineAction } from '../actions/action.ts';
import { no, refusalOf } from '../actions/refuse.ts';
import * as say from '../cards/sentences/roll.ts';
import type { Roll } from '../domain/registry.ts';
import { withMark, withWholeMark } from './mark.ts';
import { maxReason, OtherArgs } from './other-form.ts';
import { rollAnswer } from './roll-answer.ts';
import { nameOn, recorded } from './roll-entry.ts';
import { timeOn } from './time-of-day.ts';

export const correctRoll = defineAction({
  action: 'attendance.correct',
  args: OtherArgs.extend({ reason: z.string() }),
  async run({ meeting, person, status, time, reason }, { store, actor, now }): Promise<Done> {
    return store.change(actor.email, now, (board) => {
      const roll = board.registry.roll.get(meeting);
      if (roll === undefined) return no(say.no.notOpen);
      const refusal = refusalOf(actor, 'correctAttendance', roll.body);
      if (refusal !== undefined) return { result: { answer: refusal } };
      if (board.isAdjusted({ meeting })) return no(say.no.adjusted);
      const why = reason.trim();
      if (why === '' || why.length > maxReason) return no(say.no.reasonNeeded);
      const name = nameOn(roll, person);
      if (name === undefined) return no(say.no.unknownPerson);
      const at = timeOn(board.meeting(meeting), roll, time, now);
      if (typeof at === 'string') return no(say.no[at]);
      const marking = { email: person, status, by: actor.email, reason: why };
      const next =
        at === undefined
          ? withWholeMark(roll, marking)
          : withMark(roll, { ...marking, at }, at.subtract({ hours: 24 }));
      const answer = (after: Roll) => ({ answer: { ...rollAnswer(board, after), text: say.corrected(name, status) } });
      if (next === undefined) return { result: answer(roll) };
      return { result: answer(next), ...recorded(board, 'attendance.correct', roll, next, person) };
    });
  },
});
