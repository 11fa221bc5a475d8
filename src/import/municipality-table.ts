/** A table with a row per municipality: one of its columns as figures in the municipalities' fixed order. */
import { type Fault, faultAt, formatPlace, type Place } from './faults.ts';
import type { MunicipalityNames } from './municipality-names.ts';
import { parseDecimal, parseWhole } from './numbers.ts';
import type { PrintedSum } from './raw-record.ts';
import { columnIndex, type Sheet, type SheetRow } from './sheet.ts';

export interface Figure {
  readonly municipality: string;
  readonly value: number;
  readonly place: Place;
}

export interface ColumnFigures {
  readonly figures: readonly Figure[];
  /** What the sum row says, where there is one. */
  readonly printedSum: PrintedSum | undefined;
  readonly faults: readonly Fault[];
}

/** What the figures of a column are: how they are read and what a fault calls them. */
export interface FigureType {
  readonly parse: (cell: string) => number | undefined;
  readonly expected: string;
}

export const kronor: FigureType = { parse: parseWhole, expected: 'a whole number of kronor' };
export const inhabitants: FigureType = { parse: parseWhole, expected: 'a whole number of inhabitants' };
export const weight: FigureType = {
  parse: (cell) => {
    const value = parseDecimal(cell);
    return value !== undefined && value > 0 ? value : undefined;
  },
  expected: 'a number above 0',
};

const municipalityHeaders = ['municipality', 'kommun'];
const sumRowNames = /^(?:summa|totalt?|sum)\s*:?$/iu;

/** The position of the column that names the municipalities: by its header, or the first. */
export function municipalityColumn(sheet: Sheet): number {
  return Math.max(0, ...municipalityHeaders.map((header) => columnIndex(sheet, header)));
}

/** Reads one column; a municipality whose cell is empty has no figure. */
export function readFigures(sheet: Sheet, column: number, type: FigureType, names: MunicipalityNames): ColumnFigures {
  const figures = new Map<string, Figure>();
  const faults: Fault[] = [];
  let printedSum: PrintedSum | undefined;
  const nameColumn = municipalityColumn(sheet);
  for (const row of sheet.rows) {
    const place = { file: sheet.file, line: row.line };
    const name = row.cells[nameColumn]!;
    const value = readCell(sheet, row, column, type, faults);
    if (sumRowNames.test(name)) {
      if (value !== undefined) printedSum = { amount: value, place };
      continue;
    }
    const municipality = names.find(name);
    if (municipality === undefined) {
      faults.push(faultAt(place, name === '' ? 'the row names no municipality' : names.unknown(name)));
      continue;
    }
    const earlier = figures.get(municipality);
    if (earlier !== undefined) {
      faults.push(faultAt(place, `${name} stands twice in the table, first at ${formatPlace(earlier.place)}`));
    } else if (value !== undefined) {
      figures.set(municipality, { municipality, value, place });
    }
  }
  const position = (figure: Figure): number => names.order.get(figure.municipality) ?? 0;
  return { figures: [...figures.values()].sort((a, b) => position(a) - position(b)), printedSum, faults };
}

function readCell(sheet: Sheet, row: SheetRow, column: number, type: FigureType, faults: Fault[]): number | undefined {
  const cell = row.cells[column] ?? '';
  if (cell === '') return undefined;
  const value = type.parse(cell);
  if (value === undefined) {
    const where = `column "${sheet.header[column]}", row "${row.cells[municipalityColumn(sheet)]}"`;
    faults.push(faultAt({ file: sheet.file, line: row.line }, `${where}: expected ${type.expected}, got "${cell}"`));
  }
  return value;
}
