/** Bots that are killed one after the other at random moments, the next one always on its way. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Bot, Stage } from './stage.ts';

/** How many start while one serves: a start takes longer than a life, and the machine has more than one core. */
const ahead = 2;
/** Longer than any lease, so that what a bot held when it was killed is free to the next. */
const apartMs = 40_000;

/** How long a bot serves: until it has given so many answers, and then so many milliseconds. */
export interface Life {
  readonly answers: number;
  readonly ms: number;
}

/** How those who press are doing. */
export interface Work {
  /** How many answers they have had. */
  readonly answers: number;
  readonly isOver: boolean;
}

export class Relay {
  kills = 0;
  readonly #stage: Stage;
  readonly #clock: number;
  #started = 0;
  /** The first one serves; the others start. */
  readonly #bots: Promise<Bot>[] = [];

  constructor(stage: Stage, clock: string) {
    this.#stage = stage;
    this.#clock = Date.parse(clock);
  }

  /** The bot that serves now, as soon as it does. */
  current(): Promise<Bot> {
    const [serving = this.#next()] = this.#bots;
    if (this.#bots.length === 0) this.#bots.push(serving);
    return serving;
  }

  /** Kills so many bots, each after one of these lives; fewer if the work is over. */
  async killAll(lives: readonly Life[], work: Work): Promise<void> {
    for (const [index, { answers, ms }] of lives.entries()) {
      const bot = await this.current();
      const left = lives.length - index;
      while (this.#bots.length <= Math.min(ahead, left)) this.#bots.push(this.#next());
      const enough = work.answers + answers;
      while (work.answers < enough && !work.isOver) await wait(1);
      if (work.isOver) return;
      await wait(ms);
      // First out of the way of new presses: those that are under way are the ones it dies with.
      this.#bots.shift();
      await bot.kill();
      this.kills += 1;
    }
  }

  #next(): Promise<Bot> {
    const clock = new Date(this.#clock + this.#started * apartMs).toISOString();
    this.#started += 1;
    const bot = this.#stage.startBot(clock);
    // One that a failing test ends before anybody waits for it is no fault of its own.
    bot.catch(() => {});
    return bot;
  }
}
