/** An import that is killed leaves the old records or the new ones, and a store that goes on working. */
import { type FSWatcher, watch } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BoardRecords } from '../../src/domain/records.ts';
import { readBoard } from '../../src/import/read-board.ts';
import { openStore } from '../../src/store/open.ts';
import { appended, writeBoard } from '../import/board-folder.ts';
import { Child, run } from './child.ts';

/** So many people with such long names that the transaction outgrows SQLite's cache and shows in its log. */
const people = 4000;
const nameLength = 900;

let dir: string;
let oldRecords: BoardRecords;
let newRecords: BoardRecords;
/** How long an import takes that nobody kills. */
let fullTime: number;
/** Whether a killed import had committed, by what killed it. */
const survived: { readonly moment: string; readonly committed: boolean }[] = [];

async function makeBoard(name: string): Promise<BoardRecords> {
  const lines = Array.from(
    { length: people },
    (_, index) => `samordnare.${index}@example.org;${name} ${'x'.repeat(nameLength)};;;coordinator;;;\n`,
  );
  await writeBoard(join(dir, name), appended('people.csv', lines.join('')));
  const result = await readBoard(join(dir, name));
  if (!result.ok) throw new Error(`the board ${name} has faults: ${JSON.stringify(result.faults)}`);
  return result.records;
}

const importing = ['src/cli/import.ts'];
const settings = (database: string) => ({ DATABASE_URL: `sqlite:${database}` });

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'namndboten-crash-'));
  oldRecords = await makeBoard('old');
  newRecords = await makeBoard('new');
  const start = performance.now();
  const { code, output } = await run([...importing, join(dir, 'old')], settings(join(dir, 'old.sqlite')));
  fullTime = performance.now() - start;
  expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining(`added, 0 changed`) });
});
afterAll(() => rm(dir, { recursive: true }));

interface Moment {
  readonly name: string;
  /** Kills the import when it sees fit; what it returns is closed when the import has ended. */
  readonly arm: (child: Child, database: string) => { close(): void };
}

/** Kills once SQLite's log has grown to so many bytes: in the middle of the transaction. */
function whenLogHolds(bytes: number): Moment {
  return {
    name: `with ${bytes} bytes or more in the log`,
    arm(child, database): FSWatcher {
      return watch(join(database, '..'), async (_event, file) => {
        if (file?.endsWith('-wal') !== true) return;
        // The log is gone when the import was faster than this.
        const log = await stat(`${database}-wal`).catch(() => ({ size: 0 }));
        if (log.size >= bytes) child.kill();
      });
    },
  };
}

/** Kills after a share of the time that a whole import takes. */
function after(share: number): Moment {
  return {
    name: `after ${share * 100} % of its time`,
    arm(child) {
      const timer = setTimeout(() => child.kill(), fullTime * share);
      return { close: () => clearTimeout(timer) };
    },
  };
}

const moments = [whenLogHolds(1), whenLogHolds(1_000_000), whenLogHolds(3_000_000), after(0.5), after(0.85)];

test.for(moments)('killed $name', { timeout: 30_000 }, async ({ name, arm }) => {
  const folder = join(dir, name.replaceAll(/\W+/g, '-'));
  await mkdir(folder);
  const database = join(folder, 'store.sqlite');
  await copyFile(join(dir, 'old.sqlite'), database);
  const child = new Child([...importing, join(dir, 'new')], settings(database));
  const armed = arm(child, database);
  await child.ended;
  armed.close();

  const verified = await run(['src/cli/verify.ts'], settings(database));
  expect(verified).toMatchObject({ code: 0, output: expect.stringMatching(/is whole: [12] rows/) });
  const store = await openStore(`sqlite:${database}`);
  const committed = (await store.journal()).length === 2;
  expect((await store.board())?.imported).toEqual(committed ? newRecords : oldRecords);
  await store.close();
  survived.push({ moment: name, committed });

  const again = await run([...importing, join(dir, 'new')], settings(database));
  const summary = committed ? '0 added, 0 changed, 0 removed' : `0 added, ${people} changed, 0 removed`;
  expect(again).toMatchObject({ code: 0, output: expect.stringContaining(summary) });
});

test('at least one of them was killed before it was done, with a part of it in the log', () => {
  const inTheMiddle = survived.filter(({ moment, committed }) => moment.includes('in the log') && !committed);
  expect(inTheMiddle).not.toEqual([]);
});
