/**
 * What the buttons carry. A card is written and what comes back from it is read with the same
 * schemas, so that a button that can be pressed can be understood.
 *
 * What comes back is never trusted: it may have been written by hand, or by an older version.
 */
import { z } from 'zod';
import { type Act, type FollowUp, type Language, languages, type Question } from '../domain/answer.ts';
import { plainText } from './escape.ts';

/** Teams draws at most this many buttons on a card. */
export const maxActions = 6;
/** Bytes of a question as JSON; every button carries it twice (`Action.Execute` and its fallback). */
const maxQuestionBytes = 600;
export const maxLabel = 60;

const reserved = ['verb', 'question', 'language', 'slot', 'as', 'value', 'msteams'];

/** A slot's name. It is also the id of the input, so it must not hide what stands beside the input's value. */
const SlotName = z
  .string()
  .max(40)
  .regex(/^[a-z][A-Za-z0-9]*$/)
  .refine((name) => !reserved.includes(name), 'a slot must not be called like a part of the payload');

/** A question as a button carries it; its kind parses the slots again with its own schema. */
const QuestionData = z
  .strictObject({
    kind: z.string().regex(/^[a-zA-Z][a-zA-Z0-9-]{0,59}$/),
    slots: z.record(z.string().regex(/^[a-zA-Z][A-Za-z0-9]{0,39}$/), z.json()),
  })
  .refine((question) => Buffer.byteLength(JSON.stringify(question)) <= maxQuestionBytes, 'the question is too long');

/** Ask this question. */
const AskData = z.strictObject({
  verb: z.literal('ask'),
  question: QuestionData,
  language: z.enum(languages),
});
type AskData = z.infer<typeof AskData>;

const ActionName = z
  .string()
  .regex(/^[a-z][A-Za-z]*(\.[a-z][A-Za-z]*)?$/)
  .max(60);
/** What the inputs of a card may hold in all; each action says what its own may. */
const maxInputs = 20;
const maxInputLength = 100_000;

/** Carry this action out; its own schema parses `args` and `inputs` again. */
const ActData = z.strictObject({
  verb: z.literal('act'),
  action: ActionName,
  args: z
    .record(z.string().regex(/^[a-zA-Z][A-Za-z0-9]{0,39}$/), z.json())
    .refine((args) => Buffer.byteLength(JSON.stringify(args)) <= maxQuestionBytes, 'the arguments are too long'),
  language: z.enum(languages),
  inputs: z
    .record(z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/), z.string().max(maxInputLength))
    .refine((inputs) => Object.keys(inputs).length <= maxInputs, 'too many inputs')
    .default({}),
});
export type ActData = z.infer<typeof ActData>;

/** How a chosen value goes into its slot: as text, as a number, or as a list of one. */
export const choiceTypes = ['text', 'number', 'list'] as const;

/** Fill `slot` of `question` with what was chosen in the list. */
export const ChooseData = z.strictObject({
  verb: z.literal('choose'),
  slot: SlotName,
  as: z.enum(choiceTypes),
  question: QuestionData,
  language: z.enum(languages),
  value: z.string().min(1).max(100),
});
export type ChooseData = z.infer<typeof ChooseData>;

/**
 * Everything that can come back from a card of `render`. Teams adds the input's value under the
 * input's id, which is the slot's name; it is read as `value`. `msteams` tells only Teams something.
 */
export const ActionData = z.preprocess(liftInput, z.discriminatedUnion('verb', [AskData, ChooseData, ActData]));
export type ActionData = z.infer<typeof ActionData>;

function liftInput(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return raw;
  const { msteams: _, ...data } = raw as Record<string, unknown>;
  if (data.verb === 'act') return gatherInputs(data);
  const slot = SlotName.safeParse(data.slot);
  if (data.verb !== 'choose' || !slot.success) return data;
  const { [slot.data]: value, ...rest } = data;
  return { ...rest, value };
}

/** Everything beside what the button carries is what was written in the card's inputs. */
function gatherInputs(data: Record<string, unknown>): unknown {
  const { verb, action, args, language, ...inputs } = data;
  return { verb, action, args, language, inputs };
}

/** The question that a pressed button asks, with the chosen value in its slot. */
export function questionOf(data: AskData | ChooseData): Question {
  if (data.verb === 'ask') return data.question;
  const chosen = data.as === 'number' ? Number(data.value) : data.as === 'list' ? [data.value] : data.value;
  return { kind: data.question.kind, slots: { ...data.question.slots, [data.slot]: chosen } };
}

type Payload = AskData | Omit<ActData, 'inputs'>;

/** What a template needs to draw a button. */
export interface Button {
  readonly label: string;
  readonly verb: Payload['verb'];
  readonly style: 'default' | 'positive' | 'destructive';
  /** Whether what stands in the card's inputs comes along. */
  readonly inputs: 'auto' | 'none';
  readonly data: Payload;
  readonly submit: Payload & { readonly msteams: Readonly<Record<string, string>> };
}

/**
 * The buttons for actions and then for questions, at most six in all. What does not fit a button (or is no JSON) gets
 * none: it could be pressed and would be refused.
 */
export function buttonsFor(followUps: readonly FollowUp[], language: Language, acts: readonly Act[] = []): Button[] {
  return [
    ...acts.flatMap((act) => actButton(act, language)),
    ...followUps.flatMap((ask) => askButton(ask, language)),
  ].slice(0, maxActions);
}

function askButton(followUp: FollowUp, language: Language): Button[] {
  const question = QuestionData.safeParse(withoutUndefined(followUp.question));
  if (!question.success) return [];
  return button(followUp.label[language], { verb: 'ask', question: question.data, language }, 'default', 'none');
}

function actButton(act: Act, language: Language): Button[] {
  const parsed = ActData.safeParse({ verb: 'act', action: act.action, args: act.args, language });
  if (!parsed.success) return [];
  const { inputs: _, ...data } = parsed.data;
  return button(act.label[language], data, act.style ?? 'default', act.withInputs === true ? 'auto' : 'none');
}

function button(words: string, data: Payload, style: Button['style'], inputs: Button['inputs']): Button[] {
  const label = plainText(words, maxLabel);
  if (label === '') return [];
  // A client without Action.Execute shows the label as if it had been written.
  const submit = { ...data, msteams: { type: 'messageBack', displayText: label, text: label } };
  return [{ label, verb: data.verb, style, inputs, data, submit }];
}

/** Slots that are not filled are left out, as JSON would. */
export function withoutUndefined(question: Question): Question {
  const slots = Object.entries(question.slots).filter(([, value]) => value !== undefined);
  return { kind: question.kind, slots: Object.fromEntries(slots) };
}
