/** Minutes, drafts among them: what they say, as JSON or as Word documents. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Board } from '../../domain/board.ts';
import type { Minutes } from '../../domain/registry.ts';
import { minutesContent } from '../../minutes/content.ts';
import { fileName, minutesBytes } from '../../minutes/file.ts';
import { announcing } from '../../minutes/minutes-answer.ts';
import { legalForce } from '../../minutes/terms.ts';
import { digest } from '../../store/journal.ts';
import type { Wanted } from './command.ts';

type Chosen = readonly (readonly [string, Minutes])[];

/**
 * What goes to stdout: JSON, one document, or the names of the files that were written.
 *
 * @throws RangeError where it is not clear which document is meant
 */
export async function minutesOut(board: Board, { format, body, day, out }: Wanted): Promise<string | Uint8Array> {
  const chosen: Chosen = [...board.registry.minutes]
    .filter(([, minutes]) => (body ?? minutes.body) === minutes.body && (day ?? minutes.day) === minutes.day)
    .sort(([, a], [, b]) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  if (out !== undefined) return filesInto(board, out, chosen, format);
  if (format === 'json') return json(chosen.map(([key, minutes]) => minutesRow(board, key, minutes)));
  const [only, another] = chosen;
  if (only === undefined) throw new RangeError('There are no such minutes.');
  if (another !== undefined)
    throw new RangeError(
      `There are ${chosen.length} minutes: choose one with --body and --day, or a folder with --out. There is: ${chosen.map(([key]) => key).join(', ')}`,
    );
  return documentOf(board, only[1]);
}

async function filesInto(board: Board, dir: string, chosen: Chosen, format: Wanted['format']): Promise<string> {
  await mkdir(dir, { recursive: true });
  const files: string[] = [];
  for (const [key, minutes] of chosen) {
    const name = fileName(minutes);
    const file = join(dir, format === 'json' ? name.replace(/docx$/, 'json') : name);
    await writeFile(file, format === 'json' ? json(minutesRow(board, key, minutes)) : await documentOf(board, minutes));
    files.push(file);
  }
  return files.map((file) => `${file}\n`).join('');
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

async function documentOf(board: Board, minutes: Minutes): Promise<Uint8Array> {
  const bytes = await minutesBytes(board, minutes, digest);
  if (bytes === undefined) throw new RangeError(`The body "${minutes.body}" is not among the records any more.`);
  return bytes;
}

function minutesRow(board: Board, key: string, minutes: Minutes): object {
  const { content: _, ...entry } = minutes;
  const force = minutes.content?.kind === 'board' ? legalForce(announcing(board, minutes), minutes) : undefined;
  return {
    ...{ key, state: minutes.lockedAt === undefined ? 'draft' : 'locked', ...entry },
    ...{ legalForce: force ?? null, content: minutesContent(board, key) ?? null },
  };
}
