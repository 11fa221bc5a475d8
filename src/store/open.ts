/** Opens a store from a database URL, bringing its tables up to date first. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Dialect, Kysely, PostgresDialect } from 'kysely';
import { Database } from './database.ts';
import type { DatabaseFault } from './faults.ts';
import { KyselyStore } from './kysely-store.ts';
import { migratorOf } from './migrations.ts';
import { createPool, defaultPatience, type PoolPatience } from './postgres-pool.ts';
import { defaultRetryPolicy, type RetryPolicy } from './retry.ts';
import type { Schema } from './schema.ts';
import { NodeSqliteDialect } from './sqlite-dialect.ts';
import type { Store } from './store.ts';

export interface StoreOptions {
  /** Told each time that the database is asked again. */
  readonly onRetry?: ((fault: DatabaseFault) => void) | undefined;
  readonly retryPolicy?: RetryPolicy | undefined;
  readonly patience?: PoolPatience | undefined;
}

function dialectFor(url: string, patience: PoolPatience): Dialect {
  if (url.startsWith('sqlite:')) {
    const path = url.slice('sqlite:'.length);
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
    return new NodeSqliteDialect(path);
  }
  if (/^postgres(ql)?:/.test(url)) return new PostgresDialect({ pool: createPool(url, patience) });
  throw new RangeError('the database URL must begin with sqlite: or postgres:');
}

/**
 * The database at `sqlite:PATH` or `postgres://…`, with the migrations that it lacked.
 *
 * @throws StoreUnavailable if it cannot be reached
 * @throws if a migration fails; nothing is left open then
 */
export async function openDatabase(url: string, options: StoreOptions = {}): Promise<Database> {
  const { onRetry = () => {}, retryPolicy = defaultRetryPolicy, patience = defaultPatience } = options;
  const db = new Kysely<Schema>({ dialect: dialectFor(url, patience) });
  const database = new Database(db, retryPolicy, onRetry);
  try {
    await database.again(migrate);
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}

async function migrate(db: Kysely<Schema>): Promise<void> {
  const { error } = await migratorOf(db).migrateToLatest();
  if (error !== undefined) throw error;
}

/** Opens the store at a database URL. @throws as `openDatabase` does */
export async function openStore(url: string, options: StoreOptions = {}): Promise<Store> {
  return new KyselyStore(await openDatabase(url, options));
}
