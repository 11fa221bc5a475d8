/** YAML text → a plain value, and the line of every node in it. */
import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseAllDocuments,
  visit,
} from 'yaml';
import { type Fault, faultAt, type Place } from './faults.ts';

/** Keys and list positions that lead to a node. */
export type Path = readonly PropertyKey[];

export interface YamlFile {
  readonly value: unknown;
  /** The place of the node at a path, or of the nearest node around it that exists. */
  readonly placeOf: (path: Path) => Place;
}

export type YamlResult =
  | { readonly ok: true; readonly file: YamlFile }
  | { readonly ok: false; readonly faults: readonly Fault[] };

const tabIndent = 'indented with a tab; YAML expects spaces';
const nestingLimit = 'nested too deeply; expected a plain list or mapping of records';
/** Enough for a shared `source`, far too little for a document that unfolds into millions of nodes. */
const maxAliasCount = 1000;
const aliasLimit = `too many YAML aliases (*name), or an alias inside its own anchor; at most ${maxAliasCount} are read`;

/** Parses one YAML document; syntax errors and duplicate keys come out as faults, all at once. */
export function readYaml(file: string, text: string): YamlResult {
  const lines = new LineCounter();
  const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line);
  try {
    const parsed = parseAllDocuments(text, { lineCounter: lines, prettyErrors: false });
    const [document, second] = parsed;
    if (document === undefined) return { ok: true, file: { value: null, placeOf: () => ({ file, line: 1 }) } };
    const faults = syntaxFaults(file, text, document, lineAt);
    if (second !== undefined) {
      const line = lineAt(second.contents?.range?.[0] ?? second.range[0]);
      faults.push(faultAt({ file, line }, 'a second YAML document begins here (after ---); expected one per file'));
    }
    for (const { offset, message } of aliasProblems(document))
      faults.push(faultAt({ file, line: lineAt(offset) }, message));
    if (faults.length > 0) return { ok: false, faults };
    const value = document.toJS({ maxAliasCount, reviver: normalise });
    return { ok: true, file: { value, placeOf: (path) => ({ file, line: lineAt(offsetOf(document, path)) }) } };
  } catch (error) {
    const message = limitMessage(error);
    if (message === undefined) throw error;
    return { ok: false, faults: [faultAt({ file, line: 1 }, message)] };
  }
}

/**
 * The parser's complaints, one a line: one slip makes it complain several times, first most aptly, and
 * then about every token that follows outside the broken structure.
 */
function syntaxFaults(
  file: string,
  text: string,
  document: Document.Parsed,
  lineAt: (offset: number) => number,
): Fault[] {
  const problems = [...document.errors, ...document.warnings];
  const causes = problems.filter(({ message }, index) => index === 0 || !message.includes('token in YAML stream'));
  const content = text.split('\n');
  const faults = causes.map((problem) => {
    const line = lineAt(problem.pos[0]);
    const indentedWithTab = /^ *\t/u.test(content[line - 1] ?? '');
    return faultAt({ file, line }, indentedWithTab ? tabIndent : yamlMessage(problem));
  });
  return [...Map.groupBy(faults, ({ line }) => line).values()].map(([first]) => first!);
}

/** Aliases without an anchor before them, or more aliases than anybody writes by hand. */
function aliasProblems(document: Document.Parsed): { readonly offset: number; readonly message: string }[] {
  const aliases: Alias[] = [];
  visit(document, { Alias: (_key, alias) => void aliases.push(alias) });
  const excess = aliases[maxAliasCount];
  if (excess !== undefined) return [{ offset: start(excess) ?? 0, message: aliasLimit }];
  return aliases
    .filter((alias) => alias.resolve(document) === undefined)
    .map((alias) => ({
      offset: start(alias) ?? 0,
      message: `alias *${alias.source} has no anchor &${alias.source} before it; put quotes around text that begins with *`,
    }));
}

/** Escapes such as "o\u0308" can bring decomposed letters in after the text itself was normalised. */
function normalise(_key: unknown, value: unknown): unknown {
  return typeof value === 'string' ? value.normalize('NFC') : value;
}

/** The parser's own guards against documents made to exhaust it. */
function limitMessage(error: unknown): string | undefined {
  if (error instanceof RangeError) return nestingLimit;
  return error instanceof ReferenceError ? aliasLimit : undefined;
}

function yamlMessage(problem: { readonly code: string; readonly message: string }): string {
  if (problem.code === 'DUPLICATE_KEY') return 'the same key stands twice in this mapping; expected each key once';
  if (problem.code === 'RESOURCE_EXHAUSTION') return nestingLimit;
  if (problem.code === 'TAB_AS_INDENT') return tabIndent;
  return `not valid YAML: ${problem.message}`;
}

/** Where the node at `path` begins; a key's own position when its value is a list, a mapping or empty. */
function offsetOf(document: Document.Parsed, path: Path): number {
  let node: Node | null = document.contents;
  let offset = start(node) ?? 0;
  for (const step of path) {
    const container: Node | undefined = isAlias(node) ? node.resolve(document) : (node ?? undefined);
    if (isMap(container)) {
      const pair = container.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (pair === undefined) return offset;
      node = isNode(pair.value) ? pair.value : null;
      const key = isNode(pair.key) ? start(pair.key) : undefined;
      offset = (isScalar(node) && node.value !== null ? start(node) : key) ?? offset;
    } else if (isSeq(container)) {
      const item = container.items[Number(step)];
      if (!isNode(item)) return offset;
      node = item;
      offset = start(node) ?? offset;
    } else {
      return offset;
    }
  }
  return offset;
}

function start(node: Node | null): number | undefined {
  return node?.range?.[0];
}
