/** Which of the two languages a message is written in. */
import type { Language } from '../../domain/answer.ts';
import type { Token } from '../../domain/text.ts';
import { wordSet } from './word-set.ts';

/** Words that tell the languages apart; both have "i", "in", "at", "is". */
const englishMarks =
  wordSet(`hi hello hey help thanks thank the what which who when where why how much many does do did is are was were has of with about please and to our we you your
  next year cost pay share meeting board decision decisions votes cases tell show give could should would between from there this that it be will am my me responsible`);
const swedishMarks =
  wordSet(`och att är det som för av till med har jag vi en ett om hur vad vilken vilket vilka vem när på ska blir betalar kostar möte nämnden kommun beslut
  i från hos vid inte finns mycket många oss vår vårt våra då nästa år`);
/** A word with å, ä or ö points to Swedish, but may be a name in an English sentence. */
const swedishLetters = 0.5;

/** The language that more words point to; `fallback` where they say nothing. */
export function detectLanguage(tokens: readonly Token[], fallback: Language): Language {
  let english = 0;
  let swedish = 0;
  for (const token of tokens) {
    if (englishMarks.has(token.folded)) english += 1;
    if (swedishMarks.has(token.folded)) swedish += 1;
    if (/[åäö]/i.test(token.raw)) swedish += swedishLetters;
  }
  if (english === swedish) return fallback;
  return english > swedish ? 'en' : 'sv';
}
