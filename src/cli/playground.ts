/**
 * The bot and Microsoft 365 Agents Playground side by side: a Teams-like chat in the browser, all on
 * this machine. Ctrl-C stops both; when one of them ends, so does the other. A bot that is running already is used, so
 * that several people (`--as EMAIL`, each with a Playground of their own) can play a meeting.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { childEnvironment } from '../config.ts';
import { configFor } from './playground-user.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const readyWithinMs = 60_000;
const pollEveryMs = 100;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '3978' },
    'playground-port': { type: 'string', default: '56150' },
    as: { type: 'string' },
  },
});
const bot = `http://127.0.0.1:${values.port}`;

/** Ends when somebody pressed Ctrl-C, or when the other process is no more. */
const stopping = new AbortController();
const running: ChildProcess[] = [];

/** Starts one of the two; its end is the end of both. */
function start(
  name: string,
  args: string[],
  env: NodeJS.ProcessEnv,
  stdout: 'inherit' | 'pipe',
  cwd: string = root,
): ChildProcess {
  const child = spawn(process.execPath, args, {
    cwd,
    env: childEnvironment(env),
    stdio: ['ignore', stdout, 'inherit'],
  });
  child.once('exit', (code, signal) => {
    if (stopping.signal.aborted) return;
    console.error(`${name} ended (${signal ?? `exit code ${code}`})`);
    process.exitCode = 1;
    stopping.abort();
  });
  running.push(child);
  return child;
}

async function isUp(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(1000) })).ok;
  } catch (error) {
    if (error instanceof TypeError || (error as Error).name === 'TimeoutError') return false;
    throw error;
  }
}

/** Whether `url` answers before the time is up, or before we are told to stop. */
async function ready(url: string): Promise<boolean> {
  const deadline = Date.now() + readyWithinMs;
  while (!stopping.signal.aborted && Date.now() < deadline) {
    if (await isUp(url)) return true;
    await pause(pollEveryMs);
  }
  return false;
}

/** Starts the Playground and resolves to its address; it takes another port when its own is taken, and prints which. */
async function startPlayground(): Promise<string | undefined> {
  const logs = `${root}.tmp`;
  mkdirSync(logs, { recursive: true });
  const cwd = values.as === undefined ? root : await seatFor(values.as, logs);
  const child = start(
    'The Playground',
    [
      `${root}node_modules/.bin/agentsplayground`,
      ...['-e', `${bot}/api/messages`, '-c', 'msteams', '-p', values['playground-port'], '--disable-telemetry'],
    ],
    { TEAMSAPPTESTER_BROWSER: 'none', M365_AGENTS_PLAYGROUND_LOGFILE: `${logs}/playground.log` },
    'pipe',
    cwd,
  );
  const lines = createInterface({ input: child.stdout! });
  return new Promise((resolve) => {
    lines.on('line', (line) => {
      const [, port] = /^Listening on (\d+)$/.exec(line) ?? [];
      if (port !== undefined) resolve(`http://localhost:${port}`);
    });
    lines.once('close', () => resolve(undefined));
  });
}

/** A folder with the configuration in which this person sits at the Playground. */
async function seatFor(email: string, below: string): Promise<string> {
  const chat = email.replaceAll(/[^a-z0-9.-]/gi, '-');
  const folder = `${below}/playground-${chat}`;
  mkdirSync(folder, { recursive: true });
  const config = await configFor(`${root}.m365agentsplayground.yml`, email.toLowerCase(), chat);
  writeFileSync(`${folder}/.m365agentsplayground.yml`, config);
  return folder;
}

/** Asks both to end; resolves when they have. */
async function stop(): Promise<void> {
  const alive = running.filter((child) => child.exitCode === null && child.signalCode === null);
  for (const child of alive) child.kill('SIGTERM');
  await Promise.all(alive.map((child) => once(child, 'exit')));
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());
// At once, wherever we are: what waits for one of them goes on when it has ended.
const stopped = once(stopping.signal, 'abort').then(stop);

const isRunning = await isUp(`${bot}/healthz`);
if (!isRunning)
  start(
    'The bot',
    ['--import', './src/require-node-24.mjs', 'src/main.ts'],
    { HOST: '127.0.0.1', PORT: values.port },
    'inherit',
  );
if (await ready(`${bot}/healthz`)) {
  const address = await startPlayground();
  if (address !== undefined) console.log(`\nNämndboten i webbläsaren: öppna ${address} (Ctrl-C avslutar)\n`);
} else if (!stopping.signal.aborted) {
  console.error(`The bot did not answer on ${bot}/healthz within ${readyWithinMs / 1000} s`);
  process.exitCode = 1;
  stopping.abort();
}
await stopped;
