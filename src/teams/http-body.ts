/**
 * Reads a posted JSON body. restify's own reader takes forms and gzip too (a broken gzip stream
 * ends the process, and its limit counts packed bytes), so it is not used.
 */
import type { IncomingMessage } from 'node:http';

const bodyLimitBytes = 256 * 1024;

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
    return { ok: true, json: JSON.parse(bytes.toString('utf8')) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { ok: false, status: 400, problem: 'the body is not JSON' };
  }
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
