/** What a statement stands for as questions of the kinds, so that "vilken paragraf?" can follow it. */
import type { Question } from '../../domain/answer.ts';
import type { Passage } from '../../domain/passages.ts';
import { has, type Reading } from '../../domain/reading.ts';
import type { Mind } from '../mind.ts';

/** The question before as each kind may lean on it: itself, or those for the records that its statement comes from. */
export function questionsBehind(before: Question | undefined, reading: Reading, mind: Mind): Question[] {
  if (before === undefined) return [];
  if (before.kind !== 'passage') return [before];
  const passage = mind.passages.find(String(before.slots.id));
  return passage === undefined
    ? []
    : recordsOf(passage, reading, mind).flatMap(([type, id]) => questionsFor(type, id, mind));
}

const questionsFor = (type: string, id: string, mind: Mind): Question[] =>
  mind.kinds.flatMap((kind) => kind.ofRecord(type, id, mind.board) ?? []);

/** The record that a passage's id names, and the decision of the § that it stands in, where a § is asked for. */
function recordsOf({ id, source }: Passage, reading: Reading, mind: Mind): (readonly [string, string])[] {
  const [type = '', record = ''] = id.split('/');
  const own = [type, record] as const;
  if (!has(reading, 'paragraph', 'case', 'recipient')) return [own];
  const decision = mind.board.records.decision.find(
    (each) => each.source.document === source.document && each.source.section === source.section,
  );
  return decision === undefined || decision.id === record ? [own] : [own, ['decision', decision.id]];
}
