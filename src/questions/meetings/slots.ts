import { z } from 'zod';
import { BodyId, IsoDate, MeetingId } from '../../domain/records.ts';

const whiches = ['next', 'all', 'remaining', 'past', 'on', 'within', 'first', 'last', 'count'] as const;
const asks = ['date', 'time', 'length', 'place', 'body', 'until'] as const;

/** Which meetings a question is about, and what about them. */
export const MeetingsSlots = z.strictObject({
  /** Nobody's in particular when left out: the answer then says whose each meeting is. */
  body: BodyId.optional(),
  /** Strategy days only, or meetings without them. */
  kind: z.enum(['meeting', 'strategy-days']).optional(),
  which: z.enum(whiches),
  /** Days that count, both included; a whole year for "2022". */
  from: IsoDate.optional(),
  to: IsoDate.optional(),
  /** The meeting that the next one comes after ("och därefter?"). */
  after: MeetingId.optional(),
  /** The day on which the asker believes the next meeting is. */
  claim: IsoDate.optional(),
  ask: z.enum(asks),
  /** Whether two bodies meet on the same day. */
  clash: z.boolean().optional(),
  /** Put as a question with yes or no. */
  yesNo: z.boolean().optional(),
});
export type MeetingsSlots = z.infer<typeof MeetingsSlots>;
