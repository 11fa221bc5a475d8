/** Small boards in temporary folders: a sound one, and what a test changes in it. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { formatFault, type ReadBoardResult, readBoard } from '../../src/import/read-board.ts';

export type Files = Readonly<Record<string, string | Buffer | undefined>>;

const source = 'source: {document: paper, section: "1"}';

/** A board of two municipalities with every file that has rules of its own. */
export const soundBoard: Files = {
  'municipalities.yaml': `# Two municipalities.
- id: lulea
  name: Luleå
  code: "2580"
  ${source}
- id: kalix
  name: Kalix
  code: "2514"
  ${source}
`,
  'bodies.yaml': `- id: namnden
  kind: board
  name: {sv: Nämnden, en: The board}
  seats:
    - lulea
    - kalix
  chair: lulea
  rules: {quorum: more-than-half, majority: simple, tie: chair, abstention: true, decidesBetweenMeetings: false}
  ${source}
`,
  'people.csv': `email;name;municipality;body;role;order;from;to
ledamot.lulea@example.org;Ledamot Luleå;lulea;namnden;chair;;;
ersattare.lulea@example.org;Ersättare Luleå;lulea;namnden;substitute;1;;
ledamot.kalix@example.org;Ledamot Kalix;Kalix;namnden;member;;;
ersattare.kalix@example.org;Ersättare Kalix;KALIX;namnden;substitute;1;;
`,
  'cost-models.yaml': `- id: lika
  kind: equal
  name: {sv: Lika, en: Equal}
  about:
    - sv: Alla betalar lika mycket.
      en: All pay the same.
  ${source}
`,
  'cost-items.yaml': `- id: e-arkiv
  name: {sv: E-arkiv, en: E-archive}
  model: lika
  inBoardBudget: true
  ${source}
`,
  'cost-tables.yaml': `- id: e-arkiv-2022
  item: e-arkiv
  year: 2022
  status: decided
  csv: tables/costs.csv
  column: E-arkiv
  total: 163200
  ${source}
`,
  'tables/costs.csv': `Kommun;E-arkiv
Kalix;81 600
Luleå;81 600,00
Summa;163 200
`,
  'population.csv': `# inhabitants
municipality;2020;2021
Luleå;78 549;78867
Kalix;15865;15812
`,
  'allocation-keys.yaml': `- id: inhabitants-2021
  name: {sv: Invånare, en: Inhabitants}
  date: 2021-12-31
  population: 2021
  ${source}
`,
  'budgets.yaml': `- id: budget-2022
  year: 2022
  name: {sv: Budget, en: Budget}
  main: true
  lines:
    - item: e-arkiv
      amount: 163200
  total: 163200
  ${source}
`,
  'outturns.yaml': `- id: may-2022
  kind: outturn
  year: 2022
  until: 2022-05-31
  lines:
    - id: hr
      name: {sv: HR, en: HR}
      revenue: 153667
      cost: 119600
      deviation: 34067
  revenue: 153667
  cost: 119600
  result: 34067
  ${source}
`,
  'control-moments.yaml': `- id: jav
  year: 2022
  name: {sv: Jäv, en: Disqualification}
  likelihood: 2
  consequence: 3
  riskValue: 6
  handling: internal-control
  ${source}
`,
  'meetings.csv': `id;body;kind;start;end;place_sv;place_en;held;document;section
juni;namnden;meeting;2022-06-22T10:00;2022-06-22 12:00;Luleå;Luleå;ja;paper;1
`,
  'attendance.csv': `id;meeting;present;of;unit;printedPercent;document;section
juni;juni;11;14;municipalities;78,6 %;paper;1
`,
  'agenda.csv': `meeting;number;title_sv;title_en;kind;responsible;documents;document;section
juni;1;Val av justerare;Choice of adjuster;decision;Sekreteraren;;paper;1
juni;2;Budget;Budget;information;;Budget 2023 | Fördelning|;paper;1
`,
  'documents/paper.yaml': `id: paper
title: {sv: Papper, en: Paper}
date: 2022-06-22
sections:
  - section: "1"
    title: {sv: Ett, en: One}
    topic: e-arkiv
    statements:
      - sv: Det här är sant.
        en: This is true.
`,
};

/** Writes a board's files into a folder; `undefined` takes a file away. */
export async function writeBoard(dir: string, changes: Files = {}, base: Files = soundBoard): Promise<void> {
  for (const [name, content] of Object.entries({ ...base, ...changes })) {
    if (content === undefined) continue;
    await mkdir(dirname(join(dir, name)), { recursive: true });
    await writeFile(join(dir, name), content);
  }
}

/** Writes a board to a new folder, imports it and removes it. */
export async function importBoard(changes: Files = {}, base: Files = soundBoard): Promise<ReadBoardResult> {
  const dir = await mkdtemp(join(tmpdir(), 'import-'));
  try {
    await writeBoard(dir, changes, base);
    return await readBoard(dir);
  } finally {
    await rm(dir, { recursive: true });
  }
}

/** The faults of a changed board as `file:line: message`. */
export async function faultsOf(changes: Files): Promise<readonly string[]> {
  const result = await importBoard(changes);
  return result.ok ? [] : result.faults.map(formatFault);
}

/** A file of the sound board with one piece of text replaced; fails loudly when the piece is not there. */
export function edited(file: string, from: string, to: string): Files {
  const text = String(soundBoard[file]);
  if (!text.includes(from)) throw new Error(`${file} does not hold ${JSON.stringify(from)}`);
  return { [file]: text.replace(from, to) };
}

/** A file of the sound board with lines added at its end. */
export function appended(file: string, lines: string): Files {
  return { [file]: `${String(soundBoard[file])}${lines}` };
}

/** The text of a file of the sound board. */
export function textOf(file: string): string {
  return String(soundBoard[file]);
}
