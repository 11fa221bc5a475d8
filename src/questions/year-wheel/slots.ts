import { z } from 'zod';
import { Year } from '../../domain/records.ts';

const asks = ['what', 'when', 'next', 'recurring', 'all', 'responsible'] as const;

/** Which part of the year wheel a question is about. */
export const YearWheelSlots = z.strictObject({
  /** Months asked for, 1–12. */
  months: z.array(z.int().min(1).max(12)).max(12).optional(),
  /** Ids of year-wheel items; several where a name fits more than one ("delårsrapport"). */
  items: z.array(z.string()).max(20).optional(),
  ask: z.enum(asks),
  /** Of the whole wheel; this year's where none is named. */
  year: Year.optional(),
  /** Put as a question with yes or no. */
  yesNo: z.boolean().optional(),
});
export type YearWheelSlots = z.infer<typeof YearWheelSlots>;
