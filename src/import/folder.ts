/** The imported folder: which of its files hold what, which are missing and which nobody knows. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Fault, faultAt } from './faults.ts';
import { fileKinds, tableFolder } from './kinds.ts';
import { nearest } from './nearest.ts';

export interface FolderPlan {
  /** The file that holds a kind, by the name in the list of kinds: `people.csv` may be `people.xlsx`. */
  readonly files: ReadonlyMap<string, string>;
  /** Names in the list of kinds whose file is there but must not be read. */
  readonly ambiguous: readonly string[];
  readonly documents: readonly string[];
  /** Table files by path without ending; undefined where both a CSV and an Excel file exist. */
  readonly tables: ReadonlyMap<string, string | undefined>;
  readonly faults: readonly Fault[];
}

const documentFolder = 'documents/';

/** Files that may lie in the folder without being data: notes, hidden files, Excel's lock files. */
function isIgnored(path: string): boolean {
  const name = path.split('/').findLast((part) => part !== '') ?? path;
  return name.startsWith('.') || name.startsWith('~$') || name === 'README.md';
}

/** Decides what each of the folder's paths is; a path that ends with `/` is a folder. */
export function planFolder(paths: readonly string[]): FolderPlan {
  const known = paths.filter((path) => !isIgnored(path));
  const files = new Map<string, string>();
  const ambiguous: string[] = [];
  const faults: Fault[] = [];
  const taken = new Set<string>([documentFolder, tableFolder]);
  for (const { file, form, required } of fileKinds) {
    if (form === 'folder') continue;
    const names = form === 'rows' || form === 'years' ? [file, file.replace(/\.csv$/u, '.xlsx')] : [file];
    const present = names.filter((name) => known.includes(name));
    for (const name of present) taken.add(name);
    if (present.length > 1) {
      ambiguous.push(file);
      faults.push(bothExist(present));
    } else if (present[0] !== undefined) {
      files.set(file, present[0]);
    } else if (required) {
      faults.push(faultAt({ file, line: 1 }, 'the file is missing; a board cannot do without it'));
    }
  }
  const documents = known.filter((path) => /^documents\/[^/]+\.yaml$/u.test(path));
  if (documents.length === 0) {
    const message = 'there are no documents; expected at least one file documents/ID.yaml';
    faults.push(faultAt({ file: documentFolder, line: 1 }, message));
  }
  const tablePaths = known.filter((path) => /^tables\/[^/]+\.(?:csv|xlsx)$/u.test(path));
  const tables = new Map<string, string | undefined>();
  for (const [stem, group] of Map.groupBy(tablePaths, (path) => path.replace(/\.\w+$/u, ''))) {
    tables.set(stem, group.length === 1 ? group[0] : undefined);
    if (group.length > 1) faults.push(bothExist(group));
  }
  for (const path of [...documents, ...tablePaths]) taken.add(path);
  for (const path of known) if (!taken.has(path)) faults.push(unknownPath(path));
  return { files, ambiguous, documents, tables, faults };
}

function bothExist(names: readonly string[]): Fault {
  const [first, second] = names.toSorted() as [string, string];
  return faultAt({ file: second, line: 1 }, `${first} and ${second} both exist; keep the one that is right`);
}

function unknownPath(path: string): Fault {
  if (path.startsWith(documentFolder))
    return faultAt({ file: path, line: 1 }, 'unknown file; expected documents/ID.yaml');
  if (path.startsWith(tableFolder)) {
    return faultAt({ file: path, line: 1 }, 'unknown file; expected tables/NAME.csv or tables/NAME.xlsx');
  }
  const names = [...fileKinds.map(({ file }) => file), tableFolder];
  const guess = nearest(path, names);
  const hint = guess === undefined ? '' : `did you mean ${guess}? `;
  const what = path.endsWith('/') ? 'folder' : 'file';
  return faultAt({ file: path, line: 1 }, `unknown ${what}; ${hint}Known names: ${names.join(', ')} (.xlsx for .csv)`);
}

/** All paths of the folder and of its two known subfolders, or a fault when there is no such folder. */
export async function listFolder(dir: string): Promise<readonly string[] | Fault> {
  try {
    const top = await listNames(dir, '');
    const inner = [documentFolder, tableFolder].filter((folder) => top.includes(folder));
    const nested = await Promise.all(inner.map((folder) => listNames(dir, folder)));
    return [...top, ...nested.flat()];
  } catch (error) {
    return faultAt({ file: dir, line: 1 }, `not a folder that can be read (${systemReason(error)})`);
  }
}

async function listNames(dir: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(dir, folder), { withFileTypes: true });
  return entries.map((entry) => `${folder}${entry.name}${entry.isDirectory() ? '/' : ''}`).sort();
}

/** Far more than a board's papers need, and little enough to hold in memory. */
const maxFileBytes = 20_000_000;

/** The bytes of one file, or a fault when it cannot be read. */
export async function readBytes(dir: string, file: string): Promise<Buffer | Fault> {
  try {
    const path = join(dir, file);
    const { size } = await stat(path);
    if (size > maxFileBytes) {
      return faultAt({ file, line: 1 }, `${size} bytes; expected at most ${maxFileBytes}`);
    }
    return await readFile(path);
  } catch (error) {
    return faultAt({ file, line: 1 }, `cannot be read (${systemReason(error)})`);
  }
}

/** The operating system's own word for what went wrong; anything else is a bug and goes on up. */
function systemReason(error: unknown): string {
  if (error instanceof Error && 'syscall' in error && 'code' in error) return String(error.code);
  throw error;
}
