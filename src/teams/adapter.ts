/** The Bot Framework's adapter, set up for us: who may post, and who owns the retries. */
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import type { AuthenticateRequestResult, ConnectorClient } from 'botframework-connector';
import { describeFailure } from '../operations/failure-note.ts';
import { asBotFramework, type InboundActivity } from './activity.ts';
import { credentialsFor } from './credentials.ts';
import { endpointsOf } from './endpoints.ts';
import type { BotFrameworkSettings } from './settings.ts';
import type { TurnReport } from './turn-report.ts';

/** Who takes the activities: `failed` is told when `turn` threw, within the same turn. */
export interface TurnHandler {
  turn(context: TurnContext, activity: InboundActivity): Promise<TurnReport>;
  failed(context: TurnContext, activity: InboundActivity, error: unknown): Promise<TurnReport>;
}

/** What came of an activity; `reason` is for the log alone. */
export type Receipt =
  | { readonly state: 'done'; readonly response: InvokeResponse | undefined; readonly report: TurnReport | undefined }
  | { readonly state: 'unauthorized'; readonly reason: string };

export class TeamsAdapter extends CloudAdapter {
  /** Clients for messages that answer no activity, by service URL. */
  readonly #connectors = new Map<string, Promise<ConnectorClient>>();
  readonly #appId: string;

  constructor(settings: BotFrameworkSettings) {
    super(authenticationOf(present(settings)));
    this.#appId = settings.MicrosoftAppId?.trim() ?? '';
    this.use(async (context, next) => {
      removeRetries(connectorOf(context));
      await next();
    });
  }

  /**
   * Authenticates an activity and runs a turn on it. Unlike `CloudAdapter.process` it writes
   * nothing to the console and answers every failure to authenticate alike, whatever went wrong.
   */
  async receive(authorization: string, activity: InboundActivity, handler: TurnHandler): Promise<Receipt> {
    const inbound = asBotFramework(activity);
    let sender: AuthenticateRequestResult;
    try {
      sender = await this.botFrameworkAuthentication.authenticateRequest(inbound, authorization);
    } catch (error) {
      return { state: 'unauthorized', reason: `the Bot Framework refused it: ${describeFailure(error).error}` };
    }
    let report: TurnReport | undefined;
    const response = await this.processActivity(sender, inbound, async (context) => {
      try {
        report = await handler.turn(context, activity);
      } catch (error) {
        report = await handler.failed(context, activity, error);
      }
    });
    return { state: 'done', response, report };
  }

  /** The client for messages of the bot's own accord; it renews its token by itself. */
  connectTo(serviceUrl: string): Promise<ConnectorClient> {
    const known = this.#connectors.get(serviceUrl);
    if (known !== undefined) return known;
    const made = this.#connect(serviceUrl);
    this.#connectors.set(serviceUrl, made);
    // What failed once (a certificate that cannot be read) is tried again the next time.
    made.catch(() => this.#connectors.delete(serviceUrl));
    return made;
  }

  async #connect(serviceUrl: string): Promise<ConnectorClient> {
    const identity = this.createClaimsIdentity(this.#appId);
    const connector = await this.botFrameworkAuthentication.createConnectorFactory(identity).create(serviceUrl);
    removeRetries(connector);
    return connector;
  }
}

/** The Bot Framework's own check, with every endpoint and the credentials said; without an app id it checks nothing. */
function authenticationOf(settings: Record<string, string>): ConfigurationBotFrameworkAuthentication {
  const credentials = credentialsFor(settings);
  if (credentials === undefined) return new ConfigurationBotFrameworkAuthentication(settings);
  return new ConfigurationBotFrameworkAuthentication({ ...settings, ...endpointsOf(settings) }, credentials);
}

/** The Bot Framework takes an empty string for a setting; an empty variable means that there is none. */
function present(settings: BotFrameworkSettings): Record<string, string> {
  return Object.fromEntries(
    Object.entries(settings).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  );
}

/** The client that talks to Teams within a turn. */
export function connectorOf(context: TurnContext): ConnectorClient {
  const connector: unknown = context.turnState.get(context.adapter.ConnectorClientKey);
  if (connector === undefined) throw new TypeError('the turn has no connector client');
  return connector as ConnectorClient;
}

/**
 * The connector repeats a failed POST up to four times while the question is kept waiting, and each
 * may post twice. `delivery.ts` owns the retries. There is no public switch for it.
 */
function removeRetries(connector: ConnectorClient): void {
  const { client } = connector as unknown as {
    readonly client: { readonly pipeline: { removePolicy(policy: { name: string }): unknown } };
  };
  client.pipeline.removePolicy({ name: 'defaultRetryPolicy' });
}
