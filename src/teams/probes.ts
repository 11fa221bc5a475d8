/** What those who run the bot ask it: whether it is alive, whether it can work, and what it has measured. */
import type { Logger } from 'pino';
import type { Request, Response } from 'restify';
import type { Temporal } from 'temporal-polyfill';
import { describeFailure } from '../operations/failure-note.ts';
import type { Metrics, Observed } from '../operations/metrics.ts';
import type { Store } from '../store/store.ts';
import type { Clock } from './clock.ts';
import type { Delivery } from './delivery.ts';
import { inTime } from './in-time.ts';
import { isPassedOn, refuseMetrics } from './metrics-access.ts';
import type { Outbox } from './outbox.ts';
import type { Readiness } from './readiness.ts';

export type Handler = (request: Request, response: Response) => Promise<void>;

/** Nothing on the way may keep an answer that is about this moment. */
const momentary = { 'cache-control': 'no-store' };

/** The process is there: no more than that, so that it is not ended for what others lack. */
export const alive: Handler = async (_request, response) => {
  response.json(200, { status: 'ok' });
};

/** Whether the bot can do its work, and what keeps it from it. */
export function readyHandler(readiness: Readiness): Handler {
  return async (_request, response) => {
    const failed = await readiness.hindrances();
    if (failed.length === 0) response.json(200, { status: 'ready' }, momentary);
    else response.json(503, { status: 'not ready', failed }, momentary);
  };
}

export interface MetricsParts {
  readonly metrics: Metrics;
  readonly token: string | undefined;
  readonly store: Pick<Store, 'queue'>;
  readonly outbox: Pick<Outbox, 'counts'>;
  readonly delivery: Pick<Delivery, 'counts'>;
  readonly clock: Clock;
  readonly log: Logger;
  readonly now: () => Temporal.Instant;
}

/** What has been measured, in Prometheus' text format. */
export function metricsHandler(parts: MetricsParts): Handler {
  const { metrics, token, outbox, delivery } = parts;
  return async (request, response) => {
    const from = request.socket.remoteAddress;
    const { authorization } = request.headers;
    const refusal = refuseMetrics({ authorization, from, isPassedOn: isPassedOn(request.headers) }, token);
    if (refusal !== undefined) {
      if (refusal.status === 401) response.header('www-authenticate', 'Bearer');
      return response.json(refusal.status, { error: refusal.error });
    }
    const queue = await queueNow(parts);
    const text = await metrics.text({ sends: outbox.counts, answers: delivery.counts, queue });
    response.writeHead(200, { 'content-type': metrics.contentType, ...momentary });
    response.end(text);
  };
}

/** The rest of the metrics is of use, most of all, where the database is not. */
const queueWithinMs = 2000;

async function queueNow({ store, clock, now, log }: MetricsParts): Promise<Observed['queue']> {
  const at = now();
  try {
    const queue = await inTime(store.queue(at), queueWithinMs, clock, undefined);
    if (queue === undefined) return undefined;
    // The demo's clock begins anew with every process: what was wished for before seems to come from the future.
    const oldestSeconds = queue.oldest === undefined ? 0 : Math.max(0, at.since(queue.oldest).total('seconds'));
    return { count: queue.count, oldestSeconds };
  } catch (error) {
    log.warn(describeFailure(error), 'how many messages wait is not known');
    return undefined;
  }
}
