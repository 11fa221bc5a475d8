/** Every rule of the importer, broken once: which file, which line, which words. */
import { describe, expect, test } from 'vitest';
import { appended, edited, type Files, faultsOf, importBoard } from './board-folder.ts';

type Case = readonly [rule: string, changes: Files, faults: readonly string[]];

function cases(title: string, list: readonly Case[]): void {
  describe(title, () => {
    test.each(list)('%s', async (_rule, changes, faults) => {
      expect(await faultsOf(changes)).toEqual(faults);
    });
  });
}

test('a sound board has no faults and no notices', async () => {
  const result = await importBoard();
  expect(result).toMatchObject({ ok: true, notices: [] });
});

cases('the folder', [
  [
    'a required file is missing',
    { 'municipalities.yaml': undefined },
    ['municipalities.yaml:1: the file is missing; a board cannot do without it'],
  ],
  [
    'there are no documents',
    { 'documents/paper.yaml': undefined },
    ['documents/:1: there are no documents; expected at least one file documents/ID.yaml'],
  ],
  [
    'a CSV and an Excel file of the same name',
    { 'people.xlsx': '', 'tables/costs.xlsx': '' },
    [
      'people.xlsx:1: people.csv and people.xlsx both exist; keep the one that is right',
      'tables/costs.xlsx:1: tables/costs.csv and tables/costs.xlsx both exist; keep the one that is right',
    ],
  ],
  [
    'files that nobody knows, in each folder',
    { 'documents/a.txt': '', 'tables/a.ods': '' },
    [
      'documents/a.txt:1: unknown file; expected documents/ID.yaml',
      'tables/a.ods:1: unknown file; expected tables/NAME.csv or tables/NAME.xlsx',
    ],
  ],
  [
    'notes, hidden files and lock files are no data',
    { 'README.md': '', '.DS_Store': '', '~$people.xlsx': '', 'tables/~$costs.xlsx': '', 'documents/README.md': '' },
    [],
  ],
  [
    'a document that is not named as its file',
    edited('documents/paper.yaml', 'id: paper', 'id: papper'),
    ['documents/paper.yaml:1: id: expected "paper", the name of the file, got "papper"'],
  ],
]);

test('an unknown name lists the known ones and guesses the one that was meant', async () => {
  const [file, folder] = await faultsOf({ 'budget.yaml': '[]', 'extra/notes.txt': '' });
  expect(file).toMatch(
    /^budget\.yaml:1: unknown file; did you mean budgets\.yaml\? Known names: municipalities\.yaml, /,
  );
  expect(folder).toMatch(/^extra\/:1: unknown folder; Known names: .*people\.csv.*documents\/, tables\//);
});

test('a folder that is not there is a fault', async () => {
  const { readBoard } = await import('../../src/import/read-board.ts');
  const result = await readBoard('/nonexistent/board');
  expect(result).toEqual({
    ok: false,
    faults: [{ file: '/nonexistent/board', line: 1, message: 'not a folder that can be read (ENOENT)' }],
  });
});

cases('YAML as such', [
  [
    'a syntax error',
    edited('budgets.yaml', 'main: true', 'main: "true'),
    ['budgets.yaml:4: not valid YAML: Missing closing "quote'],
  ],
  [
    'a tab',
    edited('budgets.yaml', '  year: 2022', '\tyear: 2022'),
    ['budgets.yaml:2: indented with a tab; YAML expects spaces'],
  ],
  [
    'the same key twice',
    edited('budgets.yaml', 'main: true', 'main: true\n  main: false'),
    ['budgets.yaml:5: the same key stands twice in this mapping; expected each key once'],
  ],
  [
    'aliases without anchors, each',
    { 'gaps.yaml': '- about: *x\n- about: *y\n' },
    [
      'gaps.yaml:1: alias *x has no anchor &x before it; put quotes around text that begins with *',
      'gaps.yaml:2: alias *y has no anchor &y before it; put quotes around text that begins with *',
    ],
  ],
  [
    'a second document',
    { 'gaps.yaml': '[]\n---\n[]\n' },
    ['gaps.yaml:3: a second YAML document begins here (after ---); expected one per file'],
  ],
  ['a list where a mapping belongs', { 'board.yaml': '- id: x\n' }, [expectMapping('board.yaml:1', 'a list')]],
  ['an empty mapping file', { 'board.yaml': '# nothing\n' }, [expectMapping('board.yaml:1', 'nothing')]],
  [
    'a mapping where a list belongs',
    { 'gaps.yaml': '# gaps\nid: x\n' },
    ['gaps.yaml:2: expected a list of records, each beginning with "- "'],
  ],
  ['an empty list file', { 'gaps.yaml': '# none yet\n' }, []],
  [
    'nesting made to exhaust the parser',
    { 'gaps.yaml': '['.repeat(20_000) },
    ['gaps.yaml:1: nested too deeply; expected a plain list or mapping of records'],
  ],
  [
    'an alias inside its own anchor',
    { 'gaps.yaml': '- &a [*a]\n' },
    ['gaps.yaml:1: nested too deeply; expected a plain list or mapping of records'],
  ],
  [
    'aliases that unfold without end',
    { 'gaps.yaml': aliasBomb() },
    ['gaps.yaml:1: too many YAML aliases (*name), or an alias inside its own anchor; at most 1000 are read'],
  ],
]);

function expectMapping(place: string, got: string): string {
  return `${place}: record: expected a mapping with id, name, host, website, contact, about, source, got ${got}`;
}

function aliasBomb(): string {
  const names = [...'abcdefghi'];
  const lines = names.map((name, index) => {
    const item = index === 0 ? 'x' : `*${names[index - 1]}`;
    return `- &${name} [${Array(9).fill(item).join(', ')}]`;
  });
  return `${lines.join('\n')}\n`;
}

cases('the shape of records', [
  [
    'text where kronor belong, deep in a list',
    edited('budgets.yaml', 'amount: 163200', 'amount: "12,5"'),
    ['budgets.yaml:7: amount: expected a whole number of kronor, got "12,5"; write only digits, such as 81600'],
  ],
  [
    'decimals where kronor belong',
    edited('budgets.yaml', 'amount: 163200', 'amount: 163200.5'),
    ['budgets.yaml:7: amount: expected a whole number of kronor, got 163200.5'],
  ],
  [
    'a value on the line after its key',
    edited('budgets.yaml', 'amount: 163200', 'amount:\n        abc'),
    ['budgets.yaml:8: amount: expected a whole number of kronor, got "abc"'],
  ],
  [
    'a misspelt key',
    edited('budgets.yaml', 'amount: 163200', 'amuont: 163200'),
    [
      'budgets.yaml:6: amount: is missing, expected a whole number of kronor',
      'budgets.yaml:7: unknown key "amuont"; did you mean "amount"?',
    ],
  ],
  [
    'an unknown key that resembles none',
    edited('budgets.yaml', 'main: true', 'main: true\n  zzzzzzzz: 1'),
    ['budgets.yaml:5: unknown key "zzzzzzzz"; expected id, year, name, main, lines, total, difference, notes, source'],
  ],
  [
    'a word that is not on the list',
    edited('bodies.yaml', 'quorum: more-than-half', 'quorum: half-or-so'),
    ['bodies.yaml:8: quorum: expected one of more-than-half, half, none, got "half-or-so"'],
  ],
  [
    'a number that YAML read where text belongs',
    edited('documents/paper.yaml', 'section: "1"', 'section: 8.1'),
    ['documents/paper.yaml:5: section: expected text, got 8.1; put it in quotes: "8.1"'],
  ],
  [
    'empty words',
    edited('cost-items.yaml', 'sv: E-arkiv', 'sv: ""'),
    ['cost-items.yaml:2: name.sv: expected text that is not empty, got ""'],
  ],
  [
    'a date that is not in the calendar',
    edited('documents/paper.yaml', 'date: 2022-06-22', 'date: 2022-02-30'),
    ['documents/paper.yaml:3: date: expected a real date such as 2022-06-22, got "2022-02-30"'],
  ],
  [
    'a municipality code of three digits',
    edited('municipalities.yaml', '"2514"', '"251"'),
    ['municipalities.yaml:8: code: expected four digits, got "251"'],
  ],
  [
    'an id with a capital letter',
    edited('outturns.yaml', 'id: hr', 'id: HR'),
    ['outturns.yaml:6: id: expected a slug such as "e-arkiv", got "HR"'],
  ],
  [
    'an item of a list',
    edited('bodies.yaml', '    - kalix', '    - 7'),
    ['bodies.yaml:6: item 2 of seats: expected text, got 7; put it in quotes: "7"'],
  ],
  [
    'an unknown state of an office',
    {
      'offices.yaml':
        '- id: x\n  name: {sv: X, en: X}\n  holder: {state: gone}\n  source: {document: paper, section: "1"}\n',
    },
    ['offices.yaml:3: state: expected one of held, vacant, unnamed, got "gone"'],
  ],
  [
    'a mapping that is missing',
    edited('control-moments.yaml', '  source: {document: paper, section: "1"}\n', ''),
    ['control-moments.yaml:1: source: is missing, expected a mapping with document, section, note, date'],
  ],
]);

cases('rows of CSV files', [
  [
    'a misspelt column',
    edited('people.csv', 'email;', 'mail;'),
    [
      'people.csv:1: column "email" is missing; expected email, name, municipality, body, role, order, from, to, guest',
      'people.csv:1: unknown column "mail"; did you mean "email"?; expected email, name, municipality, body, role, order, from, to, guest',
    ],
  ],
  [
    'a column that stands twice',
    edited('people.csv', 'order;from', 'order;Order'),
    ['people.csv:1: column "Order" stands twice in the header'],
  ],
  [
    'cells beyond the header',
    edited('attendance.csv', ';paper;1', ';paper;1;2'),
    ['attendance.csv:2: 9 cells, but the header has 8; put a cell that holds the separator in quotes'],
  ],
  [
    'a cell that is no whole number',
    edited('people.csv', 'substitute;1', 'substitute;first'),
    ['people.csv:3: order: expected a whole number, got "first"'],
  ],
  [
    'words in one language only, named by column',
    edited('meetings.csv', 'Luleå;Luleå;', 'Luleå;;'),
    ['meetings.csv:2: place_en: is missing, expected text'],
  ],
  [
    'no flag',
    edited('meetings.csv', ';ja;', ';kanske;'),
    ['meetings.csv:2: held: expected true or false, got "kanske"'],
  ],
  [
    'an item without a place in the order',
    edited('agenda.csv', 'juni;1;', 'juni;0;'),
    ['agenda.csv:2: number: expected a number above 0, got 0'],
  ],
  [
    'a kind that is none',
    edited('agenda.csv', ';decision;', ';beslut;'),
    ['agenda.csv:2: kind: expected one of information, discussion, decision, got "beslut"'],
  ],
  [
    'an unknown municipality',
    edited('people.csv', 'KALIX', 'Kalx'),
    ['people.csv:5: unknown municipality "Kalx"; did you mean "kalix"?'],
  ],
  [
    'no time',
    edited('meetings.csv', '2022-06-22T10:00', 'i juni'),
    [
      'meetings.csv:2: start: expected a local time such as 2022-10-12T10:00 or a real date such as 2022-06-22, got "i juni"',
    ],
  ],
  ['an empty file', { 'attendance.csv': '\n' }, ['attendance.csv:1: empty; expected a header line and rows']],
  [
    'a population without a year',
    edited('population.csv', ';2020;', ';i fjol;'),
    ['population.csv:2: column "i fjol": expected a year such as 2020 as header'],
  ],
  [
    'inhabitants that are no whole number',
    edited('population.csv', '15812', '15812,5'),
    ['population.csv:4: column "2021", row "Kalix": expected a whole number of inhabitants, got "15812,5"'],
  ],
  [
    'a sum row of the population that is wrong',
    appended('population.csv', 'Summa;94414;1\n'),
    ['population.csv:5: column "2021": the sum row says 1, but the rows add up to 94679'],
  ],
]);

cases('tables and keys', [
  [
    'half a krona',
    edited('tables/costs.csv', '81 600\n', '81 600,50\n'),
    ['tables/costs.csv:2: column "E-arkiv", row "Kalix": expected a whole number of kronor, got "81 600,50"'],
  ],
  [
    'no figure',
    edited('tables/costs.csv', '81 600\n', 'abc\n'),
    ['tables/costs.csv:2: column "E-arkiv", row "Kalix": expected a whole number of kronor, got "abc"'],
  ],
  [
    'a municipality twice',
    edited('tables/costs.csv', 'Kalix', 'LULEÅ'),
    ['tables/costs.csv:3: Luleå stands twice in the table, first at tables/costs.csv:2'],
  ],
  [
    'an unknown municipality',
    edited('tables/costs.csv', 'Kalix', 'Kalixx'),
    ['tables/costs.csv:2: unknown municipality "Kalixx"; did you mean "kalix"?'],
  ],
  [
    'a quotation mark that is not closed',
    edited('tables/costs.csv', 'Luleå;', '"Luleå;'),
    [
      'tables/costs.csv:4: a quotation mark is never closed; expected a cell in quotes to begin and end with ", and a " inside it to be written twice',
    ],
  ],
  [
    'an unknown column',
    edited('cost-tables.yaml', 'column: E-arkiv', 'column: E-arkivet'),
    ['cost-tables.yaml:6: column: tables/costs.csv has no column "E-arkivet"; did you mean "E-arkiv"?'],
  ],
  [
    'no column',
    edited('cost-tables.yaml', 'column: E-arkiv', 'colum: E-arkiv'),
    [
      'cost-tables.yaml:1: column: expected the header of a column in tables/costs.csv, one of E-arkiv',
      'cost-tables.yaml:6: unknown key "colum"; did you mean "column"?',
    ],
  ],
  [
    'an unknown table',
    edited('cost-tables.yaml', 'tables/costs.csv', 'tables/cost.csv'),
    ['cost-tables.yaml:5: csv: there is no file tables/cost.csv or tables/cost.xlsx; did you mean "tables/costs"?'],
  ],
  [
    'a table outside the folder',
    edited('cost-tables.yaml', 'tables/costs.csv', '../costs.csv'),
    ['cost-tables.yaml:5: csv: expected a table such as tables/NAME.csv, got "../costs.csv"'],
  ],
  [
    'neither table nor shares',
    edited('cost-tables.yaml', '  csv: tables/costs.csv\n  column: E-arkiv\n', ''),
    ['cost-tables.yaml:1: no figures; expected shares or csv with column'],
  ],
  [
    'both table and shares',
    edited('cost-tables.yaml', '  csv:', '  shares: []\n  csv:'),
    ['cost-tables.yaml:6: both shares and csv; expected shares or csv with column'],
  ],
  [
    'a year without population',
    edited('allocation-keys.yaml', 'population: 2021', 'population: 2019'),
    ['allocation-keys.yaml:4: population: expected a year of population.csv (2020, 2021), got 2019'],
  ],
]);

cases('references', [
  [
    'an unknown seat',
    edited('bodies.yaml', 'chair: lulea', 'chair: lule'),
    ['bodies.yaml:7: chair: there is no "lule" in municipalities.yaml; did you mean "lulea"?'],
  ],
  [
    'an unknown item in a list',
    edited('budgets.yaml', 'item: e-arkiv', 'item: e-arkive'),
    ['budgets.yaml:6: lines.item: there is no "e-arkive" in cost-items.yaml; did you mean "e-arkiv"?'],
  ],
  [
    'an unknown model',
    edited('cost-items.yaml', 'model: lika', 'model: okand'),
    ['cost-items.yaml:3: model: there is no "okand" in cost-models.yaml'],
  ],
  [
    'an unknown meeting',
    edited('attendance.csv', 'juni;juni', 'juni;juli'),
    ['attendance.csv:2: meeting: there is no "juli" in meetings.csv; did you mean "juni"?'],
  ],
  [
    'an unknown meeting of an agenda',
    edited('agenda.csv', 'juni;2', 'juli;2'),
    ['agenda.csv:3: meeting: there is no "juli" in meetings.csv; did you mean "juni"?'],
  ],
  [
    'an unknown document of an agenda',
    edited('agenda.csv', ';paper;1', ';papper;1'),
    ['agenda.csv:2: source.document: there is no "papper" in documents/; did you mean "paper"?'],
  ],
  [
    'an unknown body',
    edited('meetings.csv', 'namnden', 'styrgruppen'),
    ['meetings.csv:2: body: there is no "styrgruppen" in bodies.yaml'],
  ],
  [
    'an unknown topic of a section',
    edited('documents/paper.yaml', 'topic: e-arkiv', 'topic: arkiv'),
    [
      'documents/paper.yaml:7: sections.topic: there is no "arkiv" in projects.yaml, cost-items.yaml, bodies.yaml, offices.yaml; did you mean "e-arkiv"?',
    ],
  ],
  [
    'an unknown document in the source of a statement',
    edited('cost-models.yaml', 'en: All pay the same.', 'en: All pay.\n      source: {document: papper, section: "1"}'),
    ['cost-models.yaml:7: about.source.document: there is no "papper" in documents/; did you mean "paper"?'],
  ],
]);

cases('what stands only once', [
  [
    'an id',
    { 'gaps.yaml': gap('a') + gap('b') + gap('a') },
    ['gaps.yaml:7: id "a" stands twice, first at gaps.yaml:1'],
  ],
  [
    'an e-mail in a role of a body',
    appended('people.csv', 'Ersattare.Kalix@example.org;Ersättare Kalix;kalix;namnden;substitute;2;;\n'),
    ['people.csv:6: Ersattare.Kalix@example.org as substitute of namnden stands twice, first at people.csv:5'],
  ],
  [
    'a seat',
    edited('bodies.yaml', '    - kalix\n', '    - kalix\n    - kalix\n'),
    ['bodies.yaml:7: "kalix" in seats stands twice, first at bodies.yaml:6'],
  ],
  [
    'a main budget of a year',
    appended(
      'budgets.yaml',
      '- {id: b, year: 2022, name: {sv: B, en: B}, main: true, lines: [], total: 0, source: {document: paper, section: "1"}}\n',
    ),
    ['budgets.yaml:10: the main budget of 2022 stands twice, first at budgets.yaml:1'],
  ],
  [
    'a meeting of a body',
    appended('meetings.csv', 'juni-2;namnden;meeting;2022-06-22T10:00;;;;;paper;1\n'),
    ['meetings.csv:3: a meeting of namnden at 2022-06-22T10:00 stands twice, first at meetings.csv:2'],
  ],
  [
    'a number on an agenda',
    edited('agenda.csv', 'juni;2', 'juni;1'),
    ['agenda.csv:3: item 1 of juni stands twice, first at agenda.csv:2'],
  ],
]);

function gap(id: string): string {
  return `- id: ${id}\n  about: {sv: Saknas., en: Missing.}\n  source: {document: paper, section: "1"}\n`;
}

cases('sums and other figures', [
  [
    'shares and total of a cost table, and its sum row',
    edited('cost-tables.yaml', 'total: 163200', 'total: 163201'),
    [
      'cost-tables.yaml:7: total: the shares add up to 163200, but total says 163201',
      'tables/costs.csv:4: the sum row says 163200, but total of "e-arkiv-2022" is 163201',
    ],
  ],
  [
    'a difference that is stated is no fault',
    {
      ...edited('cost-tables.yaml', 'total: 163200', 'total: 163201\n  difference: 1'),
      ...edited('tables/costs.csv', '163 200', '163 201'),
    },
    [],
  ],
  [
    'a difference that explains nothing',
    edited('budgets.yaml', '  total: 163200', '  difference: 1\n  total: 163200'),
    ['budgets.yaml:9: total: the lines add up to 163200, which with difference 1 gives 163201, but total says 163200'],
  ],
  [
    'deviation of a line of the outturn',
    edited('outturns.yaml', 'deviation: 34067', 'deviation: 13017'),
    [
      'outturns.yaml:10: deviation: revenue 153667 − cost 119600 is 34067, but deviation says 13017',
      "outturns.yaml:13: result: the lines' deviations add up to 13017, but result says 34067",
    ],
  ],
  [
    'revenue of the outturn',
    edited('outturns.yaml', '\n  revenue: 153667', '\n  revenue: 153668'),
    ['outturns.yaml:11: revenue: the lines add up to 153667, but revenue says 153668'],
  ],
  [
    'more people than seats',
    edited('attendance.csv', '11;14', '15;14'),
    ['attendance.csv:2: present: 15 of 14; expected at most 14'],
  ],
  [
    'a risk value',
    edited('control-moments.yaml', 'riskValue: 6', 'riskValue: 5'),
    ['control-moments.yaml:6: riskValue: expected likelihood 2 × consequence 3 = 6, got 5'],
  ],
  [
    'a meeting that ends before it starts',
    edited('meetings.csv', '12:00', '09:00'),
    ['meetings.csv:2: end: expected a time after the start 2022-06-22T10:00, got 2022-06-22T09:00'],
  ],
  [
    'a meeting on a day that does not exist',
    edited('meetings.csv', '2022-06-22T10:00', '2022-06-31T10:00'),
    ['meetings.csv:2: start: expected a real date and time such as 2022-10-12T10:00, got "2022-06-31T10:00"'],
  ],
]);

const steeringGroup = `- id: grupp
  kind: steering
  name: {sv: Styrgruppen, en: The steering group}
  seats: [kalix]
  rules: {quorum: more-than-half, majority: simple, tie: chair, abstention: true, decidesBetweenMeetings: true}
  source: {document: paper, section: "1"}
`;

cases('the roster', [
  [
    'a seat without anybody',
    edited('people.csv', 'Kalix;namnden', 'kalix;'),
    ['bodies.yaml:6: the seat of kalix in namnden has no member in people.csv; expected exactly one'],
  ],
  [
    'a seat without substitute',
    edited('people.csv', 'ersattare.kalix@example.org;Ersättare Kalix;KALIX;namnden;substitute;1;;\n', ''),
    ['bodies.yaml:6: the seat of kalix in namnden has no substitute in people.csv; expected at least one'],
  ],
  [
    'a second member at the same time',
    appended('people.csv', 'ledamot2.kalix@example.org;X;kalix;namnden;member;;2022-01-01;\n'),
    ['people.csv:6: the seat of kalix in namnden has a second member at the same time, the first at people.csv:4'],
  ],
  [
    'a successor is no second member',
    {
      'people.csv': String(
        edited('people.csv', 'namnden;member;;;', 'namnden;member;;;2022-05-31')['people.csv'],
      ).concat('ledamot2.kalix@example.org;X;kalix;namnden;member;;2022-06-01;\n'),
    },
    [],
  ],
  [
    'substitutes with the same order',
    appended('people.csv', 'ersattare2.kalix@example.org;X;kalix;namnden;substitute;1;;\n'),
    ['people.csv:6: order: the seat of kalix in namnden has two substitutes with order 1, the first at people.csv:5'],
  ],
  [
    'a substitute without order',
    edited('people.csv', 'substitute;1', 'substitute;'),
    ['people.csv:3: order: is missing, expected the place of the substitute, 1 for the first'],
  ],
  [
    'a member of a municipality without seat',
    edited('bodies.yaml', '    - kalix\n', ''),
    [
      'people.csv:4: municipality: kalix has no seat in namnden',
      'people.csv:5: municipality: kalix has no seat in namnden',
    ],
  ],
  [
    'two people with one address',
    appended('people.csv', 'Ledamot.Kalix@example.org;Någon annan;;;secretary;;;\n'),
    [
      'people.csv:6: name: "Någon annan" has the address of "Ledamot Kalix" at people.csv:4; expected one person for an address',
    ],
  ],
  [
    'an address that passes to a successor is one person’s at a time',
    {
      'people.csv': String(
        edited('people.csv', 'namnden;member;;;', 'namnden;member;;;2022-05-31')['people.csv'],
      ).concat('ledamot.kalix@example.org;Efterträdaren;kalix;namnden;member;;2022-06-01;\n'),
    },
    [],
  ],
  [
    'two people of one municipality in a steering group',
    {
      ...appended(
        'people.csv',
        'ett@example.org;Ett;kalix;grupp;member;;;\ntva@example.org;Två;kalix;grupp;member;;;\n',
      ),
      ...appended('bodies.yaml', steeringGroup),
    },
    [],
  ],
  [
    'a membership that ends before it begins',
    edited('people.csv', 'namnden;member;;;', 'namnden;member;;2022-02-01;2022-01-01'),
    ['people.csv:4: to: expected 2022-02-01 (from) or a later day, got 2022-01-01'],
  ],
]);

test('faults of all files come at once, by file and line', async () => {
  const faults = await faultsOf({
    ...edited('budgets.yaml', 'main: true', 'main: ja'),
    ...edited('meetings.csv', '12:00', '09:00'),
    ...edited('bodies.yaml', 'kind: board', 'kind: bord'),
    'gaps.yaml': '- id: [',
  });
  expect(faults.map((fault) => fault.split(': ')[0])).toEqual([
    'bodies.yaml:2',
    'budgets.yaml:4',
    'gaps.yaml:1',
    'meetings.csv:2',
  ]);
});
