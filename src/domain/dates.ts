/**
 * Dates as people here say them. All wall-clock times are Europe/Stockholm; `Temporal` comes from
 * the polyfill until Node has its own.
 */
import { Temporal } from 'temporal-polyfill';
import type { Language } from './answer.ts';

export const timeZone = 'Europe/Stockholm';

const monthNames = {
  sv: [
    'januari',
    'februari',
    'mars',
    'april',
    'maj',
    'juni',
    'juli',
    'augusti',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
} as const;
const dayNames = {
  sv: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;

/** The day of an ISO date or local date-time. */
export function dayOf(iso: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(iso.slice(0, 10));
}

/** Today in Stockholm at an instant. */
export function today(now: Temporal.Instant): Temporal.PlainDate {
  return now.toZonedDateTimeISO(timeZone).toPlainDate();
}

/** An instant as text that sorts in time order: always the same number of digits, in UTC. */
export function instantText(instant: Temporal.Instant): string {
  return instant.toString({ fractionalSecondDigits: 3 });
}

/** The day in Stockholm of an instant in text, ISO. */
export function dayOfInstant(instant: string): string {
  return today(Temporal.Instant.from(instant)).toString();
}

/** The time of day in Stockholm of an instant in text: "9:05", as people say it. */
export function clockTime(instant: string): string {
  const { hour, minute } = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
  return `${hour}:${String(minute).padStart(2, '0')}`;
}

/** The month's name; `month` is 1–12. */
export function monthName(month: number, language: Language): string {
  const name = monthNames[language][month - 1];
  if (name === undefined) throw new RangeError(`no month ${month}`);
  return name;
}

/** "16 mars 2022" / "16 March 2022". */
export function formatDate(iso: string, language: Language): string {
  const day = dayOf(iso);
  return `${day.day} ${monthName(day.month, language)} ${day.year}`;
}

/** "onsdag 12 oktober" / "Wednesday 12 October"; the year is added unless it is `thisYear`. */
export function formatDay(iso: string, language: Language, thisYear?: number): string {
  const day = dayOf(iso);
  const weekday = dayNames[language][day.dayOfWeek - 1];
  const year = day.year === thisYear ? '' : ` ${day.year}`;
  return `${weekday} ${day.day} ${monthName(day.month, language)}${year}`;
}

/** "10" for a full hour, "14:30" otherwise. */
function formatHour(time: string): string {
  const [hour, minute] = time.split(':');
  return minute === '00' ? String(Number(hour)) : `${Number(hour)}:${minute}`;
}

/** "kl. 10–16" / "10:00–16:00", or undefined for a whole day. Both ends are local date-times of one day. */
export function formatTimes(start: string, end: string | undefined, language: Language): string | undefined {
  const from = start.slice(11);
  if (from === '') return undefined;
  const to = end?.slice(11) ?? '';
  if (language === 'en') return to === '' ? from : `${from}–${to}`;
  return to === '' ? `kl. ${formatHour(from)}` : `kl. ${formatHour(from)}–${formatHour(to)}`;
}

/** "21–22 september 2022" for several days of one month; "30 april – 2 maj 2022" across months. */
export function formatSpan(start: string, end: string, language: Language): string {
  const from = dayOf(start);
  const to = dayOf(end);
  if (from.equals(to)) return formatDate(start, language);
  if (from.month === to.month && from.year === to.year) return `${from.day}–${formatDate(end, language)}`;
  if (from.year === to.year) return `${from.day} ${monthName(from.month, language)} – ${formatDate(end, language)}`;
  return `${formatDate(start, language)} – ${formatDate(end, language)}`;
}
