/** What the browser tests play on: the bot and Agents Playground as processes, and a page of Chromium. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { configFor } from '../../src/cli/playground-user.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const screenshots = join(import.meta.dirname, 'screenshots');

/** Chromium as the system has installed it; nothing is downloaded. */
export const browserPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
);

const browserArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export class Stage {
  readonly #dir: string;
  readonly #running: ChildProcess[] = [];
  readonly #browsers: BrowserContext[] = [];
  #bot = '';

  private constructor(dir: string) {
    this.#dir = dir;
  }

  /** Starts the bot with a database of its own, and a clock that begins at that instant. */
  static async start(clock = '2022-09-01T08:00:00+02:00'): Promise<Stage> {
    const stage = new Stage(await mkdtemp(join(tmpdir(), 'namndboten-e2e-')));
    await mkdir(screenshots, { recursive: true });
    const env = {
      BOT_ENV: 'none',
      PORT: '0',
      DATABASE_URL: `sqlite:${join(stage.#dir, 'store.sqlite')}`,
      BOT_CLOCK: clock,
      LOG_LEVEL: 'warn',
    };
    [stage.#bot = ''] = await stage.#run(
      ['--import', './src/require-node-24.mjs', 'src/main.ts'],
      root,
      env,
      /http:\S+\/api\/messages/,
    );
    return stage;
  }

  /**
   * Opens a Playground with a personal chat of its own, in which the bot has said hello.
   *
   * @param email who sits at it; one of the people in `.m365agentsplayground.yml`.
   */
  async open(email: string, viewport: { width: number; height: number }): Promise<Page> {
    const dir = await mkdtemp(join(this.#dir, 'playground-'));
    await writeFile(
      join(dir, '.m365agentsplayground.yml'),
      await configFor(join(root, '.m365agentsplayground.yml'), email, basename(dir)),
    );
    const playground = join(root, 'node_modules/.bin/agentsplayground');
    const [, port] = await this.#run(
      // Any free port: the Playground takes another one when its own is taken, and says which.
      [playground, '-e', this.#bot, '-c', 'msteams', '-p', '0', '--disable-telemetry'],
      dir,
      { TEAMSAPPTESTER_BROWSER: 'none', M365_AGENTS_PLAYGROUND_LOGFILE: join(dir, 'playground.log') },
      /^Listening on (\d+)$/,
    );
    const context = await chromium.launchPersistentContext(join(dir, 'browser'), {
      executablePath: browserPath!,
      headless: true,
      args: browserArgs,
      viewport,
    });
    this.#browsers.push(context);
    // Shorter than a test's own limit, so that what was waited for is told.
    context.setDefaultTimeout(10_000);
    // Fonts and animations that the Playground would fetch from the Internet.
    await context.route(
      (url) => url.hostname !== 'localhost',
      (route) => route.abort(),
    );
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(`http://localhost:${port}`);
    await page.getByRole('button', { name: 'Hide log panel' }).click();
    // The greeting comes when it comes; after it, the last card is the answer to the last question.
    await page.getByRole('heading', { name: 'Nämndboten' }).waitFor();
    return page;
  }

  async close(): Promise<void> {
    await Promise.all(this.#browsers.map((browser) => browser.close()));
    const alive = this.#running.filter((child) => child.exitCode === null && child.signalCode === null);
    for (const child of alive) child.kill('SIGTERM');
    await Promise.all(alive.map((child) => once(child, 'exit')));
    await rm(this.#dir, { recursive: true });
  }

  /** Starts a Node program; resolves to the first match of `sign` in a line that it prints. */
  async #run(args: string[], cwd: string, env: Record<string, string>, sign: RegExp): Promise<RegExpExecArray> {
    const child = spawn(process.execPath, args, {
      cwd,
      env: { PATH: process.env.PATH, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#running.push(child);
    const lines = createInterface({ input: child.stdout });
    return new Promise((resolve, reject) => {
      lines.on('line', (line) => {
        const match = sign.exec(line);
        if (match !== null) resolve(match);
      });
      lines.once('close', () => reject(new Error(`${args[0]} ended before it said ${sign}`)));
    });
  }
}

/** Takes a picture of the page for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(screenshots, `${name}.png`), animations: 'disabled' });
}
