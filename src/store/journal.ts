/** The journal's arithmetic: canonical JSON, the hash chain, and finding the row where it breaks. Pure. */
import { createHash } from 'node:crypto';
import type { ChainVerdict, JournalRow } from './store.ts';

export const emptyChainHash = '0'.repeat(64);

/** JSON with sorted keys and no white space: the same state always gives the same text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : part,
  );
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The hash of a value, over its canonical JSON. */
export function digest(value: unknown): string {
  return sha256(canonicalJson(value));
}

/** The hash of a row: over everything that it says and the hash of the row before. */
export function rowHash(row: Omit<JournalRow, 'hash'>): string {
  const { seq, at, actor, action, subject, before, after, state, previousHash } = row;
  // Rows without an entry, an import's among them, are hashed as before entries existed.
  const entry = state === '' ? [] : [state];
  return sha256(canonicalJson([seq, at, actor, action, subject, before, after, ...entry, previousHash]));
}

/**
 * Recomputes the chain. `head` is what the store keeps beside the rows, so that a row cut off at
 * the end is noticed too.
 */
export function verifyChain(rows: readonly JournalRow[], head: { seq: number; hash: string }): ChainVerdict {
  let previous = { seq: 0, hash: emptyChainHash };
  for (const row of rows) {
    if (row.seq !== previous.seq + 1) {
      return { ok: false, seq: row.seq, problem: `row ${previous.seq + 1} is missing before row ${row.seq}` };
    }
    if (row.previousHash !== previous.hash) {
      return { ok: false, seq: row.seq, problem: `row ${row.seq} does not follow on row ${previous.seq}` };
    }
    if (row.hash !== rowHash(row)) {
      return { ok: false, seq: row.seq, problem: `row ${row.seq} was changed after it was written` };
    }
    previous = row;
  }
  if (previous.seq !== head.seq || previous.hash !== head.hash) {
    return {
      ok: false,
      seq: head.seq,
      problem: `the journal ends at row ${previous.seq}, but row ${head.seq} was written`,
    };
  }
  return { ok: true, rows: rows.length, head: head.hash };
}

/** An entry as it is stored: its text, and the row that last wrote it. */
interface StoredEntry {
  readonly body: string;
  readonly seq: number;
}

/**
 * The journal against what it speaks of: the last word on every entry is a hash, which the entry as it stands must
 * have, and the entry must name that row, since that is how a process finds what is new. Finds an entry that was
 * changed, removed or put there past the journal.
 *
 * @param entries as stored, by subject
 */
export function verifyEntries(
  rows: readonly JournalRow[],
  entries: ReadonlyMap<string, StoredEntry>,
): ChainVerdict | undefined {
  const last = new Map(rows.filter(({ state }) => state !== '').map((row) => [row.subject, row]));
  for (const [subject, row] of last) {
    const entry = entries.get(subject);
    if (entry === undefined)
      return { ok: false, seq: row.seq, problem: `${subject} is missing, though row ${row.seq} wrote it` };
    // SQLite lets bytes stand where text should: the same hash, but nothing that can be read.
    const isSame = typeof entry.body === 'string' && sha256(entry.body) === row.state;
    if (!isSame || entry.seq !== row.seq)
      return { ok: false, seq: row.seq, problem: `${subject} is not what row ${row.seq} wrote` };
  }
  for (const subject of entries.keys()) {
    if (!last.has(subject)) return { ok: false, seq: 0, problem: `${subject} is there, but no row wrote it` };
  }
  return undefined;
}
