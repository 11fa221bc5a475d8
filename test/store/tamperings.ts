/** What somebody with the database's file or password might do to a single row, as SQL. */
import type { Row } from './engines.ts';

/** The tables that the journal vouches for, and the columns that are a row's own. */
const keys = {
  record: ['kind', 'id'],
  record_revision: ['id'],
  entry: ['kind', 'key'],
  journal: ['seq'],
  journal_head: ['id'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type Table = keyof typeof keys;
export const tables = Object.keys(keys) as Table[];

/** Some columns are called as words of SQL are. */
const name = (column: string): string => `"${column}"`;

function literal(value: string | number): string {
  return typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;
}

/** Other values that a column might be given: one that is off by a little, none, and one that looks right. */
function otherValues(value: string | number, column: string, rows: readonly Row[]): (string | number)[] {
  const own =
    typeof value === 'number'
      ? [value + 1, value - 1, -value, 0]
      : ['', `${value} `, value.toUpperCase(), value.replace(/\d/, (digit) => String(9 - Number(digit)))];
  const another = rows.map((row) => row[column] ?? '').find((each) => each !== value);
  return [...new Set([...own, another ?? value])].filter((each) => each !== value);
}

interface Tampering {
  readonly what: string;
  readonly sql: string;
}

/** @param bytes whether bytes may stand where text should, as SQLite lets them */
export function tamperings(table: Table, row: Row, rows: readonly Row[], bytes: boolean): Tampering[] {
  const columns = Object.keys(row);
  const own = keys[table].map((column) => `${name(column)} = ${literal(row[column] ?? '')}`).join(' and ');
  const change = (column: string, other: string): Tampering => ({
    what: `${table} where ${own}: ${column} becomes ${other}`,
    sql: `update ${table} set ${name(column)} = ${other} where ${own}`,
  });
  const changed = Object.entries(row).flatMap(([column, value]) => [
    ...otherValues(value, column, rows).map((other) => change(column, literal(other))),
    ...(bytes && typeof value === 'string' ? [change(column, `cast(${name(column)} as blob)`)] : []),
  ]);
  const copied = keys[table].map((column) => {
    const value = row[column] ?? '';
    const other = typeof value === 'number' ? value + 1000 : `${value}x`;
    const values = columns.map((each) => (each === column ? literal(other) : name(each)));
    return {
      what: `${table} where ${own}: copied with ${column} ${other}`,
      sql: `insert into ${table} (${columns.map(name)}) select ${values} from ${table} where ${own}`,
    };
  });
  return [...changed, ...copied, { what: `${table} where ${own}: removed`, sql: `delete from ${table} where ${own}` }];
}
