import { describe, expect, it } from 'vitest';
import { ActionData, buttonsFor, questionOf } from '../../src/cards/actions.ts';
import { choiceOf } from '../../src/cards/choice.ts';
import type { FollowUp } from '../../src/domain/answer.ts';

const label = (words: string) => ({ sv: words, en: words });
const options = (slot: string, values: readonly unknown[]): FollowUp[] =>
  values.map((value) => ({
    label: label(String(value)),
    question: { kind: 'costs', slots: { item: 'e-arkiv', [slot]: value } },
  }));
const question = { kind: 'costs', slots: { item: 'e-arkiv' } };
const choose = { verb: 'choose', slot: 'municipality', as: 'text', question, language: 'sv' };

/** The question of a button that asks; one that acts has none. */
function asked(data: unknown) {
  const parsed = ActionData.parse(data);
  return parsed.verb === 'act' ? undefined : questionOf(parsed);
}

describe('a button', () => {
  it('comes back as the question it carries, from Action.Execute and from Action.Submit', () => {
    const [button] = buttonsFor(options('year', [2022]), 'en');
    const question2022 = { kind: 'costs', slots: { item: 'e-arkiv', year: 2022 } };
    expect(asked(button?.data)).toEqual(question2022);
    expect(asked(button?.submit)).toEqual(question2022);
    expect(button?.submit.msteams).toEqual({ type: 'messageBack', displayText: '2022', text: '2022' });
  });

  it('is left out when its slots are too long to come back', () => {
    expect(buttonsFor(options('words', ['x'.repeat(2000)]), 'sv')).toEqual([]);
  });

  it.each([
    ['an unknown verb', { verb: 'delete', question, language: 'sv' }],
    ['more than was sent', { verb: 'ask', question, language: 'sv', admin: true }],
    ['a kind that is no name', { verb: 'ask', question: { kind: '__proto__', slots: {} }, language: 'sv' }],
    [
      'slots of any size',
      { verb: 'ask', question: { kind: 'costs', slots: { item: 'x'.repeat(5000) } }, language: 'sv' },
    ],
    ['a slot that hides another part', { ...choose, slot: 'question' }],
    ['a list in which nothing is chosen', choose],
    ['a choice of any size', { ...choose, municipality: 'x'.repeat(101) }],
    ['a language the bot does not write', { verb: 'ask', question, language: 'de' }],
    ['no object', 'ask'],
    ['nothing', null],
  ])('is refused with %s', (_, data) => {
    expect(ActionData.safeParse(data).success).toBe(false);
  });
});

describe('a list', () => {
  it.each([
    ['text', ['kalix', 'boden', 'lulea', 'pajala']],
    ['number', [2020, 2021, 2022, 2023]],
    ['list', [['kalix'], ['boden'], ['lulea'], ['pajala']]],
  ])('fills its slot with a %s', (as, values) => {
    const choice = choiceOf(options('municipality', values), 'sv');
    expect(choice).toMatchObject({ slot: 'municipality', data: { as } });
    expect(asked({ ...choice?.data, municipality: choice?.choices[2]?.value })).toEqual({
      kind: 'costs',
      slots: { item: 'e-arkiv', municipality: values[2] },
    });
  });

  it('is made only of more than three options of one question', () => {
    const four = options('municipality', ['kalix', 'boden', 'lulea', 'pajala']);
    expect(choiceOf(four.slice(1), 'sv')).toBeUndefined();
    expect(choiceOf([...four, ...options('year', [2022])], 'sv')).toBeUndefined();
    expect(choiceOf(options('municipality', ['kalix', 'boden', 'lulea', 2022]), 'sv')).toBeUndefined();
  });
});
