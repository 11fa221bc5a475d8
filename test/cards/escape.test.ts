import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardLine, cardText, clip, plainText } from '../../src/cards/escape.ts';
import { anyText } from './arbitrary.ts';

describe('escaping', () => {
  it.each([
    ['*fet* och _kursiv_', '\\*fet\\* och \\_kursiv\\_'],
    ['[här](https://example.org)', '\\[här\\](https://example.org)'],
    ['<at>alla</at>', '\\<at>alla\\</at>'],
    ['- punkt', '\\- punkt'],
    ['1. ett', '1\\. ett'],
    ['2022. Punkt', '2022\\. Punkt'],
    ['-3 %', '\\-3 %'],
    ['{{DATE(2022-06-22T10:00:00Z)}}', '\\{{DATE(2022-06-22T10:00:00Z)}}'],
    ['A&amp;B & C', 'A\\&amp;B & C'],
    ['21 000 kr (6,5 %) – e-arkiv, § 14', '21 000 kr (6,5 %) – e-arkiv, § 14'],
  ])('%s', (text, escaped) => {
    expect(cardLine(text, 100)).toBe(escaped);
  });

  it('makes paragraphs of lines, each escaped by itself', () => {
    expect(cardText('Ett\r\n- två\n\n\n# tre', 100)).toBe('Ett\n\n\\- två\n\n\\# tre');
  });

  it('keeps the unbreakable space of a sum and drops what turns directions', () => {
    expect(plainText('81\u00a0600\u00a0kr \u202eomvänd', 100)).toBe('81\u00a0600\u00a0kr omvänd');
  });

  it('cuts between characters', () => {
    expect(clip('ab👍cd', 4)).toBe('ab…');
    expect(clip('abcd', 4)).toBe('abcd');
  });

  it('never gives more than was asked for, a control character or half a character', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 300 }), (text, max) => {
        const plain = plainText(text, max);
        expect(plain.length).toBeLessThanOrEqual(max);
        expect(plain).not.toMatch(/\p{Cc}/u);
        expect(plain.isWellFormed()).toBe(true);
        expect(cardText(text, max).length).toBeLessThanOrEqual(max * 4);
      }),
    );
  });
});
