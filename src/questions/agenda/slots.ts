import { z } from 'zod';
import { agendaKinds, BodyId, IsoDate, MeetingId } from '../../domain/records.ts';

/** Whose agenda, of which meeting, and which items of it. */
export const AgendaSlots = z.strictObject({
  /** The board's when left out, unless another body meets on the day. */
  body: BodyId.optional(),
  /** A certain meeting; what else says which is then of no weight. */
  meeting: MeetingId.optional(),
  /** The days that the meeting is within, both included; without them the next or the last one is meant. */
  from: IsoDate.optional(),
  to: IsoDate.optional(),
  which: z.enum(['next', 'last']).optional(),
  kind: z.enum(agendaKinds).optional(),
});
export type AgendaSlots = z.infer<typeof AgendaSlots>;
