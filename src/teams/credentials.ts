/** The bot's own tokens, with which it may write to Teams, by whichever credentials are set. */
import {
  AppCredentials,
  CertificateServiceClientCredentialsFactory,
  FederatedAppCredentials,
  JwtTokenProviderFactory,
  ManagedIdentityServiceClientCredentialsFactory,
  PasswordServiceClientCredentialFactory,
  ServiceClientCredentialsFactory,
} from 'botframework-connector';
import { z } from 'zod';
import { chooseCredentials } from './authentication-settings.ts';
import { endpointsOf } from './endpoints.ts';
import { type BotFrameworkSettings, isLoopback } from './settings.ts';

/**
 * What makes the credentials of the app; none without an app id, where the Bot Framework's default is nobody's.
 *
 * @throws RangeError naming what the configuration is short of
 */
export function credentialsFor(settings: BotFrameworkSettings): ServiceClientCredentialsFactory | undefined {
  const { MicrosoftAppId: appId, MicrosoftAppTenantId: tenant } = settings;
  if (!appId) return undefined;
  const chosen = chooseCredentials({ botFramework: settings });
  if (!chosen.ok) throw new RangeError(chosen.problems.join('; '));
  const { credentials } = chosen;
  const { ToChannelFromBotLoginUrl: login } = endpointsOf(settings);
  if (isLoopback(new URL(login).hostname)) {
    const secret = credentials.kind === 'password' ? credentials.password : undefined;
    return new OwnFactory(appId, (scope) => new LoopbackCredentials(appId, scope, login, secret));
  }
  switch (credentials.kind) {
    case 'password':
      return new PasswordServiceClientCredentialFactory(appId, credentials.password, tenant ?? '');
    case 'certificate':
      return new CertificateServiceClientCredentialsFactory(
        ...([appId, credentials.thumbprint, credentials.privateKey, tenant] as const),
      );
    case 'federated':
      return new OwnFactory(
        appId,
        (scope) => new FederatedCredentials(appId, { clientId: credentials.clientId, tenant, scope }),
      );
    case 'managedIdentity':
      return new ManagedIdentityServiceClientCredentialsFactory(appId, new JwtTokenProviderFactory());
  }
}

/** Credentials of our own making, for our own app only. */
class OwnFactory extends ServiceClientCredentialsFactory {
  readonly #appId: string;
  readonly #make: (scope: string) => AppCredentials;

  constructor(appId: string, make: (scope: string) => AppCredentials) {
    super();
    this.#appId = appId;
    this.#make = make;
  }

  async isValidAppId(appId: string): Promise<boolean> {
    return appId === this.#appId;
  }

  async isAuthenticationDisabled(): Promise<boolean> {
    return false;
  }

  async createCredentials(appId: string, scope: string): Promise<AppCredentials> {
    if (appId !== this.#appId) throw new RangeError('credentials for another app');
    return this.#make(scope);
  }
}

/**
 * The Bot Framework's keep the managed identity's token for as long as they live, which is longer than the token does:
 * a connector that lives on for days could not renew its own. Made anew each time; the token itself is cached below.
 */
class FederatedCredentials extends AppCredentials {
  readonly #make: () => FederatedAppCredentials;

  constructor(appId: string, of: { clientId: string; tenant: string | undefined; scope: string }) {
    super(appId, of.tenant, of.scope);
    this.#make = () => new FederatedAppCredentials(appId, of.clientId, of.tenant, of.scope);
  }

  override getToken(isForced = false): Promise<string> {
    return this.#make().getToken(isForced);
  }

  protected override refreshToken(): Promise<never> {
    throw new TypeError('getToken does not come here');
  }
}

const TokenAnswer = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() });
const tokenTimeoutMs = 5000;

/**
 * Tokens of an identity provider on this machine, which stands in for Entra in tests: Microsoft's library takes https
 * and known hosts only. Nothing leaves the machine, the secret included.
 */
class LoopbackCredentials extends AppCredentials {
  readonly #endpoint: string;
  readonly #secret: string | undefined;

  constructor(appId: string, scope: string, login: string, secret: string | undefined) {
    super(appId, undefined, scope);
    this.#endpoint = login.endsWith('/token') ? login : `${login.replace(/\/$/, '')}/oauth2/v2.0/token`;
    this.#secret = secret;
  }

  protected override async refreshToken() {
    const form = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: this.appId,
      scope: `${this.oAuthScope}/.default`,
      ...(this.#secret === undefined ? {} : { client_secret: this.#secret }),
    });
    const signal = AbortSignal.timeout(tokenTimeoutMs);
    const response = await fetch(this.#endpoint, { method: 'POST', body: form, redirect: 'error', signal });
    if (!response.ok) throw new RangeError(`the token endpoint answered ${response.status}`);
    const { access_token, expires_in } = TokenAnswer.parse(await response.json());
    const expiresOn = new Date(performance.timeOrigin + performance.now() + expires_in * 1000);
    return { accessToken: access_token, expiresOn };
  }
}
