/** What every command needs before it can work: settings, a clock, and a store with records in it. */
import { Temporal } from 'temporal-polyfill';
import type { Config } from './config.ts';
import { formatFault } from './import/faults.ts';
import { readBoard } from './import/read-board.ts';
import { openStore, type StoreOptions } from './store/open.ts';
import type { Store } from './store/store.ts';

/** The clock: the machine's, or one that starts at the demo's instant and runs on from there. */
export function createClock(start: Temporal.Instant | undefined): () => Temporal.Instant {
  if (start === undefined) return () => Temporal.Now.instant();
  const origin = performance.now();
  return () => start.add({ milliseconds: Math.round(performance.now() - origin) });
}

/** The data folder does not validate; the message holds every fault as `file:line: message`. */
export class InvalidData extends Error {
  constructor(dir: string, faults: readonly string[]) {
    super(
      `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} in ${dir}, nothing was imported:\n${faults.join('\n')}`,
    );
    this.name = 'InvalidData';
  }
}

/**
 * Reads and validates a data folder and puts its records into the store.
 *
 * @throws InvalidData with every fault; the store is then as it was.
 */
export async function importInto(store: Store, dir: string, by: string, now: Temporal.Instant) {
  const result = await readBoard(dir);
  if (!result.ok) throw new InvalidData(dir, result.faults.map(formatFault));
  return { summary: await store.replaceRecords(result.records, by, now), notices: result.notices };
}

/** Opens the store, importing the data folder when the store has none yet. */
export async function openFilledStore(config: Config, now: Temporal.Instant, options?: StoreOptions): Promise<Store> {
  const store = await openStore(config.databaseUrl, options);
  try {
    if ((await store.board())?.imported === undefined) await importInto(store, config.dataDir, 'start', now);
  } catch (error) {
    await store.close();
    throw error;
  }
  return store;
}
