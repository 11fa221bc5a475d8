/** All that has a last day, of every sort. Pure. */
import type { Temporal } from 'temporal-polyfill';
import type { Board } from '../domain/board.ts';
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

/** What has a last day, done or not, what is due first coming first. */
export function tasksOf(board: Board, now: Temporal.Instant): Task[] {
  return finds
    .flatMap((find) => find(board, now))
    .sort((a, b) => a.due.localeCompare(b.due) || a.key.localeCompare(b.key));
}

export function taskOf(board: Board, key: string, now: Temporal.Instant): Task | undefined {
  return tasksOf(board, now).find((task) => task.key === key);
}
