/** Chooses the meetings that a question means; pure, with the clock as a parameter. */
import { Temporal } from 'temporal-polyfill';
import { dayOf, timeZone, today } from '../../domain/dates.ts';
import type { Meeting } from '../../domain/records.ts';
import type { BodyMeetings, MeetingFacts } from './facts.ts';
import type { MeetingsSlots } from './slots.ts';

export interface Chosen {
  readonly body: BodyMeetings;
  readonly meetings: readonly Meeting[];
}

/** True once the meeting has ended; one without hours ends with its day. */
export function isOver(meeting: Pick<Meeting, 'start' | 'end'>, now: Temporal.Instant): boolean {
  const end = meeting.end ?? meeting.start;
  if (end.length <= 10) return Temporal.PlainDate.compare(dayOf(end), today(now)) < 0;
  return Temporal.PlainDateTime.compare(end, now.toZonedDateTimeISO(timeZone).toPlainDateTime()) <= 0;
}

/** The days a question is about: those it names, or the current year where a stretch is needed. */
export function windowOf(slots: MeetingsSlots, now: Temporal.Instant): { from: string; to: string } {
  const { year } = today(now);
  return { from: slots.from ?? `${year}-01-01`, to: slots.to ?? `${slots.from?.slice(0, 4) ?? year}-12-31` };
}

function touches(meeting: Meeting, from: string, to: string): boolean {
  return meeting.start.slice(0, 10) <= to && (meeting.end ?? meeting.start).slice(0, 10) >= from;
}

/** The meetings of one sort; strategy days that a body does not have are looked for at the others. */
export function bodiesInScope(facts: MeetingFacts, slots: MeetingsSlots): BodyMeetings[] {
  const ofKind = facts.bodies.map((body) => ({
    ...body,
    meetings: body.meetings.filter((meeting) => slots.kind === undefined || meeting.kind === slots.kind),
  }));
  const own = ofKind.filter((body) => body.id === slots.body);
  if (own.length > 0 && (slots.kind !== 'strategy-days' || own.some((body) => body.meetings.length > 0))) return own;
  const byDay = slots.which === 'on' || slots.which === 'within';
  if (slots.kind !== undefined) return ofKind.filter((body) => body.meetings.length > 0);
  return byDay ? ofKind : ofKind.filter((body) => body.kind === 'board' || body.kind === 'preparatory');
}

function choose(
  body: BodyMeetings,
  slots: MeetingsSlots,
  now: Temporal.Instant,
  after: Meeting | undefined,
): Meeting[] {
  const { from, to } = windowOf(slots, now);
  const within = body.meetings.filter((meeting) => touches(meeting, from, to));
  switch (slots.which) {
    case 'next':
      return body.meetings
        .filter((meeting) =>
          after === undefined
            ? !isOver(meeting, now) && (slots.from === undefined || touches(meeting, slots.from, slots.to ?? '9999'))
            : meeting.start > after.start,
        )
        .slice(0, 1);
    case 'first':
      return within.slice(0, 1);
    case 'last':
      return (slots.to === undefined ? body.meetings.filter((meeting) => isOver(meeting, now)) : within).slice(-1);
    case 'remaining':
      return body.meetings.filter(
        (meeting) => !isOver(meeting, now) && (slots.to === undefined || meeting.start.slice(0, 10) <= slots.to),
      );
    case 'past':
      return within.filter((meeting) => isOver(meeting, now));
    default:
      return within;
  }
}

/** The meetings asked for, body by body; bodies without any are left out. */
export function selectMeetings(facts: MeetingFacts, slots: MeetingsSlots, now: Temporal.Instant): Chosen[] {
  const after =
    slots.after === undefined
      ? undefined
      : facts.bodies.flatMap((body) => body.meetings).find((meeting) => meeting.id === slots.after);
  return bodiesInScope(facts, slots)
    .map((body) => ({ body, meetings: choose(body, slots, now, after) }))
    .filter((chosen) => chosen.meetings.length > 0);
}

/** The first meeting that starts after a day and is not of a body outside `bodies`. */
export function nextFrom(
  bodies: readonly BodyMeetings[],
  day: string,
): { body: BodyMeetings; meeting: Meeting } | undefined {
  return bodies
    .flatMap((body) =>
      body.meetings.filter((meeting) => meeting.start.slice(0, 10) > day).map((meeting) => ({ body, meeting })),
    )
    .sort((a, b) => a.meeting.start.localeCompare(b.meeting.start))[0];
}
