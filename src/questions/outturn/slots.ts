import { z } from 'zod';
import { IsoDate, Year } from '../../domain/records.ts';

const measures = ['all', 'revenue', 'cost', 'deviation'] as const;
/** Which report a question is about, which of its lines, and which figure. */
export const OutturnSlots = z.strictObject({
  report: z.enum(['outturn', 'forecast', 'year-end']),
  year: Year,
  /** The day up to which it was asked for, when one was named. */
  until: IsoDate.optional(),
  line: z.string().optional(),
  /** Several lines, one by one and together. */
  lines: z.array(z.string()).max(20).optional(),
  measure: z.enum(measures),
  rank: z.enum(['largest', 'smallest']).optional(),
  /** A ranking among the projects only. */
  projects: z.boolean().optional(),
  why: z.boolean().optional(),
});
export type OutturnSlots = z.infer<typeof OutturnSlots>;
