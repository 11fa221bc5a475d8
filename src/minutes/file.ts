/** Minutes as a file: offered in personal chat, and made anew from the entry whenever it is fetched. */
import { z } from 'zod';
import { type Action, type Done, defineAction, type FileKind, type MadeFile } from '../actions/action.ts';
import { refuse, sentence } from '../actions/refuse.ts';
import * as say from '../cards/sentences/minutes.ts';
import type { Board } from '../domain/board.ts';
import type { Minutes } from '../domain/registry.ts';
import { minutesContent } from './content.ts';
import { minutesDocument } from './docx.ts';
import { type Digest, mayRead } from './entry.ts';
import { adjustersOf } from './minutes-answer.ts';
import { minutesKey } from './sitting.ts';

const FileArgs = z.strictObject({ key: z.string().max(200) });
const kind = 'minutes';

/** What the file of minutes is called; keys are slugs and a date. */
export function fileName({ body, day, lockedAt }: Minutes): string {
  return `protokoll-${minutesKey(body, day)}${lockedAt === undefined ? '-utkast' : ''}.docx`;
}

/** The Word document of minutes as they are now; undefined where their body is gone. */
export async function minutesBytes(board: Board, entry: Minutes, digest: Digest): Promise<Uint8Array | undefined> {
  const content = minutesContent(board, minutesKey(entry.body, entry.day));
  if (content === undefined) return undefined;
  const signatures = adjustersOf(entry, content, entry.hash ?? digest(content));
  return minutesDocument(content, { signatures, hash: entry.hash });
}

export function minutesFile(digest: Digest): FileKind {
  return {
    file: kind,
    async make(args, board, actor): Promise<MadeFile> {
      const { key } = FileArgs.parse(args);
      const entry = board.registry.minutes.get(key);
      if (entry === undefined) return { refusal: refuse(say.no.noMinutes) };
      if (!mayRead(actor, entry.body)) return { refusal: refuse(say.no.notReader) };
      const bytes = await minutesBytes(board, entry, digest);
      if (bytes === undefined) return { refusal: refuse(say.no.noMinutes) };
      const description = say.file.describe(say.nameOf(board.body(entry.body), entry.day));
      return { name: fileName(entry), description, bytes };
    },
  };
}

export const offerFile: Action = defineAction({
  action: 'minutes.file',
  args: FileArgs,
  async run({ key }, { here }): Promise<Done> {
    // Teams takes files from bots in personal chats only.
    if (!here.personal) return { answer: refuse(say.no.onlyPersonal, say.buttons.file) };
    return { answer: sentence('answer', say.file.offered, say.buttons.file), file: { file: kind, args: { key } } };
  },
});
