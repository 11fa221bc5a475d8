/**
 * Messages of the bot's own accord: what actions have wished for, sent and kept up to date. What is to stand where is
 * in the store, so a process that dies leaves nothing unsent; each message is claimed before it is sent, so that
 * several processes share the work; and what changed ten times before it was its turn is sent once.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { ConnectorClient } from 'botframework-connector';
import type { Logger } from 'pino';
import type { Temporal } from 'temporal-polyfill';
import { type LinkTo, withCalendarLink } from '../cards/calendar-link.ts';
import { render } from '../cards/render.ts';
import { type Answer, boardLanguage } from '../domain/answer.ts';
import type { Board } from '../domain/board.ts';
import type { Place, Post, Store } from '../store/store.ts';
import { post } from './delivery.ts';
import { describeFailure, isTemporary, retryAfter, statusOf } from './failure.ts';
import { partsOf } from './playground.ts';
import { toPost } from './reply.ts';

export type OutboxStore = Pick<Store, 'claimPosts' | 'settlePost' | 'delayPost' | 'place' | 'personalPlace' | 'board'>;

/** How a message is drawn; undefined where it is of no use any more. */
export interface OutboxView {
  readonly view: string;
  draw(args: Readonly<Record<string, unknown>>, board: Board, now: Temporal.Instant, sent: boolean): Answer | undefined;
}

export interface OutboxParts {
  readonly store: OutboxStore;
  readonly views: readonly OutboxView[];
  /** Where the calendar files are that messages offer. */
  readonly linkTo?: LinkTo | undefined;
  readonly connectTo: (serviceUrl: string) => Promise<ConnectorClient>;
  readonly log: Logger;
  readonly now: () => Temporal.Instant;
}

/** How many are claimed at a time, and in how many conversations they are sent at once. */
const claimAtOnce = 40;
const conversationsAtOnce = 8;
/** Longer than a request to Teams may take, so that nobody else sends it meanwhile. */
const leaseSeconds = 30;
/** What another process (a command in the terminal) has wished for is found within this time. */
const lookEveryMs = 2000;
/** Teams takes 7 messages a second in a conversation. */
const gapMs = 150;
/** The first pause after a failure; each one after it is twice as long. */
const firstPauseSeconds = 2;
const longestPauseSeconds = 900;

export class Outbox {
  readonly #parts: OutboxParts;
  readonly #views: ReadonlyMap<string, OutboxView>;
  readonly #sentAt = new Map<string, number>();
  readonly #closing = new AbortController();
  #running: Promise<void> | undefined;
  #again = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(parts: OutboxParts) {
    this.#parts = parts;
    this.#views = new Map(parts.views.map((view) => [view.view, view]));
  }

  /** Looks for what is due, now and from time to time. */
  start(): void {
    this.#timer = setInterval(() => this.kick(), lookEveryMs);
    this.#timer.unref();
    this.kick();
  }

  /** Something may be due. */
  kick(): void {
    if (this.#closing.signal.aborted) return;
    if (this.#running !== undefined) {
      this.#again = true;
      return;
    }
    this.#running = this.#sendAll()
      .catch((error: unknown) => this.#parts.log.error(describeFailure(error), 'the outbox failed'))
      .finally(() => {
        this.#running = undefined;
        if (this.#again) {
          this.#again = false;
          this.kick();
        }
      });
  }

  /** Ends after what is being sent at the moment; the rest waits in the store. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#closing.abort();
    await this.#running;
  }

  async #sendAll(): Promise<void> {
    const { store, now } = this.#parts;
    while (!this.#closing.signal.aborted) {
      const posts = await store.claimPosts(claimAtOnce, now(), leaseSeconds);
      if (posts.length === 0) return;
      const addressed = await Promise.all(
        posts.map(async (each) => ({ post: each, place: await this.#placeOf(each) })),
      );
      const queues = [...Map.groupBy(addressed, ({ place }) => place?.conversation ?? '').values()];
      const workers = Array.from({ length: conversationsAtOnce }, async () => {
        for (let queue = queues.shift(); queue !== undefined; queue = queues.shift()) {
          for (const { post: each, place } of queue) await this.#send(each, place);
        }
      });
      await Promise.all(workers);
    }
  }

  async #placeOf({ to, sent }: Post): Promise<Place | undefined> {
    const { store } = this.#parts;
    if ('conversation' in to) return store.place(to.conversation);
    const account = (await store.board())?.accountOf(to.person);
    const place = account === undefined ? undefined : await store.personalPlace(account);
    // A message stays where it stands, also when the person has a new chat.
    return sent === undefined || place === undefined ? place : { ...place, conversation: sent.conversation };
  }

  async #send(due: Post, place: Place | undefined): Promise<void> {
    const { store, linkTo, log, now } = this.#parts;
    const { key, wanted, sent } = due;
    if (place === undefined) return store.delayPost(key, undefined, 'no conversation');
    const board = await store.board();
    let answer: Answer | undefined;
    try {
      answer = board && this.#views.get(due.view)?.draw(due.args, board, now(), sent !== undefined);
    } catch (error) {
      // What cannot be drawn (a meeting that a new import lacks) holds up nobody else's, and is tried again later.
      log.error({ ...describeFailure(error), view: due.view }, 'a message could not be drawn');
      return store.delayPost(key, now().add({ seconds: longestPauseSeconds }), 'not drawn');
    }
    if (answer === undefined) return store.settlePost(key, wanted, sent);
    await this.#gap(place.conversation);
    try {
      const connector = await this.#parts.connectTo(place.serviceUrl);
      const conversation = sent?.conversation ?? place.conversation;
      const parts = partsOf(place.serviceUrl, toPost(place, render(withCalendarLink(answer, linkTo), boardLanguage)));
      // What was sent apart is replaced by its last part alone.
      const [first, ...rest] = sent === undefined ? parts : parts.slice(-1);
      let id = await post({ connector, conversation, replaces: sent?.activity, activity: first ?? {} });
      for (const activity of rest) id = await post({ connector, conversation, activity });
      await store.settlePost(key, wanted, id === undefined ? sent : { conversation, activity: id });
    } catch (error) {
      await this.#failed(due, error);
      log.warn({ ...describeFailure(error), view: due.view, attempts: due.attempts }, 'a message was not sent');
    }
  }

  async #failed({ key, wanted, sent, attempts }: Post, error: unknown): Promise<void> {
    const { store, now } = this.#parts;
    // Somebody deleted the message: it shows nothing old any more.
    if (sent !== undefined && statusOf(error) === 404) return store.settlePost(key, wanted, sent);
    const failure = String(statusOf(error) ?? (error instanceof Error ? error.name : 'error'));
    if (!isTemporary(error)) return store.delayPost(key, undefined, failure);
    const backOff = Math.min(firstPauseSeconds * 2 ** attempts, longestPauseSeconds) * 1000;
    const pause = retryAfter(error) ?? Math.round(backOff * (1 + Math.random()));
    await store.delayPost(key, now().add({ milliseconds: pause }), failure);
  }

  /** Waits until Teams takes another message in this conversation. */
  async #gap(conversation: string): Promise<void> {
    const at = performance.now();
    const next = Math.max(at, (this.#sentAt.get(conversation) ?? Number.NEGATIVE_INFINITY) + gapMs);
    if (this.#sentAt.size > 10_000) this.#sentAt.clear();
    this.#sentAt.set(conversation, next);
    if (next > at) await wait(next - at);
  }
}
