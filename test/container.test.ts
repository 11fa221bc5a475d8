/** The image: what runs in it needs no package that is left out of it, on the Node that everything was tested with. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const read = (file: string) => readFileSync(file, 'utf8');
const { dependencies, scripts } = JSON.parse(read('package.json')) as Record<'dependencies' | 'scripts', object>;

/** Every package that a file of ours brings along, through whatever it imports. */
function packagesOf(file: string, seen = new Set<string>()): ReadonlySet<string> {
  const found = new Set<string>();
  if (seen.has(file)) return found;
  seen.add(file);
  const imports = read(file).matchAll(
    /^\s*(?:import|export)\b(?!\s+type\b)[^;'"]*?\bfrom\s*'([^']+)'|\bimport\('([^']+)'\)|^\s*import '([^']+)'/gm,
  );
  for (const [, from, called, bare] of imports) {
    const target = from ?? called ?? bare ?? '';
    if (target.startsWith('.')) {
      for (const name of packagesOf(path.join(path.dirname(file), target), seen)) found.add(name);
    } else if (!target.startsWith('node:')) {
      found.add(
        target
          .split('/')
          .slice(0, target.startsWith('@') ? 2 : 1)
          .join('/'),
      );
    }
  }
  return found;
}

test.for(['main.ts', 'cli/import.ts', 'cli/export.ts', 'cli/verify.ts', 'cli/backup.ts', 'cli/reminders.ts'])(
  '%s runs without the developer’s packages',
  (file) => {
    const packages = packagesOf(`src/${file}`);
    expect(packages).toContain('kysely');
    expect(Object.keys(dependencies)).toEqual(expect.arrayContaining([...packages]));
  },
);

test('the image starts as npm does, on the Node of the lock file', () => {
  const dockerfile = read('Dockerfile');
  const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, { version: string }> };
  const versions = Array.from(dockerfile.matchAll(/^FROM node:(\S+?)-/gm), ([, version]) => version);
  const { version } = lock.packages['node_modules/node'] ?? {};
  expect(versions).toEqual([version, version]);
  const [, command = '[]'] = /^CMD (\[.*\])$/m.exec(dockerfile) ?? [];
  expect(scripts).toMatchObject({ start: (JSON.parse(command) as string[]).join(' ') });
});

test('nothing but the bot and the sample data reaches the image', () => {
  const [all, ...rest] = read('.dockerignore')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  expect(all).toBe('*');
  expect(rest.filter((line) => line.startsWith('!'))).toEqual([
    ...['!package.json', '!package-lock.json', '!.npmrc', '!src', '!adaptiveCards', '!data/norrbotten'],
  ]);
});
