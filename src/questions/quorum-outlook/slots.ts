import { z } from 'zod';
import { BodyId, IsoDate, MeetingId, MunicipalityId } from '../../domain/records.ts';

/** Which meeting to come a question is about, and what of the answers to its call. */
export const OutlookSlots = z.strictObject({
  /** The board where none is named. */
  body: BodyId.optional(),
  /** The next one where neither it nor a day is named. */
  meeting: MeetingId.optional(),
  /** The days that were named, where the body has no meeting on them; both included. */
  from: IsoDate.optional(),
  to: IsoDate.optional(),
  /** Whose answer is asked for, where it is that of some municipalities. */
  municipalities: z.array(MunicipalityId).min(1).optional(),
  /** `present` and `missing` are of a meeting that sits; the others of the answers to its call. */
  ask: z.enum(['quorum', 'coming', 'declined', 'waiting', 'present', 'missing']),
});
export type OutlookSlots = z.infer<typeof OutlookSlots>;
