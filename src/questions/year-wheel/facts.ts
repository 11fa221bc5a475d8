/** What a question about the year wheel reads: its items in the year's order, the board's meetings, the offices. */
import type { Temporal } from 'temporal-polyfill';
import type { Citation } from '../../domain/answer.ts';
import type { Board } from '../../domain/board.ts';
import { today } from '../../domain/dates.ts';
import type { Meeting, Office, YearWheelItem } from '../../domain/records.ts';
import { type WheelOfYear, wheelOfYear } from './picture.ts';
import type { YearWheelSlots } from './slots.ts';

export interface WheelFacts {
  readonly items: readonly YearWheelItem[];
  /** Meetings of the bodies that the items belong to, in time order. */
  readonly meetings: readonly Meeting[];
  readonly offices: ReadonlyMap<string, Office>;
  readonly citations: ReadonlyMap<string, Citation>;
}

/** With this year's wheel to draw, where the whole of it is asked for. */
export interface DrawnFacts extends WheelFacts {
  readonly drawn: WheelOfYear | undefined;
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

export function readDrawn(board: Board, slots: YearWheelSlots, now: Temporal.Instant): DrawnFacts {
  const isWhole = slots.ask === 'all' || (slots.ask === 'when' && (slots.items ?? []).length === 0);
  return {
    ...readYearWheel(board),
    drawn: isWhole ? wheelOfYear(board, slots.year ?? today(now).year, today(now)) : undefined,
  };
}
