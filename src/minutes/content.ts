/**
 * What the minutes of a meeting say, out of its attendance and its cases (Kommunallagen 5:65–67, 6:35): who served, which
 * proposals were made, in which order they were put, how each voted, what was decided, who had a reservation. Pure.
 */
import { quorumOf } from '../attendance/quorum.ts';
import { attendedSeats, standingOf } from '../attendance/standing.ts';
import { ownOutcome } from '../cards/sentences/minutes.ts';
import type { Board } from '../domain/board.ts';
import type { MinutesContent } from '../domain/minutes.ts';
import type { Minutes, Roll } from '../domain/registry.ts';
import { defaultAdjusters, nameIn } from './adjusters.ts';
import { minuteItem } from './item.ts';
import { servedSeats } from './served.ts';
import { type Sitting, sittingOf } from './sitting.ts';

/**
 * The content of the minutes with this key: what was adjusted, or what they would say now. Undefined where there is no
 * such body.
 */
export function minutesContent(board: Board, key: string): MinutesContent | undefined {
  const entry = board.registry.minutes.get(key);
  if (entry?.content !== undefined) return entry.content;
  const sitting = sittingOf(board, key);
  return sitting && contentOf(board, sitting, entry);
}

function contentOf(board: Board, sitting: Sitting, entry: Minutes | undefined): MinutesContent {
  const { body, day, roll, cases } = sitting;
  const adjusters = entry?.adjusters ?? defaultAdjusters(board, sitting);
  const decided = cases.filter((each) => each.case.state === 'closed');
  const meeting = meetingOf(sitting);
  return {
    version: 1,
    ...{ body: body.id, kind: body.kind, name: body.name, day },
    ...(meeting === undefined ? {} : { meeting }),
    // A group's outcome is never presented as the board's decision.
    ...(body.kind === 'board' ? {} : { standing: ownOutcome }),
    secretaries: board.roster.having('secretary', body.id, day).map(({ name }) => name),
    adjusters: adjusters.map((email) => nameIn(board, sitting, email)),
    served: roll === undefined ? [] : servedSeats(board, roll, sitting.meeting),
    ...(roll === undefined ? {} : { quorum: quorumAt(roll, sitting) }),
    agenda:
      roll === undefined ? [] : board.agenda(roll.meeting).map(({ number, title, kind }) => ({ number, title, kind })),
    items: decided.map((each) => minuteItem(board, each, roll)),
    open: cases.filter((each) => each.case.state === 'open').map((each) => each.case.title),
  };
}

function meetingOf({ meeting, roll, day }: Sitting): MinutesContent['meeting'] {
  if (roll === undefined) return undefined;
  return {
    id: roll.meeting,
    kind: meeting?.kind ?? 'meeting',
    start: meeting?.start ?? day,
    ...(meeting?.end === undefined ? {} : { end: meeting.end }),
    ...(meeting?.place === undefined ? {} : { place: meeting.place }),
    openedAt: roll.openedAt,
    ...(roll.closedAt === undefined ? {} : { closedAt: roll.closedAt }),
  };
}

/** How many seats took part at some time; each decision has the number of its own. */
function quorumAt(roll: Roll, { body }: Sitting): NonNullable<MinutesContent['quorum']> {
  const seats = roll.seats.length;
  return { served: attendedSeats(standingOf(roll)), seats, needed: quorumOf(body.rules.quorum, seats) };
}
