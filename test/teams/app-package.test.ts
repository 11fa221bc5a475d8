/** The app package: its files are there, its languages agree, and the bot stands in every kind of chat. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const root = new URL('../../', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, root));
const manifest = JSON.parse(read('appPackage/manifest.json').toString());
const english = JSON.parse(read('appPackage/en.json').toString());

test.for([
  ['color', 192],
  ['outline', 32],
] as const)('the %s icon is a PNG of %i by as many pixels', ([kind, size]) => {
  const png = read(`appPackage/${manifest.icons[kind]}`);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
});

test('every command and description has its English', () => {
  const [{ commandLists, scopes, supportsFiles }] = manifest.bots;
  // Without it Teams refuses the card that offers the minutes.
  expect(supportsFiles).toBe(true);
  expect(scopes).toEqual(['personal', 'team', 'groupChat']);
  const keys = commandLists.flatMap(({ commands }: { commands: object[] }, list: number) =>
    commands.flatMap((_, index) =>
      ['title', 'description'].map((field) => `bots[0].commandLists[${list}].commands[${index}].${field}`),
    ),
  );
  expect(Object.keys(english).filter((key) => key.startsWith('bots'))).toEqual(keys);
  expect(english).toMatchObject({ 'name.short': expect.any(String), 'description.short': expect.any(String) });
  expect([manifest.description.short, english['description.short']].every((text) => text.length <= 80)).toBe(true);
});

test('the Playground has five people besides the one who chats, all of them roles', () => {
  const playground = parse(read('.m365agentsplayground.yml').toString());
  expect(playground.currentUser.email).toBe('ledamot.kalix@example.org');
  expect(playground.users).toHaveLength(5);
  for (const { email } of playground.users) expect(email).toMatch(/@example\.org$/);
});
