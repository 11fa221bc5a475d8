/** The files of a planned folder → raw records of every kind, with tables and population put into them. */
import type { RecordKind } from '../domain/records.ts';
import { expand } from './expand.ts';
import { type Fault, faultAt } from './faults.ts';
import { type FolderPlan, readBytes } from './folder.ts';
import { type FileKind, fileKinds, type RowsKind, type YearsKind } from './kinds.ts';
import { anyMunicipality, type MunicipalityNames, municipalityNames } from './municipality-names.ts';
import { type PopulationYear, readPopulation } from './population.ts';
import { idOf, type RawRecord } from './raw-record.ts';
import { readRows } from './rows.ts';
import { readSheetFile, type Sheet } from './sheet.ts';
import { decodeText } from './text.ts';
import { readYaml, type YamlFile } from './yaml-file.ts';

export interface ReadRecords {
  readonly raws: readonly RawRecord[];
  /** Kinds with a file that is missing though required, or that cannot be read. */
  readonly unreadable: ReadonlySet<RecordKind>;
  readonly faults: readonly Fault[];
  readonly notices: readonly string[];
}

/** Reads every file of the plan. */
export async function readRecords(dir: string, plan: FolderPlan): Promise<ReadRecords> {
  const reader = new FolderReader(dir, plan);
  for (const kind of fileKinds) await reader.readKind(kind);
  await reader.readTables();
  return reader.expanded();
}

/** Collects what the files hold, in the order of the list of kinds. */
class FolderReader {
  readonly #raws: RawRecord[] = [];
  readonly #unreadable = new Set<RecordKind>();
  readonly #faults: Fault[] = [];
  readonly #notices: string[] = [];
  readonly #tables = new Map<string, Sheet | undefined>();
  #population: readonly PopulationYear[] | undefined = [];
  #names: MunicipalityNames = anyMunicipality;
  readonly #dir: string;
  readonly #plan: FolderPlan;

  constructor(dir: string, plan: FolderPlan) {
    this.#dir = dir;
    this.#plan = plan;
  }

  /** Reads the file or files of one kind; kinds without a file are empty lists. */
  async readKind(entry: FileKind): Promise<void> {
    if (entry.form === 'folder') {
      if (this.#plan.documents.length === 0) this.#unreadable.add(entry.kind);
      for (const file of this.#plan.documents) await this.#readDocument(entry.kind, file);
      return;
    }
    const file = this.#plan.files.get(entry.file);
    if (file === undefined) {
      if (entry.required || this.#plan.ambiguous.includes(entry.file)) this.#lose(entry);
      return;
    }
    if (entry.form === 'rows' || entry.form === 'years') await this.#readSheet(entry, file);
    else if (entry.form === 'list') await this.#readList(entry, file);
    else await this.#readMapping(entry.kind, file);
    if (entry.kind === 'municipality' && !this.#unreadable.has('municipality')) {
      this.#names = municipalityNames(this.#raws);
    }
  }

  #lose(entry: FileKind): void {
    this.#unreadable.add(entry.kind);
    if (entry.form === 'years') this.#population = undefined;
  }

  async readTables(): Promise<void> {
    for (const [stem, file] of this.#plan.tables) {
      this.#tables.set(stem, file === undefined ? undefined : await this.#sheet(file));
    }
  }

  /** The records with their figures; tables that no record uses are worth a notice. */
  expanded(): ReadRecords {
    const sources = { tables: this.#tables, population: this.#population, names: this.#names };
    const expansions = this.#raws.map((raw) => expand(raw, sources));
    const used = new Set(expansions.map(({ table }) => table));
    const usersAreReadable = !this.#unreadable.has('costTable') && !this.#unreadable.has('allocationKey');
    const unused = usersAreReadable ? [...this.#plan.tables].filter(([stem]) => !used.has(stem)) : [];
    return {
      raws: expansions.map(({ record }) => record),
      unreadable: this.#unreadable,
      faults: [...this.#faults, ...expansions.flatMap(({ faults }) => faults)],
      notices: [...this.#notices, ...unused.map(([stem, file]) => `${file ?? stem}: no record uses this table`)],
    };
  }

  async #bytes(file: string): Promise<Buffer | undefined> {
    const bytes = await readBytes(this.#dir, file);
    if (Buffer.isBuffer(bytes)) return bytes;
    this.#faults.push(bytes);
    return undefined;
  }

  async #sheet(file: string): Promise<Sheet | undefined> {
    const bytes = await this.#bytes(file);
    if (bytes === undefined) return undefined;
    const { sheet, faults, notices } = await readSheetFile(file, bytes);
    this.#faults.push(...faults);
    this.#notices.push(...notices);
    return sheet;
  }

  async #yaml(file: string, kind: RecordKind): Promise<YamlFile | undefined> {
    const bytes = await this.#bytes(file);
    const decoded = bytes === undefined ? undefined : decodeText(file, bytes, 'none');
    this.#faults.push(...(decoded?.faults ?? []));
    const result = decoded?.text === undefined ? undefined : readYaml(file, decoded.text);
    if (result?.ok) return result.file;
    this.#faults.push(...(result?.faults ?? []));
    this.#unreadable.add(kind);
    return undefined;
  }

  async #readMapping(kind: RecordKind, file: string): Promise<RawRecord | undefined> {
    const yaml = await this.#yaml(file, kind);
    if (yaml === undefined) return undefined;
    const raw = { kind, value: yaml.value, placeOf: yaml.placeOf };
    this.#raws.push(raw);
    return raw;
  }

  async #readDocument(kind: RecordKind, file: string): Promise<void> {
    const raw = await this.#readMapping(kind, file);
    const id = raw === undefined ? undefined : idOf(raw);
    const expected = file.replace(/^documents\//u, '').replace(/\.yaml$/u, '');
    if (raw === undefined || id === undefined || id === expected) return;
    // Everything that names the document by its file would be one more fault with the same cause.
    this.#unreadable.add(kind);
    this.#faults.push(faultAt(raw.placeOf(['id']), `id: expected "${expected}", the name of the file, got "${id}"`));
  }

  async #readList(entry: FileKind, file: string): Promise<void> {
    const yaml = await this.#yaml(file, entry.kind);
    if (yaml === undefined) return;
    const items = yaml.value ?? [];
    if (!Array.isArray(items)) {
      this.#unreadable.add(entry.kind);
      this.#faults.push(faultAt(yaml.placeOf([]), 'expected a list of records, each beginning with "- "'));
      return;
    }
    if (items.length === 0 && entry.required) {
      this.#unreadable.add(entry.kind);
      this.#faults.push(faultAt({ file, line: 1 }, 'empty; expected at least one record'));
    }
    for (const [index, value] of items.entries()) {
      this.#raws.push({ kind: entry.kind, value, placeOf: (path) => yaml.placeOf([index, ...path]) });
    }
  }

  async #readSheet(entry: RowsKind | YearsKind, file: string): Promise<void> {
    const sheet = await this.#sheet(file);
    if (sheet === undefined) return this.#lose(entry);
    if (entry.form === 'rows') {
      const { records, faults } = readRows(sheet, entry.kind, entry.columns, this.#names);
      this.#raws.push(...records);
      this.#faults.push(...faults);
      return;
    }
    const { years, faults } = readPopulation(sheet, this.#names);
    this.#population = years;
    this.#raws.push(...years.flatMap(({ records }) => records));
    this.#faults.push(...faults);
  }
}
