/** The sample board after people have registered attendance and answered calls. */
import { Temporal } from 'temporal-polyfill';
import { Board } from '../../src/domain/board.ts';
import { dayOf, timeZone } from '../../src/domain/dates.ts';
import type { Meeting } from '../../src/domain/records.ts';
import { Call, emptyRegistry, type Mark, type Registry, type Reply, Roll } from '../../src/domain/registry.ts';
import { addMeeting } from '../../src/meetings/add-meeting.ts';
import { board as papers } from './whole-bot.ts';

/** "2022-10-12", "13:00" → an instant as the register writes it. */
export function at(day: string, time = '10:00'): string {
  const instant = dayOf(day).toPlainDateTime(Temporal.PlainTime.from(time)).toZonedDateTime(timeZone).toInstant();
  return instant.toString({ fractionalSecondDigits: 3 });
}

interface Attendance {
  /** Municipalities of which nobody came. */
  readonly away?: readonly string[];
  /** Municipalities whose first substitute came in the member's place. */
  readonly bySubstitute?: readonly string[];
  readonly open?: boolean;
}

/** A roll in which everybody came at the beginning, but for those who did not. */
export function rollOf(meeting: Meeting, { away = [], bySubstitute = [], open = false }: Attendance = {}): Roll {
  const day = meeting.start.slice(0, 10);
  const seats = papers.roster.seats(papers.body(meeting.body), day);
  const marks = seats.flatMap(({ municipality, ordinary, substitutes }): Mark[] => {
    const who = bySubstitute.includes(municipality) ? substitutes[0] : ordinary;
    if (who === undefined) return [];
    const status = away.includes(municipality) ? 'absent' : 'present';
    return [{ municipality, email: who.email, status, at: at(day) }];
  });
  return Roll.parse({
    ...{ meeting: meeting.id, body: meeting.body, seats, marks },
    ...{ openedAt: at(day, '09:50'), openedBy: 'sekreterare@example.org' },
    ...(open ? {} : { closedAt: at(day, '16:00'), closedBy: 'sekreterare@example.org' }),
  });
}

/** A call with these answers, by the local part of the address ("ledamot.kalix"). */
export function callOf(meeting: Meeting, replies: Readonly<Record<string, Reply>> = {}): Call {
  const seats = papers.roster.seats(papers.body(meeting.body), meeting.start.slice(0, 10));
  return Call.parse({
    ...{ meeting: meeting.id, body: meeting.body, seats },
    ...{ sentAt: at('2022-09-28'), by: 'sekreterare@example.org' },
    replies: Object.entries(replies).map(([who, reply]) => ({
      email: `${who}@example.org`,
      reply,
      at: at('2022-09-29'),
    })),
  });
}

export interface Registrations {
  readonly rolls?: readonly Roll[];
  readonly calls?: readonly Call[];
  readonly on?: Board;
}

export function boardWith({ rolls = [], calls = [], on = papers }: Registrations): Board {
  const byMeeting = <E extends { readonly meeting: string }>(entries: readonly E[]) =>
    new Map(entries.map((entry) => [entry.meeting as string, entry]));
  const registry: Registry = { ...emptyRegistry, ...on.registry, roll: byMeeting(rolls), call: byMeeting(calls) };
  return new Board(on.imported, registry);
}

/** The sample board with a meeting of a body that the papers do not know. */
export function withMeeting(body: string, day: string): { readonly board: Board; readonly meeting: Meeting } {
  return addMeeting(
    papers,
    papers.body(body),
    { day, from: '13:00', to: '15:00' },
    Temporal.Instant.from(at('2022-09-01')),
  );
}
