/** What a question about outturn reads: the report asked for, and what it is held against. */
import type { Board } from '../../domain/board.ts';
import type { Outturn } from '../../domain/records.ts';
import type { OutturnSlots } from './slots.ts';

export interface OutturnFacts {
  readonly board: Board;
  readonly outturn: Outturn | undefined;
  /** The latest report of the sort, offered when the one asked for is missing. */
  readonly latest: Outturn | undefined;
  readonly budget: number | undefined;
  /** The full-year forecast of the same year, for an outturn's context. */
  readonly forecast: Outturn | undefined;
}

/** Reads the newest report of the sort and year; of outturns, the one of the month when a day was named. */
export function readOutturn(board: Board, slots: OutturnSlots): OutturnFacts {
  const ofSort = board.records.outturn
    .filter((outturn) => outturn.kind === slots.report)
    .sort((a, b) => (a.until < b.until ? -1 : 1));
  const sameMonth = (outturn: Outturn) =>
    slots.until === undefined || slots.report !== 'outturn' || outturn.until.slice(0, 7) === slots.until.slice(0, 7);
  return {
    board,
    outturn: ofSort.filter((outturn) => outturn.year === slots.year).findLast(sameMonth),
    latest: ofSort.at(-1) ?? board.records.outturn.filter((outturn) => outturn.kind === 'outturn').at(-1),
    forecast: board.records.outturn.find((outturn) => outturn.kind === 'forecast' && outturn.year === slots.year),
    budget: board.mainBudget(slots.year)?.total,
  };
}
