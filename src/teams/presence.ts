/**
 * How many instances of the bot send at the moment. Teams' limit is for the app, not for each of its processes, so that
 * each takes its share of it.
 */
import { randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import type { Store } from '../store/store.ts';
import type { Clock } from './clock.ts';
import type { Limits } from './limits.ts';

export interface PresenceParts {
  readonly store: Pick<Store, 'beat' | 'leave'>;
  readonly limits: Pick<Limits, 'share'>;
  readonly clock: Clock;
  readonly now: () => Temporal.Instant;
}

const everyMs = 3000;
/** Who was not heard of for so long is gone: several beats, since a busy machine may be late. */
const silentSeconds = 15;

export class Presence {
  readonly #id = randomUUID();
  readonly #parts: PresenceParts;
  #nextAt = Number.NEGATIVE_INFINITY;

  constructor(parts: PresenceParts) {
    this.#parts = parts;
  }

  /** Says from time to time that this one is there, and takes its share. @throws what the store throws */
  async beat(): Promise<void> {
    const { store, limits, clock, now } = this.#parts;
    if (clock.now() < this.#nextAt) return;
    this.#nextAt = clock.now() + everyMs;
    limits.share(await store.beat(this.#id, now(), silentSeconds));
  }

  /** Leaves its share to the others at once. */
  leave(): Promise<void> {
    return this.#parts.store.leave(this.#id);
  }
}
