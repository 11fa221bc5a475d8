/** What a question about attendance reads: the meetings, the figures there are, and the goals. */
import { betterThanRegistered, type Figure } from '../../cards/sentences/attendance.ts';
import { bodyName } from '../../cards/sentences/spans.ts';
import type { Citation } from '../../domain/answer.ts';
import type { Board } from '../../domain/board.ts';
import type { AttendanceFigure, Body, Meeting, Words } from '../../domain/records.ts';
import { attendanceGoal } from './goal.ts';
import { type Registered, readRegistered } from './registered.ts';

export interface Row {
  readonly body: Pick<Body, 'id' | 'kind' | 'rules'> & { readonly name: Words };
  readonly meeting: Meeting;
  /** The day of the meeting, ISO. */
  readonly day: string;
  /** From the papers, else from what was registered. */
  readonly figure: Figure | undefined;
  /** Who took part, where it was registered through the bot. */
  readonly registered: Registered | undefined;
  /** The percentage that the body aims at that year. */
  readonly goal: { readonly percent: number; readonly citation: Citation } | undefined;
  readonly citation: Citation;
}

export interface AttendanceFacts {
  /** The meetings of every body that reports attendance, in time order. */
  readonly rows: readonly Row[];
}

/** Bodies with figures: of the others the papers name the participants, if anything. */
export function reportingBodies(board: Board): Body[] {
  const reported = new Set<string>(board.records.attendanceFigure.map((figure) => board.meeting(figure.meeting).body));
  return board.records.body.filter((body) => reported.has(body.id) || hasRegistered(board, body.id));
}

/** Whether any attendance of the body, or of any body, was registered through the bot. */
export function hasRegistered(board: Board, body?: string): boolean {
  return [...board.registry.roll.values()].some((roll) => body === undefined || roll.body === body);
}

export function readAttendance(board: Board): AttendanceFacts {
  const imported = new Map<string, AttendanceFigure>(
    board.records.attendanceFigure.map((figure) => [figure.meeting, figure]),
  );
  const rows = reportingBodies(board).flatMap((body) =>
    board.meetings(body.id).map((meeting) => rowOf(board, body, meeting, imported.get(meeting.id))),
  );
  return { rows: rows.sort((a, b) => a.meeting.start.localeCompare(b.meeting.start)) };
}

/** The paper's figure goes before ours: it is the adjusted one. */
function rowOf(board: Board, body: Body, meeting: Meeting, printed: AttendanceFigure | undefined): Row {
  const roll = board.registry.roll.get(meeting.id);
  const registered = roll === undefined ? undefined : readRegistered(board, roll);
  const figure = printed ?? registered?.figure;
  const day = meeting.start.slice(0, 10);
  const goal =
    figure === undefined || !hasGoals(body)
      ? undefined
      : attendanceGoal(board.records.goal, figure.unit, Number(day.slice(0, 4)));
  return {
    body: { id: body.id, kind: body.kind, rules: body.rules, name: bodyName(body) },
    ...{ meeting, day, figure, registered },
    goal: goal === undefined ? undefined : { percent: goal.percent, citation: board.cite(goal.goal.source) },
    citation:
      printed === undefined
        ? (registered?.citation ?? board.cite(meeting.source))
        : withRegistered(board.cite(printed.source), printed, registered?.figure),
  };
}

/** The goals are the board's own and its preparatory group's; a steering group is measured by neither. */
function hasGoals({ kind }: Body): boolean {
  return kind === 'board' || kind === 'preparatory';
}

/** Says so at the source where the register has another figure than the paper. */
function withRegistered(citation: Citation, printed: Figure, registered: Figure | undefined): Citation {
  if (registered === undefined || (registered.present === printed.present && registered.of === printed.of))
    return citation;
  return { ...citation, note: betterThanRegistered(registered) };
}
