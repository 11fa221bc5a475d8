/** Sends a fuzzed request and tells the status, in whatever way it has to be sent. */
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import type { Fuzzed } from './requests.ts';

const waitMs = 20_000;

export class Sender {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 32 });
  readonly #url: URL;

  constructor(url: string) {
    this.#url = new URL(url);
  }

  /** The status; 0 where the connection was closed without one, which only hardly-HTTP may be. */
  send(fuzzed: Fuzzed): Promise<number> {
    return 'bytes' in fuzzed ? this.#sendBytes(fuzzed.bytes) : this.#request(fuzzed);
  }

  close(): void {
    this.#agent.destroy();
  }

  #request(fuzzed: Exclude<Fuzzed, { bytes: Buffer }>): Promise<number> {
    const { method, path, headers, body } = fuzzed;
    const { hostname, port } = this.#url;
    return new Promise((resolve, reject) => {
      const length = body === undefined ? {} : { 'content-length': String(body.length) };
      const options = { agent: this.#agent, hostname, port, method, path, headers: { ...headers, ...length } };
      const sent = request(options, (response) => {
        response.resume().once('end', () => resolve(response.statusCode ?? 0));
        response.once('error', reject);
      });
      sent.setTimeout(waitMs, () => sent.destroy(new Error('no answer in time')));
      sent.once('error', (error: NodeJS.ErrnoException) => {
        // The bot had closed a connection that was kept open just when it was used again; nobody read the request.
        if (error.code === 'ECONNRESET' && sent.reusedSocket) resolve(this.#request(fuzzed));
        else reject(error);
      });
      sent.end(body);
    });
  }

  #sendBytes(bytes: Buffer): Promise<number> {
    return new Promise((resolve, reject) => {
      const socket = connect(Number(this.#url.port), this.#url.hostname);
      let answer = '';
      socket.setTimeout(waitMs, () =>
        socket.destroy(new Error(`no end in time: ${bytes.toString('latin1').slice(0, 200)}`)),
      );
      socket.on('data', (chunk) => {
        answer += chunk.toString('latin1');
      });
      socket.once('close', () => resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0)));
      socket.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') reject(error);
      });
      socket.end(bytes);
    });
  }
}
