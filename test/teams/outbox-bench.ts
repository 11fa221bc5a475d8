/** The real outbox on a real store, in virtual time, with a connector that is a function: no wire, no waiting. */
import type { ConnectorClient } from 'botframework-connector';
import { pino } from 'pino';
import { Temporal } from 'temporal-polyfill';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { Limits } from '../../src/teams/limits.ts';
import { Outbox } from '../../src/teams/outbox.ts';
import { fewPapers } from '../crash/few-papers.ts';
import { seeded } from '../crash/random.ts';
import type { LogLine } from './bot.ts';
import { VirtualTime } from './virtual-time.ts';
import { addPeople, sayingView, wishFor } from './wave.ts';

const start = Temporal.Instant.from('2022-09-01T06:00:00Z');

/** A request of the outbox's, as it is sent. */
export interface Request {
  readonly conversation: string;
  /** What the message says. */
  readonly text: string;
  readonly at: number;
  readonly replaces: string | undefined;
}

/** How Teams answers: with the id of the message, after a time of its own, or by throwing. */
export type Answering = (request: Request) => Promise<string>;

/** An answer of Teams that is an error, as the connector throws it. */
export function refusal(statusCode: number, code?: string, retryAfterSeconds?: number): Error {
  const headers = new Map(retryAfterSeconds === undefined ? [] : [['retry-after', String(retryAfterSeconds)]]);
  return Object.assign(new Error('refused'), { name: 'RestError', statusCode, code, response: { headers } });
}

export class OutboxBench {
  readonly time = new VirtualTime();
  readonly store: Store;
  readonly log: LogLine[] = [];
  readonly requests: Request[] = [];
  /** What Teams does; by default it takes everything at once. */
  answer: Answering = async () => `m-${this.requests.length}`;
  outbox: Outbox;

  private constructor(store: Store) {
    this.store = store;
    this.outbox = this.#newOutbox();
  }

  static async start(): Promise<OutboxBench> {
    const store = await openStore('sqlite::memory:');
    await store.replaceRecords(await fewPapers(), 'test', start);
    return new OutboxBench(store);
  }

  now = (): Temporal.Instant => start.add({ milliseconds: Math.round(this.time.now()) });

  /** Another outbox on the same store, as after a restart; the first one is forgotten as it is. */
  restart(): Outbox {
    this.outbox = this.#newOutbox();
    return this.outbox;
  }

  #newOutbox(): Outbox {
    const log = pino({ level: 'debug' }, { write: (line: string) => void this.log.push(JSON.parse(line) as LogLine) });
    const { store, time, now } = this;
    return new Outbox({
      ...{ store, log, now, clock: time, limits: new Limits(time.now), random: seeded(1) },
      views: [sayingView],
      connectTo: async () => this.#connector,
    });
  }

  readonly #connector = {
    conversations: {
      sendToConversation: async (conversation: string, activity: { text: string }) => ({
        id: await this.#request(conversation, activity.text, undefined),
      }),
      updateActivity: async (conversation: string, replaces: string, activity: { text: string }) => {
        await this.#request(conversation, activity.text, replaces);
      },
    },
  } as unknown as ConnectorClient;

  #request(conversation: string, text: string, replaces: string | undefined): Promise<string> {
    const request = { conversation, text, at: this.time.now(), replaces };
    this.requests.push(request);
    return this.answer(request);
  }

  /** Accounts and personal chats for so many people: `p0@example.org` in `a:p0` and so on. */
  people(count: number): Promise<void> {
    return addPeople(this.store, count, start, 'http://127.0.0.1/');
  }

  /** Wishes for messages, each the person and what to say to them. */
  wish(messages: readonly (readonly [person: string, text?: string])[]): Promise<void> {
    return wishFor(this.store, messages, start);
  }

  textsTo(person: string): string[] {
    return this.requests.filter(({ conversation }) => conversation === `a:${person}`).map(({ text }) => text);
  }

  /** Ends the outbox, letting what is on its way arrive. */
  async closeOutbox(): Promise<void> {
    let isClosed = false;
    const closed = this.outbox.close().finally(() => {
      isClosed = true;
    });
    await this.time.until(() => isClosed);
    await closed;
  }

  async close(): Promise<void> {
    await this.closeOutbox();
    await this.store.close();
  }
}
