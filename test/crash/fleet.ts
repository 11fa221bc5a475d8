/** Several bots on one database, any of which may be killed; another one is started at once. */
import { pick, type Random } from './random.ts';
import type { Bot, Stage } from './stage.ts';

/** People wait for more than one: it must not be that nobody presses while one starts. */
const leastServing = 2;

export class Fleet {
  kills = 0;
  /** What those that ended have printed. */
  readonly outputs: string[] = [];
  readonly #stage: Stage;
  readonly #random: Random;
  /** All of them tell the same time: it is one clock, that of the place. */
  readonly #offset: number;
  readonly #bots = new Set<Bot>();
  readonly #starting = new Set<Promise<void>>();

  constructor(stage: Stage, clock: string, random: Random) {
    this.#stage = stage;
    this.#offset = Date.parse(clock) - Date.now();
    this.#random = random;
  }

  async start(count: number): Promise<void> {
    await Promise.all(Array.from({ length: count }, () => this.#add()));
  }

  /** Any of them, as a load balancer chooses; waits while too few serve. */
  async current(): Promise<Bot> {
    while (this.#bots.size < leastServing) await Promise.race(this.#starting);
    const bot = pick(this.#random, [...this.#bots]);
    if (bot === undefined) throw new Error('no bot is running');
    return bot;
  }

  /** Kills one, without a chance to tidy up; another starts to serve in its place. */
  async killOne(): Promise<void> {
    const bot = await this.current();
    // Those that it is answering are the ones it dies with; new ones go to the others.
    this.#bots.delete(bot);
    this.outputs.push(await bot.kill());
    this.kills += 1;
    const started = this.#add().finally(() => this.#starting.delete(started));
    this.#starting.add(started);
    // One that a failing test ends before it serves is no fault of its own.
    started.catch(() => {});
  }

  async end(): Promise<void> {
    await Promise.all(this.#starting);
    for (const bot of this.#bots) this.outputs.push(await bot.kill());
    this.#bots.clear();
  }

  async #add(): Promise<void> {
    this.#bots.add(await this.#stage.startBot(new Date(Date.now() + this.#offset).toISOString()));
  }
}
