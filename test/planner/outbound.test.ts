/** The way out leads to the configured address and nowhere else. */
import { pino } from 'pino';
import { afterEach, expect, test, vi } from 'vitest';
import { outbound } from '../../src/planner/outbound.ts';

const log = pino({ level: 'silent' });
const request = { headers: { authorization: 'Bearer sk-hemlig', 'x-stainless-os': 'Linux' }, body: '{}' };
afterEach(() => void vi.restoreAllMocks());

function spied() {
  return vi.spyOn(globalThis, 'fetch').mockResolvedValue(Response.json({ choices: [] }));
}

test.for([
  'https://model.example.org/v1/chat/completions',
  'https://model.example.org:443/v1/chat/completions?api-version=1',
])('%s is below the address', async (address) => {
  const fetched = spied();
  await outbound('https://model.example.org/v1', 1000, log)(address, request);
  const [, init] = fetched.mock.calls[0] ?? [];
  expect(init).toMatchObject({ method: 'POST', redirect: 'error' });
  expect([...new Headers(init?.headers).keys()]).toEqual(['authorization']);
});

test.for([
  'https://elsewhere.example.org/v1/chat/completions',
  'http://model.example.org/v1/chat/completions',
  'https://model.example.org:8443/v1/chat/completions',
  'https://model.example.org/v10/chat/completions',
  'https://model.example.org/v1/../files',
  'https://model.example.org@elsewhere.example.org/v1/chat/completions',
  'file:///v1/chat/completions',
  'no address',
])('%s is not', async (address) => {
  const fetched = spied();
  const response = await outbound('https://model.example.org/v1', 1000, log)(address, request);
  expect(fetched).not.toHaveBeenCalled();
  expect(await response.json()).toEqual({ choices: [{ message: { role: 'assistant' } }] });
});
