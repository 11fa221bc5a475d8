/** What a question about attendance reads: the meetings, the figures there are, and the goals. */
import { bodyName } from '../../cards/sentences/spans.ts';
import type { Citation } from '../../domain/answer.ts';
import type { Board } from '../../domain/board.ts';
import type { AttendanceFigure, Body, Meeting, Words } from '../../domain/records.ts';
import { attendanceGoal } from './goal.ts';

export interface Row {
  readonly body: Pick<Body, 'id' | 'kind' | 'rules'> & { readonly name: Words };
  readonly meeting: Meeting;
  /** The day of the meeting, ISO. */
  readonly day: string;
  readonly figure: AttendanceFigure | undefined;
  /** The percentage that the body aims at that year. */
  readonly goal: { readonly percent: number; readonly citation: Citation } | undefined;
  readonly citation: Citation;
}

export interface AttendanceFacts {
  /** The meetings of every body that reports attendance, in time order. */
  readonly rows: readonly Row[];
}

/** Bodies that report figures: of the others the papers name the participants, if anything. */
export function reportingBodies(board: Board): Body[] {
  const reported = new Set(board.records.attendanceFigure.map((figure) => board.meeting(figure.meeting).body));
  return board.records.body.filter((body) => reported.has(body.id));
}

export function readAttendance(board: Board): AttendanceFacts {
  const figures = new Map<string, AttendanceFigure>(
    board.records.attendanceFigure.map((figure) => [figure.meeting, figure]),
  );
  const rows = reportingBodies(board).flatMap((body) =>
    board.meetings(body.id).map((meeting): Row => {
      const figure = figures.get(meeting.id);
      const day = meeting.start.slice(0, 10);
      const goal =
        figure === undefined ? undefined : attendanceGoal(board.records.goal, figure.unit, Number(day.slice(0, 4)));
      return {
        body: { id: body.id, kind: body.kind, rules: body.rules, name: bodyName(body) },
        meeting,
        day,
        figure,
        goal: goal === undefined ? undefined : { percent: goal.percent, citation: board.cite(goal.goal.source) },
        citation: board.cite(figure?.source ?? meeting.source),
      };
    }),
  );
  return { rows: rows.sort((a, b) => a.meeting.start.localeCompare(b.meeting.start)) };
}
