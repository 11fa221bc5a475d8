/**
 * Teams as the bot sees it, on loopback: the connector's endpoints, a record of what arrived, and
 * faults on demand. Nothing of the bot itself is faked here.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Watchers } from './watchers.ts';

/** A message as the bot sent it. */
interface SentActivity {
  readonly type: string;
  readonly text?: string;
  readonly textFormat?: string;
  readonly summary?: string;
  readonly replyToId?: string;
  readonly attachments?: readonly {
    readonly contentType: string;
    readonly content: unknown;
    readonly name?: string;
    readonly contentUrl?: string;
  }[];
}

/** One request that the bot made. */
export interface Delivered {
  readonly method: string;
  readonly conversation: string;
  /** The activity in the path: the one replied to (POST) or the one replaced (PUT). */
  readonly target: string | undefined;
  /** The id that Teams gave, unless it refused. */
  readonly id: string | undefined;
  readonly status: number;
  readonly activity: SentActivity;
}

export interface Member {
  readonly name: string;
  readonly email: string;
  readonly userRole?: 'user' | 'guest';
}

export interface Fault {
  readonly status: number;
  readonly headers?: Record<string, string>;
  /** The message is taken all the same, as when a gateway loses the answer. */
  readonly posted?: boolean;
  /** What the answer's body says of why. */
  readonly code?: string;
  /** The connection breaks instead of an answer. */
  readonly dropped?: boolean;
}

/** A file that the bot put where it was told to. */
export interface Uploaded {
  readonly path: string;
  readonly range: string | undefined;
  readonly bytes: Buffer;
}

export class FakeTeams {
  readonly members = new Map<string, Member>();
  /** Who reads a channel, by the ids of `members`; of the others Teams tells nothing. */
  readonly readers = new Map<string, readonly string[]>();
  readonly delivered: Delivered[] = [];
  /** Roster lookups, by person. */
  readonly lookUps: string[] = [];
  /** With which tokens the bot has come. */
  readonly tokens = new Set<string | undefined>();
  /** Each is used up by one message. */
  readonly faults: Fault[] = [];
  /** What becomes of a message in a conversation, where none of `faults` is left; undefined where it is taken. */
  faultOf: (conversation: string) => Fault | undefined = () => undefined;
  rosterFault: number | undefined;
  readonly uploads: Uploaded[] = [];
  /** What the next uploads are answered with, each used up by one. */
  readonly uploadFaults: Fault[] = [];
  /** Messages wait for this before they are answered. */
  gate: Promise<unknown> | undefined;
  /** How many messages have come as far as the gate. */
  arrived = 0;

  readonly #server = createServer((request, response) => {
    this.#answer(request, response).catch((error: unknown) => {
      reply(response, 599, { error: String(error) });
    });
  });
  readonly #watchers = new Watchers();
  #lastId = 0;

  async start(): Promise<this> {
    // On a machine under load five seconds pass between two messages, and a connection that is closed just then loses one.
    this.#server.keepAliveTimeout = 60_000;
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return this;
  }

  get serviceUrl(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  /** Where a file may be put, as OneDrive gives an address for each. */
  uploadUrl(name: string): string {
    return `${this.serviceUrl}upload/${name}`;
  }

  /** What people would see: messages that were taken, without typing indicators. */
  get messages(): Delivered[] {
    return this.delivered.filter(({ activity, id }) => activity.type === 'message' && id !== undefined);
  }

  /** The messages that stand in a conversation now, each as it was last replaced, oldest first. */
  standingIn(conversation: string): SentActivity[] {
    const standing = new Map<string, SentActivity>();
    for (const { id, activity, conversation: own } of this.messages) {
      if (own === conversation && id !== undefined) standing.set(id, activity);
    }
    return [...standing.values()];
  }

  /** Resolves as soon as `enough` holds; the test's own time limit is the deadline. */
  until(enough: () => boolean): Promise<void> {
    return this.#watchers.until(enough);
  }

  async stop(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.tokens.add(request.headers.authorization);
    if (request.method === 'PUT' && request.url?.startsWith('/upload/') === true)
      return this.#upload(request, response, request.url);
    const [, conversation, collection, target] =
      /^\/v3\/conversations\/([^/]+)\/(activities|members|pagedmembers)(?:\/([^/?]+))?(?:\?.*)?$/
        .exec(request.url ?? '')
        ?.map((part) => (part === undefined ? part : decodeURIComponent(part))) ?? [];
    if (conversation === undefined) return reply(response, 404, { error: { code: 'NotFound' } });
    if (collection === 'members') return this.#member(response, target ?? '');
    if (collection === 'pagedmembers') return this.#readers(response, conversation);
    const activity = JSON.parse((await bodyOf(request)).toString('utf8')) as SentActivity;
    if (activity.type === 'message') this.arrived += 1;
    this.#watchers.tell();
    await this.gate;
    const fault = activity.type === 'message' ? (this.faults.shift() ?? this.faultOf(conversation)) : undefined;
    const taken = fault === undefined || fault.posted === true;
    const id = taken ? (request.method === 'PUT' ? target : `reply-${++this.#lastId}`) : undefined;
    const status = fault?.status ?? (request.method === 'POST' ? 201 : 200);
    this.delivered.push({ method: request.method ?? '', conversation, target, id, status, activity });
    this.#watchers.tell();
    if (fault?.dropped === true) request.socket.destroy();
    else if (fault === undefined) reply(response, status, { id });
    else reply(response, status, { error: { code: fault.code ?? 'ServiceError', message: 'refused' } }, fault.headers);
  }

  #readers(response: ServerResponse, conversation: string): void {
    const readers = this.readers.get(conversation);
    if (readers === undefined) {
      reply(response, 404, { error: { code: 'ConversationNotFound' } });
      return;
    }
    const members = readers.map((id) => ({ id, userRole: 'user', ...this.members.get(id) }));
    reply(response, 200, { members });
  }

  async #upload(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const bytes = await bodyOf(request);
    const fault = this.uploadFaults.shift();
    if (fault !== undefined) return reply(response, fault.status, {}, fault.headers);
    this.uploads.push({ path, range: request.headers['content-range'], bytes });
    this.#watchers.tell();
    reply(response, 201, { id: 'file-1' });
  }

  #member(response: ServerResponse, person: string): void {
    this.lookUps.push(person);
    const member = this.members.get(person);
    if (this.rosterFault !== undefined) reply(response, this.rosterFault, { error: { code: 'ServiceError' } });
    else if (member === undefined) reply(response, 404, { error: { code: 'MemberNotFoundInConversation' } });
    else reply(response, 200, { id: person, userRole: 'user', ...member });
  }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Not chained: restify, once loaded, replaces `writeHead` of every server in the process with one that returns nothing. */
function reply(response: ServerResponse, status: number, body: object, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}
