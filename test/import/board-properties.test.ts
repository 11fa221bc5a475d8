/** What holds for every order of rows and records, and for every damage to a file. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BoardRecords } from '../../src/domain/records.ts';
import { type Files, importBoard, soundBoard, textOf } from './board-folder.ts';
import { writeXlsx } from './write-xlsx.ts';

/** Lists whose order comes from their own file, as text that does not depend on it. */
function withoutOrder(records: BoardRecords): Record<string, readonly string[]> {
  const lists = Object.entries(records) as [string, readonly unknown[]][];
  return Object.fromEntries(lists.map(([kind, list]) => [kind, list.map((record) => JSON.stringify(record)).sort()]));
}

async function recordsOf(changes: Files): Promise<BoardRecords> {
  const result = await importBoard(changes);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.records;
}

/** The text with its rows, after `head` lines, in any order. */
function shuffledRows(file: string, head: number): fc.Arbitrary<string> {
  const lines = textOf(file).trimEnd().split('\n');
  const body = lines.slice(head);
  return fc
    .shuffledSubarray(body, { minLength: body.length, maxLength: body.length })
    .map((rows) => `${[...lines.slice(0, head), ...rows].join('\n')}\n`);
}

test('the rows of a table may stand in any order: shares follow the municipalities', async () => {
  const sound = await recordsOf({});
  await fc.assert(
    fc.asyncProperty(shuffledRows('tables/costs.csv', 1), shuffledRows('population.csv', 2), async (costs, people) => {
      const records = await recordsOf({ 'tables/costs.csv': costs, 'population.csv': people });
      expect(records).toEqual(sound);
    }),
    { numRuns: 15 },
  );
});

test('records may stand in any order', async () => {
  const sound = withoutOrder(await recordsOf({}));
  const municipalities = textOf('municipalities.yaml')
    .split(/(?=^- )/mu)
    .slice(1);
  await fc.assert(
    fc.asyncProperty(
      shuffledRows('people.csv', 1),
      fc.shuffledSubarray(municipalities, { minLength: municipalities.length }),
      async (people, list) => {
        const records = await recordsOf({
          'people.csv': people,
          'municipalities.yaml': list.join(''),
          // Shares follow the municipalities, so one table keeps its order of its own.
          'cost-tables.yaml': undefined,
          'allocation-keys.yaml': undefined,
        });
        const expected = { ...sound, costTable: [], allocationKey: [] };
        expect(withoutOrder(records)).toEqual(expected);
      },
    ),
    { numRuns: 15 },
  );
});

const workbook = writeXlsx([
  ['Kommun', 'E-arkiv'],
  ['Kalix', 81600],
  ['Luleå', 81600],
]);
const withWorkbook: Files = { ...soundBoard, 'tables/costs.csv': undefined, 'tables/costs.xlsx': workbook };

test('a damaged file gives faults or records, and never an exception', async () => {
  const names = Object.keys(withWorkbook).filter((name) => withWorkbook[name] !== undefined);
  const damage = fc.array(fc.record({ at: fc.nat(), byte: fc.nat(255) }), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), damage, fc.nat(), async (name, changes, length) => {
      const whole = Buffer.from(withWorkbook[name]!);
      for (const { at, byte } of changes) whole[at % whole.length] = byte;
      const bytes = whole.subarray(0, length % 3 === 0 ? length % whole.length : whole.length);
      const result = await importBoard({ [name]: bytes }, withWorkbook);
      if (result.ok) return;
      expect(result.faults.length).toBeGreaterThan(0);
      for (const fault of result.faults) {
        expect(fault.line).toBeGreaterThanOrEqual(1);
        expect(fault.message).not.toMatch(/undefined|\[object/u);
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);
