/** Dates as they are written out for people, in Stockholm's time. */
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { dayOf, formatDate, formatDay, formatSpan, formatTimes, monthName, today } from '../../src/domain/dates.ts';

describe('today in Stockholm', () => {
  test.for([
    ['2022-09-01T06:00:00Z', '2022-09-01'],
    ['2022-08-31T22:30:00Z', '2022-09-01'],
    ['2022-12-31T22:59:59Z', '2022-12-31'],
    ['2022-12-31T23:00:00Z', '2023-01-01'],
    // The clocks change on 27 March and 30 October 2022.
    ['2022-03-26T23:00:00Z', '2022-03-27'],
    ['2022-03-27T22:00:00Z', '2022-03-28'],
    ['2022-10-29T22:00:00Z', '2022-10-30'],
    ['2022-10-30T22:30:00Z', '2022-10-30'],
    ['2024-02-28T23:30:00Z', '2024-02-29'],
  ] as const)('%s is %s', ([instant, day]) => {
    expect(today(Temporal.Instant.from(instant)).toString()).toBe(day);
  });
});

test('the day of a date and of a local time', () => {
  expect(dayOf('2022-10-12').toString()).toBe('2022-10-12');
  expect(dayOf('2022-10-12T10:00').toString()).toBe('2022-10-12');
  expect(() => dayOf('2022-02-30')).toThrow(RangeError);
  expect(() => dayOf('')).toThrow(RangeError);
});

describe('written out', () => {
  test('a date', () => {
    expect(formatDate('2022-03-16', 'sv')).toBe('16 mars 2022');
    expect(formatDate('2022-03-16T13:00', 'en')).toBe('16 March 2022');
    expect(formatDate('2024-02-29', 'sv')).toBe('29 februari 2024');
  });

  test.for([
    ['2022-10-12', 'sv', 2022, 'onsdag 12 oktober'],
    ['2022-10-12', 'sv', 2023, 'onsdag 12 oktober 2022'],
    ['2022-10-12', 'sv', undefined, 'onsdag 12 oktober 2022'],
    ['2022-10-12T10:00', 'en', 2022, 'Wednesday 12 October'],
    ['2023-01-01', 'sv', 2022, 'söndag 1 januari 2023'],
    ['2022-10-10', 'sv', 2022, 'måndag 10 oktober'],
  ] as const)('the day %s (%s, this year %s)', ([iso, language, year, text]) => {
    expect(formatDay(iso, language, year)).toBe(text);
  });

  test.for([
    ['2022-10-12T10:00', '2022-10-12T16:00', 'sv', 'kl. 10–16'],
    ['2022-10-12T10:00', '2022-10-12T16:00', 'en', '10:00–16:00'],
    ['2022-10-12T09:30', '2022-10-12T14:05', 'sv', 'kl. 9:30–14:05'],
    ['2022-10-12T10:00', undefined, 'sv', 'kl. 10'],
    ['2022-10-12T10:00', undefined, 'en', '10:00'],
    ['2022-10-12T00:00', undefined, 'sv', 'kl. 0'],
    ['2022-10-12', undefined, 'sv', undefined],
    ['2022-09-21', '2022-09-22', 'sv', undefined],
  ] as const)('the times %s to %s in %s', ([start, end, language, text]) => {
    expect(formatTimes(start, end, language)).toBe(text);
  });

  test.for([
    ['2022-09-21', '2022-09-22', 'sv', '21–22 september 2022'],
    ['2022-09-21', '2022-09-22', 'en', '21–22 September 2022'],
    ['2022-09-21', '2022-09-21', 'sv', '21 september 2022'],
    ['2022-04-30', '2022-05-02', 'sv', '30 april – 2 maj 2022'],
  ] as const)('the span %s to %s in %s', ([start, end, language, text]) => {
    expect(formatSpan(start, end, language)).toBe(text);
  });

  // The first year is left out, so that the span seems to lie within the second.
  test.for([
    ['2022-09-21', '2023-09-22', 'sv', '21 september 2022 – 22 september 2023'],
    ['2022-12-30', '2023-01-02', 'en', '30 December 2022 – 2 January 2023'],
  ] as const)('over New Year both years are said: %s to %s in %s', ([start, end, language, text]) => {
    expect(formatSpan(start, end, language)).toBe(text);
  });

  test('a month', () => {
    expect(monthName(1, 'sv')).toBe('januari');
    expect(monthName(12, 'en')).toBe('December');
    expect(() => monthName(0, 'sv')).toThrow(RangeError);
    expect(() => monthName(13, 'en')).toThrow(RangeError);
  });
});
