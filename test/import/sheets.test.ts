/** CSV and Excel: separators, quotes, line numbers and figures as people write them. */
import { describe, expect, test } from 'vitest';
import { parseDecimal, parseWhole } from '../../src/import/numbers.ts';
import { readCsv, readSheetFile, type Sheet } from '../../src/import/sheet.ts';
import { faultsOf, importBoard } from './board-folder.ts';
import { writeXlsx } from './write-xlsx.ts';

describe('whole numbers', () => {
  test.each([
    ['81600', 81600],
    ['81 600', 81600],
    ['81\u00a0600', 81600],
    ['1\u202f208\u202f400', 1208400],
    ['1 208 400,00', 1208400],
    ['1208400.0', 1208400],
    ['81 600 kr', 81600],
    ['-81 600', -81600],
    ['−5', -5],
    ['0', 0],
  ])('%j is %i', (text, value) => {
    expect(parseWhole(text)).toBe(value);
  });

  test.each([
    '81 600,50',
    '81.600',
    '1.208.400',
    '8 16 00',
    '81 60',
    'abc',
    '12 st',
    '',
    '-',
    '1e5',
    '99999999999999999',
  ])('%j is none', (text) => {
    expect(parseWhole(text)).toBeUndefined();
  });

  test.each([
    ['78,6', 78.6],
    ['0.33', 0.33],
    ['1 234,5', 1234.5],
  ])('%j is the decimal %d', (text, value) => {
    expect(parseDecimal(text)).toBe(value);
  });
});

function csv(text: string): Sheet {
  const { sheet, faults } = readCsv('x.csv', Buffer.from(text));
  expect(faults).toEqual([]);
  return sheet!;
}

describe('CSV', () => {
  test.each([
    ['semicolon', 'a;b\n1,5;2\n', ['1,5', '2']],
    ['comma', 'a,b\n"1,5",2\n', ['1,5', '2']],
    ['tab', 'a\tb\n1,5\t2\n', ['1,5', '2']],
    ['a comma in the header of a semicolon file', 'a, first;b\n1;2\n', ['1', '2']],
    ['the line "sep=," of Excel', 'sep=,\na,b\n1,2\n', ['1', '2']],
  ])('separated by %s', (_name, text, cells) => {
    expect(csv(text).rows.map((row) => row.cells)).toEqual([cells]);
  });

  test('rows know their line: after comments, empty lines and line breaks in quotes, with any line end', () => {
    const text = '# about\n\na;b\n1;"two\nlines"\n;;\n# more\n3;"say ""no"""\n4\n';
    for (const content of [text, text.replaceAll('\n', '\r\n')]) {
      expect(csv(content)).toEqual({
        file: 'x.csv',
        headerLine: 3,
        header: ['a', 'b'],
        rows: [
          { line: 4, cells: ['1', 'two\nlines'] },
          { line: 8, cells: ['3', 'say "no"'] },
          { line: 9, cells: ['4', ''] },
        ],
      });
    }
  });

  test('a misplaced quotation mark is a fault at its line', () => {
    expect(readCsv('x.csv', Buffer.from('a;b\n1;2\n"x"y;3\n')).faults).toMatchObject([
      { file: 'x.csv', line: 3, message: expect.stringMatching(/^misplaced quotation mark; /) },
    ]);
  });
});

describe('Excel workbooks', () => {
  const costs = [
    ['Kommun', 'E-arkiv'],
    [null, null],
    ['Kalix', 81600],
    ['Luleå', '81 600'],
    ['Summa', 163200],
  ];

  test('are accepted wherever CSV is, under the name of the CSV file', async () => {
    const result = await importBoard({
      'tables/costs.csv': undefined,
      'tables/costs.xlsx': writeXlsx(costs),
      'attendance.csv': undefined,
      'attendance.xlsx': writeXlsx([
        ['id', 'meeting', 'present', 'of', 'unit', 'printedPercent', 'document', 'section'],
        ['juni', 'juni', 11, 14, 'municipalities', 78.6, 'paper', 1],
      ]),
      'meetings.csv': undefined,
      'meetings.xlsx': writeXlsx([
        ['id', 'body', 'kind', 'start', 'end', 'place_sv', 'place_en', 'held', 'document', 'section'],
        ['juni', 'namnden', 'meeting', '2022-06-22 10:00', '2022-06-22 12:00:00', 'Luleå', 'Luleå', true, 'paper', 1],
      ]),
    });
    expect(result).toEqual(await importBoard());
  });

  test('faults name the row of the sheet', async () => {
    const rows = costs.map(([name, amount]) => [name!, name === 'Luleå' ? 81600.5 : amount!]);
    expect(await faultsOf({ 'tables/costs.csv': undefined, 'tables/costs.xlsx': writeXlsx(rows) })).toEqual([
      'tables/costs.xlsx:4: column "E-arkiv", row "Luleå": expected a whole number of kronor, got "81600,5"',
    ]);
  });

  test('damaged text in a cell is a fault', async () => {
    const { faults } = await readSheetFile('x.xlsx', writeXlsx([['a'], ['LuleÃ¥']]));
    expect(faults).toMatchObject([{ file: 'x.xlsx', line: 2, message: expect.stringContaining('LuleÃ¥') }]);
  });

  test('binary dust and letters with separate accents are cleaned', async () => {
    const { sheet } = await readSheetFile(
      'x.xlsx',
      writeXlsx([
        ['a', 'b'],
        [0.1 + 0.2, 'Lulea\u030a'],
      ]),
    );
    expect(sheet?.rows).toEqual([{ line: 2, cells: ['0,3', 'Luleå'] }]);
  });

  test('a file that is none is a fault', async () => {
    const faults = await faultsOf({ 'people.csv': undefined, 'people.xlsx': 'email;name\n' });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^people\.xlsx:1: not readable as an Excel workbook \(\.xlsx\): /);
  });
});

test('a cell that holds several is a list, without its empty parts', async () => {
  const result = await importBoard();
  expect(result.ok && result.records.agendaItem.map(({ documents }) => documents)).toEqual([
    [],
    ['Budget 2023', 'Fördelning'],
  ]);
});

test('a table that no record uses is worth a notice, not a fault', async () => {
  const result = await importBoard({ 'tables/old.csv': 'Kommun;A\nKalix;1\n' });
  expect(result).toMatchObject({ ok: true, notices: ['tables/old.csv: no record uses this table'] });
});

test('a board without people is read, with a notice that the roster is not checked', async () => {
  const result = await importBoard({ 'people.csv': undefined });
  expect(result).toMatchObject({
    ok: true,
    notices: ['people.csv is not there: the board has no members and the roster is not checked'],
  });
});
