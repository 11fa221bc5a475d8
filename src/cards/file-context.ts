/** What a file that is offered carries until it is accepted: which file is meant, never its content or anybody's right. */
import { z } from 'zod';
import { languages } from '../domain/answer.ts';

export const FileContext = z.strictObject({
  file: z.string().regex(/^[a-z][A-Za-z]{0,39}$/),
  args: z.record(z.string().regex(/^[a-zA-Z][A-Za-z0-9]{0,39}$/), z.string().max(200)),
  language: z.enum(languages),
});
export type FileContext = z.infer<typeof FileContext>;
