/** What the index keeps of a passage: its terms, concepts, names, years and the sorts of facts it holds. */
import { type Language, languages } from '../../domain/answer.ts';
import type { Passage } from '../../domain/passages.ts';
import type { Ref } from '../../domain/reading.ts';
import { type Token, tokenise } from '../../domain/text.ts';
import type { Gazetteer } from '../gazetteer.ts';
import type { Lexicon } from '../lexicon.ts';
import { detectLanguage } from '../read/language.ts';
import { factTypesOf, type Held } from './fact-types.ts';
import type { WordStock } from './word-stock.ts';
import { linesOf } from './wording.ts';

/** How strongly a term belongs to a passage: a heading speaks for its neighbours too. */
const strengthIn = { line: 1, keyword: 1, heading: 0.9 } as const;

export interface Entry {
  readonly passage: Passage;
  /** How strongly each term belongs to the passage, by the language it stands in there. */
  readonly terms: Readonly<Record<Language, ReadonlyMap<string, number>>>;
  /** The terms that it is known by itself: its sentence, heading and keywords, but not the questions it answers. */
  readonly own: ReadonlySet<string>;
  readonly concepts: ReadonlySet<string>;
  /** What the passage names, but for municipalities; by `refKey`. */
  readonly refs: ReadonlySet<string>;
  readonly municipalities: ReadonlySet<string>;
  readonly years: ReadonlySet<number>;
  readonly facts: Held;
}

export const refKey = (ref: Ref): string => `${ref.type}:${ref.id}`;

/** Reads passages with the names, concepts and words that messages are read with. */
export class EntryReader {
  readonly #gazetteer: Gazetteer;
  readonly #lexicon: Lexicon;
  readonly #words: WordStock;

  constructor(gazetteer: Gazetteer, lexicon: Lexicon, words: WordStock) {
    this.#gazetteer = gazetteer;
    this.#lexicon = lexicon;
    this.#words = words;
  }

  read(passage: Passage): Entry {
    const terms = { sv: new Map<string, number>(), en: new Map<string, number>() };
    const texts = [...linesOf(passage), ...passage.keywords, passage.heading.sv, passage.heading.en].map(tokenise);
    for (const line of linesOf(passage).map(tokenise))
      this.#addTerms(terms[detectLanguage(line, 'sv')], line, strengthIn.line);
    for (const language of languages) {
      for (const keyword of passage.keywords) this.#addTerms(terms[language], tokenise(keyword), strengthIn.keyword);
      this.#addTerms(terms[language], tokenise(passage.heading[language]), strengthIn.heading);
    }
    const own = [passage.text.sv, passage.text.en, ...passage.keywords, passage.heading.sv, passage.heading.en];
    const named = texts.flatMap((tokens) => this.#gazetteer.findExact(tokens).flatMap((mention) => mention.refs));
    const [municipalities, others] = [named.filter(isMunicipality), named.filter((ref) => !isMunicipality(ref))];
    return {
      passage,
      terms,
      own: new Set(own.flatMap(tokenise).flatMap(({ folded }) => this.#words.termsOf(folded))),
      concepts: new Set(texts.flatMap((tokens) => this.#lexicon.find(tokens).map((hit) => hit.concept))),
      refs: new Set([...[...passage.about, ...others].map(refKey), `document:${passage.source.document}`]),
      municipalities: new Set([...passage.municipalities, ...municipalities.map((ref) => ref.id)]),
      years: yearsOf(passage),
      facts: factTypesOf(passage),
    };
  }

  #addTerms(terms: Map<string, number>, tokens: readonly Token[], strength: number): void {
    for (const { folded } of tokens) {
      for (const term of this.#words.termsOf(folded)) terms.set(term, Math.max(terms.get(term) ?? 0, strength));
    }
  }
}

export function isMunicipality(ref: Ref): boolean {
  return ref.type === 'municipality';
}

/** The years that the statement names; without any, that of its paper. */
function yearsOf(passage: Passage): ReadonlySet<number> {
  const written = [...passage.text.sv.matchAll(/\b20\d\d\b/g)].map(([year]) => Number(year));
  return new Set(written.length > 0 ? written : [Number(passage.date.slice(0, 4))]);
}
