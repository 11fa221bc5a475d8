/** Which cost items a message means, when names overlap ("grundplattformen" is two of them). */
import type { Board } from '../../domain/board.ts';
import type { Reading } from '../../domain/reading.ts';
import { fold, join } from '../../domain/text.ts';

/** "verksamhetsutvecklare e-tjänster": a name that goes on in the next mention is one item, not two. */
function continuesName(reading: Reading, index: number, board: Board): boolean {
  const [before, here] = [reading.mentions[index - 1], reading.mentions[index]];
  if (before === undefined || here === undefined || before.to !== here.from) return false;
  const between = reading.text.slice(reading.tokens[before.to - 1]?.end ?? 0, reading.tokens[here.from]?.start ?? 0);
  if (between.trim() !== '') return false;
  const written = reading.tokens
    .slice(here.from, here.to)
    .map((token) => token.folded)
    .join('');
  return before.refs.some(
    (ref) =>
      ref.type === 'item' &&
      [board.item(ref.id).name.sv, ...board.item(ref.id).aliases].some((name) => join(name).endsWith(written)),
  );
}

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
] as const;

function projectOf(board: Board, item: string): string | undefined {
  return board.item(item).project;
}

/**
 * A name that stands for several items is settled by the other names: by one of its items that is
 * named as well, or by the project that the rest of the message is about.
 */
export function chooseItems(reading: Reading, board: Board): ItemChoice {
  const sets: string[][] = [];
  const projects = new Set<string>();
  for (const [index, mention] of reading.mentions.entries()) {
    if (continuesName(reading, index, board)) continue;
    for (const ref of mention.refs) if (ref.type === 'project') projects.add(ref.id);
    const named = mention.refs.filter((ref) => ref.type === 'item').map((ref) => ref.id);
    const viaProject = mention.refs.flatMap((ref) =>
      ref.type === 'project'
        ? board.records.costItem.filter((item) => item.project === ref.id).map((item) => item.id)
        : [],
    );
    const set = named.length > 0 ? named : viaProject;
    if (set.length > 0) sets.push([...new Set(set)]);
  }
  if (sets.length === 0) {
    const noun = unnamed.find(({ word }) => reading.tokens.some((token) => word.test(token.folded)));
    if (noun !== undefined)
      return {
        items: [],
        unclear: board.records.costItem
          .filter((item) => [item.name.sv, ...item.aliases].some((name) => noun.fits.test(fold(name))))
          .map((item) => item.id),
      };
  }
  const sure = new Set(sets.filter((set) => set.length === 1).flat());
  for (const item of sure) {
    const project = projectOf(board, item);
    if (project !== undefined) projects.add(project);
  }
  const open = sets.filter((set) => set.length > 1 && !set.some((item) => sure.has(item)));
  const left: string[][] = [];
  for (const set of open) {
    const shared = open
      .filter((other) => other !== set)
      .reduce((acc, other) => {
        const both = acc.filter((item) => other.includes(item));
        return both.length > 0 ? both : acc;
      }, set);
    const family = shared.filter((item) => {
      const project = projectOf(board, item);
      return project !== undefined && projects.has(project);
    });
    const settled = shared.length === 1 ? shared : family.length > 0 ? family : shared;
    if (settled.length === 1) sure.add(settled[0] ?? '');
    else left.push([...settled]);
  }
  const unclear = left.filter((set) => !set.some((item) => sure.has(item)));
  const first = unclear[0];
  // All the items of one project together are an answer ("ECO-systemet"), not a question.
  if (
    first !== undefined &&
    new Set(first.map((item) => projectOf(board, item))).size === 1 &&
    projectOf(board, first[0] ?? '') !== undefined
  ) {
    return { items: [...new Set([...sure, ...first])], unclear: [] };
  }
  return { items: [...sure], unclear: first ?? [] };
}

/**
 * What a municipality pays every year: the lines of that year's budget, and what suppliers invoice
 * directly. One-off project costs and estimates are no part of it.
 */
export function yearlyItems(board: Board, year: number): string[] {
  const budget = board.records.budget.find((candidate) => candidate.main && candidate.year === year);
  return board.records.costItem
    .filter((item) => {
      const tables = board.tables(item.id, year);
      return (
        tables.length > 0 &&
        (budget?.lines.some((line) => line.item === item.id) ||
          (!item.inBoardBudget && tables.some((table) => table.status === 'forecast')))
      );
    })
    .map((item) => item.id);
}
