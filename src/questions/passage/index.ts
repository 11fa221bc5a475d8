/**
 * A statement of the papers, found by its words: what no kind with slots of its own answers.
 * Understanding chooses the passage (`understand/passage-index.ts`); this kind says it.
 */
import { z } from 'zod';
import { gap } from '../../cards/sentences/passage.ts';
import type { Answer, Citation } from '../../domain/answer.ts';
import { type Board, MissingRecord } from '../../domain/board.ts';
import type { Passage } from '../../domain/passages.ts';
import { defineKind } from '../kind.ts';
import { passagesOf } from './collect.ts';

const PassageSlots = z.strictObject({
  id: z.string().min(1).max(200),
  /** Stems of the question's own words, so that a follow-up can lean on them. */
  asked: z.array(z.string().max(40)).max(20).optional(),
});

interface PassageFacts {
  readonly passage: Passage;
  readonly citation: Citation;
  /** Other statements of the same record or section: the card's detail. */
  readonly beside: readonly Passage[];
}

/** How many neighbouring statements the card shows. */
const neighbours = 4;

function readPassage(board: Board, slots: z.infer<typeof PassageSlots>): PassageFacts {
  const passages = passagesOf(board);
  const passage = passages.find((candidate) => candidate.id === slots.id);
  if (passage === undefined) throw new MissingRecord('passage', slots.id);
  const family = slots.id.replace(/\/\d+$/, '');
  return {
    passage,
    citation: board.cite(passage.source),
    beside: passages.filter((other) => other !== passage && other.id.replace(/\/\d+$/, '') === family).slice(0, neighbours),
  };
}

function answerPassage(facts: PassageFacts): Answer {
  const { passage } = facts;
  return {
    outcome: passage.gap ? 'refuse' : 'answer',
    text: passage.gap ? gap(passage.text) : passage.text,
    title: passage.heading,
    detail: passage.gap || facts.beside.length === 0 ? { shape: 'none' } : { shape: 'list', items: facts.beside.map((other) => ({ heading: { sv: '•', en: '•' }, text: other.text })) },
    sources: passage.gap ? [] : [facts.citation],
    followUps: [],
  };
}

export const passage = defineKind({
  kind: 'passage',
  slots: PassageSlots,
  cues: {},
  examples: [],
  label: (slots, board) => passagesOf(board).find((candidate) => candidate.id === slots.id)?.text ?? { sv: 'Uppgift ur handlingarna', en: 'A fact from the papers' },
  // Chosen by the passage index, never by cues.
  interpret: () => undefined,
  read: readPassage,
  answer: answerPassage,
});
