/** Figures in a message: paragraphs of minutes ("§ 23") and amounts ("1 208 400 kr", "2,5 mkr"). */
import type { Token } from '../../domain/text.ts';

export interface Paragraphs {
  readonly numbers: readonly number[];
  /** The tokens that the marks and their numbers take. */
  readonly used: ReadonlySet<number>;
}

/** The numbers beside a § or a word for it: "§ 23", "14 §", "§§ 12, 13 och 15", "§ 12–14". */
export function readParagraphs(tokens: readonly Token[], text: string): Paragraphs {
  const numbers = new Set<number>();
  const used = new Set<number>();
  tokens.forEach((token, at) => {
    if (!marks.test(token.folded)) return;
    const beside = numberBeside(tokens, at);
    if (beside === undefined) return;
    used.add(at);
    for (const place of [beside, ...furtherNumbers(tokens, text, at, beside)]) {
      numbers.add(Number(tokens[place]?.folded));
      used.add(place);
    }
    for (const number of between(tokens, text, beside)) numbers.add(number);
  });
  return { numbers: [...numbers].sort((a, b) => a - b).slice(0, mostParagraphs), used };
}

const marks = /^(§|paragraf|paragrafen|paragrafer|paragraferna|par|section|sections)$/;
/** After one of these, one mark stands for several numbers. */
const pluralMarks = /^(paragrafer|paragraferna|sections)$/;
const paragraphNumber = /^[1-9]\d{0,2}$/;
/** More are no list of paragraphs that somebody asks about. */
const mostParagraphs = 10;

/** Where the number of a paragraph mark stands: after it, after a second mark ("§§ 12"), or before it. */
function numberBeside(tokens: readonly Token[], mark: number): number | undefined {
  const after = tokens[mark + 1]?.folded === '§' ? [mark + 1, mark + 2] : [mark + 1];
  return [...after, mark - 1].find((at) => paragraphNumber.test(tokens[at]?.folded ?? ''));
}

/** The numbers that go on from the first one: always after a comma or a dash, after "och" only where no date follows. */
function furtherNumbers(tokens: readonly Token[], text: string, mark: number, first: number): number[] {
  if (first < mark) return [];
  const places: number[] = [];
  let last = first;
  for (;;) {
    const joined = /^(och|o|samt|and|till|to)$/.test(tokens[last + 1]?.folded ?? '');
    const next = joined ? last + 2 : last + 1;
    const gap = joined ? ',' : gapAfter(tokens, text, last);
    if (!paragraphNumber.test(tokens[next]?.folded ?? '') || !/^\s*[,–-]\s*$/.test(gap)) return places;
    if (isCount(tokens, next) && !pluralMarks.test(tokens[mark]?.folded ?? '')) return places;
    places.push(next);
    last = next;
  }
}

/** "§ 12 och 13 juni", "§ 12 och 3 möten": a noun after the second number says what it counts. */
function isCount(tokens: readonly Token[], at: number): boolean {
  return !/^(|[?§\d]+|och|o|samt|and|i|vid|pa|den|fran|om|in|of|at|from|handla\w*|galler)$/.test(
    tokens[at + 1]?.folded ?? '',
  );
}

/** The numbers that "§ 12–14" leaves out. */
function between(tokens: readonly Token[], text: string, first: number): number[] {
  const word = tokens[first + 1]?.folded ?? '';
  const lastAt = /^(till|to)$/.test(word) ? first + 2 : first + 1;
  const dashed = lastAt === first + 2 || /^\s*[–-]\s*$/.test(gapAfter(tokens, text, first));
  const [from, to] = [first, lastAt].map((at) => Number(tokens[at]?.folded ?? Number.NaN));
  if (!dashed || from === undefined || to === undefined || !(to > from && to - from < mostParagraphs)) return [];
  return Array.from({ length: to - from - 1 }, (_, offset) => from + 1 + offset);
}

const gapAfter = (tokens: readonly Token[], text: string, at: number): string =>
  text.slice(tokens[at]?.end ?? 0, tokens[at + 1]?.start ?? 0);

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
