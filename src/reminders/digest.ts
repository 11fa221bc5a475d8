/** The week's list for a body's channel, on Mondays: what is late, and what has its last day soon. Pure. */
import type { Temporal } from 'temporal-polyfill';
import type { Board } from '../domain/board.ts';
import { dayOf, instantText, today } from '../domain/dates.ts';
import { workingDayUntil } from '../domain/days-off.ts';
import { type BodyId, IsoDate } from '../domain/records.ts';
import { type Change, change, type PostWish } from '../domain/registry.ts';
import { usualPreference } from './preferences.ts';
import { endOfQuiet, isQuiet, momentOn } from './schedule.ts';
import { entryOf, type Task } from './task.ts';
import { tasksOf } from './tasks.ts';

/** How far the list looks ahead, and how long after its Monday it is still news. */
const daysAhead = 14;
const daysOfUse = 1;

export interface Digest {
  readonly body: BodyId;
  /** The Monday of its week; ISO. */
  readonly monday: string;
}

/** The Monday whose list would be sent now; a Monday that is a day off has its list on the working day before. */
export function mondayOf(now: Temporal.Instant): string | undefined {
  const day = today(now);
  const monday = day.subtract({ days: day.dayOfWeek - 1 });
  return [monday, monday.add({ weeks: 1 })]
    .find((candidate) => {
      const sent = workingDayUntil(candidate);
      const isOn = sent.until(day).days >= 0 && sent.until(day).days <= daysOfUse;
      return isOn && momentOn(sent, usualPreference.time).epochMilliseconds <= now.epochMilliseconds;
    })
    ?.toString();
}

/** When the next list may be due. */
export function nextDigestAt(now: Temporal.Instant): Temporal.Instant {
  if (mondayOf(now) !== undefined && isQuiet(now, usualPreference.time)) return endOfQuiet(now, usualPreference.time);
  const day = today(now);
  const monday = day.subtract({ days: day.dayOfWeek - 1 });
  const moments = [0, 1, 2].map((weeks) => momentOn(workingDayUntil(monday.add({ weeks })), usualPreference.time));
  return moments.find((at) => at.epochMilliseconds > now.epochMilliseconds) ?? now.add({ hours: 24 * 7 });
}

/** What a body's list says in the week of that Monday, what is due first coming first. */
export function digestTasks(board: Board, { body, monday }: Digest, now: Temporal.Instant): Task[] {
  const last = dayOf(monday).add({ days: daysAhead }).toString();
  const text = today(now).toString();
  return tasksOf(board, now).filter(
    (task) =>
      task.body === body &&
      !task.isDone &&
      task.waiting.length > 0 &&
      task.due <= last &&
      (task.goesOn || task.due >= text),
  );
}

/** The lists that are to be sent now. A week in which there is nothing to say has none. */
export function dueDigests(
  board: Board,
  now: Temporal.Instant,
): { readonly changes: readonly Change[]; readonly posts: readonly PostWish[] } {
  const monday = mondayOf(now);
  if (monday === undefined || isQuiet(now, usualPreference.time)) return { changes: [], posts: [] };
  const due = [...board.registry.channel].flatMap(([id, { conversation }]) => {
    const body = board.findBody(id);
    if (body === undefined) return [];
    const key = `digest:${id}:${monday}`;
    const isTold = entryOf(board, key).reminded.length > 0;
    if (isTold || digestTasks(board, { body: body.id, monday }, now).length === 0) return [];
    return [{ key, body: body.id, conversation }];
  });
  return {
    changes: due.map(({ key, body }) => {
      const sent = { to: body, step: 'digest', due: IsoDate.parse(monday), at: instantText(now) };
      const value = { ...entryOf(board, key), reminded: [sent] };
      return change({
        kind: 'task',
        key,
        value,
        action: 'reminders.digest',
        before: null,
        after: { reminded: [sent] },
      });
    }),
    posts: due.map(({ key, body, conversation }) => ({
      ...{ key, subject: key, view: 'digest', args: { body, monday }, to: { conversation } },
    })),
  };
}
