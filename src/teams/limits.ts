/**
 * What may be sent to Teams now: its limits, kept before it has to say no, and its no, kept until it is over. One for
 * the process, since the app's limit is for all that it sends.
 */
import { baseOf } from './identity.ts';
import { appWindows, conversationWindows, RateLimit, type Window } from './rate-limit.ts';

/**
 * How long a request may be on its way before it counts. A wave that waited for every answer would send less than Teams
 * takes; so this begins small, and grows when a machine or a network that holds up requests makes them arrive too close
 * together.
 */
const leastSlackMs = 40;
const mostSlackMs = 640;
/** So many requests of a process are the first, which open connections and load what the others need. */
const coldRequests = 50;
/** What the outbox may is spread over the second, so that an answer that somebody waits for meets no burst. */
const evenly: readonly Window[] = [{ limit: 5, ms: 100 }];
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
  readonly #app = new RateLimit(appWindows);
  readonly #even = new RateLimit(evenly);
  readonly #conversations = new Map<string, RateLimit>();
  readonly #blocks = new Map<string, number>();
  #appBlock = Number.NEGATIVE_INFINITY;
  #unexplained: Refusal | undefined;
  #slackMs = leastSlackMs;
  #answered = 0;
  #sweptAt = Number.NEGATIVE_INFINITY;

  /** @param clock milliseconds from any origin that never go back */
  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /**
   * So many instances send for the app: of what it may, each sends its part. What one conversation takes is not divided,
   * since most have messages of one instance at a time.
   */
  share(instances: number): void {
    const part = ({ limit, ms }: Window): Window => ({ limit: Math.max(1, Math.floor(limit / instances)), ms });
    this.#app.keepTo(appWindows.map(part));
    this.#even.keepTo(evenly.map(({ limit, ms }) => ({ limit, ms: ms * instances })));
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
    return Math.max(0, Math.max(this.#app.freeAt(), this.#even.freeAt(), this.#appBlock) - this.#clock());
  }

  /** For how many more milliseconds Teams has said that it takes nothing here; 0 where it has not. */
  blockedFor(conversation: string): number {
    const until = Math.max(this.#appBlock, this.#blocks.get(baseOf(conversation)) ?? Number.NEGATIVE_INFINITY);
    return Math.max(0, until - this.#clock());
  }

  /**
   * A request is made in a conversation; answers to people do not wait for their turn, but count.
   *
   * @returns to be called when it was answered, in whichever way
   */
  count(conversation: string): () => void {
    const sentAt = this.#clock();
    this.#sweep(sentAt);
    const key = baseOf(conversation);
    const own = this.#conversations.get(key) ?? new RateLimit(conversationWindows);
    this.#conversations.set(key, own);
    this.#even.count(sentAt);
    const slackMs = this.#answered < coldRequests ? mostSlackMs : this.#slackMs;
    const latest = this.#app.count(sentAt, slackMs);
    own.count(sentAt, slackMs);
    return () => {
      this.#answered += 1;
      for (const limit of [own, this.#app]) limit.answered(latest, this.#clock());
    };
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
    // Those that are refused together are one reason to be more careful.
    if (other === undefined || other.at + togetherMs < at) this.#slackMs = Math.min(2 * this.#slackMs, mostSlackMs);
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
    const isQuiet = (this.#unexplained?.at ?? Number.NEGATIVE_INFINITY) + sweepEveryMs <= now;
    if (isQuiet) this.#slackMs = Math.max(leastSlackMs, this.#slackMs / 2);
    for (const [key, limit] of this.#conversations) if (limit.isForgotten(now)) this.#conversations.delete(key);
    for (const [key, until] of this.#blocks) if (until <= now) this.#blocks.delete(key);
  }
}
