/** What minutes are of: a body's meeting on a day, or what it decided that day between meetings. Pure. */
import type { Board } from '../domain/board.ts';
import { dayOfInstant } from '../domain/dates.ts';
import { type Body, BodyId, IsoDate, type Meeting } from '../domain/records.ts';
import type { Case, Roll } from '../domain/registry.ts';

export interface KeyedCase {
  readonly key: string;
  readonly case: Case;
}

export interface Sitting {
  readonly body: Body;
  /** The meeting's first day, or the day on which the cases were closed; ISO. */
  readonly day: string;
  /** The attendance of the meeting; without it there was none. */
  readonly roll: Roll | undefined;
  /** Undefined also where an import has taken it out of the calendar since. */
  readonly meeting: Meeting | undefined;
  /** Put forward at the meeting or decided that day without one; drafts are nobody's yet. */
  readonly cases: readonly KeyedCase[];
}

/** Minutes' key in the registry. */
export function minutesKey(body: string, day: string): string {
  return `${body}-${day}`;
}

const dayLength = 'yyyy-mm-dd'.length;

/** The body and day of a key; undefined where it is no key of minutes. */
function partsOfKey(key: string): { readonly body: BodyId; readonly day: string } | undefined {
  const body = BodyId.safeParse(key.slice(0, -dayLength - 1));
  const day = IsoDate.safeParse(key.slice(-dayLength));
  const isKey = body.success && day.success && key === minutesKey(body.data, day.data);
  return isKey ? { body: body.data, day: day.data } : undefined;
}

/** Undefined where there is no such body. It may be a day on which nothing was decided. */
export function sittingOf(board: Board, key: string): Sitting | undefined {
  const parts = partsOfKey(key);
  const body = parts && board.findBody(parts.body);
  if (parts === undefined || body === undefined) return undefined;
  const { day } = parts;
  const roll = rollsOf(board, body).find((each) => dayOfRoll(board, each) === day);
  const meeting = roll && board.findMeeting(roll.meeting);
  const cases = casesOf(board, body).filter(({ case: each }) =>
    isWithoutRoll(board, each) ? dayDecided(each) === day : each.meeting === roll?.meeting,
  );
  return { body, day, roll, meeting, cases: cases.sort(byParagraph) };
}

/** The days of which a body can have minutes, oldest first. */
export function sittingDays(board: Board, body: Body): string[] {
  const ofCases = casesOf(board, body).flatMap(({ case: each }) =>
    isWithoutRoll(board, each) ? (dayDecided(each) ?? []) : [],
  );
  return [...new Set([...rollsOf(board, body).map((roll) => dayOfRoll(board, roll)), ...ofCases])].sort();
}

/** The day that minutes have which are asked for by a day: a meeting of several days has those of its first. */
export function sittingDayOf(board: Board, body: Body, day: string): string {
  const roll = rollsOf(board, body).find((each) => {
    const meeting = board.findMeeting(each.meeting);
    return (
      meeting !== undefined &&
      dayOfRoll(board, each) <= day &&
      day <= (meeting.end ?? meeting.start).slice(0, dayLength)
    );
  });
  return roll === undefined ? day : dayOfRoll(board, roll);
}

/** A body's attendance lists, in the order in which they were opened. */
function rollsOf(board: Board, body: Body): Roll[] {
  return [...board.registry.roll.values()]
    .filter((roll) => roll.body === body.id)
    .sort((a, b) => (a.openedAt < b.openedAt ? -1 : a.openedAt > b.openedAt ? 1 : 0));
}

function dayOfRoll(board: Board, roll: Roll): string {
  return board.findMeeting(roll.meeting)?.start.slice(0, dayLength) ?? dayOfInstant(roll.openedAt);
}

function casesOf(board: Board, body: Body): KeyedCase[] {
  return [...board.registry.case]
    .filter(([, each]) => each.body === body.id && each.state !== 'draft')
    .map(([key, each]) => ({ key, case: each }));
}

/** Decided between meetings, or at one of which nobody took attendance. */
function isWithoutRoll(board: Board, { meeting }: Case): boolean {
  return meeting === undefined || !board.registry.roll.has(meeting);
}

function dayDecided({ state, closedAt }: Case): string | undefined {
  return state === 'closed' && closedAt !== undefined ? dayOfInstant(closedAt) : undefined;
}

/** By § where there is one, else in the order in which they were closed. */
function byParagraph(a: KeyedCase, b: KeyedCase): number {
  const [first, second] = [a.case.paragraph, b.case.paragraph];
  if (first !== undefined && second !== undefined) return first.year - second.year || first.number - second.number;
  if (first !== undefined || second !== undefined) return first === undefined ? 1 : -1;
  const [closed, other] = [a.case.closedAt ?? '', b.case.closedAt ?? ''];
  return closed < other ? -1 : closed > other ? 1 : 0;
}
