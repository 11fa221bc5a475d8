/** How files may be encoded, and what earlier journeys do to their text. */
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/import/text.ts';
import { edited, type Files, faultsOf, importBoard, textOf } from './board-folder.ts';

const sound = await importBoard();

function utf16(text: string, byteOrder: 'LE' | 'BE'): Buffer {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return byteOrder === 'LE' ? bytes : bytes.swap16();
}

function everyFile(change: (text: string) => string | Buffer): Files {
  const names = [
    'municipalities.yaml',
    'bodies.yaml',
    'people.csv',
    'tables/costs.csv',
    'population.csv',
    'meetings.csv',
  ];
  return Object.fromEntries(names.map((name) => [name, change(textOf(name))]));
}

describe('the same records come out of', () => {
  test.each<readonly [string, Files]>([
    ['UTF-8 with byte order mark', everyFile((text) => `\ufeff${text}`)],
    ['UTF-16 LE', everyFile((text) => utf16(text, 'LE'))],
    ['UTF-16 BE', everyFile((text) => utf16(text, 'BE'))],
    ['Windows line ends', everyFile((text) => text.replaceAll('\n', '\r\n'))],
    ['old Mac line ends', everyFile((text) => text.replaceAll('\n', '\r'))],
    ['decomposed letters', everyFile((text) => text.normalize('NFD'))],
    ['escaped decomposed letters', edited('municipalities.yaml', 'name: Luleå', 'name: "Lulea\\u030a"')],
  ])('%s', async (_name, changes) => {
    expect(await importBoard(changes)).toEqual(sound);
  });
});

test('CSV in Windows-1252 is read, with a notice for each file', async () => {
  const result = await importBoard({
    'people.csv': Buffer.from(textOf('people.csv'), 'latin1'),
    'tables/costs.csv': Buffer.from(textOf('tables/costs.csv'), 'latin1'),
  });
  expect(result).toEqual({
    ...sound,
    notices: [
      'people.csv: not UTF-8, read as Windows-1252 (as Excel saves CSV); check å, ä and ö',
      'tables/costs.csv: not UTF-8, read as Windows-1252 (as Excel saves CSV); check å, ä and ö',
    ],
  });
});

test('YAML that is not UTF-8 is a fault at its first bad byte', async () => {
  const bytes = Buffer.from(textOf('municipalities.yaml'), 'latin1');
  expect(await faultsOf({ 'municipalities.yaml': bytes })).toEqual([
    'municipalities.yaml:3: not valid UTF-8; save the file with encoding UTF-8',
  ]);
});

test('the bad byte may stand in a last line without line end', () => {
  const bytes = Buffer.from([0x61, 0x0a, 0x0a, 0xe5]);
  expect(decodeText('x.yaml', bytes, 'none').faults).toMatchObject([{ line: 3 }]);
});

describe('text that was damaged before', () => {
  const garbled = 'looks like å, ä, ö or another sign read in the wrong encoding; type it again and save as UTF-8';
  test.each<readonly [string, Files, readonly string[]]>([
    ['double-encoded in YAML', edited('bodies.yaml', 'Nämnden', 'NÃ¤mnden'), [`bodies.yaml:3: "NÃ¤mnden" ${garbled}`]],
    [
      'double-encoded in CSV',
      edited('people.csv', 'Ersättare Kalix', 'ErsÃ¤ttare Kalix'),
      [`people.csv:5: "ErsÃ¤ttare" ${garbled}`],
    ],
    [
      'half UTF-8, half Windows-1252',
      {
        'people.csv': Buffer.concat([
          Buffer.from(textOf('people.csv')),
          Buffer.from('x@example.org;Små;;;secretary;;;\n', 'latin1'),
        ]),
      },
      [
        `people.csv:2: "LuleÃ¥" ${garbled}`,
        `people.csv:3: "ErsÃ¤ttare" ${garbled}`,
        `people.csv:5: "ErsÃ¤ttare" ${garbled}`,
      ],
    ],
    [
      'replacement characters',
      edited('people.csv', 'Ersättare Kalix', 'Ers\ufffdttare Kalix'),
      [
        'people.csv:5: a character was lost in an earlier conversion (shown as \ufffd near "Ers\ufffdttare"); type it again',
      ],
    ],
    [
      'unprintable characters',
      edited('people.csv', 'Ersättare Kalix', 'Ers\u0001ttare Kalix'),
      ['people.csv:5: unprintable character U+0001; expected plain text'],
    ],
  ])('%s', async (_name, changes, faults) => {
    expect(await faultsOf(changes)).toEqual(faults);
  });
});

test('real words with capital accents are not taken for damage', () => {
  const text = 'SÃO PAULO, Âland, 78 %, § 12 – "citat" … é\n';
  expect(decodeText('x.yaml', Buffer.from(text), 'none')).toEqual({ text, faults: [], notices: [] });
});

test('a wholly garbled file gives no more than twenty faults', () => {
  expect(decodeText('x.csv', Buffer.from('Ã¥\n'.repeat(500)), 'windows-1252').faults).toHaveLength(20);
});
