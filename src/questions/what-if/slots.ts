import { z } from 'zod';
import { Kronor, MunicipalityId } from '../../domain/records.ts';

export const models = ['equal', 'per-inhabitant', 'mixed'] as const;
/** A sum to split, by which model, and among whom. */
export const WhatIfSlots = z.strictObject({
  amount: Kronor.min(1).max(1_000_000_000_000),
  model: z.enum(models),
  /** Who shares; everybody when empty. */
  parties: z.array(MunicipalityId).max(40),
  /** Whose part was asked for. */
  asked: z.array(MunicipalityId).max(40),
});
export type WhatIfSlots = z.infer<typeof WhatIfSlots>;
