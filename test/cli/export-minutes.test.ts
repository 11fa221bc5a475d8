/** `npm run export -- minutes` as a process: JSON, one document to stdout, a folder of files. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BodyId, IsoDate } from '../../src/domain/records.ts';
import { change, type Minutes } from '../../src/domain/registry.ts';
import { minutesContent } from '../../src/minutes/content.ts';
import { importInto } from '../../src/start-up.ts';
import { digest } from '../../src/store/journal.ts';
import { openStore } from '../../src/store/open.ts';
import { at, boardWith, cases, groupKey, key, meeting, roll } from '../minutes/held.ts';
import { textOfPart, unzip } from '../minutes/read-docx.ts';

let dir: string;
const now = Temporal.Instant.from('2022-10-13T08:00:00Z');
const content = minutesContent(boardWith(), key)!;

const common = { createdAt: at('15:00'), createdBy: 'sekreterare@example.org', adjusted: [], announced: [] };
const locked: Minutes = {
  ...{ ...common, body: BodyId.parse('namnden'), day: IsoDate.parse('2022-10-12'), meeting },
  ...{ adjusters: ['ledamot.lulea@example.org', 'ledamot.arjeplog@example.org'] },
  ...{ lockedAt: at('16:00'), content, hash: digest(content) },
};
const draft: Minutes = {
  ...{ ...common, body: BodyId.parse('styrgrupp-hr'), day: IsoDate.parse('2022-10-03') },
  adjusters: ['hr-chef.lulea@example.org', 'hr-chef.arjeplog@example.org'],
};

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'namndboten-minutes-'));
  const store = await openStore(`sqlite:${join(dir, 'store.sqlite')}`);
  await importInto(store, 'data/norrbotten', 'test', now);
  const written = { action: 'test', before: null, after: null };
  await store.change('sekreterare@example.org', now, () => ({
    result: undefined,
    changes: [
      change({ kind: 'roll', key: meeting, value: roll, ...written }),
      ...Object.entries(cases).map(([id, value]) => change({ kind: 'case', key: id, value, ...written })),
      change({ kind: 'minutes', key, value: locked, ...written }),
      change({ kind: 'minutes', key: groupKey, value: draft, ...written }),
    ],
  }));
  await store.close();
});
afterAll(() => rm(dir, { recursive: true }));

/** What the command printed, byte by byte. @throws with `code` and `stderr` where it failed */
async function exported(...args: string[]): Promise<Buffer> {
  const env = {
    ...process.env,
    DATABASE_URL: `sqlite:${join(dir, 'store.sqlite')}`,
    BOT_CLOCK: '2022-10-13T08:00:00+02:00',
  };
  const command = ['--import', './src/require-node-24.mjs', 'src/cli/export.ts', 'minutes', ...args];
  const { stdout } = await promisify(execFile)(process.execPath, command, { env, encoding: 'buffer' });
  return stdout;
}
const documentIn = (bytes: Uint8Array) => textOfPart(unzip(bytes).get('word/document.xml') ?? '');

test('minutes are JSON: drafts as they would be now, locked ones as they are', async () => {
  const rows = JSON.parse((await exported('--json')).toString()) as Record<string, unknown>[];
  expect(rows.map(({ key: own, state }) => [own, state])).toEqual([
    [groupKey, 'draft'],
    [key, 'locked'],
  ]);
  expect(rows[1]).toMatchObject({
    hash: digest(content),
    content: JSON.parse(JSON.stringify(content)),
    legalForce: null,
  });
  expect(rows[0]).toMatchObject({
    content: { standing: { sv: expect.stringContaining('inte ett beslut av nämnden') } },
  });
  expect(digest((rows[1] as { content: unknown }).content)).toBe(digest(content));
  const own = JSON.parse((await exported('--json', '--body', 'namnden')).toString()) as unknown[];
  expect(own).toHaveLength(1);
});

test('one document goes to stdout', async () => {
  const bytes = await exported('--docx', '--body', 'namnden', '--day', '2022-10-12');
  expect(documentIn(bytes)).toContain('§ 21 Budget 2024');
});

test('several go into a folder', async () => {
  const out = join(dir, 'out', 'minutes');
  const printed = (await exported('--docx', '--out', out)).toString().trim().split('\n');
  const names = [`protokoll-${key}.docx`, `protokoll-${groupKey}-utkast.docx`];
  expect((await readdir(out)).sort()).toEqual(names);
  expect(printed.sort()).toEqual(names.map((name) => join(out, name)));
  expect(documentIn(await readFile(join(out, names[1] ?? '')))).toContain('Det är inte ett beslut av nämnden.');
  await exported('--json', '--out', out);
  expect(await readdir(out)).toHaveLength(4);
});

test.for([
  [['--docx'], 'choose one with --body and --day'],
  [['--docx', '--body', 'namnden', '--day', '2022-10-13'], 'There are no such minutes'],
  [['--docx', '--day', '12 oktober'], 'is no day such as'],
  [['--docx', '--body', 'kommittén'], 'There is no body'],
  [['--csv'], 'minutes cannot be had as --csv'],
] as const)('%j is refused with what there is', async ([args, why]) => {
  await expect(exported(...args)).rejects.toMatchObject({
    code: 1,
    stderr: expect.toSatisfy((text: Buffer) => text.toString().includes(why)),
  });
});
