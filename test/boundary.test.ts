/**
 * Who may know whom. The folders of `src` are rooms; this is the plan of the doors between them.
 *
 * Why a test: each rule is what makes a promise cheap to keep. Rules of the board that know no
 * database and no Teams can be tested as functions; one folder that names the Bot Framework, whose
 * support has ended, is one folder to replace; one reader of the environment is one list of settings;
 * a clock that is handed in can be stopped. A single convenient import undoes that, and no
 * other test would notice.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

/** A room's doors: rooms (or single files) that it may import, and those of which it may only know the types. */
interface Doors {
  readonly values: readonly string[];
  readonly types?: readonly string[];
}

const everyRoom = [
  ...[
    'domain',
    'cards',
    'questions',
    'actions',
    'people',
    'meetings',
    'attendance',
    'decisions',
    'minutes',
    'reminders',
  ],
  ...[
    'import',
    'store',
    'understand',
    'planner',
    'teams',
    'operations',
    'capabilities.ts',
    'ticker.ts',
    'config.ts',
    'start-up.ts',
  ],
];

/** A room is a folder of `src`, or a file that stands in none. Whatever is not listed here is a fault. */
const doors: Readonly<Record<string, Doors>> = {
  domain: { values: [] },
  cards: { values: ['domain'] },
  // What is derived from registered facts is answered from the same rules that register them.
  questions: { values: ['domain', 'cards', 'meetings', 'attendance', 'minutes', 'decisions', 'reminders'] },
  // What an action is, and what all of them share; the store they act on is handed to them.
  actions: { values: ['domain', 'cards'], types: ['store'] },
  // Pure rules and actions.
  people: { values: ['domain', 'cards', 'actions'], types: ['store'] },
  meetings: { values: ['domain', 'cards', 'actions'] },
  attendance: { values: ['domain', 'cards', 'actions', 'meetings'] },
  decisions: { values: ['domain', 'cards', 'actions', 'meetings', 'attendance'], types: ['store'] },
  minutes: { values: ['domain', 'cards', 'actions', 'meetings', 'attendance', 'decisions'] },
  // What waits for whom is each room's own rule; here is when they are told.
  reminders: {
    values: ['domain', 'cards', 'actions', 'meetings', 'attendance', 'decisions', 'minutes'],
    types: ['store', 'ticker.ts'],
  },
  import: { values: ['domain'] },
  store: { values: ['domain'] },
  understand: { values: ['domain', 'cards', 'questions', 'actions', 'people', 'store/store.ts'], types: ['store'] },
  // The optional language model: proposes a question, never words to say.
  planner: { values: ['domain', 'questions'], types: ['understand'] },
  // What answers is handed to it as well: the edge does not know how a question is understood.
  teams: { values: ['domain', 'cards', 'operations'], types: ['store'] },
  // What those who run the bot see of it, and how it ends: it knows no boards and no Teams.
  operations: { values: [] },
  // The names of the Bot Framework's settings, in files that know nothing of the Bot Framework.
  'config.ts': { values: ['teams/settings.ts', 'teams/authentication-settings.ts'], types: ['planner'] },
  'start-up.ts': { values: ['domain', 'import', 'store'], types: ['config.ts'] },
  // The lists of what can be asked and done.
  'capabilities.ts': {
    values: [
      ...['questions', 'actions', 'people', 'meetings', 'attendance', 'decisions', 'minutes', 'reminders'],
      // The hash that locks minutes.
      'store/journal.ts',
    ],
    types: ['ticker.ts'],
  },
  // What happens because time passes: it is handed what to do, and the clock.
  'ticker.ts': { values: ['operations'], types: ['store'] },
  // Where everything is put together.
  'main.ts': { values: everyRoom },
  cli: { values: [...everyRoom, 'app-package'] },
  // Microsoft's own packages are for whoever packs the app; the running bot has none of it.
  'app-package': { values: [] },
  // Runs on a Node that is too old for everything else.
  'require-node-24.mjs': { values: [] },
};

/** Files that are stricter than their room: no package but these. */
const packagesOfFile: Readonly<Record<string, RegExp>> = {
  'teams/settings.ts': /^node:net$/,
  'teams/authentication-settings.ts': /^node:crypto$/,
};

/** Packages that only some rooms may name. */
const packages: readonly { readonly named: RegExp; readonly only: readonly string[]; readonly why: string }[] = [
  { named: /^(kysely|pg|node:sqlite)(\/|$)/, only: ['store'], why: 'the rest speaks of boards, not of tables' },
  {
    named: /^(botbuilder|botframework|restify|@microsoft\/(?!teams-ai|app-manifest)|@azure\/)/,
    only: ['teams'],
    why: 'leaving the Bot Framework must cost one folder',
  },
  {
    named: /^(@microsoft\/teams-ai|openai)/,
    only: ['planner'],
    why: 'without a language model nothing of it is loaded',
  },
  { named: /^(csv-parse|read-excel-file)(\/|$)/, only: ['import'], why: 'files are read in one place' },
  // The Playground's own configuration is YAML, too.
  { named: /^yaml$/, only: ['import', 'cli'], why: 'files are read in one place' },
  {
    named: /^(ical-generator|timezones-ical-library)(\/|$)/,
    only: ['meetings'],
    why: 'what the two get wrong is put right in one place',
  },
  {
    named: /^(@microsoft\/app-manifest|fflate)/,
    only: ['app-package'],
    why: 'these are not installed where the bot runs',
  },
  { named: /^jose(\/|$)/, only: ['teams'], why: 'who gets in is decided in one place' },
  { named: /^prom-client$/, only: ['operations'], why: 'what is measured, and by which names, is one list' },
  { named: /^docx(\/|$)/, only: ['minutes'], why: 'documents are made in one place' },
  { named: /^adaptive(cards|-)/, only: ['cards'], why: 'cards are drawn in one place' },
  { named: /^(@resvg|dejavu-fonts-ttf)(\/|$)/, only: ['cards'], why: 'pictures are drawn in one place' },
  {
    named: /^node:/,
    only: [
      'cards',
      'import',
      'store',
      'planner',
      'teams',
      'operations',
      'app-package',
      'cli',
      'config.ts',
      'start-up.ts',
      'main.ts',
      'require-node-24.mjs',
    ],
    why: 'rules are functions of what they are given',
  },
];

/** Words in the code itself that only some rooms may use. */
const words: readonly { readonly used: RegExp; readonly only: readonly string[]; readonly why: string }[] = [
  { used: /\bprocess\.env\b|\bloadEnvFile\b/, only: ['config.ts'], why: 'settings are read and checked in one place' },
  {
    used: /\bTemporal\.Now\b|\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)/,
    only: ['main.ts', 'start-up.ts', 'cli'],
    why: 'everybody else is told what time it is',
  },
];

interface Import {
  readonly target: string;
  readonly typeOnly: boolean;
}

/** Source without its comments; text in quotes stays. */
function withoutComments(source: string): string {
  const quotedOrComment = /('(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;
  return source.replace(quotedOrComment, (_, quoted: string | undefined) => quoted ?? ' ');
}

/** Everything that a source imports or exports from elsewhere, dynamic imports included. */
function importsOf(code: string): Import[] {
  const statements = code.matchAll(/^\s*(?:import|export)\b(\s+type\b(?!\s*,))?[^;'"]*?\bfrom\s*['"]([^'"]+)['"]/gm);
  const bare = code.matchAll(/^\s*import\s*['"]([^'"]+)['"]|\b(?:import|require)\(\s*['"]([^'"]+)['"]/gm);
  return [
    ...Array.from(statements, ([, type, target = '']) => ({ target, typeOnly: type !== undefined })),
    ...Array.from(bare, ([, plain, called]) => ({ target: plain ?? called ?? '', typeOnly: false })),
  ];
}

function roomOf(file: string): string {
  return file.split('/')[0] ?? file;
}

/** What is wrong with one import of `file`, if anything. */
function faultOf(file: string, { target, typeOnly }: Import): string | undefined {
  const room = roomOf(file);
  if (!target.startsWith('.')) {
    const rule = packages.find(({ named, only }) => named.test(target) && !only.includes(room));
    if (rule !== undefined) return `${file} names ${target}: ${rule.why}`;
    const own = packagesOfFile[file];
    return own === undefined || own.test(target) ? undefined : `${file} names ${target}: it must stay free of packages`;
  }
  const imported = path.posix.join(path.posix.dirname(file), target);
  const other = roomOf(imported);
  const { values = [], types = [] } = doors[room] ?? {};
  const allowed = typeOnly ? [...values, ...types] : values;
  if (other === room || allowed.includes(other) || allowed.includes(imported)) return undefined;
  const hint = types.includes(other) ? ' as more than a type' : '';
  return `${file} imports ${imported}${hint}: there is no door from ${room} to ${other}`;
}

/** All that breaks the plan in these sources, by their path below `src`. */
function faultsOf(sources: Readonly<Record<string, string>>): string[] {
  return Object.entries(sources).flatMap(([file, source]) => {
    const room = roomOf(file);
    if (doors[room] === undefined) return [`${file} is in a room that is not on the plan`];
    const code = withoutComments(source);
    return [
      ...importsOf(code).flatMap((each) => faultOf(file, each) ?? []),
      ...words
        .filter(({ used, only }) => !only.includes(room) && used.test(code))
        .map(({ used, why }) => `${file} uses ${used.exec(code)?.[0]}: ${why}`),
    ];
  });
}

test('everybody keeps to the plan', () => {
  const root = path.join(import.meta.dirname, '../src');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /\.m?[jt]s$/.test(file));
  const sources = files.map((file) => [file.replaceAll(path.sep, '/'), readFileSync(path.join(root, file), 'utf8')]);
  expect(sources.length).toBeGreaterThan(50);
  expect(faultsOf(Object.fromEntries(sources))).toEqual([]);
});

describe('the checker finds', () => {
  test.for([
    ['a door that is not there', 'domain/x.ts', `import { a } from '../cards/render.ts';`],
    ['one upwards', 'cards/x.ts', `import { a } from '../questions/index.ts';`],
    ['one sideways', 'attendance/x.ts', `import { a } from '../decisions/tally.ts';`],
    ['one over several lines', 'import/x.ts', `import {\n  a,\n  type B,\n} from '../store/open.ts';`],
    ['a value where a type is allowed', 'teams/x.ts', `import { type Store } from '../store/store.ts';`],
    ['a type where nothing is allowed', 'questions/x.ts', `import type { Store } from '../../store/store.ts';`],
    ['an export from elsewhere', 'domain/x.ts', `export { a } from '../store/open.ts';`],
    ['an export of everything', 'domain/x.ts', `export * from '../store/open.ts';`],
    ['an import for its effects', 'understand/x.ts', `import '../teams/server.ts';`],
    ['a dynamic import', 'understand/x.ts', `const { a } = await import('../teams/server.ts');`],
    ['an import after a comment', 'domain/x.ts', `/* a */ import { a } from '../cards/a.ts';`],
    ['a database driver', 'understand/x.ts', `import { Pool } from 'pg';`],
    ['a driver’s inner file', 'teams/x.ts', `import { sql } from 'kysely/helpers/sqlite';`],
    ['the Bot Framework', 'understand/x.ts', `import { TurnContext } from 'botbuilder';`],
    ['a type of the Bot Framework', 'cards/x.ts', `import type { Activity } from 'botframework-schema';`],
    ['Microsoft’s packages', 'main.ts', `import { OpenAIModel } from '@microsoft/teams-ai';`],
    ['what packs the app', 'config.ts', `import { zipSync } from 'fflate';`],
    ['the HTTP server', 'cli/x.ts', `import restify from 'restify';`],
    ['a package in the settings’ file', 'teams/settings.ts', `import { TurnContext } from 'botbuilder';`],
    ['a file in a rule', 'questions/a/x.ts', `import { readFileSync } from 'node:fs';`],
    ['the environment', 'store/x.ts', `const url = process.env.DATABASE_URL;`],
    ['the machine’s clock', 'understand/x.ts', `const now = Temporal.Now.instant();`],
    ['the old clock', 'teams/x.ts', `const now = Date.now();`],
    ['a date out of nothing', 'questions/x.ts', `const today = new Date();`],
    ['an unknown room', 'helpers/x.ts', ``],
    ['an unknown file', 'utils.ts', ``],
  ] as const)('%s', ([, file, source]) => {
    expect(faultsOf({ [file]: source })).toEqual([expect.stringContaining(file)]);
  });
});

describe('the checker accepts', () => {
  test.for([
    ['a neighbour in the same room', 'questions/a/x.ts', `import { b } from '../b/index.ts';`],
    ['an open door', 'questions/a/x.ts', `import { Board } from '../../domain/board.ts';`],
    ['a type where types are allowed', 'teams/x.ts', `import type { Store } from '../store/store.ts';`],
    ['the one file that is allowed', 'config.ts', `import { botFrameworkKeys } from './teams/settings.ts';`],
    ['a comment', 'domain/x.ts', `// process.env, import { a } from '../store/a.ts'\n/** Date.now() */`],
    ['a date made of something', 'domain/x.ts', `const day = new Date(text);`],
    ['a word like one of ours', 'domain/x.ts', `const updated = toDate(x);`],
    ['a clock where clocks are made', 'start-up.ts', `const now = Temporal.Now.instant();`],
  ] as const)('%s', ([, file, source]) => {
    expect(faultsOf({ [file]: source })).toEqual([]);
  });
});
