/** Days, weeks, months and years as people say them, read on a given day. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { tokenise } from '../../src/domain/text.ts';
import { readTime, type TimeReading } from '../../src/understand/periods/read-time.ts';

/** A Thursday, in week 35. */
const thursday = '2022-09-01';

function read(text: string, today: string = thursday): TimeReading {
  return readTime(text, tokenise(text), Temporal.PlainDate.from(today), () => false);
}

/** The first stretch of days in a text, as "from" or "from/to". */
function stretch(text: string, today?: string): string | undefined {
  const [period] = read(text, today).periods;
  if (period === undefined) return undefined;
  return period.from === period.to ? period.from : `${period.from}/${period.to}`;
}

describe('on 1 September 2022', () => {
  test.for([
    // Days.
    ['i dag', '2022-09-01'],
    ['idag', '2022-09-01'],
    ['i morgon', '2022-09-02'],
    ['imorgon', '2022-09-02'],
    ['i övermorgon', '2022-09-03'],
    ['i går', '2022-08-31'],
    ['igår', '2022-08-31'],
    ['today', '2022-09-01'],
    ['tomorrow', '2022-09-02'],
    ['yesterday', '2022-08-31'],
    ['12 oktober', '2022-10-12'],
    ['den 12 oktober', '2022-10-12'],
    ['den 12:e oktober', '2022-10-12'],
    ['12 okt', '2022-10-12'],
    ['12 oktober 2023', '2023-10-12'],
    ['12/10', '2022-10-12'],
    ['2022-10-12', '2022-10-12'],
    ['20221012', '2022-10-12'],
    ['12th of October', '2022-10-12'],
    ['October 12', '2022-10-12'],
    ['October 12 2023', '2023-10-12'],
    ['den 12:e', '2022-09-12'],
    ['sista maj', '2022-05-31'],
    // Days of the week.
    ['på fredag', '2022-09-02'],
    ['på torsdag', '2022-09-08'],
    ['nästa onsdag', '2022-09-07'],
    ['nästa fredag', '2022-09-09'],
    ['nu på söndag', '2022-09-04'],
    ['onsdag nästa vecka', '2022-09-07'],
    ['i måndags', '2022-08-29'],
    ['i torsdags', '2022-08-25'],
    ['förra fredagen', '2022-08-26'],
    ['on Friday', '2022-09-02'],
    ['onsdag 12 oktober', '2022-10-12'],
    ['onsdagen den 12:e', '2022-09-12'],
    // Counted from today.
    ['de närmaste två veckorna', '2022-09-01/2022-09-15'],
    ['inom en månad', '2022-09-01/2022-10-01'],
    ['inom 30 dagar', '2022-09-01/2022-10-01'],
    ['närmaste månaden', '2022-09-01/2022-10-01'],
    ['närmaste halvåret', '2022-09-01/2023-03-01'],
    ['kommande tre månader', '2022-09-01/2022-12-01'],
    ['the next two weeks', '2022-09-01/2022-09-15'],
    ['within a month', '2022-09-01/2022-10-01'],
    ['om två veckor', '2022-09-12/2022-09-18'],
    ['om ett par veckor', '2022-09-12/2022-09-18'],
    ['om en månad', '2022-10-01/2022-10-31'],
    ['om tre dagar', '2022-09-04'],
    ['för två veckor sedan', '2022-08-15/2022-08-21'],
    ['two weeks ago', '2022-08-15/2022-08-21'],
    ['de senaste tre månaderna', '2022-06-01/2022-09-01'],
    ['senaste veckan', '2022-08-25/2022-09-01'],
    // Weeks.
    ['nästa vecka', '2022-09-05/2022-09-11'],
    ['denna vecka', '2022-08-29/2022-09-04'],
    ['den här veckan', '2022-08-29/2022-09-04'],
    ['förra veckan', '2022-08-22/2022-08-28'],
    ['next week', '2022-09-05/2022-09-11'],
    ['v. 41', '2022-10-10/2022-10-16'],
    ['v 41', '2022-10-10/2022-10-16'],
    ['vecka 41', '2022-10-10/2022-10-16'],
    ['week 41', '2022-10-10/2022-10-16'],
    ['vecka 1 2023', '2023-01-02/2023-01-08'],
    // Months and stretches of them.
    ['i mars', '2022-03-01/2022-03-31'],
    ['mars 2023', '2023-03-01/2023-03-31'],
    ['februari', '2022-02-01/2022-02-28'],
    ['i maj', '2022-05-01/2022-05-31'],
    ['nästa månad', '2022-10-01/2022-10-31'],
    ['förra månaden', '2022-08-01/2022-08-31'],
    ['next month', '2022-10-01/2022-10-31'],
    ['2022-10', '2022-10-01/2022-10-31'],
    ['jan–maj', '2022-01-01/2022-05-31'],
    ['januari till maj', '2022-01-01/2022-05-31'],
    ['21–22 september', '2022-09-21/2022-09-22'],
    ['Q1', '2022-01-01/2022-03-31'],
    ['första kvartalet', '2022-01-01/2022-03-31'],
    ['kvartal 2 2023', '2023-04-01/2023-06-30'],
    ['second quarter', '2022-04-01/2022-06-30'],
    ['fjärde kvartalet', '2022-10-01/2022-12-31'],
    // Seasons and turns of the year.
    ['i höst', '2022-08-01/2022-12-31'],
    ['hösten 2022', '2022-08-01/2022-12-31'],
    ['våren 2023', '2023-01-01/2023-05-31'],
    ['i våras', '2022-01-01/2022-05-31'],
    ['i somras', '2022-06-01/2022-08-31'],
    ['i höstas', '2021-08-01/2021-12-31'],
    ['i vintras', '2021-12-01/2022-02-28'],
    ['före sommaren', '2022-01-01/2022-06-30'],
    ['halvårsskiftet', '2022-06-15/2022-07-15'],
    ['årsskiftet', '2022-12-15/2023-01-15'],
    ['före jul', '2022-09-01/2022-12-24'],
    ['innan nyår', '2022-09-01/2022-12-31'],
    // Years.
    ['2023', '2023-01-01/2023-12-31'],
    ['i år', '2022-01-01/2022-12-31'],
    ['nästa år', '2023-01-01/2023-12-31'],
    ['i fjol', '2021-01-01/2021-12-31'],
    ['förra året', '2021-01-01/2021-12-31'],
    ['last year', '2021-01-01/2021-12-31'],
    ['budget 23', '2023-01-01/2023-12-31'],
  ] as const)('"%s" is %s', ([text, expected]) => {
    expect(stretch(text)).toBe(expected);
  });

  test.for([
    ['i år', [2022]],
    ['2022 och 2023', [2022, 2023]],
    ['från 2022 till nästa år', [2022, 2023]],
    ['budget -23', [2023]],
    ['12 oktober', []],
    ['i fjol', [2021]],
    ['mars 2023', [2023]],
  ] as const)('"%s" names the years %s', ([text, years]) => {
    expect(read(text).years).toEqual(years);
  });
});

describe('at the edges of the calendar', () => {
  test.for([
    ['i morgon', '2022-12-31', '2023-01-01'],
    ['i går', '2023-01-01', '2022-12-31'],
    ['nästa månad', '2022-12-15', '2023-01-01/2023-01-31'],
    ['nästa månad', '2023-01-31', '2023-02-01/2023-02-28'],
    ['nästa månad', '2024-01-31', '2024-02-01/2024-02-29'],
    ['förra månaden', '2023-01-10', '2022-12-01/2022-12-31'],
    ['förra månaden', '2024-03-31', '2024-02-01/2024-02-29'],
    ['nästa vecka', '2022-12-28', '2023-01-02/2023-01-08'],
    ['denna vecka', '2023-01-01', '2022-12-26/2023-01-01'],
    ['nästa år', '2022-12-31', '2023-01-01/2023-12-31'],
    ['den 12/10', '2022-09-01', '2022-10-12'],
    ['i morgon', '2024-02-28', '2024-02-29'],
    ['i morgon', '2023-02-28', '2023-03-01'],
    ['29 februari', '2024-01-01', '2024-02-29'],
    ['februari', '2024-06-01', '2024-02-01/2024-02-29'],
    ['sista februari', '2024-06-01', '2024-02-29'],
    // 2020 has a week 53, which ends in 2021.
    ['vecka 53', '2020-06-01', '2020-12-28/2021-01-03'],
    ['vecka 1', '2020-06-01', '2019-12-30/2020-01-05'],
    // The next day of that number: the 31st is not in every month.
    ['den 12:e', '2022-12-20', '2023-01-12'],
    ['den 31:a', '2022-09-05', '2022-10-31'],
    ['den 30:e', '2023-02-10', '2023-03-30'],
    ['den 1:a', '2022-09-01', '2022-09-01'],
    // Once Christmas is over it is the next one.
    ['före jul', '2022-12-24', '2022-12-24'],
    ['före jul', '2022-12-25', '2022-12-25/2023-12-24'],
    ['före nyår', '2022-12-25', '2022-12-25/2022-12-31'],
  ] as const)('"%s" on %s is %s', ([text, today, expected]) => {
    expect(stretch(text, today)).toBe(expected);
  });

  test.for([
    ['möten den 31 november', 'den 31 november'],
    ['30 februari?', '30 februari'],
    ['29 februari', '29 februari'],
    ['den 30:e februari 2023', 'den 30:e februari 2023'],
    ['28–31 november', '28–31 november'],
    ['den 31/11', 'den 31/11'],
    ['2022-02-30', '2022-02-30'],
    ['2022-13-01', '2022-13-01'],
    ['November 31', 'November 31'],
    ['31 November', '31 November'],
    ['den 32 oktober', 'den 32 oktober'],
  ] as const)('"%s" names a day that does not exist: %s', ([text, expected]) => {
    expect(read(text)).toMatchObject({ noSuchDay: expected, periods: [] });
  });

  test.for(['30 november', '29 februari 2024', '75 % i mars', '2022-12', 'i maj 21 000 kr', 'mål 3 april'])(
    '"%s" names none such',
    (text) => {
      expect(read(text).noSuchDay).toBeUndefined();
    },
  );

  test.for(['30 februari', '29 februari 2023', '2022-02-30', '31/4', '32 oktober', 'vecka 54', 'Q5', '0/10'])(
    '"%s" is no day',
    (text) => {
      const days = read(text).periods.filter((period) => period.grain === 'day' || period.grain === 'week');
      expect(days).toEqual([]);
    },
  );
});

describe('words that only look like dates', () => {
  test.for([
    'var är mötet?',
    'hur mår du?',
    'det var höst',
    '§ 12',
    '21 000 kr',
    'may I ask',
    'du får en mar',
    '12 kommuner',
    'kl. 10',
    'majs',
    '2,5 miljoner',
    '1.5 tjänst',
    'kl 10-12',
    '3–4 möten',
    'majoriteten',
    'marschen',
  ])('"%s"', (text) => {
    expect(read(text).periods).toEqual([]);
  });
});

test('whatever is written, every stretch begins before it ends and lies on its words', () => {
  const pieces = fc.constantFrom(
    ...[
      'den',
      'i',
      '12',
      '31',
      ':e',
      '/',
      '-',
      'oktober',
      'mars',
      'feb',
      'vecka',
      'v',
      '53',
      'Q1',
      '2024',
      'nästa',
      'år',
    ],
    ...[
      'månad',
      'till',
      'sista',
      'hösten',
      '–',
      '0',
      '99',
      '2022-02-30',
      'före',
      'jul',
      'första',
      'kvartalet',
      'of',
      '§',
    ],
  );
  const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), fc.constantFrom('', ' '), days, (parts, glue, day) => {
      const text = parts.join(glue);
      const { periods, used } = read(text, day.toISOString().slice(0, 10));
      const length = tokenise(text).length;
      for (const period of periods) {
        expect(period.from <= period.to).toBe(true);
        expect(Temporal.PlainDate.from(period.from).toString()).toBe(period.from);
        expect(Temporal.PlainDate.from(period.to).toString()).toBe(period.to);
        expect(period.at[0]).toBeLessThan(period.at[1]);
      }
      expect(used.every((at) => at >= 0 && at < length)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
