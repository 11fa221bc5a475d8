import { ConfigError } from '../config.ts';
import { InvalidData } from '../start-up.ts';

/** Ends a command: what the user can mend is said in a line, anything else with its stack. */
export function fail(error: unknown): void {
  const expected = error instanceof ConfigError || error instanceof InvalidData || error instanceof RangeError;
  console.error(expected ? error.message : error);
  process.exitCode = 1;
}
