/** Who may do what: the one place where a role becomes a right. Rights come from the roster, never from a card. */
import type { BodyId } from './records.ts';
import type { Person, Role } from './roster.ts';

/** The roles that carry each right, for their own body or, without a body, for all. */
const holders = {
  /** Send the call to a meeting. */
  call: ['secretary', 'coordinator'],
  /** Open attendance, and close it. */
  takeAttendance: ['secretary', 'chair', 'coordinator'],
  /** Register somebody else while attendance is open. */
  registerOthers: ['secretary', 'chair', 'coordinator'],
  /** Correct attendance that is closed, with a reason. */
  correctAttendance: ['secretary'],
  /** Add meetings to the calendar, and items to an agenda. */
  plan: ['secretary', 'coordinator'],
  /** Close a vote, and open it again: the chair's. */
  decide: ['chair'],
  /** Write a proposal and put it forward. */
  propose: ['member', 'substitute', 'chair', 'secretary', 'coordinator', 'project-manager'],
  /** Make the draft of minutes, and choose who adjusts them. */
  writeMinutes: ['secretary', 'coordinator', 'chair'],
  /** Note for every municipality that minutes were announced; for their own, those with a seat may. */
  announceMinutes: ['secretary', 'coordinator'],
  /** See whom messages do not reach. */
  seeReach: ['secretary', 'coordinator'],
  /** Tie a channel or chat to a body, and free an address that is bound to the wrong account. */
  administer: ['coordinator'],
} as const satisfies Readonly<Record<string, readonly Role['role'][]>>;

export type Right = keyof typeof holders;

/** Whether a person may do something in a body. */
export function may(person: Person, right: Right, body?: BodyId): boolean {
  const roles: readonly Role['role'][] = holders[right];
  return person.roles.some((own) => roles.includes(own.role) && (own.body === undefined || own.body === body));
}

/** The roles that carry a right, for a refusal that says whom to ask. */
export function rolesWith(right: Right): readonly Role['role'][] {
  return holders[right];
}
