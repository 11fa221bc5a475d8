/** What an error of the way to Teams means: whether sending again can help, and what is kept with what was not sent. */
import { codeOf, statusOf } from '../operations/failure-note.ts';

interface HttpFailure {
  readonly code?: unknown;
  readonly response?: { readonly headers?: { get(name: string): string | null | undefined } };
}

/** A failure in a word or two, to be kept with what was not sent: `403 ConversationBlockedByUser`, `ECONNRESET`. */
export function failureName(error: unknown): string {
  const status = statusOf(error);
  const code = codeOf(error);
  if (status !== undefined) return code === undefined ? String(status) : `${status} ${code}`;
  return code ?? (error instanceof Error ? error.name : 'error');
}

/** What is kept of a message whose sender never said what became of it. */
export const lapsed = 'lapsed';
export const noConversation = 'no conversation';
export const notDrawn = 'not drawn';

/** Failures after which a message is not there for certain: it was never sent, never got through, or was refused. */
const certain = new Set([noConversation, notDrawn, 'ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

/** Whether a message may be there although sending it failed so: its answer was lost, or a gateway spoke for Teams. */
export function mayHaveArrived(failure: string): boolean {
  return !certain.has(failure) && !/^4(?!08)\d\d\b/.test(failure);
}

const temporaryStatuses = new Set([408, 412, 429, 500, 502, 503, 504]);
/** Node's and the HTTP client's names for a connection that failed or gave no answer in time. */
const temporaryCodes = new Set([
  'REQUEST_SEND_ERROR',
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** Whether the same message may well be accepted a little later. Refusals (400, 401, 403, 404, 413) never are. */
export function isTemporary(error: unknown): boolean {
  const status = statusOf(error);
  if (status !== undefined) return temporaryStatuses.has(status);
  if (error instanceof Error && error.name === 'AbortError') return true;
  const code = (error as HttpFailure | undefined)?.code;
  return typeof code === 'string' && temporaryCodes.has(code);
}

/** Teams has said that it takes nothing there for a while, so it was not even asked. */
export class KnownBlock extends Error {
  readonly statusCode = 429;
  readonly forMs: number;
  constructor(forMs: number) {
    super(`nothing is taken there for ${forMs} ms`);
    this.name = 'KnownBlock';
    this.forMs = forMs;
  }
}

/** How long the other side asked us to wait, in milliseconds (`Retry-After` in seconds). */
export function retryAfter(error: unknown): number | undefined {
  if (error instanceof KnownBlock) return error.forMs;
  const seconds = Number((error as HttpFailure | undefined)?.response?.headers?.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : undefined;
}
