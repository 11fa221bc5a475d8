/** What may be said about an error in the log. */

interface Failure {
  readonly statusCode?: unknown;
  readonly code?: unknown;
}

export interface FailureNote {
  readonly error: string;
  readonly code?: string | undefined;
  readonly status?: number | undefined;
  readonly at?: readonly string[] | undefined;
}

const framesToLog = 4;

/**
 * An error as log fields. The message stays out, since it may quote what a person wrote, a row of the database or
 * a token; name, code, status and the place in the code say where to look.
 */
export function describeFailure(error: unknown): FailureNote {
  if (!(error instanceof Error)) return { error: typeof error };
  return { error: error.name, code: codeOf(error), status: statusOf(error), at: framesOf(error) };
}

/** The HTTP status that the other side answered with, if it answered. */
export function statusOf(error: unknown): number | undefined {
  const status = (error as Failure | undefined)?.statusCode;
  return typeof status === 'number' ? status : undefined;
}

/** The other side's own word for why it refused, such as `ConversationBlockedByUser`, or the connection's. */
export function codeOf(error: unknown): string | undefined {
  const { code } = (error ?? {}) as Failure;
  return typeof code === 'string' && /^\w{1,80}$/.test(code) ? code : undefined;
}

/** The places in the code, innermost first. The stack begins with the message, whose lines may look like places. */
function framesOf({ stack = '', message }: Error): string[] {
  const begin = stack.indexOf(message);
  const frames = begin < 0 ? stack : stack.slice(begin + message.length);
  return frames
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, framesToLog)
    .map((line) => line.trim());
}
