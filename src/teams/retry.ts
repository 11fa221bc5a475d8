/** When a message that Teams did not take is sent again. Pure, apart from the chance that is handed in. */
import { isTemporary, retryAfter } from './failure.ts';

/** The first pause after a failure, where nobody waits for the message. */
const firstPauseMs = 2000;
export const longestPauseMs = 900_000;

/**
 * How many milliseconds to wait before the next attempt; undefined where the same message would be refused again.
 * Whoever says how long is obeyed; else the pauses grow, with up to as much again at random, so that what failed
 * together does not come back together.
 *
 * @param attempts how often it has failed before this time
 * @param random from 0 to below 1
 * @param firstMs the first pause; each one after it is twice as long
 */
export function pauseAfter(
  error: unknown,
  attempts: number,
  random: () => number,
  firstMs = firstPauseMs,
): number | undefined {
  if (!isTemporary(error)) return undefined;
  const backOff = Math.min(firstMs * 2 ** attempts, longestPauseMs);
  return retryAfter(error) ?? Math.round(backOff * (1 + random()));
}
