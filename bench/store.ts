/** Claiming and settling a turn in SQLite: what stands between a message and an answer that is given once. */
import { DatabaseSync } from 'node:sqlite';
import { openStore } from '../src/store/open.ts';
import type { Store } from '../src/store/store.ts';
import { repeat, timesTable } from './measure.ts';
import { now, type Setting } from './setting.ts';

const turns = 400;

const settle = (store: Store) => async (index: number) => {
  const key = { conversation: 'bench', activity: `turn-${index}` };
  await store.claimTurn(key, now(), 15);
  await store.finishTurn(key, `reply-${index}`, now());
};

/** The same two writes by hand, equally durable: no query builder, no lease, no second look. */
function bareTurns(path: string): { settle: (index: number) => void; close: () => void } {
  const database = new DatabaseSync(path);
  database.exec('pragma journal_mode = wal');
  database.exec('pragma synchronous = full');
  database.exec(
    'create table turn (conversation text, activity text, reply text, primary key (conversation, activity))',
  );
  const claim = database.prepare('insert into turn (conversation, activity) values (?, ?)');
  const finish = database.prepare('update turn set reply = ? where conversation = ? and activity = ?');
  return {
    settle: (index) => {
      claim.run('bench', `turn-${index}`);
      finish.run(`reply-${index}`, 'bench', `turn-${index}`);
    },
    close: () => database.close(),
  };
}

export async function benchStore(setting: Setting): Promise<string> {
  const durable = await openStore(setting.databaseUrl('turns'));
  const memory = await openStore('sqlite::memory:');
  const bare = bareTurns(setting.databaseUrl('bare-turns').replace(/^sqlite:/, ''));
  await repeat(20, settle(memory));
  const ours = await repeat(turns, settle(durable));
  const byHand = await repeat(turns, bare.settle);
  const inMemory = await repeat(turns, (index) => settle(memory)(index + turns));
  await durable.close();
  await memory.close();
  bare.close();
  return timesTable('A turn in SQLite: claim, then finish (WAL, synchronous=FULL)', [
    { name: 'store on a file', samples: ours },
    { name: 'baseline: two prepared statements by hand, on a file', samples: byHand, comparedTo: ours },
    { name: 'baseline: store in memory, nothing durable', samples: inMemory, comparedTo: ours },
  ]);
}
