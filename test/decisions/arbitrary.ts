/** Any rules, ballots and electorates, for properties of how a body decides. */
import fc from 'fast-check';
import type { Elector } from '../../src/decisions/electorate.ts';
import type { Counting } from '../../src/decisions/tally.ts';
import { type Body, MunicipalityId } from '../../src/domain/records.ts';
import { type Case, type Round, type Vote, votes } from '../../src/domain/registry.ts';
import { holdersOf, type Seat, seatOf } from '../../src/domain/roster.ts';
import { instant, text } from '../attendance/arbitrary.ts';

export const someRules: fc.Arbitrary<Body['rules']> = fc.record({
  quorum: fc.constantFrom('more-than-half', 'half', 'none'),
  majority: fc.constantFrom('simple', 'unanimous'),
  tie: fc.constantFrom('chair', 'rejected', 'lot'),
  abstention: fc.boolean(),
  decidesBetweenMeetings: fc.boolean(),
});

/** A rule by which every number of votes is enough, so that only the figures decide. */
export const plainRules: Body['rules'] = {
  ...{ quorum: 'none', majority: 'simple', tie: 'chair' },
  ...{ abstention: true, decidesBetweenMeetings: true },
};

export function municipality(index: number): MunicipalityId {
  return MunicipalityId.parse(`kommun-${index}`);
}

export function elector(index: number, more: Partial<Elector> = {}): Elector {
  const voter = { email: `ledamot.${index}`, name: `Ledamot ${index}` };
  return { municipality: municipality(index), voter, substitute: false, disqualified: [], ...more };
}

/** As many seats, each with its own voter. */
export function electors(count: number): Elector[] {
  return Array.from({ length: count }, (_, index) => elector(index));
}

/** Seats, some of which nobody may vote for. */
export const someElectors: fc.Arbitrary<readonly Elector[]> = fc
  .array(fc.boolean(), { minLength: 1, maxLength: 20 })
  .map((hasVoter) => hasVoter.map((has, index) => elector(index, has ? {} : { voter: undefined })));

export type Ballot = Round['votes'][number];

/** One person's vote, so many seconds after the case was put forward. */
export function ballot(index: number, vote: Vote, seconds = index): Ballot {
  return { municipality: municipality(index), email: `ledamot.${index}`, vote, at: text(instant(seconds)) };
}

/** Votes of people with a seat and without, some several times, never two at the same instant. */
export function someBallots(seats: number): fc.Arbitrary<readonly Ballot[]> {
  const one = fc.tuple(fc.nat(seats + 2), fc.constantFrom(...votes));
  return fc.array(one, { maxLength: 3 * seats }).map((all) => all.map(([who, vote], at) => ballot(who, vote, at)));
}

export function round(ballots: readonly Ballot[], no: string | null = null): Round {
  return { yes: 'p1', no, votes: [...ballots] };
}

/** So many for, against and abstaining, in this order of seats. */
export function cast(yes: number, no: number, abstain: number): Ballot[] {
  const each = [...Array(yes).fill('yes'), ...Array(no).fill('no'), ...Array(abstain).fill('abstain')] as Vote[];
  return each.map((vote, index) => ballot(index, vote));
}

export function counting(more: Partial<Counting> = {}): Counting {
  return { rules: plainRules, chair: undefined, lot: undefined, atMeeting: false, ...more };
}

export const someCounting: fc.Arbitrary<Counting> = fc.record({
  rules: someRules,
  chair: fc.option(fc.nat(19).map(municipality), { nil: undefined }),
  lot: fc.constantFrom('yes', 'no'),
  atMeeting: fc.boolean(),
});

/** All that a count is made from. */
export const someCount = someElectors.chain((all) =>
  fc.record({
    electors: fc.constant(all),
    ballots: someBallots(all.length),
    counting: someCounting,
    against: fc.constantFrom('p2', null),
  }),
);

/** Some of the people on these seats, who declare to be disqualified. */
export function someDisqualified(seats: readonly Seat[]): fc.Arbitrary<Case['disqualified']> {
  return fc.subarray(holdersOf(seats).map(({ email }) => email)).map((all) =>
    all.map((email) => ({
      ...{ email, at: text(instant(0)) },
      municipality: seatOf(seats, email)?.municipality ?? municipality(0),
    })),
  );
}
