/** Reads a message: words, names, dates, concepts and what each word weighs. Understanding starts here. */
import type { Temporal } from 'temporal-polyfill';
import type { Language } from '../../domain/answer.ts';
import type { Reading } from '../../domain/reading.ts';
import { tokenise } from '../../domain/text.ts';
import type { Gazetteer } from '../gazetteer.ts';
import type { Lexicon } from '../lexicon.ts';
import { readTime } from '../periods/read-time.ts';
import { readConcepts } from './concepts.ts';
import { isElliptic } from './elliptic.ts';
import { detectLanguage } from './language.ts';
import { readNames } from './names.ts';
import { readNumbers, readParagraphs } from './numbers.ts';
import { placesOf } from './places.ts';
import { silentWords } from './silent-words.ts';
import { weightsOf } from './weights.ts';

/** No question needs more; what comes after is not read. */
export const longestMessage = 600;

/** What a message is read with. */
export interface Reader {
  readonly gazetteer: Gazetteer;
  readonly lexicon: Lexicon;
  /** Ordinary words: those of the documents and of the vocabulary. */
  readonly isWord: (folded: string) => boolean;
}

/** Takes the message apart. Never throws: any text, however odd, has a reading. */
export function readMessage(
  message: string,
  reader: Reader,
  today: Temporal.PlainDate,
  fallback: Language = 'sv',
): Reading {
  const { gazetteer, lexicon, isWord } = reader;
  const isOrdinary = (folded: string) => silentWords.has(folded) || isWord(folded);
  const text = plainText(message);
  const tokens = tokenise(text);
  const paragraphs = readParagraphs(tokens, text);
  const time = readTime(text, tokens, today, (at) => paragraphs.used.has(at));
  const dates = new Set(time.used);
  const datesAndParagraphs = new Set([...dates, ...paragraphs.used]);
  const { mentions, denied } = readNames(text, tokens, datesAndParagraphs, gazetteer, isOrdinary);
  const named = placesOf(mentions);
  const concepts = readConcepts(tokens, named, dates, { lexicon, gazetteer, isOrdinary });
  const conceptual = new Set([...concepts.values()].flat());
  const weights = weightsOf(tokens, { named, denied, datesAndParagraphs, conceptual }, isWord);
  return {
    text,
    language: detectLanguage(tokens, fallback),
    tokens,
    mentions,
    periods: time.periods,
    years: time.years,
    noSuchDay: time.noSuchDay,
    paragraphs: paragraphs.numbers,
    numbers: readNumbers(tokens, text, datesAndParagraphs),
    concepts,
    weights,
    elliptic: isElliptic(text, weights),
  };
}

/** Composed letters, no markup, and no more than anybody asks with. */
function plainText(message: string): string {
  return message
    .normalize('NFC')
    .replace(/<[^>]*>/g, ' ')
    .slice(0, longestMessage);
}
