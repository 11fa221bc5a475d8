/** Time that passes only when nobody has anything else to do: three hours in a few seconds, the same every time. */
import type { Clock } from '../../src/teams/clock.ts';

interface Timer {
  readonly at: number;
  readonly fire: () => void;
}

export class VirtualTime implements Clock {
  #now = 0;
  readonly #timers = new Set<Timer>();

  now = (): number => this.#now;

  wait(ms: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted === true) return Promise.resolve();
    return new Promise((resolve) => {
      const timer: Timer = {
        at: this.#now + ms,
        fire: () => {
          this.#timers.delete(timer);
          resolve();
        },
      };
      this.#timers.add(timer);
      signal?.addEventListener('abort', timer.fire, { once: true });
    });
  }

  /** Lets time pass until `enough` holds. @throws where there is nothing left to wait for */
  async until(enough: () => boolean): Promise<void> {
    for (;;) {
      // All that can happen without time passing happens first: nothing here waits for anything outside the process.
      await new Promise(setImmediate);
      if (enough()) return;
      const [next] = [...this.#timers].sort((a, b) => a.at - b.at);
      if (next === undefined) throw new Error(`nothing is left to happen after ${this.#now} ms`);
      this.#now = Math.max(this.#now, next.at);
      next.fire();
    }
  }

  /** Lets so many milliseconds pass. */
  async pass(ms: number): Promise<void> {
    let isOver = false;
    void this.wait(ms).then(() => {
      isOver = true;
    });
    await this.until(() => isOver);
  }
}
