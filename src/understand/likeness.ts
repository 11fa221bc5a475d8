/**
 * How alike two wordings are, by the letters they share: cosine over groups of three letters, rare
 * ones counting more. Keeps its head with typos, inflections and words written apart.
 */
import type { Token } from '../domain/text.ts';

function trigrams(tokens: readonly Token[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { folded } of tokens) {
    const padded = ` ${folded} `;
    for (let at = 0; at + 3 <= padded.length; at += 1) {
      const gram = padded.slice(at, at + 3);
      counts.set(gram, (counts.get(gram) ?? 0) + 1);
    }
  }
  return counts;
}

export class LikenessIndex {
  /** For each group of letters: the lines that hold it and how often. */
  readonly #postings = new Map<string, { line: number; count: number }[]>();
  readonly #rarity = new Map<string, number>();
  readonly #norms: Float64Array;

  constructor(lines: readonly (readonly Token[])[]) {
    lines.forEach((tokens, line) => {
      for (const [gram, count] of trigrams(tokens)) {
        const list = this.#postings.get(gram);
        if (list === undefined) this.#postings.set(gram, [{ line, count }]);
        else list.push({ line, count });
      }
    });
    this.#norms = new Float64Array(lines.length);
    for (const [gram, list] of this.#postings) {
      const rarity = Math.log(1 + lines.length / list.length);
      this.#rarity.set(gram, rarity);
      for (const { line, count } of list)
        this.#norms[line] = (this.#norms[line] ?? 0) + (Math.sqrt(count) * rarity) ** 2;
    }
    this.#norms.forEach((sum, line) => {
      this.#norms[line] = Math.sqrt(sum);
    });
  }

  /** Likeness of a message to every line, 0–1, by the line's number. */
  scores(tokens: readonly Token[]): Float64Array {
    const dots = new Float64Array(this.#norms.length);
    let norm = 0;
    const unknown = Math.log(1 + this.#norms.length);
    for (const [gram, count] of trigrams(tokens)) {
      const rarity = this.#rarity.get(gram) ?? unknown;
      const weight = Math.sqrt(count) * rarity;
      norm += weight ** 2;
      for (const posting of this.#postings.get(gram) ?? []) {
        dots[posting.line] = (dots[posting.line] ?? 0) + weight * Math.sqrt(posting.count) * rarity;
      }
    }
    const length = Math.sqrt(norm);
    return dots.map((dot, line) => {
      const other = this.#norms[line] ?? 0;
      return other === 0 || length === 0 ? 0 : dot / (length * other);
    });
  }
}
