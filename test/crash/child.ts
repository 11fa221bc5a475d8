/** The project's own commands as processes, which can be killed at any moment. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Watchers } from '../teams/watchers.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Ending {
  /** Null when it was killed. */
  readonly code: number | null;
  /** Of both streams, in the order in which it came. */
  readonly output: string;
  readonly stdout: string;
}

export class Child {
  /** Resolves when the process is gone. */
  readonly ended: Promise<Ending>;
  readonly #process: ChildProcess;
  #output = '';
  readonly #stdout: Buffer[] = [];
  readonly #watchers = new Watchers();

  /** Starts a TypeScript file with arguments, as npm's scripts do; no settings but these reach it. */
  constructor(args: readonly string[], settings: Readonly<Record<string, string>>) {
    this.#process = spawn(process.execPath, ['--import', './src/require-node-24.mjs', ...args], {
      cwd: root,
      env: { PATH: process.env.PATH, BOT_ENV: 'none', LOG_LEVEL: 'warn', ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.#output += chunk.toString('utf8');
        this.#watchers.tell();
      });
    }
    this.#process.stdout?.on('data', (chunk: Buffer) => this.#stdout.push(chunk));
    this.ended = once(this.#process, 'close').then(([code]) => ({
      code: code as number | null,
      output: this.#output,
      stdout: Buffer.concat(this.#stdout).toString('utf8'),
    }));
  }

  /** Ends it at once, without a chance to tidy up; of no effect when it has ended. */
  kill(): void {
    this.#process.kill('SIGKILL');
  }

  /** Tells it to end, as an administrator or a container's host does. */
  signal(signal: 'SIGTERM' | 'SIGINT'): void {
    this.#process.kill(signal);
  }

  /** The first match of a pattern in what it prints; rejects when it ends without. */
  async says(pattern: RegExp): Promise<RegExpExecArray> {
    let match: RegExpExecArray | null = null;
    const found = this.#watchers
      .until(() => {
        match = pattern.exec(this.#output);
        return match !== null;
      })
      .then(() => match as unknown as RegExpExecArray);
    const silent = this.ended.then(({ code, output }) => {
      throw new Error(`ended with ${code} before it said ${pattern}:\n${output}`);
    });
    return Promise.race([found, silent]);
  }
}

/** Runs a command to its end. */
export function run(args: readonly string[], settings: Readonly<Record<string, string>>): Promise<Ending> {
  return new Child(args, settings).ended;
}
