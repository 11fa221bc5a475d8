/**
 * Which request is at hand: an id that every line of the log carries which comes of it, also long after it was answered
 * (an answer that is sent again). Chosen here and never by the sender, so that it says nothing and can be told to people.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';

const requests = new AsyncLocalStorage<string>();

/** Does something for a request that has just come, under an id of its own. */
export function withRequest<T>(work: (request: string) => T): T {
  const request = randomBytes(6).toString('hex');
  return requests.run(request, () => work(request));
}

/** The id of the request at hand; undefined where something happens by itself. */
export function currentRequest(): string | undefined {
  return requests.getStore();
}
