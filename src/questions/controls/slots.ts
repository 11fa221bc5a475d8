import { z } from 'zod';
import { Year } from '../../domain/records.ts';

export const controlSets = ['all', 'highest', 'lowest', 'accepted', 'internal-control', 'above', 'exactly'] as const;

/** What a question about the risks of the internal control plan asks for. */
export const ControlSlots = z.strictObject({
  /** One control moment. */
  id: z.string().optional(),
  set: z.enum(controlSets).default('all'),
  /** With `above` the risk value that must be passed, or reached where it is inclusive; with `exactly` the value itself. */
  limit: z.int().min(0).max(99).optional(),
  inclusive: z.boolean().optional(),
  /** A field of the one in focus. */
  field: z.enum(['responsible', 'method', 'scale']).optional(),
  count: z.boolean().default(false),
  year: Year.optional(),
});
export type ControlSlots = z.infer<typeof ControlSlots>;
