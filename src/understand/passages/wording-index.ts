/** How alike a message is to the wordings of each passage, by their stems and by their letters. */
import type { Passage } from '../../domain/passages.ts';
import type { Reading } from '../../domain/reading.ts';
import type { Token } from '../../domain/text.ts';
import { LikenessIndex } from '../likeness.ts';
import type { Postings } from './postings.ts';
import type { TextReader } from './text-reader.ts';
import { canonicalStems, linesOf } from './wording.ts';

interface Wording {
  readonly stems: ReadonlySet<string>;
  /** The rarity of all its stems together. */
  readonly rarity: number;
  /** Its number in the likeness index. */
  readonly number: number;
}

export class WordingIndex {
  readonly #wordings: readonly (readonly Wording[])[];
  readonly #letters: LikenessIndex;
  readonly #postings: Postings;

  constructor(passages: readonly Passage[], texts: TextReader, postings: Postings) {
    const lines: (readonly Token[])[] = [];
    this.#postings = postings;
    this.#wordings = passages.map((passage) =>
      linesOf(passage).map((line) => {
        const { tokens, names } = texts.read(line);
        const stems = new Set(canonicalStems(tokens, names));
        return {
          stems,
          rarity: sumOf([...stems].map((each) => postings.rarity(each))),
          number: lines.push(tokens) - 1,
        };
      }),
    );
    this.#letters = new LikenessIndex(lines);
  }

  /** The message's likeness to the nearest wording of a passage, 0–1, by the passage's number. */
  compare(reading: Reading): (passage: number) => number {
    const letters = this.#letters.scores(reading.tokens);
    const stems = new Map(
      canonicalStems(reading.tokens, reading.mentions).map((each) => [each, this.#postings.rarity(each)]),
    );
    const rarity = sumOf([...stems.values()]);
    const likeness = (wording: Wording) => (dice(stems, rarity, wording) + (letters[wording.number] ?? 0)) / 2;
    return (passage) => Math.max(...(this.#wordings[passage] ?? []).map(likeness));
  }
}

/** Dice's coefficient between a message's stems and a wording, each stem weighed by its rarity. */
function dice(stems: ReadonlyMap<string, number>, all: number, wording: Wording): number {
  let shared = 0;
  for (const [each, rarity] of stems) if (wording.stems.has(each)) shared += rarity;
  return all + wording.rarity === 0 ? 0 : (2 * shared) / (all + wording.rarity);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
