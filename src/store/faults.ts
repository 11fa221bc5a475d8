/** What a database driver's error says of the database. Pure. */

/**
 * `conflict`: somebody else was in the way, and the database took back all of it, so that trying again may help at once.
 * `unreachable`: the connection was lost or never came about. What was sent may have been carried out all the same.
 */
export type DatabaseFault = 'conflict' | 'unreachable';

/** PostgreSQL: serialization failure, deadlock, lock not to be had in time. */
const conflicts = new Set(['40001', '40P01', '55P03']);

/**
 * PostgreSQL: ended by an administrator, after a crash, or not yet ready; too many connections; a standby that does not
 * write (yet), as the first moments after a failover have it; a transaction in which nothing happened for too long.
 * Then Node's names for a connection that failed.
 */
const lostConnections = new Set([
  ...['57P01', '57P02', '57P03', '53300', '25006', '25P03'],
  ...['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'],
  ...['ENOTFOUND', 'EAI_AGAIN'],
]);

/** `pg` has no codes for what it finds out by itself. */
const lostConnectionMessages = [
  /^Connection terminated/,
  /connection error and is not queryable/,
  /^timeout e(xceeded|xpired)( when trying to connect)?$/,
];

/** SQLite's codes for a database that another process did not let go of in time: busy, locked. */
const sqliteConflicts = new Set([5, 6]);

interface DriverError {
  readonly code?: unknown;
  readonly errcode?: unknown;
  readonly message?: unknown;
}

/** What an error says of the database; undefined where it is about what was asked of it. */
export function faultOf(error: unknown): DatabaseFault | undefined {
  const { code, errcode, message } = (error ?? {}) as DriverError;
  if (code === 'ERR_SQLITE_ERROR')
    return typeof errcode === 'number' && sqliteConflicts.has(errcode & 0xff) ? 'conflict' : undefined;
  if (typeof code === 'string') {
    if (conflicts.has(code)) return 'conflict';
    // Class 08 is all about connections.
    if (lostConnections.has(code) || /^08[0-9A-Z]{3}$/.test(code)) return 'unreachable';
  }
  const isLost = typeof message === 'string' && lostConnectionMessages.some((known) => known.test(message));
  return isLost ? 'unreachable' : undefined;
}
