/** A meeting's agenda in one piece of text: "1. Budget 2024 (beslut), 2. Status för projekten (information)". */

import { itemKind } from '../cards/sentences/agenda.ts';
import { concat, say } from '../cards/sentences/words.ts';
import type { Board } from '../domain/board.ts';
import type { Words } from '../domain/records.ts';

/** Undefined where nothing is on the agenda. */
export function agendaWords(board: Board, meeting: string): Words | undefined {
  const lines = board.agenda(meeting);
  if (lines.length === 0) return undefined;
  return concat(
    lines.map((line) => say((l) => `${line.number}. ${line.title[l]} (${itemKind[line.kind][l]})`)),
    ', ',
  );
}
