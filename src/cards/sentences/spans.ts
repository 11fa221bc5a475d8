/** Bodies and stretches of time as they are said inside a sentence. */
import { dayOf, formatDate, formatSpan, monthName } from '../../domain/dates.ts';
import type { Body, Words } from '../../domain/records.ts';
import { say } from './words.ts';

/** "nämnden", "beredningsgruppen"; a steering group by its own name. */
export function bodyName(body: Pick<Body, 'kind' | 'name'>): Words {
  if (body.kind === 'board') return { sv: 'nämnden', en: 'the board' };
  if (body.kind === 'preparatory') return { sv: 'beredningsgruppen', en: 'the preparatory group' };
  return body.name;
}

/** "16 mars", without the year. */
export function dayAndMonth(iso: string): Words {
  const day = dayOf(iso);
  return say((l) => `${day.day} ${monthName(day.month, l)}`);
}

/** "den 24 augusti 2022", "i november 2022", "augusti–december 2022", "2022" or the two days it lies between. */
export function during(from: string, to: string): Words {
  const [start, end] = [dayOf(from), dayOf(to)];
  if (start.equals(end)) return say((l) => `${l === 'sv' ? 'den' : 'on'} ${formatDate(from, l)}`);
  const wholeMonths = start.day === 1 && end.day === end.daysInMonth && start.year === end.year;
  if (!wholeMonths) return say((l) => (l === 'sv' ? formatSpan(from, to, l) : `during ${formatSpan(from, to, l)}`));
  if (start.month === 1 && end.month === 12) return { sv: `${start.year}`, en: `in ${start.year}` };
  return say((l) => {
    const months =
      start.month === end.month ? monthName(start.month, l) : `${monthName(start.month, l)}–${monthName(end.month, l)}`;
    return `${l === 'sv' ? (start.month === end.month ? 'i ' : '') : 'in '}${months} ${start.year}`;
  });
}
