/**
 * Who serves on each seat, derived from what was registered. Pure: the same marks give the same standing, in whatever
 * order they were pressed.
 *
 * A seat counts once. The ordinary holder serves when there; else the first substitute in the municipality's order who
 * is (Kommunallagen 6:16), until the ordinary arrives. Taking part at a distance counts as being there (6:24).
 */
import type { MunicipalityId } from '../domain/records.ts';
import type { Mark, Roll, Status } from '../domain/registry.ts';
import type { Holder, Seat } from '../domain/roster.ts';

/** Somebody with a place on a seat, and what was registered. */
export interface Attendee extends Holder {
  readonly substitute: boolean;
  readonly status: Status | undefined;
  /** When the person came, and left again; instants. */
  readonly arrived: string | undefined;
  readonly left: string | undefined;
}

/** A stretch of time in which somebody served. */
export interface Service extends Holder {
  readonly substitute: boolean;
  readonly remote: boolean;
  readonly from: string;
  /** Undefined while it lasts, and where it began after the roll was closed. */
  readonly to: string | undefined;
}

export interface SeatStanding {
  readonly municipality: MunicipalityId;
  /** The ordinary holder first, then the substitutes in their order. */
  readonly attendees: readonly Attendee[];
  readonly serving: Attendee | undefined;
  /** Who served when, in time order. */
  readonly services: readonly Service[];
}

/** The seats of a roll in order, as they stand after its last mark. */
export function standingOf(roll: Pick<Roll, 'seats' | 'marks' | 'closedAt'>): SeatStanding[] {
  const marks = [...roll.marks].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return roll.seats.map((seat) => {
    const own = marks.filter((mark) => mark.municipality === seat.municipality);
    const attendees = placesOn(seat).map((place) => attendee(place, own));
    return {
      municipality: seat.municipality,
      attendees,
      serving: server(attendees),
      services: servicesOn(seat, own, roll.closedAt),
    };
  });
}

type Place = Holder & { readonly substitute: boolean };

function placesOn(seat: Seat): Place[] {
  const ordinary = seat.ordinary === undefined ? [] : [{ ...seat.ordinary, substitute: false }];
  return [...ordinary, ...seat.substitutes.map((holder) => ({ ...holder, substitute: true }))];
}

const isThere = (status: Status | undefined): boolean => status === 'present' || status === 'remote';

/** The first of these who is there: they stand in the order in which they serve. */
function server<P extends { readonly status: Status | undefined }>(attendees: readonly P[]): P | undefined {
  return attendees.find(({ status }) => isThere(status));
}

function attendee(place: Place, marks: readonly Mark[]): Attendee {
  const own = marks.filter(({ email }) => email === place.email);
  const status = own.at(-1)?.status;
  const lastThere = own.findLastIndex((mark) => isThere(mark.status));
  // Changing between the room and the link is no new arrival.
  const firstOfStay = own.findLastIndex((mark, index) => index < lastThere && !isThere(mark.status)) + 1;
  return {
    ...place,
    status,
    arrived: lastThere < 0 ? undefined : own[firstOfStay]?.at,
    left: lastThere < 0 ? undefined : own[lastThere + 1]?.at,
  };
}

/** Follows the marks through time; whoever serves after one and not before it begins there. */
function servicesOn(seat: Seat, marks: readonly Mark[], end: string | undefined): Service[] {
  const places = placesOn(seat);
  const status = new Map<string, Status>();
  const services: Service[] = [];
  let current: Service | undefined;
  for (const mark of marks) {
    status.set(mark.email, mark.status);
    const next = server(places.map((place) => ({ ...place, status: status.get(place.email) })));
    const remote = next?.status === 'remote';
    if (next?.email === current?.email && remote === current?.remote) continue;
    if (current !== undefined) services.push({ ...current, to: mark.at });
    current =
      next === undefined
        ? undefined
        : { email: next.email, name: next.name, substitute: next.substitute, remote, from: mark.at, to: undefined };
  }
  // A list may be closed too early, and a correction lie after that: whoever came then has served all the same.
  if (current !== undefined)
    services.push({ ...current, to: end !== undefined && current.from < end ? end : undefined });
  // Two marks of the same instant leave a service of no length behind.
  return services.filter(({ from, to }) => to === undefined || from < to);
}

/** How many seats are served now. */
export function servedSeats(standing: readonly SeatStanding[]): number {
  return standing.filter(({ serving }) => serving !== undefined).length;
}

/** How many seats took part: served at some time, whether or not to the end. */
export function attendedSeats(standing: readonly SeatStanding[]): number {
  return standing.filter(({ services }) => services.length > 0).length;
}
