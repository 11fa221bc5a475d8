import { z } from 'zod';
import { BodyId } from '../../domain/records.ts';

export const OpenCaseSlots = z.strictObject({
  bodies: z.array(BodyId).max(20).default([]),
  /** The drafts alone. */
  drafts: z.boolean().default(false),
});
export type OpenCaseSlots = z.infer<typeof OpenCaseSlots>;
