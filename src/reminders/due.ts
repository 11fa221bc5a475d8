/**
 * Which reminders are due, from the tasks, the people, what they prefer and what they were told already. Pure: the
 * same state and the same instant give the same reminders, with the same keys, however often it is asked.
 */
import { Temporal } from 'temporal-polyfill';
import type { Board } from '../domain/board.ts';
import { dayOf, today } from '../domain/dates.ts';
import type { TaskEntry } from '../domain/registry.ts';
import { taskSubject } from '../domain/subjects.ts';
import { pauseOf, preferenceOf } from './preferences.ts';
import { endOfQuiet, escalationOf, isQuiet, type Moment, momentOn, momentsOf } from './schedule.ts';
import { entryOf, type Task, type Waiting } from './task.ts';
import { tasksOf } from './tasks.ts';

export interface Reminder {
  /** The same reminder has the same key for ever: whom, of what, for which last day, and which of its moments. */
  readonly key: string;
  readonly task: Task;
  readonly to: string;
  readonly step: string;
  /** What its message is about. */
  readonly subject: string;
  /** When it was to be sent. */
  readonly at: Temporal.Instant;
}

export interface Due {
  readonly reminders: readonly Reminder[];
  /** When the next one may be due, if nothing changes. */
  readonly next: Temporal.Instant;
}

/** Looked at again at least this often: meetings end and years begin without anybody doing anything. */
const longestHours = 24;

/** Everything that is to be sent now. What was missed is sent at once, of each thing only the last of its moments. */
export function dueReminders(board: Board, now: Temporal.Instant): Due {
  const day = today(now).toString();
  const reminders: Reminder[] = [];
  let next = now.add({ hours: longestHours });
  const consider = (at: Temporal.Instant) => {
    if (Temporal.Instant.compare(at, next) < 0) next = at;
  };
  for (const task of tasksOf(board, now)) {
    if (task.isDone) continue;
    const entry = entryOf(board, task.key);
    const told = toldOf(entry, task.due);
    const look = (waiting: readonly Waiting[], momentsAt: (time: string) => readonly Moment[]) => {
      for (const each of waiting) {
        const found = dueFor(board, task, each, entry, told, momentsAt, now);
        if (found.reminder !== undefined) reminders.push(found.reminder);
        if (found.next !== undefined) consider(found.next);
      }
    };
    look(task.waiting, (time) => remembered(task, time, now));
    look(toEscalateTo(board, task, day), (time) => escalationOf(task, time));
  }
  return { reminders, next };
}

const known = new WeakMap<Task, Map<string, readonly Moment[]>>();

/** The moments of a task at a time of day, worked out once as far as they reach: a task of thousands has one list. */
function remembered(task: Task, time: string, now: Temporal.Instant): readonly Moment[] {
  const own = known.get(task) ?? new Map<string, readonly Moment[]>();
  const last = own.get(time)?.at(-1);
  const reaches = last !== undefined && Temporal.Instant.compare(last.at, now) > 0;
  const moments = (reaches ? own.get(time) : undefined) ?? momentsOf(task, time, now);
  known.set(task, own.set(time, moments));
  return moments;
}

/** Which steps each person was told for this last day. */
function toldOf({ reminded }: TaskEntry, due: string): ReadonlyMap<string, ReadonlySet<string>> {
  const told = new Map<string, Set<string>>();
  for (const each of reminded) {
    if (each.due !== due) continue;
    const steps = told.get(each.to) ?? new Set();
    told.set(each.to, steps.add(each.step));
  }
  return told;
}

/** The coordinators, where it does not wait for them anyway. */
function toEscalateTo(board: Board, { goesOn, body, key, waiting }: Task, day: string): Waiting[] {
  if (!goesOn || waiting.length === 0) return [];
  const own = new Set(waiting.map(({ email }) => email));
  const subject = taskSubject(key);
  return board.roster
    .having('coordinator', body, day)
    .flatMap(({ email }) => (own.has(email) ? [] : [{ email, subject: waiting[0]?.subject ?? subject }]));
}

/** The reminder of one task that one person is due now, and when the next one may be. */
function dueFor(
  board: Board,
  task: Task,
  { email, subject, since }: Waiting,
  entry: TaskEntry,
  told: ReadonlyMap<string, ReadonlySet<string>>,
  momentsAt: (time: string) => readonly Moment[],
  now: Temporal.Instant,
): { readonly reminder?: Reminder; readonly next?: Temporal.Instant | undefined } {
  const preference = preferenceOf(board.registry, email);
  if (preference.where === 'channel') return {};
  const all = withPostponed(momentsAt(preference.time), entry, email, preference.time);
  const moments = all.filter(({ at }) => since === undefined || Temporal.Instant.compare(at, since) > 0);
  const later = moments.find(({ at }) => Temporal.Instant.compare(at, now) > 0)?.at;
  const last = moments.findLast(({ at }) => Temporal.Instant.compare(at, now) <= 0);
  const steps = told.get(email);
  if (last === undefined) return { next: later };
  // Somebody who was told of a later moment, when the clock was ahead, has been told of this one.
  const isTold = moments.slice(moments.indexOf(last)).some(({ step }) => steps?.has(step));
  if (isTold) return { next: later };
  if (task.until !== undefined && Temporal.Instant.compare(now, task.until) >= 0) return {};
  const pause = pauseOf(preference);
  if (pause !== undefined && Temporal.Instant.compare(now, pause) < 0) return { next: pause };
  if (isQuiet(now, preference.time)) return { next: endOfQuiet(now, preference.time) };
  const key = `reminder:${task.key}:${task.due}:${last.step}@${email}`;
  return { reminder: { key, task, to: email, step: last.step, subject, at: last.at }, next: later };
}

/** Whoever postponed it hears of it again on the day that they chose, and not before. */
function withPostponed(moments: readonly Moment[], entry: TaskEntry, email: string, time: string): readonly Moment[] {
  const until = entry.postponed.findLast((each) => each.email === email)?.until;
  if (until === undefined) return moments;
  const again = { step: `postponed:${until}`, at: momentOn(dayOf(until), time) };
  return [again, ...moments.filter(({ at }) => Temporal.Instant.compare(at, again.at) > 0)];
}
