/** The concepts of the vocabulary in a message, and the tokens that hold them. */
import type { Token } from '../../domain/text.ts';
import type { Gazetteer } from '../gazetteer.ts';
import type { Lexicon } from '../lexicon.ts';
import { placesBetween } from './places.ts';

/** A name's compound is cut where at least so many letters stand before and after. */
const compound = { head: 6, tail: 4 } as const;
/** A shorter word is near too many others to be guessed at. */
const guessedLetters = 5;

export interface ConceptSources {
  readonly lexicon: Lexicon;
  readonly gazetteer: Gazetteer;
  /** Words that are themselves and no misspelling of another. */
  readonly isOrdinary: (folded: string) => boolean;
}

/** Concepts by their words, by the tail of a name's compound, and by the word nearest to a misspelt one. */
export function readConcepts(
  tokens: readonly Token[],
  named: ReadonlySet<number>,
  dates: ReadonlySet<number>,
  sources: ConceptSources,
): Map<string, readonly number[]> {
  const concepts = new Map<string, readonly number[]>();
  const held = new Set<number>();
  const add = (concept: string, places: readonly number[]) => {
    concepts.set(concept, [...new Set([...(concepts.get(concept) ?? []), ...places])]);
    for (const at of places) held.add(at);
  };
  for (const hit of sources.lexicon.find(tokens)) {
    const places = placesBetween(hit);
    if (!places.every((at) => dates.has(at))) add(hit.concept, places);
  }
  for (const at of named) {
    for (const concept of tailConcepts(tokens[at]?.folded ?? '', sources)) add(concept, [at]);
  }
  tokens.forEach(({ folded }, at) => {
    if (named.has(at) || dates.has(at) || held.has(at)) return;
    for (const guess of misspelt(folded, sources)) add(guess, [at]);
  });
  return concepts;
}

/** "räddningstjänstposten": the name's compound carries the meaning of its last part too. */
function tailConcepts(folded: string, { gazetteer, lexicon }: ConceptSources): string[] {
  if (gazetteer.knows(folded)) return [];
  const cuts = placesBetween({ from: compound.head, to: folded.length - compound.tail + 1 });
  return cuts.flatMap((cut) => lexicon.conceptsOf(folded.slice(cut)));
}

/** The concepts that an unknown word was most likely meant for. */
function misspelt(folded: string, { lexicon, isOrdinary }: ConceptSources): string[] {
  return folded.length < guessedLetters || isOrdinary(folded) ? [] : lexicon.guess(folded);
}
