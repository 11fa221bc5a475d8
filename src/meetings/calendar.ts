/**
 * Meetings as an iCalendar file (RFC 5545), for people's own calendars. Pure: the same meetings and `now` give the same
 * text, whatever time zone the process runs in.
 */
import ical, { ICalCalendarMethod, type ICalEventData } from 'ical-generator';
import type { Temporal } from 'temporal-polyfill';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import { calendarName, eventTitle } from '../cards/sentences/calendar.ts';
import { boardLanguage, type CalendarOf } from '../domain/answer.ts';
import type { Board } from '../domain/board.ts';
import { dayOf, timeZone } from '../domain/dates.ts';
import type { Body, Meeting } from '../domain/records.ts';
import { endOf, startOf } from './choose.ts';

/** A meeting as far as a calendar shows it, and whose it is. */
export interface Dated extends Pick<Meeting, 'id' | 'kind' | 'start' | 'end' | 'place'> {
  readonly of: Pick<Body, 'name'>;
}

/** How often a program that subscribes to a calendar looks again, in seconds. */
const refreshSeconds = 12 * 60 * 60;

/** The calendar of one meeting or of all of a body's; undefined where there is no such meeting or body. */
export function calendarOf(board: Board, of: CalendarOf, now: Temporal.Instant): string | undefined {
  if ('meeting' in of) {
    const meeting = board.findMeeting(of.meeting);
    return meeting && calendarText([dated(board, meeting)], now);
  }
  const body = board.findBody(of.body);
  return body && calendarText(meetingsOf(board, body.id), now, calendarName(body)[boardLanguage]);
}

/** The calendar of every body's meetings. */
export function wholeCalendar(board: Board, now: Temporal.Instant): string {
  return calendarText(meetingsOf(board), now, calendarName(board.profile)[boardLanguage]);
}

function meetingsOf(board: Board, body?: string): Dated[] {
  return board.meetings(body).map((meeting) => dated(board, meeting));
}

function dated(board: Board, meeting: Meeting): Dated {
  return { ...meeting, of: board.body(meeting.body) };
}

/**
 * The file itself.
 *
 * @param name what programs call the calendar that they subscribe to; a lone meeting is put into one that has a name
 */
export function calendarText(meetings: readonly Dated[], now: Temporal.Instant, name?: string): string {
  const calendar = ical({
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Nämndboten', product: 'Möten', language: boardLanguage },
    events: meetings.map((meeting) => eventOf(meeting, now)),
    // Unlike an event's texts, the library writes the name as it is.
    ...(name === undefined ? {} : { name: escaped(oneLine(name)), ttl: refreshSeconds }),
  });
  // The library leaves out the end of the last line, and would put the zone before properties that must come first. (Nor
  // is it told of a zone of the calendar's own: it would write DTSTAMP in it, which must be in UTC.)
  return `${calendar.toString()}\r\n`.replace(/^(?=BEGIN:VEVENT|END:VCALENDAR)/m, timeZoneBlock());
}

function eventOf(meeting: Dated, now: Temporal.Instant): ICalEventData {
  const place = oneLine(meeting.place?.[boardLanguage] ?? '');
  return {
    id: `${meeting.id}@namndboten`,
    stamp: now,
    summary: oneLine(eventTitle(meeting.of, meeting.kind)[boardLanguage]),
    ...(place === '' ? {} : { location: place }),
    ...timesOf(meeting),
  };
}

/** A meeting without hours lasts whole days, and the file names the day after the last one. */
function timesOf(meeting: Dated): Pick<ICalEventData, 'start' | 'end' | 'allDay' | 'timezone'> {
  const { start, end } = meeting;
  if (start.length <= 10) return { allDay: true, start: dayOf(start), end: dayOf(end ?? start).add({ days: 1 }) };
  // Where no end is known none is given: a day blocked to its end would be a guess.
  return { timezone: timeZone, start: startOf(meeting), ...(end === undefined ? {} : { end: endOf(meeting) }) };
}

/** The rules of the zone; the library has one block for all zones of the same rules, under another city's name. */
function timeZoneBlock(): string {
  const [block = ''] = [tzlib_get_ical_block(timeZone)].flat();
  return `${block.replace(/^(TZID|X-LIC-LOCATION):.*$/gm, `$1:${timeZone}`)}\r\n`;
}

/** Text without the control characters that a file must not hold; a line break is a space. */
function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&');
}
