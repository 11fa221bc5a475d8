/** Teams' limits as Teams would enforce them: counted anew for each request, and refused with `Retry-After`. */

const conversationLimits = [
  { most: 7, ms: 1000 },
  { most: 8, ms: 2000 },
  { most: 60, ms: 30_000 },
  { most: 1800, ms: 3_600_000 },
];
const appLimit = { most: 50, ms: 1000 };

/** A 429 that the sender knows of, and how long it is in force. */
interface Block {
  readonly from: number;
  readonly until: number;
}

export class StrictLimits {
  /** Requests that were refused. */
  refused = 0;
  /** Requests that came although they were known to be refused. */
  wasted = 0;
  readonly #app: number[] = [];
  readonly #conversations = new Map<string, number[]>();
  readonly #blocks = new Map<string, Block>();

  /**
   * A request comes.
   *
   * @param sentAt when it was sent, in the milliseconds of `now`
   * @returns undefined where it is taken, else in how many seconds it may come again
   */
  admit(conversation: string, now: number, sentAt = now): number | undefined {
    const block = this.#blocks.get(conversation);
    if (block !== undefined && sentAt > block.from && sentAt < block.until) this.wasted += 1;
    const own = this.#conversations.get(conversation) ?? [];
    this.#conversations.set(conversation, own);
    const free = Math.max(
      freeAt(this.#app, now, appLimit),
      ...conversationLimits.map((limit) => freeAt(own, now, limit)),
    );
    if (free > now) {
      this.refused += 1;
      const seconds = Math.ceil((free - now) / 1000);
      return seconds;
    }
    this.#app.push(now);
    own.push(now);
    return undefined;
  }

  /** The sender was told at `now` to come again in so many seconds. */
  told(conversation: string, now: number, seconds: number): void {
    this.#blocks.set(conversation, { from: now, until: now + 1000 * seconds });
  }
}

/** When this limit takes one more, given the times of those that were taken. */
function freeAt(taken: readonly number[], now: number, { most, ms }: { most: number; ms: number }): number {
  let recent = 0;
  for (let at = taken.length - 1; at >= 0; at -= 1) {
    const time = taken[at] ?? 0;
    if (time <= now - ms) break;
    recent += 1;
    if (recent === most) return time + ms;
  }
  return now;
}
