/** What is said of an error says where to look, and repeats nothing of what it is about. */
import { expect, test } from 'vitest';
import { describeFailure } from '../../src/operations/failure-note.ts';

const secret = 'Anna Andersson, anna@example.org';

test('name, code, status and place, and not the message', () => {
  const note = describeFailure(Object.assign(new TypeError(secret), { code: 'ECONNRESET', statusCode: 503 }));
  expect(note).toMatchObject({ error: 'TypeError', code: 'ECONNRESET', status: 503 });
  expect(note.at?.[0]).toMatch(/^at .*failure-note\.test\.ts:\d+:\d+/);
  expect(JSON.stringify(note)).not.toContain('Anna');
});

test.for([
  ['a message of several lines that look like places', new Error(`hej\n    at ${secret} (file.ts:1:1)`)],
  ['a code that is a sentence', Object.assign(new Error('x'), { code: `Could not find ${secret}` })],
  ['fields beside it', Object.assign(new Error('x'), { detail: `Key (email)=(${secret})`, where: secret })],
  ['what it was caused by', new Error('x', { cause: new Error(secret) })],
  ['several errors', new AggregateError([new Error(secret)], secret)],
  ['a text', secret],
  ['an object', { message: secret }],
] as const)('%s is not repeated', ([, error]) => {
  const told = JSON.stringify(describeFailure(error));
  expect(told).toContain('"error":');
  expect(told).not.toMatch(/Anna|anna@/);
});
