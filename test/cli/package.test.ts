/** `npm run package` as a process: a package, or what is wrong and an exit code. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'namndboten-package-'));
});
afterAll(() => rm(dir, { recursive: true }));

const pages = ['WEBSITE', 'PRIVACY', 'TERMS'].map((name) => [`DEVELOPER_${name}_URL`, 'https://namnden.example.org']);
const id = '11111111-2222-4333-8444-555555555555';

function run(settings: NodeJS.ProcessEnv) {
  const env = { ...process.env, ...Object.fromEntries(pages), ...settings };
  const out = join(dir, 'new', 'app.zip');
  const command = ['--import', './src/require-node-24.mjs', 'src/cli/package.ts', '--out', out];
  return promisify(execFile)(process.execPath, command, { env });
}

test('the app id of the bot is enough for both ids', async () => {
  const { stdout } = await run({ MicrosoftAppId: id });
  expect(stdout).toContain(`app ${id}, version `);
  expect(stdout).not.toContain('demo');
  const files = unzipSync(await readFile(join(dir, 'new', 'app.zip')));
  expect(Buffer.from(files['manifest.json']!).toString()).toContain(`"botId": "${id}"`);
});

test('the demo has a package to look at, and says that it is no more', async () => {
  const { stdout } = await run({ BOT_ENV: 'local' });
  expect(stdout).toContain('no bot has its id');
});

test.for([
  ['no bot id', { BOT_ENV: 'dev' }, 'bots[0].botId: BOT_ID is not set'],
  ['a wrong one', { MicrosoftAppId: 'boten' }, 'bots[0].botId: must match pattern'],
  [
    'a page without encryption',
    { MicrosoftAppId: id, DEVELOPER_PRIVACY_URL: 'http://namnden.example.org' },
    'developer.privacyUrl',
  ],
] as const)('%s: exit code 1 and a line that says so', async ([, settings, problem]) => {
  await expect(run(settings)).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining(problem) });
});
