/** The language model's settings: none, or all of one service; anything else is refused by name. */
import { expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';

const openai = {
  OPENAI_ENDPOINT: 'https://api.openai.com/v1',
  OPENAI_API_KEY: 'sk-hemlig',
  OPENAI_MODEL: 'gpt-4.1-mini',
};
const azure = {
  AZURE_OPENAI_ENDPOINT: 'https://kommun.openai.azure.com/',
  AZURE_OPENAI_API_KEY: 'az-hemlig',
  AZURE_OPENAI_DEPLOYMENT: 'liten',
};

test('without settings there is no model', () => {
  expect(readConfig({}).model).toBeUndefined();
  // As they stand in a file that only shows which settings there are.
  expect(readConfig({ OPENAI_ENDPOINT: '', OPENAI_API_KEY: '', OPENAI_MODEL: '' }).model).toBeUndefined();
});

test('OpenAI, and what speaks like it', () => {
  expect(readConfig(openai).model).toEqual({
    service: 'openai',
    endpoint: 'https://api.openai.com/v1',
    apiKey: 'sk-hemlig',
    model: 'gpt-4.1-mini',
  });
  const local = { ...openai, OPENAI_ENDPOINT: 'http://127.0.0.1:11434/v1/' };
  expect(readConfig(local).model?.endpoint).toBe('http://127.0.0.1:11434/v1');
});

test('Azure', () => {
  expect(readConfig(azure).model).toEqual({
    service: 'azure',
    endpoint: 'https://kommun.openai.azure.com',
    apiKey: 'az-hemlig',
    model: 'liten',
    apiVersion: '2024-10-21',
  });
});

test.for([
  ['no key', { ...openai, OPENAI_API_KEY: '' }, ['OPENAI_API_KEY']],
  ['no deployment', { ...azure, AZURE_OPENAI_DEPLOYMENT: '' }, ['AZURE_OPENAI_DEPLOYMENT']],
  ['two services', { ...openai, ...azure }, ['OPENAI_', 'AZURE_OPENAI_']],
  ['no address', { ...openai, OPENAI_ENDPOINT: 'api.openai.com' }, ['OPENAI_ENDPOINT']],
  ['a file', { ...openai, OPENAI_ENDPOINT: 'file:///etc/passwd' }, ['OPENAI_ENDPOINT']],
  ['open lines', { ...openai, OPENAI_ENDPOINT: 'http://api.openai.com/v1' }, ['OPENAI_ENDPOINT', 'https']],
  ['a user', { ...openai, OPENAI_ENDPOINT: 'https://u:sk-hemlig@api.openai.com/v1' }, ['OPENAI_ENDPOINT']],
  ['a query', { ...openai, OPENAI_ENDPOINT: 'https://api.openai.com/v1?key=sk-hemlig' }, ['OPENAI_ENDPOINT']],
  ['Azure in the open', { ...azure, AZURE_OPENAI_ENDPOINT: 'http://localhost/' }, ['AZURE_OPENAI_ENDPOINT']],
] as const)('%s is refused, and the message says what and no key', ([, environment, named]) => {
  let message = '';
  try {
    readConfig(environment);
  } catch (error) {
    message = String(error);
  }
  for (const name of named) expect(message).toContain(name);
  expect(message).not.toContain('hemlig');
});
