/** What was registered through the bot about a meeting, as figures and seat by seat. Pure. */

import { rollAnswer } from '../../attendance/roll-answer.ts';
import { attendedSeats, type SeatStanding, standingOf } from '../../attendance/standing.ts';
import type { Figure } from '../../cards/sentences/attendance.ts';
import { registeredSection } from '../../cards/sentences/registered.ts';
import { bodyName } from '../../cards/sentences/spans.ts';
import type { Answer, Citation } from '../../domain/answer.ts';
import type { Board } from '../../domain/board.ts';
import type { Body, MunicipalityId } from '../../domain/records.ts';
import { registered } from '../../domain/register.ts';
import type { Roll } from '../../domain/registry.ts';

/** Who served on a municipality's seat. */
export interface SeatRecord {
  readonly municipality: MunicipalityId;
  readonly name: string;
  /** In the order in which they served; nobody where the seat was empty all the time. */
  readonly served: readonly { readonly name: string; readonly substitute: boolean }[];
}

export interface Registered {
  /** Undefined where the list is no statistic. */
  readonly figure: Figure | undefined;
  readonly seats: readonly SeatRecord[];
  /** The list as it stands, with everybody on it. */
  readonly list: Pick<Answer, 'text' | 'detail'>;
  readonly citation: Citation;
}

export function readRegistered(board: Board, roll: Roll): Registered {
  const body = board.body(roll.body);
  const standing = standingOf(roll);
  const { text, detail } = rollAnswer(board, roll);
  const { start } = board.meeting(roll.meeting);
  return {
    figure: isFigure(roll)
      ? { present: attendedSeats(standing), of: roll.seats.length, unit: unitOf(body) }
      : undefined,
    seats: standing.map((seat) => seatRecord(board, seat)),
    list: { text, detail },
    citation: board.cite(registered(registeredSection(bodyName(body), start), roll.closedAt ?? roll.openedAt)),
  };
}

/** What may still change is no statistic, nor is a list that was opened and closed without anybody using it. */
function isFigure({ closedAt, marks }: Roll): boolean {
  return closedAt !== undefined && marks.length > 0;
}

/** The board counts its members, every other body the municipalities that take part. */
function unitOf(body: Body): Figure['unit'] {
  return body.kind === 'board' ? 'members' : 'municipalities';
}

function seatRecord(board: Board, { municipality, services }: SeatStanding): SeatRecord {
  const served = new Map(services.map(({ email, name, substitute }) => [email, { name, substitute }]));
  return { municipality, name: board.municipality(municipality).name, served: [...served.values()] };
}
