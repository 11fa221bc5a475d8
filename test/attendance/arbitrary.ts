/** Any seats, and any presses on a roll's buttons, for properties of the rules of attendance. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { BodyId, MeetingId, MunicipalityId } from '../../src/domain/records.ts';
import { type Mark, type Roll, statuses } from '../../src/domain/registry.ts';
import { type Holder, holdersOf, type Seat } from '../../src/domain/roster.ts';

/** When the meeting begins; minutes and seconds count from here. */
export const start = Temporal.Instant.from('2022-10-12T08:00:00Z');

export function instant(seconds: number): Temporal.Instant {
  return start.add({ seconds });
}

export function text(at: Temporal.Instant): string {
  return at.toString({ fractionalSecondDigits: 3 });
}

function holder(email: string): Holder {
  return { email, name: email };
}

/** A seat of each municipality, with or without an ordinary holder, and with up to three substitutes. */
export const someSeats: fc.Arbitrary<readonly Seat[]> = fc
  .array(fc.record({ ordinary: fc.boolean(), substitutes: fc.nat(3) }), { minLength: 1, maxLength: 5 })
  .map((shapes) =>
    shapes.map(({ ordinary, substitutes }, index) => ({
      municipality: MunicipalityId.parse(`kommun-${index}`),
      ordinary: ordinary ? holder(`ledamot.${index}`) : undefined,
      substitutes: Array.from({ length: substitutes }, (_, order) => holder(`ersattare.${index}.${order}`)),
    })),
  )
  .filter((seats) => holdersOf(seats).length > 0);

export function rollWith(seats: readonly Seat[], marks: readonly Mark[] = []): Roll {
  return {
    ...{ meeting: MeetingId.parse('namnden-2022-10-12'), body: BodyId.parse('namnden') },
    ...{ openedAt: text(instant(-1800)), openedBy: 'sekreterare@example.org', seats, marks: [...marks] },
  };
}

export interface Press {
  readonly email: string;
  readonly status: Mark['status'];
  /** From the beginning of the meeting on. */
  readonly seconds: number;
}

/** Presses of people on these seats, in the order in which they were made. */
export function presses(seats: readonly Seat[], from = -3600, to = 3 * 3600): fc.Arbitrary<readonly Press[]> {
  const people = holdersOf(seats).map(({ email }) => email);
  // Many at the same instant, within a minute or at the beginning, where the rules turn.
  const seconds = fc.oneof(
    fc.integer({ min: from, max: to }),
    fc.integer({ min: Math.max(-5, from / 20), max: Math.min(5, to / 20) }).map((steps) => steps * 20),
  );
  const press = fc.record({ email: fc.constantFrom(...people), status: fc.constantFrom(...statuses), seconds });
  return fc.array(press, { maxLength: 25 }).map((all) => [...all].sort((a, b) => a.seconds - b.seconds));
}

/** Marks as they may stand on a roll: of one person none at the same instant as another. */
export function someMarks(seats: readonly Seat[]): fc.Arbitrary<readonly Mark[]> {
  return presses(seats).map((all) => {
    const distinct = new Map(all.map((press) => [`${press.email} ${press.seconds}`, press]));
    return [...distinct.values()].map(({ email, status, seconds }) => ({
      ...{ email, status, at: text(instant(seconds)) },
      municipality: MunicipalityId.parse(`kommun-${email.split('.')[1]}`),
    }));
  });
}
