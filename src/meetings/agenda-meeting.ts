/** Which meeting's agenda a message means. Pure. */
import type { Temporal } from 'temporal-polyfill';
import type { Board } from '../domain/board.ts';
import type { Period } from '../domain/reading.ts';
import type { Body, Meeting } from '../domain/records.ts';
import { isClosed } from './agenda-rules.ts';
import { chooseMeeting } from './choose.ts';

/** The meetings of these bodies that are not over, in time order. */
export function upcomingOf(board: Board, bodies: readonly Body[], now: Temporal.Instant): Meeting[] {
  const ids = new Set<string>(bodies.map(({ id }) => id));
  return board.meetings().filter((meeting) => ids.has(meeting.body) && !isClosed(meeting, now));
}

/** The body that is meant where none is named: the one that meets in this channel, else the board. */
export function defaultBody(board: Board, conversation: string): Body | undefined {
  return board.bodyIn(conversation) ?? board.records.body.find(({ kind }) => kind === 'board');
}

/** The next meeting of the body that is meant where nothing is named. */
export function defaultMeeting(board: Board, conversation: string, now: Temporal.Instant): Meeting | undefined {
  const body = defaultBody(board, conversation);
  return body === undefined ? undefined : upcomingOf(board, [body], now)[0];
}

export type AgendaMeeting =
  /** It may be over; then it is named all the same, so that the no can say so. */
  | { readonly meeting: Meeting }
  /** There is none then, or none to come. */
  | { readonly body: Body; readonly period: Period | undefined; readonly next: Meeting | undefined };

/**
 * The meeting of a body that was named, or is clear from where it is written, at a time that was named, or the next
 * one. A day without a body is that of the only other body that meets then, where this one does not.
 */
export function meetingFor(
  board: Board,
  named: Body | undefined,
  period: Period | undefined,
  conversation: string,
  now: Temporal.Instant,
): AgendaMeeting | undefined {
  const body = named ?? defaultBody(board, conversation);
  if (body === undefined) return undefined;
  const [next] = upcomingOf(board, [body], now);
  if (period === undefined) return next === undefined ? { body, period, next } : { meeting: next };
  const chosen = chooseMeeting(board, body, [period], now);
  if (chosen.state === 'found') return { meeting: chosen.meeting };
  const others = named === undefined ? board.records.body.filter((each) => each.id !== body.id) : [];
  const [only, another] = others.flatMap((each) => {
    const found = chooseMeeting(board, each, [period], now);
    return found.state === 'found' ? [found.meeting] : [];
  });
  if (only !== undefined && another === undefined) return { meeting: only };
  return { body, period, next };
}
