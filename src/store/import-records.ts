/** Replaces the imported records by a new set: what differs is written, and the journal says how much. */
import type { Transaction } from 'kysely';
import { type BoardRecords, type RecordKind, recordSchemas } from '../domain/records.ts';
import { appendJournal, type Head } from './change.ts';
import type { Written } from './database.ts';
import { canonicalJson, sha256 } from './journal.ts';
import type { RecordRevisionTable, Schema } from './schema.ts';
import type { ChainVerdict, ImportSummary, JournalRow } from './store.ts';

const kinds = Object.keys(recordSchemas) as RecordKind[];

/** The key of a record within its kind; the few kinds without an id are known by what makes them unique. */
function recordKey(kind: RecordKind, record: BoardRecords[RecordKind][number]): string {
  if ('id' in record) return record.id;
  if ('email' in record) return [record.email, record.body ?? '', record.role, record.from ?? ''].join('|');
  if ('inhabitants' in record) return `${record.municipality}-${record.year}`;
  if ('number' in record) return `${record.meeting}-${record.number}`;
  throw new TypeError(`a ${kind} record has no key`);
}

export interface StoredRecord {
  readonly kind: string;
  readonly id: string;
  readonly position: number;
  readonly body: string;
}

function toRows(records: BoardRecords): StoredRecord[] {
  return kinds.flatMap((kind) =>
    records[kind].map((record, position) => ({
      kind,
      id: recordKey(kind, record),
      position,
      body: canonicalJson(record),
    })),
  );
}

/** The hash of all imported records, whatever the order in which a database returns them. */
export function recordsHash(rows: readonly StoredRecord[]): string {
  const plain = rows.map(({ kind, id, position, body }) => ({ kind, id, position, body }));
  return sha256(canonicalJson(plain.sort((a, b) => compare(a.kind, b.kind) || a.position - b.position)));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The records against the journal: they must be those of the last row that imported any, and the revision that the
 * store keeps beside them must be that row's too, since it is what tells a process to read them again.
 */
export function verifyRecords(
  rows: readonly JournalRow[],
  records: readonly StoredRecord[],
  revisions: readonly RecordRevisionTable[],
): ChainVerdict | undefined {
  const imported = rows.findLast(({ action, state }) => action === 'import' && state === '');
  if (imported === undefined && records.length > 0)
    return { ok: false, seq: 0, problem: 'there are records, but no row imported them' };
  const seq = imported?.seq ?? 0;
  const { revision, hash } =
    imported === undefined ? noRevision : (JSON.parse(imported.after) as Omit<RecordRevisionTable, 'id'>);
  if (imported !== undefined && recordsHash(records) !== hash)
    return { ok: false, seq, problem: `the records are not those that row ${seq} imported` };
  const [kept, another] = revisions;
  if (another === undefined && kept?.id === 1 && kept.revision === revision && kept.hash === hash) return undefined;
  return { ok: false, seq, problem: `the revision of the records is not the one that row ${seq} imported` };
}

/** Before the first import, as the migration leaves it. */
const noRevision = { revision: 0, hash: '' };

/** How many rows one insert carries: well below both engines' limit of bound parameters. */
const insertBatch = 200;

/** Within a transaction that holds the head, so that it compares with what another import left; nothing is written when nothing differs. */
export async function importRecords(
  trx: Transaction<Schema>,
  head: Head,
  records: BoardRecords,
  by: string,
  at: string,
): Promise<Written<ImportSummary>> {
  const wanted = toRows(records);
  const hash = recordsHash(wanted);
  const previous = await trx.selectFrom('record_revision').select(['revision', 'hash']).executeTakeFirstOrThrow();
  const stored = await trx.selectFrom('record').selectAll().execute();
  const before = new Map(stored.map((row) => [`${row.kind}/${row.id}`, row]));
  const keys = new Set(wanted.map((row) => `${row.kind}/${row.id}`));
  const added = wanted.filter((row) => !before.has(`${row.kind}/${row.id}`));
  const changed = wanted.filter((row) => {
    const old = before.get(`${row.kind}/${row.id}`);
    return old !== undefined && (old.body !== row.body || old.position !== row.position);
  });
  const removed = stored.filter((row) => !keys.has(`${row.kind}/${row.id}`));
  const summary: ImportSummary = {
    added: added.length,
    changed: changed.length,
    removed: removed.length,
    unchanged: wanted.length - added.length - changed.length,
    totals: Object.fromEntries(kinds.map((kind) => [kind, records[kind].length])) as Record<RecordKind, number>,
  };
  if (added.length + changed.length + removed.length === 0) return { result: summary, head };
  for (let from = 0; from < added.length; from += insertBatch) {
    await trx
      .insertInto('record')
      .values(added.slice(from, from + insertBatch))
      .execute();
  }
  for (const row of changed) {
    await trx
      .updateTable('record')
      .set({ position: row.position, body: row.body })
      .where('kind', '=', row.kind)
      .where('id', '=', row.id)
      .execute();
  }
  for (const row of removed) {
    await trx.deleteFrom('record').where('kind', '=', row.kind).where('id', '=', row.id).execute();
  }
  const revision = previous.revision + 1;
  await trx.updateTable('record_revision').set({ revision, hash }).execute();
  const written = await appendJournal(trx, head, {
    at,
    actor: by,
    action: 'import',
    subject: `records:${records.board[0]?.id ?? 'board'}`,
    before: previous.revision === 0 ? null : { revision: previous.revision, hash: previous.hash },
    after: { revision, hash, added: added.length, changed: changed.length, removed: removed.length },
  });
  return { result: summary, head: written };
}
