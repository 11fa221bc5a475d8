/** `npm run export` as a process: what it prints, and what it says when it is asked for something else. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Board } from '../../src/domain/board.ts';
import { BodyId, MeetingId, MunicipalityId } from '../../src/domain/records.ts';
import { change, type Roll } from '../../src/domain/registry.ts';
import { importInto } from '../../src/start-up.ts';
import { openStore } from '../../src/store/open.ts';
import { type Ending, run } from '../crash/child.ts';

let dir: string;
let board: Board;
const at = Temporal.Instant.from('2022-10-12T08:00:00Z');
const meeting = MeetingId.parse('namnden-2022-10-12');
const kalix = MunicipalityId.parse('kalix');

const ordinary = { email: 'ledamot.kalix@example.org', name: '=HYPERLINK("http://x";"Ledamot Kalix")' };
const substitute = { email: 'ersattare.kalix@example.org', name: 'Ersättare Kalix' };
/** The member comes at 10:05 by the clock on the wall, goes at 12:00, and the substitute takes the seat at a distance. */
const roll: Roll = {
  ...{
    meeting,
    body: BodyId.parse('namnden'),
    openedAt: '2022-10-12T08:00:00.000Z',
    openedBy: 'sekreterare@example.org',
  },
  seats: [
    { municipality: kalix, ordinary, substitutes: [substitute] },
    { municipality: MunicipalityId.parse('kiruna'), substitutes: [] },
  ],
  marks: [
    { municipality: kalix, email: ordinary.email, status: 'present', at: '2022-10-12T08:05:00.000Z' },
    { municipality: kalix, email: substitute.email, status: 'remote', at: '2022-10-12T10:00:00.000Z' },
    { municipality: kalix, email: ordinary.email, status: 'absent', at: '2022-10-12T10:00:00.000Z' },
  ],
};

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'namndboten-export-'));
  const store = await openStore(`sqlite:${join(dir, 'store.sqlite')}`);
  await importInto(store, 'data/norrbotten', 'test', at);
  await store.change('sekreterare@example.org', at, () => ({
    result: undefined,
    changes: [
      change({ kind: 'roll', key: meeting, value: roll, action: 'attendance.open', before: null, after: '=1' }),
    ],
  }));
  board = (await store.board()) as Board;
  await store.close();
});
afterAll(() => rm(dir, { recursive: true }));

function exported(...args: string[]): Promise<Ending> {
  return run(['src/cli/export.ts', ...args], {
    DATABASE_URL: `sqlite:${join(dir, 'store.sqlite')}`,
    BOT_CLOCK: '2022-09-01T08:00:00+02:00',
    TZ: 'America/New_York',
  });
}

/** What was printed, and nothing beside it. */
async function out(...args: string[]): Promise<string> {
  const { code, output, stdout } = await exported(...args);
  expect({ code, beside: output === stdout }).toEqual({ code: 0, beside: true });
  return stdout;
}

type Rows = Record<string, unknown>[];
const json = async (...args: string[]) => JSON.parse(await out(...args, '--json')) as Rows;
async function csv(...args: string[]): Promise<Record<string, string>[]> {
  const text = await out(...args, '--csv');
  expect(text.startsWith('\ufeff')).toBe(true);
  return parse(text, { delimiter: ';', bom: true, columns: true });
}

describe('meetings', () => {
  test('are a calendar, in Swedish time wherever the process runs', async () => {
    const text = await out('meetings', '--ics');
    expect(text).toContain('DTSTART;TZID=Europe/Stockholm:20221012T100000');
    const events = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent');
    expect(events).toHaveLength(board.records.meeting.length);
  });

  test('of one body are its calendar', async () => {
    const text = await out('meetings', '--ics', '--body', 'namnden');
    expect(text.match(/^UID:.*$/gm)).toHaveLength(board.meetings('namnden').length);
    expect(text).toContain('X-WR-CALNAME:Norrbottens e-nämnd: möten');
  });

  test('are rows', async () => {
    expect((await json('meetings')).find(({ id }) => id === meeting)).toEqual({
      ...{ id: meeting, body: 'namnden', bodyName: 'Norrbottens e-nämnd', kind: 'meeting', place: null, held: false },
      ...{ start: '2022-10-12T10:00', end: '2022-10-12T16:00', source: 'E-nämndens protokoll från 22 juni 2022, § 16' },
    });
    expect(await csv('meetings', '--body', 'namnden')).toHaveLength(board.meetings('namnden').length);
  });
});

describe('attendance', () => {
  test('is the papers’ figures and what was registered, with who served when by the clock on the wall', async () => {
    const { meetings, services } = (await json('attendance')) as unknown as Record<'meetings' | 'services', Rows>;
    expect(meetings).toHaveLength(board.records.attendanceFigure.length + 1);
    expect(meetings.find(({ day }) => day === '2022-03-16')).toMatchObject({
      ...{ body: 'namnden', seats: 14, tookPart: 9, percent: 64.3, source: 'imported', unit: 'members' },
    });
    expect(meetings.at(-1)).toEqual({
      ...{ meeting, body: 'namnden', bodyName: 'Norrbottens e-nämnd', day: '2022-10-12' },
      ...{ seats: 2, tookPart: 1, percent: 50, unit: 'seats', source: 'registered', closedAt: null },
    });
    const seat = { meeting, municipality: 'kalix', municipalityName: 'Kalix' };
    expect(services).toEqual([
      {
        ...{ ...seat, name: ordinary.name, substitute: false, remote: false },
        ...{ from: '2022-10-12T10:05:00+02:00', to: '2022-10-12T12:00:00+02:00' },
      },
      { ...seat, name: 'Ersättare Kalix', substitute: true, remote: true, from: '2022-10-12T12:00:00+02:00', to: null },
    ]);
  });

  test('is one table or the other as CSV, and a name is no formula in it', async () => {
    expect((await csv('attendance')).at(-1)).toMatchObject({ tookPart: '1', percent: '50', closedAt: '' });
    expect((await csv('attendance', '--services')).map(({ name, to }) => [name, to])).toEqual([
      [`'${ordinary.name}`, '2022-10-12T12:00:00+02:00'],
      ['Ersättare Kalix', ''],
    ]);
  });
});

test('costs are every amount of every table', async () => {
  const rows = await json('costs');
  const amounts = board.records.costTable.flatMap(({ shares }) => shares.map(({ amount }) => amount));
  expect(rows.map(({ amount }) => amount)).toEqual(amounts);
  expect(
    rows.find(({ item, year, municipality }) => item === 'e-arkiv' && year === 2022 && municipality === 'kalix'),
  ).toMatchObject({ amount: 21000, status: 'forecast', municipalityName: 'Kalix' });
  expect((await csv('costs')).map(({ amount }) => Number(amount))).toEqual(amounts);
});

test('decisions are those of the papers', async () => {
  const { decisions: rows, votes } = (await json('decisions')) as unknown as Record<'decisions' | 'votes', Rows>;
  expect(votes).toEqual([]);
  expect(rows).toHaveLength(board.records.decision.length);
  expect(rows.find(({ paragraph }) => paragraph === 12)).toMatchObject({
    ...{ body: 'namnden', date: '2022-06-22', outcome: 'approved' },
    ...{ title: expect.stringMatching(/[Bb]udget/), text: expect.stringContaining('2023'), source: expect.any(String) },
  });
  expect((await csv('decisions')).map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
});

test('the journal is all its rows, with what was hashed as it was', async () => {
  const rows = await json('journal');
  expect(rows.map(({ seq, action, after }) => [seq, action, after])).toEqual([
    [1, 'import', expect.stringContaining('"added"')],
    [2, 'attendance.open', '"=1"'],
  ]);
  expect(rows[1]?.previousHash).toBe(rows[0]?.hash);
  expect((await csv('journal')).map(({ hash }) => hash)).toEqual(rows.map(({ hash }) => hash));
});

test.for([
  ['no words', []],
  ['an unknown export', ['lunch', '--json']],
  ['a name from the prototype', ['constructor', '--json']],
  ['no format', ['costs']],
  ['two formats', ['costs', '--json', '--csv']],
  ['an unknown format', ['costs', '--xml']],
  ['a format that it does not have', ['costs', '--ics']],
  ['a word too many', ['costs', 'all', '--json']],
  ['another export’s option', ['costs', '--json', '--body', 'namnden']],
  ['an option that JSON has no use for', ['attendance', '--json', '--services']],
  ['the second table of something else', ['attendance', '--csv', '--votes']],
] as const)('%s: a sentence with what there is, and nothing on stdout', async ([, args]) => {
  const { code, output, stdout } = await exported(...args);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  for (const thing of ['meetings', 'attendance', 'costs', 'decisions', 'journal'])
    expect(output).toContain(`  ${thing} --`);
  expect(output).not.toContain('    at ');
});

test('an unknown body: a sentence with those that there are', async () => {
  const { code, output, stdout } = await exported('meetings', '--ics', '--body', 'lunch');
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(output).toMatch(/no body "lunch".*namnden, beredningsgruppen/);
});
