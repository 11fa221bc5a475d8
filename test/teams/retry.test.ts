/** When a message is sent again, and what is kept of why it was not. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { failureName, KnownBlock, mayHaveArrived } from '../../src/teams/failure.ts';
import { longestPauseMs, pauseAfter } from '../../src/teams/retry.ts';
import { refusal } from './outbox-bench.ts';

const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const dropped = Object.assign(new Error('x'), { name: 'RestError', code: 'ECONNRESET' });

test.for([408, 412, 429, 500, 502, 503, 504])('%i is tried again, later each time', (status) => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2000 }), chance, (attempts, random) => {
      const pause = pauseAfter(refusal(status), attempts, () => random) ?? Number.NaN;
      const least = Math.min(2000 * 2 ** attempts, longestPauseMs);
      expect(pause).toBeGreaterThanOrEqual(least);
      // With up to as much again at random.
      expect(pause).toBeLessThanOrEqual(2 * least);
    }),
  );
});

test.for([400, 401, 403, 404, 413])('%i is never tried again as it is, whatever it says', (status) => {
  expect(pauseAfter(refusal(status, 'Some', 5), 0, () => 0)).toBeUndefined();
});

test('whoever says how long to wait is obeyed to the second', () => {
  expect(pauseAfter(refusal(429, 'Throttled', 17), 3, () => 0.5)).toBe(17_000);
  expect(pauseAfter(refusal(503, undefined, 0), 3, () => 0.5)).toBe(0);
  expect(pauseAfter(new KnownBlock(1234), 0, () => 0.5)).toBe(1234);
});

test('a fault of our own is not sent again and again', () => {
  expect(pauseAfter(new TypeError('x'), 0, () => 0)).toBeUndefined();
});

test.for([
  [refusal(403, 'ConversationBlockedByUser'), '403 ConversationBlockedByUser', false],
  [refusal(404), '404', false],
  [refusal(429, 'Throttled'), '429 Throttled', false],
  [refusal(412, 'PreconditionFailed'), '412 PreconditionFailed', false],
  [refusal(408), '408', true],
  [refusal(502, 'BadGateway'), '502 BadGateway', true],
  [refusal(503, 'something a person wrote, with blanks'), '503', true],
  [dropped, 'ECONNRESET', true],
  [Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), 'ECONNREFUSED', false],
  [Object.assign(new Error('x'), { name: 'AbortError' }), 'AbortError', true],
] as const)('%s is kept as %s; the message may have arrived: %s', ([error, name, may]) => {
  expect(failureName(error)).toBe(name);
  expect(mayHaveArrived(name)).toBe(may);
});

test.for([
  ['no conversation', false],
  ['not drawn', false],
  ['lapsed', true],
] as const)('after "%s" the message may have arrived: %s', ([failure, may]) => {
  expect(mayHaveArrived(failure)).toBe(may);
});
