/** population.csv (a row per municipality, a column per year) → one record per municipality and year. */
import { type Fault, faultAt } from './faults.ts';
import type { MunicipalityNames } from './municipality-names.ts';
import { inhabitants, municipalityColumn, readFigures } from './municipality-table.ts';
import type { RawRecord } from './raw-record.ts';
import { type Sheet, sameHeader } from './sheet.ts';

export interface PopulationYear {
  readonly year: number;
  readonly records: readonly RawRecord[];
}

export interface PopulationResult {
  readonly years: readonly PopulationYear[];
  readonly faults: readonly Fault[];
}

/** SCB's own tables have the municipality code beside the name. */
const codeHeaders = ['code', 'kod', 'kommunkod'];

/** Reads every column that is headed by a year. */
export function readPopulation(sheet: Sheet, names: MunicipalityNames): PopulationResult {
  const years: PopulationYear[] = [];
  const faults: Fault[] = [];
  for (const [column, header] of sheet.header.entries()) {
    if (column === municipalityColumn(sheet) || codeHeaders.some((code) => sameHeader(code, header))) continue;
    if (!/^\d{4}$/u.test(header)) {
      const message = `column "${header}": expected a year such as 2020 as header`;
      faults.push(faultAt({ file: sheet.file, line: sheet.headerLine }, message));
      continue;
    }
    const year = Number(header);
    const { figures, printedSum, faults: cellFaults } = readFigures(sheet, column, inhabitants, names);
    faults.push(...cellFaults);
    const sum = figures.reduce((total, { value }) => total + value, 0);
    if (printedSum !== undefined && cellFaults.length === 0 && printedSum.amount !== sum) {
      const message = `column "${header}": the sum row says ${printedSum.amount}, but the rows add up to ${sum}`;
      faults.push(faultAt(printedSum.place, message));
    }
    const records = figures.map(({ municipality, value, place }) => ({
      kind: 'population' as const,
      value: { municipality, year, inhabitants: value },
      placeOf: () => place,
      labelOf: () => `column "${header}"`,
    }));
    years.push({ year, records });
  }
  return { years, faults };
}
