/**
 * Who an account of Teams is on the roster. Pure.
 *
 * An account is bound to an address at first contact and known by its object id from then on, so that a new address in
 * Entra changes nothing. One address is one account's at a time.
 */
import type { Board } from '../domain/board.ts';
import { type Change, change } from '../domain/registry.ts';
import type { Person } from '../domain/roster.ts';

/** What Teams vouches for: the object id from the token, and what its roster says of it now. */
export interface Contact {
  readonly account: string;
  readonly email?: string | undefined;
  readonly guest?: boolean | undefined;
}

export type Binding =
  /** Known, and nothing is to be written. */
  | { readonly state: 'bound'; readonly person: Person }
  /** To be bound (anew): the person, and the changes that make it so. */
  | { readonly state: 'bind'; readonly person: Person; readonly changes: readonly Change[] }
  /** On no roster, or not in office on the day. */
  | { readonly state: 'stranger' }
  /** On the roster, but with a guest account that it does not accept. */
  | { readonly state: 'guest' }
  /** The address belongs to another account. */
  | { readonly state: 'taken' };

/**
 * Whose account this is on a day (ISO).
 *
 * @param at the instant of binding, for the entry
 */
export function bindingOf(board: Board, contact: Contact, day: string, at: string): Binding {
  const { roster, registry } = board;
  const own = registry.account.get(contact.account);
  if (own !== undefined) {
    const person = roster.person(own.email, day);
    // Under another name the address has passed to somebody else.
    if (person?.name === own.name) return { state: 'bound', person };
    if (person === undefined && roster.names(own.email) && contact.email === own.email) return { state: 'stranger' };
  }
  const person = contact.email === undefined ? undefined : roster.person(contact.email, day);
  if (person === undefined) return { state: 'stranger' };
  if (contact.guest === true && !roster.acceptsGuest(person.email)) return { state: 'guest' };
  const holder = board.accountOf(person.email);
  const held = holder === undefined ? undefined : registry.account.get(holder);
  if (holder !== undefined && held !== undefined && holder !== contact.account && held.name === person.name) {
    return { state: 'taken' };
  }
  return { state: 'bind', person, changes: [...released(holder, contact, held), bound(contact, person, own, at)] };
}

/** An account whose address has passed to another person loses it. */
function released(holder: string | undefined, contact: Contact, held: unknown): Change[] {
  if (holder === undefined || holder === contact.account) return [];
  return [change({ kind: 'account', key: holder, value: null, action: 'account.release', before: held, after: null })];
}

function bound(contact: Contact, person: Person, before: unknown, at: string): Change {
  const value = { email: person.email, name: person.name, boundAt: at };
  return change({
    ...{ kind: 'account', key: contact.account, value, action: 'account.bind' },
    before: before ?? null,
    after: { email: value.email, name: value.name },
  });
}
