/** What a question was about, for statements that follow it. */
import type { Question } from '../../domain/answer.ts';
import type { Board } from '../../domain/board.ts';
import type { Ref } from '../../domain/reading.ts';
import type { Mind } from '../mind.ts';

/** Slots that hold the id of what the slot is named after. */
const namingSlots = ['project', 'body', 'office', 'line'] as const;

export function topicsOf(question: Question | undefined, mind: Mind): Ref[] {
  if (question === undefined) return [];
  const { kind, slots } = question;
  if (kind === 'passage') return mind.passages.refsOf(String(slots.id));
  const items = [...(Array.isArray(slots.items) ? slots.items : []), slots.item];
  const named = namingSlots.flatMap((type) => {
    const id = slots[type];
    return typeof id === 'string' ? [{ type, id }] : [];
  });
  return [...items.flatMap((id) => itemTopics(id, mind.board)), ...named];
}

/** A cost item, and the project that it comes from. */
function itemTopics(id: unknown, board: Board): Ref[] {
  const item = typeof id === 'string' ? board.findItem(id) : undefined;
  if (item === undefined) return [];
  const topic: Ref = { type: 'item', id: item.id };
  return item.project === undefined ? [topic] : [topic, { type: 'project', id: item.project }];
}
