/** The last day to vote, as somebody wrote it. Pure. */
import { Temporal } from 'temporal-polyfill';
import { timeZone } from '../domain/dates.ts';

/**
 * The instant at which the vote closes: the end of a day ("2022-09-15"), or a time of it ("2022-09-15 12:00", "… 24:00").
 *
 * @returns undefined for what is no date
 */
export function deadlineOf(text: string): Temporal.Instant | undefined {
  const [, date, hour, minute] = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{1,2})[:.](\d{2}))?$/.exec(text.trim()) ?? [];
  if (date === undefined) return undefined;
  try {
    const day = Temporal.PlainDate.from(date, { overflow: 'reject' });
    if (hour === undefined || (hour === '24' && minute === '00'))
      return day.add({ days: 1 }).toZonedDateTime(timeZone).toInstant();
    const time = Temporal.PlainTime.from({ hour: Number(hour), minute: Number(minute) }, { overflow: 'reject' });
    return day.toPlainDateTime(time).toZonedDateTime(timeZone).toInstant();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The day that an input shows for a deadline: the last one on which people can vote. */
export function lastDay(deadline: string): string {
  const last = Temporal.Instant.from(deadline).subtract({ milliseconds: 1 });
  return last.toZonedDateTimeISO(timeZone).toPlainDate().toString();
}
