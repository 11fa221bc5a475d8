/**
 * Finds the passage that answers a message by the words they share: stems, parts of compounds,
 * concepts of the vocabulary, and the names in both. Built once per import.
 */
import type { Passage } from '../../domain/passages.ts';
import type { Reading, Ref } from '../../domain/reading.ts';
import { stem, type Token } from '../../domain/text.ts';
import type { Gazetteer } from '../gazetteer.ts';
import type { Lexicon } from '../lexicon.ts';
import { placesOf } from '../read/places.ts';
import { type Entry, readEntry, refKey } from './entry.ts';
import { factTypesAsked, misleads } from './fact-types.ts';
import { pairFor } from './pairing.ts';
import { Postings } from './postings.ts';
import { coverageOf, type Query, type RankedHit, rank } from './ranking.ts';
import { TextReader } from './text-reader.ts';
import { type Unit, UnitReader } from './units.ts';
import { WordStock } from './word-stock.ts';
import { linesOf } from './wording.ts';
import { WordingIndex } from './wording-index.ts';

export interface Hit {
  readonly passage: Passage;
  /** A second statement on the same subject, where the two together explain what neither does alone. */
  readonly also?: Passage | undefined;
  /** Share of the message's content that the passage explains, 0–1. */
  readonly explained: number;
  /** How good the hit is over all, 0–1: what candidates are ranked by. */
  readonly score: number;
  /** Set where the passage holds nothing of the sort that is asked ("när?" of one without a date). */
  readonly beside: boolean;
}

/** A statement that explains less is not compared line by line. */
const worthRanking = 0.2;
/** More are never offered or chosen among. */
const mostHits = 6;
/** A follow-up leans on no more words than these. */
export const mostStems = 12;

export class PassageIndex {
  readonly #words: WordStock;
  readonly #entries: readonly Entry[];
  readonly #byId: ReadonlyMap<string, Passage>;
  readonly #terms: Postings;
  readonly #concepts: Postings;
  readonly #wordings: WordingIndex;
  readonly #units: UnitReader;

  constructor(passages: readonly Passage[], gazetteer: Gazetteer, lexicon: Lexicon) {
    this.#words = new WordStock(passages.flatMap(linesOf));
    const texts = new TextReader(gazetteer, lexicon, this.#words);
    this.#entries = passages.map((passage) => readEntry(passage, texts));
    this.#byId = new Map(passages.map((passage) => [passage.id, passage]));
    this.#terms = new Postings(this.#entries.map(({ terms }) => new Set([...terms.sv.keys(), ...terms.en.keys()])));
    this.#concepts = new Postings(this.#entries.map(({ concepts }) => concepts));
    this.#wordings = new WordingIndex(passages, texts, this.#terms);
    this.#units = new UnitReader(this.#words, this.#terms);
  }

  /** True for a word that stands in the papers, and so is no misspelling of something else. */
  hasWord(folded: string): boolean {
    return this.#words.has(folded);
  }

  /** The stems of a message's content words: what a follow-up may lean on. */
  stemsOf(reading: Reading): string[] {
    const named = placesOf(reading.mentions);
    const isContent = (_token: Token, at: number) => (reading.weights[at] ?? 0) >= 1 && !named.has(at);
    const stems = reading.tokens.filter(isContent).map((token) => stem(token.folded));
    return [...new Set(stems)].slice(0, mostStems);
  }

  find(id: string): Passage | undefined {
    return this.#byId.get(id);
  }

  /** What a passage is about, for questions that lean on it. */
  refsOf(id: string): Ref[] {
    return [...(this.find(id)?.about ?? [])];
  }

  /**
   * The best passages for a message, best first. `topics` are what the question before was about and
   * `remembered` the stems it was asked with; they count when the message leans on it.
   */
  search(reading: Reading, topics: readonly Ref[], remembered: readonly string[] = []): Hit[] {
    const units = this.#units.read(reading, topics.length > 0, remembered);
    const total = units.reduce((sum, unit) => sum + unit.weight, 0);
    if (total === 0) return [];
    const hits = this.#rank({
      reading,
      units,
      total,
      topics: topics.map(refKey),
      asked: factTypesAsked(reading.text),
      counted: this.#countedIn(reading),
    });
    const weights = units.map((unit) => unit.weight / total);
    const pair = pairFor(hits, weights);
    const best = hits
      .slice(0, mostHits)
      .map(({ passage, explained, score, lacks }) => ({ passage, explained, score, beside: lacks.length > 0 }));
    const [first] = best;
    return first === undefined || pair === undefined ? best : [{ ...first, ...pair }, ...best].slice(0, mostHits);
  }

  /** The terms of the noun after "hur många", where the papers hold it and no concept speaks for other words. */
  #countedIn(reading: Reading): string[] {
    const at = reading.tokens.findIndex(({ folded }) => /^(manga|many)$/.test(folded)) + 1;
    const noun = reading.tokens[at];
    const named = reading.mentions.some(({ from, to }) => at >= from && at < to);
    const meant = [...reading.concepts.values()].some((places) => places.includes(at));
    if (at === 0 || noun === undefined || named || meant || (reading.weights[at] ?? 0) === 0) return [];
    return this.#words.termsOf(noun.folded);
  }

  #rank(query: Query): RankedHit[] {
    const likeness = this.#wordings.compare(query.reading);
    const hits: RankedHit[] = [];
    for (const number of this.#sharing(query.units)) {
      const entry = this.#entries[number];
      if (entry === undefined || misleads(query.asked, entry.facts)) continue;
      const coverage = coverageOf(query, entry);
      if (coverage.explained >= worthRanking) hits.push(rank(query, entry, coverage, likeness(number)));
    }
    return hits.sort((a, b) => b.score - a.score);
  }

  /** The numbers of the entries that share a term or a concept with the message. */
  #sharing(units: readonly Unit[]): Set<number> {
    const numbers = new Set<number>();
    for (const { terms, concepts } of units) {
      for (const term of terms) for (const number of this.#terms.of(term)) numbers.add(number);
      for (const concept of concepts) for (const number of this.#concepts.of(concept)) numbers.add(number);
    }
    return numbers;
  }
}
