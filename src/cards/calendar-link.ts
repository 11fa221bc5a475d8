/** The button to the calendar file that an answer offers. */
import type { Answer, CalendarOf } from '../domain/answer.ts';
import { buttons } from './sentences/calendar.ts';

/** The address of a calendar file; undefined where people cannot reach the bot by a link. */
export type LinkTo = (of: CalendarOf) => string | undefined;

export function withCalendarLink(answer: Answer, linkTo: LinkTo | undefined): Answer {
  const url = answer.calendar && linkTo?.(answer.calendar);
  if (answer.calendar === undefined || url === undefined) return answer;
  const label = 'meeting' in answer.calendar ? buttons.meeting : buttons.body;
  return { ...answer, links: [...(answer.links ?? []), { label, url }] };
}
