/** The year wheel's own tasks: its items, and the control moments that are reported with one of them. Pure. */
import type { Temporal } from 'temporal-polyfill';
import * as say from '../cards/sentences/reminders.ts';
import type { Board } from '../domain/board.ts';
import { dayOf, timeZone } from '../domain/dates.ts';
import type { ControlMoment } from '../domain/records.ts';
import { controlKey } from '../domain/subjects.ts';
import { type Occurrence, progressOf, reportOf, wheelOf } from './occurrences.ts';
import { afterDelegation, responsibleFor } from './people.ts';
import { entryOf, type FindTasks, type Task } from './task.ts';

const daysBefore = [14, 3, 0] as const;
/** A thing that was not done for a year is another year's. */
const yearsOfUse = 1;

/** When a thing whose last day that is is no longer asked for. */
function untilOf(due: string): Temporal.Instant {
  return dayOf(due).add({ years: yearsOfUse }).toZonedDateTime(timeZone).toInstant();
}

export const itemTasks: FindTasks = (board, day) => {
  return [day.year - 1, day.year, day.year + 1]
    .flatMap((year) => wheelOf(board, year))
    .flatMap((occurrence) => itemTask(board, occurrence, day) ?? []);
};

function itemTask(board: Board, occurrence: Occurrence, day: Temporal.PlainDate): Task | undefined {
  const { key, item, due } = occurrence;
  const { state } = progressOf(board, occurrence, day);
  if (state === 'unknown') return undefined;
  const isDone = state === 'done' || state === 'decided';
  const people = isDone ? [] : responsibleFor(board, item.responsible, item.body, day.toString());
  return {
    ...{
      key,
      sort: 'item',
      body: item.body,
      name: item.kind === 'plan' ? item.name : say.textFor(item.name),
      due,
      until: untilOf(due),
      isDone,
    },
    of: { occurrence },
    waiting: afterDelegation(key, people, entryOf(board, key)),
    daysBefore: item.remindDaysBefore ?? daysBefore,
    ...{ goesOn: true, byHand: true },
  };
}

export const controlTasks: FindTasks = (board, day) =>
  board.records.controlMoment.flatMap((moment) => controlTask(board, moment, day) ?? []);

function controlTask(board: Board, moment: ControlMoment, day: Temporal.PlainDate): Task | undefined {
  const report = reportOf(board, moment);
  if (report === undefined || progressOf(board, report, day).state === 'unknown') return undefined;
  const key = controlKey(moment.id);
  const entry = entryOf(board, key);
  const isDone = entry.done !== undefined;
  const { body, responsible } = report.item;
  const people = isDone ? [] : responsibleFor(board, responsible, body, day.toString());
  return {
    ...{ key, sort: 'control', body, name: say.controlName(moment.name), due: report.due, until: untilOf(report.due) },
    of: { occurrence: report },
    ...{ isDone, waiting: afterDelegation(key, people, entry), daysBefore, goesOn: true, byHand: true },
  };
}
