/**
 * The year wheel turned into days: each item of it in each of its periods, planned backwards from the meeting that it
 * goes to. The items are the rules; next year's wheel follows from them. Pure.
 */
import { Temporal } from 'temporal-polyfill';
import type { Board } from '../domain/board.ts';
import { dayOf } from '../domain/dates.ts';
import { workingDayUntil } from '../domain/days-off.ts';
import type { Body, ControlMoment, Decision, Meeting, YearWheelItem } from '../domain/records.ts';

/** An item of the wheel in one period of one year. */
export interface Occurrence {
  /** The key of what is registered about it: `item:juni-budget:2022-06`. */
  readonly key: string;
  readonly item: YearWheelItem;
  readonly year: number;
  /** Its months in that year, 1–12. */
  readonly months: readonly number[];
  /** The meeting that it goes to; undefined as long as none is planned in the period. */
  readonly meeting: Meeting | undefined;
  /** The last day for it to be ready, always a working day; ISO. */
  readonly due: string;
  /** The decision in the papers by which it was done. */
  readonly decision: Decision | undefined;
}

/** A meeting with its body and its first day, ISO. */
export interface MeetingAhead {
  readonly body: Body;
  readonly meeting: Meeting;
  readonly day: string;
}

/** The meetings that the papers do not speak of as past: of the others nobody is reminded. */
export function meetingsAhead(board: Board): MeetingAhead[] {
  return board.meetings().flatMap((meeting) => {
    const day = meeting.start.slice(0, 10);
    const isAhead = meeting.kind === 'meeting' && !meeting.held && day > board.asOf;
    return isAhead ? [{ body: board.body(meeting.body), meeting, day }] : [];
  });
}

/** What a joint board keeps to where its record says nothing. */
const boardPlanning = { textsBeforeDays: 21, papersBeforeDays: 10 } as const;

/** How long before its meetings a body prepares them; undefined where nobody is reminded of it. */
export function planningOf({ kind, planning }: Body): NonNullable<Body['planning']> | undefined {
  return planning ?? (kind === 'board' ? boardPlanning : undefined);
}

/** A number of days before a day, or the working day before that; ISO. */
export function workingDayBefore(day: string, days: number): string {
  return workingDayUntil(dayOf(day).subtract({ days })).toString();
}

/** Months that follow on each other are one period: "september or october". */
export function periodsOfYear(months: readonly number[]): number[][] {
  const periods: number[][] = [];
  for (const month of [...new Set(months)].sort((a, b) => a - b)) {
    const last = periods.at(-1);
    if (last?.at(-1) === month - 1) last.push(month);
    else periods.push([month]);
  }
  return periods;
}

const wheels = new WeakMap<Board, Map<number, readonly Occurrence[]>>();

/** The wheel of a year, what is due first coming first; worked out once for each state. */
export function wheelOf(board: Board, year: number): readonly Occurrence[] {
  const known = wheels.get(board) ?? new Map<number, readonly Occurrence[]>();
  const wheel = known.get(year) ?? turned(board, year);
  wheels.set(board, known.set(year, wheel));
  return wheel;
}

function turned(board: Board, year: number): Occurrence[] {
  return board.records.yearWheelItem
    .flatMap((item) => periodsOfYear(item.months).map((months) => occurrenceOf(board, item, year, months)))
    .sort((a, b) => a.due.localeCompare(b.due) || a.key.localeCompare(b.key));
}

/** What the board plans it plans at strategy days, whoever holds them; everything else goes to its ordinary meeting. */
function meetingFor(board: Board, item: YearWheelItem, year: number, months: readonly number[]): Meeting | undefined {
  const within = board.meetings().filter(({ start }) => {
    const day = dayOf(start);
    return day.year === year && months.includes(day.month);
  });
  const strategyDays = item.kind === 'plan' ? within.find(({ kind }) => kind === 'strategy-days') : undefined;
  return strategyDays ?? within.find(({ kind, body }) => kind === 'meeting' && body === item.body);
}

function occurrenceOf(board: Board, item: YearWheelItem, year: number, months: readonly number[]): Occurrence {
  const [first = 1] = months;
  const meeting = meetingFor(board, item, year, months);
  // Strategy days are where the thing is done, a meeting where its text is decided on.
  const before = meeting?.kind === 'meeting' ? (planningOf(board.body(item.body))?.textsBeforeDays ?? 0) : 0;
  return {
    key: `item:${item.id}:${year}-${String(first).padStart(2, '0')}`,
    item,
    year,
    months,
    meeting,
    due: dueOf(item, year, months, meeting, before),
    decision: decisionFor(board, item, year, months),
  };
}

function dueOf(
  { lastDay }: YearWheelItem,
  year: number,
  months: readonly number[],
  meeting: Meeting | undefined,
  before: number,
): string {
  const [month = 1, day = 1] = (lastDay ?? '').split('-').map(Number);
  // 29 February is the 28th in most years.
  if (lastDay !== undefined) return workingDayUntil(Temporal.PlainDate.from({ year, month, day })).toString();
  if (meeting !== undefined) return workingDayBefore(meeting.start.slice(0, 10), before);
  // Without a meeting the period itself is the plan: ready by its end, and the meeting has still to be called.
  const end = Temporal.PlainDate.from({ year, month: months.at(-1) ?? 1, day: 31 });
  return workingDayUntil(end).toString();
}

function decisionFor(board: Board, item: YearWheelItem, year: number, months: readonly number[]): Decision | undefined {
  return item.decisions
    .map((id) => board.decision(id))
    .find(({ date }) => dayOf(date).year === year && months.includes(dayOf(date).month));
}

/** Where a risk's follow-up is reported, and by when; undefined where it is not followed up, or never reported. */
export function reportOf(board: Board, moment: ControlMoment): Occurrence | undefined {
  if (moment.handling !== 'internal-control' || moment.reportedWith === undefined) return undefined;
  return wheelOf(board, moment.year).find(({ item }) => item.id === moment.reportedWith);
}

/** How something of the wheel stands. */
export type Progress =
  /** Reported as done through the bot. */
  | { readonly state: 'done'; readonly by: string; readonly at: string; readonly evidence: string | undefined }
  /** Done by a decision that the papers hold. */
  | { readonly state: 'decided'; readonly decision: Decision }
  /** Its meeting, or its period, was over when the papers were written, and they do not say that it was done. */
  | { readonly state: 'unknown' }
  | { readonly state: 'open' | 'overdue' };

export function progressOf(board: Board, occurrence: Occurrence, now: Temporal.PlainDate): Progress {
  const done = board.registry.task.get(occurrence.key)?.done;
  if (done !== undefined) return { state: 'done', by: done.name, at: done.at, evidence: done.evidence };
  if (occurrence.decision !== undefined) return { state: 'decided', decision: occurrence.decision };
  if (isBeforePapers(board, occurrence)) return { state: 'unknown' };
  return { state: Temporal.PlainDate.compare(dayOf(occurrence.due), now) < 0 ? 'overdue' : 'open' };
}

/** Whether it belongs to the time before the bot: nobody is reminded of what the papers speak of as past. */
function isBeforePapers(board: Board, { meeting, due }: Occurrence): boolean {
  return meeting === undefined ? due < board.asOf : meeting.held || meeting.start.slice(0, 10) <= board.asOf;
}
