/**
 * Everything that is registered about a person, for whoever it is about (GDPR article 15). Pure. What others have
 * written in a text of theirs is not searched.
 */
import type { Board } from '../domain/board.ts';
import type { Membership } from '../domain/records.ts';
import type { Account, Preference } from '../domain/registry.ts';

/** Something registered, with the entry that it stands in. */
interface Registered {
  readonly entry: string;
  readonly of: unknown;
}

export interface PersonalRecord {
  readonly roster: readonly Membership[];
  readonly account: (Account & { readonly id: string }) | undefined;
  readonly replies: readonly Registered[];
  readonly attendance: readonly Registered[];
  readonly proposals: readonly Registered[];
  readonly votes: readonly Registered[];
  readonly disqualifications: readonly Registered[];
  readonly reservations: readonly Registered[];
  readonly minutes: readonly Registered[];
  readonly tasks: readonly Registered[];
  readonly settings: Preference | undefined;
}

export function personalRecord(board: Board, email: string): PersonalRecord {
  const { registry, records } = board;
  const id = board.accountOf(email);
  const account = id === undefined ? undefined : registry.account.get(id);
  const isTheirs = (each: { readonly email: string }) => each.email === email;
  const cases = [...registry.case];
  const ofCases = (find: (of: (typeof cases)[number][1]) => readonly unknown[]): Registered[] =>
    cases.flatMap(([key, of]) => find(of).map((each) => ({ entry: `case:${key}`, of: each })));
  return {
    roster: records.membership.filter((row) => row.email.toLowerCase() === email),
    account: account && id !== undefined ? { id, ...account } : undefined,
    replies: [...registry.call].flatMap(([key, call]) =>
      call.replies.filter(isTheirs).map((of) => ({ entry: `call:${key}`, of })),
    ),
    attendance: [...registry.roll].flatMap(([key, roll]) =>
      roll.marks
        .filter((mark) => mark.email === email || mark.by === email)
        .map((of) => ({ entry: `roll:${key}`, of })),
    ),
    proposals: ofCases(({ proposals }) => proposals.filter(({ by }) => by === email)),
    votes: ofCases(({ rounds }) => rounds.flatMap(({ votes }) => votes.filter(isTheirs))),
    disqualifications: ofCases(({ disqualified }) => disqualified.filter(isTheirs)),
    reservations: ofCases(({ reservations }) => reservations.filter(isTheirs)),
    minutes: [...registry.minutes].flatMap(([key, { adjusted }]) =>
      adjusted.filter(isTheirs).map((of) => ({ entry: `minutes:${key}`, of })),
    ),
    tasks: [...registry.task].flatMap(([key, { reminded, done, postponed, delegated }]) =>
      [
        ...reminded.filter(({ to }) => to === email),
        ...(done?.by === email ? [done] : []),
        ...postponed.filter(isTheirs),
        ...delegated.filter(({ by, from, to }) => [by, to, ...from].includes(email)),
      ].map((of) => ({ entry: `task:${key}`, of })),
    ),
    settings: registry.preference.get(email),
  };
}

/** The parts that are registered in meetings, decisions and reminders. */
export const registeredParts = [
  ...(['replies', 'attendance', 'proposals', 'votes', 'disqualifications', 'reservations'] as const),
  ...(['minutes', 'tasks'] as const),
] as const;
