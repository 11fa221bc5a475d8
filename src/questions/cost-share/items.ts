/** Which cost items a message means, when names overlap ("grundplattformen" is two of them). */
import type { Board } from '../../domain/board.ts';
import type { Mention, Reading, RefType } from '../../domain/reading.ts';
import { fold, join } from '../../domain/text.ts';

export interface ItemChoice {
  readonly items: readonly string[];
  /** The items that an unclear name may stand for. */
  readonly unclear: readonly string[];
}

/** Nouns that stand for several items until a name is given. */
const unnamed = [
  { word: /^system(et|ets)?$/, fits: /system|plattform/ },
  { word: /^forstudie(n|ns)?$/, fits: /forstudie|prestudy|projekt lms/ },
  { word: /^tjanst(en|ens)$/, fits: /tjanst/ },
  { word: /^plat?tformens?$|^platform$/, fits: /plattform/ },
] as const;

/**
 * A name that stands for several items is settled by the other names: by one of its items that is
 * named as well, or by the project that the rest of the message is about.
 */
export function chooseItems(reading: Reading, board: Board): ItemChoice {
  const names = namesIn(reading, board);
  const sets = names.map((mention) => itemsOf(mention, board)).filter((set) => set.length > 0);
  if (sets.length === 0 || isNounAlone(reading, names)) return { items: [], unclear: itemsOfNoun(reading, board) };
  const sure = new Set(sets.filter((set) => set.length === 1).flat());
  const projects = new Set([
    ...names.flatMap((mention) => idsIn(mention, 'project')),
    ...[...sure].map((item) => projectOf(board, item)).filter((project) => project !== undefined),
  ]);
  const open = sets.filter((set) => set.length > 1 && !set.some((item) => sure.has(item)));
  const narrowed = open.map((set) => narrow(set, open, projects, board));
  for (const set of narrowed) if (set.length === 1) for (const item of set) sure.add(item);
  const unclear = narrowed.find((set) => !set.some((item) => sure.has(item))) ?? [];
  // All the items of one project together are an answer ("ECO-systemet"), not a question.
  return isOneProject(unclear, board)
    ? { items: [...new Set([...sure, ...unclear])], unclear: [] }
    : { items: [...sure], unclear };
}

/** "Plattformen" is a name beside others, and by itself any of the platforms. */
function isNounAlone(reading: Reading, names: readonly Mention[]): boolean {
  const named = names.filter((mention) => idsIn(mention, 'item').length > 0);
  const [only, other] = named;
  if (only === undefined || other !== undefined || only.to - only.from > 1) return false;
  return unnamed.some(({ word }) => word.test(reading.tokens[only.from]?.folded ?? ''));
}

function namesIn(reading: Reading, board: Board): Mention[] {
  return reading.mentions.filter((_, index) => !continuesName(reading, index, board));
}

/** "verksamhetsutvecklare e-tjänster": a name that goes on in the next mention is one item, not two. */
function continuesName(reading: Reading, index: number, board: Board): boolean {
  const [before, here] = [reading.mentions[index - 1], reading.mentions[index]];
  if (before === undefined || here === undefined || !areAdjacent(reading, before, here)) return false;
  const [item, other] = idsIn(before, 'item');
  // A name that stands for several items is settled by the next one, not continued by it.
  if (item === undefined || other !== undefined) return false;
  const written = reading.tokens
    .slice(here.from, here.to)
    .map((token) => token.folded)
    .join('');
  const { name, aliases } = board.item(item);
  return [name.sv, ...aliases].some((known) => join(known).endsWith(written));
}

/** Nothing but space between them: neither a word nor a comma. */
function areAdjacent(reading: Reading, before: Mention, here: Mention): boolean {
  const [last, first] = [reading.tokens[before.to - 1], reading.tokens[here.from]];
  return before.to === here.from && reading.text.slice(last?.end ?? 0, first?.start ?? 0).trim() === '';
}

/** The items that a name may stand for; a project's name stands for all of its items. */
function itemsOf(mention: Mention, board: Board): string[] {
  const named = idsIn(mention, 'item');
  if (named.length > 0) return [...new Set(named)];
  return idsIn(mention, 'project').flatMap((project) =>
    board.records.costItem.filter((item) => item.project === project).map((item) => item.id),
  );
}

/** "Systemet" without a name: the items that the noun may stand for. */
function itemsOfNoun(reading: Reading, board: Board): string[] {
  const noun = unnamed.find(({ word }) => reading.tokens.some((token) => word.test(token.folded)));
  if (noun === undefined) return [];
  return board.records.costItem
    .filter((item) => [item.name.sv, ...item.aliases].some((name) => noun.fits.test(fold(name))))
    .map((item) => item.id);
}

/** What is left of an unclear name after the other unclear names and the projects spoken of. */
function narrow(
  set: readonly string[],
  open: readonly (readonly string[])[],
  projects: ReadonlySet<string>,
  board: Board,
): readonly string[] {
  let shared = set;
  for (const other of open) {
    const both = shared.filter((item) => other.includes(item));
    if (both.length > 0) shared = both;
  }
  if (shared.length === 1) return shared;
  const family = shared.filter((item) => projects.has(projectOf(board, item) ?? ''));
  return family.length > 0 ? family : shared;
}

function isOneProject(items: readonly string[], board: Board): boolean {
  const projects = new Set(items.map((item) => projectOf(board, item)));
  return projects.size === 1 && !projects.has(undefined);
}

const idsIn = (mention: Mention, type: RefType): string[] =>
  mention.refs.filter((ref) => ref.type === type).map((ref) => ref.id);

const projectOf = (board: Board, item: string): string | undefined => board.item(item).project;
