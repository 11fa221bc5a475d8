/** Whoever configures no language model does not pay for one: the library is not even loaded. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const hook = fileURLToPath(new URL('./loaded.ts', import.meta.url));

/** Starts the bot as a process, stops it when it listens; the last line it printed. */
async function lastLine(settings: Readonly<Record<string, string>>): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'namndboten-start-'));
  const child = spawn(process.execPath, ['--import', './src/require-node-24.mjs', '--import', hook, 'src/main.ts'], {
    env: {
      PATH: process.env.PATH,
      BOT_ENV: 'none',
      PORT: '0',
      DATABASE_URL: `sqlite:${join(dir, 'store.sqlite')}`,
      LOG_LEVEL: 'silent',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  let stopping = false;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    const url = /lyssnar på (http:\S+)/.exec(output)?.[1];
    if (url === undefined || stopping) return;
    stopping = true;
    // Once it answers it has finished starting and can be asked to stop.
    fetch(url).finally(() => child.kill('SIGTERM'));
  });
  await once(child, 'close');
  await rm(dir, { recursive: true });
  expect(output).toContain('lyssnar');
  return output.trim().split('\n').at(-1) ?? '';
}

test('without settings the library is never loaded', { timeout: 60_000 }, async () => {
  expect(await lastLine({})).toBe('loaded:');
});

test('with settings it is loaded before the first question', { timeout: 60_000 }, async () => {
  const settings = { OPENAI_ENDPOINT: 'http://127.0.0.1:9/v1', OPENAI_API_KEY: 'k', OPENAI_MODEL: 'm' };
  expect(await lastLine(settings)).toBe('loaded: @microsoft/teams-ai openai');
});
