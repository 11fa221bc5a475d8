import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocate, formatKronor, formatPercent, mixWeights } from '../../src/domain/money.ts';

/** Population 2023 (SCB), in the municipalities' fixed order, and the vector the board checks against. */
const population2023: readonly [string, number, number, number, number][] = [
  ['Arjeplog', 2609, 71429, 10500, 40964],
  ['Arvidsjaur', 6113, 71429, 24602, 48015],
  ['Boden', 27943, 71429, 112456, 91942],
  ['Gällivare', 17330, 71429, 69744, 70586],
  ['Haparanda', 9177, 71429, 36932, 54181],
  ['Jokkmokk', 4728, 71429, 19028, 45228],
  ['Kalix', 15547, 71429, 62568, 66999],
  ['Kiruna', 22433, 71429, 90281, 80855],
  ['Luleå', 79352, 71428, 319350, 195389],
  ['Pajala', 5871, 71428, 23628, 47528],
  ['Piteå', 42344, 71428, 170412, 120920],
  ['Älvsbyn', 7783, 71428, 31322, 51376],
  ['Överkalix', 3162, 71428, 12725, 42077],
  ['Övertorneå', 4088, 71428, 16452, 43940],
];
const byInhabitants = population2023.map(([id, weight]) => ({ id, weight }));

describe('allocate', () => {
  test('reproduces the apportionment vector of 1 000 000 kr over population 2023', () => {
    const equal = allocate(
      1_000_000,
      population2023.map(([id]) => ({ id, weight: 1 })),
    );
    const perInhabitant = allocate(1_000_000, byInhabitants);
    const mixed = allocate(1_000_000, mixWeights(byInhabitants, 0.5));
    for (const [id, , expectedEqual, expectedPer, expectedMixed] of population2023) {
      expect([id, equal.get(id), perInhabitant.get(id), mixed.get(id)]).toEqual([
        id,
        expectedEqual,
        expectedPer,
        expectedMixed,
      ]);
    }
  });

  const parties = fc.array(fc.record({ weight: fc.integer({ min: 1, max: 1_000_000 }) }), {
    minLength: 1,
    maxLength: 30,
  });
  test('always adds up, and never strays more than a step from the exact share', () => {
    fc.assert(
      fc.property(
        parties,
        fc.integer({ min: -50_000_000, max: 50_000_000 }),
        fc.constantFrom(1, 10, 100),
        (weights, total, step) => {
          const named = weights.map(({ weight }, id) => ({ id, weight }));
          const shares = allocate(total, named, step);
          const sum = [...shares.values()].reduce((a, b) => a + b, 0);
          expect(sum).toBe(total);
          const all = weights.reduce((a, b) => a + b.weight, 0);
          for (const { id, weight } of named) {
            expect(Math.abs((shares.get(id) ?? Number.NaN) - (total * weight) / all)).toBeLessThanOrEqual(2 * step);
          }
        },
      ),
    );
  });

  test('a heavier party never pays less than a lighter one that stands after it', () => {
    fc.assert(
      fc.property(parties, fc.nat(10_000_000), (weights, total) => {
        const named = weights.map(({ weight }, id) => ({ id, weight })).sort((a, b) => b.weight - a.weight);
        const amounts = [...allocate(total, named).values()];
        expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
      }),
    );
  });

  test('refuses nobody, weightless parties and broken kronor', () => {
    expect(() => allocate(1, [])).toThrow(RangeError);
    expect(() => allocate(1, [{ id: 'a', weight: 0 }])).toThrow(RangeError);
    expect(() => allocate(1.5, [{ id: 'a', weight: 1 }])).toThrow(RangeError);
    expect(() => allocate(1, [{ id: 'a', weight: 1 }], 0)).toThrow(RangeError);
  });
});

test('amounts and percentages are written as people here write them', () => {
  expect(formatKronor(81600, 'sv')).toBe('81\u00a0600\u00a0kr');
  expect(formatKronor(-1158800, 'sv')).toBe('−1\u00a0158\u00a0800\u00a0kr');
  expect(formatKronor(178600, 'en')).toBe('SEK\u00a0178,600');
  expect(formatPercent(78.5714, 'sv')).toBe('78,6\u00a0%');
});
