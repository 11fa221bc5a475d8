/**
 * What may be sent to Teams now: its limits, kept before it has to say no, and its no, kept until it is over. One for
 * the process, since the app's limit is for all that it sends.
 */
import { baseOf } from './identity.ts';
import { appWindows, conversationWindows, RateLimit, type Window, withMargin } from './rate-limit.ts';

/** Requests may arrive this much closer together than they were sent. */
const marginMs = 10;
/** Of what the app may, one request in each window is left to answers that people wait for. */
const waveLimit = withMargin(
  appWindows.map(({ limit, ms }) => ({ limit: limit - 1, ms })),
  marginMs,
);
/** What the outbox may is spread over the second, so that such an answer meets no burst. */
const evenly: Window = { limit: 5, ms: 100 };
/** Two conversations refused within this time, neither by its own doing, tell that the app is meant. */
const togetherMs = 1000;
/** How often what is over is forgotten. */
const sweepEveryMs = 60_000;

interface Refusal {
  readonly conversation: string;
  readonly at: number;
  readonly until: number;
}

export class Limits {
  readonly #clock: () => number;
  readonly #app = new RateLimit([...waveLimit, evenly]);
  readonly #conversations = new Map<string, RateLimit>();
  readonly #blocks = new Map<string, number>();
  #appBlock = Number.NEGATIVE_INFINITY;
  #unexplained: Refusal | undefined;
  #sweptAt = Number.NEGATIVE_INFINITY;

  /** @param clock milliseconds from any origin that never go back */
  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** In how many milliseconds the outbox may send something in a conversation; 0 where it may at once. */
  waitFor(conversation: string): number {
    const key = baseOf(conversation);
    const free = this.#conversations.get(key)?.freeAt() ?? Number.NEGATIVE_INFINITY;
    const conversationFree = Math.max(free, this.#blocks.get(key) ?? Number.NEGATIVE_INFINITY);
    return Math.max(this.waitForApp(), conversationFree - this.#clock());
  }

  /** In how many milliseconds the outbox may send something at all; 0 where it may at once. */
  waitForApp(): number {
    return Math.max(0, Math.max(this.#app.freeAt(), this.#appBlock) - this.#clock());
  }

  /** For how many more milliseconds Teams has said that it takes nothing here; 0 where it has not. */
  blockedFor(conversation: string): number {
    const until = Math.max(this.#appBlock, this.#blocks.get(baseOf(conversation)) ?? Number.NEGATIVE_INFINITY);
    return Math.max(0, until - this.#clock());
  }

  /** A request is made in a conversation; answers to people do not wait for their turn, but count. */
  count(conversation: string): void {
    const now = this.#clock();
    this.#sweep(now);
    const key = baseOf(conversation);
    const limit = this.#conversations.get(key) ?? new RateLimit(withMargin(conversationWindows, marginMs));
    this.#conversations.set(key, limit);
    limit.count(now);
    this.#app.count(now);
  }

  /**
   * Teams refused a request (429): nothing is sent in the conversation for so many milliseconds. It does not say whose
   * limit it was; where conversations are refused that were hardly used, it is the app's, and nothing is sent at all.
   */
  refused(conversation: string, pauseMs: number): void {
    const at = this.#clock();
    const key = baseOf(conversation);
    const until = Math.max(at + pauseMs, this.#blocks.get(key) ?? Number.NEGATIVE_INFINITY);
    this.#blocks.set(key, until);
    if (this.#isWellUsed(key, at)) return;
    const other = this.#unexplained;
    this.#unexplained = { conversation: key, at, until };
    if (other === undefined || other.conversation === key || other.at + togetherMs < at) return;
    this.#appBlock = Math.max(this.#appBlock, until, other.until);
  }

  /** Whether a conversation has had so much of what it may that a refusal is no wonder: others' messages count too. */
  #isWellUsed(key: string, now: number): boolean {
    const limit = this.#conversations.get(key);
    return conversationWindows.some((window) => (limit?.countSince(now, window.ms) ?? 0) > window.limit / 2);
  }

  /** What no longer matters takes no memory: what is left are the conversations of the last hour. */
  #sweep(now: number): void {
    if (now < this.#sweptAt + sweepEveryMs) return;
    this.#sweptAt = now;
    for (const [key, limit] of this.#conversations) if (limit.isForgotten(now)) this.#conversations.delete(key);
    for (const [key, until] of this.#blocks) if (until <= now) this.#blocks.delete(key);
  }
}
