/**
 * How many requests Teams takes, and when it takes the next one. Pure: time is a parameter, in milliseconds.
 *
 * A token bucket that refills bit by bit lets through up to twice its size within one window. A log of the last
 * requests is exact, and holds no more times than the longest limit.
 */

/** At most so many requests within any so many milliseconds. */
export interface Window {
  readonly limit: number;
  readonly ms: number;
}

/** What Teams takes in one conversation, of one bot. */
export const conversationWindows: readonly Window[] = [
  { limit: 7, ms: 1000 },
  { limit: 8, ms: 2000 },
  { limit: 60, ms: 30_000 },
  { limit: 1800, ms: 3_600_000 },
];

/** What Teams takes of an app in one tenant. */
export const appWindows: readonly Window[] = [{ limit: 50, ms: 1000 }];

/**
 * When the last requests arrived at the latest, as far as these windows look back. A request arrives some time after it
 * was sent, and before it is answered: it is taken to arrive as late as it may, so that no two come closer together than
 * they were meant to.
 */
export class RateLimit {
  #windows: readonly Window[] = [];
  #longest = 0;
  #most = 0;
  /** In order. */
  #times: number[] = [];

  constructor(windows: readonly Window[]) {
    this.keepTo(windows);
  }

  /** From now on these windows are kept; what was counted before still counts. */
  keepTo(windows: readonly Window[]): void {
    this.#windows = windows;
    this.#longest = Math.max(0, ...windows.map(({ ms }) => ms));
    this.#most = Math.max(0, ...windows.map(({ limit }) => limit));
  }

  /** The earliest time at which one more request keeps to every window; in the past where it may be made at once. */
  freeAt(): number {
    const times = this.#times;
    return this.#windows.reduce((free, { limit, ms }) => {
      const oldest = times.at(-limit);
      return times.length < limit || oldest === undefined ? free : Math.max(free, oldest + ms);
    }, Number.NEGATIVE_INFINITY);
  }

  /**
   * A request is made at `now`; also one that could not wait.
   *
   * @param slackMs how long it may be on its way; the time that it arrives at the latest is what counts
   * @returns that time, for `answered`
   */
  count(now: number, slackMs = 0): number {
    const latest = now + slackMs;
    this.#insert(latest);
    // Cut now and then: an array gives up its first element only by moving all others.
    if (this.#times.length > 2 * this.#most) this.#times = this.#times.slice(-this.#most);
    return latest;
  }

  /** The request that was to arrive at `latest` is answered at `now`: it arrived no later than that. */
  answered(latest: number, now: number): void {
    const index = now < latest ? this.#times.lastIndexOf(latest) : -1;
    if (index < 0) return;
    this.#times.splice(index, 1);
    this.#insert(now);
  }

  /** How many were made in the last `ms` milliseconds, as far as it is known. */
  countSince(now: number, ms: number): number {
    let count = 0;
    while (count < this.#times.length && (this.#times.at(-1 - count) ?? now) > now - ms) count += 1;
    return count;
  }

  /** Whether all that was counted is so long ago that nothing depends on it. */
  isForgotten(now: number): boolean {
    return (this.#times.at(-1) ?? Number.NEGATIVE_INFINITY) + this.#longest <= now;
  }

  /** Mostly at the end, or a few places before it. */
  #insert(time: number): void {
    let index = this.#times.length;
    while (index > 0 && (this.#times[index - 1] ?? time) > time) index -= 1;
    this.#times.splice(index, 0, time);
  }
}
