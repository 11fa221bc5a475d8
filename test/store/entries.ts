/** Entries and messages as actions would write them. */
import { type Change, change, type PostWish } from '../../src/domain/registry.ts';

/** An account that is bound to an address. */
export function bound(account: string, name: string): Change {
  const value = { email: `${account}@example.org`, name, boundAt: '2022-09-01T06:00:00.000Z' };
  return change({ kind: 'account', key: account, value, action: 'account.bind', before: null, after: value });
}

export function released(account: string): Change {
  return change({ kind: 'account', key: account, value: null, action: 'account.release', before: {}, after: null });
}

/** A message about a subject, to somebody. */
export function wish(person: string, subject = 'roll:1', fields: Partial<PostWish> = {}): PostWish {
  return { key: `${subject}@${person}`, subject, view: 'roll', args: { meeting: 'm' }, to: { person }, ...fields };
}
