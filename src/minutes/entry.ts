import type { Board } from '../domain/board.ts';
import type { BodyId } from '../domain/records.ts';
import { type Change, change, type Minutes, type PostWish } from '../domain/registry.ts';
import type { Person, Role } from '../domain/roster.ts';
import { minutesKey } from './sitting.ts';

/** The hash of a value's canonical JSON; handed in, so that the rules stay functions of what they are given. */
export type Digest = (value: unknown) => string;

/** Of a hash, as much as people compare. */
export const shownHash = 16;

/** What the messages about minutes are about. */
export function minutesSubject(key: string): string {
  return `minutes:${key}`;
}

/** The message that shows minutes, in a conversation or in somebody's chat. */
export function minutesPost(key: string, to: PostWish['to'], inReply = false): PostWish {
  const target = 'person' in to ? to.person : to.conversation;
  return { key: `minutes:${key}@${target}`, subject: minutesSubject(key), view: 'minutes', args: { key }, to, inReply };
}

/** Those who have the minutes in their own chat: the secretary and whoever adjusts. */
export function minutesPosts(board: Board, { body, day, adjusters }: Minutes): PostWish[] {
  const secretaries = board.roster.having('secretary', body, day).map(({ email }) => email);
  return [...new Set([...secretaries, ...adjusters])].map((person) => minutesPost(minutesKey(body, day), { person }));
}

/**
 * For the secretary, that all have adjusted: a message of its own, since one that is only replaced in place alerts nobody,
 * and the board's minutes are to be announced within two days.
 */
export function lockedPosts(board: Board, { body, day }: Minutes): PostWish[] {
  const key = minutesKey(body, day);
  return board.roster.having('secretary', body, day).map(({ email }) => {
    const to = { person: email };
    return { ...minutesPost(key, to), key: `minutes-locked:${key}@${email}` };
  });
}

export function minutesChange(action: string, value: Minutes, before: unknown, after: unknown): Change {
  return change({ kind: 'minutes', key: minutesKey(value.body, value.day), value, action, before, after });
}

const readsAll: ReadonlySet<Role['role']> = new Set(['secretary', 'coordinator']);

/** Whether somebody may read a body's minutes: with any role in it, or with an office for all bodies. */
export function mayRead({ roles }: Person, body: BodyId): boolean {
  return roles.some((own) => own.body === body || (own.body === undefined && readsAll.has(own.role)));
}

/** Who has adjusted what the minutes say now: whatever was pressed for something else is void. */
export function holdingAdjustments({ adjusted, hash: locked }: Minutes, hash: string): Minutes['adjusted'] {
  return locked === undefined ? adjusted.filter((each) => each.hash === hash) : adjusted;
}

/** The board with the entry on it, for drawing what is about to be written. */
export function withMinutes(board: Board, entry: Minutes): Board {
  return board.with('minutes', minutesKey(entry.body, entry.day), entry);
}
