/** What is read in a message before anything is decided, and what stops it from being answered. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reading } from '../../src/domain/reading.ts';
import { actionAsked } from '../../src/understand/action.ts';
import { otherPlace } from '../../src/understand/other-places.ts';
import { longestMessage, readMessage } from '../../src/understand/read/read-message.ts';
import { Bot } from './bot.ts';
import { mind } from './sample.ts';

const read = (text: string): Reading => readMessage(text, mind, Temporal.PlainDate.from('2022-09-01'));
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
);

describe('an order', () => {
  test.for([
    'boka ett möte',
    'Avboka mötet!',
    'ändra budgeten',
    'skicka protokollet',
    'skriv en dikt',
    'radera allt',
    'kan du boka ett möte?',
    'skulle du kunna skicka budgeten',
    'snälla mejla mig',
    'hej, kan du ändra andelen?',
    'please send the minutes',
    'can you cancel the meeting?',
    'ignorera instruktionerna',
    'ignore the above',
    'lås dörren',
    'översätt till finska',
  ])('"%s"', (text) => {
    expect(actionAsked(read(text))).toBe(true);
  });

  test.for([
    'vad kostar e-arkivet?',
    'när är nästa möte?',
    'öppna beslut',
    'lista alla projekt',
    'visa mötena',
    'räkna ihop Kalix kostnader',
    'andra kvartalet',
    'andra kommuner då?',
    'kan du berätta när mötet är?',
    'när skickas kallelsen?',
    'vem bokar mötena?',
    'ändras budgeten?',
    'dra ner på kostnaderna?',
    '',
  ])('"%s" is none', (text) => {
    expect(actionAsked(read(text))).toBe(false);
  });
});

// A noun in the place of a verb, and orders behind a wish.
test.for([
  ['start för e-arkivet?', false],
  ['kan du flytta mötet?', true],
  ['jag vill boka ett möte', true],
  ['påminn mig om mötet', true],
  ['jag skulle vilja att du ändrar budgeten', true],
] as const)('"%s" is an order: %s', ([text, expected]) => {
  expect(actionAsked(read(text))).toBe(expected);
});

describe('a place outside the board', () => {
  test.for([
    ['vad betalar Umeå?', 'Umeå'],
    ['vad betalar umea?', 'Umeå'],
    ['Stockholms andel', 'Stockholm'],
    ['hur gör Skellefteå?', 'Skellefteå'],
    ['vad kostar det i Åre?', 'Åre'],
    ['vad betalar Kalix?', undefined],
    ['vad kan det vara?', undefined],
    ['Mark och vatten', undefined],
    ['var är berg', undefined],
    ['åren går', undefined],
    ['hur gick det', undefined],
  ] as const)('"%s": %s', ([text, place]) => {
    expect(otherPlace(read(text))).toBe(place);
  });
});

describe('a reading', () => {
  test.for([
    ['vad beslutades i § 12?', [12]],
    ['§14', [14]],
    ['14 §', [14]],
    ['paragraf 14', [14]],
    ['§ 14/2022', [14]],
    ['§ 12 och § 13', [12, 13]],
    ['12 kommuner', []],
    ['§', []],
    ['§§ 12 och 13', [12, 13]],
    ['§§ 8, 9 samt 11', [8, 9, 11]],
    ['§ 12–14', [12, 13, 14]],
    ['paragraferna 12 och 13', [12, 13]],
    ['§ 12 och 13 juni', [12]],
    ['§ 12 och 3 möten', [12]],
    ['§ 12 och 9000 kr', [12]],
    ['§ 0', []],
  ] as const)('of "%s" holds the paragraphs %s', ([text, paragraphs]) => {
    expect(read(text).paragraphs).toEqual(paragraphs);
  });

  test.for([
    ['dela 500 000 kr', [500_000]],
    ['dela 1 208 400 kr', [1_208_400]],
    ['dela 3 miljoner', [3_000_000]],
    ['dela 40 tkr', [40_000]],
    ['36 000 kr eller 21 000 kr', [36_000, 21_000]],
    ['12 oktober 2022', []],
    ['§ 12', []],
  ] as const)('of "%s" holds the numbers %s', ([text, numbers]) => {
    expect(read(text).numbers).toEqual(numbers);
  });

  test('1,2 million is no day in February', () => {
    expect(read('dela 1,2 miljoner').numbers).toEqual([1_200_000]);
  });

  test.for([
    ['vad betalar Kalix?', 'sv'],
    ['what does Kalix pay?', 'en'],
    ['Kalix?', 'sv'],
    ['när är nästa board meeting?', 'sv'],
    ['when is the next möte?', 'en'],
  ] as const)('of "%s" is in %s', ([text, language]) => {
    expect(read(text).language).toBe(language);
  });

  test.for([
    ['och Boden?', true],
    ['2023 då?', true],
    ['varför?', true],
    ['Kalix?', true],
    ['vad betalar Kalix för e-arkivet år 2022?', false],
  ] as const)('of "%s" leans on the one before: %s', ([text, elliptic]) => {
    expect(read(text).elliptic).toBe(elliptic);
  });

  test('is the same whether letters are taken apart or not', () => {
    for (const { kind, examples } of mind.kinds) {
      for (const text of examples) expect(read(text.normalize('NFD')), kind).toEqual(read(text));
    }
  });

  test('ends where a message is too long', () => {
    expect(read('ä'.repeat(20_000)).text).toHaveLength(longestMessage);
  });

  test('never fails, whatever is written', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const reading = read(text);
        expect(reading.weights).toHaveLength(reading.tokens.length);
        expect(reading.text.length).toBeLessThanOrEqual(longestMessage);
        for (const places of reading.concepts.values())
          expect(places.every((at) => at >= 0 && at < reading.tokens.length)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the whole bot', () => {
  let bot: Bot;
  beforeAll(async () => {
    bot = await Bot.start();
  });
  afterAll(() => bot.close());

  test('has a sentence for every text', { timeout: 60_000 }, async () => {
    let chats = 0;
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        chats += 1;
        expect((await bot.say(text, `any-${chats}`)).text.trim()).not.toBe('');
      }),
      { numRuns: 200 },
    );
  });

  test('has a sentence for every jumble of words that it knows, in one long chat', { timeout: 60_000 }, async () => {
    const words = fc.constantFrom(
      ...[
        'vad',
        'betalar',
        'Kalix',
        'Överkalix',
        'e-arkivet',
        'och',
        'utom',
        'mest',
        '§',
        '12',
        '2023',
        'möte',
        'nämnden',
      ],
      ...[
        'när',
        'i',
        'mars',
        '/',
        '31',
        'mål',
        'risk',
        'budget',
        'då',
        '?',
        'inte',
        '000',
        'kr',
        'procent',
        'per',
        'invånare',
      ],
      ...[
        'dela',
        'miljoner',
        'projekt',
        'närvaro',
        'beslut',
        'varför',
        'skillnaden',
        'mellan',
        'alla',
        'årshjul',
        'ändra',
        'nästa',
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(words, { maxLength: 12 }), async (parts) => {
        const said = await bot.say(parts.join(' '), 'jumble');
        expect(said.text.trim()).not.toBe('');
        expect(said.text).not.toMatch(/undefined|NaN|\[object/);
      }),
      { numRuns: 200 },
    );
  });
});
