/** Something with a last day that waits for somebody: what reminders are about. */
import type { Temporal } from 'temporal-polyfill';
import type { Board } from '../domain/board.ts';
import type { BodyId, MeetingId, Words } from '../domain/records.ts';
import type { TaskEntry } from '../domain/registry.ts';
import type { Occurrence } from './occurrences.ts';

export const taskSorts = ['item', 'control', 'papers', 'minutes', 'announcement', 'call', 'vote'] as const;
export type TaskSort = (typeof taskSorts)[number];

/** Somebody whom it waits for. */
export interface Waiting {
  readonly email: string;
  /** What the reminder's message is about: it is drawn anew when that changes. */
  readonly subject: string;
  /** When it began to wait for them: what came before is none of theirs. */
  readonly since?: Temporal.Instant | undefined;
}

/** The thing itself, for whoever shows it. */
export interface TaskOf {
  /** The period of the year wheel that it is, or is reported with. */
  readonly occurrence?: Occurrence | undefined;
  /** The meeting that a call is to. */
  readonly meeting?: MeetingId | undefined;
  /** The case that is voted on. */
  readonly case?: string | undefined;
  /** The day that minutes are of; ISO. */
  readonly minutesOf?: string | undefined;
}

export interface Task {
  /** The key of what is registered about it, such as `item:juni-budget:2022-06`. */
  readonly key: string;
  readonly sort: TaskSort;
  readonly body: BodyId;
  readonly of: TaskOf;
  /** What is to be done, for a list of things: "papers for …". */
  readonly name: Words;
  /** The last day; ISO. */
  readonly due: string;
  /** From then on a reminder is of no use. */
  readonly until?: Temporal.Instant | undefined;
  /** Whom it waits for; nobody once it is done. */
  readonly waiting: readonly Waiting[];
  /** How it is known to be done, where that is known otherwise than by a press. */
  readonly isDone: boolean;
  /** On which days before the last one to remind. */
  readonly daysBefore: readonly number[];
  /** Whether it is reminded of after its last day, week by week, and the coordinator told once. */
  readonly goesOn: boolean;
  /** Whether a person may say that it is done, and hand it on. */
  readonly byHand: boolean;
}

/**
 * Finds the tasks of one sort as they stand on a day, those that are still to come included. A new sort is a new
 * function in `tasks.ts`.
 */
export type FindTasks = (board: Board, day: Temporal.PlainDate) => readonly Task[];

export const noEntry: TaskEntry = { reminded: [], postponed: [], delegated: [] };

export function entryOf(board: Board, key: string): TaskEntry {
  return board.registry.task.get(key) ?? noEntry;
}
