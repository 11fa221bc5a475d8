/** Reads `cases/*.yaml`; `cases/README.md` says how one is written. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { questionKinds } from '../../src/questions/index.ts';

const Message = z.union([
  z.string(),
  z.strictObject({
    say: z.string(),
    /** Minutes that have passed since the message before. */
    later: z.number().positive().optional(),
    /** Somebody else in the same chat writes it. */
    by: z.string().optional(),
    /** How often the text is written, one after the other. */
    times: z.number().int().positive().optional(),
  }),
]);

const expected = [
  'answer',
  'clarify',
  'refuse',
  'help',
  'notAnswer',
  ...questionKinds.map(({ kind }) => kind),
] as const;

const Case = z.strictObject({
  chat: z.array(Message).min(1),
  kind: z.union([z.enum(expected), z.array(z.enum(expected))]),
  has: z.array(z.string()).default([]),
  hasNot: z.array(z.string()).default([]),
});
export type Case = z.infer<typeof Case>;

const CaseFile = z.strictObject({
  about: z.string(),
  cases: z.array(Case).min(6),
  known: z.array(Case.extend({ why: z.string() })).default([]),
});

export interface FailureClass extends z.infer<typeof CaseFile> {
  readonly file: string;
}

/** Every file of the folder, in the order of their names. */
export function readCases(folder: URL): FailureClass[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => {
      const found = CaseFile.safeParse(parse(readFileSync(new URL(file, folder), 'utf8')));
      if (!found.success) throw new Error(`${file}: ${z.prettifyError(found.error)}`);
      return { file, ...found.data };
    });
}
