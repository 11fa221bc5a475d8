/** The outcome in a line: what, by how many, and by which rule. */
import { expect, test } from 'vitest';
import { outcomeLine } from '../../src/cards/sentences/cases.ts';
import type { Outcome } from '../../src/domain/registry.ts';

type Figures = readonly [yes: number, no: number, abstain: number];

function outcome(result: Outcome['result'], ruling: Outcome['ruling'], [yes, no, abstain]: Figures): Outcome {
  return { result, ruling, yes, no, abstain, present: yes + no + abstain, seats: 14, needed: 8 };
}

test.each<[Outcome['result'], Outcome['ruling'], Figures, string]>([
  ['approved', 'majority', [9, 3, 2], 'Bifall med 9 röster mot 3, 2 avstod; ordförandens utslagsröst behövdes inte'],
  ['approved', 'majority', [14, 0, 0], 'Bifall med 14 röster mot 0; ordförandens utslagsröst behövdes inte'],
  ['approved', 'majority', [1, 0, 7], 'Bifall med 1 röst mot 0, 7 avstod; ordförandens utslagsröst behövdes inte'],
  ['rejected', 'majority', [3, 9, 0], 'Avslag med 9 röster mot 3; ordförandens utslagsröst behövdes inte'],
  ['rejected', 'majority', [0, 1, 8], 'Avslag med 1 röst mot 0, 8 avstod; ordförandens utslagsröst behövdes inte'],
  [
    'approved',
    'casting-vote',
    [7, 7, 0],
    'Bifall med 7 röster mot 7; lika röstetal, ordförandens utslagsröst avgjorde',
  ],
  [
    'rejected',
    'casting-vote',
    [6, 6, 1],
    'Avslag med 6 röster mot 6, 1 avstod; lika röstetal, ordförandens utslagsröst avgjorde',
  ],
  ['approved', 'lot', [7, 7, 0], 'Bifall med 7 röster mot 7; lika röstetal, lotten avgjorde'],
  ['rejected', 'lot', [1, 1, 6], 'Avslag med 1 röst mot 1, 6 avstod; lika röstetal, lotten avgjorde'],
  ['rejected', 'tie', [7, 7, 0], 'Avslag med 7 röster mot 7; lika röstetal, vilket betyder avslag'],
  ['approved', 'unanimity', [14, 0, 0], 'Bifall med 14 röster mot 0; beslut kräver enighet'],
  ['rejected', 'unanimity', [13, 1, 0], 'Avslag: 13 röster mot 1, men beslut kräver enighet'],
  ['no-quorum', 'none', [7, 0, 0], 'Inget beslut: inte beslutsfört, 7 av 14 deltog och minst 8 krävs'],
  ['no-quorum', 'none', [0, 0, 0], 'Inget beslut: inte beslutsfört, 0 av 14 deltog och minst 8 krävs'],
  ['undecided', 'none', [0, 0, 9], 'Inget beslut: ingen röstade för eller emot'],
  [
    'undecided',
    'casting-vote',
    [6, 6, 1],
    'Inget beslut: 6 röster mot 6, 1 avstod, lika röstetal, och ordföranden röstade inte',
  ],
])('%s by %s with %j', (result, ruling, figures, line) => {
  expect(outcomeLine(outcome(result, ruling, figures)).sv).toBe(line);
});

test.each<[Outcome['ruling'], Figures, string]>([
  ['majority', [9, 5, 0], 'Bifall till Förslag 2 med 9 röster mot 5; ordförandens utslagsröst behövdes inte'],
  [
    'casting-vote',
    [7, 7, 0],
    'Bifall till Förslag 2 med 7 röster mot 7; lika röstetal, ordförandens utslagsröst avgjorde',
  ],
])('a proposal that won against another is named, by %s with %j', (ruling, figures, line) => {
  expect(outcomeLine(outcome('approved', ruling, figures), 'Förslag 2').sv).toBe(line);
});
