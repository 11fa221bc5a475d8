/**
 * A list to choose from: many follow-ups that are one question with one slot filled differently
 * ("which municipality?") become one input instead of fourteen buttons.
 */
import { isDeepStrictEqual } from 'node:util';
import type { FollowUp, Language, Question } from '../domain/answer.ts';
import { ChooseData, type choiceTypes, maxLabel, withoutUndefined } from './actions.ts';
import { plainText } from './escape.ts';

/** More options than this make a list. */
const maxChoiceButtons = 3;

export interface Choice {
  readonly slot: string;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  readonly data: Omit<ChooseData, 'value'>;
}

/** The list, or undefined when the follow-ups are few or are not one question with one open slot. */
export function choiceOf(followUps: readonly FollowUp[], language: Language): Choice | undefined {
  const [first, ...others] = followUps.map((followUp) => withoutUndefined(followUp.question));
  if (first === undefined || followUps.length <= maxChoiceButtons) return undefined;
  const slot = Object.keys(first.slots).find((name) => others.every((other) => sameBut(name, first, other)));
  if (slot === undefined) return undefined;
  const { [slot]: sample, ...slots } = first.slots;
  const as = typeOf(sample);
  const choices = followUps.map((followUp) => ({
    title: plainText(followUp.label[language], maxLabel),
    value: String(followUp.question.slots[slot]),
  }));
  const typed = followUps.every((followUp) => typeOf(followUp.question.slots[slot]) === as);
  if (as === undefined || !typed || choices.some((choice) => choice.title === '')) return undefined;
  const data = { verb: 'choose', slot, as, question: { kind: first.kind, slots }, language };
  // The same schema that will read what is chosen says whether every option can come back.
  const parsed = choices.map((choice) => ChooseData.safeParse({ ...data, value: choice.value }));
  const [one] = parsed;
  if (one?.data === undefined || parsed.some((result) => !result.success)) return undefined;
  const { value: _, ...checked } = one.data;
  return { slot, choices, data: checked };
}

function sameBut(slot: string, a: Question, b: Question): boolean {
  return (
    a.kind === b.kind && slot in b.slots && isDeepStrictEqual({ ...a.slots, [slot]: 0 }, { ...b.slots, [slot]: 0 })
  );
}

/** How the value of a slot is told in an input's text; undefined when it cannot be. */
function typeOf(value: unknown): (typeof choiceTypes)[number] | undefined {
  if (typeof value === 'string') return 'text';
  if (typeof value === 'number' && Number.isFinite(value)) return 'number';
  if (Array.isArray(value) && value.length === 1 && typeof value[0] === 'string') return 'list';
  return undefined;
}
