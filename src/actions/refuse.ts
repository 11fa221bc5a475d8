/** A no to somebody who may not: in one place, so that every no says what to do instead. */
import * as people from '../cards/sentences/people.ts';
import { plain } from '../cards/sentences/words.ts';
import type { Answer } from '../domain/answer.ts';
import type { BodyId, Words } from '../domain/records.ts';
import type { Decided } from '../domain/registry.ts';
import { may, type Right, rolesWith } from '../domain/rights.ts';
import type { Person } from '../domain/roster.ts';
import type { Done } from './action.ts';

/** An answer that is a sentence and a title. */
export function sentence(
  outcome: Answer['outcome'],
  text: Words,
  title: Words = plain('Nämndboten'),
  more: Partial<Answer> = {},
): Answer {
  return { outcome, text, title, detail: { shape: 'none' }, sources: [], followUps: [], ...more };
}

export function refuse(text: Words, title: Words = people.noTitle): Answer {
  return sentence('refuse', text, title);
}

/** Why this person may not do that, or undefined when they may. */
export function refusalOf(person: Person, right: Right, body?: BodyId): Answer | undefined {
  if (may(person, right, body)) return undefined;
  return refuse(people.notYours(people.rights[right], rolesWith(right)));
}

/** A no that changes nothing. */
export function no(text: Words, title?: Words): Decided<Done> {
  return { result: { answer: refuse(text, title) } };
}
