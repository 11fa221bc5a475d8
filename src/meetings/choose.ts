/** Which meeting a command means. Pure. */
import { Temporal } from 'temporal-polyfill';
import type { Board } from '../domain/board.ts';
import { dayOf, timeZone, today } from '../domain/dates.ts';
import type { Period } from '../domain/reading.ts';
import { type Body, type Meeting, MeetingId } from '../domain/records.ts';

/** When a meeting begins; one without hours begins with its day. */
export function startOf(meeting: Pick<Meeting, 'start'>): Temporal.Instant {
  return instantOf(meeting.start);
}

/** When a meeting is over; one without hours ends with its day. */
export function endOf(meeting: Pick<Meeting, 'start' | 'end'>): Temporal.Instant {
  const end = meeting.end ?? meeting.start;
  if (end.length > 10) return instantOf(end);
  return dayOf(end).add({ days: 1 }).toZonedDateTime(timeZone).toInstant();
}

function instantOf(local: string): Temporal.Instant {
  if (local.length <= 10) return dayOf(local).toZonedDateTime(timeZone).toInstant();
  return Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).toInstant();
}

const isOn = (meeting: Meeting, day: string): boolean =>
  meeting.start.slice(0, 10) <= day && day <= (meeting.end ?? meeting.start).slice(0, 10);

export type MeetingChoice =
  | { readonly state: 'found'; readonly meeting: Meeting }
  /** The body has no meeting on the day that was named. */
  | { readonly state: 'none-on-day'; readonly day: string; readonly next: Meeting | undefined }
  /** No day was named, and nothing is planned. */
  | { readonly state: 'none-planned' };

/**
 * The body's meeting on the day that was named; without a day today's, else the next one.
 *
 * @param periods what was said of time; only a day names a meeting
 */
export function chooseMeeting(
  board: Board,
  body: Body,
  periods: readonly Period[],
  now: Temporal.Instant,
): MeetingChoice {
  const meetings = board.meetings(body.id);
  const upcoming = meetings.filter((meeting) => Temporal.Instant.compare(endOf(meeting), now) > 0);
  const day = periods.find(({ grain }) => grain === 'day')?.from;
  if (day === undefined) {
    const within = periods[0];
    const [next] = upcoming.filter(
      ({ start }) => within === undefined || (start.slice(0, 10) >= within.from && start.slice(0, 10) <= within.to),
    );
    const here = meetings.find((meeting) => within === undefined && isOn(meeting, today(now).toString()));
    const meeting = here ?? next;
    return meeting === undefined ? { state: 'none-planned' } : { state: 'found', meeting };
  }
  const meeting = meetings.find((candidate) => isOn(candidate, day));
  return meeting === undefined ? { state: 'none-on-day', day, next: upcoming[0] } : { state: 'found', meeting };
}

/** The meeting that is named, or without a name and a day the body's next one; undefined where none is planned. */
export function plannedMeeting(
  board: Board,
  body: Body,
  named: { readonly meeting: MeetingId } | { readonly day?: string | undefined },
  now: Temporal.Instant,
): Meeting | undefined {
  if ('meeting' in named) return board.meeting(named.meeting);
  if (named.day !== undefined) return undefined;
  const chosen = chooseMeeting(board, body, [], now);
  return chosen.state === 'found' ? chosen.meeting : undefined;
}

/** The id of a meeting that is added for a body on a day. */
export function addedMeetingId(body: Body, day: string): MeetingId {
  return MeetingId.parse(`${body.id}-${day}`);
}
