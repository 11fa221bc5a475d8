/** Which credentials the settings lead to, and how the bot comes by tokens of its own with them. */
import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type AppCredentials,
  CertificateAppCredentials,
  FederatedAppCredentials,
  ManagedIdentityAppCredentials,
  MicrosoftAppCredentials,
} from 'botframework-connector';
import { afterEach, expect, test, vi } from 'vitest';
import { credentialsFor } from '../../src/teams/credentials.ts';
import { endpointsOf } from '../../src/teams/endpoints.ts';
import type { BotFrameworkSettings } from '../../src/teams/settings.ts';
import { appId, appTenant, IdentityProvider } from './identity-provider.ts';

const app = { MicrosoftAppId: appId, MicrosoftAppTenantId: appTenant };
const pem = String(
  generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }),
);
const scope = 'https://api.botframework.com';

async function credentialsOf(settings: BotFrameworkSettings): Promise<AppCredentials> {
  const login = endpointsOf(settings).ToChannelFromBotLoginUrl;
  return (await credentialsFor(settings)?.createCredentials(appId, scope, login, true)) as AppCredentials;
}

afterEach(() => vi.unstubAllEnvs());

test.for([
  ['a secret', { ...app, MicrosoftAppPassword: 's' }, MicrosoftAppCredentials],
  ['a certificate', { ...app, CertificateThumbprint: 'AB', CertificatePrivateKey: pem }, CertificateAppCredentials],
  ['a managed identity', { ...app, MicrosoftAppType: 'UserAssignedMSI' }, ManagedIdentityAppCredentials],
] as const)('%s is the Bot Framework’s own', async ([, settings, kind]) => {
  expect(await credentialsOf(settings)).toBeInstanceOf(kind);
});

test('a secret is proved to the app’s own tenant', async () => {
  const { oAuthEndpoint } = await credentialsOf({ ...app, MicrosoftAppPassword: 's' });
  expect(oAuthEndpoint).toBe(`https://login.microsoftonline.com/${appTenant}`);
});

test('without an app id there are none, and half of some is refused by name', () => {
  expect(credentialsFor({})).toBeUndefined();
  expect(() => credentialsFor({ ...app, CertificateThumbprint: 'AB' })).toThrow(/CertificatePrivateKey is missing/);
});

test('nobody gets credentials for another app', async () => {
  const factory = credentialsFor({ ...app, FederatedClientId: 'an-identity' });
  expect(await factory?.isAuthenticationDisabled()).toBe(false);
  expect(await factory?.isValidAppId('another')).toBe(false);
  await expect(factory?.createCredentials('another', scope, 'https://x', true)).rejects.toThrow(RangeError);
});

test('federated credentials are made anew for each token, so that they do not outlive the identity’s own', async () => {
  const asked = vi.spyOn(FederatedAppCredentials.prototype, 'getToken').mockResolvedValue('a-token');
  const credentials = await credentialsOf({ ...app, FederatedClientId: 'an-identity' });
  expect([await credentials.getToken(), await credentials.getToken(true)]).toEqual(['a-token', 'a-token']);
  expect(new Set(asked.mock.contexts).size).toBe(2);
  expect(asked.mock.contexts[0]).toMatchObject({ appId, oAuthScope: scope });
  asked.mockRestore();
});

test('a managed identity’s token is the machine’s to give', async () => {
  const asked: (string | undefined)[] = [];
  const machine = createServer((request, response) => {
    asked.push(request.url);
    const expires_on = Math.floor(Date.now() / 1000) + 3600;
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify({ access_token: 'the-machine’s-token', expires_on, resource: scope, token_type: 'Bearer' }),
    );
  });
  await new Promise<void>((resolve) => machine.listen(0, '127.0.0.1', resolve));
  vi.stubEnv('IDENTITY_ENDPOINT', `http://127.0.0.1:${(machine.address() as AddressInfo).port}/msi/token`);
  vi.stubEnv('IDENTITY_HEADER', 'x');
  try {
    const credentials = await credentialsOf({ ...app, MicrosoftAppType: 'UserAssignedMSI' });
    expect(await credentials.getToken(true)).toBe('the-machine’s-token');
    expect(asked.at(-1)).toContain(`client_id=${appId}`);
  } finally {
    await new Promise((resolve) => machine.close(resolve));
  }
});

test('an identity provider on this machine gives tokens too, and its refusal is an error without the secret', async () => {
  const provider = await new IdentityProvider().start();
  try {
    const credentials = await credentialsOf(provider.settings);
    expect(await credentials.getToken(true)).toBe('a-token-for-teams');
    expect(await credentials.getToken()).toBe('a-token-for-teams');
    expect(provider.asked.token).toBe(1);
    provider.status = 400;
    await expect(credentials.getToken(true)).rejects.toThrow('the token endpoint answered 400');
  } finally {
    await provider.stop();
  }
});

test('endpoints that are not set are the cloud’s, whichever are', () => {
  const ToBotFromChannelOpenIdMetadataUrl = 'http://127.0.0.1:1/openid';
  expect(endpointsOf({ ToBotFromChannelOpenIdMetadataUrl })).toMatchObject({
    ToBotFromChannelOpenIdMetadataUrl,
    ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
    ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
  });
  expect(endpointsOf({ ChannelService: 'https://botframework.azure.us' })).toMatchObject({
    ToBotFromChannelTokenIssuer: 'https://api.botframework.us',
    ToBotFromChannelOpenIdMetadataUrl: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
  });
});
