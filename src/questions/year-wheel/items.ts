/** Finds year-wheel items in a message by their names and aliases, inflected or misspelt. */
import type { Board } from '../../domain/board.ts';
import { editDistance, inflections, type Token, tokenise } from '../../domain/text.ts';

/** A word of a name with its inflections, the base first. */
interface Word {
  readonly base: string;
  readonly forms: readonly string[];
}

interface Alias {
  readonly item: string;
  readonly words: readonly Word[];
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
const numerals: Readonly<Record<string, string>> = {
  ett: '1',
  forsta: '1',
  one: '1',
  first: '1',
  tva: '2',
  andra: '2',
  two: '2',
  second: '2',
  tre: '3',
  tredje: '3',
  three: '3',
  third: '3',
};

const collected = new WeakMap<Board, readonly Alias[]>();

function aliasesOf(board: Board): readonly Alias[] {
  let aliases = collected.get(board);
  if (aliases === undefined) {
    aliases = board.records.yearWheelItem.flatMap((item) =>
      [item.name.sv, item.name.en, ...item.aliases].flatMap((name) =>
        waysToSay(tokenise(name.replace(occasion, '')).map((token) => token.folded)).map((words) => ({
          item: item.id,
          words: words.map((base) => ({
            base,
            forms: base.length < 4 || /\d/.test(base) ? [base] : inflections(base),
          })),
        })),
      ),
    );
    collected.set(board, aliases);
  }
  return aliases;
}

/** A numbered name is also said with its number first ("andra delårsrapporten"), or without it. */
function waysToSay(words: readonly string[]): (readonly string[])[] {
  const number = words.at(-1) ?? '';
  const rest = words.slice(0, -1);
  if (!/^\d+$/.test(number)) return [words];
  return [words, ...(rest.join('').length >= 4 ? [[number, ...rest], rest] : [])];
}

/** Words of eight letters and more may be one letter off. */
function sameWord(written: string, { base, forms }: Word): boolean {
  if (forms.includes(written) || numerals[written] === base) return true;
  // "Årsbudgeten" is the year's budget.
  if (/^ars\w{5}/.test(written) && forms.includes(written.slice(3))) return true;
  return (
    base.length >= 8 &&
    written.startsWith(base.slice(0, 2)) &&
    forms.some((form) => editDistance(written, form, 1) <= 1)
  );
}

/** The tokens of an alias from a place on, or undefined where it does not stand there. */
function matchAt(tokens: readonly Token[], from: number, words: readonly Word[]): number[] | undefined {
  const at: number[] = [];
  let place = from;
  for (const word of words) {
    while (at.length > 0 && joining.test(tokens[place]?.folded ?? '') && !sameWord(tokens[place]?.folded ?? '', word))
      place += 1;
    if (!sameWord(tokens[place]?.folded ?? '', word)) return undefined;
    at.push(place);
    place += 1;
  }
  return at;
}

interface Match {
  readonly item: string;
  readonly at: readonly number[];
}

/** Longest names first; a name that fits several items ("delårsrapporten") stands for all of them. */
export function findItems(tokens: readonly Token[], board: Board): FoundItems {
  const matches = aliasesOf(board)
    .flatMap((alias): Match[] =>
      tokens.flatMap((_, from) => {
        const at = matchAt(tokens, from, alias.words);
        return at === undefined ? [] : [{ item: alias.item, at }];
      }),
    )
    .sort((a, b) => b.at.length - a.at.length);
  const claimed: Match[] = [];
  for (const match of matches) {
    const same = (other: Match) => other.at.join() === match.at.join();
    if (claimed.every((other) => same(other) || !other.at.some((place) => match.at.includes(place))))
      claimed.push(match);
  }
  return {
    items: [...new Set(claimed.map((match) => match.item))],
    at: [...new Set(claimed.flatMap((match) => match.at))],
  };
}
