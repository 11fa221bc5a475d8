/** The app package: filled in, checked field by field without the network, and packed the same way every time. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { buildPackage } from '../../src/app-package/build.ts';
import { type Json, PackageFolder, values } from './package.ts';

const placeholder = (name: string) => `$\{{${name}}}`;

let folder: PackageFolder;
beforeEach(() => {
  folder = new PackageFolder();
  vi.stubGlobal('fetch', () => {
    throw new Error('the network was used');
  });
});
afterEach(() => {
  folder.remove();
  vi.unstubAllGlobals();
});

test('the package holds what the manifest names, filled in, and nothing else', async () => {
  const { zip } = await buildPackage(folder.dir, values);
  const files = unzipSync(zip);
  expect(Object.keys(files)).toEqual(['manifest.json', 'en.json', 'color.png', 'outline.png']);
  const manifest = JSON.parse(strFromU8(files['manifest.json']!)) as Json;
  expect(manifest).toMatchObject({
    manifestVersion: '1.30',
    id: values.TEAMS_APP_ID,
    developer: { privacyUrl: values.DEVELOPER_PRIVACY_URL },
    bots: [{ botId: values.BOT_ID }],
  });
  for (const bytes of Object.values(files)) expect(strFromU8(bytes)).not.toContain('${{');
});

test('the same files make the same package', async () => {
  const first = await buildPackage(folder.dir, values);
  vi.useFakeTimers({ now: new Date('2031-05-05'), toFake: ['Date'] });
  const second = await buildPackage(folder.dir, values);
  vi.useRealTimers();
  expect(Buffer.from(first.zip).equals(second.zip)).toBe(true);
});

test.for<[string, string, (manifest: Json) => void, string]>([
  ['a field that does not exist', 'manifest.json', (m) => (m.bots[0].colour = 'blue'), 'bots[0].colour: is no field'],
  ['a field that is missing', 'manifest.json', (m) => delete m.developer.name, 'developer.name: is missing'],
  ['a wrong type', 'manifest.json', (m) => (m.bots[0].supportsFiles = 'yes'), 'bots[0].supportsFiles: must be boolean'],
  [
    'a wrong word',
    'manifest.json',
    (m) => (m.bots[0].scopes[1] = 'channel'),
    'bots[0].scopes[1]: must be one of team, personal',
  ],
  [
    'a title too long',
    'manifest.json',
    (m) => (m.name.short = 'x'.repeat(31)),
    'name.short: must NOT have more than 30',
  ],
  ['an id that is none', 'manifest.json', (m) => (m.bots[0].botId = 'boten'), 'bots[0].botId: must match pattern'],
  ['another version', 'manifest.json', (m) => (m.manifestVersion = '1.29'), 'manifestVersion: must be'],
  ['a schema from elsewhere', 'manifest.json', (m) => (m.$schema = 'https://example.org/x.json'), '$schema: must be'],
  [
    'a placeholder that nobody fills',
    'manifest.json',
    (m) => (m.name.full = `Boten ${placeholder('MicrosoftAppPassword')}`),
    `name.full: ${placeholder('MicrosoftAppPassword')} is no setting of the app package`,
  ],
  [
    'a command without its English',
    'en.json',
    (language) => delete language['bots[0].commandLists[0].commands[1].title'],
    'bots[0].commandLists[0].commands[1].title: is not translated',
  ],
  [
    'English for nothing',
    'en.json',
    (language) => (language['bots[0].commandLists[0].commands[9].title'] = 'x'),
    'bots[0].commandLists[0].commands[9].title: translates nothing in the manifest',
  ],
  ['a key that Teams ignores', 'en.json', (language) => (language['name.tiny'] = 'x'), 'name.tiny: is no field'],
  ['a file that is not there', 'manifest.json', (m) => (m.icons.color = 'c.png'), 'icons.color: c.png is not in'],
  [
    'an icon of the wrong size',
    'manifest.json',
    (m) => (m.icons.color = 'outline.png'),
    'icons.color: outline.png is 32 × 32 pixels, not 192 × 192',
  ],
  ['an icon that is no PNG', 'manifest.json', (m) => (m.icons.outline = 'en.json'), 'icons.outline: en.json is no PNG'],
])('%s is refused with its path', async ([, file, spoil, problem]) => {
  folder.edit(file, spoil);
  await expect(buildPackage(folder.dir, values)).rejects.toThrow(`${file}: ${problem}`);
});

test('what is not set is named, all of it at once', async () => {
  const none = { ...values, BOT_ID: undefined, DEVELOPER_TERMS_URL: undefined };
  await expect(buildPackage(folder.dir, none)).rejects.toThrow(
    /developer\.termsOfUseUrl: DEVELOPER_TERMS_URL is not set[\s\S]*bots\[0\]\.botId: BOT_ID is not set/,
  );
});

test('what is no JSON, or not there, is said in a line', async () => {
  writeFileSync(join(folder.dir, 'en.json'), '{ "name.short": ');
  await expect(buildPackage(folder.dir, values)).rejects.toThrow('en.json: is not JSON');
  rmSync(join(folder.dir, 'manifest.json'));
  await expect(buildPackage(folder.dir, values)).rejects.toThrow('manifest.json is not in');
});

test('a quote in a setting stays a quote', async () => {
  folder.edit('manifest.json', (manifest) => (manifest.name.full = `Boten ${placeholder('DEVELOPER_WEBSITE_URL')}`));
  const { zip } = await buildPackage(folder.dir, { ...values, DEVELOPER_WEBSITE_URL: 'https://a.se/"\\' });
  expect(JSON.parse(strFromU8(unzipSync(zip)['manifest.json']!)).name.full).toBe('Boten https://a.se/"\\');
});
