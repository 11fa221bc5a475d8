/** What each word of a message weighs: how much it matters that a reading explains it. */
import type { Token } from '../../domain/text.ts';
import { silentWords } from './silent-words.ts';

const weightOf = {
  /** A name, or a word that the papers or the vocabulary know. */
  content: 1,
  /** A word that nobody knows here is the best sign of a question about something else. */
  unknown: 1.6,
  /** Dates and paragraphs narrow a question down; few questions are about them. */
  dateOrParagraph: 0.5,
  /** A bare number may be anything. */
  number: 0.3,
  /** What stands before the question proper ("Jag är ny här och undrar …"). */
  preamble: 0.2,
  nothing: 0,
} as const;

/** The way to the question is a preamble only if it is long and enough is left after it. */
const preamble = { leastWords: 5, leastContentAfter: 2, contentLetters: 4 } as const;
const questionWords = /^(vad|hur|vilken|vilket|vilka|nar|vem|varfor|what|how|which|who|when|where|why)$/;

/** What is known of the tokens, by their places. */
export interface Marked {
  readonly named: ReadonlySet<number>;
  readonly denied: ReadonlySet<number>;
  readonly datesAndParagraphs: ReadonlySet<number>;
  /** Tokens that hold a concept. */
  readonly conceptual: ReadonlySet<number>;
}

/** The weight of each token, in their order. */
export function weightsOf(tokens: readonly Token[], marked: Marked, isWord: (folded: string) => boolean): number[] {
  const question = questionStart(tokens);
  return tokens.map(({ folded }, at) => {
    if (/^[§%?]$/.test(folded) || marked.denied.has(at)) return weightOf.nothing;
    if (marked.named.has(at)) return weightOf.content;
    if (marked.datesAndParagraphs.has(at)) return weightOf.dateOrParagraph;
    if (silentWords.has(folded)) return weightOf.nothing;
    if (/^\d+$/.test(folded)) return weightOf.number;
    if (folded.length <= 1) return weightOf.nothing;
    if (at < question) return weightOf.preamble;
    return marked.conceptual.has(at) || isWord(folded) ? weightOf.content : weightOf.unknown;
  });
}

/** Where the question proper starts; 0 unless the way there is long. */
function questionStart(tokens: readonly Token[]): number {
  const start = tokens.findIndex((token) => questionWords.test(token.folded));
  if (start < preamble.leastWords) return 0;
  const content = tokens
    .slice(start)
    .filter(({ folded }) => folded.length >= preamble.contentLetters && !silentWords.has(folded));
  return content.length >= preamble.leastContentAfter ? start : 0;
}
