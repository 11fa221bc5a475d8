/**
 * Reads the texts of passages with the names, concepts and words that messages are read with. Keywords, headings and
 * the words themselves come again and again: each is read once. For as long as an index is being built, and no longer.
 */
import type { Mention } from '../../domain/reading.ts';
import { type Token, tokenise } from '../../domain/text.ts';
import type { Gazetteer } from '../gazetteer.ts';
import type { Lexicon } from '../lexicon.ts';
import type { WordStock } from './word-stock.ts';

/** A text as understanding sees it. */
export interface ReadText {
  readonly tokens: readonly Token[];
  readonly names: readonly Mention[];
  /** Of its words and of the parts of its compounds, in their order. */
  readonly terms: readonly string[];
  readonly concepts: readonly string[];
}

export class TextReader {
  readonly #gazetteer: Gazetteer;
  readonly #lexicon: Lexicon;
  readonly #words: WordStock;
  readonly #texts = new Map<string, ReadText>();
  readonly #terms = new Map<string, readonly string[]>();

  constructor(gazetteer: Gazetteer, lexicon: Lexicon, words: WordStock) {
    this.#gazetteer = gazetteer;
    this.#lexicon = lexicon;
    this.#words = words;
  }

  read(text: string): ReadText {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    const tokens = tokenise(text);
    const read = {
      tokens,
      names: this.#gazetteer.findExact(tokens),
      terms: tokens.flatMap(({ folded }) => this.#termsOf(folded)),
      concepts: this.#lexicon.find(tokens).map(({ concept }) => concept),
    };
    this.#texts.set(text, read);
    return read;
  }

  #termsOf(folded: string): readonly string[] {
    const known = this.#terms.get(folded);
    if (known !== undefined) return known;
    const terms = this.#words.termsOf(folded);
    this.#terms.set(folded, terms);
    return terms;
  }
}
