/** What is said once an agenda was changed, and the forms to change it with. Pure. */
import type { Temporal } from 'temporal-polyfill';
import { sentence } from '../actions/refuse.ts';
import * as say from '../cards/sentences/agenda.ts';
import { meetingName } from '../cards/sentences/roll.ts';
import { bodyName } from '../cards/sentences/spans.ts';
import { capital } from '../cards/sentences/words.ts';
import type { Act, Answer, Field } from '../domain/answer.ts';
import type { AgendaLine, Board } from '../domain/board.ts';
import { today } from '../domain/dates.ts';
import { agendaKinds, type Meeting, type Words } from '../domain/records.ts';
import { limits } from './agenda-rules.ts';
import { agendaDetail } from './agenda-words.ts';

/** "nämnden onsdag 12 oktober kl. 10–16"; the year is left out when it is the present one. */
export function nameOf(board: Board, meeting: Meeting, now: Temporal.Instant): Words {
  return meetingName(bodyName(board.body(meeting.body)), meeting, today(now).year);
}

/** A sentence about an item, its buttons, and the whole agenda. */
export function itemAnswer(board: Board, meeting: Meeting, text: Words, item: string, now: Temporal.Instant): Answer {
  const args = { meeting: meeting.id, item };
  return {
    ...agendaAnswer(board, meeting, text, now),
    acts: [{ label: say.buttons.change, action: 'agenda.edit', args }, removal(args)],
  };
}

/** A sentence, and the whole agenda. */
export function agendaAnswer(board: Board, meeting: Meeting, text: Words, now: Temporal.Instant): Answer {
  const detail = agendaDetail(board.agenda(meeting.id));
  return sentence('answer', text, say.title(nameOf(board, meeting, now)), { detail });
}

function removal(args: Act['args']): Act {
  return { label: say.buttons.remove, action: 'agenda.remove', args, style: 'destructive' };
}

/** The form of a new item; the meeting is chosen among these. */
export function newForm(
  board: Board,
  meetings: readonly Meeting[],
  chosen: Meeting | undefined,
  now: Temporal.Instant,
): Answer {
  const meeting: Field = {
    ...{ id: 'meeting', label: say.form.meeting, type: 'choice', required: true, value: chosen?.id },
    options: meetings.map((each) => ({ label: capital(nameOf(board, each, now)), value: each.id })),
  };
  return sentence('clarify', say.form.ask, say.form.newTitle, {
    form: [...fields(undefined), meeting],
    acts: [{ label: say.buttons.add, action: 'agenda.add', args: {}, style: 'positive', withInputs: true }],
  });
}

/** The form of an item that is there. */
export function editForm(board: Board, meeting: Meeting, line: AgendaLine, now: Temporal.Instant): Answer {
  const args = { meeting: meeting.id, item: line.id };
  const name = nameOf(board, meeting, now);
  const text = say.formOf({ number: line.number, title: line.title, name });
  return sentence('clarify', text, say.title(name), {
    form: fields(line),
    acts: [
      { label: say.buttons.save, action: 'agenda.change', args, style: 'positive', withInputs: true },
      removal(args),
    ],
  });
}

function fields(line: AgendaLine | undefined): Field[] {
  return [
    {
      ...{ id: 'title', label: say.form.title, type: 'text', required: true },
      ...{ max: limits.title, value: line?.title.sv },
    },
    {
      ...{ id: 'kind', label: say.form.kind, type: 'choice', required: true, value: line?.kind ?? 'information' },
      options: agendaKinds.map((kind) => ({ label: capital(say.itemKind[kind]), value: kind })),
    },
    {
      ...{ id: 'responsible', label: say.form.responsible, type: 'text' },
      ...{ max: limits.responsible, value: line?.responsible },
    },
    {
      ...{ id: 'documents', label: say.form.documents, type: 'text', lines: 'many' },
      ...{ max: limits.documents, value: line?.documents.join('\n') },
    },
  ];
}
