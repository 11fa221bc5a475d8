/** Opens a store from a database URL, bringing its tables up to date first. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Dialect, Kysely, PostgresDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { Pool } from 'pg';
import { KyselyStore } from './kysely-store.ts';
import { migrations } from './migrations.ts';
import type { Schema } from './schema.ts';
import { NodeSqliteDialect } from './sqlite-dialect.ts';
import type { Store } from './store.ts';

function dialectFor(url: string): Dialect {
  if (url.startsWith('sqlite:')) {
    const path = url.slice('sqlite:'.length);
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
    return new NodeSqliteDialect(path);
  }
  if (/^postgres(ql)?:/.test(url)) return new PostgresDialect({ pool: createPool(url) });
  throw new RangeError('the database URL must begin with sqlite: or postgres:');
}

function createPool(url: string): Pool {
  const pool = new Pool({ connectionString: url, max: 10 });
  // The server closed an idle connection (a restart, a failover), which would end the process if nobody
  // listened. The pool has dropped it already; the next query opens another, or fails aloud.
  pool.on('error', () => {});
  return pool;
}

/**
 * Opens the store at `sqlite:PATH` or `postgres://…` and runs the migrations it lacks.
 *
 * @throws if the database cannot be reached or a migration fails; nothing is left open then.
 */
export async function openStore(url: string): Promise<Store> {
  const db = new Kysely<Schema>({ dialect: dialectFor(url) });
  try {
    const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
    const { error } = await migrator.migrateToLatest();
    if (error !== undefined) throw error;
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return new KyselyStore(db);
}
