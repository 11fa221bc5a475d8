/** Who may vote on a case, whoever sits where, is disqualified, and comes and goes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standingOf } from '../../src/attendance/standing.ts';
import { type Elector, electorateOf, electorOf } from '../../src/decisions/electorate.ts';
import { tally } from '../../src/decisions/tally.ts';
import type { Case } from '../../src/domain/registry.ts';
import { holdersOf, type Seat } from '../../src/domain/roster.ts';
import { rollWith, someMarks, someSeats } from '../attendance/arbitrary.ts';
import { counting, plainRules, round, someDisqualified } from './arbitrary.ts';

const someCase = someSeats.chain((seats) => someDisqualified(seats).map((disqualified) => ({ seats, disqualified })));
const someMeeting = someCase.chain((of) =>
  someMarks(of.seats).map((marks) => ({ of, roll: rollWith(of.seats, marks) })),
);

const voters = (all: readonly Elector[]) => all.map(({ voter }) => voter?.email);
const out = ({ disqualified }: Pick<Case, 'disqualified'>) => new Set(disqualified.map(({ email }) => email));
const people = ({ ordinary, substitutes }: Seat) => [...(ordinary === undefined ? [] : [ordinary]), ...substitutes];

describe('the electorate', () => {
  it('is one for each seat at the most, of that seat, and nobody who is disqualified', () => {
    fc.assert(
      fc.property(someMeeting, fc.boolean(), ({ of, roll }, atMeeting) => {
        const all = electorateOf(of, atMeeting ? roll : undefined);
        expect(all.map(({ municipality }) => municipality)).toEqual(of.seats.map(({ municipality }) => municipality));
        for (const [index, { voter, substitute }] of all.entries()) {
          const seat = of.seats[index]!;
          if (voter === undefined) continue;
          expect(people(seat).map(({ email }) => email)).toContain(voter.email);
          expect(out(of).has(voter.email)).toBe(false);
          expect(substitute).toBe(voter.email !== seat.ordinary?.email);
          expect(electorOf(all, voter.email)?.municipality).toBe(seat.municipality);
        }
      }),
    );
  });

  it('tells who of each seat is disqualified', () => {
    fc.assert(
      fc.property(someCase, (of) => {
        const told = electorateOf(of, undefined).flatMap(({ disqualified }) => disqualified.map(({ email }) => email));
        expect(new Set(told)).toEqual(out(of));
      }),
    );
  });

  it('does not know people without a place', () => {
    fc.assert(
      fc.property(someCase, (of) => {
        expect(electorOf(electorateOf(of, undefined), 'nagon.annan')).toBeUndefined();
      }),
    );
  });
});

describe('between meetings', () => {
  it('the ordinary holder votes, and a substitute only for one who is disqualified or for an empty place', () => {
    fc.assert(
      fc.property(someCase, (of) => {
        const all = electorateOf(of, undefined);
        for (const [index, { voter }] of all.entries()) {
          const { ordinary, substitutes } = of.seats[index]!;
          const steppedAside = ordinary === undefined || out(of).has(ordinary.email);
          if (!steppedAside) expect(voter?.email).toBe(ordinary.email);
          else expect(voter).toEqual(substitutes.find(({ email }) => !out(of).has(email)));
        }
      }),
    );
  });

  it('a disqualification changes its own seat and no other', () => {
    const one = someCase.chain((of) => fc.constantFrom(...holdersOf(of.seats)).map(({ email }) => ({ of, email })));
    fc.assert(
      fc.property(one, ({ of, email }) => {
        const without = { ...of, disqualified: of.disqualified.filter((each) => each.email !== email) };
        const own = of.seats.find((seat) => people(seat).some((each) => each.email === email))!;
        const declared = { email, municipality: own.municipality, at: '2022-10-12T08:00:00.000Z' };
        const before = electorateOf(without, undefined);
        const after = electorateOf({ ...without, disqualified: [...without.disqualified, declared] }, undefined);
        for (const [index, { municipality }] of after.entries())
          if (municipality !== own.municipality) expect(after[index]).toEqual(before[index]);
      }),
    );
  });

  it('changes the quorum of that case only: the number needed stays, and the seat takes part through its substitute', () => {
    fc.assert(
      fc.property(someCase, (of) => {
        const rules = { ...plainRules, quorum: 'more-than-half' as const };
        const count = (each: typeof of) =>
          tally(round([]), electorateOf(each, undefined), counting({ rules, atMeeting: true }));
        const [own, other] = [count(of), count({ ...of, disqualified: [] })];
        expect([own.needed, own.seats]).toEqual([other.needed, other.seats]);
        const empty = electorateOf(of, undefined).filter(({ voter }) => voter === undefined).length;
        expect(own.present).toBe(of.seats.length - empty);
        expect(other.present).toBe(of.seats.filter((seat) => people(seat).length > 0).length);
      }),
    );
  });
});

describe('at a meeting', () => {
  it('follows the roll: whoever serves the seat votes, where nobody is disqualified', () => {
    fc.assert(
      fc.property(someMeeting, ({ of, roll }) => {
        const serving = standingOf(roll).map((seat) => seat.serving?.email);
        expect(voters(electorateOf({ ...of, disqualified: [] }, roll))).toEqual(serving);
      }),
    );
  });

  it('follows the roll as it would be without those who are disqualified', () => {
    fc.assert(
      fc.property(someMeeting, ({ of, roll }) => {
        const marks = roll.marks.filter(({ email }) => !out(of).has(email));
        const serving = standingOf({ ...roll, marks }).map((seat) => seat.serving?.email);
        expect(voters(electorateOf(of, roll))).toEqual(serving);
      }),
    );
  });

  it('lets no substitute vote while the ordinary holder does', () => {
    fc.assert(
      fc.property(someMeeting, ({ of, roll }) => {
        const all = voters(electorateOf(of, roll));
        for (const { attendees } of standingOf(roll)) {
          const [ordinary] = attendees.filter(({ substitute }) => !substitute);
          const votes = ordinary?.status !== undefined && ordinary.status !== 'absent' && !out(of).has(ordinary.email);
          if (!votes) continue;
          for (const { email, substitute } of attendees) expect(all.includes(email)).toBe(!substitute);
        }
      }),
    );
  });

  it('has nobody vote before anybody has come', () => {
    fc.assert(
      fc.property(someCase, (of) => {
        expect(voters(electorateOf(of, { marks: [] })).filter((each) => each !== undefined)).toEqual([]);
      }),
    );
  });
});
