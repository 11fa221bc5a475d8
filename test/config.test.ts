/** The settings of the bot's own: where people reach it. */
import { expect, test } from 'vitest';
import { ConfigError, readConfig } from '../src/config.ts';

const secured = { MicrosoftAppId: '00000000-0000-0000-0000-000000000001', HOST: '0.0.0.0' };

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
