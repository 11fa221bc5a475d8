/**
 * At which moments somebody is reminded of something with a last day. Pure.
 *
 * A reminder that would fall on a day off comes on the working day before. What is late cannot be told before it is:
 * that falls on the working day after.
 */
import { Temporal } from 'temporal-polyfill';
import { dayOf, timeZone, today } from '../domain/dates.ts';
import { workingDayFrom, workingDayUntil } from '../domain/days-off.ts';
import type { Task } from './task.ts';

export const escalated = 'escalated';
/** When somebody is reminded of what is late, in days after it became so; from then on every four weeks. */
const lateDays = [0, 7, 14] as const;
const lateEveryDays = 28;
/** Nobody is disturbed after this hour, nor before their own time. */
const quietFromHour = 20;

/** A moment at which to remind, by a name that stays the same. */
export interface Moment {
  /** `before:14`, `late:0`, `late:7`, `escalated`, `postponed:2022-09-20`. */
  readonly step: string;
  readonly at: Temporal.Instant;
}

/** That day at that time in Stockholm; where summer time skips the time, right after the gap. */
export function momentOn(day: Temporal.PlainDate, time: string): Temporal.Instant {
  return day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).toInstant();
}

/** Whether people want to hear something now, who want to hear it from `time` on. */
export function isQuiet(now: Temporal.Instant, time: string): boolean {
  const local = now.toZonedDateTimeISO(timeZone);
  return local.hour >= quietFromHour || Temporal.PlainTime.compare(local.toPlainTime(), time) < 0;
}

/** When it is not quiet any more, where it is now. */
export function endOfQuiet(now: Temporal.Instant, time: string): Temporal.Instant {
  const day = today(now);
  const own = momentOn(day, time);
  return Temporal.Instant.compare(now, own) < 0 ? own : momentOn(day.add({ days: 1 }), time);
}

/**
 * All moments of a task for whom it waits, in order, up to and including the first one after `now`.
 *
 * @param time when in the day, `HH:MM`
 */
export function momentsOf(
  { due, daysBefore, goesOn, until }: Pick<Task, 'due' | 'daysBefore' | 'goesOn' | 'until'>,
  time: string,
  now: Temporal.Instant,
): Moment[] {
  const byDay = new Map<string, Moment>();
  for (const days of [...daysBefore].sort((a, b) => b - a)) {
    const day = workingDayUntil(dayOf(due).subtract({ days }));
    // Two that a weekend brings to the same day are one: the nearer one.
    byDay.set(day.toString(), { step: `before:${days}`, at: momentOn(day, time) });
  }
  const moments = [...byDay.values()];
  if (goesOn) {
    for (let index = 0; ; index += 1) {
      const days = lateDays[index] ?? (index - lateDays.length + 1) * lateEveryDays;
      const moment = { step: `late:${days}`, at: lateOn(due, days, time) };
      moments.push(moment);
      if (Temporal.Instant.compare(moment.at, now) > 0) break;
    }
  }
  return moments.filter(({ at }) => until === undefined || Temporal.Instant.compare(at, until) < 0);
}

/** When the coordinator is told that something is late, once. */
export function escalationOf({ due, until, goesOn }: Pick<Task, 'due' | 'until' | 'goesOn'>, time: string): Moment[] {
  const at = lateOn(due, 0, time);
  const isOfUse = until === undefined || Temporal.Instant.compare(at, until) < 0;
  return goesOn && isOfUse ? [{ step: escalated, at }] : [];
}

function lateOn(due: string, days: number, time: string): Temporal.Instant {
  return momentOn(workingDayFrom(dayOf(due).add({ days: days + 1 })), time);
}
