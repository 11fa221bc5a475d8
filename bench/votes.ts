/** Votes in SQLite: what a press costs once a group has decided on many cases, from the action to the disk. */
import { DatabaseSync } from 'node:sqlite';
import { Temporal } from 'temporal-polyfill';
import type { ActionContext } from '../src/actions/action.ts';
import { capabilities } from '../src/capabilities.ts';
import { importInto } from '../src/start-up.ts';
import { openStore } from '../src/store/open.ts';
import type { Store } from '../src/store/store.ts';
import { repeat, timesTable } from './measure.ts';
import { now, type Setting } from './setting.ts';

const presses = 400;
/** As many cases as a busy group has in a few years, all of which a press must carry along. */
const cases = 200;
const chair = 'hr-chef.lulea@example.org';

async function act(store: Store, action: string, args: object, email: string): Promise<void> {
  const board = await store.board();
  const actor = board?.roster.person(email, '2022-09-01');
  const found = capabilities.actions.find((each) => each.action === action);
  if (actor === undefined || found === undefined) throw new Error(`nobody for ${action}`);
  const here = { conversation: 'bench', personal: true };
  const context: ActionContext = { store, actor, here, now: now(), directory: { readersOf: async () => undefined } };
  const { answer } = await found.run(args, context);
  if (answer.outcome !== 'answer') throw new Error(answer.text.sv);
}

/** Everybody votes in turn, and votes otherwise each time. */
function vote(store: Store, people: readonly string[]) {
  return (index: number) =>
    act(
      store,
      'cases.vote',
      { case: 'styrgrupp-hr-b1', round: 0, vote: Math.floor(index / people.length) % 2 === 0 ? 'yes' : 'no' },
      people[index % people.length] ?? '',
    );
}

async function groupWithCases(url: string): Promise<{ store: Store; people: readonly string[] }> {
  const store = await openStore(url);
  await importInto(store, 'data/norrbotten', 'bench', now());
  const deadline = now().toZonedDateTimeISO('Europe/Stockholm').toPlainDate().add({ days: 14 }).toString();
  for (let index = 1; index <= cases; index += 1) {
    const written = { body: 'styrgrupp-hr', title: `Ärende ${index}`, proposal: `Förslag ${index}.`, deadline };
    await act(store, 'cases.present', written, chair);
  }
  const people = ((await store.board())?.registry.case.get('styrgrupp-hr-b1')?.seats ?? []).flatMap(
    ({ ordinary }) => ordinary?.email ?? [],
  );
  return { store, people };
}

/** What the disk alone asks for: an entry and a row of the journal in one transaction, by hand. */
function bareWrites(path: string): { write: (index: number) => void; close: () => void } {
  const database = new DatabaseSync(path);
  database.exec('pragma journal_mode = wal; pragma synchronous = full');
  database.exec(
    'create table entry (key text primary key, body text); create table journal (seq integer primary key, after text)',
  );
  const entry = database.prepare(
    'insert into entry values (?, ?) on conflict (key) do update set body = excluded.body',
  );
  const journal = database.prepare('insert into journal values (?, ?)');
  const body = 'x'.repeat(4000);
  return {
    write: (index) => {
      database.exec('begin immediate');
      entry.run('case', `${index}${body}`);
      journal.run(index + 1, String(Temporal.Now.instant()));
      database.exec('commit');
    },
    close: () => database.close(),
  };
}

export async function benchVotes(setting: Setting): Promise<string> {
  const { store, people } = await groupWithCases(setting.databaseUrl('votes'));
  const bare = bareWrites(setting.databaseUrl('bare-votes').replace(/^sqlite:/, ''));
  const ours = await repeat(presses, vote(store, people));
  const byHand = await repeat(presses, bare.write);
  await store.close();
  bare.close();
  return timesTable(`A vote in SQLite, with ${cases} cases on the board (WAL, synchronous=FULL)`, [
    { name: 'action: rules, entry, journal, messages to refresh', samples: ours },
    { name: 'baseline: the two rows in one transaction by hand', samples: byHand, comparedTo: ours },
  ]);
}
