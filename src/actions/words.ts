/** Reading a typed command: the words that start it, and the body that it is about. */
import { editDistance, fold, type Token, tokenise } from '../domain/text.ts';

/** What may stand before a command without being part of it. */
const polite = new Set(
  'hej hejsan hello hi snalla please tack var vanlig och kan du skulle kunna vill jag ville att nu ni can could you'.split(
    ' ',
  ),
);
/** Small words between the parts of a command. */
const between = new Set('till for i pa upp ut en ett den det av to for the a an of in on up'.split(' '));

/** Alternatives for each part of a command, such as [["öppna", "starta"], ["närvaro", "upprop"]]. */
export type Phrase = readonly (readonly string[])[];

/**
 * The token after the phrase, if the message begins with it. Each part is one of its words, or one of seven letters or
 * more with one slip ("kolla" is no "kalla"); small words may stand between the parts.
 */
export function afterPhrase(tokens: readonly Token[], phrase: Phrase): number | undefined {
  const words = tokens.map(({ folded }) => folded);
  let at = 0;
  const [first] = phrase;
  while (at < words.length && polite.has(words[at] ?? '') && !isOneOf(words[at] ?? '', first ?? [])) at += 1;
  for (const [index, alternatives] of phrase.entries()) {
    if (index > 0) while (at < words.length && between.has(words[at] ?? '')) at += 1;
    if (!isOneOf(words[at] ?? '', alternatives)) return undefined;
    at += 1;
  }
  return at;
}

function isOneOf(word: string, alternatives: readonly string[]): boolean {
  return alternatives.some((alternative) => {
    const target = fold(alternative);
    return word === target || (target.length >= 7 && editDistance(word, target, 1) <= 1);
  });
}

/** Words of a list, as in "öppna starta". */
export function words(list: string): string[] {
  return tokenise(list).map(({ raw }) => raw);
}
