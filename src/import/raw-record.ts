/** A record as read, before its schema has seen it, and as checked, after. Both know where every part of it stands. */
import { type RecordKind, type RecordOf, recordSchemas } from '../domain/records.ts';
import type { Place } from './faults.ts';
import type { Path } from './yaml-file.ts';

/** The sum row of a table that a record took a column from. */
export interface PrintedSum {
  readonly amount: number;
  readonly place: Place;
}

export interface RawRecord {
  readonly kind: RecordKind;
  readonly value: unknown;
  readonly placeOf: (path: Path) => Place;
  /** What a person calls the value at a path, where that is not its key: a column's header. */
  readonly labelOf?: ((path: Path) => string | undefined) | undefined;
  readonly printedSum?: PrintedSum | undefined;
  /** Top-level keys whose faults are already reported, so that the schema need not repeat them. */
  readonly reported?: readonly string[] | undefined;
}

/** A record that fits its schema. */
export interface Entry<K extends RecordKind = RecordKind> {
  readonly record: RecordOf<K>;
  readonly placeOf: (path: Path) => Place;
  readonly printedSum: PrintedSum | undefined;
}

export type Entries = { readonly [K in RecordKind]: readonly Entry<K>[] };

export const recordKinds = Object.keys(recordSchemas) as RecordKind[];

/** Whether a value is a mapping rather than a list, text, number or nothing. */
export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The id of a raw record, where it has one at all. */
export function idOf(raw: RawRecord): string | undefined {
  return isMapping(raw.value) && typeof raw.value.id === 'string' ? raw.value.id : undefined;
}
