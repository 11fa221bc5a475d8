/**
 * `npm run reminders -- --dry --until DATE [--json]`: what will be sent to whom, when and why, if nobody
 * does anything meanwhile. It sends nothing; the running bot does that by itself.
 */
import { parseArgs } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import { readConfig } from '../config.ts';
import type { Board } from '../domain/board.ts';
import { dayOf, formatDay, timeZone } from '../domain/dates.ts';
import { IsoDate } from '../domain/records.ts';
import { type Planned, plannedReminders } from '../reminders/plan.ts';
import { taskOf } from '../reminders/tasks.ts';
import { createClock, openFilledStore } from '../start-up.ts';
import { NoRecords } from '../store/store.ts';
import { fail } from './fail.ts';

const usage = 'npm run reminders -- --dry --until 2023-06-30 [--json]';

function readCommand(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: { dry: { type: 'boolean' }, until: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  if (values.dry !== true)
    throw new RangeError(`Only --dry is possible here: the running bot sends reminders by itself. Try: ${usage}`);
  const until = IsoDate.safeParse(values.until);
  if (!until.success) throw new RangeError(`--until takes a day such as 2023-06-30. Try: ${usage}`);
  return { until: until.data, json: values.json };
}

interface Line {
  readonly at: string;
  readonly to: string;
  readonly task: string;
  readonly step: string;
  readonly due: string;
  readonly why: string;
}

function lineOf(board: Board, { at, to, task, step, due }: Planned): Line {
  const local = at.toZonedDateTimeISO(timeZone).toString({ smallestUnit: 'minute', timeZoneName: 'never' });
  const name = taskOf(board, task, at)?.name.sv ?? task;
  return { at: local, to, task, step, due, why: `${name}; sista dag ${formatDay(due, 'sv')}` };
}

async function main(): Promise<void> {
  const { until, json } = readCommand(process.argv.slice(2));
  const config = readConfig();
  const from = createClock(config.clockStart)();
  const store = await openFilledStore(config, from);
  try {
    const board = await store.board();
    if (board === undefined) throw new NoRecords();
    const end = dayOf(until).add({ days: 1 }).toZonedDateTime(timeZone).toInstant();
    const lines = plannedReminders(board, from, end)
      .filter(({ at }) => Temporal.Instant.compare(at, end) < 0)
      .map((each) => lineOf(board, each));
    const text = lines.map(({ at, to, step, why }) => `${at.slice(0, 16).replace('T', ' ')}  ${to}  ${step}  ${why}`);
    process.stdout.write(json ? `${JSON.stringify(lines, null, 2)}\n` : `${[...text, ''].join('\n')}`);
  } finally {
    await store.close();
  }
}

main().catch(fail);
