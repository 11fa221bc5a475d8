/** The coordinators are told of people whom messages do not reach: of each once, in the morning of a working day. */
import { Temporal } from 'temporal-polyfill';
import type { ActionContext } from '../actions/action.ts';
import type { Board } from '../domain/board.ts';
import { instantText, timeZone, today } from '../domain/dates.ts';
import { isDayOff } from '../domain/days-off.ts';
import { change, type Decided, type PostWish } from '../domain/registry.ts';
import type { Holder } from '../domain/roster.ts';
import { noticeArgs, noticeView, type OutOfReach } from './unreachable.ts';

type NoticeStore = Pick<ActionContext['store'], 'board' | 'change' | 'unreachable'>;

/** Who tells, in the journal. */
const teller = 'reach';
const firstHour = 8;
/** A wave of messages finds the unreachable one by one: they are told of together, when no more are found. */
const settledMinutes = 5;

/** The people who were told of, as the registry has them. */
const noticeKey = 'all';
const toldIn = (board: Board) => board.registry.unreachableNotice.get(noticeKey)?.told ?? [];

function coordinatorsOf(board: Board, now: Temporal.Instant): readonly Holder[] {
  return board.roster.having('coordinator', undefined, today(now).toString());
}

/**
 * Tells of those who were not told of yet. Whoever can be reached again is forgotten, and told of anew if need be. As
 * long as there is nobody to tell, nothing is taken for told.
 */
export function notify(board: Board, people: readonly OutOfReach[], now: Temporal.Instant): Decided<void> {
  const told = toldIn(board);
  const isTold = new Set(told);
  const current = new Set(people.map(({ person }) => person));
  const fresh = people.filter(({ person }) => !isTold.has(person));
  const coordinators = coordinatorsOf(board, now);
  const kept = told.filter((person) => current.has(person));
  const next = coordinators.length === 0 ? kept : [...kept, ...fresh.map(({ person }) => person)];
  if (next.length === told.length && next.every((person) => isTold.has(person))) return { result: undefined };
  const posts = coordinators.flatMap(({ email }): PostWish[] => {
    // Nobody is told of themselves: that would wait for them as well.
    const others = fresh.filter(({ person }) => person !== email);
    const key = `unreachable:${instantText(now)}@${email}`;
    const args = noticeArgs(others);
    return others.length === 0 ? [] : [{ key, subject: 'unreachable', view: noticeView, args, to: { person: email } }];
  });
  const action = 'unreachable.tell';
  const value = { told: next };
  return {
    result: undefined,
    changes: [
      change({ kind: 'unreachableNotice', key: noticeKey, value, action, before: { told }, after: { told: next } }),
    ],
    posts,
  };
}

/** A job of the ticker's: what was told is in the registry, so that neither a restart nor a second instance tells it again. */
export function tellUnreachable(): (store: NoticeStore, now: Temporal.Instant) => Promise<void> {
  let seen = { text: '', since: Temporal.Instant.fromEpochMilliseconds(0) };
  return async (store, now) => {
    const local = now.toZonedDateTimeISO(timeZone);
    if (local.hour < firstHour || isDayOff(local.toPlainDate())) return;
    const board = await store.board();
    if (board === undefined) return;
    const people = await store.unreachable();
    const told = toldIn(board);
    if (people.length === 0 && told.length === 0) return;
    const text = people.map(({ person }) => person).join(' ');
    if (text !== seen.text) seen = { text, since: now };
    if (Temporal.Instant.compare(seen.since.add({ minutes: settledMinutes }), now) > 0) return;
    const known = new Set(told);
    if (people.length === told.length && people.every(({ person }) => known.has(person))) return;
    await store.change(teller, now, (current) => notify(current, people, now));
  };
}
