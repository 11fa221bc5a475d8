/** What a press leaves on a roll. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withMark, withWholeMark } from '../../src/attendance/mark.ts';
import { standingOf } from '../../src/attendance/standing.ts';
import { type Mark, type Roll, statuses } from '../../src/domain/registry.ts';
import { holdersOf, type Seat } from '../../src/domain/roster.ts';
import { instant, type Press, presses, rollWith, someSeats, start, text } from './arbitrary.ts';

const marking = ({ email, status, seconds }: Press) => ({ email, status, at: instant(seconds) });

function press(roll: Roll, of: Press): Roll {
  return withMark(roll, marking(of), start) ?? roll;
}

const pressed = (seats: readonly Seat[], all: readonly Press[]): Roll => all.reduce(press, rollWith(seats));

/** Seats, presses on them in time order, and one more press at any time, as the secretary may give one. */
const someHistory = someSeats.chain((seats) =>
  fc.tuple(
    presses(seats).map((all) => pressed(seats, all)),
    presses(seats).filter((all) => all.length > 0),
  ),
);
const someStatus = fc.constantFrom(...statuses);
const someone = someSeats.chain((seats) => fc.constantFrom(...holdersOf(seats)).map(({ email }) => ({ seats, email })));
const of = (roll: Roll, email: string): readonly Mark[] => roll.marks.filter((mark) => mark.email === email);

describe('a mark', () => {
  it('is registered once, however often it is pressed', () => {
    fc.assert(
      fc.property(someHistory, ([roll, [last]]) => {
        if (last === undefined) return;
        const once = press(roll, last);
        expect(withMark(once, marking(last), start)).toBeUndefined();
      }),
    );
  });

  it('is what the person has from then on, and touches nobody else', () => {
    fc.assert(
      fc.property(someHistory, ([roll, [last]]) => {
        if (last === undefined) return;
        const after = press(roll, last);
        const own = [...of(after, last.email)].sort((a, b) => a.at.localeCompare(b.at));
        expect(own.at(-1)?.status).toBe(last.status);
        const others = (each: Roll) => each.marks.filter(({ email }) => email !== last.email);
        expect(others(after)).toEqual(others(roll));
      }),
    );
  });

  it('says something new each time: the statuses of a person alternate in time', () => {
    fc.assert(
      fc.property(someHistory, ([roll, more]) => {
        const after = more.reduce(press, roll);
        for (const { email } of holdersOf(after.seats)) {
          const own = [...of(after, email)].sort((a, b) => a.at.localeCompare(b.at));
          for (const [index, { status, at }] of own.entries()) {
            const next = own[index + 1];
            if (next !== undefined) expect([at < next.at, status === next.status]).toEqual([true, false]);
          }
        }
      }),
    );
  });

  it('leaves no trace of a slip that was put right within a minute', () => {
    const seconds = fc.integer({ min: 61, max: 3600 });
    fc.assert(
      fc.property(
        ...[someone, someStatus, someStatus, seconds, fc.nat(59)],
        ({ seats, email }, meant, slip, at, after) => {
          fc.pre(meant !== slip);
          const before = press(rollWith(seats), { email, status: meant, seconds: 0 });
          const slipped = press(before, { email, status: slip, seconds: at });
          expect(press(slipped, { email, status: meant, seconds: at + after })).toEqual(before);
        },
      ),
    );
  });

  it('keeps a departure of a minute or more', () => {
    fc.assert(
      fc.property(someone, fc.integer({ min: 60, max: 3600 }), fc.integer({ min: 60, max: 3600 }), (who, at, away) => {
        const { seats, email } = who;
        const all = [
          { email, status: 'present', seconds: 0 },
          { email, status: 'absent', seconds: at },
          { email, status: 'present', seconds: at + away },
        ] as const;
        expect(of(pressed(seats, all), email).map(({ status }) => status)).toEqual(['present', 'absent', 'present']);
      }),
    );
  });

  it('before the meeting begins takes the place of the last one: nobody has left', () => {
    const early = someSeats.chain((seats) => presses(seats, -7200, 0).map((all) => pressed(seats, all)));
    fc.assert(
      fc.property(early, (roll) => {
        for (const { email } of holdersOf(roll.seats)) expect(of(roll, email).length).toBeLessThanOrEqual(1);
        for (const { attendees } of standingOf(roll))
          expect(attendees.every(({ left }) => left === undefined)).toBe(true);
      }),
    );
  });

  it('of somebody without a place is refused', () => {
    fc.assert(
      fc.property(someSeats, someStatus, (seats, status) => {
        const stranger = { email: 'nobody@example.org', status, at: start };
        expect(() => withMark(rollWith(seats), stranger, start)).toThrow(RangeError);
      }),
    );
  });
});

describe('a status for the whole meeting', () => {
  it('is all that stands of the person, from the opening on, and touches nobody else', () => {
    fc.assert(
      fc.property(someHistory, someStatus, ([roll, [last]], status) => {
        if (last === undefined) return;
        const { email } = last;
        const after = withWholeMark(roll, { email, status, by: 'sekreterare', reason: 'glömd' });
        expect(of(after, email)).toEqual([
          expect.objectContaining({ status, at: roll.openedAt, by: 'sekreterare', reason: 'glömd' }),
        ]);
        const others = (each: Roll) => each.marks.filter((mark) => mark.email !== email);
        expect(others(after)).toEqual(others(roll));
        expect(withWholeMark(after, { email, status, by: 'sekreterare', reason: 'glömd' })).toEqual(after);
      }),
    );
  });

  it('lasts until the roll is closed', () => {
    const closedAt = text(instant(4 * 3600));
    fc.assert(
      fc.property(someone, ({ seats, email }) => {
        const roll = withWholeMark({ ...rollWith(seats), closedAt }, { email, status: 'present' });
        const services = standingOf(roll).flatMap((seat) => seat.services);
        expect(services).toEqual([expect.objectContaining({ email, from: roll.openedAt, to: closedAt })]);
      }),
    );
  });
});
