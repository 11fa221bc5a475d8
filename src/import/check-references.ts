/** Every id that points to another record: does that record exist? */
import type { RecordKind } from '../domain/records.ts';
import { type Fault, faultAt } from './faults.ts';
import { fileOfKind } from './kinds.ts';
import { didYouMean } from './nearest.ts';
import { type Entries, isMapping, recordKinds } from './raw-record.ts';
import type { Path } from './yaml-file.ts';

interface Reference {
  readonly from: RecordKind;
  /** Keys to the id; `*` stands for every item of a list. */
  readonly path: string;
  /** The kinds of record that the id may name. */
  readonly to: readonly RecordKind[];
}

const references: readonly Reference[] = [
  { from: 'board', path: 'host', to: ['municipality'] },
  { from: 'population', path: 'municipality', to: ['municipality'] },
  { from: 'body', path: 'project', to: ['project'] },
  { from: 'body', path: 'seats.*', to: ['municipality'] },
  { from: 'body', path: 'chair', to: ['municipality'] },
  { from: 'membership', path: 'municipality', to: ['municipality'] },
  { from: 'membership', path: 'body', to: ['body'] },
  { from: 'project', path: 'participants.*', to: ['municipality'] },
  { from: 'costItem', path: 'project', to: ['project'] },
  { from: 'costItem', path: 'model', to: ['costModel'] },
  { from: 'costTable', path: 'item', to: ['costItem'] },
  { from: 'costTable', path: 'shares.*.municipality', to: ['municipality'] },
  { from: 'gap', path: 'item', to: ['costItem'] },
  { from: 'budget', path: 'lines.*.item', to: ['costItem'] },
  { from: 'outturn', path: 'lines.*.project', to: ['project'] },
  { from: 'outturn', path: 'lines.*.item', to: ['costItem'] },
  { from: 'allocationKey', path: 'weights.*.municipality', to: ['municipality'] },
  { from: 'fee', path: 'item', to: ['costItem'] },
  { from: 'meeting', path: 'body', to: ['body'] },
  { from: 'agendaItem', path: 'meeting', to: ['meeting'] },
  { from: 'attendanceFigure', path: 'meeting', to: ['meeting'] },
  { from: 'yearWheelItem', path: 'body', to: ['body'] },
  { from: 'yearWheelItem', path: 'responsible', to: ['office', 'body'] },
  { from: 'yearWheelItem', path: 'decisions.*', to: ['decision'] },
  { from: 'controlMoment', path: 'reportedWith', to: ['yearWheelItem'] },
  { from: 'audit', path: 'municipalities.*', to: ['municipality'] },
  { from: 'audit', path: 'decision', to: ['decision'] },
  { from: 'decision', path: 'body', to: ['body'] },
  { from: 'document', path: 'sections.*.topic', to: ['project', 'costItem', 'body', 'office'] },
];

interface Found {
  readonly path: Path;
  readonly id: string;
}

export interface KnownIds {
  /** Ids of every record that was read, whether it fits its schema or not. */
  readonly ids: ReadonlyMap<RecordKind, ReadonlySet<string>>;
  /** Kinds of which not every id can be read: nobody can say which of them exist. */
  readonly unreadable: ReadonlySet<RecordKind>;
}

/** A fault for each id that names no record, with the nearest id that does. */
export function checkReferences(entries: Entries, known: KnownIds): Fault[] {
  const faults: Fault[] = [];
  for (const kind of recordKinds) {
    const own = references.filter(({ from }) => from === kind);
    for (const { record, placeOf } of entries[kind]) {
      const check = ({ path, id }: Found, to: readonly RecordKind[]): void => {
        const message = problem(id, to, known);
        if (message !== undefined) faults.push(faultAt(placeOf(path), `${nameOf(path)}: ${message}`));
      };
      for (const { path, to } of own) for (const found of idsAt(record, path.split('.'), [])) check(found, to);
      for (const found of sourceDocuments(record, [])) check(found, ['document']);
    }
  }
  return faults;
}

function problem(id: string, to: readonly RecordKind[], known: KnownIds): string | undefined {
  if (to.some((kind) => known.ids.get(kind)?.has(id) || known.unreadable.has(kind))) return undefined;
  const ids = to.flatMap((kind) => [...(known.ids.get(kind) ?? [])]);
  const files = to.map(fileOfKind).join(', ');
  return `there is no "${id}" in ${files}${didYouMean(id, ids)}`;
}

function nameOf(path: Path): string {
  return path.filter((step) => typeof step === 'string').join('.');
}

function idsAt(value: unknown, steps: readonly string[], path: Path): Found[] {
  const [step, ...rest] = steps;
  if (step === undefined) return typeof value === 'string' ? [{ path, id: value }] : [];
  if (step === '*') {
    return Array.isArray(value) ? value.flatMap((item, index) => idsAt(item, rest, [...path, index])) : [];
  }
  return isMapping(value) ? idsAt(value[step], rest, [...path, step]) : [];
}

/** Records and the statements in them all name their document in `source`, at any depth. */
function sourceDocuments(value: unknown, path: Path): Found[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => sourceDocuments(item, [...path, index]));
  if (!isMapping(value)) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    key === 'source' ? idsAt(child, ['document'], [...path, key]) : sourceDocuments(child, [...path, key]),
  );
}
