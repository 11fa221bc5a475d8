/** From a reading to the slots of a question about open cases; pure. */
import { has, type Reading } from '../../domain/reading.ts';
import { bodiesIn } from '../bodies.ts';
import type { Proposal, Setting } from '../kind.ts';
import { topicOf } from '../topic.ts';
import type { OpenCaseSlots } from './slots.ts';

const understood = {
  concepts: [
    ...['openNow', 'draft', 'decision', 'case', 'vote', 'castVote', 'proposal', 'which', 'howMany', 'anybody', 'all'],
    ...['status', 'yesNo', 'phase', 'we', 'who'],
  ],
  names: ['body'],
} as const;
/** A question that every word of is understood here; "öppna" alone says little. */
const whole = 0.2;

export function interpretOpenCases(reading: Reading, { board }: Setting): Proposal<OpenCaseSlots> | undefined {
  const ofCases = has(reading, 'decision', 'case', 'vote', 'castVote', 'proposal');
  const drafts = has(reading, 'draft');
  if (!drafts && !(has(reading, 'openNow') && ofCases)) return undefined;
  if (reading.paragraphs.length > 0 || reading.periods.length > 0) return undefined;
  const bodies = bodiesIn(reading, board);
  const topic = topicOf(reading, board, understood).filter(({ at }) => !at.every((each) => bodies.at.includes(each)));
  // A certain case's vote, or what the papers call a draft, is another question.
  if (topic.length > 0) return undefined;
  return { slots: { bodies: [...bodies.ids], drafts }, explains: bodies.at, bonus: whole };
}
