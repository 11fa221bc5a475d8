/** Every meeting: imported ones and those that people have added. */
import { boardLanguage } from '../../domain/answer.ts';
import type { Board } from '../../domain/board.ts';
import { sourceText } from './source-text.ts';
import type { Row } from './table.ts';

export const meetingColumns = ['id', 'body', 'bodyName', 'kind', 'start', 'end', 'place', 'held', 'source'] as const;

/** @param body of this one only */
export function meetingRows(board: Board, body?: string): Row[] {
  return board.meetings(body).map((meeting) => ({
    id: meeting.id,
    body: meeting.body,
    bodyName: board.body(meeting.body).name[boardLanguage],
    kind: meeting.kind,
    start: meeting.start,
    end: meeting.end,
    place: meeting.place?.[boardLanguage],
    held: meeting.held,
    source: sourceText(board, meeting.source),
  }));
}
