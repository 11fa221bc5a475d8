/** Which case or decision a question about a vote means; pure. */
import type { Board } from '../../domain/board.ts';
import { dayOfInstant } from '../../domain/dates.ts';
import type { Decision } from '../../domain/records.ts';
import type { Case } from '../../domain/registry.ts';
import { touchedAt } from '../case-votes.ts';
import { chooseDecisions } from '../decisions-taken/choose.ts';
import type { VoteSlots } from './slots.ts';

export type Matter =
  | { readonly type: 'case'; readonly key: string; readonly entry: Case }
  /** A decision of the papers, which do not tell how anybody voted. */
  | { readonly type: 'paper'; readonly decision: Decision };

/** All cases that were put forward, latest first. A draft is its writer's alone, and nobody has voted on it. */
export function casesOf(board: Board): { readonly key: string; readonly entry: Case }[] {
  return [...board.registry.case]
    .map(([key, entry]) => ({ key, entry }))
    .filter(({ entry }) => entry.state !== 'draft')
    .sort((a, b) => touchedAt(b.entry).localeCompare(touchedAt(a.entry)));
}

/** @throws MissingRecord if the slots name one that does not exist */
export function chooseMatter(board: Board, slots: VoteSlots): Matter | undefined {
  if (slots.id !== undefined) return byId(board, slots.id);
  const [first] = latestCases(board, slots);
  if (first !== undefined) return { type: 'case', ...first };
  if (slots.paragraph === undefined && slots.bodies.length === 0 && slots.from === undefined) return undefined;
  const [decision] = chooseDecisions(board.imported.decision, {
    ...{ ids: [], ask: 'what', latest: false, from: slots.from, to: slots.to },
    paragraphs: slots.paragraph === undefined ? [] : [slots.paragraph],
  }).filter(({ body }) => slots.bodies.length === 0 || slots.bodies.includes(body));
  return decision && { type: 'paper', decision };
}

function byId(board: Board, id: string): Matter {
  const found = casesOf(board).find(({ key }) => key === id);
  return found === undefined ? { type: 'paper', decision: board.decision(id) } : { type: 'case', ...found };
}

/** Those that were put to the vote and fit; where none is named, those in which the municipalities have a seat first. */
function latestCases(board: Board, slots: VoteSlots) {
  const fitting = casesOf(board).filter(
    ({ entry }) =>
      (slots.bodies.length === 0 || slots.bodies.includes(entry.body)) &&
      (slots.paragraph === undefined || entry.paragraph?.number === slots.paragraph) &&
      isWithin(dayOfInstant(touchedAt(entry)), slots),
  );
  const seated = fitting.filter(({ entry }) =>
    slots.municipalities.every((id) => entry.seats.some(({ municipality }) => municipality === id)),
  );
  return seated.length > 0 ? seated : fitting;
}

function isWithin(day: string, { from, to }: VoteSlots): boolean {
  return (from === undefined || from <= day) && (to === undefined || day <= to);
}
