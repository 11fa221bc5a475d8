/** The board as of the newest change that was seen: after a change only what it touched is read again. */
import type { Kysely } from 'kysely';
import { Board } from '../domain/board.ts';
import type { BoardRecords, RecordKind } from '../domain/records.ts';
import { recordSchemas } from '../domain/records.ts';
import { emptyRegistry, type Registry, type RegistryKind, registryKinds, registrySchemas } from '../domain/registry.ts';
import type { Schema } from './schema.ts';

const recordKinds = Object.keys(recordSchemas) as RecordKind[];

interface Cached {
  readonly seq: number;
  readonly revision: number;
  readonly board: Board;
}

export class BoardCache {
  #cached: Cached | undefined;

  /**
   * The board at journal row `seq` or later, or undefined before the first import.
   *
   * @param seq a row that is known to be committed (or, in a transaction that holds the head, the last one)
   */
  async at(db: Kysely<Schema>, seq: number): Promise<Board | undefined> {
    const known = this.#cached;
    if (known?.seq === seq) return known.board;
    const { revision } = await db.selectFrom('record_revision').select('revision').executeTakeFirstOrThrow();
    if (revision === 0) return undefined;
    const records = revision === known?.revision ? known.board.imported : await readRecords(db);
    const rows = await db
      .selectFrom('entry')
      .select(['kind', 'key', 'body'])
      .where('seq', '>', known?.seq ?? -1)
      .orderBy('seq')
      .execute();
    const board = new Board(records, withRows(known?.board.registry ?? emptyRegistry, rows));
    // Another call may have read on in the meantime.
    if (this.#cached === undefined || this.#cached.seq < seq) this.#cached = { seq, revision, board };
    return board;
  }
}

/** One select, so that no import can commit in the middle of it. */
async function readRecords(db: Kysely<Schema>): Promise<BoardRecords> {
  const rows = await db.selectFrom('record').selectAll().orderBy('kind').orderBy('position').execute();
  const byKind = Object.fromEntries(recordKinds.map((kind): [string, unknown[]] => [kind, []]));
  for (const row of rows) byKind[row.kind]?.push(JSON.parse(row.body));
  return byKind as unknown as BoardRecords;
}

interface EntryRow {
  readonly kind: string;
  readonly key: string;
  readonly body: string;
}

function withRows(registry: Registry, rows: readonly EntryRow[]): Registry {
  const changed = new Map<RegistryKind, Map<string, unknown>>();
  for (const { kind, key, body } of rows) {
    const known = registryKinds.find((candidate) => candidate === kind);
    // Written by a newer version, which another instance may already run.
    if (known === undefined) continue;
    const entries = changed.get(known) ?? new Map<string, unknown>(registry[known]);
    changed.set(known, entries);
    const value: unknown = JSON.parse(body);
    if (value === null) entries.delete(key);
    else entries.set(key, registrySchemas[known].parse(value));
  }
  return { ...registry, ...Object.fromEntries(changed) };
}
