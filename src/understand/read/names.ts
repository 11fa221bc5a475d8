/** The names in a message that are meant, and those that are mentioned only to be ruled out. */
import type { Mention } from '../../domain/reading.ts';
import type { Token } from '../../domain/text.ts';
import type { Gazetteer } from '../gazetteer.ts';
import { placesOf } from './places.ts';

export interface Names {
  readonly mentions: readonly Mention[];
  /** The tokens of names that are ruled out. */
  readonly denied: ReadonlySet<number>;
}

/** Put before a token that is a date or a paragraph: no name begins with it. */
const mask = '\u0000';

/** Finds the names outside the tokens `taken`; `isOrdinary` tells the words that are no misspelt names. */
export function readNames(
  text: string,
  tokens: readonly Token[],
  taken: ReadonlySet<number>,
  gazetteer: Gazetteer,
  isOrdinary: (folded: string) => boolean,
): Names {
  const free = tokens.map((token, at) => (taken.has(at) ? { ...token, folded: `${mask}${token.folded}` } : token));
  const found = gazetteer.find(free, isOrdinary);
  const denied = found.filter((mention) => isDenied(text, tokens, mention.from));
  return { mentions: found.filter((mention) => !denied.includes(mention)), denied: placesOf(denied) };
}

/** "Överkalix – alltså inte Kalix": a name after a "not" that corrects is not what is meant. */
function isDenied(text: string, tokens: readonly Token[], at: number): boolean {
  const not = tokens[at - 1];
  const before = tokens[at - 2];
  if (not === undefined || !/^(inte|ej|not|ente|int)$/.test(not.folded)) return false;
  const between = text.slice(before?.end ?? 0, not.start);
  return /[,;(–-]/.test(between) || /^(alltsa|och|men|and|but)$/.test(before?.folded ?? '');
}
