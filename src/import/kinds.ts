/** Which file holds which kind of record: the one list that the importer follows. */
import type { RecordKind } from '../domain/records.ts';

/** How a cell's text becomes a value. */
export type CellReader = 'text' | 'list' | 'time' | 'whole' | 'decimal' | 'flag' | 'municipality';

/** A column of a file with one record per row, and where its value goes in the record. */
export interface Column {
  readonly header: string;
  readonly path: readonly string[];
  readonly reader: CellReader;
}

interface YamlKind {
  readonly form: 'mapping' | 'list';
  readonly file: string;
  readonly kind: RecordKind;
  readonly required?: true;
}

interface FolderKind {
  /** One mapping per file, and the file's name is the record's id. */
  readonly form: 'folder';
  readonly file: string;
  readonly kind: RecordKind;
  readonly required?: true;
}

export interface RowsKind {
  readonly form: 'rows';
  /** Named with `.csv`; the same name with `.xlsx` will do. */
  readonly file: string;
  readonly kind: RecordKind;
  readonly columns: readonly Column[];
  readonly required?: true;
}

export interface YearsKind {
  /** A row per municipality, a column per year. */
  readonly form: 'years';
  readonly file: string;
  readonly kind: 'population';
  readonly required?: true;
}

export type FileKind = YamlKind | FolderKind | RowsKind | YearsKind;

/** A column whose value goes in the record under the column's own name. */
function column(header: string, reader: CellReader = 'text'): Column {
  return { header, path: [header], reader };
}

const placeColumns: readonly Column[] = [
  { header: 'place_sv', path: ['place', 'sv'], reader: 'text' },
  { header: 'place_en', path: ['place', 'en'], reader: 'text' },
];
const sourceColumns: readonly Column[] = [
  { header: 'document', path: ['source', 'document'], reader: 'text' },
  { header: 'section', path: ['source', 'section'], reader: 'text' },
];

/** Municipalities come first: rows of other files may name them. */
export const fileKinds: readonly FileKind[] = [
  { form: 'list', file: 'municipalities.yaml', kind: 'municipality', required: true },
  { form: 'mapping', file: 'board.yaml', kind: 'board' },
  { form: 'list', file: 'bodies.yaml', kind: 'body', required: true },
  {
    form: 'rows',
    file: 'people.csv',
    kind: 'membership',
    columns: [
      column('email'),
      column('name'),
      column('municipality', 'municipality'),
      column('body'),
      column('role'),
      column('order', 'whole'),
      column('from'),
      column('to'),
      column('guest', 'flag'),
    ],
  },
  { form: 'list', file: 'offices.yaml', kind: 'office' },
  { form: 'list', file: 'projects.yaml', kind: 'project' },
  { form: 'list', file: 'cost-items.yaml', kind: 'costItem' },
  { form: 'list', file: 'cost-models.yaml', kind: 'costModel' },
  { form: 'list', file: 'cost-tables.yaml', kind: 'costTable' },
  { form: 'years', file: 'population.csv', kind: 'population' },
  { form: 'list', file: 'allocation-keys.yaml', kind: 'allocationKey' },
  { form: 'list', file: 'gaps.yaml', kind: 'gap' },
  { form: 'list', file: 'budgets.yaml', kind: 'budget' },
  { form: 'list', file: 'outturns.yaml', kind: 'outturn' },
  { form: 'list', file: 'indexations.yaml', kind: 'indexation' },
  { form: 'list', file: 'fees.yaml', kind: 'fee' },
  {
    form: 'rows',
    file: 'meetings.csv',
    kind: 'meeting',
    columns: [
      column('id'),
      column('body'),
      column('kind'),
      column('start', 'time'),
      column('end', 'time'),
      ...placeColumns,
      column('held', 'flag'),
      ...sourceColumns,
    ],
  },
  {
    form: 'rows',
    file: 'attendance.csv',
    kind: 'attendanceFigure',
    columns: [
      column('id'),
      column('meeting'),
      column('present', 'whole'),
      column('of', 'whole'),
      column('unit'),
      column('printedPercent', 'decimal'),
      ...sourceColumns,
    ],
  },
  {
    form: 'rows',
    file: 'agenda.csv',
    kind: 'agendaItem',
    columns: [
      column('meeting'),
      column('number', 'whole'),
      { header: 'title_sv', path: ['title', 'sv'], reader: 'text' },
      { header: 'title_en', path: ['title', 'en'], reader: 'text' },
      column('kind'),
      column('responsible'),
      column('documents', 'list'),
      ...sourceColumns,
    ],
  },
  { form: 'list', file: 'year-wheel.yaml', kind: 'yearWheelItem' },
  { form: 'list', file: 'goals.yaml', kind: 'goal' },
  { form: 'list', file: 'control-moments.yaml', kind: 'controlMoment' },
  { form: 'list', file: 'audits.yaml', kind: 'audit' },
  { form: 'list', file: 'decisions.yaml', kind: 'decision' },
  { form: 'folder', file: 'documents/', kind: 'document', required: true },
];

/** The folder of the CSV and Excel tables that cost tables and allocation keys refer to. */
export const tableFolder = 'tables/';

/** The file that holds a kind of record, for messages. */
export function fileOfKind(kind: RecordKind): string {
  return fileKinds.find((entry) => entry.kind === kind)!.file;
}
