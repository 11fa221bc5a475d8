/** Time as those who wait for Teams see it; a test hands in its own. */
import { setTimeout as timer } from 'node:timers/promises';

export interface Clock {
  /** Milliseconds from any origin; it never goes back. */
  now(): number;
  /** Resolves after so many milliseconds, or as soon as the signal says that there is nothing left to wait for. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  async wait(ms, signal) {
    try {
      // Waiting alone keeps no process alive.
      await timer(ms, undefined, { signal, ref: false });
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  },
};
