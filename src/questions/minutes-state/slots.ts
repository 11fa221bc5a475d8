import { z } from 'zod';

export const minutesAsks = ['adjusted', 'adjusters', 'announced', 'legalForce'] as const;

/** What about which minutes; without a key none that fit have been made here. */
export const MinutesSlots = z.strictObject({
  ask: z.enum(minutesAsks),
  /** The minutes' key in the registry. */
  key: z.string().max(200).optional(),
});
export type MinutesSlots = z.infer<typeof MinutesSlots>;
