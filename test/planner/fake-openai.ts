/** A chat-completions service on loopback that answers as a test says, and keeps what it was sent. */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly path: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: {
    readonly model: string;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
    readonly tools: readonly {
      readonly function: { readonly name: string; readonly description: string; readonly parameters: unknown };
    }[];
  };
}

/** Writes the response, or leaves it open. */
export type Behaviour = (response: ServerResponse) => void;

export const json =
  (status: number, body: unknown): Behaviour =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };

/** A completion with tool calls, each a name and its arguments as text. */
export const calls = (...made: readonly (readonly [string, string])[]): Behaviour =>
  json(200, {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1,
    model: 'm',
    choices: [
      {
        index: 0,
        finish_reason: 'tool_calls',
        message: {
          role: 'assistant',
          content: null,
          tool_calls: made.map(([name, text], at) => ({
            id: `call_${at}`,
            type: 'function',
            function: { name, arguments: text },
          })),
        },
      },
    ],
  });

export const proposes = (kind: string, slots: unknown): Behaviour => calls([kind, JSON.stringify(slots)]);

export const declines: Behaviour = json(200, {
  choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content: 'none' } }],
});

export class FakeOpenAi {
  readonly received: Received[] = [];
  behaviour: Behaviour = declines;
  readonly #server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => {
      text += chunk;
    });
    request.on('end', () => {
      this.received.push({ path: request.url, headers: request.headers, body: JSON.parse(text) });
      this.behaviour(response);
    });
  });

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get endpoint(): string {
    return `${this.origin}/v1`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
