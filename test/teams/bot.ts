/** The bot over real HTTP and the real adapter, between a fake Teams and a conversation of the test's own. */
import { Temporal } from 'temporal-polyfill';
import type { RenderedReply } from '../../src/cards/render.ts';
import type { AdaptiveCard } from '../../src/cards/templates.ts';
import { createLog } from '../../src/operations/log.ts';
import { Metrics } from '../../src/operations/metrics.ts';
import type { TurnClaim, TurnKey } from '../../src/store/store.ts';
import type { Asker, Conversation, Reply } from '../../src/teams/conversation.ts';
import { type RunningBot, startBot } from '../../src/teams/server.ts';
import type { BotSettings } from '../../src/teams/settings.ts';
import { FakeTeams } from './fake-teams.ts';

const now = () => Temporal.Instant.from('2022-06-22T10:00:00Z');

/** Claims as the store keeps them, without its lease; nothing of the bot's own accord to send. */
class MemoryStore {
  /** For how many milliseconds no look has ended. */
  sinceLook = 0;
  /** How `ping` goes. */
  answers: () => Promise<void> = async () => {};
  pings = 0;
  readonly #turns = new Map<string, string | undefined>();

  async claimTurn({ conversation, activity }: TurnKey): Promise<TurnClaim> {
    const key = `${conversation}|${activity}`;
    if (this.#turns.has(key)) return { state: 'taken', reply: this.#turns.get(key) };
    this.#turns.set(key, undefined);
    return { state: 'mine' };
  }

  async finishTurn({ conversation, activity }: TurnKey, reply: string | undefined): Promise<void> {
    this.#turns.set(`${conversation}|${activity}`, reply);
  }

  async claimPosts() {
    return [];
  }
  async board() {
    return undefined;
  }
  async places() {
    return [];
  }
  async settleReply() {}
  async settlePost() {}
  async delayPost() {}
  async returnPost() {}
  async savePlace() {}
  async wakePosts() {}
  ping() {
    this.pings += 1;
    return this.answers();
  }
  async queue(at: Temporal.Instant) {
    await this.answers();
    return {
      count: { due: 3, inHand: 2, putOff: 1, unreachable: 5, refused: 4 },
      oldest: at.subtract({ seconds: 90 }),
    };
  }
  async beat() {
    return 1;
  }
  async leave() {}
}

export const card: AdaptiveCard = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text: 'Rubrik' }],
  actions: [],
};

/** Repeats what it was asked, and remembers by whom. */
export class EchoConversation implements Conversation {
  readonly asked: { readonly text: string; readonly asker: Asker }[] = [];
  readonly presses: { readonly data: unknown; readonly asker: Asker }[] = [];
  readonly searches: { readonly text: string; readonly asker: Asker }[] = [];
  /** What `message`, `search` and `press` do before they answer: wait, or throw. */
  before: () => Promise<void> = async () => {};

  async message(text: string, asker: Asker): Promise<RenderedReply> {
    this.asked.push({ text, asker });
    await this.before();
    return this.#says(`Svar: ${text}`);
  }

  /** Finds what it was asked; not what nobody understands. */
  async search(text: string, asker: Asker): Promise<Reply> {
    this.searches.push({ text, asker });
    await this.before();
    return { ...this.#says(`Svar: ${text}`), outcome: text === 'obegripligt' ? 'refuse' : 'answer' };
  }

  async press(data: unknown, asker: Asker): Promise<RenderedReply> {
    this.presses.push({ data, asker });
    await this.before();
    return this.#says('Knappens svar');
  }

  async file(): Promise<RenderedReply> {
    return this.#says('Ingen fil');
  }

  async welcome(scope: Asker['scope'], asker: Asker): Promise<RenderedReply> {
    return this.#says(`Hej ${scope} ${asker.name}`);
  }

  apology(language: 'sv' | 'en', _error: unknown, code?: string): RenderedReply {
    return this.#says(`${language === 'sv' ? 'Något gick fel' : 'Something failed'}: ${code}`);
  }

  #says(text: string): RenderedReply {
    return { text, card, sources: [] };
  }
}

export const demoSettings: BotSettings = { host: '127.0.0.1', port: 0, botFramework: {} };

export interface LogLine {
  readonly level: number;
  readonly msg: string;
  readonly [field: string]: unknown;
}

/** Everything a test needs, started; `close` ends it all. */
export class Bench {
  readonly teams: FakeTeams;
  readonly conversation: EchoConversation;
  readonly store: MemoryStore;
  readonly log: LogLine[];
  readonly #bot: RunningBot;

  private constructor(
    teams: FakeTeams,
    conversation: EchoConversation,
    store: MemoryStore,
    log: LogLine[],
    bot: RunningBot,
  ) {
    this.teams = teams;
    this.conversation = conversation;
    this.store = store;
    this.log = log;
    this.#bot = bot;
  }

  static async start(settings: BotSettings = demoSettings): Promise<Bench> {
    const conversation = new EchoConversation();
    const lines: LogLine[] = [];
    const log = createLog('debug', { write: (line: string) => void lines.push(JSON.parse(line) as LogLine) });
    const retryPolicy = { attempts: 4, firstPauseMs: 1, longestPauseMs: 1000 };
    const store = new MemoryStore();
    const parts = { conversation, store, settings, sinceLook: () => store.sinceLook, retryPolicy };
    const bot = await startBot({ ...parts, log, metrics: new Metrics(), now });
    return new Bench(await new FakeTeams().start(), conversation, store, lines, bot);
  }

  get serviceUrl(): string {
    return this.teams.serviceUrl;
  }

  get url(): string {
    return this.#bot.url;
  }

  /** Lines at the level of a fault that somebody should look at. */
  get errors(): LogLine[] {
    return this.log.filter(({ level }) => level >= 50);
  }

  /** Posts an activity as Teams does. */
  post(activity: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return this.postRaw(JSON.stringify(activity), { 'content-type': 'application/json; charset=utf-8', ...headers });
  }

  postRaw(body: string, headers: Record<string, string>): Promise<Response> {
    return fetch(`${this.url}/api/messages`, { method: 'POST', body, headers });
  }

  /** Says that the bot is about to end. */
  announceEnd(): void {
    this.#bot.announceEnd();
  }

  /** Ends the bot alone, as a shutdown does. */
  stopBot(): Promise<void> {
    return this.#bot.close();
  }

  async close(): Promise<void> {
    await this.stopBot();
    await this.teams.stop();
  }
}
