/** What a vote comes to, whatever the votes, the seats and the rules. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quorumOf } from '../../src/attendance/quorum.ts';
import { needsChair, seatVotes, tally } from '../../src/decisions/tally.ts';
import type { Outcome, Vote } from '../../src/domain/registry.ts';
import {
  type Ballot,
  ballot,
  cast,
  counting,
  elector,
  electors,
  municipality,
  plainRules,
  round,
  someCount,
} from './arbitrary.ts';

const rules = (more: Partial<typeof plainRules>) => ({ ...plainRules, ...more });
const fewVotes = fc.nat(9);

describe('counting', () => {
  it('comes to the same in whatever order the votes stand', () => {
    const shuffled = someCount.chain((of) =>
      fc
        .shuffledSubarray([...of.ballots], { minLength: of.ballots.length })
        .map((ballots): [typeof of, readonly Ballot[]] => [of, ballots]),
    );
    fc.assert(
      fc.property(shuffled, ([of, other]) => {
        const count = (ballots: readonly Ballot[]) => tally(round(ballots, of.against), of.electors, of.counting);
        expect(count(other)).toEqual(count(of.ballots));
      }),
    );
  });

  it('counts no seat twice, and nobody who has no seat', () => {
    fc.assert(
      fc.property(someCount, ({ electors: all, ballots, counting: by, against }) => {
        const { yes, no, abstain, present, seats } = tally(round(ballots, against), all, by);
        const entitled = all.filter(({ voter }) => voter !== undefined).length;
        const voted = all.filter(({ voter }) => ballots.some(({ email }) => email === voter?.email)).length;
        expect(yes + no + abstain).toBe(voted);
        expect(yes + no + abstain).toBeLessThanOrEqual(present);
        expect(present).toBeLessThanOrEqual(entitled);
        expect(seats).toBe(all.length);
      }),
    );
  });

  it('counts a seat once, with the vote of whoever serves it, whoever else of it has voted', () => {
    fc.assert(
      fc.property(fc.constantFrom<Vote>('yes', 'no', 'abstain'), fc.constantFrom<Vote>('yes', 'no'), (own, other) => {
        const substitute = { email: 'ersattare.0', name: 'Ersättare 0' };
        const both = [ballot(0, own), { ...ballot(0, other, 5), email: substitute.email }];
        expect([...seatVotes(round(both), [elector(0)])]).toEqual([[municipality(0), own]]);
        const entered = elector(0, { voter: substitute, substitute: true });
        expect([...seatVotes(round(both), [entered])]).toEqual([[municipality(0), other]]);
      }),
    );
  });

  it('counts the last vote of whoever changed their mind', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom<Vote>('yes', 'no', 'abstain'), { minLength: 1 }), (minds) => {
        const ballots = minds.map((vote, seconds) => ballot(0, vote, seconds));
        expect([...seatVotes(round(ballots), [elector(0)]).values()]).toEqual(minds.slice(-1));
      }),
    );
  });

  it('works out the quorum from the seats, of any number, and comes to nothing without it', () => {
    fc.assert(
      fc.property(someCount, ({ electors: all, ballots, counting: by, against }) => {
        const outcome = tally(round(ballots, against), all, by);
        expect(outcome.needed).toBe(quorumOf(by.rules.quorum, all.length));
        expect(outcome.result === 'no-quorum').toBe(outcome.present < outcome.needed);
        if (outcome.result === 'no-quorum') expect(outcome).toMatchObject({ ruling: 'none' });
      }),
    );
  });

  it('names a winner exactly where something was approved, and one of the two that stood against each other', () => {
    fc.assert(
      fc.property(someCount, ({ electors: all, ballots, counting: by, against }) => {
        const { result, winner } = tally(round(ballots, against), all, by);
        expect(winner !== undefined).toBe(result === 'approved');
        if (winner !== undefined) expect(['p1', against]).toContain(winner);
      }),
    );
  });

  it('has seats take part by being there at a meeting, and by answering between meetings', () => {
    fc.assert(
      fc.property(fewVotes, fewVotes, fewVotes, fewVotes, (yes, no, abstain, silent) => {
        const all = electors(yes + no + abstain + silent);
        const presentOf = (atMeeting: boolean) =>
          tally(round(cast(yes, no, abstain)), all, counting({ atMeeting })).present;
        expect([presentOf(true), presentOf(false)]).toEqual([yes + no + abstain + silent, yes + no + abstain]);
      }),
    );
  });

  it('needs eight of fourteen', () => {
    const by = counting({ rules: rules({ quorum: 'more-than-half' }) });
    expect(tally(round(cast(7, 0, 0)), electors(14), by)).toMatchObject({ result: 'no-quorum', needed: 8 });
    expect(tally(round(cast(4, 3, 1)), electors(14), by)).toMatchObject({ result: 'approved', present: 8 });
  });
});

describe('what settles it', () => {
  const outcomeOf = (yes: number, no: number, abstain: number, more: Parameters<typeof counting>[0] = {}): Outcome =>
    tally(round(cast(yes, no, abstain)), electors(30), counting(more));

  it('is the majority of those who voted for or against, whoever abstained', () => {
    fc.assert(
      fc.property(fewVotes, fewVotes, fewVotes, (yes, no, abstain) => {
        fc.pre(yes !== no);
        const result = yes > no ? 'approved' : 'rejected';
        expect(outcomeOf(yes, no, abstain)).toMatchObject({ result, ruling: 'majority', yes, no, abstain });
      }),
    );
  });

  it('is one vote against where unanimity is needed', () => {
    fc.assert(
      fc.property(fewVotes, fewVotes, fewVotes, (yes, no, abstain) => {
        fc.pre(yes + no > 0);
        const result = no === 0 ? 'approved' : 'rejected';
        const by = { rules: rules({ majority: 'unanimous' }) };
        expect(outcomeOf(yes, no, abstain, by)).toMatchObject({ result, ruling: 'unanimity' });
      }),
    );
  });

  it('is nothing where nobody voted for or against, whatever the rules', () => {
    fc.assert(
      fc.property(someCount, ({ electors: all, counting: by, against, ballots }) => {
        const abstaining = ballots.map((each) => ({ ...each, vote: 'abstain' as const }));
        const { result, ruling } = tally(round(abstaining, against), all, by);
        expect(['no-quorum', 'undecided']).toContain(result);
        expect(ruling).toBe('none');
      }),
    );
  });

  const even = fc.integer({ min: 1, max: 9 });

  it('is at a tie what the chair voted', () => {
    fc.assert(
      fc.property(even, fewVotes, fc.nat(17), (each, abstain, seat) => {
        fc.pre(seat < 2 * each);
        const result = seat < each ? 'approved' : 'rejected';
        const outcome = outcomeOf(each, each, abstain, { chair: municipality(seat) });
        expect(outcome).toMatchObject({ result, ruling: 'casting-vote' });
      }),
    );
  });

  it('is never the chair where there is a majority', () => {
    fc.assert(
      fc.property(fewVotes, fewVotes, fc.option(fc.nat(18), { nil: undefined }), (yes, no, seat) => {
        fc.pre(yes !== no);
        const chair = seat === undefined ? undefined : municipality(seat);
        expect(outcomeOf(yes, no, 0, { chair })).toEqual(outcomeOf(yes, no, 0));
      }),
    );
  });

  it('is left undecided at a tie by a chair who abstained, did not vote, or is not there', () => {
    fc.assert(
      fc.property(even, (each) => {
        for (const chair of [municipality(2 * each), municipality(2 * each + 1), undefined]) {
          const outcome = outcomeOf(each, each, 1, { chair });
          expect(outcome).toMatchObject({ result: 'undecided', ruling: 'casting-vote' });
          expect(needsChair(outcome)).toBe(true);
        }
      }),
    );
  });

  it('is rejection at a tie where the rule says so', () => {
    fc.assert(
      fc.property(even, (each) => {
        const by = { rules: rules({ tie: 'rejected' }), chair: municipality(0) };
        expect(outcomeOf(each, each, 0, by)).toMatchObject({ result: 'rejected', ruling: 'tie' });
      }),
    );
  });

  it('is the lot at a tie where the rule says so, and only there', () => {
    fc.assert(
      fc.property(fewVotes, fewVotes, fc.constantFrom<Vote>('yes', 'no'), (yes, no, lot) => {
        fc.pre(yes + no > 0);
        const side = yes === no ? lot : yes > no ? 'yes' : 'no';
        const by = { rules: rules({ tie: 'lot' }), chair: municipality(0), lot };
        const ruling = yes === no ? 'lot' : 'majority';
        expect(outcomeOf(yes, no, 0, by)).toMatchObject({ result: side === 'yes' ? 'approved' : 'rejected', ruling });
      }),
    );
  });
});

describe('two proposals against each other', () => {
  const against = (yes: number, no: number, more: Parameters<typeof counting>[0] = {}) =>
    tally(round(cast(yes, no, 0), 'p2'), electors(30), counting(more));

  it('adopt the one with more votes', () => {
    expect(against(5, 4)).toMatchObject({ result: 'approved', winner: 'p1' });
    expect(against(4, 5)).toMatchObject({ result: 'approved', winner: 'p2' });
  });

  it('adopt neither where a tie means rejection', () => {
    expect(against(5, 5, { rules: rules({ tie: 'rejected' }) })).toMatchObject({ result: 'rejected', ruling: 'tie' });
  });

  it('adopt one only with all votes where unanimity is needed', () => {
    const by = { rules: rules({ majority: 'unanimous' }) };
    expect(against(9, 0, by)).toMatchObject({ result: 'approved', winner: 'p1' });
    expect(against(0, 9, by)).toMatchObject({ result: 'approved', winner: 'p2' });
    for (const [yes, no] of [
      [9, 1],
      [1, 9],
    ] as const)
      expect(against(yes, no, by)).toMatchObject({ result: 'rejected', ruling: 'unanimity' });
  });
});
