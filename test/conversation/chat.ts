/** The whole bot – its store, the sample data, every kind of question, the adapter – and people who chat with it over HTTP. */
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { capabilities, jobs, views } from '../../src/capabilities.ts';
import type { AdaptiveCard } from '../../src/cards/templates.ts';
import type { CalendarOf } from '../../src/domain/answer.ts';
import { readBoard } from '../../src/import/read-board.ts';
import { calendarOf } from '../../src/meetings/calendar.ts';
import { createLog } from '../../src/operations/log.ts';
import { Metrics } from '../../src/operations/metrics.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { calendarLinks } from '../../src/teams/calendar.ts';
import type { Clock } from '../../src/teams/clock.ts';
import { type RunningBot, startBot } from '../../src/teams/server.ts';
import { Ticker } from '../../src/ticker.ts';
import { type Access, Conversation } from '../../src/understand/converse.ts';
import { installed, message, personalChat, pressed } from '../teams/activities.ts';
import { demoSettings } from '../teams/bot.ts';
import { FakeTeams, type Member } from '../teams/fake-teams.ts';

type Activity = Record<string, unknown>;

/** A message of the bot's, as people see it. */
export interface Said {
  readonly id: string | undefined;
  readonly method: string;
  readonly conversation: string;
  /** With ordinary spaces, whatever kind stands between the digits. */
  readonly text: string;
  readonly card: AdaptiveCard;
}

/** What is different from one start to the next. */
interface Restart {
  readonly access?: Access;
  readonly clock?: Clock;
  /** From which level on the log is written. */
  readonly level?: string;
}

/** pino's number for `error`. */
const faultLevel = 50;
const cardType = 'application/vnd.microsoft.card.adaptive';
/** What people would call the bot by. */
export const publicUrl = 'https://namndboten.example.org/bot';
const start = Temporal.Instant.from('2022-09-01T06:00:00Z');
/** Read once for all chats of a file of tests. */
const records = readBoard('data/norrbotten').then((read) => {
  if (!read.ok) throw new Error(`the sample data has ${read.faults.length} faults`);
  return read.records;
});

export class Chat {
  /** What the bot's clock shows; a test moves it. */
  now = start;
  readonly teams: FakeTeams;
  readonly store: Store;
  /** Lines at the level of a fault that somebody should look at. */
  readonly errors: unknown[] = [];
  /** All lines of the log as they were written; none but faults unless a level says so. */
  readonly lines: string[] = [];
  readonly #dir: string;
  #bot: RunningBot | undefined;
  #ticker: Ticker | undefined;
  #chats = 0;

  private constructor(dir: string, store: Store, teams: FakeTeams) {
    this.#dir = dir;
    this.store = store;
    this.teams = teams;
  }

  static async start(): Promise<Chat> {
    const dir = await mkdtemp(join(tmpdir(), 'namndboten-chat-'));
    const store = await openStore(`sqlite:${join(dir, 'store.sqlite')}`);
    await store.replaceRecords(await records, 'test', start);
    const chat = new Chat(dir, store, await new FakeTeams().start());
    await chat.restart();
    return chat;
  }

  /** Ends the bot and starts it anew on the same store, as an administrator does. */
  async restart({ clock, level = 'error', ...settings }: Restart = {}): Promise<void> {
    await this.#stop();
    const { store } = this;
    const log = createLog(level, { write: (line: string) => this.#note(line) });
    const now = () => this.now;
    const links = calendarLinks(await store.secret('calendar'), publicUrl);
    const textOf = async (of: CalendarOf) => {
      const board = await store.board();
      return board && calendarOf(board, of, now());
    };
    const conversation = new Conversation({ ...capabilities, ...settings, store, now, log, linkTo: links.linkTo });
    const calendar = { links, textOf };
    const metrics = new Metrics();
    const ticker = new Ticker(jobs, store, { now, log, metrics });
    const parts = { conversation, store, views, calendar, settings: demoSettings, sinceLook: () => ticker.sinceLook() };
    const bot = await startBot({ ...parts, log, metrics, now, clock });
    ticker.start(() => bot.kick());
    this.#ticker = ticker;
    this.#bot = bot;
  }

  #note(line: string): void {
    this.lines.push(line);
    const parsed = JSON.parse(line) as { readonly level: number };
    if (parsed.level >= faultLevel) this.errors.push(parsed);
  }

  /** Looks for what is due at once, as the ticker does within a second. */
  async tick(): Promise<void> {
    for (const job of jobs) await job.run(this.store, this.now);
    this.#bot?.kick();
  }

  async #stop(): Promise<void> {
    await this.#ticker?.close();
    await this.#bot?.close();
    // A file's chats stay where its tests left them; what a bot had learnt need not stay with each.
    this.#ticker = undefined;
    this.#bot = undefined;
  }

  /** Asks for a path of the bot's own address; a whole address of a card's is asked for there too. */
  get(link: string, options?: RequestInit): Promise<Response> {
    return fetch(`${this.#bot?.url}${link.replace(publicUrl, '')}`, options);
  }

  /** Where the bot listens. */
  get url(): string {
    if (this.#bot === undefined) throw new Error('the bot is not running');
    return this.#bot.url;
  }

  get serviceUrl(): string {
    return this.teams.serviceUrl;
  }

  /** A personal chat that nobody has written in. */
  newChat(): Activity {
    this.#chats += 1;
    return { ...personalChat, id: `a:chat-${this.#chats}` };
  }

  /** Somebody on the roster (or not), with an account and a personal chat of their own. */
  person(email: string, fields: Partial<Member> = {}): Somebody {
    const name = email.split('@')[0] ?? email;
    const id = `29:${email}`;
    this.teams.members.set(id, { name, email, ...fields });
    const account = accountId(email);
    return {
      from: { id, name, aadObjectId: account },
      conversation: { ...personalChat, id: `a:${email}` },
      email,
    };
  }

  /** Has somebody install the bot, as Teams tells it. */
  async install({ from, conversation }: Somebody): Promise<void> {
    await this.post({ ...installed(this.serviceUrl, 'add', conversation), from });
  }

  /** Posts an activity as Teams does, and takes the response as it is. */
  post(activity: Activity): Promise<Response> {
    return fetch(`${this.#bot?.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(activity),
    });
  }

  /** Posts an activity; the one message that the bot sends for it. */
  async say(activity: Activity): Promise<Said> {
    const before = this.teams.messages.length;
    const response = await this.post(activity);
    // What the bot sends of its own accord meanwhile is no answer to this.
    const { id: here } = activity.conversation as { id: string };
    const local = this.teams.messages.slice(before).filter(({ conversation }) => conversation === here);
    const replies = local.filter(({ target }) => target === activity.id);
    const news = replies.length > 0 ? replies : local;
    const [sent] = news;
    if (response.status !== 200 || sent === undefined || news.length > 1) {
      throw new Error(`status ${response.status} and ${news.length} messages, expected 200 and one`);
    }
    const { id, method, conversation, activity: said } = sent;
    const card = said.attachments?.find(({ contentType }) => contentType === cardType)?.content as AdaptiveCard;
    return { id, method, conversation, text: plain(said.text ?? ''), card };
  }

  /** Types a question in a chat; without one, in a new chat. */
  ask(text: string, conversation: Activity = this.newChat(), fields: Activity = {}): Promise<Said> {
    return this.say(message(this.serviceUrl, text, { conversation, ...fields }));
  }

  /** Presses a button with these data; what the bot's response holds. */
  async press(data: unknown, conversation: Activity = this.newChat(), fields: Activity = {}): Promise<Pressed> {
    const verb = (data as { verb?: unknown } | null)?.verb;
    const action = { type: 'Action.Execute', verb, data };
    const response = await this.post(pressed(this.serviceUrl, action, { conversation, ...fields }));
    if (response.status !== 200) throw new Error(`a button was answered with status ${response.status}`);
    const { type, value } = (await response.json()) as { type: string; value: unknown };
    return { type, text: plain(JSON.stringify(value)) };
  }

  async close(): Promise<void> {
    await this.#stop();
    await this.teams.stop();
    await this.store.close();
    await rm(this.#dir, { recursive: true });
  }
}

export interface Somebody {
  readonly from: Activity;
  /** The personal chat with the bot. */
  readonly conversation: Activity & { readonly id: string };
  readonly email: string;
}

/** An object id that is always the same for an address. */
function accountId(email: string): string {
  const hex = createHash('sha256').update(email).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}

/** What a pressed button was answered with. */
export interface Pressed {
  readonly type: string;
  readonly text: string;
}

function plain(text: string): string {
  return text.replace(/\s/g, ' ');
}

interface Button {
  readonly title: string;
  readonly data: Record<string, unknown>;
}

interface Link {
  readonly title: string;
  readonly url: string;
}

/** A card's buttons that come back to the bot, by what they say. */
export function buttonsOf(card: AdaptiveCard): readonly Button[] {
  return (card.actions as readonly (Button | Link)[]).filter((action) => 'data' in action);
}

/** A card's buttons that open something. */
export function linksOf(card: AdaptiveCard): readonly Link[] {
  return (card.actions as readonly (Button | Link)[]).filter((action) => 'url' in action);
}

/** All that a card says, as one text. */
export function textOf(card: AdaptiveCard): string {
  return plain(JSON.stringify(card.body));
}

/** The card of a message that stands in a chat. */
export function cardOf(
  activity: { readonly attachments?: readonly { readonly content: unknown }[] } | undefined,
): AdaptiveCard {
  const card = activity?.attachments?.[0]?.content;
  if (card === undefined) throw new Error('there is no card');
  return card as AdaptiveCard;
}

/** What a button with this title carries. */
export function dataOf(card: AdaptiveCard, title: string): Record<string, unknown> {
  const button = buttonsOf(card).find((each) => each.title === title);
  if (button === undefined) throw new Error(`no button "${title}" among ${buttonsOf(card).map((each) => each.title)}`);
  return button.data;
}
