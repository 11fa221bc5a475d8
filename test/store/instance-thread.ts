/** The thread behind `Instance`: opens the store, says so, and does one job after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import { Temporal } from 'temporal-polyfill';
import { openStore } from '../../src/store/open.ts';
import type { Store, TurnClaim } from '../../src/store/store.ts';
import type { Job, Outcome } from './instance.ts';

async function run(store: Store, job: Job): Promise<readonly TurnClaim[]> {
  const at = Temporal.Instant.from(job.at);
  switch (job.do) {
    case 'claim':
      return Promise.all(job.keys.map((key) => store.claimTurn(key, at, job.leaseSeconds)));
    case 'import':
      await Promise.all(job.imports.map((records) => store.replaceRecords(records, job.by, at)));
      return [];
    case 'count':
      await Promise.all(Array.from({ length: job.times }, () => store.countUnknownWords(job.words, at)));
      return [];
  }
}

const port = parentPort;
if (port === null) throw new Error('not started as a thread');
const store = await openStore((workerData as { url: string }).url);

port.on('message', async (job: Job | 'close') => {
  if (job === 'close') {
    await store.close();
    return port.close();
  }
  let outcome: Outcome;
  try {
    outcome = { claims: await run(store, job) };
  } catch (error) {
    outcome = { error: String(error) };
  }
  port.postMessage(outcome);
});
port.postMessage('open');
