/** The end of the process: in order, once, in a bounded time, and at once for whoever insists. */
import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { type EndingParts, endOnSignals } from '../../src/operations/ending.ts';
import { createLog } from '../../src/operations/log.ts';

/** An end that was begun by nobody yet; what happens, and the exit code when there is one. */
function prepared(parts: Partial<EndingParts> = {}) {
  const signals = new EventEmitter();
  const events: string[] = [];
  const lines: { readonly msg: string; readonly level: number }[] = [];
  const log = createLog('info', { write: (line: string) => void lines.push(JSON.parse(line)) });
  const codes: number[] = [];
  endOnSignals({
    announce: () => void events.push('announced'),
    delayMs: 0,
    close: async () => void events.push('closed'),
    exit: (code) => void codes.push(code),
    ...{ log, signals, ...parts },
  });
  return { signals, events, lines, codes };
}

test.for(['SIGTERM', 'SIGINT'])(
  '%s: who sends requests is told first, then all is closed, then it ends',
  async (signal) => {
    const { signals, events, lines, codes } = prepared();
    signals.emit(signal);
    // One press of Ctrl-C arrives several times.
    signals.emit(signal);
    signals.emit('SIGTERM');
    await expect.poll(() => codes).toEqual([0]);
    expect(events).toEqual(['announced', 'closed']);
    expect(lines.map(({ msg }) => msg)).toEqual(['the bot is closing', 'the bot has closed']);
  },
);

test('between the two it goes on for as long as it is told', async () => {
  let announcedAt = 0;
  let closedAt = 0;
  const { signals, codes } = prepared({
    announce: () => {
      announcedAt = performance.now();
    },
    close: async () => {
      closedAt = performance.now();
    },
    delayMs: 80,
  });
  signals.emit('SIGTERM');
  await expect.poll(() => codes).toEqual([0]);
  // Node's timers count whole milliseconds.
  expect(closedAt - announcedAt).toBeGreaterThanOrEqual(79);
});

test('what does not end is not waited for longer than its time', async () => {
  const { signals, lines, codes } = prepared({ close: () => new Promise(() => {}), withinMs: 30 });
  signals.emit('SIGTERM');
  await expect.poll(() => codes).toEqual([1]);
  expect(lines.at(-1)).toMatchObject({ level: 50, msg: expect.stringContaining('closing took too long') });
});

test('a failure is told, without its message', async () => {
  const { signals, lines, codes } = prepared({ close: () => Promise.reject(new RangeError('hemligt')) });
  signals.emit('SIGTERM');
  await expect.poll(() => codes).toEqual([1]);
  expect(lines.at(-1)).toMatchObject({ level: 50, msg: 'closing failed', error: 'RangeError' });
  expect(JSON.stringify(lines)).not.toContain('hemligt');
});

test('whoever tells it again a while later does not wait', async () => {
  const { signals, codes } = prepared({ close: () => new Promise(() => {}) });
  signals.emit('SIGTERM');
  await expect
    .poll(
      () => {
        signals.emit('SIGTERM');
        return codes[0];
      },
      { timeout: 5000 },
    )
    .toBe(1);
});
