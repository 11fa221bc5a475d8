/**
 * Whoever changes the process that tests run in has one to themselves. Otherwise a test that passes here would fail beside
 * another file, or pass because of it, depending on which worker takes it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { apart } from './apart.ts';

const root = path.join(import.meta.dirname, '..');
const files = readdirSync(path.join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => `test/${file.replaceAll(path.sep, '/')}`);

const isApart = (file: string) => apart.some((glob) => path.posix.matchesGlob(file, glob));

/** The environment, the working directory, the clock, a global, a module or a prototype as somebody else's. */
const changes =
  /\bprocess\.env(\.\w+|\[\S+\])\s*=[^=]|\bprocess\.(chdir|umask)\(|\bvi\.(stub\w+|useFakeTimers|(do)?mock|setSystemTime)\(|\bvi\.spyOn\((globalThis|console|process|\w+\.prototype)\b|\bsetFlagsFromString\(/i;

test('who changes the process has it to themselves', () => {
  const changing = files.filter((file) => changes.test(readFileSync(path.join(root, file), 'utf8')));
  expect(changing.filter((file) => !isApart(file))).toEqual([]);
  // The pattern finds those that we know of.
  expect(changing).toEqual(
    expect.arrayContaining(['test/meetings/calendar.test.ts', 'test/teams/credentials.test.ts']),
  );
});

test('every file that is named is there', () => {
  const unused = apart.filter((glob) => !files.some((file) => path.posix.matchesGlob(file, glob)));
  expect(unused).toEqual([]);
});
