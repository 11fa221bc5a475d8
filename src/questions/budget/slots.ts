import { z } from 'zod';
import { CostItemId, Year } from '../../domain/records.ts';

const asks = [
  'total',
  'line',
  'change',
  'why',
  'largest',
  'smallest',
  'lines',
  'share',
  'result',
  'with',
  'unchanged',
  'added',
  'removed',
] as const;
/** Which budget a question is about, which of its lines, and what about them. */
export const BudgetSlots = z.strictObject({
  ask: z.enum(asks),
  year: Year.optional(),
  /** The earlier year of a change. */
  since: Year.optional(),
  items: z.array(CostItemId).max(20).optional(),
});
export type BudgetSlots = z.infer<typeof BudgetSlots>;
