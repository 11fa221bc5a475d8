/** Times that must exist in the calendar and follow each other. Plain dates are checked by their schema. */
import { Temporal } from 'temporal-polyfill';
import { type Fault, faultAt } from './faults.ts';
import type { Entries, Entry } from './raw-record.ts';

/** Meetings end after they start; a membership ends no earlier than it begins. */
export function checkTimes(entries: Entries): Fault[] {
  return [...entries.meeting.flatMap(checkMeeting), ...entries.membership.flatMap(checkMembership)];
}

function checkMeeting({ record, placeOf }: Entry<'meeting'>): Fault[] {
  const faults: Fault[] = [];
  for (const key of ['start', 'end'] as const) {
    const time = record[key];
    if (time === undefined || exists(time)) continue;
    faults.push(
      faultAt(placeOf([key]), `${key}: expected a real date and time such as 2022-10-12T10:00, got "${time}"`),
    );
  }
  const { start, end } = record;
  if (faults.length > 0 || end === undefined) return faults;
  // ISO texts sort as times do; where one of them has no clock time, only the days can be compared.
  const days = start.length === 10 || end.length === 10;
  const inOrder = days ? end.slice(0, 10) >= start.slice(0, 10) : end > start;
  return inOrder ? [] : [faultAt(placeOf(['end']), `end: expected a time after the start ${start}, got ${end}`)];
}

function exists(time: string): boolean {
  try {
    Temporal.PlainDateTime.from(time, { overflow: 'reject' });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function checkMembership({ record, placeOf }: Entry<'membership'>): Fault[] {
  const { from, to } = record;
  if (from === undefined || to === undefined || from <= to) return [];
  return [faultAt(placeOf(['to']), `to: expected ${from} (from) or a later day, got ${to}`)];
}
