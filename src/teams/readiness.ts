/** Whether the bot can do its work: the database answers, the ticker looks, and it is not about to end. */
import type { Logger } from 'pino';
import { describeFailure } from '../operations/failure-note.ts';
import type { Store } from '../store/store.ts';
import type { Clock } from './clock.ts';
import { inTime } from './in-time.ts';

export interface ReadinessParts {
  readonly store: Pick<Store, 'ping'>;
  /** For how many milliseconds the ticker has not ended a look. */
  readonly sinceLook: () => number;
  readonly clock: Clock;
  readonly log: Logger;
}

/** What keeps the bot from its work. */
export type Hindrance = 'database' | 'ticker' | 'closing';

/** An answer that takes longer than this is none. */
const answerWithinMs = 2000;
/** However many ask meanwhile, the database is asked once. */
const freshMs = 1000;
/** A database that gives no answer at all is asked anew after this time; until then each question takes a connection. */
const askAgainMs = 30_000;
const longestSinceLookMs = 60_000;

interface Asked {
  readonly at: number;
  /** Whether it answered. */
  readonly answer: Promise<boolean>;
  isOver: boolean;
}

export class Readiness {
  readonly #parts: ReadinessParts;
  #asked: Asked | undefined;
  #isClosing = false;
  #told = '';

  constructor(parts: ReadinessParts) {
    this.#parts = parts;
  }

  /** From now on the bot is not ready. */
  closing(): void {
    this.#isClosing = true;
  }

  /** What keeps it from its work; nothing where it is ready. Told to the log when it changes. */
  async hindrances(): Promise<readonly Hindrance[]> {
    const found: Hindrance[] = [];
    if (!(await this.#databaseAnswers())) found.push('database');
    if (this.#parts.sinceLook() > longestSinceLookMs) found.push('ticker');
    if (this.#isClosing) found.push('closing');
    this.#tell(found);
    return found;
  }

  async #databaseAnswers(): Promise<boolean> {
    const { clock } = this.#parts;
    const now = clock.now();
    const last = this.#asked;
    const isFresh = last !== undefined && now - last.at < (last.isOver ? freshMs : askAgainMs);
    const asked = isFresh ? last : this.#ask(now);
    this.#asked = asked;
    return inTime(asked.answer, asked.at + answerWithinMs - now, clock, false);
  }

  #ask(at: number): Asked {
    const { store, log } = this.#parts;
    const answer = store.ping().then(
      () => true,
      (error: unknown) => {
        log.debug(describeFailure(error), 'the database did not answer');
        return false;
      },
    );
    const asked: Asked = { at, answer: answer.finally(() => Object.assign(asked, { isOver: true })), isOver: false };
    return asked;
  }

  #tell(hindrances: readonly Hindrance[]): void {
    const found = hindrances.join(' ');
    if (found === this.#told) return;
    this.#told = found;
    if (found === '') this.#parts.log.info('the bot is ready again');
    else this.#parts.log.warn({ hindrances }, 'the bot is not ready');
  }
}
