/** All reminders to come, if nobody does anything: what `npm run reminders -- --dry` shows. Pure. */
import { Temporal } from 'temporal-polyfill';
import type { Board } from '../domain/board.ts';
import { TaskEntry } from '../domain/registry.ts';
import { decideSending } from './send.ts';

export interface Planned {
  readonly at: Temporal.Instant;
  /** The task's key, or a digest's. */
  readonly task: string;
  /** An address, or the body whose channel it is. */
  readonly to: string;
  readonly step: string;
  /** The last day, or a digest's Monday; ISO. */
  readonly due: string;
}

/** The same rules as sending, on a state that only they change. */
export function plannedReminders(board: Board, from: Temporal.Instant, until: Temporal.Instant): Planned[] {
  const planned: Planned[] = [];
  let current = board;
  for (let now = from; Temporal.Instant.compare(now, until) <= 0; ) {
    const { changes = [], next } = decideSending(current, now);
    for (const { key, value } of changes) {
      const entry = TaskEntry.parse(value);
      const before = current.registry.task.get(key)?.reminded.length ?? 0;
      const at = now;
      planned.push(...entry.reminded.slice(before).map(({ to, step, due }) => ({ at, task: key, to, step, due })));
      current = current.with('task', key, entry);
    }
    now = next;
  }
  return planned;
}
