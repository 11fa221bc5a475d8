/** The one way to the database: asked again where it does not answer, and what is written is written once. */
import type { Kysely, Transaction } from 'kysely';
import { type Head, holdHead } from './change.ts';
import type { DatabaseFault } from './faults.ts';
import { Retry, type RetryPolicy } from './retry.ts';
import type { Schema } from './schema.ts';

/** What came of a transaction, and the journal's head as it left it. */
export interface Written<R> {
  readonly result: R;
  readonly head: Head;
}

export class Database {
  readonly #db: Kysely<Schema>;
  readonly #retry: Retry;

  constructor(db: Kysely<Schema>, policy: RetryPolicy, onRetry: (fault: DatabaseFault) => void) {
    this.#db = db;
    this.#retry = new Retry(policy, onRetry);
  }

  /** Something that comes to the same if it is done twice. @throws StoreUnavailable */
  again<T>(work: (db: Kysely<Schema>) => Promise<T>): Promise<T> {
    return this.#retry.run(() => work(this.#db));
  }

  /**
   * A transaction that appends to the journal, whose head it holds. A connection that is lost while the database commits
   * leaves nobody told whether it did; the journal knows: if the row that was written last stands there, all of it does.
   *
   * @param work may be called again, each time on the state as it is then
   * @throws StoreUnavailable
   */
  once<R>(work: (trx: Transaction<Schema>, head: Head) => Promise<Written<R>>): Promise<R> {
    let attempted: Written<R> | undefined;
    const attempt = async (trx: Transaction<Schema>): Promise<R> => {
      // Waits for the end of an earlier attempt that the database may still be at.
      const head = await holdHead(trx);
      if (attempted !== undefined && (await isWritten(trx, attempted.head))) return attempted.result;
      attempted = undefined;
      const written = await work(trx, head);
      if (written.head.seq > head.seq) attempted = written;
      return written.result;
    };
    return this.#retry.run(
      () => this.#db.transaction().execute(attempt),
      () => attempted !== undefined,
    );
  }

  async close(): Promise<void> {
    await this.#db.destroy();
  }
}

/** Whether a row is in the journal: its hash is over all that it says, and all that was before it. */
async function isWritten(trx: Transaction<Schema>, { seq, hash }: Head): Promise<boolean> {
  const row = await trx.selectFrom('journal').select('hash').where('seq', '=', seq).executeTakeFirst();
  return row?.hash === hash;
}
