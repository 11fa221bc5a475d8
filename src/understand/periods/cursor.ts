/** A place among the tokens of a message, from which the forms of time expressions look ahead. */
import type { Token } from '../../domain/text.ts';

export class Cursor {
  readonly #tokens: readonly Token[];
  readonly #at: number;
  readonly #text: string;

  constructor(tokens: readonly Token[], at: number, text: string) {
    this.#tokens = tokens;
    this.#at = at;
    this.#text = text;
  }

  /** The place so many tokens ahead. */
  ahead(offset: number): Cursor {
    return new Cursor(this.#tokens, this.#at + offset, this.#text);
  }

  /** The folded word `offset` tokens ahead; empty beyond the message. */
  word(offset: number): string {
    return this.#tokens[this.#at + offset]?.folded ?? '';
  }

  /** Whether these words stand next. */
  says(words: readonly string[]): boolean {
    return words.every((word, offset) => this.word(offset) === word);
  }

  /** The number there, or NaN, which lies in no range. */
  number(offset: number): number {
    const word = this.word(offset);
    return /^\d+$/.test(word) ? Number(word) : Number.NaN;
  }

  /** The number there if it lies within the range. */
  numberWithin(offset: number, least: number, most: number): number | undefined {
    const number = this.number(offset);
    return number >= least && number <= most ? number : undefined;
  }

  /** The year in four digits there. */
  year(offset: number): number | undefined {
    const word = this.word(offset);
    return /^(19|20)\d\d$/.test(word) ? Number(word) : undefined;
  }

  /** Whether exactly one of these characters parts the token at `offset` from the next one: "12/10" is a date, "1,2" is not. */
  parted(offset: number, by: string): boolean {
    const here = this.#tokens[this.#at + offset];
    const next = this.#tokens[this.#at + offset + 1];
    if (here === undefined || next === undefined || next.start - here.end !== 1) return false;
    return by.includes(this.#text[here.end] ?? '');
  }

  /** Whether the token stands right after a hyphen that joins it to no word, as in "-23". */
  minusBefore(): boolean {
    const here = this.#tokens[this.#at];
    const before = this.#tokens[this.#at - 1];
    return here !== undefined && this.#text[here.start - 1] === '-' && before?.end !== here.start - 1;
  }
}
