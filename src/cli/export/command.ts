/** What `npm run export` can give, and reading what is asked of it; pure. */
import { parseArgs } from 'node:util';

export const things = {
  meetings: ['json', 'csv', 'ics'],
  attendance: ['json', 'csv'],
  costs: ['json', 'csv'],
  decisions: ['json', 'csv'],
  journal: ['json', 'csv'],
} as const satisfies Record<string, readonly string[]>;
export type Thing = keyof typeof things;
export type Format = (typeof things)[Thing][number];

export interface Wanted {
  readonly thing: Thing;
  readonly format: Format;
  /** Meetings of this body only. */
  readonly body: string | undefined;
  /** Of attendance in CSV, who served when instead of how many took part: a file holds one table. */
  readonly services: boolean;
}

const list = Object.entries(things)
  .map(([thing, formats]) => `  ${thing} ${formats.map((format) => `--${format}`).join(' | ')}${more(thing)}`)
  .join('\n');

function more(thing: string): string {
  if (thing === 'meetings') return ' [--body ID]';
  return thing === 'attendance' ? ' [--services] (with --csv)' : '';
}

/** @throws RangeError with what there is, if anything else is asked for */
export function readCommand(args: readonly string[]): Wanted {
  const parsed = parse(args);
  if (typeof parsed === 'string') throw refusal(parsed);
  const { values, positionals } = parsed;
  const [thing, another] = positionals;
  if (!isThing(thing)) throw refusal(thing === undefined ? 'say what to export' : `there is no export "${thing}"`);
  if (another !== undefined) throw refusal(`"${another}" is one word too many`);
  const formats = (['json', 'csv', 'ics'] as const).filter((format) => values[format] === true);
  const [format, second] = formats;
  if (format === undefined || second !== undefined) throw refusal('choose one format');
  if (!(things[thing] as readonly Format[]).includes(format)) throw refusal(`${thing} cannot be had as --${format}`);
  const services = values.services === true;
  if (services && (thing !== 'attendance' || format !== 'csv')) throw refusal('--services belongs to attendance --csv');
  if (values.body !== undefined && thing !== 'meetings') throw refusal('--body belongs to meetings');
  return { thing, format, body: values.body, services };
}

function isThing(word: string | undefined): word is Thing {
  return word !== undefined && Object.hasOwn(things, word);
}

function refusal(why: string): RangeError {
  return new RangeError(`npm run export -- …: ${why}. There is:\n${list}`);
}

/** The words apart, or what is wrong with one of them. */
function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...{ json: { type: 'boolean' }, csv: { type: 'boolean' }, ics: { type: 'boolean' } },
        ...{ body: { type: 'string' }, services: { type: 'boolean' } },
      },
    });
  } catch (error) {
    if (error instanceof TypeError && 'code' in error) return error.message.replace(/\.\s.*$|\.$/s, '');
    throw error;
  }
}
