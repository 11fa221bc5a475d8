/** The sample board with a registry of the test's own, and a look at it as the ticker takes it. */
import type { Temporal } from 'temporal-polyfill';
import { Board } from '../../src/domain/board.ts';
import { dayOf } from '../../src/domain/dates.ts';
import { BodyId, IsoDate, MeetingId } from '../../src/domain/records.ts';
import { type Call, emptyRegistry, type Registry, type TaskEntry } from '../../src/domain/registry.ts';
import { dueReminders, type Reminder } from '../../src/reminders/due.ts';
import { momentOn } from '../../src/reminders/schedule.ts';
import { sending } from '../../src/reminders/send.ts';
import { noEntry } from '../../src/reminders/task.ts';
import { records, seatsOf } from '../minutes/held.ts';

export const coordinator = 'samordnare@example.org';
export const secretary = 'sekreterare@example.org';
export const report = 'item:host-delarsrapport-2:2022-09';
export const day = (iso: string) => IsoDate.parse(iso);

/** An instant in Stockholm: "2022-09-07 08:00". */
export function at(local: string): Temporal.Instant {
  const [date = '', time = '08:00'] = local.split(' ');
  return momentOn(dayOf(date), time);
}

export function boardWith(registry: Partial<Registry> = {}): Board {
  return new Board(records, { ...emptyRegistry, ...registry });
}

export function entry(of: Partial<TaskEntry>): TaskEntry {
  return { ...noEntry, ...of };
}

export const boardCall = (sentAt: string): Call => ({
  ...{ meeting: MeetingId.parse('namnden-2022-10-12'), body: BodyId.parse('namnden'), sentAt: at(sentAt).toString() },
  ...{ by: secretary, seats: seatsOf('namnden'), replies: [] },
});

export interface Told {
  readonly task: string;
  readonly to: string;
  readonly step: string;
  readonly due: string;
}

export const toldBy = ({ task, to, step }: Reminder): Told => ({ task: task.key, to, step, due: task.due });

/** A board that is looked at again and again, and what it came to tell. */
export class Looking {
  board: Board;
  readonly told: Told[] = [];

  constructor(board: Board) {
    this.board = board;
  }

  /** What is sent at that instant. */
  look(now: Temporal.Instant): Told[] {
    const { reminders } = dueReminders(this.board, now);
    if (reminders.length === 0) return [];
    const task = new Map(this.board.registry.task);
    for (const { key, value } of sending(this.board, reminders, now).changes) task.set(key, value as TaskEntry);
    this.board = new Board(this.board.imported, { ...this.board.registry, task });
    const told = reminders.map(toldBy);
    this.told.push(...told);
    return told;
  }
}

/** Of those, the ones about a task, as "step to whom". */
export function about(told: readonly Told[], task: string): string[] {
  return told.filter((each) => each.task === task).map(({ step, to }) => `${step} ${to.split('@')[0]}`);
}
