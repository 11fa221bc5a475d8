/** The words of the papers: they tell the parts of a compound and what a misspelt word was meant for. */
import { editDistance, stem, tokenise, tolerance } from '../../domain/text.ts';

/** Shorter words are too many to be parts of compounds by more than chance. */
const partLetters = { compound: 8, part: 4, headStem: 3 } as const;
/** A shorter word is near too many others. */
const misspeltLetters = 5;
/** No tolerated misspelling changes a word's length by more. */
const lengthChange = 2;

export class WordStock {
  readonly #words = new Set<string>();
  readonly #byLength = new Map<number, Set<string>>();
  readonly #stems = new Set<string>();

  constructor(lines: readonly string[]) {
    for (const { folded } of lines.flatMap(tokenise)) {
      this.#words.add(folded);
      const sameLength = this.#byLength.get(folded.length) ?? new Set<string>();
      this.#byLength.set(folded.length, sameLength.add(folded));
      if (folded.length >= partLetters.part) this.#stems.add(stem(folded));
    }
  }

  has(folded: string): boolean {
    return this.#words.has(folded);
  }

  /** A word's stem and, for a compound, the stems of its parts. */
  termsOf(folded: string): string[] {
    const whole = stem(folded);
    return folded.length >= partLetters.compound ? [whole, ...this.#partsOf(folded)] : [whole];
  }

  /** The parts of a compound whose every part is a known word: "kostnadskalkyl" → "kostnad", "kalkyl". */
  #partsOf(folded: string): string[] {
    for (let at = folded.length - partLetters.part; at >= partLetters.part; at -= 1) {
      const tail = stem(folded.slice(at));
      if (tail.length < partLetters.part || !this.#stems.has(tail)) continue;
      const head = this.#headStem(folded.slice(0, at));
      if (head !== undefined) return [head, tail];
    }
    return [];
  }

  /** The stem of a compound's first part, as it stands, without its joining "s" or without its vowel. */
  #headStem(head: string): string | undefined {
    for (const form of [head, head.replace(/s$/, ''), head.replace(/[aeou]$/, '')]) {
      const formStem = stem(form);
      if (formStem.length >= partLetters.headStem && (this.#stems.has(formStem) || this.#stems.has(form)))
        return formStem;
    }
    return undefined;
  }

  /** The stem of the word that a misspelt one is nearest to; undefined when none or several are as near. */
  nearestStem(folded: string): string | undefined {
    if (folded.length < misspeltLetters) return undefined;
    let best = tolerance(folded.length) + 1;
    let nearest: string[] = [];
    for (const word of this.#ofLikeLength(folded)) {
      const limit = tolerance(Math.min(word.length, folded.length));
      const distance = editDistance(folded, word, Math.min(best, limit));
      if (distance > limit || distance > best) continue;
      nearest = distance < best ? [word] : [...nearest, word];
      best = distance;
    }
    const stems = new Set(nearest.map(stem));
    return stems.size === 1 ? [...stems][0] : undefined;
  }

  /** Words with the same first letter, which is seldom wrong, and about as long. */
  *#ofLikeLength(folded: string): Generator<string> {
    for (let length = folded.length - lengthChange; length <= folded.length + lengthChange; length += 1) {
      for (const word of this.#byLength.get(length) ?? []) if (word[0] === folded[0]) yield word;
    }
  }
}
