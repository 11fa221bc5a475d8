/** A time of day that somebody wrote, as an instant of the meeting. Pure. */
import { Temporal } from 'temporal-polyfill';
import type { Board } from '../domain/board.ts';
import { timeZone, today } from '../domain/dates.ts';
import type { Roll } from '../domain/registry.ts';

/** The instant of a time of day on the day of the meeting; undefined for none, or which rule it breaks. */
export function timeOn(
  board: Board,
  roll: Roll,
  time: string | undefined,
  now: Temporal.Instant,
): Temporal.Instant | undefined | 'badTime' | 'future' {
  const written = time?.trim() ?? '';
  if (written === '') return undefined;
  const parts = /^(\d{1,2})[:.](\d{2})(?::\d{2})?$/.exec(written);
  const [hour, minute] = [Number(parts?.[1]), Number(parts?.[2])];
  if (parts === null || hour > 23 || minute > 59) return 'badTime';
  const start = board.meeting(roll.meeting).start.slice(0, 10);
  const last = today(now).toString();
  // A list that was opened early, or is still open on another day, is about today.
  const day = roll.closedAt === undefined && start > last ? last : start;
  const at = Temporal.PlainDate.from(day).toPlainDateTime({ hour, minute }).toZonedDateTime(timeZone).toInstant();
  return Temporal.Instant.compare(at, now) > 0 ? 'future' : at;
}
