/**
 * How a call to a meeting stands, derived from the answers. Pure.
 *
 * When the ordinary holder cannot come, the municipality's substitutes are asked in their order (Kommunallagen 6:16),
 * one at a time, until one serves or none is left.
 */
import type { MunicipalityId } from '../domain/records.ts';
import type { Call, Reply } from '../domain/registry.ts';
import type { Holder, Seat } from '../domain/roster.ts';

export type SeatOutlook =
  /** The ordinary holder comes. */
  | { readonly state: 'coming'; readonly who: Holder }
  /** The ordinary cannot; a substitute serves. */
  | { readonly state: 'serving'; readonly who: Holder }
  /** The ordinary cannot; this substitute is asked. */
  | { readonly state: 'asked'; readonly who: Holder }
  /** Nobody can. */
  | { readonly state: 'empty' }
  /** The ordinary has not answered. */
  | { readonly state: 'waiting'; readonly who: Holder };

export interface CalledSeat {
  readonly municipality: MunicipalityId;
  readonly outlook: SeatOutlook;
}

export function repliesOf(call: Pick<Call, 'replies'>): ReadonlyMap<string, Reply> {
  return new Map(call.replies.map(({ email, reply }) => [email, reply]));
}

/** The seats in order, each with what can be said of it. */
export function outlookOf(call: Pick<Call, 'seats' | 'replies'>): CalledSeat[] {
  const replies = repliesOf(call);
  return call.seats.map((seat) => ({ municipality: seat.municipality, outlook: seatOutlook(seat, replies) }));
}

function seatOutlook({ ordinary, substitutes }: Seat, replies: ReadonlyMap<string, Reply>): SeatOutlook {
  if (ordinary !== undefined) {
    const reply = replies.get(ordinary.email);
    if (reply === undefined) return { state: 'waiting', who: ordinary };
    if (reply !== 'cannot') return { state: 'coming', who: ordinary };
  }
  // Whoever has promised to serve goes on doing so, also when one earlier in the order changes their mind.
  const serving = substitutes.find(({ email }) => replies.get(email) === 'serving');
  if (serving !== undefined) return { state: 'serving', who: serving };
  const next = substitutes.find(({ email }) => replies.get(email) !== 'cannot');
  return next === undefined ? { state: 'empty' } : { state: 'asked', who: next };
}

/**
 * The call with an answer. When the ordinary holder comes after all, a substitute's promise to serve is over: needed
 * again, the substitute is asked again.
 */
export function withReply(call: Call, seat: Seat, email: string, reply: Reply, at: string): Call {
  const others = call.replies.filter((each) => each.email !== email);
  const isOver = seat.ordinary?.email === email && reply !== 'cannot';
  const kept = isOver ? others.filter((each) => !(each.reply === 'serving' && isSubstitute(seat, each.email))) : others;
  return { ...call, replies: [...kept, { email, reply, at }] };
}

function isSubstitute({ substitutes }: Seat, email: string): boolean {
  return substitutes.some((holder) => holder.email === email);
}

/** Whether somebody is certain to serve on the seat. */
export function isSafe({ outlook }: CalledSeat): boolean {
  return outlook.state === 'coming' || outlook.state === 'serving';
}
