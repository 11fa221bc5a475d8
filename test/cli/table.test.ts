/** CSV as a spreadsheet and a parser read it. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cell, csvOf } from '../../src/cli/export/table.ts';

const columns = ['a', 'b', 'c'];

function read(text: string): Record<string, string>[] {
  return parse(text, { delimiter: ';', bom: true, columns: true });
}

test('any cells read back as they were, and none begins like a formula', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ';', '"', "'", '\ufeff', 'å', '1', ' ') }),
  );
  const cell: fc.Arbitrary<Cell> = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(undefined));
  fc.assert(
    fc.property(fc.array(fc.record({ a: cell, b: cell, c: cell })), (rows) => {
      const file = csvOf(columns, rows);
      expect(file.startsWith('\ufeffa;b;c\r\n')).toBe(true);
      const back = read(file);
      expect(back).toHaveLength(rows.length);
      for (const [index, row] of rows.entries()) {
        for (const [column, value] of Object.entries(row)) {
          const got = back[index]?.[column] ?? '';
          if (typeof value === 'string') expect(got).not.toMatch(/^[=+\-@\t\r]/);
          const guarded = typeof value === 'string' && got === `'${value}`;
          expect(guarded ? got.slice(1) : got).toBe(String(value ?? ''));
          expect(guarded).toBe(typeof value === 'string' && /^[=+\-@\t\r]/.test(value));
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('numbers are written as Swedish spreadsheets read them, also those below zero', () => {
  expect(csvOf(['x'], [{ x: 78.6 }, { x: -34067 }, { x: '-34067' }])).toBe("\ufeffx\r\n78,6\r\n-34067\r\n'-34067\r\n");
});

test('without rows there is a header', () => {
  expect(csvOf(columns, [])).toBe('\ufeffa;b;c\r\n');
});
