/** The whole journal, with the hashes by which it can be checked (`src/store/journal.ts` says over what). */
import type { JournalRow } from '../../store/store.ts';
import type { Row } from './table.ts';

export const journalColumns = [
  ...['seq', 'at', 'actor', 'action', 'subject', 'before', 'after', 'state', 'previousHash', 'hash'],
] as const;

/** `before` and `after` stay the very texts that were hashed. */
export function journalRows(rows: readonly JournalRow[]): Row[] {
  return rows.map((row) => ({ ...row }));
}
