/** How a word of the vocabulary is written, and what it then matches. */
import { describe, expect, test } from 'vitest';
import { tokenise } from '../../src/domain/text.ts';
import { Lexicon } from '../../src/understand/lexicon.ts';

const lexicon = new Lexicon({
  meeting: 'möte sammanträd*',
  cost: 'kost* betala',
  plan: '*plan',
  much: 'hur_mycket how_much',
  we: '=vår',
  when: 'när',
  section: '§',
  share: 'andel',
  attendance: 'närvar*',
});
const concepts = (text: string): string[] => [...new Set(lexicon.find(tokenise(text)).map((hit) => hit.concept))];

test.for([
  ['mötet', ['meeting']],
  ['MÖTENA', ['meeting']],
  ['motet', ['meeting']],
  ['sammanträdena', ['meeting']],
  ['kostnaden', ['cost']],
  ['verksamhetsplan', ['plan']],
  ['planen', []],
  ['hur mycket', ['much']],
  ['hur ofta', []],
  ['mycket hur', []],
  ['hur, mycket', ['much']],
  ['vår', ['we']],
  ['var', []],
  ['när', ['when']],
  ['nar', ['when']],
  ['når', []],
  ['§ 12', ['section']],
  ['aktiehandel', []],
  ['kostym', ['cost']],
  ['', []],
] as const)('"%s" holds %s', ([text, expected]) => {
  expect(concepts(text)).toEqual(expected);
});

test('a phrase says where it stands', () => {
  expect(lexicon.find(tokenise('ungefär hur mycket då'))).toEqual([{ concept: 'much', from: 1, to: 3 }]);
});

describe('a misspelt word', () => {
  test.for([
    ['sammantrda', 'meeting'],
    ['betlaa', 'cost'],
    ['andle', 'share'],
    ['närvrao', 'attendance'],
    ['nerver', undefined],
    ['mte', undefined],
    ['xammanträde', undefined],
    ['koppla', undefined],
    ['', undefined],
  ] as const)('"%s" was meant for %s', ([written, concept]) => {
    expect(lexicon.guess(tokenise(written)[0]?.folded ?? '')).toEqual(concept === undefined ? [] : [concept]);
  });

  test('as near to two words was meant for neither; one word may carry two concepts', () => {
    const two = new Lexicon({ one: 'betalar', other: 'betalat' });
    expect(two.guess('betalas')).toEqual([]);
    expect(two.guess('betallar')).toEqual(['one']);
    const same = new Lexicon({ one: 'betalar', other: 'betalar' });
    expect(same.guess('betallar')).toEqual(['one', 'other']);
  });
});
