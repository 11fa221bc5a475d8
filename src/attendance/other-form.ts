/** The form in which the secretary registers somebody else, or corrects a closed list; and what it sends. */
import { z } from 'zod';
import { sentence } from '../actions/refuse.ts';
import * as say from '../cards/sentences/roll.ts';
import { concat } from '../cards/sentences/words.ts';
import type { Answer } from '../domain/answer.ts';
import type { Board } from '../domain/board.ts';
import { MeetingId, type Words } from '../domain/records.ts';
import { type Roll, statuses } from '../domain/registry.ts';
import type { Holder } from '../domain/roster.ts';
import { rollName } from './roll-answer.ts';

/** Characters of a reason. */
export const maxReason = 500;

/** The person and status that were chosen; an input that was left empty is not there. */
export const OtherArgs = z.strictObject({
  meeting: MeetingId,
  person: z.string().max(320),
  status: z.enum(statuses),
  time: z.string().max(20).optional(),
});

export function otherForm(board: Board, roll: Roll, closed: boolean): Answer {
  const { form, buttons, statusWords } = say;
  return sentence(
    'answer',
    closed ? form.correctText : form.otherText,
    concat([form.otherTitle, rollName(board, roll)], ': '),
    {
      form: [
        { id: 'person', type: 'choice', label: form.person, required: true, options: personOptions(board, roll) },
        {
          ...{ id: 'status', type: 'choice', label: form.status, required: true },
          options: statuses.map((status) => ({ label: statusWords[status], value: status })),
        },
        { id: 'time', type: 'time', label: closed ? form.timeOfClosed : form.time },
        ...(closed
          ? [{ id: 'reason', type: 'text', label: form.reason, required: true, max: maxReason } as const]
          : []),
      ],
      acts: [
        {
          ...{ label: buttons.register, style: 'positive', withInputs: true },
          action: closed ? 'attendance.correct' : 'attendance.markOther',
          args: { meeting: roll.meeting },
        },
        { label: buttons.back, action: 'attendance.show', args: { meeting: roll.meeting } },
      ],
    },
  );
}

/** Municipality first: that is what the secretary looks for. */
function personOptions(board: Board, roll: Roll): { label: Words; value: string }[] {
  return roll.seats.flatMap((seat) => {
    const municipality = board.municipality(seat.municipality).name;
    const option = ({ email, name }: Holder) => {
      const label = name.includes(municipality) ? name : `${municipality}: ${name}`;
      return { label: { sv: label, en: label }, value: email };
    };
    return [...(seat.ordinary === undefined ? [] : [seat.ordinary]), ...seat.substitutes].map(option);
  });
}
