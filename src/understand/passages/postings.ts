/** An inverted index: for each term, the entries that hold it, and how rare that makes it. */

/** Inverse document frequency, scaled so that a word of a few passages weighs about 1 and none counts for too much. */
const rarity = { scale: 3.5, least: 0.4, most: 1.8 } as const;
/** What a term weighs that stands nowhere. */
const unheardOf = 1.3;

export class Postings {
  readonly #entries = new Map<string, number[]>();
  readonly #size: number;

  /** `termsOfEntries` are the terms of every entry, each term once. */
  constructor(termsOfEntries: readonly Iterable<string>[]) {
    this.#size = termsOfEntries.length;
    termsOfEntries.forEach((terms, entry) => {
      for (const term of terms) this.#add(term, entry);
    });
  }

  #add(term: string, entry: number): void {
    const entries = this.#entries.get(term);
    if (entries === undefined) this.#entries.set(term, [entry]);
    else entries.push(entry);
  }

  has(term: string): boolean {
    return this.#entries.has(term);
  }

  /** The numbers of the entries that hold the term. */
  of(term: string): readonly number[] {
    return this.#entries.get(term) ?? [];
  }

  /** Little for terms that stand everywhere, much for rare and unknown ones. */
  rarity(term: string): number {
    const entries = this.#entries.get(term);
    if (entries === undefined) return unheardOf;
    return Math.min(rarity.most, Math.max(rarity.least, Math.log(this.#size / entries.length) / rarity.scale));
  }
}
