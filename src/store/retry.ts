/** Asks a database again that did not answer, or in which others were in the way. */
import { setTimeout as wait } from 'node:timers/promises';
import { type DatabaseFault, faultOf } from './faults.ts';
import { StoreUnavailable } from './store.ts';

export interface RetryPolicy {
  /** How long whoever asks is kept waiting, before they are told. */
  readonly forMs: number;
  /** The first pause; each one after it is twice as long, with up to as much again at random. */
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
}

/** A restart takes a second or two; somebody who has pressed a button waits five at most. */
export const defaultRetryPolicy: RetryPolicy = { forMs: 4000, firstPauseMs: 10, longestPauseMs: 400 };

export class Retry {
  readonly #policy: RetryPolicy;
  readonly #onRetry: (fault: DatabaseFault) => void;
  /** Somebody has waited in vain, and nobody has come through since: the next one need not wait as long to know. */
  #isDown = false;

  /** @param onRetry told each time that the database is asked again */
  constructor(policy: RetryPolicy, onRetry: (fault: DatabaseFault) => void) {
    this.#policy = policy;
    this.#onRetry = onRetry;
  }

  /**
   * Does something that may be done twice, until it succeeds or fails for a reason of its own.
   *
   * @param isInDoubt whether what was done may stand, although the answer to it was lost
   * @throws StoreUnavailable when the time is over
   */
  async run<T>(work: () => Promise<T>, isInDoubt: () => boolean = () => false): Promise<T> {
    const { forMs, firstPauseMs, longestPauseMs } = this.#policy;
    const since = performance.now();
    for (let attempt = 0; ; attempt += 1) {
      try {
        const result = await work();
        this.#isDown = false;
        return result;
      } catch (error) {
        const fault = faultOf(error);
        if (fault === undefined) throw error;
        const pause = Math.min(firstPauseMs * 2 ** attempt, longestPauseMs) * (1 + Math.random());
        const isOver = performance.now() + pause - since > forMs;
        if (isOver || (this.#isDown && fault === 'unreachable')) {
          this.#isDown ||= fault === 'unreachable';
          throw new StoreUnavailable(fault, isInDoubt(), error);
        }
        this.#onRetry(fault);
        await wait(pause);
      }
    }
  }
}
