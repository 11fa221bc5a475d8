/**
 * Files that were accepted, put where Teams says. It happens after the invoke was answered: making and uploading a file
 * may take longer than Teams waits for an answer.
 */
import { createHash } from 'node:crypto';
import type { Activity } from 'botbuilder';
import type { Logger } from 'pino';
import type { Temporal } from 'temporal-polyfill';
import { describeFailure } from '../operations/failure-note.ts';
import type { Store } from '../store/store.ts';
import type { Asker, Conversation } from './conversation.ts';
import type { Delivery, Parcel } from './delivery.ts';
import { type FileConsent, fileMessage, upload } from './file-consent.ts';
import { fileDelivered, fileFailed } from './sentences.ts';
import { type BotSettings, mayUploadTo } from './settings.ts';

export interface UploadParts {
  readonly conversation: Pick<Conversation, 'file'>;
  readonly turns: Pick<Store, 'claimTurn'>;
  readonly delivery: Delivery;
  readonly settings: BotSettings;
  readonly log: Logger;
  readonly now: () => Temporal.Instant;
}

/** A file that was accepted, by whom, and how to answer there. */
export interface Accepted {
  readonly consent: Extract<FileConsent, { action: 'accept' }>;
  /** The conversation's id. */
  readonly place: string;
  readonly asker: () => Promise<Asker>;
  readonly address: (message: Partial<Activity>) => Parcel;
  /** A bare sentence as a message. */
  readonly say: (text: string) => Parcel;
}

/** Longer than an upload may take; the address of an upload is of no use much longer. */
const leaseSeconds = 120;

export class FileUploads {
  readonly #parts: UploadParts;
  readonly #pending = new Set<Promise<void>>();

  constructor(parts: UploadParts) {
    this.#parts = parts;
  }

  /** Begins; what becomes of it is told in the chat. */
  begin(accepted: Accepted): void {
    const task = this.#deliver(accepted)
      .catch((error: unknown) => this.#failed(accepted, error))
      .finally(() => this.#pending.delete(task));
    this.#pending.add(task);
  }

  /** Ends when everything that was begun has. */
  async close(): Promise<void> {
    await Promise.all(this.#pending);
  }

  async #deliver({ consent, place, asker, address, say }: Accepted): Promise<void> {
    const { conversation, turns, delivery, settings, now } = this.#parts;
    const { context, uploadInfo } = consent;
    if (!mayUploadTo(settings, uploadInfo.uploadUrl)) throw new RangeError('not an address of OneDrive');
    // Teams may report the same press twice, with ids of their own.
    const press = createHash('sha256').update(uploadInfo.uploadUrl).digest('hex');
    const key = { conversation: place, activity: `file:${press}` };
    if ((await turns.claimTurn(key, now(), leaseSeconds)).state === 'taken') return;
    const file = await conversation.file(context, await asker());
    if (!('bytes' in file)) return delivery.send(say(file.text), async () => {});
    await upload(uploadInfo.uploadUrl, file.bytes);
    const text = fileDelivered(uploadInfo.name)[context.language];
    await delivery.send(address(fileMessage(uploadInfo, text)), async () => {});
  }

  async #failed({ consent, say }: Accepted, error: unknown): Promise<void> {
    const { delivery, log } = this.#parts;
    log.warn({ ...describeFailure(error), at: undefined }, 'a file was not delivered');
    await delivery.send(say(fileFailed[consent.context.language]), async () => {});
  }
}
