/** The bot's HTTP side: what Teams posts, calendar files, and whether the process is alive. */
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import restify, { type Request, type Response, type Server } from 'restify';
import type { Temporal } from 'temporal-polyfill';
import { describeFailure } from '../operations/failure-note.ts';
import type { Store } from '../store/store.ts';
import { parseActivity } from './activity.ts';
import { TeamsAdapter } from './adapter.ts';
import { TeamsApp, type Turns } from './app.ts';
import { type CalendarLinks, type CalendarText, calendarHandler } from './calendar.ts';
import { type Clock, systemClock } from './clock.ts';
import type { Conversation } from './conversation.ts';
import { Delivery, type RetryPolicy } from './delivery.ts';
import { FileUploads } from './file-uploads.ts';
import { Gate } from './gate.ts';
import { readJson } from './http-body.ts';
import { Identity } from './identity.ts';
import { Limits } from './limits.ts';
import { Outbox, type OutboxStore } from './outbox.ts';
import { Places } from './places.ts';
import type { OutboxView } from './post-sender.ts';
import { type BotSettings, refuseHost, refuseServiceUrl } from './settings.ts';
import { type Refusal, refuseBody } from './token-guard.ts';

export interface BotParts {
  readonly conversation: Conversation;
  readonly store: Turns & OutboxStore & Pick<Store, 'savePlace' | 'wakePosts'>;
  /** How the messages of the bot's own accord are drawn. */
  readonly views?: readonly OutboxView[] | undefined;
  /** The calendar files: the links to them, and what is in them. */
  readonly calendar?: { readonly links: CalendarLinks; readonly textOf: CalendarText } | undefined;
  readonly settings: BotSettings;
  readonly log: Logger;
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
  /** Takes nothing new, answers what it took, and ends. */
  close(): Promise<void>;
}

/** A sender that takes longer than this to post its question is cut off. */
const requestTimeoutMs = 30_000;
/** How long closing waits for turns in progress before it cuts their connections. */
const closeWithinMs = 10_000;

/** Starts the bot; rejects when it may not or cannot listen where it is told to. */
export async function startBot(parts: BotParts): Promise<RunningBot> {
  const { settings, log } = parts;
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
  const receive = createReceiver(parts, adapter, { delivery, outbox, uploads });
  const server = restify.createServer({ name: 'namndboten' });
  server.get('/healthz', async (_request: Request, response: Response) => {
    response.json(200, { status: 'ok' });
  });
  server.post('/api/messages', answering(server, log, receive));
  if (calendar !== undefined) {
    const sendCalendar = answering(server, log, calendarHandler(calendar.links, calendar.textOf));
    server.get('/calendar/*', sendCalendar);
    server.head('/calendar/*', sendCalendar);
  }
  const { port } = await listen(server, settings);
  const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host;
  outbox.start();
  return {
    url: `http://${host}:${port}`,
    kick: () => outbox.kick(),
    close: () => close(server, { delivery, outbox, uploads }),
  };
}

/** All that sends something by itself, and ends before the process does. */
interface Senders {
  readonly delivery: Delivery;
  readonly outbox: Outbox;
  readonly uploads: FileUploads;
}

type Handler = (request: Request, response: Response) => Promise<void>;

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

/** What happens to one post, from raw bytes to the answer's status. */
function createReceiver(parts: BotParts, adapter: TeamsAdapter, senders: Senders): Handler {
  const { settings, log, store } = parts;
  const places = new Places(store);
  const app = new TeamsApp({ ...parts, ...senders, turns: store, places, identity: new Identity(log) });
  const gate = Gate.of(settings);
  const refuse = (response: Response, status: number, error: string, reason?: string) => {
    log.warn({ status, error, reason }, 'a request was refused');
    response.json(status, { error });
  };
  const turnAway = (response: Response, { status, error, reason }: Refusal) => refuse(response, status, error, reason);

  return async (request, response) => {
    const verdict = await gate?.verify(request.headers.authorization);
    if (verdict?.ok === false) {
      request.resume();
      return turnAway(response, verdict.refusal);
    }
    const body = await readJson(request);
    if (!body.ok) return refuse(response, body.status, body.problem);
    const forged = verdict && refuseBody(verdict.voucher, body.json);
    if (forged !== undefined) return turnAway(response, forged);
    const parsed = parseActivity(body.json);
    if (!parsed.ok) return refuse(response, 400, parsed.problem);
    const stranger = refuseServiceUrl(settings, parsed.activity.serviceUrl);
    if (stranger !== undefined) return refuse(response, 403, stranger);
    const refusal = gate?.refuse(parsed.activity);
    if (refusal !== undefined) return turnAway(response, refusal);
    const receipt = await adapter.receive(request.headers.authorization ?? '', parsed.activity, app);
    if (receipt.state === 'unauthorized') return refuse(response, 401, 'unauthorized', receipt.reason);
    response.once('finish', () => {
      if (response.statusCode < 300) gate?.answered(parsed.activity);
    });
    if (receipt.response?.body === undefined) response.send(receipt.response?.status ?? 200);
    else response.json(receipt.response.status, receipt.response.body);
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

async function close(server: Server, { delivery, outbox, uploads }: Senders): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(resolve));
  const cutOff = setTimeout(() => server.server.closeAllConnections(), closeWithinMs);
  server.server.closeIdleConnections();
  await closed;
  clearTimeout(cutOff);
  await uploads.close();
  await delivery.close();
  await outbox.close();
}
