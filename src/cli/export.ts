/**
 * `npm run export -- meetings|attendance|costs|decisions|journal|minutes --json|--csv|--ics|--docx`: everything out, on
 * stdout, and nothing else there; minutes also into a folder, a file each.
 */
import { type Config, readConfig } from '../config.ts';
import type { Board } from '../domain/board.ts';
import { calendarOf, wholeCalendar } from '../meetings/calendar.ts';
import { createClock, openFilledStore } from '../start-up.ts';
import { NoRecords, type Store } from '../store/store.ts';
import { attendanceColumns, attendanceRows, serviceColumns, serviceRows } from './export/attendance.ts';
import { readCommand, type Wanted } from './export/command.ts';
import { costColumns, costRows } from './export/costs.ts';
import { decisionColumns, decisionRows } from './export/decisions.ts';
import { journalColumns, journalRows } from './export/journal.ts';
import { meetingColumns, meetingRows } from './export/meetings.ts';
import { minutesOut } from './export/minutes.ts';
import { csvOf, type Row } from './export/table.ts';
import { voteColumns, voteRows } from './export/votes.ts';
import { fail } from './fail.ts';

interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

type TableWanted = Wanted & { readonly thing: Exclude<Wanted['thing'], 'minutes'> };

const isTable = (wanted: Wanted): wanted is TableWanted => wanted.thing !== 'minutes';

async function tableOf({ thing, body, second }: TableWanted, board: Board, store: Store): Promise<Table> {
  switch (thing) {
    case 'meetings':
      return { columns: meetingColumns, rows: meetingRows(board, body) };
    case 'attendance':
      return second
        ? { columns: serviceColumns, rows: serviceRows(board) }
        : { columns: attendanceColumns, rows: attendanceRows(board) };
    case 'costs':
      return { columns: costColumns, rows: costRows(board) };
    case 'decisions':
      return second
        ? { columns: voteColumns, rows: voteRows(board) }
        : { columns: decisionColumns, rows: decisionRows(board) };
    case 'journal':
      return { columns: journalColumns, rows: journalRows(await store.journal()) };
  }
}

async function write(wanted: Wanted, config: Config): Promise<string | Uint8Array> {
  const now = createClock(config.clockStart);
  const store = await openFilledStore(config, now());
  try {
    const board = await store.board();
    if (board === undefined) throw new NoRecords();
    const { body } = wanted;
    if (body !== undefined && board.findBody(body) === undefined)
      throw new RangeError(
        `There is no body "${body}". There is: ${board.records.body.map(({ id }) => id).join(', ')}`,
      );
    if (!isTable(wanted)) return await minutesOut(board, wanted);
    if (wanted.format === 'ics')
      return (body === undefined ? undefined : calendarOf(board, { body }, now())) ?? wholeCalendar(board, now());
    const { columns, rows } = await tableOf(wanted, board, store);
    if (wanted.format === 'csv') return csvOf(columns, rows);
    const json = sideBySide(wanted.thing, rows, board);
    // Every row has every name, as it has every column in CSV.
    return `${JSON.stringify(json, (_name, value: unknown) => value ?? null, 2)}\n`;
  } finally {
    await store.close();
  }
}

/** What is two tables stands side by side in JSON. */
function sideBySide(thing: Wanted['thing'], rows: readonly Row[], board: Board): unknown {
  if (thing === 'attendance') return { meetings: rows, services: serviceRows(board) };
  return thing === 'decisions' ? { decisions: rows, votes: voteRows(board) } : rows;
}

async function main(): Promise<void> {
  const wanted = readCommand(process.argv.slice(2));
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever reads has had enough, as `head` has.
    if (error.code !== 'EPIPE') throw error;
  });
  process.stdout.write(await write(wanted, readConfig()));
}

main().catch(fail);
