import { z } from 'zod';
import { CostItemId, MunicipalityId, Year } from '../../domain/records.ts';

const asks = [
  'amount',
  'difference',
  'change',
  'percent',
  'per-inhabitant',
  'per-month',
  'rank',
  'threshold',
  'total',
  'average',
  'ratio',
] as const;

/** What a question about costs per municipality asks for. */
export const CostShareSlots = z.strictObject({
  items: z.array(CostItemId).max(20),
  /** A part of an item's cost, e.g. the staff cost in the e-learning estimate. */
  part: z.string().optional(),
  municipalities: z.array(MunicipalityId).max(40),
  /** Left out of the group ("alla utom Luleå"). */
  except: z.array(MunicipalityId).default([]),
  year: Year.optional(),
  /** The year in which it was asked: preferred when no year is named. */
  around: Year.optional(),
  /** The earlier year of a change. */
  since: Year.optional(),
  ask: z.enum(asks),
  order: z.enum(['most', 'least']).optional(),
  /** How many of a ranking are asked for, and from which place. */
  count: z.int().min(1).max(20).optional(),
  place: z.int().min(1).max(20).optional(),
  /** The municipality that the asker believes to be first in a ranking. */
  believed: MunicipalityId.optional(),
  /** Whether a limit is a lower one; with `limit` in kronor. */
  above: z.boolean().optional(),
  limit: z.int().optional(),
  /** An amount that the asker wants confirmed. */
  claim: z.int().optional(),
  /** Whether a comparison was put as a question with yes or no, and in which direction. */
  more: z.boolean().optional(),
  /** What each municipality pays, where all pay the same. */
  each: z.boolean().optional(),
  /** The item's parts one by one. */
  split: z.boolean().optional(),
  /** Whether it was asked if two pay the same. */
  same: z.boolean().optional(),
  /** What the question before was about, so that "tillsammans" and "skillnaden" can reach it. */
  earlier: z.strictObject({ items: z.array(CostItemId), municipalities: z.array(MunicipalityId) }).optional(),
});
export type CostShareSlots = z.infer<typeof CostShareSlots>;
