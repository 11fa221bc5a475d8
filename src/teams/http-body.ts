/**
 * Reads a posted JSON body. restify's own reader takes forms and gzip too (a broken gzip stream
 * ends the process, and its limit counts packed bytes), so it is not used.
 */
import type { IncomingMessage } from 'node:http';

const bodyLimitBytes = 256 * 1024;
/** Several times what Teams nests. */
const deepest = 100;

export type Body =
  | { readonly ok: true; readonly json: unknown }
  | { readonly ok: false; readonly status: 400 | 413 | 415; readonly problem: string };

/** The parsed body, or the status and the sentence to refuse it with. */
export async function readJson(request: IncomingMessage): Promise<Body> {
  const [type] = (request.headers['content-type'] ?? '').split(';');
  const encoding = request.headers['content-encoding'];
  if (type?.trim().toLowerCase() !== 'application/json' || (encoding !== undefined && encoding !== 'identity')) {
    request.resume();
    return { ok: false, status: 415, problem: 'expected Content-Type: application/json, not encoded' };
  }
  let bytes: Buffer | undefined;
  try {
    bytes = await readBytes(request);
  } catch (error) {
    // The sender hung up, or took too long and was cut off.
    if (request.complete) throw error;
    return { ok: false, status: 400, problem: 'the body ended early' };
  }
  if (bytes === undefined) return { ok: false, status: 413, problem: `expected at most ${bodyLimitBytes} bytes` };
  try {
    const json: unknown = JSON.parse(bytes.toString('utf8'));
    if (isDeep(json)) return { ok: false, status: 400, problem: `expected at most ${deepest} levels` };
    return { ok: true, json };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { ok: false, status: 400, problem: 'the body is not JSON' };
  }
}

/** Whether something is nested so deep that code which calls itself for each level could run out of stack. */
function isDeep(json: unknown): boolean {
  let level = [json];
  for (let depth = 0; depth <= deepest && level.length > 0; depth += 1) {
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
  }
  return level.length > 0;
}

/** The whole body, or nothing if it is too big; what is beyond the limit is read and thrown away. */
async function readBytes(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= bodyLimitBytes) chunks.push(chunk);
  }
  return length <= bodyLimitBytes ? Buffer.concat(chunks) : undefined;
}
