import { z } from 'zod';
import { IsoDate, MeetingId, Year } from '../../domain/records.ts';

const asks = [
  ...(['due', 'next', 'own', 'late', 'open', 'done'] as const),
  // Of one thing.
  ...(['state', 'who', 'responsible', 'lastDay', 'directive'] as const),
  // Of a meeting's papers, and of its minutes.
  ...(['planning', 'minutes'] as const),
] as const;

/** What about what the year wheel and the meetings have a last day for. */
export const DeadlineSlots = z.strictObject({
  ask: z.enum(asks),
  /** Ids of year-wheel items; several where a name fits more than one ("delårsrapporten"). */
  items: z.array(z.string()).max(20).optional(),
  /** The control moments are meant. */
  controls: z.boolean().optional(),
  /** The year that an item is about ("budgeten för 2023"). */
  year: Year.optional(),
  /** The stretch asked for, both ends included. */
  from: IsoDate.optional(),
  to: IsoDate.optional(),
  /** The meeting whose papers are asked for; the board's next where none is named. */
  meeting: MeetingId.optional(),
});
export type DeadlineSlots = z.infer<typeof DeadlineSlots>;
