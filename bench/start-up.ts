/** From nothing to "listening", each time in a process of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { collect, timesTable } from './measure.ts';
import { dataDir, type Setting } from './setting.ts';

const rounds = 3;
const root = path.join(import.meta.dirname, '..');

/** Starts Node and says when its output held the words; then the process is told to end. */
async function untilSaid(args: readonly string[], words: string, environment: Record<string, string>): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closed = once(child, 'close');
  let said = '';
  let complaint = '';
  let took: number | undefined;
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (took !== undefined || !said.includes(words)) return;
    took = performance.now() - start;
    child.kill('SIGTERM');
  });
  await closed;
  if (took === undefined) throw new Error(`${args.join(' ')} ended without "${words}": ${complaint.slice(0, 500)}`);
  return took;
}

const evaluated = (code: string) => ['--input-type=module', '--eval', `${code}; console.log("ready"); process.exit();`];
const imports = (...modules: readonly string[]) =>
  evaluated(modules.map((name) => `await import(${JSON.stringify(name)})`).join(';'));

export async function benchStartUp(setting: Setting): Promise<string> {
  const bot = (database: string) =>
    untilSaid(['--import', './src/require-node-24.mjs', 'src/main.ts'], '/api/messages', {
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      DATABASE_URL: setting.databaseUrl(database),
      LOG_LEVEL: 'warn',
    });
  const first = await collect(rounds, (round) => bot(`start-${round}`));
  const again = await collect(rounds, () => bot('start-0'));
  const ready = (args: readonly string[]) => collect(rounds, () => untilSaid(args, 'ready', {}));
  const ours = await ready(
    imports(
      './src/teams/server.ts',
      './src/understand/converse.ts',
      './src/questions/index.ts',
      './src/start-up.ts',
      './src/config.ts',
    ),
  );
  const echo = await ready(evaluated('const { startEcho } = await import("./bench/echo.ts"); await startEcho()'));
  const nothing = await ready(evaluated(''));
  return timesTable('Start-up: process start → "listening", a process each time', [
    { name: 'first start (empty database: import as well)', samples: first, comparedTo: echo },
    { name: 'every later start', samples: again, comparedTo: echo },
    { name: 'imports alone, nothing started', samples: ours, comparedTo: echo },
    { name: 'baseline: bare restify + CloudAdapter echo listens', samples: echo },
    { name: 'baseline: Node itself', samples: nothing, comparedTo: echo },
  ]);
}
