import { z } from 'zod';
import { BodyId, IsoDate, MeetingId } from '../../domain/records.ts';

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
  'names',
] as const;

/** Which meetings' attendance a question is about, and what about it. */
export const AttendanceSlots = z.strictObject({
  body: BodyId.optional(),
  meeting: MeetingId.optional(),
  /** The days on which the meetings lie, when no meeting is named; both included. */
  from: IsoDate.optional(),
  to: IsoDate.optional(),
  ask: z.enum(asks),
  /** A percentage to hold the figures against, instead of the goal's. */
  limit: z.number().min(0).max(100).optional(),
  /** A number of people, or a percentage, that the asker wants confirmed. */
  claim: z.strictObject({ value: z.number(), percent: z.boolean() }).optional(),
});
export type AttendanceSlots = z.infer<typeof AttendanceSlots>;
