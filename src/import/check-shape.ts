/** Raw records → records that fit their schemas, and a fault for everything that does not. */
import { type RecordKind, recordSchemas } from '../domain/records.ts';
import { expansionKeys } from './expand.ts';
import { type Fault, faultAt } from './faults.ts';
import { describeIssue } from './issue-text.ts';
import { type Entries, type Entry, type RawRecord, recordKinds } from './raw-record.ts';

export interface ShapeResult {
  readonly entries: Entries;
  readonly faults: readonly Fault[];
  /** Kinds of which at least one record does not fit: what follows from their absence is no news. */
  readonly faultyKinds: ReadonlySet<RecordKind>;
}

/** Validates every record; one with a fault is left out of `entries`. */
export function checkShape(raws: readonly RawRecord[]): ShapeResult {
  const entries = Object.fromEntries(recordKinds.map((kind) => [kind, [] as Entry[]])) as Record<RecordKind, Entry[]>;
  const faults: Fault[] = [];
  const faultyKinds = new Set<RecordKind>();
  for (const raw of raws) {
    const result = recordSchemas[raw.kind].safeParse(raw.value, { reportInput: true });
    const reported = raw.reported ?? [];
    if (result.success && reported.length === 0) {
      entries[raw.kind].push({ record: result.data, placeOf: raw.placeOf, printedSum: raw.printedSum });
      continue;
    }
    faultyKinds.add(raw.kind);
    const context = {
      schema: recordSchemas[raw.kind],
      labelOf: raw.labelOf,
      extraKeys: expansionKeys.get(raw.kind) ?? [],
    };
    const issues = (result.error?.issues ?? []).filter((issue) => !reported.includes(String(issue.path[0])));
    for (const { path, message } of issues.flatMap((issue) => describeIssue(issue, context))) {
      faults.push(faultAt(raw.placeOf(path), message));
    }
  }
  // Each list was filled with records of its own kind by the schema of that kind.
  return { entries: entries as Entries, faults, faultyKinds };
}
