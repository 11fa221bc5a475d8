import { z } from 'zod';
import { BodyId, IsoDate } from '../../domain/records.ts';

export const decisionAsks = ['what', 'paragraph', 'when', 'reference', 'recipients', 'basis'] as const;
export type DecisionAsk = (typeof decisionAsks)[number];

/** What a question about decisions asks for: certain ones by id, or those of a time, a body, a §. */
export const DecisionSlots = z.strictObject({
  ids: z.array(z.string()).max(30).default([]),
  ask: z.enum(decisionAsks),
  paragraphs: z.array(z.int().positive()).max(10).default([]),
  /** A case number or archive id as the asker wrote it. */
  reference: z.string().max(40).optional(),
  from: IsoDate.optional(),
  to: IsoDate.optional(),
  body: BodyId.optional(),
  /** The latest meeting only. */
  latest: z.boolean().default(false),
  /** Put as a question with yes or no: was it approved, or turned down? */
  claim: z.enum(['approved', 'rejected']).optional(),
});
export type DecisionSlots = z.infer<typeof DecisionSlots>;
