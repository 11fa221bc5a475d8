/** The only reader of the environment: parsed once, with every fault in one message. */
import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { ModelSettings } from './planner/settings.ts';
import { refuseAuthentication } from './teams/authentication-settings.ts';
import { type BotFrameworkKey, type BotSettings, botFrameworkKeys, isLoopback, refuseHost } from './teams/settings.ts';

const Instant = z.string().transform((text, context) => {
  try {
    return Temporal.Instant.from(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'expected an instant such as 2022-09-01T08:00:00+02:00' });
    return z.NEVER;
  }
});

/** An address that is encrypted, unless it is on this machine, and that holds nothing secret. */
function webAddress(example: string) {
  return z
    .url({ protocol: /^https?$/, error: `expected an address such as ${example}`, abort: true })
    .refine((text) => {
      const { protocol, hostname, username, password, search, hash } = new URL(text);
      return (
        (protocol === 'https:' || isLoopback(hostname)) &&
        [username, password, search, hash].every((part) => part === '')
      );
    }, 'expected https (http only on this machine), without a user, query or fragment')
    .transform((text) => new URL(text).href.replace(/\/$/, ''));
}

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3978),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: z
    .string()
    .regex(/^(sqlite:.+|postgres(ql)?:\/\/.+)$/, 'expected sqlite:PATH or postgres://…')
    .default('sqlite:.data/namndboten.sqlite'),
  DATA_DIR: z.string().min(1).default('data/norrbotten'),
  BOT_CLOCK: Instant.optional(),
  PUBLIC_URL: webAddress('https://namndboten.example.org').optional(),
  ACCESS: z.enum(['open', 'roster']).default('open'),
  ALLOWED_TENANTS: z
    .string()
    .transform((list) => list.split(/[\s,]+/).filter((tenant) => tenant !== ''))
    .optional(),
  METRICS_TOKEN: z
    .string()
    // What a Bearer token may consist of.
    .regex(/^[\w.~+/-]{16,}=*$/, 'expected at least 16 letters, digits or any of -._~+/')
    .optional(),
  SHUTDOWN_DELAY: z.coerce.number().min(0).max(60).default(0),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

/** What people ask goes there. */
const ModelEndpoint = webAddress('https://api.openai.com/v1');

const required = (key: string) =>
  z.string({ error: `${key} is missing: the language model needs all of these settings` });

/** The language model's settings, by the names that its services document. */
const modelSchemas = [
  {
    keys: ['OPENAI_ENDPOINT', 'OPENAI_API_KEY', 'OPENAI_MODEL'],
    schema: z
      .object({
        OPENAI_ENDPOINT: required('OPENAI_ENDPOINT').pipe(ModelEndpoint),
        OPENAI_API_KEY: required('OPENAI_API_KEY'),
        OPENAI_MODEL: required('OPENAI_MODEL'),
      })
      .transform(
        (set): ModelSettings => ({
          service: 'openai',
          endpoint: set.OPENAI_ENDPOINT,
          apiKey: set.OPENAI_API_KEY,
          model: set.OPENAI_MODEL,
        }),
      ),
  },
  {
    keys: ['AZURE_OPENAI_ENDPOINT', 'AZURE_OPENAI_API_KEY', 'AZURE_OPENAI_DEPLOYMENT'],
    schema: z
      .object({
        AZURE_OPENAI_ENDPOINT: required('AZURE_OPENAI_ENDPOINT')
          .pipe(ModelEndpoint)
          .refine((text) => text.startsWith('https://'), 'expected https'),
        AZURE_OPENAI_API_KEY: required('AZURE_OPENAI_API_KEY'),
        AZURE_OPENAI_DEPLOYMENT: required('AZURE_OPENAI_DEPLOYMENT'),
        // The library's own default is older than tools.
        OPENAI_API_VERSION: z.string().default('2024-10-21'),
      })
      .transform(
        (set): ModelSettings => ({
          service: 'azure',
          endpoint: set.AZURE_OPENAI_ENDPOINT,
          apiKey: set.AZURE_OPENAI_API_KEY,
          model: set.AZURE_OPENAI_DEPLOYMENT,
          apiVersion: set.OPENAI_API_VERSION,
        }),
      ),
  },
] as const;

export interface Config {
  readonly databaseUrl: string;
  readonly dataDir: string;
  /** The instant at which the demo's clock starts; without it the clock is the machine's. */
  readonly clockStart: Temporal.Instant | undefined;
  readonly logLevel: string;
  /** For how many seconds the bot goes on serving after it was told to end. */
  readonly shutdownDelay: number;
  /** Who may ask: everybody whom the tenant lets in, or those on the roster. */
  readonly access: 'open' | 'roster';
  readonly bot: BotSettings;
  /** Where people's browsers and calendars reach the bot; without it no card has a link to it. */
  readonly publicUrl: string | undefined;
  /** The language model that may propose a question; none unless its settings are there. */
  readonly model: ModelSettings | undefined;
}

/** A setting is wrong; the message names every one. */
export class ConfigError extends Error {
  constructor(problems: readonly string[]) {
    super(`The settings are not right:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

/**
 * Reads the settings. Values in the environment win over those in `env/.env.NAME.user` and
 * `env/.env.NAME`; NAME is `BOT_ENV`, by default `local`.
 *
 * @throws ConfigError naming every setting that is wrong.
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const filled = withFiles(environment);
  const parsed = Environment.safeParse(filled);
  if (!parsed.success)
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  const botFramework = Object.fromEntries(
    botFrameworkKeys.map((key): [BotFrameworkKey, string | undefined] => [key, filled[key]?.trim() || undefined]),
  );
  const problems: string[] = [];
  const secured = botFramework.MicrosoftAppId !== undefined;
  if (secured && parsed.data.BOT_CLOCK !== undefined)
    problems.push('BOT_CLOCK is for the demo and cannot be combined with MicrosoftAppId');
  // Blanks are a slip of whoever wrote them, which must not be read as "nobody is authenticated".
  if (!secured && filled.MicrosoftAppId !== undefined) problems.push('MicrosoftAppId is blank');
  const model = readModel(filled, problems);
  const { HOST: host, PORT: port, ALLOWED_TENANTS: tenants, METRICS_TOKEN: metricsToken } = parsed.data;
  const bot: BotSettings = { host, port, botFramework, tenants, metricsToken };
  problems.push(...refuseAuthentication(bot));
  const refusal = refuseHost(bot);
  if (refusal !== undefined) problems.push(refusal);
  if (problems.length > 0) throw new ConfigError(problems);
  return {
    databaseUrl: parsed.data.DATABASE_URL,
    dataDir: parsed.data.DATA_DIR,
    clockStart: parsed.data.BOT_CLOCK,
    logLevel: parsed.data.LOG_LEVEL,
    shutdownDelay: parsed.data.SHUTDOWN_DELAY,
    access: parsed.data.ACCESS,
    bot,
    publicUrl: parsed.data.PUBLIC_URL ?? (secured ? undefined : ownAddress(bot)),
    model,
  };
}

/** What the app package's files may be filled in with: nothing that is secret is among these. */
const packageKeys = [
  'BOT_ID',
  'TEAMS_APP_ID',
  'DEVELOPER_WEBSITE_URL',
  'DEVELOPER_PRIVACY_URL',
  'DEVELOPER_TERMS_URL',
] as const;

/**
 * The values of the app package's `${{NAME}}`, by the names that the Agents Toolkit writes into `env/`. The bot's id
 * is its app id, and the Teams app has the same id unless it was given one.
 */
export function readPackageValues(
  environment: NodeJS.ProcessEnv = process.env,
): Readonly<Record<string, string | undefined>> {
  const filled = withFiles(environment);
  // The one that the bot runs by wins: the demo's file has a BOT_ID of nobody's.
  const botId = filled.MicrosoftAppId ?? filled.BOT_ID;
  return {
    ...Object.fromEntries(packageKeys.map((key) => [key, filled[key]])),
    BOT_ID: botId,
    TEAMS_APP_ID: filled.TEAMS_APP_ID ?? botId,
  };
}

/** The demo's people are on its machine; one that takes any free port does not know its address yet. */
function ownAddress({ host, port }: BotSettings): string | undefined {
  return port === 0 ? undefined : `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** The environment's values over those of the files beside it; what is empty is not set. */
function withFiles(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const name = environment.BOT_ENV ?? 'local';
  const files = environment === process.env ? [`env/.env.${name}`, `env/.env.${name}.user`] : [];
  const written = files.filter((file) => existsSync(file)).map((file) => parseEnv(readFileSync(file, 'utf8')));
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const filled: NodeJS.ProcessEnv = {};
  for (const values of [...written, given]) {
    for (const [key, value] of Object.entries(values)) if (value !== '') filled[key] = value;
  }
  // The demo's file brings its clock along; a bot with an app id that did not ask for it has none.
  if (filled.MicrosoftAppId !== undefined && given.BOT_CLOCK === undefined) delete filled.BOT_CLOCK;
  return filled;
}

/** The language model's settings: none, all of one service, or a problem. */
function readModel(filled: NodeJS.ProcessEnv, problems: string[]): ModelSettings | undefined {
  // A key alone often stands in a developer's shell for other programs: it asks for nothing here.
  const begun = modelSchemas.filter(({ keys }) =>
    keys.some((key) => !key.endsWith('_API_KEY') && filled[key] !== undefined),
  );
  const [service, other] = begun;
  if (service === undefined) return undefined;
  if (other !== undefined) {
    problems.push('OPENAI_… and AZURE_OPENAI_… are both set: choose one language model');
    return undefined;
  }
  const parsed = service.schema.safeParse(filled);
  if (parsed.success) return parsed.data;
  problems.push(...parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  return undefined;
}

/** The environment for a process of ours, with settings of its own on top. */
export function childEnvironment(extra: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...process.env, ...extra };
}
