/** What a question about decisions reads: the decisions chosen, and those that exist. */
import type { Citation } from '../../domain/answer.ts';
import type { Board } from '../../domain/board.ts';
import type { Body, Decision } from '../../domain/records.ts';
import { citeAll } from '../citations.ts';
import { chooseDecisions } from './choose.ts';
import type { DecisionSlots } from './slots.ts';

export interface DecisionFacts {
  readonly decisions: readonly Decision[];
  readonly citations: readonly Citation[];
  readonly bodies: ReadonlyMap<string, Body>;
  /** Every decision of the body asked about, or of all where it has none, latest first. */
  readonly known: readonly Decision[];
  /** Those that were voted on through the bot. */
  readonly voted: ReadonlySet<string>;
}

export function readDecisions(board: Board, slots: DecisionSlots): DecisionFacts {
  const decisions = chooseDecisions(board.records.decision, slots);
  const all = { ids: [], paragraphs: [], latest: false, ask: 'what' as const };
  const ofBody = chooseDecisions(board.records.decision, slots.body === undefined ? all : { ...all, body: slots.body });
  return {
    decisions,
    citations: citeAll(board, decisions),
    bodies: new Map(board.records.body.map((body) => [body.id, body])),
    known: ofBody.length > 0 ? ofBody : chooseDecisions(board.records.decision, all),
    voted: new Set(board.registry.case.keys()),
  };
}
