/** How the process ends when it is told to: in order, in a bounded time, and at once for whoever insists. */
import type { EventEmitter } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import { describeFailure } from './failure-note.ts';

export interface EndingParts {
  /** Says that the end has begun, to those who send requests here. */
  readonly announce: () => void;
  /** How long everything goes on after that, so that they notice. */
  readonly delayMs: number;
  /** Ends everything, in good order. */
  readonly close: () => Promise<void>;
  readonly log: Logger;
  /** Ends the process, whatever is still under way. */
  readonly exit: (code: number) => void;
  readonly signals: Pick<EventEmitter, 'on'>;
  readonly withinMs?: number | undefined;
}

/** More than turns, what they left to be sent and a file on its way take between them; then nobody waits any longer. */
export const closeWithinMs = 25_000;
/** One press of Ctrl-C reaches a process several times: from the terminal, from npm, from whatever started it. */
const samePressMs = 500;

/** Ends the process when it is told to (SIGTERM, SIGINT): with 0, or with 1 where something went wrong. */
export function endOnSignals({ signals, log, exit, ...parts }: EndingParts): void {
  let since: number | undefined;
  const told = (signal: string) => {
    const now = performance.now();
    if (since === undefined) {
      since = now;
      log.info({ signal }, 'the bot is closing');
      void end({ log, ...parts }).then(exit);
    } else if (now - since > samePressMs) {
      log.warn({ signal }, 'told twice to end: nothing is waited for any longer');
      exit(1);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM']) signals.on(signal, told);
}

/** @returns the exit code */
async function end({
  announce,
  delayMs,
  close,
  log,
  withinMs = closeWithinMs,
}: Omit<EndingParts, 'exit' | 'signals'>): Promise<number> {
  try {
    announce();
    await wait(delayMs);
    const isClosed = await Promise.race([close().then(() => true), wait(withinMs, false)]);
    if (isClosed) log.info('the bot has closed');
    else log.error('closing took too long: what was under way is cut off');
    return isClosed ? 0 : 1;
  } catch (error) {
    log.error(describeFailure(error), 'closing failed');
    return 1;
  }
}
