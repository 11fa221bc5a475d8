import { describe, expect, it } from 'vitest';
import { findTitled, type TopicWord } from '../../src/questions/topic.ts';

const words = (text: string): TopicWord[] => text.split(' ').map((word, at) => ({ at: [at], forms: [[word]] }));
const records = [
  { id: 'budget', titles: ['Budget 2023', 'beslut om budget 2023'] },
  { id: 'hr', titles: ['Samordning av förstudie om gemensamt IT-stöd för HR'] },
  { id: 'directive', titles: ['Revidering av förstudiedirektiv HR', 'HR-direktivet'] },
  { id: 'audit', titles: ['Grundläggande granskning Arvidsjaurs kommun'] },
];
const found = (text: string) => findTitled(words(text), records, (record) => record).map((record) => record.id);

describe('finding records by their titles', () => {
  it.each([
    ['budgeten', ['budget']],
    ['hr', ['hr', 'directive']],
    ['samordningen hr', ['hr']],
    ['hr direktivet', ['directive']],
    ['samordning', ['hr']],
    ['revideringen', ['directive']],
    ['granskningen arvidsjaur', ['audit']],
    ['kommunfullmaktige arvidsjaur', []],
    ['budgeten bygglov', []],
  ])('%s', (text, ids) => {
    expect(found(text)).toEqual(ids);
  });

  it('finds nothing for no words', () => {
    expect(findTitled([], records, (record) => record)).toEqual([]);
  });
});
