/** `npm run backup` beside a running bot, and the restore: a bot that starts from the copy. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Child, run } from '../crash/child.ts';

let dir: string;
let bot: Child;
let settings: Record<string, string>;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'namndboten-backup-'));
  settings = {
    DATABASE_URL: `sqlite:${join(dir, 'store.sqlite')}`,
    DATA_DIR: 'data/norrbotten',
    PORT: '0',
    BOT_CLOCK: '2022-09-01T08:00:00+02:00',
  };
  bot = new Child(['src/main.ts'], settings);
  await bot.says(/http:\S+\/api\/messages/);
});
afterAll(async () => {
  bot.kill();
  await bot.ended;
  await rm(dir, { recursive: true });
});

const ask = (text: string, set = settings) =>
  run(['src/cli/ask.ts', '--as', 'sekreterare@example.org', '--new', text], set);

test('a copy is made beside the running bot, verifies, and a bot starts from it', async () => {
  const file = join(dir, 'copy.sqlite');
  expect((await ask('öppna närvaro nämnden 12 oktober')).stdout).toContain('Närvaron är öppen');
  const made = await run(['src/cli/backup.ts', file], settings);
  expect(made, made.output).toMatchObject({ code: 0 });
  const [, rows, head] = /whole: (\d+) rows, ends in (\w{16})/.exec(made.stdout) ?? [];
  await ask('stäng närvaro nämnden 12 oktober');

  const restored = { ...settings, DATABASE_URL: `sqlite:${file}` };
  const verified = await run(['src/cli/verify.ts'], restored);
  expect(verified).toMatchObject({ code: 0, stdout: expect.stringContaining(`${rows} rows, ends in ${head}`) });
  const again = new Child(['src/main.ts'], restored);
  const [url] = await again.says(/http:\S+(?=\/api\/messages)/);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  again.kill();
  await again.ended;
  // As it was when the copy was made: not imported anew, and the roll not closed yet.
  expect((await run(['src/cli/verify.ts'], restored)).stdout).toContain(`${rows} rows, ends in ${head}`);
  expect((await ask('är vi beslutsföra?', restored)).stdout).toContain('0 av 14');
}, 60_000);

test.for([
  ['no file', [], {}, 'Name one file'],
  ['a file that is there', ['README.md'], {}, 'README.md is there already'],
  ['a PostgreSQL', ['x.sqlite'], { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/x' }, 'pg_dump'],
] as const)('%s: exit code 1 and a line that says so', async ([, args, set, problem]) => {
  const ended = await run(['src/cli/backup.ts', ...args], { ...settings, ...set });
  expect(ended).toMatchObject({ code: 1, output: expect.stringContaining(problem) });
  expect(ended.output.trim().split('\n')).toHaveLength(1);
});
