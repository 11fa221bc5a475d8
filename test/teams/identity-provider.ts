/** Microsoft's side of authentication on loopback: metadata, signing keys, tokens to the bot, and tokens for it. */
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type JWTPayload, SignJWT } from 'jose';
import type { BotFrameworkSettings } from '../../src/teams/settings.ts';

export const appId = '6f1f6c1e-7a1b-4b7e-9a55-0c2f4a3d14e9';
export const appTenant = '0c9d4f7e-5d5b-4b6f-8f43-6d1f7f5a1000';
const issuer = 'https://api.botframework.com';

interface SigningKey {
  readonly kid: string;
  readonly private: KeyObject;
  readonly public: KeyObject;
}

/** What differs from a token that gets in; `null` leaves a claim out. */
export interface TokenOptions {
  readonly claims?: Record<string, unknown>;
  readonly key?: SigningKey;
  readonly header?: Record<string, unknown>;
}

/** A pair of keys that nobody has published. */
export function newKey(kid: string): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { kid, private: privateKey, public: publicKey };
}

export class IdentityProvider {
  readonly key = newKey('teams-key');
  /** How often the metadata, the keys and a token of the bot's were asked for. */
  readonly asked = { metadata: 0, keys: 0, token: 0 };
  /** What metadata and tokens are answered with. */
  status = 200;
  readonly #published: object[] = [];
  readonly #server = createServer((request, response) => {
    const [status, body] = this.#answer(request.url ?? '');
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  });

  async start(): Promise<this> {
    this.publish(this.key, ['msteams']);
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return this;
  }

  async stop(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }

  /** Has an address of its own from now on, for which nobody remembers keys. */
  async move(): Promise<void> {
    await this.stop();
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  /** Adds a key to those that the bot may fetch, with what it is endorsed for. */
  publish(key: SigningKey, endorsements?: readonly string[]): SigningKey {
    const jwk = key.public.export({ format: 'jwk' });
    this.#published.push({ ...jwk, kid: key.kid, use: 'sig', alg: 'RS256', ...(endorsements && { endorsements }) });
    return key;
  }

  /** The Bot Framework's settings for a bot whose Microsoft this is. */
  get settings(): BotFrameworkSettings {
    return {
      MicrosoftAppId: appId,
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppTenantId: appTenant,
      MicrosoftAppPassword: 'the app’s secret',
      ToChannelFromBotLoginUrl: `${this.#url}/${appTenant}`,
      ToBotFromChannelOpenIdMetadataUrl: `${this.#url}/openid`,
      ToBotFromEmulatorOpenIdMetadataUrl: `${this.#url}/openid`,
    };
  }

  /** A token as Teams signs it for one service URL, or one that differs in something. */
  token(serviceUrl: string, { claims = {}, key = this.key, header = {} }: TokenOptions = {}): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const usual = { iss: issuer, aud: appId, nbf: now - 300, exp: now + 3600, serviceurl: serviceUrl };
    const payload = Object.fromEntries(Object.entries({ ...usual, ...claims }).filter(([, value]) => value !== null));
    const signer = new SignJWT(payload as JWTPayload).setProtectedHeader({ alg: 'RS256', kid: key.kid, ...header });
    return signer.sign(key.private);
  }

  get #url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  #answer(path: string): [status: number, body: object] {
    if (path === '/openid') {
      this.asked.metadata += 1;
      return [this.status, { issuer, jwks_uri: `${this.#url}/keys` }];
    }
    if (path === '/keys') {
      this.asked.keys += 1;
      return [200, { keys: this.#published }];
    }
    this.asked.token += 1;
    return [this.status, { token_type: 'Bearer', access_token: 'a-token-for-teams', expires_in: 3600 }];
  }
}
