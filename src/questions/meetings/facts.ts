/** What a question about meetings reads: each body with its meetings, nothing chosen yet. */
import { bodyName } from '../../cards/sentences/spans.ts';
import type { Citation } from '../../domain/answer.ts';
import type { Board } from '../../domain/board.ts';
import type { Body, Meeting, Words } from '../../domain/records.ts';

export interface BodyMeetings {
  readonly id: Body['id'];
  readonly kind: Body['kind'];
  readonly name: Words;
  /** In time order. */
  readonly meetings: readonly Meeting[];
  /**
   * The years whose meetings are all known. A meeting plan has several dates; a lone date in a year
   * comes from a paper that happens to mention it, so it makes no plan.
   */
  readonly plannedYears: readonly number[];
}

export interface MeetingFacts {
  readonly bodies: readonly BodyMeetings[];
  readonly citations: ReadonlyMap<string, Citation>;
}

function plannedYears(meetings: readonly Meeting[]): number[] {
  const byYear = Map.groupBy(meetings, (meeting) => Number(meeting.start.slice(0, 4)));
  return [...byYear].filter(([, own]) => own.length > 1).map(([year]) => year);
}

export function readMeetings(board: Board): MeetingFacts {
  return {
    bodies: board.records.body.map((body) => {
      const meetings = board.meetings(body.id);
      return { id: body.id, kind: body.kind, name: bodyName(body), meetings, plannedYears: plannedYears(meetings) };
    }),
    citations: new Map(board.records.meeting.map((meeting) => [meeting.id, board.cite(meeting.source)])),
  };
}
