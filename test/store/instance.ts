/**
 * A store in a thread of its own. SQLite makes a thread wait for another's transaction, so two stores
 * in one thread would wait for themselves; two processes, and two threads, do not.
 */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { BoardRecords } from '../../src/domain/records.ts';
import type { TurnClaim, TurnKey } from '../../src/store/store.ts';

/** What an instance can be told to do; instants travel as text. All calls of one job are made at once. */
export type Job =
  | { readonly do: 'claim'; readonly keys: readonly TurnKey[]; readonly at: string; readonly leaseSeconds: number }
  | { readonly do: 'import'; readonly imports: readonly BoardRecords[]; readonly by: string; readonly at: string }
  | { readonly do: 'bind'; readonly accounts: readonly string[]; readonly at: string }
  | { readonly do: 'post'; readonly limit: number; readonly times: number; readonly at: string }
  | { readonly do: 'count'; readonly times: number; readonly words: readonly string[]; readonly at: string };

/** What came of a job: the claims of a `claim`, the keys of the messages of a `post`. */
export interface Result {
  readonly claims: readonly TurnClaim[];
  readonly posts: readonly string[];
}
export type Outcome = Result | { readonly error: string };

export class Instance {
  readonly #worker: Worker;

  private constructor(worker: Worker) {
    this.#worker = worker;
  }

  /** Resolves when the store is open; rejects when it cannot be opened. */
  static async start(url: string): Promise<Instance> {
    const worker = new Worker(new URL('./instance-thread.ts', import.meta.url), { workerData: { url } });
    await once(worker, 'message');
    return new Instance(worker);
  }

  /** Does a job; the claims are those of a `claim`. @throws what the store threw */
  async run(job: Job): Promise<readonly TurnClaim[]> {
    return (await this.result(job)).claims;
  }

  /** Does a job; all that came of it. @throws what the store threw */
  async result(job: Job): Promise<Result> {
    this.#worker.postMessage(job);
    const [outcome] = (await once(this.#worker, 'message')) as [Outcome];
    if ('error' in outcome) throw new Error(outcome.error);
    return outcome;
  }

  async close(): Promise<void> {
    const ended = once(this.#worker, 'exit');
    this.#worker.postMessage('close');
    await ended;
  }
}
