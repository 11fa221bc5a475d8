/** Finds concepts in words: the vocabulary, turned into look-ups once at start. */
import { editDistance, inflections, join, type Token, tolerance } from '../domain/text.ts';

interface Phrase {
  readonly words: readonly string[];
  readonly concept: string;
}

/** Stands in a phrase for up to so many words of any sort: "räknas_…_upp". */
const gap = '…';
const mostInGap = 3;

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
  /** Words that other words become when the dots are left out ("vår"/"var"): they need their dots. */
  readonly #dotted = new Map<string, Set<string>>();
  /** How short words are written with their dots: "når" is not "när". */
  readonly #spelt = new Map<string, Set<string>>();
  readonly #phrases = new Map<string, Phrase[]>();
  /** Base forms by length, for misspellings. */
  readonly #byLength = new Map<number, { form: string; concept: string; root: boolean }[]>();

  constructor(vocabulary: Readonly<Record<string, string>>) {
    for (const [concept, words] of Object.entries(vocabulary)) {
      for (const word of words.split(/\s+/)) this.#add(concept, word);
    }
  }

  #add(concept: string, word: string): void {
    if (word.includes('_')) {
      const words = word.split('_').map((part) => (part === gap ? gap : join(part)));
      const phrases = this.#phrases.get(words[0] ?? '') ?? [];
      phrases.push({ words, concept });
      this.#phrases.set(words[0] ?? '', phrases);
    } else if (word.startsWith('=')) {
      addTo(this.#dotted, word.slice(1), concept);
    } else if (word.endsWith('*')) {
      const root = join(word.slice(0, -1));
      addTo(this.#prefixes, root, concept);
      this.#remember(root, concept, true);
    } else if (word.startsWith('*')) {
      addTo(this.#suffixes, join(word.slice(1)), concept);
    } else {
      const base = word === '§' || word === '%' ? word : join(word);
      for (const form of base.length >= 4 ? inflections(word) : [base]) addTo(this.#exact, form, concept);
      if (base.length === 3 && base !== word) addTo(this.#spelt, base, word);
      this.#remember(base, concept, false);
    }
  }

  #remember(form: string, concept: string, root: boolean): void {
    if (form.length < 5) return;
    const list = this.#byLength.get(form.length) ?? [];
    list.push({ form, concept, root });
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
        const to = endOfPhrase(phrase.words, tokens, from);
        if (to !== undefined) hits.push({ concept: phrase.concept, from, to });
      }
      const dotted = this.#dotted.get(token.raw.toLowerCase()) ?? [];
      const raw = token.raw.toLowerCase();
      const other = raw !== token.folded && this.#spelt.has(token.folded) && !this.#spelt.get(token.folded)?.has(raw);
      for (const concept of new Set([...(other ? [] : this.conceptsOf(token.folded)), ...dotted]))
        hits.push({ concept, from, to: from + 1 });
    });
    return hits;
  }

  /** The concepts of the word that a misspelled one was most likely meant for; none when different words are as near. */
  guess(word: string): string[] {
    let best = tolerance(word.length) + 1;
    let nearest = new Map<string, Set<string>>();
    const hold = (written: string, form: string, concept: string) => {
      const limit = tolerance(form.length);
      const distance = editDistance(written, form, Math.min(best, limit));
      if (distance > limit || distance > best) return;
      if (distance < best) nearest = new Map();
      best = distance;
      addTo(nearest, form, concept);
    };
    for (const [length, forms] of this.#byLength) {
      for (const { form, concept, root } of forms) {
        // The first letter is seldom wrong; asking for it keeps short words from meeting by chance.
        if (form[0] !== word[0]) continue;
        if (Math.abs(length - word.length) <= 2) hold(word, form, concept);
        // A root is held against as much of the word's beginning, one letter more or less.
        if (root)
          for (const cut of [length - 1, length, length + 1])
            if (cut < word.length - 1) hold(word.slice(0, cut), form, concept);
      }
    }
    // A root and a form of it are one word, which may carry several concepts ("betalar").
    const [longest = '', ...others] = [...nearest.keys()].sort((a, b) => b.length - a.length);
    const concepts = new Set([...nearest.values()].flatMap((some) => [...some]));
    return concepts.size <= 1 || others.every((form) => longest.startsWith(form)) ? [...concepts] : [];
  }
}

/** The place after a phrase that begins at `from`, or undefined where it does not stand there. */
function endOfPhrase(words: readonly string[], tokens: readonly Token[], from: number): number | undefined {
  let at = from;
  for (const [index, word] of words.entries()) {
    if (word === gap) continue;
    // After a gap the word may come a little later.
    const most = words[index - 1] === gap ? mostInGap : 0;
    const ahead = tokens.slice(at, at + most + 1).findIndex((token) => token.folded === word);
    if (ahead < 0) return undefined;
    at += ahead + 1;
  }
  return at;
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key) ?? new Set<string>();
  set.add(value);
  map.set(key, set);
}
