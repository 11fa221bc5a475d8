/**
 * The one way out to the language model. It goes to the configured address only, ends in time, and
 * never fails towards the library: OpenAIModel prints what it catches on stdout, headers and all.
 */
import type { Logger } from 'pino';
import { z } from 'zod';

/** No proposal is longer. */
const longestResponse = 64 * 1024;

/** The parts of a chat completion that a proposal consists of; everything else is dropped. */
const Completion = z.object({
  choices: z
    .array(
      z.object({
        message: z.object({
          role: z.literal('assistant'),
          tool_calls: z
            .array(
              z.object({
                id: z.string(),
                type: z.literal('function'),
                function: z.object({ name: z.string(), arguments: z.string() }),
              }),
            )
            .nullish(),
        }),
      }),
    )
    .min(1),
});
type Completion = z.infer<typeof Completion>;

/** What the library is told when there is nothing to tell. */
const nothing: Completion = { choices: [{ message: { role: 'assistant' } }] };

/** Something about the call that makes it worthless; the message is safe to log. */
class CallFailed extends Error {}

/** The part of `fetch` that the client uses. */
export type Outbound = (
  address: string,
  request: { readonly headers: Readonly<Record<string, string>>; readonly body: string },
) => Promise<Response>;

/**
 * A `fetch` for the model's client: one address, no redirects, one deadline for connecting, waiting
 * and reading. Whatever goes wrong is logged by its sort and looks like a model that proposes nothing.
 */
export function outbound(endpoint: string, timeout: number, log: Logger): Outbound {
  const home = new URL(`${endpoint.replace(/\/$/, '')}/`);
  return async (address, request) => {
    let completion = nothing;
    try {
      const url = new URL(address);
      if (url.origin !== home.origin || !url.pathname.startsWith(home.pathname))
        throw new CallFailed('another address than the configured one');
      const response = await fetch(url, {
        method: 'POST',
        headers: withoutTelemetry(request.headers),
        body: request.body,
        redirect: 'error',
        signal: AbortSignal.timeout(timeout),
      });
      if (!response.ok) {
        await response.body?.cancel();
        throw new CallFailed(`status ${response.status}`);
      }
      completion = Completion.parse(JSON.parse(await readText(response)));
    } catch (error) {
      log.warn({ failure: sortOf(error) }, 'the language model did not answer');
    }
    return Response.json(completion);
  };
}

/** The client's headers without those that describe this machine. */
function withoutTelemetry(given: Readonly<Record<string, string>>): Headers {
  const headers = new Headers(given);
  for (const name of [...headers.keys()]) {
    if (name.startsWith('x-stainless-') || name === 'content-length') headers.delete(name);
  }
  return headers;
}

async function readText(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > longestResponse) throw new CallFailed('too long');
  }
  return text + decoder.decode();
}

/** A failure's sort, without anything that came from the other side. */
function sortOf(error: unknown): string {
  if (error instanceof CallFailed) return error.message;
  if (error instanceof SyntaxError || error instanceof z.ZodError) return 'no chat completion';
  if (!(error instanceof Error)) return 'unknown';
  return error.name === 'TimeoutError' ? 'timeout' : error.name === 'TypeError' ? 'connection' : error.name;
}
