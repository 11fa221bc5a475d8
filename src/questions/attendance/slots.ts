import { z } from 'zod';
import { BodyId, IsoDate, MeetingId, MunicipalityId } from '../../domain/records.ts';

/** What only registered attendance tells: who took part, seat by seat. */
const seatAsks = [
  'names',
  'substitutes',
  'municipalities',
  'missing',
  'own',
  'each',
  'mostOften',
  'leastOften',
] as const;
export type SeatAsk = (typeof seatAsks)[number];

const asks = [
  'figure',
  'percent',
  'absent',
  'goal',
  'quorum',
  'best',
  'worst',
  'below',
  'above',
  'average',
  'all',
  ...seatAsks,
] as const;

/** Which meetings' attendance a question is about, and what about it. */
export const AttendanceSlots = z.strictObject({
  body: BodyId.optional(),
  meeting: MeetingId.optional(),
  /** The days on which the meetings lie, when no meeting is named; both included. */
  from: IsoDate.optional(),
  to: IsoDate.optional(),
  ask: z.enum(asks),
  /** Whose attendance is asked for, where it is that of some municipalities. */
  municipalities: z.array(MunicipalityId).min(1).optional(),
  /** A percentage to hold the figures against, instead of the goal's. */
  limit: z.number().min(0).max(100).optional(),
  /** A number of people, or a percentage, that the asker wants confirmed. */
  claim: z.strictObject({ value: z.number(), percent: z.boolean() }).optional(),
});
export type AttendanceSlots = z.infer<typeof AttendanceSlots>;

export function isSeatAsk(ask: AttendanceSlots['ask']): ask is SeatAsk {
  return (seatAsks as readonly string[]).includes(ask);
}
