/** A CSV file or the first sheet of a workbook → a header and rows of text, with line numbers. */
import { CsvError, parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { type Fault, faultAt } from './faults.ts';
import { decodeText, textDamage } from './text.ts';

export interface SheetRow {
  /** Line of the CSV file or row of the sheet where the record begins. */
  readonly line: number;
  /** As many cells as the header has; an empty cell is ''. */
  readonly cells: readonly string[];
}

export interface Sheet {
  readonly file: string;
  readonly headerLine: number;
  readonly header: readonly string[];
  readonly rows: readonly SheetRow[];
}

export interface SheetResult {
  /** Undefined when the file cannot be read as a table at all. */
  readonly sheet: Sheet | undefined;
  readonly faults: readonly Fault[];
  readonly notices: readonly string[];
}

/** Reads a `.csv` or `.xlsx` file by its name's ending. */
export async function readSheetFile(file: string, bytes: Buffer): Promise<SheetResult> {
  return file.toLowerCase().endsWith('.xlsx') ? readWorkbook(file, bytes) : readCsv(file, bytes);
}

/** Reads CSV separated by semicolon, tab or comma; lines that begin with `#` are comments. */
export function readCsv(file: string, bytes: Buffer): SheetResult {
  const { text, faults, notices } = decodeText(file, bytes, 'windows-1252');
  if (text === undefined) return { sheet: undefined, faults, notices };
  // Excel's own first line "sep=;" is emptied, not removed, so that line numbers stay true.
  const content = text.replace(/^sep=.(?=\n|$)/iu, '');
  try {
    const parsed = parse(content, {
      delimiter: detectDelimiter(content),
      comment: '#',
      comment_no_infix: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      // Types of csv-parse 7 describe the records without `info`.
    }) as unknown as { info: { lines: number }; record: string[] }[];
    const rows = parsed.map(({ info, record }) => ({
      // csv-parse counts to the end of a record; quoted line breaks lead back to its beginning.
      line: info.lines - (record.join('').split('\n').length - 1),
      cells: record,
    }));
    const table = toSheet(file, rows);
    return { sheet: table.sheet, faults: [...faults, ...table.faults], notices };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { sheet: undefined, faults: [...faults, csvFault(file, error)], notices };
  }
}

/** The separator of the header line: a header seldom holds a semicolon or a tab for another reason. */
function detectDelimiter(text: string): string {
  const header = text.split('\n').find((line) => line.trim() !== '' && !line.startsWith('#')) ?? '';
  const outsideQuotes = header.replaceAll(/"[^"]*"/gu, '');
  return [';', '\t', ','].find((delimiter) => outsideQuotes.includes(delimiter)) ?? ';';
}

function csvFault(file: string, error: CsvError): Fault {
  const { lines } = error as CsvError & { readonly lines?: number };
  const advice = 'expected a cell in quotes to begin and end with ", and a " inside it to be written twice';
  const problem =
    error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'a quotation mark is never closed' : 'misplaced quotation mark';
  const known = /QUOTE/u.test(error.code) ? `${problem}; ${advice}` : `not readable as CSV: ${error.message}`;
  return faultAt({ file, line: lines ?? 1 }, known);
}

/** Reads the first sheet of an Excel workbook. */
async function readWorkbook(file: string, bytes: Buffer): Promise<SheetResult> {
  let cells: readonly (readonly unknown[])[];
  try {
    cells = await readSheet(bytes);
  } catch (error) {
    // The reader has no error type of its own for every kind of broken zip and XML, so all are taken.
    const { message, line } = workbookProblem(error);
    const fault = faultAt({ file, line }, `not readable as an Excel workbook (.xlsx): ${message}`);
    return { sheet: undefined, faults: [fault], notices: [] };
  }
  const rows = cells.map((row, index) => ({ line: index + 1, cells: row.map(cellText) }));
  const faults = rows.flatMap(({ line, cells: texts }) => {
    const damage = texts.map(textDamage).find((found) => found !== undefined);
    return damage === undefined ? [] : [faultAt({ file, line }, damage)];
  });
  const table = toSheet(file, rows);
  return { sheet: table.sheet, faults: [...faults, ...table.faults], notices: [] };
}

/** What the reader says about a workbook, where it says it in words; it stumbles over some damage. */
function workbookProblem(error: unknown): { readonly message: string; readonly line: number } {
  const spoken = error instanceof Error && !(error instanceof TypeError) && !(error instanceof RangeError);
  if (!spoken) return { message: 'the file is damaged; open it in Excel and save it again', line: 1 };
  return { message: error.message, line: Number(/at row (\d+)/u.exec(error.message)?.[1] ?? 1) };
}

/** A workbook's typed cell as it would stand in a Swedish CSV file. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) {
    if (Number.isNaN(cell.getTime())) return 'invalid date';
    // Excel keeps times as fractions of a day, so a whole minute may come out a few milliseconds short.
    const minutes = new Date(Math.round(cell.getTime() / 60_000) * 60_000).toISOString().slice(0, 16);
    return minutes.endsWith('T00:00') ? minutes.slice(0, 10) : minutes;
  }
  // Fifteen digits are what Excel shows; the rest is binary dust such as 0.30000000000000004.
  if (typeof cell === 'number') return String(Number(cell.toPrecision(15))).replace('.', ',');
  return String(cell).replaceAll(/\r\n?/gu, '\n').normalize('NFC');
}

/** Takes the first row that is not empty as header and gives every other row its width. */
function toSheet(file: string, rows: readonly SheetRow[]): { sheet: Sheet | undefined; faults: readonly Fault[] } {
  const filled = rows
    .map(({ line, cells }) => ({ line, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [first, ...body] = filled;
  if (first === undefined) {
    return { sheet: undefined, faults: [faultAt({ file, line: 1 }, 'empty; expected a header line and rows')] };
  }
  const header = withoutTrailingEmpty(first.cells);
  const faults: Fault[] = [];
  const repeated = header.filter(
    (name, index) => name !== '' && header.findIndex((other) => sameHeader(other, name)) < index,
  );
  for (const name of repeated)
    faults.push(faultAt({ file, line: first.line }, `column "${name}" stands twice in the header`));
  const sized = body.map(({ line, cells }) => {
    const own = withoutTrailingEmpty(cells);
    if (own.length > header.length) {
      const problem = `${own.length} cells, but the header has ${header.length}`;
      faults.push(faultAt({ file, line }, `${problem}; put a cell that holds the separator in quotes`));
    }
    // Excel leaves out trailing separators of empty cells, so a short row is not a fault in itself.
    return { line, cells: header.map((_, column) => own[column] ?? '') };
  });
  return { sheet: { file, headerLine: first.line, header, rows: sized }, faults };
}

function withoutTrailingEmpty(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}

/** Whether two headers are the same but for case. */
export function sameHeader(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** The position of a column, or -1. */
export function columnIndex(sheet: Sheet, name: string): number {
  return sheet.header.findIndex((header) => sameHeader(header, name.trim()));
}
