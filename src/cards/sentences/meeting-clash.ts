/** What is said where it was asked whether two bodies meet on the same day. */
import type { Words } from '../../domain/records.ts';

export const clashing = (same: boolean): Words =>
  same
    ? { sv: 'Ja, samma dag.', en: 'Yes, on the same day.' }
    : { sv: 'Nej, inte samma dag.', en: 'No, not on the same day.' };
