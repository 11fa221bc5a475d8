/**
 * Who sits where: each seat of a board has exactly one member and at least one substitute, and the
 * substitutes have an order (Kommunallagen 9:24, 6:16).
 */
import type { Body, Membership } from '../domain/records.ts';
import { type Fault, faultAt, formatPlace } from './faults.ts';
import type { Entries, Entry } from './raw-record.ts';

type MembershipEntry = Entry<'membership'>;

/** The first and last day in text that sorts as dates do. */
const beginning = '0000-01-01';
const end = '9999-12-31';

/**
 * Checks that an address is one person's at a time, the roster of every body of kind board, and that nobody sits for a
 * municipality without a seat.
 */
export function checkRoster(entries: Entries): Fault[] {
  return [...checkAddresses(entries.membership), ...entries.body.flatMap((body) => checkBody(body, entries))];
}

/** Rights go by address: two people with one would have each other's. One may follow the other. */
function checkAddresses(rows: readonly MembershipEntry[]): Fault[] {
  const byAddress = Map.groupBy(rows, ({ record }) => record.email.toLowerCase());
  return [...byAddress.values()].flatMap((own) => {
    const pairs = overlapping(own).filter(([first, second]) => first.record.name !== second.record.name);
    // Each later row once, held against the first that it contradicts.
    const worst = new Map(pairs.map((pair) => [pair[1], pair] as const).reverse());
    return [...worst.values()].map(([first, second]) =>
      faultAt(
        second.placeOf([]),
        `name: "${second.record.name}" has the address of "${first.record.name}" at ${placeText(first)}; expected one person for an address`,
      ),
    );
  });
}

function checkBody(body: Entry<'body'>, entries: Entries): Fault[] {
  const roster = entries.membership.filter(({ record }) => record.body === body.record.id);
  const strangers = roster.filter(({ record }) => isSeated(record)).flatMap((entry) => checkSeated(entry, body.record));
  if (body.record.kind !== 'board') return strangers;
  return [...strangers, ...body.record.seats.flatMap((_, index) => checkSeat(body, index, roster))];
}

function isSeated({ role }: Membership): boolean {
  return role === 'member' || role === 'substitute' || role === 'chair';
}

function checkSeated({ record, placeOf }: MembershipEntry, body: Body): Fault[] {
  if (record.municipality === undefined) {
    if (body.kind !== 'board') return [];
    return [
      faultAt(placeOf([]), `municipality: is missing, expected the municipality whose seat the ${record.role} has`),
    ];
  }
  if (body.seats.includes(record.municipality)) return [];
  return [faultAt(placeOf([]), `municipality: ${record.municipality} has no seat in ${body.id}`)];
}

function checkSeat(body: Entry<'body'>, index: number, roster: readonly MembershipEntry[]): Fault[] {
  const seat = body.record.seats[index]!;
  const ofSeat = roster.filter(({ record }) => record.municipality === seat);
  const members = onePerPerson(ofSeat.filter(({ record }) => record.role === 'member' || record.role === 'chair'));
  const substitutes = ofSeat.filter(({ record }) => record.role === 'substitute');
  const place = body.placeOf(['seats', index]);
  const name = `the seat of ${seat} in ${body.record.id}`;
  return [
    ...(members.length === 0 ? [faultAt(place, `${name} has no member in people.csv; expected exactly one`)] : []),
    ...(substitutes.length === 0
      ? [faultAt(place, `${name} has no substitute in people.csv; expected at least one`)]
      : []),
    ...overlapping(members).map(([first, second]) =>
      faultAt(second.placeOf([]), `${name} has a second member at the same time, the first at ${placeText(first)}`),
    ),
    ...substitutes
      .filter(({ record }) => record.order === undefined)
      .map(({ placeOf }) =>
        faultAt(placeOf([]), 'order: is missing, expected the place of the substitute, 1 for the first'),
      ),
    ...overlapping(substitutes)
      .filter(([first, second]) => first.record.order !== undefined && first.record.order === second.record.order)
      .map(([first, second]) =>
        faultAt(
          second.placeOf([]),
          `order: ${name} has two substitutes with order ${second.record.order}, the first at ${placeText(first)}`,
        ),
      ),
  ];
}

/** The chair stands both as chair and as member of the own seat. */
function onePerPerson(entries: readonly MembershipEntry[]): readonly MembershipEntry[] {
  const people = new Map<string, MembershipEntry>();
  for (const entry of entries) {
    const email = entry.record.email.toLowerCase();
    if (!people.has(email) || entry.record.role === 'member') people.set(email, entry);
  }
  return [...people.values()];
}

/** Each pair whose periods share a day: a successor from the day after is no second holder. */
function overlapping(entries: readonly MembershipEntry[]): (readonly [MembershipEntry, MembershipEntry])[] {
  return entries.flatMap((second, index) =>
    entries
      .slice(0, index)
      .filter(
        (first) =>
          (first.record.from ?? beginning) <= (second.record.to ?? end) &&
          (second.record.from ?? beginning) <= (first.record.to ?? end),
      )
      .map((first) => [first, second] as const),
  );
}

function placeText({ placeOf }: MembershipEntry): string {
  return formatPlace(placeOf([]));
}
