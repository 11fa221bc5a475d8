/** What a question about the year wheel reads: its items in the year's order, the board's meetings, the offices. */
import type { Citation } from '../../domain/answer.ts';
import type { Board } from '../../domain/board.ts';
import type { Meeting, Office, YearWheelItem } from '../../domain/records.ts';

export interface WheelFacts {
  readonly items: readonly YearWheelItem[];
  /** Meetings of the bodies that the items belong to, in time order. */
  readonly meetings: readonly Meeting[];
  readonly offices: ReadonlyMap<string, Office>;
  readonly citations: ReadonlyMap<string, Citation>;
}

export function readYearWheel(board: Board): WheelFacts {
  const items = [...board.records.yearWheelItem].sort((a, b) => Math.min(...a.months) - Math.min(...b.months));
  const bodies = new Set(items.map((item) => item.body));
  return {
    items,
    meetings: board.meetings().filter((meeting) => bodies.has(meeting.body)),
    offices: new Map(board.records.office.map((office) => [office.id, office])),
    citations: new Map(items.map((item) => [item.id, board.cite(item.source)])),
  };
}
