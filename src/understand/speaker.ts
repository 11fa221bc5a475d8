/** Who asks, and where. */
import type { Mind } from './mind.ts';

export interface Speaker {
  readonly conversation: string;
  /** Entra object id, or the channel's own user id. */
  readonly person: string;
  readonly email?: string | undefined;
}

/** The municipality that "vi" means: that of the one seat or role the person has. */
export function municipalityOf(mind: Mind, email: string | undefined): string | undefined {
  if (email === undefined) return undefined;
  const address = email.toLowerCase();
  const seats = mind.board.records.membership.filter((row) => row.email.toLowerCase() === address);
  const municipalities = new Set(seats.flatMap(({ municipality }) => municipality ?? []));
  return municipalities.size === 1 ? [...municipalities][0] : undefined;
}
