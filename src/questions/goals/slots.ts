import { z } from 'zod';
import { Year } from '../../domain/records.ts';

export const goalForecasts = ['will-be-met', 'at-risk', 'uncertain', 'none'] as const;

/** What a question about the year's goals and indicators asks for. */
export const GoalSlots = z.strictObject({
  /** One goal or indicator. */
  id: z.string().optional(),
  kind: z.enum(['goal', 'indicator', 'both']).default('goal'),
  /** Those with this forecast; all with all forecasts otherwise. */
  forecast: z.enum(goalForecasts).optional(),
  /** How they are doing rather than which they are. */
  progress: z.boolean().default(false),
  year: Year.optional(),
});
export type GoalSlots = z.infer<typeof GoalSlots>;
