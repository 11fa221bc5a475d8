/** What a question about an agenda reads: the bodies with their meetings, and what is on each meeting's agenda. */
import { bodyName } from '../../cards/sentences/spans.ts';
import type { Citation } from '../../domain/answer.ts';
import type { AgendaLine, Board } from '../../domain/board.ts';
import type { Body, Meeting, Words } from '../../domain/records.ts';
import { citeAll } from '../citations.ts';

export interface AgendaBody {
  readonly id: Body['id'];
  readonly kind: Body['kind'];
  readonly name: Words;
  /** In time order. */
  readonly meetings: readonly Meeting[];
}

export interface AgendaFacts {
  readonly bodies: readonly AgendaBody[];
  readonly linesOf: (meeting: Meeting) => readonly AgendaLine[];
  readonly cite: (lines: readonly AgendaLine[]) => readonly Citation[];
}

export function readAgenda(board: Board): AgendaFacts {
  return {
    bodies: board.records.body.map((body) => ({
      ...{ id: body.id, kind: body.kind, name: bodyName(body) },
      meetings: board.meetings(body.id),
    })),
    linesOf: ({ id }) => board.agenda(id),
    cite: (lines) => citeAll(board, lines),
  };
}
