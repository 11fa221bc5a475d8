/** Connections to PostgreSQL that end when they should. */
import { Socket } from 'node:net';
import { Pool } from 'pg';

export interface PoolPatience {
  /** How long a connection may take to come about, or to become free. */
  readonly connectMs: number;
  /** How long a statement waits for what somebody else holds; then it is a conflict. */
  readonly lockMs: number;
  /** How long a holder may do nothing: one whose machine is gone must not keep the others waiting for good. */
  readonly idleInTransactionMs: number;
  /** How long a connection may be silent while it is in use: longer than a statement takes. */
  readonly silentMs: number;
}

export const defaultPatience: PoolPatience = {
  connectMs: 3000,
  lockMs: 3500,
  idleInTransactionMs: 10_000,
  silentMs: 20_000,
};

/** @throws Error where the URL cannot be read */
export function createPool(url: string, patience: PoolPatience): Pool {
  const pool = new Pool({
    connectionString: url,
    max: 10,
    application_name: 'namndboten',
    keepAlive: true,
    connectionTimeoutMillis: patience.connectMs,
    lock_timeout: patience.lockMs,
    idle_in_transaction_session_timeout: patience.idleInTransactionMs,
    stream: () => impatientSocket(patience.silentMs),
  });
  // The server closed an idle connection (a restart, a failover), which would end the process if nobody listened. The
  // pool has dropped it already; the next query opens another, or fails aloud.
  pool.on('error', () => {});
  // Nor does anybody else listen to one that is in use, between two statements of a transaction: the next one fails.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** A machine that is gone says nothing any more, and the network would wait for it for a quarter of an hour. */
function impatientSocket(silentMs: number): Socket {
  const socket = new Socket();
  socket.setTimeout(silentMs, () => {
    socket.destroy(Object.assign(new Error('the database fell silent'), { code: 'ETIMEDOUT' }));
  });
  return socket;
}
