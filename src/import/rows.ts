/** Rows of people.csv, meetings.csv and the like → records, by the columns their kind declares. */
import { type RecordKind, recordSchemas } from '../domain/records.ts';
import { type Fault, faultAt } from './faults.ts';
import type { CellReader, Column } from './kinds.ts';
import type { MunicipalityNames } from './municipality-names.ts';
import { didYouMean } from './nearest.ts';
import { parseDecimal, parseWhole } from './numbers.ts';
import type { RawRecord } from './raw-record.ts';
import { columnIndex, type Sheet, type SheetRow, sameHeader } from './sheet.ts';
import type { Path } from './yaml-file.ts';

export interface RowRecords {
  readonly records: readonly RawRecord[];
  readonly faults: readonly Fault[];
}

/** Turns every row into a record; what its cells hold is judged by the schema, and named by column. */
export function readRows(
  sheet: Sheet,
  kind: RecordKind,
  columns: readonly Column[],
  names: MunicipalityNames,
): RowRecords {
  const headers = columns.map(({ header }) => header);
  const headerPlace = { file: sheet.file, line: sheet.headerLine };
  const unknown = sheet.header.filter((name) => !headers.some((header) => sameHeader(header, name)));
  const missing = columns.filter(({ header, path }) => columnIndex(sheet, header) === -1 && isRequired(kind, path));
  const expected = `expected ${headers.join(', ')}`;
  const faults = [
    ...unknown.map((name) => faultAt(headerPlace, `unknown column "${name}"${didYouMean(name, headers)}; ${expected}`)),
    ...missing.map(({ header }) => faultAt(headerPlace, `column "${header}" is missing; ${expected}`)),
  ];
  const reported = missing.map(({ path }) => path[0]!);
  const labelOf = (path: Path): string | undefined => columns.find((column) => samePath(column.path, path))?.header;
  const records = sheet.rows.map((row) => {
    const place = { file: sheet.file, line: row.line };
    const value = readRow(sheet, row, columns, names);
    const strangers = columns.filter(({ header, reader }) => {
      const cell = value[header];
      return reader === 'municipality' && typeof cell === 'string' && names.find(cell) === undefined;
    });
    faults.push(...strangers.map(({ header }) => faultAt(place, names.unknown(String(value[header])))));
    const silent = [...reported, ...strangers.map(({ header }) => header)];
    return { kind, value, placeOf: () => place, labelOf, reported: silent };
  });
  return { records, faults };
}

/** Whether a record cannot do without the value of a column. */
function isRequired(kind: RecordKind, path: readonly string[]): boolean {
  const shape: Readonly<Record<string, { safeParse(value: unknown): { success: boolean } }>> =
    recordSchemas[kind].shape;
  return !shape[path[0]!]!.safeParse(undefined).success;
}

function samePath(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((step, index) => step === b[index]);
}

function readRow(
  sheet: Sheet,
  row: SheetRow,
  columns: readonly Column[],
  names: MunicipalityNames,
): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const { header, path, reader } of columns) {
    const cell = row.cells[columnIndex(sheet, header)] ?? '';
    if (cell === '') continue;
    const value = readCell(cell, reader, names);
    const [first, second] = path as readonly [string, string?];
    if (second === undefined) record[first] = value;
    else record[first] = { ...(record[first] as object | undefined), [second]: value };
  }
  return record;
}

const flags: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'ja', 'yes', 'sant', 'x', '1'].map((word) => [word, true] as const),
  ...['false', 'nej', 'no', 'falskt', '0'].map((word) => [word, false] as const),
]);

/** The parts of a cell that holds several: "Budget 2023 | Fördelning 2023". */
function listOf(cell: string): string[] {
  return cell
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** A cell that cannot be read stays as it is, so that the schema's fault can quote it. */
function readCell(cell: string, reader: CellReader, names: MunicipalityNames): unknown {
  switch (reader) {
    case 'text':
      return cell;
    case 'list':
      return listOf(cell);
    case 'time':
      // Swedish Excel shows and saves 2022-10-12T10:00 with a space.
      return cell.replace(/^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2})(?::00)?$/u, '$1T$2');
    case 'whole':
      return parseWhole(cell) ?? cell;
    case 'decimal':
      return parseDecimal(cell.replace(/\s*%$/u, '')) ?? cell;
    case 'flag':
      return flags.get(cell.toLowerCase()) ?? cell;
    case 'municipality':
      return names.find(cell) ?? cell;
  }
}
