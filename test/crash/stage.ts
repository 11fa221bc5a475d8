/** The bot as a process, which may be killed at any moment, between a database that stays and a Teams that stays. */
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installed, message, personalChat, pressed } from '../teams/activities.ts';
import { FakeTeams } from '../teams/fake-teams.ts';
import { Child, type Ending, run } from './child.ts';

export interface Bot {
  /** Where it takes messages. */
  readonly url: string;
  /** Ends it at once; resolves when it is gone, with all that it printed. */
  kill(): Promise<string>;
  /** Tells it to end, as an administrator or a container's host does. */
  signal(signal: 'SIGTERM' | 'SIGINT'): void;
  /** Resolves when it is gone. */
  readonly ended: Promise<Ending>;
}

/** The municipalities in the order of the sample data. */
export const municipalities =
  'arjeplog arvidsjaur boden gallivare haparanda jokkmokk kalix kiruna lulea pajala pitea alvsbyn overkalix overtornea'.split(
    ' ',
  );

export class Stage {
  readonly teams: FakeTeams;
  readonly databaseUrl: string;
  readonly #dir: string;
  readonly #started: Pick<Bot, 'kill'>[] = [];

  private constructor(dir: string, teams: FakeTeams, databaseUrl: string) {
    this.#dir = dir;
    this.teams = teams;
    this.databaseUrl = databaseUrl;
  }

  /** @param databaseUrl the database that stays; one of SQLite's own where there is none */
  static async start(databaseUrl?: string): Promise<Stage> {
    const dir = await mkdtemp(join(tmpdir(), 'namndboten-crash-'));
    return new Stage(dir, await new FakeTeams().start(), databaseUrl ?? `sqlite:${join(dir, 'store.sqlite')}`);
  }

  /**
   * Starts a bot.
   *
   * @param clock what its clock begins at: later than the last one's by a lease, so that what that one held is free
   */
  async startBot(clock: string, settings: Readonly<Record<string, string>> = {}): Promise<Bot> {
    const own = { DATABASE_URL: this.databaseUrl, PORT: '0', BOT_CLOCK: clock };
    const child = new Child(['src/main.ts'], { ...own, ...settings });
    const kill = async () => {
      child.kill();
      return (await child.ended).output;
    };
    this.#started.push({ kill });
    const [url] = await child.says(/http:\S+\/api\/messages/);
    return { url, kill, signal: (signal) => child.signal(signal), ended: child.ended };
  }

  post(url: string, activity: unknown): Promise<Response> {
    return fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    });
  }

  async install(url: string, email: string): Promise<void> {
    await this.post(url, { ...installed(this.teams.serviceUrl, 'add'), ...this.#fields(email) });
  }

  async say(url: string, email: string, text: string): Promise<void> {
    await this.post(url, message(this.teams.serviceUrl, text, this.#fields(email)));
  }

  /** Presses a button; all that the answer says, or undefined where none came: then nobody knows what became of it. */
  async press(url: string, email: string, button: object): Promise<string | undefined> {
    const data = { verb: 'act', language: 'sv', ...button };
    const action = { type: 'Action.Execute', verb: 'act', data };
    try {
      const response = await this.post(url, pressed(this.teams.serviceUrl, action, this.#fields(email)));
      return JSON.stringify(await response.json());
    } catch (error) {
      // The connection broke before the answer, or in the middle of it.
      if (error instanceof TypeError || error instanceof SyntaxError) return undefined;
      throw error;
    }
  }

  /** `npm run verify`, also while a bot runs, as an administrator would. */
  verify(): Promise<Ending> {
    return run(['src/cli/verify.ts'], { DATABASE_URL: this.databaseUrl });
  }

  async close(): Promise<void> {
    await Promise.all(this.#started.map((bot) => bot.kill()));
    await this.teams.stop();
    await rm(this.#dir, { recursive: true });
  }

  /** An account and a personal chat for an address of the roster. */
  #fields(email: string) {
    const aadObjectId = accountOf(email);
    this.teams.members.set(`29:${email}`, { name: email, email });
    return {
      from: { id: `29:${email}`, name: email, aadObjectId },
      conversation: { ...personalChat, id: `a:${email}` },
    };
  }
}

/** The object id of an address, always the same. */
export function accountOf(email: string): string {
  const hex = createHash('sha256').update(email).digest('hex');
  return `${hex.slice(0, 8)}-0000-4000-8000-${hex.slice(8, 20)}`;
}
