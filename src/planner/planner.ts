/** A planner that asks a language model, by Microsoft's teams-ai; loaded only where one is configured. */
import type { OpenAIModel, OpenAIModelOptions } from '@microsoft/teams-ai';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Question } from '../domain/answer.ts';
import type { Planner } from '../understand/planner.ts';
import { outbound } from './outbound.ts';
import { promptFor } from './prompt.ts';
import type { ModelSettings } from './settings.ts';

/** People wait no longer for a second opinion. */
const defaultTimeout = 5000;

type ClientOptions = NonNullable<OpenAIModelOptions['clientOptions']>;
type Completing = Parameters<OpenAIModel['completePrompt']>;

/** What the library hands on to prompts and listeners that need it. Ours needs none of it. */
const turn = {} as Completing[0];
const memory: Completing[1] = {
  deleteValue: () => undefined,
  hasValue: () => false,
  getValue: <Value>() => undefined as Value,
  setValue: () => undefined,
};
const functions = {} as Completing[2];
const tokenizer: Completing[3] = { decode: () => '', encode: () => [] };

/** Loads the library and ties it to the configured model; `timeout` in milliseconds is for a whole call. */
export async function createPlanner(
  settings: ModelSettings,
  log: Logger,
  timeout: number = defaultTimeout,
): Promise<Planner> {
  const { OpenAIModel } = await import('@microsoft/teams-ai');
  const clientOptions: ClientOptions = {
    maxRetries: 0,
    // Ours ends first, and quietly.
    timeout: timeout * 2,
    // The client's types are those of node-fetch; it calls with a string and reads the standard Response.
    fetch: outbound(settings.endpoint, timeout, log) as unknown as NonNullable<ClientOptions['fetch']>,
    // Otherwise the client would look for OPENAI_BASE_URL in the environment.
    baseURL: null,
  };
  const model = new OpenAIModel(
    settings.service === 'azure'
      ? {
          azureEndpoint: settings.endpoint,
          azureApiKey: settings.apiKey,
          azureDefaultDeployment: settings.model,
          azureApiVersion: settings.apiVersion,
          useSystemMessages: true,
          clientOptions,
        }
      : {
          endpoint: settings.endpoint,
          apiKey: settings.apiKey,
          defaultModel: settings.model,
          useSystemMessages: true,
          clientOptions,
        },
  );
  return {
    async plan(request) {
      const { message } = await model.completePrompt(turn, memory, functions, tokenizer, promptFor(request));
      const [call, ...others] = message?.action_calls ?? [];
      // Two proposals are a model that does not know.
      if (call === undefined || others.length > 0) return undefined;
      return questionOf(call.function.name, call.function.arguments);
    },
  };
}

/** A tool call as a question; models fill what they leave out with null. */
function questionOf(kind: string, text: string): Question | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
  const slots = z.record(z.string(), z.unknown()).safeParse(parsed);
  if (!slots.success) return undefined;
  return { kind, slots: Object.fromEntries(Object.entries(slots.data).filter(([, value]) => value !== null)) };
}
