/** What the messages about a call are about: whoever changes what they show refreshes these. */
import type { Board } from '../domain/board.ts';

/** The sender's messages. */
export function callSubject(meeting: string): string {
  return `call:${meeting}`;
}

/** The messages to a municipality's people. */
export function seatSubject(meeting: string, municipality: string): string {
  return `call:${meeting}:${municipality}`;
}

/** Every message about the call to a meeting; none where no call was sent. */
export function allCallSubjects(board: Board, meeting: string): string[] {
  const call = board.registry.call.get(meeting);
  if (call === undefined) return [];
  return [callSubject(meeting), ...call.seats.map(({ municipality }) => seatSubject(meeting, municipality))];
}
