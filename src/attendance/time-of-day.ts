/** A time of day that somebody wrote, as an instant of the meeting. Pure. */
import { Temporal } from 'temporal-polyfill';
import { timeZone, today } from '../domain/dates.ts';
import type { Meeting } from '../domain/records.ts';
import type { Roll } from '../domain/registry.ts';

/** A meeting that is still on after midnight ends before this hour. */
const morning = 6;

/**
 * The instant of a time of day while the meeting was on: of its days, the last one on which that time has been.
 * Undefined for no time, or which rule it breaks.
 */
export function timeOn(
  meeting: Pick<Meeting, 'start' | 'end'>,
  roll: Pick<Roll, 'openedAt' | 'closedAt'>,
  time: string | undefined,
  now: Temporal.Instant,
): Temporal.Instant | undefined | 'badTime' | 'future' {
  const written = time?.trim() ?? '';
  if (written === '') return undefined;
  const parts = /^(\d{1,2})[:.](\d{2})(?::\d{2})?$/.exec(written);
  const [hour, minute] = [Number(parts?.[1]), Number(parts?.[2])];
  if (parts === null || hour > 23 || minute > 59) return 'badTime';
  const over = roll.closedAt === undefined ? now : Temporal.Instant.from(roll.closedAt);
  const [first, last] = daysOf(meeting, roll);
  let day = hour < morning ? last.add({ days: 1 }) : last;
  const at = () => day.toPlainDateTime({ hour, minute }).toZonedDateTime(timeZone).toInstant();
  while (Temporal.Instant.compare(at(), over) > 0 && Temporal.PlainDate.compare(day, first) > 0)
    day = day.subtract({ days: 1 });
  return Temporal.Instant.compare(at(), now) > 0 ? 'future' : at();
}

/** The first and the last day of a meeting: those that were planned, or that of the list where it was another. */
function daysOf(
  { start, end }: Pick<Meeting, 'start' | 'end'>,
  roll: Pick<Roll, 'openedAt'>,
): [Temporal.PlainDate, Temporal.PlainDate] {
  const first = Temporal.PlainDate.from(start.slice(0, 10));
  const last = Temporal.PlainDate.from((end ?? start).slice(0, 10));
  const opened = today(Temporal.Instant.from(roll.openedAt));
  const isElsewhere = Temporal.PlainDate.compare(opened, first) < 0 || Temporal.PlainDate.compare(opened, last) > 0;
  return isElsewhere ? [opened, opened] : [first, last];
}
