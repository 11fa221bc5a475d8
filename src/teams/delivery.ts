/**
 * Messages out. The first attempt happens within the turn; when Teams is busy or away, the rest
 * happen after the inbound request was answered, so that Teams does not send the question again.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Activity } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import type { Logger } from 'pino';
import { describeFailure, statusOf } from '../operations/failure-note.ts';
import { isTemporary, KnownBlock, retryAfter } from './failure.ts';
import type { Limits } from './limits.ts';
import { pauseAfter } from './retry.ts';

/** A message, and where it goes. */
export interface Parcel {
  readonly connector: ConnectorClient;
  readonly conversation: string;
  /** The message it answers, which also keeps it in the channel's thread. */
  readonly replyTo?: string | undefined;
  /** An earlier message of the bot's to put it in place of. */
  readonly replaces?: string | undefined;
  readonly activity: Partial<Activity>;
}

/**
 * Told what became of a message: its id, or `undefined` for one that has not arrived (yet). A message
 * that is tried again later is told twice.
 */
export type Note = (id: string | undefined) => Promise<void>;

export interface RetryPolicy {
  readonly attempts: number;
  /** The first pause; each one after it is twice as long, with up to as much again at random. */
  readonly firstPauseMs: number;
  /** A `Retry-After` beyond this is not honoured: the answer is given up, aloud. */
  readonly longestPauseMs: number;
}

/** What has come of the answers that Teams did not take at once, since the process began. */
export interface AnswerCounts {
  /** Attempts after the first. */
  readonly retried: number;
  readonly lost: number;
}

const defaultRetryPolicy: RetryPolicy = { attempts: 4, firstPauseMs: 1000, longestPauseMs: 60_000 };

/** How long one request to Teams may take. */
const requestTimeoutMs = 10_000;

export class Delivery {
  readonly counts: { -readonly [K in keyof AnswerCounts]: number } = { retried: 0, lost: 0 };
  readonly #log: Logger;
  readonly #policy: RetryPolicy;
  readonly #limits: Limits;
  readonly #pending = new Set<Promise<void>>();
  readonly #closing = new AbortController();

  constructor(log: Logger, limits: Limits, policy: RetryPolicy = defaultRetryPolicy) {
    this.#log = log;
    this.#limits = limits;
    this.#policy = policy;
  }

  /** Sends once; on a temporary failure it goes on trying after this has returned. */
  async send(parcel: Parcel, note: Note): Promise<void> {
    try {
      await this.#tell(note, await this.#post(parcel));
    } catch (error) {
      if (parcel.replaces !== undefined && statusOf(error) === 404) {
        return this.send({ ...parcel, replaces: undefined }, note);
      }
      await this.#tell(note, undefined);
      if (!isTemporary(error)) {
        this.counts.lost += 1;
        this.#log.error(describeFailure(error), 'Teams refused a message');
        return;
      }
      const task = this.#retry(parcel, error, note).finally(() => this.#pending.delete(task));
      this.#pending.add(task);
    }
  }

  /**
   * Sends once, one after the other, what somebody else sends again where this fails.
   *
   * @returns whether all of it was taken, and the last one's id where Teams tells it
   */
  async sendOnce(parcels: readonly Parcel[]): Promise<{ readonly sent: boolean; readonly id: string | undefined }> {
    let id: string | undefined;
    try {
      for (const parcel of parcels) id = await this.#post(parcel);
      return { sent: true, id };
    } catch (error) {
      this.#log.warn(describeFailure(error), 'a reply is left to the outbox');
      return { sent: false, id: undefined };
    }
  }

  /** Sends something that may as well be lost, such as a typing indicator. */
  hint(parcel: Parcel): void {
    this.#post(parcel).catch((error: unknown) => this.#log.debug(describeFailure(error), 'a hint was not shown'));
  }

  /** Makes the last attempt of everything that still waits, at once, and ends when all are settled. */
  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.all(this.#pending);
  }

  /** Somebody waits for it, so that it does not wait for its turn; where Teams is known to refuse it, it is not asked. */
  async #post(parcel: Parcel): Promise<string | undefined> {
    const { conversation } = parcel;
    const blockedFor = this.#limits.blockedFor(conversation);
    if (blockedFor > 0 && !this.#closing.signal.aborted) throw new KnownBlock(blockedFor);
    const answered = this.#limits.count(conversation);
    try {
      return await post(parcel);
    } catch (error) {
      if (statusOf(error) === 429) this.#limits.refused(conversation, retryAfter(error) ?? this.#policy.firstPauseMs);
      throw error;
    } finally {
      answered();
    }
  }

  async #retry(parcel: Parcel, failure: unknown, note: Note): Promise<void> {
    let last = failure;
    for (let attempt = 2; attempt <= this.#policy.attempts; attempt += 1) {
      const pause = pauseAfter(last, attempt - 2, Math.random, this.#policy.firstPauseMs);
      if (pause === undefined || pause > this.#policy.longestPauseMs) break;
      this.#log.warn({ ...describeFailure(last), attempt, pause }, 'a message is sent again');
      await this.#waitOrClosing(pause);
      this.counts.retried += 1;
      try {
        const id = await this.#post(parcel);
        this.#log.info({ attempt }, 'a message arrived late');
        return await this.#tell(note, id);
      } catch (error) {
        last = error;
        if (this.#closing.signal.aborted) break;
      }
    }
    this.counts.lost += 1;
    this.#log.error(describeFailure(last), 'a message was lost');
  }

  /** The message is out whatever the note comes to, so a failing note must not look like a failed message. */
  async #tell(note: Note, id: string | undefined): Promise<void> {
    try {
      await note(id);
    } catch (error) {
      this.#log.error(describeFailure(error), 'what became of a message was not noted');
    }
  }

  async #waitOrClosing(milliseconds: number): Promise<void> {
    try {
      await wait(milliseconds, undefined, { signal: this.#closing.signal });
    } catch (error) {
      if (!this.#closing.signal.aborted) throw error;
    }
  }
}

/** One request to Teams: the message's id. @throws the connector's error where Teams refuses, or gives no answer */
export async function post({
  connector,
  conversation,
  replyTo,
  replaces,
  activity,
}: Parcel): Promise<string | undefined> {
  const { conversations } = connector;
  const options = { timeout: requestTimeoutMs };
  if (replaces !== undefined) {
    await conversations.updateActivity(conversation, replaces, activity, options);
    return replaces;
  }
  const response =
    replyTo === undefined
      ? await conversations.sendToConversation(conversation, activity, options)
      : await conversations.replyToActivity(conversation, replyTo, activity, options);
  return response.id || undefined;
}
