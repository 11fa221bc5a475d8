import { InvalidPackage } from '../app-package/fault.ts';
import { ConfigError } from '../config.ts';
import { InvalidData } from '../start-up.ts';
import { StoreUnavailable } from '../store/store.ts';

/** Ends a command: what the user can mend is said in a line, anything else with its stack. */
export function fail(error: unknown): void {
  const isExpected = [ConfigError, InvalidData, InvalidPackage, RangeError, StoreUnavailable].some(
    (kind) => error instanceof kind,
  );
  console.error(isExpected ? (error as Error).message : error);
  process.exitCode = 1;
}
