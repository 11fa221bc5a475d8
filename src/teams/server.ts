/** The bot's HTTP side: what Teams posts, calendar files, and what those who run it ask. */
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import restify, { type Server } from 'restify';
import type { Temporal } from 'temporal-polyfill';
import { describeFailure } from '../operations/failure-note.ts';
import type { Metrics } from '../operations/metrics.ts';
import { withRequest } from '../operations/request.ts';
import type { Store } from '../store/store.ts';
import { TeamsAdapter } from './adapter.ts';
import { TeamsApp, type Turns } from './app.ts';
import { type CalendarLinks, type CalendarText, calendarHandler } from './calendar.ts';
import { type Clock, systemClock } from './clock.ts';
import type { Conversation } from './conversation.ts';
import { Delivery, type RetryPolicy } from './delivery.ts';
import { FileUploads } from './file-uploads.ts';
import { Identity } from './identity.ts';
import { Limits } from './limits.ts';
import { Outbox, type OutboxStore } from './outbox.ts';
import { Places } from './places.ts';
import type { OutboxView } from './post-sender.ts';
import { alive, type Handler, metricsHandler, readyHandler } from './probes.ts';
import { Readiness } from './readiness.ts';
import { Receiver } from './receiver.ts';
import { type BotSettings, refuseHost } from './settings.ts';

export interface BotParts {
  readonly conversation: Conversation;
  readonly store: Turns & OutboxStore & Pick<Store, 'savePlace' | 'wakePosts' | 'ping' | 'queue'>;
  /** How the messages of the bot's own accord are drawn. */
  readonly views?: readonly OutboxView[] | undefined;
  /** The calendar files: the links to them, and what is in them. */
  readonly calendar?: { readonly links: CalendarLinks; readonly textOf: CalendarText } | undefined;
  readonly settings: BotSettings;
  /** For how many milliseconds what happens by itself was not looked for. */
  readonly sinceLook: () => number;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly now: () => Temporal.Instant;
  readonly retryPolicy?: RetryPolicy | undefined;
  /** Time as whoever waits for Teams sees it; the machine's, where none is given. */
  readonly clock?: Clock | undefined;
}

export interface RunningBot {
  /** Where it listens, such as `http://127.0.0.1:3978`. */
  readonly url: string;
  /** Something may have been left to be sent. */
  kick(): void;
  /** Says that it is about to end to whoever asks whether it is ready; it goes on answering. */
  announceEnd(): void;
  /** Takes nothing new, answers what it took, and ends. */
  close(): Promise<void>;
}

/** A sender that takes longer than this to post its question is cut off. */
const requestTimeoutMs = 30_000;
/** How long closing waits for turns in progress before it cuts their connections. */
const closeWithinMs = 10_000;

/** Starts the bot; rejects when it may not or cannot listen where it is told to. */
export async function startBot(parts: BotParts): Promise<RunningBot> {
  const { settings, log, metrics, sinceLook } = parts;
  const refusal = refuseHost(settings);
  if (refusal !== undefined) throw new Error(refusal);
  const clock = parts.clock ?? systemClock;
  const limits = new Limits(clock.now);
  const delivery = new Delivery(log, limits, parts.retryPolicy);
  const adapter = new TeamsAdapter(settings.botFramework);
  const { store, views = [], calendar, now } = parts;
  const linkTo = calendar?.links.linkTo;
  const outbox = new Outbox({
    store,
    views,
    linkTo,
    connectTo: (url) => adapter.connectTo(url),
    limits,
    clock,
    log,
    now,
  });
  const { conversation } = parts;
  const uploads = new FileUploads({ conversation, turns: store, delivery, settings, log, now });
  const identity = new Identity(log);
  const places = new Places(store);
  const app = new TeamsApp({ conversation, turns: store, places, identity, delivery, outbox, uploads, log, now });
  const readiness = new Readiness({ store, sinceLook, clock, log });
  const receiver = new Receiver({ adapter, app, settings, log, metrics });
  const token = settings.metricsToken;
  const server = createServer(log, {
    take: (request, response) => receiver.take(request, response),
    tellReady: readyHandler(readiness),
    tellMetrics: metricsHandler({ metrics, token, store, outbox, delivery, clock, log, now }),
    sendCalendar: calendar && calendarHandler(calendar.links, calendar.textOf),
  });
  const { port } = await listen(server, settings);
  const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host;
  outbox.start();
  return {
    url: `http://${host}:${port}`,
    kick: () => outbox.kick(),
    announceEnd: () => readiness.closing(),
    close: async () => {
      readiness.closing();
      await close(server, log, { delivery, outbox, uploads });
    },
  };
}

/** What answers each of the server's paths. */
interface Handlers {
  readonly take: Handler;
  readonly tellReady: Handler;
  readonly tellMetrics: Handler;
  readonly sendCalendar: Handler | undefined;
}

function createServer(log: Logger, { take, tellReady, tellMetrics, sendCalendar }: Handlers): Server {
  const server = restify.createServer({ name: 'namndboten' });
  const answered = (handle: Handler) => answering(server, log, handle);
  server.post('/api/messages', identified(answered(take)));
  server.get('/healthz', alive);
  server.get('/metrics', answered(tellMetrics));
  const alsoHead = [['/readyz', tellReady] as const, ...(sendCalendar ? [['/calendar/*', sendCalendar] as const] : [])];
  for (const [path, handle] of alsoHead) {
    server.get(path, answered(handle));
    server.head(path, answered(handle));
  }
  return server;
}

/** All that sends something by itself, and ends before the process does. */
interface Senders {
  readonly delivery: Delivery;
  readonly outbox: Outbox;
  readonly uploads: FileUploads;
}

/** A handler whose requests have an id each, which their senders are told. */
function identified(handle: Handler): Handler {
  return async (request, response) =>
    withRequest((id) => {
      response.header('x-request-id', id);
      return handle(request, response);
    });
}

/** A handler whose failures are answered too, and which does not keep a closing server from ending. */
function answering(server: Server, log: Logger, handle: Handler): Handler {
  return async (request, response) => {
    // A connection kept open for the next question would keep a closing server from ending.
    response.once('finish', () => {
      if (!server.server.listening) request.socket.end();
    });
    try {
      await handle(request, response);
    } catch (error) {
      log.error(describeFailure(error), 'a request failed');
      if (!response.headersSent) response.json(500, { error: 'internal error' });
    }
  };
}

function listen(server: Server, { host, port }: BotSettings): Promise<AddressInfo> {
  server.server.requestTimeout = requestTimeoutMs;
  // restify takes requests to change the protocol away from Node and answers none: each would hold its connection for
  // good, and keep a closing server from ending. Without it Node takes them for what they are otherwise.
  server.server.removeAllListeners('upgrade');
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.removeListener('error', reject);
      resolve(server.address());
    });
  });
}

async function close(server: Server, log: Logger, { delivery, outbox, uploads }: Senders): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(resolve));
  const cutOff = setTimeout(() => {
    log.warn('turns took too long to be waited for');
    server.server.closeAllConnections();
  }, closeWithinMs);
  server.server.closeIdleConnections();
  await closed;
  clearTimeout(cutOff);
  await Promise.all([outbox.close(), uploads.close().then(() => delivery.close())]);
}
