/** A message, or a part of one, understood as a single question. */
import { today } from '../domain/dates.ts';
import type { Reading } from '../domain/reading.ts';
import { fold } from '../domain/text.ts';
import { actionAsked } from './action.ts';
import { kindCandidates } from './candidates/from-kinds.ts';
import { statementCandidates } from './candidates/from-statements.ts';
import { decide } from './decide.ts';
import { otherPlace } from './other-places.ts';
import { readMessage } from './read/read-message.ts';
import type { Context, Decision, Understanding } from './understanding.ts';

export function understandOne(text: string, context: Context): Understanding {
  const reading = readMessage(text, context.mind, today(context.now), context.language);
  return { language: reading.language, reading, ...decisionOn(reading, context) };
}

function decisionOn(reading: Reading, context: Context): Decision {
  if (actionAsked(reading)) return { type: 'action' };
  if (reading.noSuchDay !== undefined) return { type: 'noSuchDay', written: reading.noSuchDay };
  const place = otherPlace(reading);
  if (place === undefined)
    return decide([...kindCandidates(reading, context), ...statementCandidates(reading, context)], reading, context);
  if (!context.mind.passages.hasWord(fold(place))) return { type: 'unknown', words: [] };
  // A place outside the board has no figures here; only a statement that names it can be meant.
  const naming = statementCandidates(reading, context).filter(({ label }) => fold(label.sv).includes(fold(place)));
  return decide(naming, reading, context);
}
