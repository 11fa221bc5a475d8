/** Cost tables and allocation keys that refer to a table or to the population → records with figures of their own. */
import { type Fault, faultAt, type Place } from './faults.ts';
import { tableFolder } from './kinds.ts';
import type { MunicipalityNames } from './municipality-names.ts';
import { type FigureType, kronor, readFigures, weight } from './municipality-table.ts';
import { didYouMean } from './nearest.ts';
import type { PopulationYear } from './population.ts';
import { isMapping, type PrintedSum, type RawRecord } from './raw-record.ts';
import { columnIndex, type Sheet } from './sheet.ts';
import type { Path } from './yaml-file.ts';

export interface ExpansionSources {
  /** Tables by path without ending, e.g. `tables/elearning`; undefined for one that cannot be read. */
  readonly tables: ReadonlyMap<string, Sheet | undefined>;
  /** Undefined when population.csv is there but cannot be read. */
  readonly population: readonly PopulationYear[] | undefined;
  readonly names: MunicipalityNames;
}

export interface Expansion {
  readonly record: RawRecord;
  readonly faults: readonly Fault[];
  /** The table that the record names, as path without ending. */
  readonly table?: string | undefined;
}

interface Figures {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly places: readonly Place[];
  readonly printedSum?: PrintedSum | undefined;
}

interface Target {
  /** The list in the record that the figures fill, and the key of a figure in it. */
  readonly list: string;
  readonly value: string;
  readonly type: FigureType;
  readonly origins: readonly string[];
}

const targets: ReadonlyMap<string, Target> = new Map([
  ['costTable', { list: 'shares', value: 'amount', type: kronor, origins: ['shares', 'csv'] }],
  ['allocationKey', { list: 'weights', value: 'weight', type: weight, origins: ['weights', 'csv', 'population'] }],
]);

/** Keys that a file of this kind may have although the record does not. */
export const expansionKeys: ReadonlyMap<string, readonly string[]> = new Map([
  ['costTable', ['csv', 'column']],
  ['allocationKey', ['csv', 'column', 'population']],
]);

/** Puts the figures a record refers to into it; records of other kinds come back as they are. */
export function expand(raw: RawRecord, sources: ExpansionSources): Expansion {
  const target = targets.get(raw.kind);
  if (target === undefined || !isMapping(raw.value)) return { record: raw, faults: [] };
  return { ...fill(raw, raw.value, target, sources), table: tablePath(raw.value.csv) };
}

function fill(
  raw: RawRecord,
  value: Readonly<Record<string, unknown>>,
  target: Target,
  sources: ExpansionSources,
): Expansion {
  const faults: Fault[] = [];
  const given = target.origins.filter((key) => value[key] !== undefined);
  if (given.length !== 1) {
    const problem = given.length === 0 ? 'no figures' : `both ${given.join(' and ')}`;
    const choices = target.origins.map((key) => (key === 'csv' ? 'csv with column' : key)).join(' or ');
    faults.push(faultAt(raw.placeOf(given.slice(-1)), `${problem}; expected ${choices}`));
  }
  if (value.csv === undefined && value.column !== undefined) {
    faults.push(faultAt(raw.placeOf(['column']), `column: expected only together with csv: ${tableFolder}NAME.csv`));
  }
  const { csv, column, population, [target.list]: inline, ...rest } = value;
  let figures: Figures | undefined;
  if (given.length === 1 && csv !== undefined) figures = fromTable(raw, target, csv, column, sources, faults);
  if (given.length === 1 && target.origins.includes('population') && population !== undefined) {
    figures = fromPopulation(raw, population, sources, faults);
  }
  const unexpected = target.origins.includes('population') || population === undefined ? {} : { population };
  if (figures !== undefined && faults.length === 0) {
    return { record: withFigures(raw, { ...rest, ...unexpected }, target, figures), faults };
  }
  const filled = { ...rest, ...unexpected, [target.list]: inline ?? [] };
  const inlineIsSound = given.length === 1 && given[0] === target.list && faults.length === 0;
  return { record: { ...raw, value: filled, reported: inlineIsSound ? [] : [target.list] }, faults };
}

function withFigures(raw: RawRecord, rest: object, target: Target, figures: Figures): RawRecord {
  return {
    kind: raw.kind,
    value: { ...rest, [target.list]: figures.rows },
    placeOf: (path: Path) => {
      const place = path[0] === target.list && path.length > 1 ? figures.places[Number(path[1])] : undefined;
      return place ?? raw.placeOf(path[0] === target.list ? ['csv'] : path);
    },
    printedSum: figures.printedSum,
  };
}

function fromTable(
  raw: RawRecord,
  target: Target,
  csv: unknown,
  column: unknown,
  sources: ExpansionSources,
  faults: Fault[],
): Figures | undefined {
  const path = tablePath(csv);
  if (path === undefined) {
    const message = `csv: expected a table such as ${tableFolder}NAME.csv, got ${JSON.stringify(csv)}`;
    faults.push(faultAt(raw.placeOf(['csv']), message));
    return undefined;
  }
  if (!sources.tables.has(path)) {
    const hint = didYouMean(path, sources.tables.keys());
    faults.push(faultAt(raw.placeOf(['csv']), `csv: there is no file ${path}.csv or ${path}.xlsx${hint}`));
    return undefined;
  }
  const sheet = sources.tables.get(path);
  if (typeof column !== 'string' && typeof column !== 'number') {
    const columns = sheet === undefined ? '' : `, one of ${sheet.header.slice(1).join(', ')}`;
    faults.push(faultAt(raw.placeOf(['column']), `column: expected the header of a column in ${path}.csv${columns}`));
    return undefined;
  }
  // The table's own faults are reported already; the record just has no figures.
  if (sheet === undefined) return undefined;
  const index = columnIndex(sheet, String(column));
  if (index === -1) {
    const hint = didYouMean(String(column), sheet.header);
    const columns = `; it has ${sheet.header.join(', ')}`;
    faults.push(faultAt(raw.placeOf(['column']), `column: ${sheet.file} has no column "${column}"${hint || columns}`));
    return undefined;
  }
  const { figures, printedSum, faults: tableFaults } = readFigures(sheet, index, target.type, sources.names);
  faults.push(...tableFaults);
  if (figures.length === 0 && tableFaults.length === 0) {
    faults.push(faultAt(raw.placeOf(['column']), `column: "${column}" of ${sheet.file} holds no figures`));
  }
  const rows = figures.map(({ municipality, value }) => ({ municipality, [target.value]: value }));
  return { rows, places: figures.map(({ place }) => place), printedSum };
}

/** The path of a table without its ending; undefined for anything outside the table folder. */
function tablePath(csv: unknown): string | undefined {
  if (typeof csv !== 'string') return undefined;
  return /^(?:\.\/)?(tables\/[^/\\]+)\.(?:csv|xlsx)$/u.exec(csv)?.[1];
}

function fromPopulation(
  raw: RawRecord,
  population: unknown,
  sources: ExpansionSources,
  faults: Fault[],
): Figures | undefined {
  if (sources.population === undefined) return undefined;
  const year = sources.population.find((candidate) => candidate.year === population);
  if (year === undefined) {
    const known = sources.population.map((candidate) => candidate.year).join(', ') || 'no years at all';
    const message = `population: expected a year of population.csv (${known}), got ${JSON.stringify(population)}`;
    faults.push(faultAt(raw.placeOf(['population']), message));
    return undefined;
  }
  const rows = year.records.map(({ value }) => {
    const { municipality, inhabitants } = value as { municipality: string; inhabitants: number };
    return { municipality, weight: inhabitants };
  });
  return { rows, places: year.records.map((record) => record.placeOf([])) };
}
