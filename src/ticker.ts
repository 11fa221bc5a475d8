/** What happens because time passes: looks again and again, and does what is due. Every job may be run twice. */
import type { Logger } from 'pino';
import type { Temporal } from 'temporal-polyfill';
import { describeFailure } from './operations/failure-note.ts';
import type { Metrics } from './operations/metrics.ts';
import type { Store } from './store/store.ts';

export interface Job {
  readonly name: string;
  /** Does what is due at `now`; nothing where nothing is. */
  readonly run: (store: Store, now: Temporal.Instant) => Promise<void>;
}

export interface TickerParts {
  readonly now: () => Temporal.Instant;
  readonly log: Logger;
  readonly metrics: Metrics;
}

/** Often enough that a vote ends within a second or two of its deadline; a look costs one small query. */
const everyMs = 1000;

export class Ticker {
  readonly #jobs: readonly Job[];
  readonly #store: Store;
  readonly #parts: TickerParts;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #lookedAt = performance.now();

  constructor(jobs: readonly Job[], store: Store, parts: TickerParts) {
    this.#jobs = jobs;
    this.#store = store;
    this.#parts = parts;
  }

  /** Starts to look; `after` is told when a look is over, so that what it left to be sent is sent. */
  start(after: () => void): void {
    this.#noteLook();
    this.#timer = setInterval(() => {
      this.#running ??= this.#look(after).finally(() => {
        this.#running = undefined;
      });
    }, everyMs);
    this.#timer.unref();
  }

  /** For how many milliseconds no look has ended; before the first one, since the start. */
  sinceLook(): number {
    return performance.now() - this.#lookedAt;
  }

  /** Ends after the look at hand. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#running;
  }

  async #look(after: () => void): Promise<void> {
    const { now, log, metrics } = this.#parts;
    for (const job of this.#jobs) {
      try {
        await job.run(this.#store, now());
      } catch (error) {
        // Tried again at the next tick; the others must not wait for it.
        metrics.jobFailed(job.name);
        log.error({ job: job.name, ...describeFailure(error) }, 'a job failed');
      }
    }
    this.#noteLook();
    after();
  }

  #noteLook(): void {
    this.#lookedAt = performance.now();
    this.#parts.metrics.looked();
  }
}
