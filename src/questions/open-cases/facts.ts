/** What a question about open cases reads: those that are voted on, and the asker's drafts. */
import type { OpenCase } from '../../cards/sentences/open-cases.ts';
import { meetingName } from '../../cards/sentences/roll.ts';
import { bodyName } from '../../cards/sentences/spans.ts';
import type { Citation } from '../../domain/answer.ts';
import type { Board } from '../../domain/board.ts';
import { sourceOf } from '../../domain/case-record.ts';
import { dayOf } from '../../domain/dates.ts';
import type { Words } from '../../domain/records.ts';
import type { Case } from '../../domain/registry.ts';
import { touchedAt, turnoutOf, votesOn } from '../case-votes.ts';
import { distinctCitations } from '../citations.ts';
import type { Asker } from '../kind.ts';
import type { OpenCaseSlots } from './slots.ts';

export interface OpenCaseFacts {
  /** The one that closes first comes first. */
  readonly open: readonly (OpenCase & { readonly key: string })[];
  /** Undefined where others would read them. */
  readonly drafts: readonly { readonly key: string; readonly title: string; readonly body: Words }[] | undefined;
  /** Those that were asked about. */
  readonly bodies: readonly Words[];
  readonly citations: readonly Citation[];
}

export function readOpenCases(board: Board, slots: OpenCaseSlots, asker: Asker): OpenCaseFacts {
  const cases = [...board.registry.case].filter(
    ([, { body }]) => slots.bodies.length === 0 || slots.bodies.includes(body),
  );
  const open = slots.drafts ? [] : cases.filter(([, { state }]) => state === 'open').sort(byDeadline);
  const own = cases.filter(([, entry]) => entry.state === 'draft' && entry.createdBy === asker.person);
  return {
    open: open.map(([key, entry]) => ({ key, ...openCase(board, entry) })),
    drafts: asker.isAlone
      ? own.map(([key, { title, body }]) => ({ key, title, body: bodyName(board.body(body)) }))
      : undefined,
    bodies: slots.bodies.map((id) => bodyName(board.body(id))),
    citations: distinctCitations(
      open.map(([, entry]) => board.cite(sourceOf(entry, board.body(entry.body), touchedAt(entry)))),
    ),
  };
}

function byDeadline([, a]: [string, Case], [, b]: [string, Case]): number {
  const last = '9999';
  return (a.deadline ?? last).localeCompare(b.deadline ?? last) || touchedAt(a).localeCompare(touchedAt(b));
}

function openCase(board: Board, entry: Case): OpenCase {
  const body = board.body(entry.body);
  const round = votesOn(board, entry).at(-1);
  const meeting = entry.meeting === undefined ? undefined : board.findMeeting(entry.meeting);
  return {
    title: entry.title,
    body: bodyName(body),
    ...(round === undefined ? { cast: 0, voters: 0 } : turnoutOf(round)),
    deadline: entry.deadline,
    meeting: meeting && meetingName(bodyName(body), meeting, dayOf(meeting.start).year),
  };
}
