/** Who sits where on a given day, and in which order substitutes enter: the roster, read from `people.csv`. Pure. */
import type { BodyId, Membership, MunicipalityId, personRoles } from './records.ts';

/** A person's place in one body, or an office for all of them where there is no body. */
export interface Role {
  readonly role: (typeof personRoles)[number];
  readonly body?: BodyId | undefined;
  readonly municipality?: MunicipalityId | undefined;
}

/** Somebody on the roster, with the roles held on the day that was asked about. */
export interface Person {
  /** Lower case; what the roster knows the person by. */
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** Who holds a place, as the roster names them. */
export interface Holder {
  readonly email: string;
  readonly name: string;
}

/** One municipality's place in a body. A board has a member and at least one substitute in each; other bodies may not. */
export interface Seat {
  readonly municipality: MunicipalityId;
  readonly ordinary?: Holder | undefined;
  /** First in line first. */
  readonly substitutes: readonly Holder[];
}

/** All members and substitutes of these seats, ordinary holders first. */
export function holdersOf(seats: readonly Seat[]): Holder[] {
  return [...seats.flatMap((seat) => seat.ordinary ?? []), ...seats.flatMap((seat) => seat.substitutes)];
}

/** The seat that a person has a place in. */
export function seatOf(seats: readonly Seat[], email: string): Seat | undefined {
  return seats.find(
    (seat) => seat.ordinary?.email === email || seat.substitutes.some((holder) => holder.email === email),
  );
}

const addressOf = ({ email }: Membership): string => email.toLowerCase();

/** Whether a term of office, both its days included, covers a day. */
function covers({ from, to }: Membership, day: string): boolean {
  return (from === undefined || from <= day) && (to === undefined || day <= to);
}

export class Roster {
  readonly #rows: readonly Membership[];
  readonly #byAddress: ReadonlyMap<string, readonly Membership[]>;

  constructor(rows: readonly Membership[]) {
    this.#rows = rows;
    this.#byAddress = Map.groupBy(rows, addressOf);
  }

  /** Whether the address is that of anybody, also of somebody whose term is over or has not begun. */
  names(email: string): boolean {
    return this.#byAddress.has(email.toLowerCase());
  }

  /** The person with that address, if in office on the day (ISO). */
  person(email: string, day: string): Person | undefined {
    const rows = (this.#byAddress.get(email.toLowerCase()) ?? []).filter((row) => covers(row, day));
    const [first] = rows;
    if (first === undefined) return undefined;
    const roles = rows.map(({ role, body, municipality }) => ({ role, body, municipality }));
    return { email: addressOf(first), name: first.name, roles };
  }

  /** Whether somebody may sign in with a guest account: one of the rows must say so. */
  acceptsGuest(email: string): boolean {
    return (this.#byAddress.get(email.toLowerCase()) ?? []).some((row) => row.guest === true);
  }

  /** The seats of a body on a day (ISO), in the order of `municipalities`. */
  seats(body: { readonly id: BodyId; readonly seats: readonly MunicipalityId[] }, day: string): Seat[] {
    const rows = this.#rows.filter((row) => row.body === body.id && covers(row, day));
    return body.seats.map((municipality) => {
      const own = rows.filter((row) => row.municipality === municipality);
      const members = own.filter((row) => row.role === 'member');
      const [ordinary = own.find((row) => row.role === 'chair'), ...others] = members;
      const substitutes = own
        .filter((row) => row.role === 'substitute')
        .sort((a, b) => (a.order ?? Number.MAX_SAFE_INTEGER) - (b.order ?? Number.MAX_SAFE_INTEGER));
      // A municipality may send two to a steering group; its seat is one all the same, and the first one's.
      return {
        municipality,
        ordinary: ordinary && holder(ordinary),
        substitutes: [...others, ...substitutes].filter((row) => row !== ordinary).map(holder),
      };
    });
  }

  /** Everybody in office on the day who has this role for the body or for all bodies. */
  having(role: Role['role'], body: BodyId | undefined, day: string): Holder[] {
    const rows = this.#rows.filter(
      (row) => row.role === role && covers(row, day) && (row.body === undefined || row.body === body),
    );
    return [...new Map(rows.map((row) => [addressOf(row), holder(row)])).values()];
  }
}

function holder(row: Membership): Holder {
  return { email: addressOf(row), name: row.name };
}
