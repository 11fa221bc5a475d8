/** Who served on each seat of a meeting, and who came and went (Kommunallagen 5:65). Pure. */
import { inTimeUntil } from '../attendance/roll-answer.ts';
import { type Attendee, type SeatStanding, standingOf } from '../attendance/standing.ts';
import type { Board } from '../domain/board.ts';
import type { ServedSeat } from '../domain/minutes.ts';
import type { Meeting } from '../domain/records.ts';
import type { Roll } from '../domain/registry.ts';

/** What a municipality is called; its id where an import has taken it out since. */
export function municipalityName(board: Board, id: string): string {
  return board.records.municipality.find((each) => each.id === id)?.name ?? id;
}

export function servedSeats(board: Board, roll: Roll, meeting: Meeting | undefined): ServedSeat[] {
  const inTime = inTimeUntil(meeting, roll);
  return standingOf(roll).map((seat) => ({
    municipality: seat.municipality,
    municipalityName: municipalityName(board, seat.municipality),
    stretches: seat.services.map(({ name, substitute, remote, from, to }) => ({
      ...{ name, substitute, remote, from },
      ...(to === undefined ? {} : { to }),
      late: from > inTime,
      early: to !== undefined && to !== roll.closedAt,
    })),
    attending: seat.attendees
      .filter((attendee) => onlyAttended(attendee, seat))
      .map(({ name, status }) => ({ name, remote: status === 'remote' })),
  }));
}

/** Substitutes may attend without serving (6:17). */
function onlyAttended({ email, substitute, arrived }: Attendee, { services }: SeatStanding): boolean {
  return substitute && arrived !== undefined && !services.some((service) => service.email === email);
}
