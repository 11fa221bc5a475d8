/** Which meeting's agenda a question means; pure, with the clock as a parameter. */
import { Temporal } from 'temporal-polyfill';
import type { Meeting } from '../../domain/records.ts';
import { endOf } from '../../meetings/choose.ts';
import type { AgendaBody, AgendaFacts } from './facts.ts';
import type { AgendaSlots } from './slots.ts';

export interface ChosenMeeting {
  readonly body: AgendaBody;
  /** Undefined where there is none such. */
  readonly meeting: Meeting | undefined;
}

/** True once the meeting has ended. */
export function isOver(meeting: Meeting, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(endOf(meeting), now) <= 0;
}

/** The body's next meeting, the one that is held just now included. */
export function nextOf(body: AgendaBody, now: Temporal.Instant): Meeting | undefined {
  return body.meetings.find((meeting) => !isOver(meeting, now));
}

/** Undefined only where there is no body at all. */
export function chooseAgenda(
  { bodies }: AgendaFacts,
  slots: AgendaSlots,
  now: Temporal.Instant,
): ChosenMeeting | undefined {
  const named = bodies.find(({ id }) => id === slots.body);
  const [first] = bodies.filter(({ kind }) => kind === 'board');
  const scope = named !== undefined ? [named] : [...(first ? [first] : []), ...bodies.filter((body) => body !== first)];
  if (slots.meeting !== undefined) {
    for (const body of bodies) {
      const meeting = body.meetings.find(({ id }) => id === slots.meeting);
      if (meeting !== undefined) return { body, meeting };
    }
  }
  const [own] = scope;
  if (own === undefined) return undefined;
  if (slots.from === undefined) {
    const meeting = slots.which === 'last' ? own.meetings.filter((each) => isOver(each, now)).at(-1) : nextOf(own, now);
    return { body: own, meeting };
  }
  for (const body of scope) {
    const within = body.meetings.filter((meeting) => touches(meeting, slots.from ?? '', slots.to ?? slots.from ?? ''));
    const meeting = within.find((each) => !isOver(each, now)) ?? within.at(-1);
    if (meeting !== undefined) return { body, meeting };
  }
  return { body: own, meeting: undefined };
}

function touches(meeting: Meeting, from: string, to: string): boolean {
  return meeting.start.slice(0, 10) <= to && (meeting.end ?? meeting.start).slice(0, 10) >= from;
}
