/** Statements that stand beside an answer, as a card shows them. */
import type { Detail } from '../domain/answer.ts';
import type { Words } from '../domain/records.ts';

/** Statements beside an answer; the papers' own text holds the rest. */
const shown = 4;

const bullet: Words = { sv: '•', en: '•' };

/** The first statements, a bullet before each. */
export function bulletList(statements: readonly Words[]): Detail {
  return {
    shape: 'list',
    items: statements.slice(0, shown).map(({ sv, en }) => ({ heading: bullet, text: { sv, en } })),
  };
}
