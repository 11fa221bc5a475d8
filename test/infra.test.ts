/**
 * What deploys the bot, as far as it can be checked without Azure and its compiler: everything that one file names is
 * there in the other, and the container is told what the bot asks for.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from '../src/config.ts';
import { closeWithinMs } from '../src/operations/ending.ts';

const read = (file: string) => readFileSync(file, 'utf8');
const names = (text: string, pattern: RegExp) => Array.from(text.matchAll(pattern), ([, name = '']) => name);

const foundation = read('infra/foundation.bicep');
const written = Object.keys(parseEnv(read('env/.env.dev')));
/** What the Agents Toolkit has by the time it reads a file: settings, what was made, and what is secret. */
const known = [...written, ...names(foundation, /^output (\w+) /gm), 'SECRET_DATABASE_PASSWORD'];

/** Parameters of a Bicep file: those with a default need not be given. */
function parametersOf(bicep: string): { readonly all: string[]; readonly required: string[] } {
  const all = names(bicep, /^param (\w+) /gm);
  return { all, required: all.filter((name) => new RegExp(`^param ${name} \\w+$`, 'm').test(bicep)) };
}

describe.each(globSync('infra/**/*.bicep'))('%s', (file) => {
  const bicep = read(file);

  test('closes what it opens', () => {
    const code = bicep.replaceAll(/'(?:[^'\\\n]|\\.)*'/g, '').replaceAll(/\/\/.*$/gm, '');
    for (const [open, close] of ['{}', '[]', '()'].map((pair) => [...pair]))
      expect(code.split(open!).length, `${open}${close}`).toBe(code.split(close!).length);
  });

  test('gives its modules what they ask for, and asks for what they give', () => {
    for (const [, name = '', target = '', params = ''] of bicep.matchAll(
      /^module (\w+) '([^']+)' = \{[\s\S]*?params: \{\n([\s\S]*?)\n {2}\}/gm,
    )) {
      const module = read(path.join(path.dirname(file), target));
      const given = names(params, /^ {4}(\w+):/gm);
      const { all, required } = parametersOf(module);
      expect(all, name).toEqual(expect.arrayContaining(given));
      expect(given, name).toEqual(expect.arrayContaining(required));
      const asked = names(bicep, new RegExp(`\\b${name}\\.outputs\\.(\\w+)`, 'g'));
      expect(names(module, /^output (\w+) /gm), name).toEqual(expect.arrayContaining(asked));
    }
  });

  test('uses every parameter', () => {
    const { all } = parametersOf(bicep);
    for (const name of all) expect(names(bicep, new RegExp(`\\b(${name})\\b`, 'g')).length, name).toBeGreaterThan(1);
  });
});

test('the Agents Toolkit finds every file and every value', () => {
  const text = read('m365agents.yml');
  expect(Object.keys(parse(text) as object)).toEqual(expect.arrayContaining(['provision', 'deploy', 'publish']));
  for (const file of names(text, /(?:\.\/|--template-file )((?:infra|appPackage)\/[\w/]+\.(?:bicep|json))/g))
    expect(existsSync(file), file).toBe(true);
  const placeholders = /\$\{\{(\w+)\}\}/g;
  expect(known).toEqual(expect.arrayContaining(names(text, placeholders)));
  const manifest = read('appPackage/manifest.json');
  expect(known).toEqual(expect.arrayContaining(names(manifest, placeholders)));
  const parameters = read('infra/foundation.parameters.json');
  expect(known).toEqual(expect.arrayContaining(names(parameters, placeholders)));
  const { required, all } = parametersOf(foundation);
  const { parameters: given } = JSON.parse(parameters) as { parameters: object };
  expect(Object.keys(given)).toEqual(expect.arrayContaining(required));
  expect(all).toEqual(expect.arrayContaining(Object.keys(given)));
  const app = parametersOf(read('infra/app.bicep'));
  const passed = names(text, /\b(\w+)=\$\{\{/g);
  expect(passed).toEqual(expect.arrayContaining(app.required));
  expect(app.all).toEqual(expect.arrayContaining(passed));
});

test('the bot takes the settings that its container is given', () => {
  const set = names(read('infra/app.bicep'), /^ {14}name: '(\w+)'\n {14}(?:value|secretRef):/gm);
  const environment = {
    HOST: '0.0.0.0',
    ...Object.fromEntries(set.map((name) => [name, 'x'])),
    MicrosoftAppType: names(read('infra/app.bicep'), /name: 'MicrosoftAppType'\n\s+value: '(\w+)'/g)[0],
    DATABASE_URL: 'postgres://namndboten:x@host:5432/namndboten?sslmode=verify-full',
    PUBLIC_URL: 'https://namndboten.example.org',
    ACCESS: 'roster',
    SHUTDOWN_DELAY: '25',
  };
  expect(set).toEqual(expect.arrayContaining(['MicrosoftAppId', 'MicrosoftAppTenantId', 'DATABASE_URL', 'ACCESS']));
  expect(readConfig(environment)).toMatchObject({ access: 'roster', dataDir: 'x', clockStart: undefined });
});

test('the container is asked whether it can work, and given the time that it takes to end', async () => {
  const app = read('infra/app.bicep');
  const probes = Array.from(
    app.matchAll(/type: '(\w+)'\n\s+httpGet: \{\n\s+path: '([^']+)'/g),
    ([, ...probe]) => probe,
  );
  expect(Object.fromEntries(probes)).toEqual({ Startup: '/healthz', Liveness: '/healthz', Readiness: '/readyz' });
  const [delay, closing] = ['shutdownDelay', 'closing'].map((name) =>
    Number(new RegExp(`^var ${name} = (\\d+)$`, 'm').exec(app)?.[1]),
  );
  expect(app).toContain('terminationGracePeriodSeconds: shutdownDelay + closing\n');
  expect(app).toMatch(/name: 'SHUTDOWN_DELAY'\n\s+value: string\(shutdownDelay\)\n/);
  expect(readConfig({ SHUTDOWN_DELAY: String(delay) }).shutdownDelay).toBe(delay);
  expect(closing).toBeGreaterThan(closeWithinMs / 1000);
});
