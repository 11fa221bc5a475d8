/** What zod finds wrong → a plain sentence for whoever keeps the files. */
import type { z } from 'zod';
import { didYouMean } from './nearest.ts';
import { isMapping } from './raw-record.ts';
import { isWholeNumberAt, keysAt } from './schema-walk.ts';
import type { Path } from './yaml-file.ts';

export interface IssueText {
  /** The node to point at: the key itself when a key is unknown. */
  readonly path: Path;
  readonly message: string;
}

export interface IssueContext {
  readonly schema: z.core.$ZodType;
  /** The name of the value at a path, where it is not its key: a column of a CSV file. */
  readonly labelOf: ((path: Path) => string | undefined) | undefined;
  /** Keys that the file may have on top of the schema's. */
  readonly extraKeys: readonly string[];
}

const moneyKeys: readonly PropertyKey[] = ['amount', 'total', 'difference', 'revenue', 'cost', 'deviation', 'result'];

/** One sentence per problem; an issue about several unknown keys gives one for each. */
export function describeIssue(issue: z.core.$ZodIssue, context: IssueContext): readonly IssueText[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    const known = [...keysAt(context.schema, path), ...(path.length === 0 ? context.extraKeys : [])];
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: `unknown key "${key}"${didYouMean(key, known) || `; expected ${known.join(', ')}`}`,
    }));
  }
  const expected = expectation(issue, context);
  const input = inputOf(issue);
  if (path.length > 0 && input === undefined) {
    // A missing key stands nowhere: the mapping that should hold it does.
    return [{ path: path.slice(0, -1), message: `${label(path, context)}: is missing, expected ${expected}` }];
  }
  const prefix = path.length === 0 ? 'record' : label(path, context);
  return [{ path, message: `${prefix}: expected ${expected}, got ${quote(input)}${advice(issue, path)}` }];
}

/** The value at the issue's path; zod reports the whole mapping where only its deciding key is wrong. */
function inputOf(issue: z.core.$ZodIssue): unknown {
  const decides = issue.code === 'invalid_union' && 'discriminator' in issue;
  return decides && isMapping(issue.input) ? issue.input[String(issue.path.at(-1))] : issue.input;
}

/** `amount`, `name.sv`, `item 3 of seats` – the line says in which record. */
function label(path: Path, context: IssueContext): string {
  const own = context.labelOf?.(path);
  if (own !== undefined) return own;
  const last = path.at(-1);
  const keys = path.filter((step) => typeof step === 'string');
  if (typeof last === 'number') return `item ${last + 1} of ${keys.at(-1) ?? 'the list'}`;
  const needsParent = last === 'sv' || last === 'en' || keys.at(-2) === 'source';
  return keys.slice(needsParent ? -2 : -1).join('.');
}

function expectation(issue: z.core.$ZodIssue, context: IssueContext): string {
  switch (issue.code) {
    case 'invalid_type':
      return expectedType(issue.expected, issue.path, context);
    case 'invalid_value':
      return oneOf(issue.values);
    case 'invalid_format':
      return expectedFormat(issue);
    case 'too_small':
      if (issue.origin === 'string') return 'text that is not empty';
      if (issue.origin === 'array') return `a list of at least ${issue.minimum}`;
      return `a number ${issue.inclusive === true ? 'of at least' : 'above'} ${issue.minimum}`;
    case 'too_big':
      return `a number of at most ${issue.maximum}`;
    case 'invalid_union':
      if ('options' in issue && Array.isArray(issue.options)) return oneOf(issue.options);
      return [
        ...new Set(issue.errors.flat().map((inner) => expectation({ ...inner, path: issue.path }, context))),
      ].join(' or ');
    default:
      return issue.message;
  }
}

function oneOf(values: readonly unknown[]): string {
  return values.length === 1 ? String(values[0]) : `one of ${values.join(', ')}`;
}

function expectedType(type: string, path: Path, context: IssueContext): string {
  switch (type) {
    case 'string':
      return 'text';
    case 'object':
      return `a mapping with ${keysAt(context.schema, path).join(', ')}`;
    case 'array':
      return 'a list';
    case 'boolean':
      return 'true or false';
    case 'number':
    case 'int':
      if (!isWholeNumberAt(context.schema, path)) return 'a number';
      return moneyKeys.includes(path.at(-1) ?? '') ? 'a whole number of kronor' : 'a whole number';
    default:
      return type;
  }
}

function expectedFormat(issue: z.core.$ZodIssueInvalidStringFormat): string {
  if (issue.format === 'date') return 'a real date such as 2022-06-22';
  if (issue.format === 'email') return 'an e-mail address';
  const own = /^expected (.*)$/su.exec(issue.message)?.[1];
  if (own !== undefined) return own;
  return issue.pattern === '/^\\d{4}$/' ? 'four digits' : `text that matches ${issue.pattern}`;
}

function quote(input: unknown): string {
  if (input === null) return 'nothing';
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'object') return 'a mapping';
  const text = typeof input === 'string' ? JSON.stringify(input) : String(input);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** The two slips that YAML itself invites. */
function advice(issue: z.core.$ZodIssue, path: Path): string {
  if (issue.code !== 'invalid_type') return '';
  if (issue.expected === 'string' && ['number', 'boolean'].includes(typeof issue.input)) {
    return `; put it in quotes: "${issue.input}"`;
  }
  const figure = typeof issue.input === 'string' && /^[\d\s\u00a0.,]+(?:kr)?$/u.test(issue.input);
  if (figure && moneyKeys.includes(path.at(-1) ?? '')) return '; write only digits, such as 81600';
  return '';
}
