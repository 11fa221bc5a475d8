/** Grading itself: a set is worth as much as the comparison of what was said with what must be said. */
import { describe, expect, test } from 'vitest';
import { type EvalLine, type Graded, grade, holds, normalise } from '../../src/cli/grade.ts';

describe('whether a text holds a figure or word', () => {
  test.for([
    ['2', 'budget 2022', false],
    ['22', 'budget 2022', false],
    ['2022', 'budget 2022', true],
    ['2022', 'budget 2022.', true],
    ['5000', 'kalix betalar 21 000 kr och överkalix 5 000 kr', true],
    ['5000', '75 000 kr', false],
    ['5 000', '5000 kr', true],
    ['500', '5 000 kr', false],
    ['21 000', 'SEK 21,000', true],
    ['21 000', '21.000 kr', true],
    ['21000', '21\u00a0000 kr', true],
    ['21000', '21\u202f000 kr', true],
    ['21000', '21\u2009000 kr', true],
    ['7618100', '7 618 100 kr', true],
    ['618100', '7 618 100 kr', false],
    ['7618', '7 618 100 kr', false],
    ['1,2', 'ungefär 1,2 miljoner', true],
    ['2', 'ungefär 1,2 miljoner', false],
    ['78', '78 %', true],
    ['78,6 %', '78,6\u00a0%', true],
    ['10-16', 'kl. 10–16', true],
    ['10–16', 'kl. 10-16', true],
    ['21—22 september', '21−22 september', true],
    ['§ 12', 'beslutat i § 12', true],
    ['§ 1', 'beslutat i § 12', false],
    ['kalix', 'Överkalix'.toLowerCase(), true],
    ['LULEÅ', 'Luleå betalar', true],
    ['Luleå', 'Lulea\u030a betalar', true],
    ['a.b', 'axb', false],
  ] as const)('"%s" in "%s": %s', ([alternative, text, expected]) => {
    expect(holds(normalise(text), alternative)).toBe(expected);
  });

  test('a year beside an amount is not made part of it', () => {
    expect(holds(normalise('2022 500 kr'), '500')).toBe(false);
    expect(holds(normalise('år 2022, 732 500 kr'), '732500')).toBe(true);
  });
});

const line = (fields: Partial<EvalLine>): EvalLine => ({
  id: '1',
  q: 'vad betalar Kalix?',
  topic: 'cost',
  kind: 'answer',
  must: [],
  mustNot: [],
  after: null,
  ...fields,
});
const said = (text: string, outcome: Graded['outcome'] = 'answer', buttons: readonly string[] = []): Graded => ({
  text,
  outcome,
  buttons,
});

describe('an answer', () => {
  const wanted = line({ must: [['21000'], ['2022', 'i år']], mustNot: ['36000'] });
  test.for([
    ['holds one of each group', said('Kalix betalar 21 000 kr (2022).'), 'right'],
    ['holds another of the group', said('Kalix betalar 21 000 kr i år.'), 'right'],
    ['lacks a group', said('Kalix betalar 21 000 kr.'), 'wrong'],
    ['holds what it must not', said('Kalix 21 000 kr, Boden 36 000 kr (2022).'), 'wrong'],
    ['is another figure', said('Kalix betalar 5 000 kr (2022).'), 'wrong'],
    ['is a "do not know"', said('Det vet jag inte.', 'refuse'), 'abstained'],
    ['says as an answer that it is missing', said('Beloppet saknas i underlaget.'), 'abstained'],
    ['asks back', said('Vilken kostnad menar du?', 'clarify'), 'abstained'],
    ['has it only on a button', said('Vilken menar du?', 'clarify', ['21 000 kr (2022)']), 'abstained'],
  ] as const)('that %s', ([, reply, expected]) => {
    expect(grade(wanted, reply)).toBe(expected);
  });
});

describe('a question that must not be answered', () => {
  const wanted = line({ kind: 'refuse', must: [['saknas', 'vet jag inte']] });
  test.for([
    ['is refused', said('Det saknas i underlaget.', 'refuse'), 'right'],
    ['is refused in an answer', said('Fördelningen saknas i underlaget.', 'answer'), 'right'],
    ['is refused with an amount', said('Det saknas; 2022 var det 63 400 kr.', 'refuse'), 'abstained'],
    ['is answered with an amount', said('Det saknas, men räkna med SEK 63,400.', 'answer'), 'wrong'],
    ['is answered in thousands', said('Det saknas, men ungefär 63 tkr.', 'answer'), 'wrong'],
    ['is refused in other words', said('Nej.', 'refuse'), 'abstained'],
    ['is answered', said('Den 12 oktober.', 'answer'), 'wrong'],
    ['holds a year only', said('För 2023 saknas uppgiften.', 'refuse'), 'right'],
  ] as const)('%s', ([, reply, expected]) => {
    expect(grade(wanted, reply)).toBe(expected);
  });
});

describe('a question that must be asked back', () => {
  const wanted = line({ kind: 'clarify', must: [['nämnden'], ['beredningsgruppen']], mustNot: ['styrgruppen'] });
  test.for([
    ['with the choices in the text', said('Nämnden eller beredningsgruppen?', 'clarify'), 'right'],
    ['with the choices on buttons', said('Vilken menar du?', 'clarify', ['Nämnden', 'Beredningsgruppen']), 'right'],
    [
      'with a forbidden choice on a button',
      said('Nämnden eller beredningsgruppen?', 'clarify', ['Styrgruppen']),
      'right',
    ],
    ['with a choice missing', said('Vilken menar du?', 'clarify', ['Nämnden']), 'abstained'],
    ['and is answered', said('Nämnden och beredningsgruppen.', 'answer'), 'wrong'],
    ['and is refused', said('Det vet jag inte.', 'refuse'), 'abstained'],
  ] as const)('%s', ([, reply, expected]) => {
    expect(grade(wanted, reply)).toBe(expected);
  });
});

test('a plea for help that is met with a fact is wrong, and with silence abstained', () => {
  const wanted = line({ kind: 'help', must: [['fråga']] });
  expect(grade(wanted, said('Fråga om möten.', 'help'))).toBe('right');
  expect(grade(wanted, said('Den 12 oktober.', 'answer'))).toBe('wrong');
  expect(grade(wanted, said('Det vet jag inte.', 'refuse'))).toBe('abstained');
});
