/** Finds year-wheel items in a message by their names and aliases, inflected or misspelt. */
import type { Board } from '../../domain/board.ts';
import type { Token } from '../../domain/text.ts';
import { editDistance, fold, inflections, tokenise } from '../../domain/text.ts';

interface Alias {
  readonly item: string;
  readonly words: readonly string[];
}

export interface FoundItems {
  readonly items: readonly string[];
  /** The tokens that name them. */
  readonly at: readonly number[];
}

/** Words that stand between a name and its number. */
const joining = /^(nr|nummer|no|om|on|the)$/;
/** What an item's name begins with; what follows is the thing itself. */
const occasion = /^(beslut om|information om|decision on the|decision on|information on) /i;
const numerals: Readonly<Record<string, string>> = { ett: '1', forsta: '1', one: '1', first: '1', tva: '2', andra: '2', two: '2', second: '2', tre: '3', tredje: '3', three: '3', third: '3' };

const collected = new WeakMap<Board, readonly Alias[]>();

function aliasesOf(board: Board): readonly Alias[] {
  let aliases = collected.get(board);
  if (aliases === undefined) {
    aliases = board.records.yearWheelItem
      .flatMap((item) => [item.name.sv, item.name.en, ...item.aliases].map((name) => ({ item: item.id, words: tokenise(name.replace(occasion, '')).map((token) => token.folded) })))
      .sort((a, b) => b.words.length - a.words.length);
    collected.set(board, aliases);
  }
  return aliases;
}

function sameWord(written: string, known: string): boolean {
  if (written === known || numerals[written] === known) return true;
  if (/\d/.test(known) || known.length < 4) return false;
  return inflections(known).includes(written) || (known.length >= 8 && editDistance(written, fold(known), 1) <= 1);
}

/** The tokens of an alias from a place on, or undefined where it does not stand there. */
function matchAt(tokens: readonly Token[], from: number, words: readonly string[]): number[] | undefined {
  const at: number[] = [];
  let place = from;
  for (const word of words) {
    while (at.length > 0 && joining.test(tokens[place]?.folded ?? '') && !sameWord(tokens[place]?.folded ?? '', word)) place += 1;
    if (!sameWord(tokens[place]?.folded ?? '', word)) return undefined;
    at.push(place);
    place += 1;
  }
  return at;
}

/** Longest names first; a name whose number is left out stands for all items that bear it. */
export function findItems(tokens: readonly Token[], board: Board): FoundItems {
  const aliases = aliasesOf(board);
  const unnumbered = aliases.filter((alias) => /^\d+$/.test(alias.words.at(-1) ?? '')).map((alias) => ({ ...alias, words: alias.words.slice(0, -1) }));
  const found = new Map<number, Set<string>>();
  const taken = new Set<number>();
  for (const list of [aliases, unnumbered]) {
    for (const alias of list) {
      for (let from = 0; from < tokens.length; from += 1) {
        const at = matchAt(tokens, from, alias.words);
        if (at === undefined || at.length === 0) continue;
        const start = at[0] ?? from;
        if (at.some((place) => taken.has(place)) && !(found.has(start) && list === unnumbered && !namedInFull(found, start, alias.item, aliases))) continue;
        found.set(start, (found.get(start) ?? new Set<string>()).add(alias.item));
        for (const place of at) taken.add(place);
      }
    }
  }
  return { items: [...new Set([...found.values()].flatMap((items) => [...items]))], at: [...taken].sort((a, b) => a - b) };
}
