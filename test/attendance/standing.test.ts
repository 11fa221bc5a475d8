/** Who serves on which seat, whatever was pressed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attendedSeats, type SeatStanding, servedSeats, standingOf } from '../../src/attendance/standing.ts';
import type { Mark } from '../../src/domain/registry.ts';
import { instant, rollWith, someMarks, someSeats, text } from './arbitrary.ts';

const someRoll = someSeats.chain((seats) => someMarks(seats).map((marks) => rollWith(seats, marks)));
const isThere = (status: Mark['status'] | undefined): boolean => status === 'present' || status === 'remote';

function holds(check: (standing: readonly SeatStanding[]) => void): void {
  fc.assert(fc.property(someRoll, (roll) => check(standingOf(roll))));
}

describe('the standing of a roll', () => {
  it('is the same in whatever order the presses reached us', () => {
    const shuffled = someRoll.chain((roll) =>
      fc
        .shuffledSubarray(roll.marks, { minLength: roll.marks.length, maxLength: roll.marks.length })
        .map((marks) => [roll, { ...roll, marks }] as const),
    );
    fc.assert(
      fc.property(shuffled, ([roll, other]) => {
        expect(standingOf(other)).toEqual(standingOf(roll));
      }),
    );
  });

  it('counts no seat twice', () => {
    fc.assert(
      fc.property(someRoll, (roll) => {
        const standing = standingOf(roll);
        expect(standing.map(({ municipality }) => municipality)).toEqual(roll.seats.map((seat) => seat.municipality));
        expect(servedSeats(standing)).toBeLessThanOrEqual(roll.seats.length);
        expect(attendedSeats(standing)).toBeLessThanOrEqual(roll.seats.length);
        expect(servedSeats(standing)).toBeLessThanOrEqual(attendedSeats(standing));
      }),
    );
  });

  it('lets the first who is there serve, the ordinary holder before every substitute', () => {
    holds((standing) => {
      for (const { attendees, serving } of standing)
        expect(serving).toEqual(attendees.find(({ status }) => isThere(status)));
    });
  });

  it('lets no substitute serve for a moment in which the ordinary holder was there', () => {
    fc.assert(
      fc.property(someRoll, fc.integer({ min: -3600, max: 3 * 3600 }), (roll, seconds) => {
        const moment = text(instant(seconds));
        for (const { attendees, services } of standingOf(roll)) {
          const there = attendees.find(({ email }) =>
            isThere(
              [...roll.marks]
                .filter((mark) => mark.email === email && mark.at <= moment)
                .sort((a, b) => a.at.localeCompare(b.at))
                .at(-1)?.status,
            ),
          );
          const served = services.filter(({ from, to }) => from <= moment && (to === undefined || moment < to));
          expect(served.map(({ email }) => email)).toEqual(there === undefined ? [] : [there.email]);
        }
      }),
    );
  });

  it('keeps the services of a seat apart and in time order', () => {
    holds((standing) => {
      for (const { services } of standing) {
        for (const [index, { from, to }] of services.entries()) {
          const next = services[index + 1];
          if (next !== undefined) expect(to !== undefined && from < to && to <= next.from).toBe(true);
        }
      }
    });
  });

  it('has whoever serves in the last service, which lasts while the roll is open', () => {
    holds((standing) => {
      for (const { serving, services } of standing) {
        const last = services.at(-1);
        if (serving === undefined) expect(last === undefined || last.to !== undefined).toBe(true);
        else expect(last).toMatchObject({ email: serving.email, remote: serving.status === 'remote', to: undefined });
      }
    });
  });

  it('ends every service with the roll', () => {
    const closedAt = text(instant(4 * 3600));
    fc.assert(
      fc.property(someRoll, (roll) => {
        const open = standingOf(roll);
        for (const [index, { services }] of standingOf({ ...roll, closedAt }).entries())
          expect(services).toEqual(open[index]?.services.map((each) => ({ ...each, to: each.to ?? closedAt })));
      }),
    );
  });

  it('counts whoever a correction puts there after the roll was closed', () => {
    fc.assert(
      fc.property(someRoll, fc.integer({ min: -3600, max: 3 * 3600 }), (roll, seconds) => {
        const standing = standingOf({ ...roll, closedAt: text(instant(seconds)) });
        for (const { serving, services } of standing)
          if (serving !== undefined) expect(services.at(-1)?.email).toBe(serving.email);
        expect(servedSeats(standing)).toBeLessThanOrEqual(attendedSeats(standing));
      }),
    );
  });

  it('tells when somebody came and left by the last stay', () => {
    holds((standing) => {
      for (const { attendees } of standing) {
        for (const { status, arrived, left } of attendees) {
          if (isThere(status)) expect([arrived !== undefined, left]).toEqual([true, undefined]);
          if (left !== undefined) expect(arrived !== undefined && arrived < left).toBe(true);
        }
      }
    });
  });
});
