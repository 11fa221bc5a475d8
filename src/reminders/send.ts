/** Sending what is due: recorded and wished for in one transaction, so that whoever looks next finds it done. */
import { Temporal } from 'temporal-polyfill';
import type { Board } from '../domain/board.ts';
import { instantText } from '../domain/dates.ts';
import { IsoDate } from '../domain/records.ts';
import { type Change, change, type Decided, type PostWish, type TaskEntry } from '../domain/registry.ts';
import type { Store } from '../store/store.ts';
import type { Job } from '../ticker.ts';
import { dueDigests, nextDigestAt } from './digest.ts';
import { dueReminders, type Reminder } from './due.ts';
import { entryOf } from './task.ts';

/** Who reminds, in the journal. */
const byItself = 'reminders';

/** What the entry of each task becomes, and the messages, once these reminders are sent. */
export function sending(
  board: Board,
  reminders: readonly Reminder[],
  now: Temporal.Instant,
): { readonly changes: readonly Change[]; readonly posts: readonly PostWish[] } {
  const at = instantText(now);
  const changes = [...Map.groupBy(reminders, ({ task }) => task.key)].map(([key, own]) => {
    const entry = entryOf(board, key);
    const added = own.map(({ to, step, task }) => ({ to, step, due: IsoDate.parse(task.due), at }));
    const value: TaskEntry = { ...entry, reminded: [...entry.reminded, ...added] };
    return change({ kind: 'task', key, value, action: 'reminders.send', before: null, after: { reminded: added } });
  });
  return { changes, posts: reminders.map(wishOf) };
}

function wishOf({ key, task, to, step, subject }: Reminder): PostWish {
  return { key, subject, view: 'reminder', args: { task: task.key, email: to, step }, to: { person: to } };
}

/** What is to be sent now: to people, and to bodies' channels. */
export function decideSending(board: Board, now: Temporal.Instant): Decided<undefined> & { next: Temporal.Instant } {
  const { reminders, next } = dueReminders(board, now);
  const own = sending(board, reminders, now);
  const digests = dueDigests(board, now);
  return {
    result: undefined,
    next: earlier(next, nextDigestAt(now)),
    changes: [...own.changes, ...digests.changes],
    posts: [...own.posts, ...digests.posts],
  };
}

function earlier(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) <= 0 ? a : b;
}

/** Looks for what is due; between two moments at which something may be, a look costs one small query. */
export function reminderJob(): Job {
  let looked: { readonly board: Board; readonly from: Temporal.Instant; readonly until: Temporal.Instant } | undefined;
  const isBetween = (now: Temporal.Instant) =>
    looked !== undefined &&
    now.epochMilliseconds >= looked.from.epochMilliseconds &&
    now.epochMilliseconds < looked.until.epochMilliseconds;
  return {
    name: 'remind',
    async run(store: Pick<Store, 'board' | 'change'>, now) {
      const board = await store.board();
      if (board === undefined || (looked?.board === board && isBetween(now))) return;
      const { changes = [], next } = decideSending(board, now);
      if (changes.length > 0) {
        // Decided anew on the state that holds when it is written: another instance may have been faster.
        await store.change(byItself, now, (current) => decideSending(current, now));
        return;
      }
      looked = { board, from: now, until: next };
    },
  };
}
