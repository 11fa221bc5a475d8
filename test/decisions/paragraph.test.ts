/** Decisions' numbers: without gaps or doubles, whatever is closed and opened again, and by whom. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextParagraph } from '../../src/decisions/paragraph.ts';
import { Board } from '../../src/domain/board.ts';
import { BodyId, type Decision } from '../../src/domain/records.ts';
import { type Case, emptyRegistry } from '../../src/domain/registry.ts';
import { board as papers } from '../questions/whole-bot.ts';
import { caseOf } from './cases.ts';

const bodies = ['namnden', 'styrgrupp-hr', 'styrgrupp-elearning'];
const years = [2021, 2022, 2023];

/** Closes a case of a body in a year, or opens the latest closed one of it again. */
const someStep = fc.record({
  body: fc.constantFrom(...bodies),
  year: fc.constantFrom(...years),
  reopen: fc.boolean(),
});

function printed(numbers: readonly number[], body = 'namnden', year = 2022): Decision[] {
  const [model] = papers.records.decision;
  return numbers.map((paragraph) => ({
    ...model!,
    ...{ id: `${body}-${year}-${paragraph}`, body: BodyId.parse(body), date: `${year}-03-16`, paragraph },
  }));
}

function boardOf(cases: readonly Case[], decision: readonly Decision[] = []): Board {
  const entries = cases.map((each, index): [string, Case] => [`b${index}`, each]);
  return new Board({ ...papers.imported, decision: [...decision] }, { ...emptyRegistry, case: new Map(entries) });
}

const numbered = (body: string, year: number, number: number): Case =>
  caseOf({ body: BodyId.parse(body), state: 'closed', paragraph: { number, year } });

describe('the next number', () => {
  it('follows on the last one, without gaps, in a series for each body and year', () => {
    fc.assert(
      fc.property(fc.array(someStep, { maxLength: 30 }), (steps) => {
        let cases: Case[] = [];
        for (const { body, year, reopen } of steps) {
          const latest = cases.findLastIndex((each) => each.body === body && each.state === 'closed');
          const own = cases[latest];
          // It is closed again by whatever comes later, with the number that it has.
          if (reopen && own !== undefined) cases = cases.with(latest, { ...own, state: 'open' });
          else cases = [...cases, numbered(body, year, nextParagraph(boardOf(cases), body, year))];
        }
        for (const body of bodies) {
          for (const year of years) {
            const series = cases
              .filter((each) => each.body === body && each.paragraph?.year === year)
              .map(({ paragraph }) => paragraph?.number);
            expect(series).toEqual(series.map((_, index) => index + 1));
          }
        }
      }),
    );
  });

  it('follows on those that are printed in the papers of the same body and year', () => {
    const decisions = [...printed([3, 14]), ...printed([40], 'namnden', 2021), ...printed([50], 'styrgrupp-hr')];
    expect(nextParagraph(boardOf([], decisions), 'namnden', 2022)).toBe(15);
    expect(nextParagraph(boardOf([numbered('namnden', 2022, 15)], decisions), 'namnden', 2022)).toBe(16);
    expect(nextParagraph(boardOf([], decisions), 'namnden', 2023)).toBe(1);
    expect(nextParagraph(boardOf([], decisions), 'styrgrupp-hr', 2022)).toBe(51);
  });

  it('is one where nothing was decided, and what is open or a draft has none', () => {
    expect(nextParagraph(boardOf([caseOf(), caseOf({ state: 'draft' })]), 'styrgrupp-hr', 2022)).toBe(1);
  });
});
