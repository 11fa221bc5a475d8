/** All that has a last day, of every sort. Pure. */
import type { Temporal } from 'temporal-polyfill';
import type { Board } from '../domain/board.ts';
import { today } from '../domain/dates.ts';
import { callTasks, voteTasks } from './answer-tasks.ts';
import { announcementTasks, minutesTasks, paperTasks } from './meeting-tasks.ts';
import type { FindTasks, Task } from './task.ts';
import { controlTasks, itemTasks } from './wheel-tasks.ts';

const finds: readonly FindTasks[] = [
  itemTasks,
  controlTasks,
  paperTasks,
  minutesTasks,
  announcementTasks,
  callTasks,
  voteTasks,
];

const worked = new WeakMap<Board, { readonly day: string; readonly tasks: readonly Task[] }>();

/** What has a last day, done or not, what is due first coming first; worked out once for each state and day. */
export function tasksOf(board: Board, now: Temporal.Instant): readonly Task[] {
  const day = today(now);
  const known = worked.get(board);
  if (known?.day === day.toString()) return known.tasks;
  const tasks = tasksOn(board, day);
  worked.set(board, { day: day.toString(), tasks });
  return tasks;
}

function tasksOn(board: Board, day: Temporal.PlainDate): Task[] {
  return finds
    .flatMap((find) => find(board, day))
    .sort((a, b) => a.due.localeCompare(b.due) || a.key.localeCompare(b.key));
}

export function taskOf(board: Board, key: string, now: Temporal.Instant): Task | undefined {
  return tasksOf(board, now).find((task) => task.key === key);
}
