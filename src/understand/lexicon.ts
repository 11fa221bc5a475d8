/** Finds concepts in words: the vocabulary, turned into look-ups once at start. */
import { editDistance, inflections, join, type Token, tolerance } from '../domain/text.ts';

interface Phrase {
  readonly words: readonly string[];
  readonly concept: string;
}

/** Where a concept stands in a message. */
export interface ConceptHit {
  readonly concept: string;
  readonly from: number;
  readonly to: number;
}

export class Lexicon {
  readonly #exact = new Map<string, Set<string>>();
  readonly #prefixes = new Map<string, Set<string>>();
  readonly #suffixes = new Map<string, Set<string>>();
  readonly #phrases = new Map<string, Phrase[]>();
  /** Base forms by length, for misspellings. */
  readonly #byLength = new Map<number, { form: string; concept: string }[]>();

  constructor(vocabulary: Readonly<Record<string, string>>) {
    for (const [concept, words] of Object.entries(vocabulary)) {
      for (const word of words.split(/\s+/)) this.#add(concept, word);
    }
  }

  #add(concept: string, word: string): void {
    if (word.includes('_')) {
      const words = word.split('_').map((part) => join(part));
      const phrases = this.#phrases.get(words[0] ?? '') ?? [];
      phrases.push({ words, concept });
      this.#phrases.set(words[0] ?? '', phrases);
    } else if (word.endsWith('*')) {
      const root = join(word.slice(0, -1));
      addTo(this.#prefixes, root, concept);
      this.#remember(root, concept);
    } else if (word.startsWith('*')) {
      addTo(this.#suffixes, join(word.slice(1)), concept);
    } else {
      const base = word === '§' || word === '%' ? word : join(word);
      for (const form of base.length >= 4 ? inflections(word) : [base]) addTo(this.#exact, form, concept);
      this.#remember(base, concept);
    }
  }

  #remember(form: string, concept: string): void {
    if (form.length < 5) return;
    const list = this.#byLength.get(form.length) ?? [];
    list.push({ form, concept });
    this.#byLength.set(form.length, list);
  }

  /** The concepts of one folded word. */
  conceptsOf(word: string): string[] {
    const found = new Set(this.#exact.get(word));
    for (let length = 2; length <= word.length; length += 1) {
      for (const concept of this.#prefixes.get(word.slice(0, length)) ?? []) found.add(concept);
      for (const concept of this.#suffixes.get(word.slice(-length)) ?? []) found.add(concept);
    }
    return [...found];
  }

  /** Every concept in the message; phrases first, then words one by one. */
  find(tokens: readonly Token[]): ConceptHit[] {
    const hits: ConceptHit[] = [];
    tokens.forEach((token, from) => {
      for (const phrase of this.#phrases.get(token.folded) ?? []) {
        if (phrase.words.every((word, offset) => tokens[from + offset]?.folded === word)) {
          hits.push({ concept: phrase.concept, from, to: from + phrase.words.length });
        }
      }
      for (const concept of this.conceptsOf(token.folded)) hits.push({ concept, from, to: from + 1 });
    });
    return hits;
  }

  /** The concept a misspelled word was most likely meant for, or undefined when none or several are as near. */
  guess(word: string): string | undefined {
    let best = tolerance(word.length) + 1;
    let concepts = new Set<string>();
    for (let length = word.length - 2; length <= word.length + 2; length += 1) {
      for (const { form, concept } of this.#byLength.get(length) ?? []) {
        // The first letter is seldom wrong; asking for it keeps short words from meeting by chance.
        if (form[0] !== word[0]) continue;
        const distance = editDistance(word, form, Math.min(best, tolerance(Math.min(word.length, form.length))));
        if (distance > tolerance(Math.min(word.length, form.length))) continue;
        if (distance < best) {
          best = distance;
          concepts = new Set([concept]);
        } else if (distance === best) concepts.add(concept);
      }
    }
    return concepts.size === 1 ? [...concepts][0] : undefined;
  }
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key) ?? new Set<string>();
  set.add(value);
  map.set(key, set);
}
