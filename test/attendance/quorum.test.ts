/** How many seats must be served for a body to decide. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quorum, quorumOf } from '../../src/attendance/quorum.ts';

const someSeats = fc.integer({ min: 1, max: 500 });

describe('the quorum', () => {
  it.each([
    [14, 8],
    [6, 4],
    [7, 4],
    [1, 1],
  ])('of %i seats is %i', (seats, needed) => {
    expect(quorumOf('more-than-half', seats)).toBe(needed);
  });

  it('is the least number that is more than half, of any number of seats', () => {
    fc.assert(
      fc.property(someSeats, (seats) => {
        const needed = quorumOf('more-than-half', seats);
        expect([needed * 2 > seats, (needed - 1) * 2 > seats, needed <= seats]).toEqual([true, false, true]);
      }),
    );
  });

  it('is at least half where the body says so, and nothing where it has no rule', () => {
    fc.assert(
      fc.property(someSeats, (seats) => {
        const needed = quorumOf('half', seats);
        expect([needed * 2 >= seats, (needed - 1) * 2 >= seats]).toEqual([true, false]);
        expect(quorum('none', 0, seats).quorate).toBe(true);
      }),
    );
  });

  it('is reached exactly when as many seats are served', () => {
    fc.assert(
      fc.property(someSeats, fc.nat(500), (seats, served) => {
        expect(quorum('more-than-half', served, seats).quorate).toBe(served * 2 > seats);
      }),
    );
  });
});
