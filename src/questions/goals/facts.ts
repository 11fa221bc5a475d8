/** What a question about goals reads: the year's goals and indicators, and those asked for among them. */
import type { Citation } from '../../domain/answer.ts';
import type { Board } from '../../domain/board.ts';
import type { Goal } from '../../domain/records.ts';
import { citeAll } from '../citations.ts';
import type { GoalSlots } from './slots.ts';

export interface GoalFacts {
  /** Those asked for. */
  readonly goals: readonly Goal[];
  /** All of the same kind that year. */
  readonly among: readonly Goal[];
  readonly year: number;
  readonly knownYears: readonly number[];
  readonly citations: readonly Citation[];
}

export function readGoals(board: Board, slots: GoalSlots): GoalFacts {
  const all = board.records.goal;
  const knownYears = [...new Set(all.map((goal) => goal.year))].sort();
  const year = slots.year ?? knownYears.at(-1) ?? 0;
  const among = all.filter((goal) => goal.year === year && (slots.kind === 'both' || goal.kind === slots.kind));
  const goals =
    slots.id !== undefined
      ? all.filter((goal) => goal.id === slots.id)
      : slots.forecast === undefined
        ? among
        : pick(all, among, slots, year);
  return { goals, among, year, knownYears, citations: citeAll(board, goals) };
}

/** Those with a forecast. What lacks follow-up is looked for among goals and indicators alike. */
function pick(all: readonly Goal[], among: readonly Goal[], { forecast }: GoalSlots, year: number): Goal[] {
  const pool = forecast === 'none' ? all.filter((goal) => goal.year === year) : among;
  return pool.filter((goal) => goal.forecast === forecast);
}
