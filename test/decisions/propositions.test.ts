/** In which order proposals are put against each other, however many there are and whoever wins. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contestsAmong, currentRound, isMainVote, nextContest } from '../../src/decisions/propositions.ts';
import type { Round } from '../../src/domain/registry.ts';

/** Proposals, and which side wins each vote. */
const someRace = fc
  .integer({ min: 1, max: 6 })
  .chain((count) => fc.tuple(fc.constant(count), fc.array(fc.boolean(), { minLength: 6, maxLength: 6 })));

/** Puts them against each other to the end. */
function race([count, sides]: readonly [number, readonly boolean[]]) {
  const proposals = Array.from({ length: count }, (_, index) => ({ id: `p${index + 1}` }));
  const contests: Pick<Round, 'yes' | 'no'>[] = [];
  const winners: string[] = [];
  for (let next = nextContest(proposals, []); next !== undefined; next = nextContest(proposals, winners)) {
    contests.push(next);
    const winner = sides[contests.length - 1] === true ? next.yes : next.no;
    // Rejected: there is nothing to put against anything.
    if (winner === null) break;
    winners.push(winner);
    if (contests.length > 10) throw new Error('the votes do not end');
  }
  return { contests, winners };
}

const holds = (check: (of: readonly [number, readonly boolean[]]) => void) => fc.assert(fc.property(someRace, check));

describe('the order of propositions', () => {
  it('ends after as many votes as it says', () => {
    holds((of) => {
      expect(race(of).contests).toHaveLength(contestsAmong(of[0]));
      expect(contestsAmong(of[0])).toBe(of[0] === 1 ? 1 : of[0] - 1);
    });
  });

  it('lets every proposal take part', () => {
    holds((of) => {
      const named = new Set(race(of).contests.flatMap(({ yes, no }) => [yes, no]));
      for (let index = 1; index <= of[0]; index += 1) expect(named.has(`p${index}`)).toBe(true);
    });
  });

  it('holds the main proposal in the last contest, and in no other', () => {
    holds((of) => {
      const { contests } = race(of);
      const withMain = contests.map(({ yes, no }) => yes === 'p1' || no === 'p1');
      expect(withMain).toEqual(contests.map((_, index) => index === contests.length - 1));
    });
  });

  it('puts the winner of each contest against the next that was proposed', () => {
    holds((of) => {
      const { contests, winners } = race(of);
      for (const [index, { yes, no }] of contests.slice(0, -1).entries()) {
        expect(yes).toBe(winners[index - 1] ?? 'p2');
        expect(no).toBe(`p${index + 3}`);
      }
    });
  });

  it('never puts a proposal against itself, nor one that has lost against another', () => {
    holds((of) => {
      const { contests, winners } = race(of);
      const gone = new Set<string | null>();
      for (const [index, { yes, no }] of contests.entries()) {
        expect(yes).not.toBe(no);
        expect(gone.has(yes) || gone.has(no)).toBe(false);
        gone.add(winners[index] === yes ? no : yes);
      }
    });
  });

  it('puts a lone proposal against rejection, once', () => {
    expect(nextContest([{ id: 'p1' }], [])).toEqual({ yes: 'p1', no: null });
    expect(nextContest([{ id: 'p1' }], ['p1'])).toBeUndefined();
    expect(nextContest([], [])).toBeUndefined();
  });

  it('knows the round that is voted on, and the one that settles the case', () => {
    holds(([count, sides]) => {
      const { contests, winners } = race([count, sides]);
      const proposals = Array.from({ length: count }, (_, index) => ({
        ...{ id: `p${index + 1}`, text: 'x', by: 'a@example.org', name: 'a' },
      }));
      for (let open = 1; open <= contests.length; open += 1) {
        const rounds = contests.slice(0, open).map((contest, index): Round => {
          const winner = winners[index];
          return { ...contest, votes: [], ...(index < open - 1 && winner !== undefined ? { winner } : {}) };
        });
        expect(currentRound({ rounds })).toBe(rounds.at(-1));
        expect(isMainVote({ proposals, rounds })).toBe(open === contests.length);
      }
    });
  });
});
