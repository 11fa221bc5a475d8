/** A meeting that stands in no imported calendar: an extra one of the board, or one of a steering group. Pure. */

import type { Temporal } from 'temporal-polyfill';
import type { Board } from '../domain/board.ts';
import { instantText } from '../domain/dates.ts';
import type { Body, Meeting, Words } from '../domain/records.ts';
import { type AddedMeeting, type Change, change } from '../domain/registry.ts';
import { addedMeetingId } from './choose.ts';

export interface NewMeeting {
  /** ISO date. */
  readonly day: string;
  /** "13:00"; without it the meeting lasts all day. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly place?: Words | undefined;
}

/** The board with the meeting on it, and the change that makes it so; nothing to change where it is there already. */
export function addMeeting(
  board: Board,
  body: Body,
  { day, from, to, place }: NewMeeting,
  now: Temporal.Instant,
): { readonly board: Board; readonly meeting: Meeting; readonly changes: readonly Change[] } {
  const id = addedMeetingId(body, day);
  const known = board.findMeeting(id);
  if (known !== undefined) return { board, meeting: known, changes: [] };
  const value: AddedMeeting = {
    ...{ id, body: body.id, kind: 'meeting', addedAt: instantText(now) },
    start: from === undefined ? day : `${day}T${from}`,
    ...(from === undefined || to === undefined ? {} : { end: `${day}T${to}` }),
    ...(place === undefined ? {} : { place }),
  };
  const next = board.with('meeting', id, value);
  const { addedAt: _, ...told } = value;
  return {
    board: next,
    meeting: next.meeting(id),
    changes: [change({ kind: 'meeting', key: id, value, action: 'meeting.add', before: null, after: told })],
  };
}
