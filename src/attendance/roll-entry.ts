/** A roll as an entry of the registry: what is written when it changes, and the message that shows it. Pure. */
import type { Done } from '../actions/action.ts';
import type { Board } from '../domain/board.ts';
import { type Change, change, type Decided, type PostWish, type Roll } from '../domain/registry.ts';
import { holdersOf, seatOf } from '../domain/roster.ts';
import { attendanceSubjects, rollSubject } from '../domain/subjects.ts';

/** The message that shows a roll, in a conversation or in somebody's chat. */
export function rollPost(meeting: string, to: PostWish['to'], inReply = false): PostWish {
  const target = 'person' in to ? to.person : to.conversation;
  const key = `roll:${meeting}@${target}`;
  return { key, subject: rollSubject(meeting), view: 'roll', args: { meeting }, to, inReply };
}

export function rollChange(action: string, roll: Roll, before: unknown, after: unknown): Change {
  return change({ kind: 'roll', key: roll.meeting, value: roll, action, before, after });
}

/** Somebody who was put on the roster after the list was opened has a place all the same. */
export function withNewcomers(board: Board, roll: Roll, email: string): Roll {
  if (roll.closedAt !== undefined || seatOf(roll.seats, email) !== undefined) return roll;
  const seats = board.roster.seats(board.body(roll.body), board.meeting(roll.meeting).start.slice(0, 10));
  const keepsAll = roll.marks.every((mark) => seatOf(seats, mark.email) !== undefined);
  return keepsAll ? { ...roll, seats } : roll;
}

/** What the journal says of a mark: the person's marks before and after. */
export function recorded(
  { registry }: Board,
  action: string,
  before: Roll,
  after: Roll,
  email: string,
): Pick<Decided<Done>, 'changes' | 'refresh'> {
  const own = (roll: Roll) => roll.marks.filter((mark) => mark.email === email);
  return {
    changes: [rollChange(action, after, own(before), own(after))],
    refresh: attendanceSubjects(registry, after.meeting),
  };
}

/** What somebody with a place on the roll is called. */
export function nameOn(roll: Roll, email: string): string | undefined {
  return holdersOf(roll.seats).find((holder) => holder.email === email)?.name;
}
