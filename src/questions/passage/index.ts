/**
 * A statement of the papers, found by its words: what no kind with slots of its own answers.
 * Understanding chooses the passage (`understand/passages/passage-index.ts`); this kind says it.
 */
import { z } from 'zod';
import { gap } from '../../cards/sentences/passage.ts';
import { concat } from '../../cards/sentences/words.ts';
import type { Answer, Citation } from '../../domain/answer.ts';
import { type Board, MissingRecord } from '../../domain/board.ts';
import type { Passage } from '../../domain/passages.ts';
import { bulletList } from '../bullet-list.ts';
import { distinctCitations } from '../citations.ts';
import { defineKind } from '../kind.ts';
import { passagesOf } from './collect.ts';

const PassageSlots = z.strictObject({
  id: z.string().min(1).max(200),
  /** A second statement that answers the other half of the question. */
  also: z.string().min(1).max(200).optional(),
  /** Stems of the question's own words, so that a follow-up can lean on them. */
  asked: z.array(z.string().max(40)).max(20).optional(),
});

interface PassageFacts {
  readonly passage: Passage;
  readonly also: Passage | undefined;
  readonly citations: readonly Citation[];
  /** Other statements of the same record or section: the card's detail. */
  readonly beside: readonly Passage[];
}

function readPassage(board: Board, slots: z.infer<typeof PassageSlots>): PassageFacts {
  const passages = passagesOf(board);
  const passage = passages.find((candidate) => candidate.id === slots.id);
  if (passage === undefined) throw new MissingRecord('passage', slots.id);
  const also = passages.find((candidate) => candidate.id === slots.also);
  const family = slots.id.replace(/\/\d+$/, '');
  return {
    passage,
    also,
    citations: [passage, ...(also === undefined ? [] : [also])].map((each) => board.cite(each.source)),
    beside: passages.filter(
      (other) => other !== passage && other !== also && other.id.replace(/\/\d+$/, '') === family,
    ),
  };
}

function answerPassage(facts: PassageFacts): Answer {
  const { passage } = facts;
  return {
    outcome: passage.gap ? 'refuse' : 'answer',
    text: passage.gap
      ? gap(passage.text)
      : facts.also === undefined
        ? passage.text
        : concat([passage.text, facts.also.text]),
    title: passage.heading,
    detail:
      passage.gap || facts.beside.length === 0
        ? { shape: 'none' }
        : bulletList(facts.beside.map((other) => other.text)),
    sources: passage.gap ? [] : distinctCitations(facts.citations),
    followUps: [],
  };
}

export const passage = defineKind({
  kind: 'passage',
  slots: PassageSlots,
  cues: {},
  examples: [],
  label: (slots, board) =>
    passagesOf(board).find((candidate) => candidate.id === slots.id)?.text ?? {
      sv: 'Uppgift ur handlingarna',
      en: 'A fact from the papers',
    },
  // Chosen by the passage index, never by cues.
  interpret: () => undefined,
  read: readPassage,
  answer: answerPassage,
});
