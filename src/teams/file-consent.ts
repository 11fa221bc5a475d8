/**
 * Files to people. A bot may put a file into somebody's OneDrive once they have agreed to it: it offers the file on a
 * card, Teams reports what was pressed, with an address to put the file at, and a second card links to what lies there.
 */
import { type Activity, ActivityTypes } from 'botbuilder';
import { z } from 'zod';
import { FileContext } from '../cards/file-context.ts';
import type { OfferedFile } from './conversation.ts';

/** The invoke's name when a consent card's button was pressed. */
export const fileConsentInvoke = 'fileConsent/invoke';

const UploadInfo = z.looseObject({
  contentUrl: z.string().min(1).max(4096),
  name: z.string().min(1).max(400),
  uploadUrl: z.string().min(1).max(8192),
  uniqueId: z.string().min(1).max(400),
  fileType: z.string().max(40).nullish(),
});
export type UploadInfo = z.infer<typeof UploadInfo>;

const FileConsent = z.discriminatedUnion('action', [
  z.looseObject({
    type: z.literal('fileUpload'),
    action: z.literal('accept'),
    context: FileContext,
    uploadInfo: UploadInfo,
  }),
  z.looseObject({ type: z.literal('fileUpload'), action: z.literal('decline'), context: FileContext }),
]);
export type FileConsent = z.infer<typeof FileConsent>;

/** What was pressed on a consent card, or nothing if it is none of the bot's. */
export function parseFileConsent(value: unknown): FileConsent | undefined {
  return FileConsent.safeParse(value).data;
}

/** The card that asks whether the file may be put into the reader's OneDrive. */
export function consentMessage({ name, description, size, context }: OfferedFile): Partial<Activity> {
  const content = { description, sizeInBytes: size, acceptContext: context, declineContext: context };
  return {
    type: ActivityTypes.Message,
    summary: description,
    attachments: [{ contentType: 'application/vnd.microsoft.teams.card.file.consent', name, content }],
  };
}

/** The card that opens the file where it lies now. */
export function fileMessage({ contentUrl, name, uniqueId, fileType }: UploadInfo, text: string): Partial<Activity> {
  return {
    type: ActivityTypes.Message,
    text,
    summary: text,
    attachments: [
      {
        contentType: 'application/vnd.microsoft.teams.card.file.info',
        contentUrl,
        name,
        content: { uniqueId, fileType: fileType ?? name.split('.').at(-1) ?? '' },
      },
    ],
  };
}

const uploadTimeoutMs = 30_000;

/** The other side did not take a file. */
export class UploadRefused extends Error {
  readonly statusCode: number;

  constructor(status: number) {
    super(`the upload was answered with status ${status}`);
    this.name = 'UploadRefused';
    this.statusCode = status;
  }
}

/** Puts a file, in one piece, at the address that was given for it. @throws UploadRefused, or fetch's own errors */
export async function upload(address: string, bytes: Uint8Array): Promise<void> {
  const response = await fetch(address, {
    method: 'PUT',
    headers: {
      'content-type': 'application/octet-stream',
      'content-range': `bytes 0-${bytes.length - 1}/${bytes.length}`,
    },
    body: new Uint8Array(bytes),
    // The address was checked; where it leads on to was not.
    redirect: 'error',
    signal: AbortSignal.timeout(uploadTimeoutMs),
  });
  await response.body?.cancel();
  if (!response.ok) throw new UploadRefused(response.status);
}
