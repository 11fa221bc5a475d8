/** A meeting's day, hours and length as people say them. */
import { Temporal } from 'temporal-polyfill';
import { dayOf, formatDay, formatSpan, formatTimes } from '../../domain/dates.ts';
import type { Meeting, Words } from '../../domain/records.ts';
import { dayAndMonth } from './spans.ts';
import { concat, plain, say } from './words.ts';

type Dated = Pick<Meeting, 'start' | 'end' | 'kind'>;

const spansDays = (meeting: Dated): boolean =>
  meeting.end !== undefined && !dayOf(meeting.end).equals(dayOf(meeting.start));

/** "onsdag 25 maj", "21–22 september"; the year is left out when it is `thisYear`. */
export function meetingDay(meeting: Dated, thisYear: number): Words {
  const { start, end } = meeting;
  if (end === undefined || !spansDays(meeting)) return say((l) => formatDay(start, l, thisYear));
  return say((l) => {
    const span = formatSpan(start, end, l);
    return dayOf(end).year === thisYear ? span.replace(` ${thisYear}`, '') : span;
  });
}

/** "kl. 10–16", or undefined where the papers give no hours. */
export function meetingHours(meeting: Dated): Words | undefined {
  if (spansDays(meeting)) return undefined;
  const sv = formatTimes(meeting.start, meeting.end, 'sv');
  const en = formatTimes(meeting.start, meeting.end, 'en');
  return sv === undefined || en === undefined ? undefined : { sv, en };
}

function strategy(meeting: Dated): Words {
  if (meeting.kind !== 'strategy-days') return plain('');
  return spansDays(meeting)
    ? { sv: '(strategidagar)', en: '(strategy days)' }
    : { sv: '(strategidag)', en: '(strategy day)' };
}

/** "onsdag 12 oktober kl. 10–16" / "Wednesday 12 October, 10:00–16:00". */
export function meetingWhen(meeting: Dated, thisYear: number): Words {
  const day = meetingDay(meeting, thisYear);
  const hours = meetingHours(meeting);
  const whole = hours === undefined ? day : { sv: `${day.sv} ${hours.sv}`, en: `${day.en}, ${hours.en}` };
  return concat([whole, strategy(meeting)]);
}

/** "12 oktober", "21–22 september (strategidagar)": for lists whose year is said once. */
export function meetingShort(meeting: Dated): Words {
  const days = spansDays(meeting) ? meetingDay(meeting, dayOf(meeting.start).year) : dayAndMonth(meeting.start);
  return concat([days, strategy(meeting)]);
}

/** "6 timmar", "2,5 hours"; undefined without hours. */
export function meetingLength(meeting: Dated): Words | undefined {
  const { start, end } = meeting;
  if (end === undefined || start.length <= 10 || end.length <= 10) return undefined;
  const minutes = Temporal.PlainDateTime.from(start).until(Temporal.PlainDateTime.from(end)).total('minutes');
  const hours = Math.round(minutes / 6) / 10;
  return {
    sv: `${String(hours).replace('.', ',')} ${hours === 1 ? 'timme' : 'timmar'}`,
    en: `${hours} ${hours === 1 ? 'hour' : 'hours'}`,
  };
}
