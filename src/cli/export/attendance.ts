/** Attendance: the figures of the papers, and what was registered through the bot. Both are kept where both exist. */
import { Temporal } from 'temporal-polyfill';
import { attendedSeats, standingOf } from '../../attendance/standing.ts';
import { boardLanguage } from '../../domain/answer.ts';
import type { Board } from '../../domain/board.ts';
import { dayOfInstant, timeZone } from '../../domain/dates.ts';
import type { BodyId } from '../../domain/records.ts';
import type { Roll } from '../../domain/registry.ts';
import type { Row } from './table.ts';

export const attendanceColumns = [
  ...['meeting', 'body', 'bodyName', 'day', 'seats', 'tookPart', 'percent', 'unit', 'source', 'closedAt'],
] as const;
export const serviceColumns = [
  ...['meeting', 'municipality', 'municipalityName', 'name', 'substitute', 'remote', 'from', 'to'],
] as const;

interface Counted {
  readonly meeting: string;
  /** Whose meeting, and on which day (ISO). */
  readonly body: BodyId;
  readonly day: string;
  readonly seats: number;
  readonly tookPart: number;
  /** What was counted: a seat is served by the member or by a substitute. */
  readonly unit: 'members' | 'municipalities' | 'seats';
  readonly source: 'imported' | 'registered';
  readonly closedAt: string | undefined;
}

/** How many took part, meeting by meeting in time order. A roll that is still open has no `closedAt`. */
export function attendanceRows(board: Board): Row[] {
  const counted = [...importedFigures(board), ...rollsOf(board).map((roll) => registeredFigure(board, roll))];
  return counted
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ meeting, body, day, seats, tookPart, unit, source, closedAt }) => ({
      ...{ meeting, body, bodyName: board.body(body).name[boardLanguage], day },
      ...{ seats, tookPart, percent: Math.round((1000 * tookPart) / seats) / 10 },
      ...{ unit, source, closedAt },
    }));
}

function importedFigures(board: Board): Counted[] {
  return board.records.attendanceFigure.map(({ meeting, of, present, unit }) => {
    const { body, start } = board.meeting(meeting);
    const day = start.slice(0, 10);
    return { meeting, body, day, seats: of, tookPart: present, unit, source: 'imported', closedAt: undefined };
  });
}

/** The rolls in time order. */
function rollsOf(board: Board): Roll[] {
  return [...board.registry.roll.values()].sort((a, b) => (a.openedAt < b.openedAt ? -1 : 1));
}

function registeredFigure(board: Board, roll: Roll): Counted {
  // The calendar that was imported since may not have the meeting any more.
  const day = board.findMeeting(roll.meeting)?.start.slice(0, 10) ?? dayOfInstant(roll.openedAt);
  const tookPart = attendedSeats(standingOf(roll));
  const closedAt = roll.closedAt && localTime(roll.closedAt);
  const { meeting, body, seats } = roll;
  return { meeting, body, day, seats: seats.length, tookPart, unit: 'seats', source: 'registered', closedAt };
}

/** Who served on each seat, and when. */
export function serviceRows(board: Board): Row[] {
  return rollsOf(board).flatMap((roll) =>
    standingOf(roll).flatMap(({ municipality, services }) =>
      services.map(({ name, substitute, remote, from, to }) => ({
        meeting: roll.meeting,
        municipality,
        municipalityName: board.municipality(municipality).name,
        ...{ name, substitute, remote, from: localTime(from), to: to && localTime(to) },
      })),
    ),
  );
}

/** "2022-10-12T10:00:00+02:00": an instant as the clock on the wall showed it, and still an instant. */
function localTime(instant: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toString({ timeZoneName: 'never' });
}
