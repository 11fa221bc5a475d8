/** Whether a message leans on the one before: "och Kalix?", "2023 då?", "vad kostar det?". */
import { fold } from '../../domain/text.ts';

/** What a sentence that leans on the one before begins with. */
const opening =
  /^(och|men|samma|and|same|sen|sedan|eller|what about|how about|hur ar det med|hur ser det ut (for|med)|also)\b/;
/** What it ends with, if it is short. */
const ending = /\b(da|ocksa|med|istallet|too|then|instead|oxa|ox)\s*[?!.]*$/;
/** What it points back with, if it is not so long that the word may point within the sentence. */
const pronoun = /\b(det|den|de|dom|dess|dit|ditat|dar|it|that|they|them|those|this|detta|dessa|sa fall)\b/;
const mostWords = { withEnding: 6, withPronoun: 12 } as const;
/** So few words of at least this weight are no question by themselves. */
const fragment = { words: 2, weight: 0.5 } as const;

/** `weights` are those of all its words. */
export function isElliptic(text: string, weights: readonly number[]): boolean {
  if (weights.filter((weight) => weight >= fragment.weight).length <= fragment.words) return true;
  const plain = fold(text).trim();
  return (
    opening.test(plain) ||
    (weights.length <= mostWords.withEnding && ending.test(plain)) ||
    (weights.length <= mostWords.withPronoun && pronoun.test(plain))
  );
}
