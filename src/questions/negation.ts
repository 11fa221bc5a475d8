/** "Vilka risker hanteras inte …?": a question for those that are left out. */
import type { Reading } from '../domain/reading.ts';

const askedAmong = /^(vilka|vilken|vilket|vem|which|who)$/;
const not = /^(inte|ej|not|aldrig|never)$/;
/** Words before "inte" that make it a correction of what was said just before, and not the question's own. */
const correcting = /^(alltsa|och|men|and|but)$/;

/** The place of the "inte" that turns a question among many into its opposite. */
export function negationAt(reading: Reading): number | undefined {
  const folded = reading.tokens.map((token) => token.folded);
  const asked = folded.findIndex((word) => askedAmong.test(word) || word === 'manga' || word === 'many');
  if (asked < 0) return undefined;
  const at = folded.findIndex((word, index) => index > asked && not.test(word));
  if (at < 0 || correcting.test(folded[at - 1] ?? '') || corrects(reading, at)) return undefined;
  return at;
}

export const isNegated = (reading: Reading): boolean => negationAt(reading) !== undefined;

/** Whether a word is what "inte" stands right before: "inte strategidagarna". */
export function isDenied(reading: Reading, places: readonly number[]): boolean {
  return places.some((at) => not.test(reading.tokens[at - 1]?.folded ?? ''));
}

/** "…, inte Kalix": after a comma or a dash it corrects. */
function corrects(reading: Reading, at: number): boolean {
  const [before, here] = [reading.tokens[at - 1], reading.tokens[at]];
  return /[,;(–-]/.test(reading.text.slice(before?.end ?? 0, here?.start ?? 0));
}
