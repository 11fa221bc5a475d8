/** What people do with a reminder: that it is done, or not after all; later; somebody else's. */
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { type ActionContext, type Done, defineAction } from '../actions/action.ts';
import { no as noWith, sentence } from '../actions/refuse.ts';
import * as say from '../cards/sentences/reminders.ts';
import type { Board } from '../domain/board.ts';
import { dayOf, instantText, today } from '../domain/dates.ts';
import { workingDayFrom } from '../domain/days-off.ts';
import { IsoDate, type Words } from '../domain/records.ts';
import { type Change, change, type Decided, type TaskEntry } from '../domain/registry.ts';
import { may } from '../domain/rights.ts';
import type { Person } from '../domain/roster.ts';
import { taskSubject } from '../domain/subjects.ts';
import { entryOf, type Task } from './task.ts';
import { longestEvidence, postponeDays, taskAnswer } from './task-words.ts';
import { taskOf } from './tasks.ts';

export const TaskKey = z.string().min(1).max(200);
const OfTask = z.strictObject({ task: TaskKey });

export function no(text: Words): Decided<Done> {
  return noWith(text, say.listTitle);
}

export function taskChange(key: string, value: TaskEntry, action: string, before: unknown, after: unknown): Change {
  return change({ kind: 'task', key, value, action, before, after });
}

/** What is drawn anew once a task has changed: every message about it. */
export function subjectsOf({ key, waiting }: Task): string[] {
  return [...new Set([taskSubject(key), ...waiting.map(({ subject }) => subject)])];
}

/** Whose task it is or was, and the coordinator. */
export function mayHandle(board: Board, { key, body, waiting }: Task, actor: Person): boolean {
  const { reminded, delegated, done } = entryOf(board, key);
  const known = [
    ...waiting.map(({ email }) => email),
    ...reminded.map(({ to }) => to),
    ...delegated.flatMap(({ by, from, to }) => [by, ...from, to]),
    ...(done === undefined ? [] : [done.by]),
  ];
  return known.includes(actor.email) || may(actor, 'administer', body);
}

/** Finds the task and checks the right to do something with it. */
export function onTask(
  key: string,
  { store, actor, now }: ActionContext,
  decide: (board: Board, task: Task) => Decided<Done>,
): Promise<Done> {
  return store.change(actor.email, now, (board) => {
    const task = taskOf(board, key, now);
    if (task === undefined) return no(say.no.task);
    return mayHandle(board, task, actor) ? decide(board, task) : no(say.no.notYours);
  });
}

/** The answer, and the task's other messages, after its entry became this. */
export function written(
  board: Board,
  task: Task,
  entry: TaskEntry,
  how: { readonly actor: Person; readonly now: Temporal.Instant; readonly action: string; readonly after: unknown },
  text?: Words,
): Decided<Done> {
  const next = board.with('task', task.key, entry);
  const current = taskOf(next, task.key, how.now) ?? task;
  return {
    result: { answer: taskAnswer(next, current, how.actor.email, how.now, text) },
    changes: [taskChange(task.key, entry, how.action, null, how.after)],
    refresh: subjectsOf(task),
  };
}

/** A line of text, or a link; blank is nothing. */
const Evidence = z.string().max(longestEvidence).optional();
/** The choice that stands beside it on the card comes along. */
const Days = z.enum(postponeDays.map(String) as [string, ...string[]]).optional();

export const done = defineAction({
  action: 'reminders.done',
  args: OfTask.extend({ evidence: Evidence, days: Days }),
  async run({ task: key, evidence }, context): Promise<Done> {
    const { actor, now } = context;
    return onTask(key, context, (board, task) => {
      if (task.isDone) return { result: { answer: taskAnswer(board, task, actor.email, now) } };
      if (!task.byHand) return no(say.no.byHand);
      const shown = evidence?.trim() ?? '';
      const wanted = task.of.occurrence?.item.evidence;
      if (wanted !== undefined && shown === '') return no(say.no.evidence(wanted));
      const value = {
        ...{ by: actor.email, name: actor.name, at: instantText(now) },
        ...(shown === '' ? {} : { evidence: shown }),
      };
      const entry = { ...entryOf(board, key), done: value };
      return written(board, task, entry, { actor, now, action: 'reminders.done', after: { done: value } });
    });
  },
});

export const reopen = defineAction({
  action: 'reminders.reopen',
  args: OfTask,
  async run({ task: key }, context): Promise<Done> {
    const { actor, now } = context;
    return onTask(key, context, (board, task) => {
      const { done: before, ...entry } = entryOf(board, key);
      if (before === undefined) return { result: { answer: taskAnswer(board, task, actor.email, now) } };
      const how = { actor, now, action: 'reminders.reopen', after: { done: null, was: before } };
      return written(board, task, entry, how, say.reopened(task.name));
    });
  },
});

export const postpone = defineAction({
  action: 'reminders.postpone',
  args: OfTask.extend({ evidence: Evidence, days: Days }),
  async run({ task: key, days = '1' }, context): Promise<Done> {
    const { actor, now } = context;
    return onTask(key, context, (board, task) => {
      if (task.isDone) return no(say.no.isDone);
      if (task.waiting.every(({ email }) => email !== actor.email)) return no(say.no.notYours);
      const until = IsoDate.parse(workingDayFrom(today(now).add({ days: Number(days) })).toString());
      const entry = entryOf(board, key);
      const line = say.postponed(task.name, until, dayOf(until).until(dayOf(task.due)).days < 0);
      const again = entry.postponed.findLast(({ email }) => email === actor.email)?.until === until;
      if (again) return { result: { answer: taskAnswer(board, task, actor.email, now, line) } };
      const value = { email: actor.email, until, at: instantText(now) };
      const next = { ...entry, postponed: [...entry.postponed, value] };
      return written(
        board,
        task,
        next,
        { actor, now, action: 'reminders.postpone', after: { postponed: value } },
        line,
      );
    });
  },
});

export const show = defineAction({
  action: 'reminders.show',
  args: OfTask,
  async run({ task: key }, { store, actor, now }): Promise<Done> {
    const board = await store.board();
    const task = board && taskOf(board, key, now);
    if (board === undefined || task === undefined) return { answer: sentence('refuse', say.no.task, say.listTitle) };
    if (!mayHandle(board, task, actor)) return { answer: sentence('refuse', say.no.notYours, say.listTitle) };
    return { answer: taskAnswer(board, task, actor.email, now) };
  },
});
