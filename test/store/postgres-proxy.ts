/** A network between a store and PostgreSQL that breaks when and where it is told to. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** What becomes of a connection at a message: it ends before the server has it, or before its answer comes back. */
export type Break = 'before' | 'after';

export class PostgresProxy {
  readonly #server = createServer((client) => this.#join(client));
  readonly #sockets = new Set<Socket>();
  readonly #target: URL;
  #port = 0;
  /** How many messages have come since it was told to count; a client sends the next when the last was answered. */
  #messages = 0;
  #planned: { readonly at: number; readonly how: Break } | undefined;
  #isSilent = false;
  #refusesAfterBreak = false;

  private constructor(target: string) {
    this.#target = new URL(target);
  }

  static async start(target: string): Promise<PostgresProxy> {
    const proxy = new PostgresProxy(target);
    await proxy.accept();
    return proxy;
  }

  /** The database's address by way of the proxy. */
  get url(): string {
    const url = new URL(this.#target);
    url.port = String(this.#port);
    return url.href;
  }

  /** How many messages clients have sent since `breakAt` was called. */
  get messages(): number {
    return this.#messages;
  }

  /** Whether the connection was broken that was to be. */
  get isDone(): boolean {
    return this.#planned === undefined;
  }

  /** Breaks the connection once, at the so manieth message from now on, counted from 1. */
  breakAt(at: number, how: Break, { refuseAfterwards = false } = {}): void {
    this.#messages = 0;
    this.#planned = { at, how };
    this.#refusesAfterBreak = refuseAfterwards;
  }

  /** Takes connections, as from the beginning. */
  async accept(): Promise<void> {
    this.#isSilent = false;
    this.#server.listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  /** Breaks all connections and takes no new ones. */
  async refuse(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  /** Lets nothing more through, and says so to nobody; new connections are as before. */
  silence(): void {
    this.#isSilent = true;
    for (const socket of this.#sockets) socket.pause();
  }

  async stop(): Promise<void> {
    if (this.#server.listening) await this.refuse();
  }

  #join(client: Socket): void {
    this.#isSilent = false;
    const server = connect(Number(this.#target.port), this.#target.hostname);
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      this.#sockets.add(one);
      // What is broken on purpose need not be said again.
      one.on('error', () => {});
      one.on('close', () => {
        this.#sockets.delete(one);
        // The server is left with whoever fell silent: it does not hear of their end.
        if (!this.#isSilent) other.destroy();
      });
    }
    let loses = false;
    client.on('data', (bytes) => {
      this.#messages += 1;
      const broken = this.#planned?.at === this.#messages ? this.#planned : undefined;
      if (broken !== undefined) this.#planned = undefined;
      if (broken?.how === 'before') return this.#break(client);
      loses = broken !== undefined;
      server.write(bytes);
    });
    server.on('data', (bytes) => {
      if (loses) this.#break(client);
      else client.write(bytes);
    });
  }

  #break(client: Socket): void {
    client.destroy();
    if (this.#refusesAfterBreak) this.#server.close();
  }
}
