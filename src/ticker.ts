/** What happens because time passes: looks again and again, and does what is due. Every job may be run twice. */
import type { Logger } from 'pino';
import type { Temporal } from 'temporal-polyfill';
import type { Store } from './store/store.ts';

export interface Job {
  readonly name: string;
  /** Does what is due at `now`; nothing where nothing is. */
  readonly run: (store: Store, now: Temporal.Instant) => Promise<void>;
}

/** Often enough that a vote ends within a second or two of its deadline; a look costs one small query. */
const everyMs = 1000;

export class Ticker {
  readonly #timer: NodeJS.Timeout;
  #running: Promise<void> | undefined;

  /** Starts to look; `after` is told when a look is over, so that what it left to be sent is sent. */
  constructor(
    jobs: readonly Job[],
    store: Store,
    { now, log, after }: { readonly now: () => Temporal.Instant; readonly log: Logger; readonly after: () => void },
  ) {
    const tick = async () => {
      for (const job of jobs) {
        try {
          await job.run(store, now());
        } catch (error) {
          // Tried again at the next tick; the others must not wait for it.
          log.error({ job: job.name, error: error instanceof Error ? error.message : String(error) }, 'a job failed');
        }
      }
      after();
    };
    this.#timer = setInterval(() => {
      this.#running ??= tick().finally(() => {
        this.#running = undefined;
      });
    }, everyMs);
    this.#timer.unref();
  }

  /** Ends after the look at hand. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#running;
  }
}
