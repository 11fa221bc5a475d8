/**
 * Who may vote on a case: one for each seat. Pure.
 *
 * At a meeting it is whoever serves the seat now (a substitute has a member's rights while serving, Kommunallagen 4:22);
 * between meetings the ordinary holder. Whoever is disqualified takes no part in the case, and the substitute enters for
 * that case only (6:28–30).
 */
import type { MunicipalityId } from '../domain/records.ts';
import type { Case, Roll, Status } from '../domain/registry.ts';
import type { Holder, Seat } from '../domain/roster.ts';

export interface Elector {
  readonly municipality: MunicipalityId;
  /** Undefined where nobody of the seat may vote. */
  readonly voter: Holder | undefined;
  /** The voter is not the ordinary holder. */
  readonly substitute: boolean;
  /** Those of the seat who declared to be disqualified. */
  readonly disqualified: readonly Holder[];
}

/**
 * The seats in order, each with its voter.
 *
 * @param roll the attendance of the meeting at which the case is decided; between meetings none
 */
export function electorateOf(
  of: Pick<Case, 'seats' | 'disqualified'>,
  roll: Pick<Roll, 'marks'> | undefined,
): Elector[] {
  const out = new Set(of.disqualified.map(({ email }) => email));
  const present = roll && presentIn(roll);
  return of.seats.map((seat) => {
    const holders = holdersInOrder(seat);
    const voter = holders.find(
      ({ email }) => !out.has(email) && (present === undefined ? mayActAlone(seat, email, out) : present.has(email)),
    );
    return {
      municipality: seat.municipality,
      voter,
      substitute: voter !== undefined && voter.email !== seat.ordinary?.email,
      disqualified: holders.filter(({ email }) => out.has(email)),
    };
  });
}

function holdersInOrder({ ordinary, substitutes }: Seat): Holder[] {
  return [...(ordinary === undefined ? [] : [ordinary]), ...substitutes];
}

/** Between meetings nobody is absent: a substitute enters only where the ordinary is disqualified, or there is none. */
function mayActAlone({ ordinary }: Seat, email: string, out: ReadonlySet<string>): boolean {
  return ordinary === undefined || ordinary.email === email || out.has(ordinary.email);
}

/** Everybody who is at the meeting now, in the room or at a distance. */
function presentIn({ marks }: Pick<Roll, 'marks'>): ReadonlySet<string> {
  const last = new Map<string, Status>();
  for (const mark of [...marks].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)))
    last.set(mark.email, mark.status);
  return new Set([...last].flatMap(([email, status]) => (status === 'absent' ? [] : [email])));
}

/** The elector that a person is, if any. */
export function electorOf(electorate: readonly Elector[], email: string): Elector | undefined {
  return electorate.find(({ voter }) => voter?.email === email);
}
