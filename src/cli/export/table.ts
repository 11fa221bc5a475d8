/** Rows as CSV for a Swedish spreadsheet; pure. */

export type Cell = string | number | boolean | undefined;
/** A row by its columns' names; every row of a table has the same columns in the same order. */
export type Row = Readonly<Record<string, Cell>>;

/** What a spreadsheet takes for the beginning of a formula, in a cell that somebody else may have written. */
const formula = /^[=+\-@\t\r]/;

/**
 * The rows as CSV: semicolons, decimal commas and a byte order mark, with which Excel in Swedish opens the file as it is.
 *
 * @param columns the header, which a table without rows has too
 */
export function csvOf(columns: readonly string[], rows: readonly Row[]): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => textOf(row[column])))];
  return `\ufeff${lines.map((cells) => `${cells.map(quoted).join(';')}\r\n`).join('')}`;
}

function textOf(cell: Cell): string {
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  const text = String(cell ?? '');
  return formula.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
