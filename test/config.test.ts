/** The settings: where people reach the bot, and who it is towards Teams. */
import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from '../src/config.ts';

const app = { MicrosoftAppId: '00000000-0000-0000-0000-000000000001', MicrosoftAppTenantId: 'the-tenant' };
const secured = { ...app, MicrosoftAppPassword: 'a-secret', HOST: '0.0.0.0' };

test.for([
  ['the demo is reached where it listens', {}, 'http://127.0.0.1:3978'],
  ['also at an address with colons in it', { HOST: '::1', PORT: '3999' }, 'http://[::1]:3999'],
  ['one that takes any free port has no address yet', { PORT: '0' }, undefined],
  ['with an app id it has to be told', secured, undefined],
  ['an empty setting is none', { ...secured, PUBLIC_URL: '' }, undefined],
  ['a slash at the end is of no importance', { PUBLIC_URL: 'https://bot.example.org/' }, 'https://bot.example.org'],
  ['it may stand below a path', { ...secured, PUBLIC_URL: 'https://example.org/bot' }, 'https://example.org/bot'],
  ['on this machine it need not be encrypted', { PUBLIC_URL: 'http://localhost:8080' }, 'http://localhost:8080'],
] as const)('%s', ([, environment, expected]) => {
  expect(readConfig(environment).publicUrl).toBe(expected);
});

test.for([
  'http://bot.example.org',
  'bot.example.org',
  'ftp://bot.example.org',
  'https://a:b@example.org',
  'https://a.se?x=1',
])('PUBLIC_URL=%s is refused', (url) => {
  expect(() => readConfig({ PUBLIC_URL: url })).toThrow(ConfigError);
  expect(() => readConfig({ PUBLIC_URL: url })).toThrow(/PUBLIC_URL: expected/);
});

test('what those who run the bot may set', () => {
  const token = 'a-long-enough.token_0~+/==';
  expect(readConfig({ METRICS_TOKEN: token, SHUTDOWN_DELAY: '15' })).toMatchObject({
    shutdownDelay: 15,
    bot: { metricsToken: token },
  });
  const unset = readConfig({ METRICS_TOKEN: '', SHUTDOWN_DELAY: '' });
  expect([unset.shutdownDelay, unset.bot.metricsToken]).toEqual([0, undefined]);
});

test.for([
  ['METRICS_TOKEN', 'fifteen-letters'],
  ['METRICS_TOKEN', '                    '],
  ['METRICS_TOKEN', 'two words that are long'],
  ['METRICS_TOKEN', 'åäöåäöåäöåäöåäöåäö'],
  ['SHUTDOWN_DELAY', '61'],
  ['SHUTDOWN_DELAY', '-1'],
  ['SHUTDOWN_DELAY', 'soon'],
] as const)('%s=%j is refused, and not repeated', ([name, value]) => {
  const read = () => readConfig({ [name]: value });
  expect(read).toThrow(new RegExp(`${name}: `));
  expect(read).not.toThrow(/letters-|words that|åäö/);
});

describe('an app is known by', () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = String(privateKey.export({ type: 'pkcs8', format: 'pem' }));
  test.for([
    ['its secret', { MicrosoftAppType: 'SingleTenant', MicrosoftAppPassword: 's' }],
    ['its secret, the type being the usual one', { MicrosoftAppPassword: 's' }],
    ['a certificate', { CertificateThumbprint: 'AB12', CertificatePrivateKey: pem }],
    [
      'a certificate on one line',
      { CertificateThumbprint: 'AB12', CertificatePrivateKey: pem.replaceAll('\n', '\\n') },
    ],
    ['a managed identity', { MicrosoftAppType: 'UserAssignedMSI' }],
    ['a managed identity, in Azure’s other spelling', { MicrosoftAppType: 'UserAssignedMsi' }],
    ['federated credentials', { FederatedClientId: '00000000-0000-0000-0000-000000000002' }],
    ['its secret in several tenants', { MicrosoftAppType: 'MultiTenant', MicrosoftAppPassword: 's' }],
  ] as const)('%s', ([, settings]) => {
    expect(readConfig({ ...app, ...settings }).bot.botFramework.MicrosoftAppId).toBe(app.MicrosoftAppId);
  });
});

describe('the start is refused, by the name of what is wrong, with', () => {
  test.for([
    ['no secret', app, /MicrosoftAppPassword is missing \(or CertificateThumbprint/],
    ['half a certificate', { ...app, CertificatePrivateKey: 'x' }, /CertificateThumbprint is missing/],
    ['the other half', { ...app, CertificateThumbprint: 'x' }, /CertificatePrivateKey is missing/],
    [
      'a key that is none',
      { ...app, CertificateThumbprint: 'x', CertificatePrivateKey: 'geheim' },
      /CertificatePrivateKey: expected a private key/,
    ],
    ['two secrets', { ...secured, FederatedClientId: 'x' }, /choose one of/],
    ['no tenant', { ...secured, MicrosoftAppTenantId: ' ' }, /MicrosoftAppTenantId is missing/],
    ['a managed identity without its tenant', { MicrosoftAppId: 'x', MicrosoftAppType: 'UserAssignedMSI' }, /TenantId/],
    ['a managed identity with a secret', { ...secured, MicrosoftAppType: 'UserAssignedMSI' }, /Password must not be/],
    ['an unknown type', { ...secured, MicrosoftAppType: 'Single' }, /MicrosoftAppType: expected one of SingleTenant/],
    [
      'several tenants, none of them named',
      { MicrosoftAppId: 'x', MicrosoftAppType: 'MultiTenant', MicrosoftAppPassword: 's' },
      /ALLOWED_TENANTS is missing/,
    ],
    ['an empty list of tenants', { ...secured, ALLOWED_TENANTS: ' , ' }, /ALLOWED_TENANTS is missing/],
    ['a secret and no app id', { MicrosoftAppPassword: 's' }, /MicrosoftAppId is missing, but MicrosoftAppPassword/],
    ['a type and no app id', { MicrosoftAppType: 'SingleTenant' }, /MicrosoftAppId is missing, but MicrosoftAppType/],
    [
      'a tenant and an empty app id',
      { ...secured, MicrosoftAppId: '', HOST: '127.0.0.1' },
      /MicrosoftAppId is missing/,
    ],
    ['tenants and no app id', { ALLOWED_TENANTS: 'x' }, /MicrosoftAppId is missing, but ALLOWED_TENANTS/],
    ['a blank app id', { MicrosoftAppId: '  ' }, /MicrosoftAppId is blank/],
    ['a blank app id beside a secret', { ...secured, MicrosoftAppId: ' ', HOST: '::1' }, /MicrosoftAppId is blank/],
    ['an unknown cloud', { ...secured, ChannelService: 'https://x.example' }, /ChannelService: expected/],
    [
      'keys over an open line',
      { ...secured, ToBotFromChannelOpenIdMetadataUrl: 'http://login.example.org/' },
      /ToBotFromChannelOpenIdMetadataUrl: expected https/,
    ],
    [
      'an address that is none',
      { ...secured, ToChannelFromBotLoginUrl: 'login' },
      /ToChannelFromBotLoginUrl: expected/,
    ],
  ] as const)('%s', ([, environment, message]) => {
    expect(() => readConfig(environment)).toThrow(ConfigError);
    expect(() => readConfig(environment)).toThrow(message);
    expect(() => readConfig(environment)).not.toThrow(/geheim|a-secret/);
  });
});

test('tenants are listed with commas or blanks between them', () => {
  expect(readConfig({ ...secured, ALLOWED_TENANTS: 'a, b c' }).bot.tenants).toEqual(['a', 'b', 'c']);
});
