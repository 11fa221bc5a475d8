/** How many of a body's seats must be served for it to decide (Kommunallagen 6:27 for boards). Pure. */
import type { Body } from '../domain/records.ts';

/**
 * How many seats must be served.
 *
 * @param seats all of the body's seats: the number is worked out anew for each body and item, never a constant
 */
export function quorumOf(rule: Body['rules']['quorum'], seats: number): number {
  switch (rule) {
    case 'more-than-half':
      return Math.floor(seats / 2) + 1;
    case 'half':
      return Math.ceil(seats / 2);
    case 'none':
      return 0;
  }
}

export interface Quorum {
  readonly served: number;
  readonly seats: number;
  readonly needed: number;
  readonly quorate: boolean;
}

export function quorum(rule: Body['rules']['quorum'], served: number, seats: number): Quorum {
  const needed = quorumOf(rule, seats);
  return { served, seats, needed, quorate: served >= needed };
}
