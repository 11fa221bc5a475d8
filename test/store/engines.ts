/** The engines that the store runs on, each with a database of its own per test. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import { inject } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { Instance } from './instance.ts';

export type Row = Readonly<Record<string, string | number>>;

/** An empty database, and the ways into it. */
export class TestDatabase {
  readonly url: string;
  readonly #execute: (sql: string) => Promise<readonly Row[]>;
  readonly #remove: () => Promise<void>;
  readonly #open: (() => Promise<unknown>)[] = [];

  constructor(url: string, execute: (sql: string) => Promise<readonly Row[]>, remove: () => Promise<void>) {
    this.url = url;
    this.#execute = execute;
    this.#remove = remove;
  }

  /** A store on this database; each call is one more. */
  async open(): Promise<Store> {
    const store = await openStore(this.url);
    this.#open.push(() => store.close());
    return store;
  }

  /** A store in a thread of its own, as another process has one. */
  async start(): Promise<Instance> {
    const instance = await Instance.start(this.url);
    this.#open.push(() => instance.close());
    return instance;
  }

  /** Past the store, as somebody who holds the database's file or password. */
  async execute(sql: string): Promise<void> {
    await this.#execute(sql);
  }

  /** What one query finds there. */
  rows(query: string): Promise<readonly Row[]> {
    return this.#execute(query);
  }

  /** Closes whatever was opened, and removes the database. */
  async remove(): Promise<void> {
    for (const close of this.#open) await close();
    await this.#remove();
  }
}

export interface Engine {
  readonly name: string;
  create(): Promise<TestDatabase>;
}

const sqlite: Engine = {
  name: 'SQLite',
  async create() {
    const dir = await mkdtemp(join(tmpdir(), 'namndboten-store-'));
    const file = join(dir, 'store.sqlite');
    return new TestDatabase(
      `sqlite:${file}`,
      async (sql) => {
        const database = new DatabaseSync(file, { timeout: 5000 });
        try {
          // `exec` takes several statements, and finds nothing.
          if (/^\s*select/i.test(sql)) return database.prepare(sql).all() as Row[];
          database.exec(sql);
          return [];
        } finally {
          database.close();
        }
      },
      () => rm(dir, { recursive: true }),
    );
  },
};

/** A connection of one's own, past the store. */
export async function connectPostgres(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}

async function queryPostgres(url: string, sql: string): Promise<void> {
  const client = await connectPostgres(url);
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

export const postgres: Engine = {
  name: 'PostgreSQL',
  async create() {
    const server = inject('postgresUrl');
    const name = `test_${randomBytes(6).toString('hex')}`;
    await queryPostgres(`${server}/postgres`, `create database ${name}`);
    const url = `${server}/${name}`;
    const client = await connectPostgres(url);
    return new TestDatabase(
      url,
      async (sql) => (await client.query<Row>(sql)).rows,
      async () => {
        await client.end();
        await queryPostgres(`${server}/postgres`, `drop database ${name}`);
      },
    );
  },
};

export const engines: readonly Engine[] = [sqlite, postgres];
