/** A task as it is shown: to whom it waits for, to the coordinator, and once it is done. Pure. */
import type { Temporal } from 'temporal-polyfill';
import * as say from '../cards/sentences/reminders.ts';
import { bodyName } from '../cards/sentences/spans.ts';
import { capital, plain } from '../cards/sentences/words.ts';
import type { Act, Answer, Field, Row } from '../domain/answer.ts';
import type { Board } from '../domain/board.ts';
import { today } from '../domain/dates.ts';
import type { Words } from '../domain/records.ts';
import { minutesKey } from '../minutes/sitting.ts';
import { entryOf, type Task } from './task.ts';

/** For how many days a thing may be postponed. */
export const postponeDays = [1, 3, 7] as const;
export const longestEvidence = 1000;

/** What people are called now. */
export function namesOf(board: Board, emails: readonly string[], now: Temporal.Instant): string[] {
  const day = today(now).toString();
  return emails.map((email) => board.roster.person(email, day)?.name ?? email);
}

function rowsOf(board: Board, task: Task, now: Temporal.Instant): Row[] {
  const { occurrence } = task.of;
  const people = namesOf(
    board,
    task.waiting.map(({ email }) => email),
    now,
  );
  const { item } = occurrence ?? {};
  return [
    { label: say.rows.due, value: say.dueRow(task.due) },
    ...(occurrence === undefined
      ? []
      : [
          {
            label: say.rows.meeting,
            value: capital(
              say.meetingRow(occurrence.meeting, bodyName(board.body(occurrence.meeting?.body ?? task.body))),
            ),
          },
        ]),
    ...(task.sort === 'control' && item !== undefined ? [{ label: say.rows.reported, value: item.name }] : []),
    ...(task.sort === 'item' && item?.report !== undefined ? say.directive(item.report) : []),
    ...(item?.evidence === undefined ? [] : [{ label: say.rows.evidence, value: capital(item.evidence) }]),
    ...(people.length === 0 ? [] : [{ label: say.rows.people, value: plain(people.join(', ')) }]),
  ];
}

const evidenceField: Field = { id: 'evidence', type: 'text', label: say.fields.evidence, max: longestEvidence };
const daysField: Field = {
  ...{ id: 'days', type: 'choice', label: say.fields.days, value: String(postponeDays[0]) },
  options: postponeDays.map((days) => ({ label: say.postponeDays(days), value: String(days) })),
};

/** Opens the minutes that it is about; making them, where there are none. */
function minutesAct(board: Board, body: string, day: string): Act {
  const isWritten = board.registry.minutes.has(minutesKey(body, day));
  const label = isWritten ? say.buttons.minutes : say.buttons.write;
  return { label, action: 'minutes.draft', args: { body, day } };
}

function actsOf(board: Board, task: Task, isOwn: boolean): Act[] {
  const args = { task: task.key };
  const { minutesOf } = task.of;
  const minutes = minutesOf === undefined ? [] : [minutesAct(board, task.body, minutesOf)];
  if (!task.byHand) {
    const postpone = { label: say.buttons.postpone, action: 'reminders.postpone', args, withInputs: true };
    return [...minutes, ...(isOwn ? [postpone] : [])];
  }
  return [
    { label: say.buttons.done, action: 'reminders.done', args, style: 'positive', withInputs: true },
    ...(isOwn ? [{ label: say.buttons.postpone, action: 'reminders.postpone', args, withInputs: true }] : []),
    { label: say.buttons.delegate, action: 'reminders.chooseDelegate', args },
    ...minutes,
  ];
}

/** Once it is done: by whom, and what shows it. */
export function doneWords(board: Board, { key, name }: Pick<Task, 'key' | 'name'>): Words {
  const { done } = entryOf(board, key);
  return done === undefined
    ? say.doneAlready(name)
    : say.done({ name, by: done.name, at: done.at, evidence: done.evidence });
}

/**
 * The task as one person has it.
 *
 * @param text what the first line says, where something has just happened
 */
export function taskAnswer(board: Board, task: Task, email: string, now: Temporal.Instant, text?: Words): Answer {
  const day = today(now).toString();
  const people = task.waiting.map((each) => each.email);
  const isOwn = people.includes(email);
  const common = { title: say.title(task.name), sources: [], followUps: [] };
  if (task.isDone) {
    const reopen = { label: say.buttons.reopen, action: 'reminders.reopen', args: { task: task.key } };
    const isReported = entryOf(board, task.key).done !== undefined;
    return {
      ...{ outcome: 'answer', text: text ?? doneWords(board, task), ...common },
      detail: { shape: 'facts', rows: [{ label: say.rows.due, value: say.dueRow(task.due) }] },
      acts: isReported ? [reopen] : [],
    };
  }
  const own = isOwn
    ? say.remind({ name: task.name, due: task.due, today: day })
    : say.yoursNoMore({ name: task.name, people: namesOf(board, people, now) });
  return {
    ...{ outcome: 'answer', text: text ?? own, ...common },
    detail: { shape: 'facts', rows: rowsOf(board, task, now) },
    form: [...(task.byHand ? [evidenceField] : []), ...(isOwn ? [daysField] : [])],
    acts: actsOf(board, task, isOwn),
  };
}
