/** What `npm run export` can give, and reading what is asked of it; pure. */
import { parseArgs } from 'node:util';
import { IsoDate } from '../../domain/records.ts';

export const things = {
  meetings: ['json', 'csv', 'ics'],
  attendance: ['json', 'csv'],
  costs: ['json', 'csv'],
  decisions: ['json', 'csv'],
  journal: ['json', 'csv'],
  minutes: ['json', 'docx'],
} as const satisfies Record<string, readonly string[]>;
export type Thing = keyof typeof things;
export type Format = (typeof things)[Thing][number];

export interface Wanted {
  readonly thing: Thing;
  readonly format: Format;
  /** Meetings or minutes of this body only. */
  readonly body: string | undefined;
  /** Minutes of this day only (ISO), and the folder that they are written to, one file each. */
  readonly day: string | undefined;
  readonly out: string | undefined;
  /** In CSV, the second table of a thing that has two, since a file holds one: who served when, how each voted. */
  readonly second: boolean;
}

/** What the second table of a thing is called. */
const seconds: Readonly<Partial<Record<Thing, 'services' | 'votes'>>> = { attendance: 'services', decisions: 'votes' };

const list = Object.entries(things)
  .map(([thing, formats]) => `  ${thing} ${formats.map((format) => `--${format}`).join(' | ')}${more(thing)}`)
  .join('\n');

function more(thing: string): string {
  const second = isThing(thing) ? seconds[thing] : undefined;
  if (second !== undefined) return ` [--${second}] (with --csv)`;
  if (thing === 'meetings') return ' [--body ID]';
  if (thing === 'minutes') return ' [--body ID] [--day DAY] [--out DIR]';
  return '';
}

/** @throws RangeError with what there is, if anything else is asked for */
export function readCommand(args: readonly string[]): Wanted {
  const parsed = parse(args);
  if (typeof parsed === 'string') throw refusal(parsed);
  const { values, positionals } = parsed;
  const [thing, another] = positionals;
  if (!isThing(thing)) throw refusal(thing === undefined ? 'say what to export' : `there is no export "${thing}"`);
  if (another !== undefined) throw refusal(`"${another}" is one word too many`);
  const formats = (['json', 'csv', 'ics', 'docx'] as const).filter((format) => values[format] === true);
  const [format, second] = formats;
  if (format === undefined || second !== undefined) throw refusal('choose one format');
  if (!(things[thing] as readonly Format[]).includes(format)) throw refusal(`${thing} cannot be had as --${format}`);
  const named = (['services', 'votes'] as const).find((flag) => values[flag] === true);
  if (named === 'services' && (thing !== 'attendance' || format !== 'csv'))
    throw refusal('--services belongs to attendance --csv');
  if (named === 'votes' && (thing !== 'decisions' || format !== 'csv'))
    throw refusal('--votes belongs to decisions --csv');
  const { body, day, out } = values;
  if (body !== undefined && thing !== 'meetings' && thing !== 'minutes')
    throw refusal('--body belongs to meetings and minutes');
  if ((day !== undefined || out !== undefined) && thing !== 'minutes')
    throw refusal('--day and --out belong to minutes');
  if (day !== undefined && !IsoDate.safeParse(day).success) throw refusal(`"${day}" is no day such as 2022-10-12`);
  return { thing, format, body, day, out, second: named !== undefined };
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
        ...{ json: { type: 'boolean' }, csv: { type: 'boolean' }, ics: { type: 'boolean' }, docx: { type: 'boolean' } },
        ...{
          body: { type: 'string' },
          ...{ services: { type: 'boolean' }, votes: { type: 'boolean' } },
          day: { type: 'string' },
          out: { type: 'string' },
        },
      },
    });
  } catch (error) {
    if (error instanceof TypeError && 'code' in error) return error.message.replace(/\.\s.*$|\.$/s, '');
    throw error;
  }
}
