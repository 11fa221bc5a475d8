/** The app package's folder: icons as Teams asks for them, and the bot stands in every kind of chat. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseSearch } from '../../src/teams/search.ts';

const root = new URL('../../', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, root));
const manifest = JSON.parse(read('appPackage/manifest.json').toString());

test.for([
  ['color', 192],
  ['outline', 32],
] as const)('the %s icon is a PNG of %i by as many pixels', ([kind, size]) => {
  const png = read(`appPackage/${manifest.icons[kind]}`);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
});

test('commands stand in every kind of chat, at most ten in a list', () => {
  const [{ commandLists, scopes, supportsFiles }] = manifest.bots;
  // Without it Teams refuses the card that offers the minutes.
  expect(supportsFiles).toBe(true);
  expect(scopes).toEqual(['personal', 'team', 'groupChat']);
  expect(commandLists.flatMap((list: { scopes: string[] }) => list.scopes)).toEqual(scopes);
  for (const { commands } of commandLists) expect(commands.length).toBeLessThanOrEqual(10);
});

test('the search box is the one that the bot answers', () => {
  const [{ commands }] = manifest.composeExtensions;
  const [{ id, parameters }] = commands;
  const value = { commandId: id, parameters: [{ name: parameters[0].name, value: 'vad betalar Kalix?' }] };
  expect(commands).toHaveLength(1);
  expect(parseSearch(value)).toBe('vad betalar Kalix?');
});

test('the app asks for no permissions: the bot needs none', () => {
  expect(manifest).not.toHaveProperty('authorization');
  expect(manifest).not.toHaveProperty('webApplicationInfo');
  expect(manifest.validDomains).toEqual([]);
});

test('the app has the version of the bot', () => {
  expect(manifest.version).toBe(JSON.parse(read('package.json').toString()).version);
});

test('the Playground has five people besides the one who chats, all of them roles', () => {
  const playground = parse(read('.m365agentsplayground.yml').toString());
  expect(playground.currentUser.email).toBe('ledamot.kalix@example.org');
  expect(playground.users).toHaveLength(5);
  for (const { email } of playground.users) expect(email).toMatch(/@example\.org$/);
});
