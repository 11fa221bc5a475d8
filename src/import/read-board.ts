/** A folder of YAML, CSV and Excel files → the board's records, or every fault in them at once. */
import type { BoardRecords, RecordKind } from '../domain/records.ts';
import { checkReferences } from './check-references.ts';
import { checkRoster } from './check-roster.ts';
import { checkShape } from './check-shape.ts';
import { checkSums } from './check-sums.ts';
import { checkTimes } from './check-times.ts';
import { checkUniqueIds, checkUniqueItems, checkUniqueRecords } from './check-unique.ts';
import { type Fault, sortFaults } from './faults.ts';
import { listFolder, planFolder } from './folder.ts';
import { type Entries, idOf, type RawRecord, recordKinds } from './raw-record.ts';
import { readRecords } from './read-records.ts';

export type { Fault } from './faults.ts';
export { formatFault } from './faults.ts';

export type ReadBoardResult =
  | { readonly ok: true; readonly records: BoardRecords; readonly notices: string[] }
  | { readonly ok: false; readonly faults: Fault[] };

/** Reads and validates a board's folder. Reads only: what to do with the records is the caller's business. */
export async function readBoard(dir: string): Promise<ReadBoardResult> {
  const paths = await listFolder(dir);
  if ('message' in paths) return { ok: false, faults: [paths] };
  const plan = planFolder(paths);
  const read = await readRecords(dir, plan);
  const { faults, notices, entries } = checkRecords(read.raws, read.unreadable, plan.files.has('people.csv'));
  const all = sortFaults([...plan.faults, ...read.faults, ...faults]);
  if (all.length > 0) return { ok: false, faults: all };
  return { ok: true, records: recordsOf(entries), notices: [...read.notices, ...notices] };
}

interface Checked {
  readonly entries: Entries;
  readonly faults: readonly Fault[];
  readonly notices: readonly string[];
}

/** Every rule that the records of a board must follow, pure. */
function checkRecords(raws: readonly RawRecord[], unreadable: ReadonlySet<RecordKind>, hasPeople: boolean): Checked {
  const { entries, faults, faultyKinds } = checkShape(raws);
  const ids = Map.groupBy(raws, ({ kind }) => kind);
  const nameless = raws.filter((raw) => idOf(raw) === undefined).map(({ kind }) => kind);
  const known = {
    ids: new Map([...ids].map(([kind, own]) => [kind, new Set(own.map(idOf).filter((id) => id !== undefined))])),
    unreadable: new Set([...unreadable, ...nameless]),
  };
  // A seat looks empty when the line of its member is faulty, so the roster waits for sound lines.
  const rosterKinds: readonly RecordKind[] = ['body', 'membership'];
  const rosterIsSound = rosterKinds.every((kind) => !faultyKinds.has(kind) && !unreadable.has(kind));
  return {
    entries,
    faults: [
      ...faults,
      ...checkUniqueIds(raws),
      ...checkUniqueRecords(entries),
      ...checkUniqueItems(entries),
      ...checkReferences(entries, known),
      ...checkSums(entries),
      ...checkTimes(entries),
      ...(hasPeople && rosterIsSound ? checkRoster(entries) : []),
    ],
    notices: hasPeople ? [] : ['people.csv is not there: the board has no members and the roster is not checked'],
  };
}

function recordsOf(entries: Entries): BoardRecords {
  const lists = recordKinds.map((kind) => [kind, entries[kind].map(({ record }) => record)]);
  // `entries` has a list of its own kind for every kind.
  return Object.fromEntries(lists) as BoardRecords;
}
