import { z } from 'zod';
import { BodyId, IsoDate, MunicipalityId } from '../../domain/records.ts';

export const voteAsks = ['votes', 'yes', 'no', 'abstain', 'missing', 'reserved', 'disqualified'] as const;

/** A question about a vote: one case by its key, one decision of the papers by its id, or the latest that fits. */
export const VoteSlots = z.strictObject({
  ask: z.enum(voteAsks),
  id: z.string().max(100).optional(),
  paragraph: z.int().positive().optional(),
  bodies: z.array(BodyId).max(20).default([]),
  from: IsoDate.optional(),
  to: IsoDate.optional(),
  municipalities: z.array(MunicipalityId).max(20).default([]),
});
export type VoteSlots = z.infer<typeof VoteSlots>;
