/** A meeting's agenda as text and on a card. Pure. */
import * as say from '../cards/sentences/agenda.ts';
import { concat } from '../cards/sentences/words.ts';
import type { Detail } from '../domain/answer.ts';
import type { AgendaLine, Board } from '../domain/board.ts';
import type { Words } from '../domain/records.ts';

/** As much as a line of a card or the first line of a reply holds; a card shows 600 characters of a value. */
const most = { items: 10, characters: 560 } as const;

/** "1. Budget 2024 (beslut), 2. Läget i projekten (information)"; a long list ends with how many more there are. */
export function listOfLines(lines: readonly AgendaLine[]): Words {
  const items = lines.map((line) => say.item(line));
  let shown = Math.min(items.length, most.items);
  while (shown > 1 && lengthOf(items.slice(0, shown)) > most.characters) shown -= 1;
  const list = concat(items.slice(0, shown), ', ');
  return shown === items.length ? list : concat([list, say.more(items.length - shown)]);
}

function lengthOf(items: readonly Words[]): number {
  const { sv, en } = concat(items, ', ');
  return Math.max(sv.length, en.length);
}

/** The whole agenda in one piece of text; undefined where nothing is on it. */
export function agendaWords(board: Board, meeting: string): Words | undefined {
  const lines = board.agenda(meeting);
  return lines.length === 0 ? undefined : listOfLines(lines);
}

/** The agenda as the body of a card: each item with its kind, who presents it, and its papers. */
export function agendaDetail(lines: readonly AgendaLine[]): Detail {
  if (lines.length === 0) return { shape: 'none' };
  return {
    shape: 'list',
    items: lines.map((line) => ({
      heading: say.heading(line.number, line.title),
      text: say.below({ kind: line.kind, responsible: line.responsible, documents: line.documents }),
    })),
  };
}
