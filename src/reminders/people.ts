/** Whom a task waits for: those who answer for it, after what they have handed on. Pure. */
import { Temporal } from 'temporal-polyfill';
import type { Board } from '../domain/board.ts';
import type { BodyId } from '../domain/records.ts';
import type { TaskEntry } from '../domain/registry.ts';
import { taskSubject } from '../domain/subjects.ts';
import type { Waiting } from './task.ts';

/** The addresses of those who answer for an item: an office's holders, or a body's members; the coordinators otherwise. */
export function responsibleFor(board: Board, responsible: string | undefined, body: BodyId, day: string): string[] {
  const own = responsible === undefined ? [] : holdersOf(board, responsible, body, day);
  return own.length > 0 ? own : board.roster.having('coordinator', body, day).map(({ email }) => email);
}

function holdersOf(board: Board, responsible: string, body: BodyId, day: string): string[] {
  const answering = board.findBody(responsible);
  if (answering !== undefined)
    return board.roster.seats(answering, day).flatMap(({ ordinary }) => ordinary?.email ?? []);
  const role = board.records.office.find(({ id }) => id === responsible)?.role;
  return role === undefined ? [] : board.roster.having(role, body, day).map(({ email }) => email);
}

/** The secretaries of a body; where there is none, the coordinators. */
export function secretariesOf(board: Board, body: BodyId, day: string): string[] {
  const own = board.roster.having('secretary', body, day);
  return (own.length > 0 ? own : board.roster.having('coordinator', body, day)).map(({ email }) => email);
}

/** Those people, each replaced by whom they handed the task to. */
export function afterDelegation(
  key: string,
  emails: readonly string[],
  entry: TaskEntry,
  subject = taskSubject(key),
): Waiting[] {
  let waiting: Waiting[] = emails.map((email) => ({ email, subject }));
  for (const { from, to, at } of entry.delegated) {
    const kept = waiting.filter(({ email }) => !from.includes(email) && email !== to);
    if (kept.length < waiting.length || from.length === 0)
      waiting = [...kept, { email: to, subject, since: Temporal.Instant.from(at) }];
  }
  return waiting;
}
