/** The thread behind `Instance`: opens the store, says so, and does one job after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import { Temporal } from 'temporal-polyfill';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { bound } from './entries.ts';
import type { Job, Outcome, Result } from './instance.ts';

async function run(store: Store, job: Job): Promise<Result> {
  const at = Temporal.Instant.from(job.at);
  const nothing: Result = { claims: [], posts: [] };
  switch (job.do) {
    case 'claim':
      return {
        ...nothing,
        claims: await Promise.all(job.keys.map((key) => store.claimTurn(key, at, job.leaseSeconds))),
      };
    case 'import':
      await Promise.all(job.imports.map((records) => store.replaceRecords(records, job.by, at)));
      return nothing;
    case 'count':
      await Promise.all(Array.from({ length: job.times }, () => store.countUnknownWords(job.words, at)));
      return nothing;
    case 'bind':
      // Each is told how many there were before it: two that saw the same state would say the same number.
      await Promise.all(
        job.accounts.map((account) =>
          store.change('test', at, (board) => ({
            result: undefined,
            changes: [bound(account, String(board.registry.account.size))],
          })),
        ),
      );
      return nothing;
    case 'post': {
      const claims = Array.from({ length: job.times }, () => store.claimPosts(job.limit, at, 60));
      return { ...nothing, posts: (await Promise.all(claims)).flat().map(({ key }) => key) };
    }
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
    outcome = await run(store, job);
  } catch (error) {
    outcome = { error: String(error) };
  }
  port.postMessage(outcome);
});
port.postMessage('open');
