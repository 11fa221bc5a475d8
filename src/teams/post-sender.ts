/** One message of the bot's own accord: how it looks now, its way to Teams, and what the store is told of it. */
import type { Activity } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import type { Logger } from 'pino';
import type { Temporal } from 'temporal-polyfill';
import { type LinkTo, withCalendarLink } from '../cards/calendar-link.ts';
import { render } from '../cards/render.ts';
import { type Answer, boardLanguage } from '../domain/answer.ts';
import type { Board } from '../domain/board.ts';
import { describeFailure, statusOf } from '../operations/failure-note.ts';
import type { Place, Post, Store } from '../store/store.ts';
import { post } from './delivery.ts';
import { failureName, lapsed, mayHaveArrived, notDrawn } from './failure.ts';
import type { Limits } from './limits.ts';
import { partsOf } from './playground.ts';
import { toPost } from './reply.ts';
import { longestPauseMs, pauseAfter } from './retry.ts';

/** How a message is drawn; undefined where it is of no use any more. */
export interface OutboxView {
  readonly view: string;
  draw(args: Readonly<Record<string, unknown>>, board: Board, now: Temporal.Instant, sent: boolean): Answer | undefined;
}

export interface SenderParts {
  readonly store: Pick<Store, 'settlePost' | 'delayPost'>;
  readonly views: readonly OutboxView[];
  /** Where the calendar files are that messages offer. */
  readonly linkTo?: LinkTo | undefined;
  readonly connectTo: (serviceUrl: string) => Promise<ConnectorClient>;
  readonly limits: Limits;
  readonly log: Logger;
  readonly now: () => Temporal.Instant;
  readonly random?: (() => number) | undefined;
}

/** What has come of the messages since the process began. */
export interface SendCounts {
  readonly sent: number;
  /** Not taken, for another reason than that there were too many; most are tried again. */
  readonly failed: number;
  /** Sent although an earlier attempt may have arrived: so many may be there twice. */
  readonly uncertain: number;
  /** Refused because there were too many (429). */
  readonly throttled: number;
}

/** What a message comes to before it is sent: the activities, or why there are none. */
export type Drawn = readonly Partial<Activity>[] | 'of no use' | 'failed';

export class PostSender {
  readonly counts: { -readonly [K in keyof SendCounts]: number } = { sent: 0, failed: 0, uncertain: 0, throttled: 0 };
  readonly #parts: SenderParts;
  readonly #views: ReadonlyMap<string, OutboxView>;

  constructor(parts: SenderParts) {
    this.#parts = parts;
    this.#views = new Map(parts.views.map((view) => [view.view, view]));
  }

  /** How it looks now. Never throws: what cannot be drawn holds up nobody else's. */
  draw(due: Post, place: Place, board: Board | undefined): Drawn {
    const { linkTo, log, now } = this.#parts;
    try {
      const answer = board && this.#views.get(due.view)?.draw(due.args, board, now(), due.sent !== undefined);
      if (answer === undefined) return 'of no use';
      const message = toPost(place, render(withCalendarLink(answer, linkTo), boardLanguage));
      const parts = partsOf(place.serviceUrl, message);
      // What was sent apart is replaced by its last part alone.
      return due.sent === undefined ? parts : parts.slice(-1);
    } catch (error) {
      log.error({ ...describeFailure(error), view: due.view }, 'a message could not be drawn');
      return 'failed';
    }
  }

  /** Ends a message that is not sent: for good, or until a new import may have what it lacks. */
  async drop({ key, wanted, sent }: Post, reason: 'of no use' | 'failed'): Promise<void> {
    const { store, now } = this.#parts;
    if (reason === 'of no use') return store.settlePost(key, wanted, sent);
    await store.delayPost(key, now().add({ milliseconds: longestPauseMs }), notDrawn);
  }

  /**
   * Sends what was drawn, whose first request is counted already.
   *
   * @param answered to be called when that was answered
   * @throws what the store throws
   */
  async send(due: Post, place: Place, drawn: readonly Partial<Activity>[], answered: () => void): Promise<void> {
    const conversation = due.sent?.conversation ?? place.conversation;
    this.#noteDoubt(due);
    let id: string | undefined;
    try {
      const connector = await this.#parts.connectTo(place.serviceUrl);
      const [first, ...rest] = drawn;
      id = await post({ connector, conversation, replaces: due.sent?.activity, activity: first ?? {} });
      for (const activity of rest) {
        // Only Agents Playground is sent two, and it has no limits.
        this.#parts.limits.count(conversation);
        id = await post({ connector, conversation, activity });
      }
    } catch (error) {
      return this.#failed(due, conversation, error);
    } finally {
      answered();
    }
    this.counts.sent += 1;
    const sent = id === undefined ? due.sent : { conversation, activity: id };
    await this.#parts.store.settlePost(due.key, due.wanted, sent);
  }

  /** A new message that may be there already is counted; putting one in place of another twice shows it once. */
  #noteDoubt({ view, attempts, failure, isLapsed, sent }: Post): void {
    const reason = isLapsed ? lapsed : failure;
    if (sent !== undefined || reason === undefined || !mayHaveArrived(reason)) return;
    this.counts.uncertain += 1;
    this.#parts.log.warn({ view, attempts, reason }, 'a message is sent that may have arrived before');
  }

  async #failed(due: Post, conversation: string, error: unknown): Promise<void> {
    const { store, limits, log, now, random = Math.random } = this.#parts;
    const { key, wanted, sent, view, attempts } = due;
    // Somebody deleted the message: it shows nothing old any more.
    if (sent !== undefined && statusOf(error) === 404) return store.settlePost(key, wanted, sent);
    const pause = pauseAfter(error, attempts, random);
    if (statusOf(error) === 429) {
      this.counts.throttled += 1;
      limits.refused(conversation, pause ?? 0);
    } else this.counts.failed += 1;
    log.warn({ ...describeFailure(error), view, attempts }, 'a message was not sent');
    await store.delayPost(
      key,
      pause === undefined ? undefined : now().add({ milliseconds: pause }),
      failureName(error),
    );
  }
}
