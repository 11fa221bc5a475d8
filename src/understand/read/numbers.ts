/** Figures in a message: paragraphs of minutes ("§ 23") and amounts ("1 208 400 kr", "2,5 mkr"). */
import type { Token } from '../../domain/text.ts';

export interface Paragraphs {
  readonly numbers: readonly number[];
  /** The tokens that the marks and their numbers take. */
  readonly used: ReadonlySet<number>;
}

/** The numbers beside a § or a word for it. */
export function readParagraphs(tokens: readonly Token[]): Paragraphs {
  const numbers = new Set<number>();
  const used = new Set<number>();
  tokens.forEach((token, at) => {
    if (!/^(§|paragraf|paragrafen|par|section)$/.test(token.folded)) return;
    const beside = numberBeside(tokens, at);
    if (beside === undefined) return;
    numbers.add(Number(tokens[beside]?.folded));
    used.add(at).add(beside);
  });
  return { numbers: [...numbers], used };
}

/** Where the number of a paragraph mark stands: after it, after a second mark ("§§ 12"), or before it. */
function numberBeside(tokens: readonly Token[], mark: number): number | undefined {
  const after = tokens[mark + 1]?.folded === '§' ? [mark + 1, mark + 2] : [mark + 1];
  return [...after, mark - 1].find((at) => /^\d{1,3}$/.test(tokens[at]?.folded ?? ''));
}

const thousands = /^(tkr|tusen|k|thousand)$/;
const millions = /^(miljon|miljoner|mkr|mnkr|msek|million|millions|m)$/;
/** A number with more digits is no amount: no further group of three is taken for a part of it. */
const mostDigits = 9;

/** Amounts in kronor and other plain numbers, save those that dates and paragraphs have `taken`. */
export function readNumbers(tokens: readonly Token[], text: string, taken: ReadonlySet<number>): number[] {
  const numbers: number[] = [];
  let at = 0;
  while (at < tokens.length) {
    if (taken.has(at) || !/^\d+$/.test(tokens[at]?.folded ?? '')) {
      at += 1;
      continue;
    }
    const { value, end } = numeralAt(tokens, at, text, taken);
    numbers.push(Math.round(value * unitFactor(tokens[end]?.folded ?? '')));
    at = end;
  }
  return numbers;
}

/** The number that begins at a token, with its groups of three and its decimals, and the token after it. */
function numeralAt(
  tokens: readonly Token[],
  at: number,
  text: string,
  taken: ReadonlySet<number>,
): { value: number; end: number } {
  let digits = tokens[at]?.folded ?? '';
  let end = at + 1;
  while (!taken.has(end) && digits.length <= mostDigits && isGroupOfThree(tokens, end)) {
    digits += tokens[end]?.folded ?? '';
    end += 1;
  }
  const between = text.slice(tokens[end - 1]?.end ?? 0, tokens[end]?.start ?? 0);
  const decimals = tokens[end]?.folded ?? '';
  if (/^[.,]$/.test(between) && /^\d{1,2}$/.test(decimals))
    return { value: Number(`${digits}.${decimals}`), end: end + 1 };
  return { value: Number(digits), end };
}

/** "1 208 400": three digits, one character after the token before, belong to it. */
function isGroupOfThree(tokens: readonly Token[], at: number): boolean {
  const gap = (tokens[at]?.start ?? 0) - (tokens[at - 1]?.end ?? 0);
  return /^\d{3}$/.test(tokens[at]?.folded ?? '') && gap === 1;
}

function unitFactor(unit: string): number {
  if (thousands.test(unit)) return 1000;
  return millions.test(unit) ? 1_000_000 : 1;
}
