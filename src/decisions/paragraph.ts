/** Decisions' numbers: a series of their own for each body and year, without gaps. Pure. */
import type { Board } from '../domain/board.ts';

/** The number of the next decision that a body makes in a year; those of the papers count. */
export function nextParagraph(board: Board, body: string, year: number): number {
  // A case that was opened again keeps its number of the year before: only the papers go by the day.
  const printed = board.imported.decision
    .filter((decision) => decision.body === body && decision.date.startsWith(`${year}-`))
    .flatMap(({ paragraph }) => paragraph ?? []);
  const given = [...board.registry.case.values()].flatMap(({ body: own, paragraph }) =>
    own === body && paragraph?.year === year ? [paragraph.number] : [],
  );
  return Math.max(0, ...printed, ...given) + 1;
}
