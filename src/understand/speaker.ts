/** Who writes or presses, as far as Teams or the terminal tells, and who that is on the roster. */
import type { Temporal } from 'temporal-polyfill';
import type { Directory } from '../actions/action.ts';
import type { Board } from '../domain/board.ts';
import { instantText, today } from '../domain/dates.ts';
import type { Person } from '../domain/roster.ts';
import { bindingOf } from '../people/binding.ts';
import type { Store } from '../store/store.ts';

export interface Speaker {
  readonly conversation: string;
  /** The chat or channel that it belongs to, where that is something else: a thread belongs to its channel. */
  readonly place?: string | undefined;
  /** Entra object id, or the channel's own user id. */
  readonly person: string;
  readonly email?: string | undefined;
  /** From another organisation. */
  readonly guest?: boolean | undefined;
  /** Whoever asks from the terminal is whom they say: they hold the database anyway. */
  readonly isLocal?: boolean | undefined;
  readonly scope?: string | undefined;
  readonly directory?: Directory | undefined;
}

/** Somebody on the roster, or why not. */
export type Known =
  | { readonly state: 'known'; readonly person: Person }
  | { readonly state: 'stranger' | 'guest' | 'taken' };

/** Who the speaker is; at first contact the account is bound to the roster, which is a change like any other. */
export async function identify(
  store: Pick<Store, 'change' | 'wakePosts'>,
  board: Board,
  speaker: Speaker,
  now: Temporal.Instant,
): Promise<Known> {
  const day = today(now).toString();
  if (speaker.isLocal === true) {
    const person = speaker.email === undefined ? undefined : board.roster.person(speaker.email, day);
    return person === undefined ? { state: 'stranger' } : { state: 'known', person };
  }
  const contact = { account: speaker.person, email: speaker.email, guest: speaker.guest };
  const at = instantText(now);
  const found = bindingOf(board, contact, day, at);
  if (found.state === 'bound') return { state: 'known', person: found.person };
  if (found.state !== 'bind') return { state: found.state };
  // Decided again on the state that the change is made to: another message of the same person may have come first.
  const binding = await store.change(found.person.email, now, (current) => {
    const again = bindingOf(current, contact, day, at);
    return { result: again, changes: again.state === 'bind' ? again.changes : [] };
  });
  if (binding.state !== 'bound' && binding.state !== 'bind') return { state: binding.state };
  await store.wakePosts({ person: binding.person.email });
  return { state: 'known', person: binding.person };
}

/** The municipality that "vi" means: that of the seats the person has, where they are all of one. */
export function municipalityOf(person: Person | undefined): string | undefined {
  const municipalities = new Set(person?.roles.flatMap(({ municipality }) => municipality ?? []));
  return municipalities.size === 1 ? [...municipalities][0] : undefined;
}
