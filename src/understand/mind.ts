/** Everything understanding needs, built once per import: names, words, passages, kinds. */
import type { Board } from '../domain/board.ts';
import type { AnyKind } from '../questions/kind.ts';
import { passagesOf } from '../questions/passage/collect.ts';
import { vocabulary } from '../questions/vocabulary.ts';
import { Gazetteer } from './gazetteer.ts';
import { Lexicon } from './lexicon.ts';
import { PassageIndex } from './passages/passage-index.ts';
import type { Reader } from './read/read-message.ts';

export interface Mind extends Reader {
  readonly board: Board;
  readonly kinds: readonly AnyKind[];
  readonly passages: PassageIndex;
}

/** The words of all kinds together with the common ones; a concept may be spelt out in both places. */
function allWords(kinds: readonly AnyKind[]): Record<string, string> {
  const words: Record<string, string> = { ...vocabulary };
  for (const kind of kinds) {
    for (const [concept, list] of Object.entries(kind.words))
      words[concept] = words[concept] === undefined ? list : `${words[concept]} ${list}`;
  }
  return words;
}

export function buildMind(board: Board, kinds: readonly AnyKind[]): Mind {
  const gazetteer = new Gazetteer(board);
  const lexicon = new Lexicon(allWords(kinds));
  const passages = new PassageIndex(passagesOf(board), gazetteer, lexicon);
  return {
    board,
    kinds,
    gazetteer,
    lexicon,
    passages,
    isWord: (folded) => gazetteer.knows(folded) || passages.hasWord(folded) || lexicon.conceptsOf(folded).length > 0,
  };
}
