/** Waiting for something no longer than it is worth. */
import type { Clock } from './clock.ts';

/** What comes of `work`, or `late` where nothing has after so many milliseconds; the work itself goes on. */
export async function inTime<T, Late>(work: Promise<T>, ms: number, clock: Clock, late: Late): Promise<T | Late> {
  const over = new AbortController();
  try {
    return await Promise.race([work, clock.wait(Math.max(0, ms), over.signal).then(() => late)]);
  } finally {
    over.abort();
  }
}
