/** The last day to vote, as people write it. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { deadlineOf, lastDay } from '../../src/decisions/deadline.ts';
import { timeZone } from '../../src/domain/dates.ts';

const someDay = fc
  .integer({ min: 0, max: 36_500 })
  .map((days) => Temporal.PlainDate.from('2000-01-01').add({ days }).toString());
const two = (value: number) => String(value).padStart(2, '0');

describe('a deadline', () => {
  it.each([
    ['a day in summer', '2022-09-15', '2022-09-15T22:00:00Z'],
    ['a day in winter', '2022-12-15', '2022-12-15T23:00:00Z'],
    ['the day on which summer time begins, which has 23 hours', '2022-03-27', '2022-03-27T22:00:00Z'],
    ['the day before', '2022-03-26', '2022-03-26T23:00:00Z'],
    ['the day on which it ends, which has 25', '2022-10-30', '2022-10-30T23:00:00Z'],
    ['the leap day', '2024-02-29', '2024-02-29T23:00:00Z'],
    ['the last day of a year', '2022-12-31', '2022-12-31T23:00:00Z'],
    ['a time of day', '2022-09-15 12:00', '2022-09-15T10:00:00Z'],
    ['a time as a computer writes it', '2022-09-15T12:00', '2022-09-15T10:00:00Z'],
    ['a time as people write it', ' 2022-09-15 9.05 ', '2022-09-15T07:05:00Z'],
    ['midnight before the day', '2022-09-15 00:00', '2022-09-14T22:00:00Z'],
    ['midnight after it', '2022-09-15 24:00', '2022-09-15T22:00:00Z'],
    ['midnight after it, as people write it', '2022-09-15 24.00', '2022-09-15T22:00:00Z'],
    ['a time that the clocks skip', '2022-03-27 02:30', '2022-03-27T01:30:00Z'],
    ['a time that they show twice: the first', '2022-10-30 02:30', '2022-10-30T00:30:00Z'],
  ])('is read: %s', (_what, written, instant) => {
    expect(deadlineOf(written)?.toString()).toBe(instant);
  });

  it.each([
    ...['2022-02-29', '2022-02-30', '2022-04-31', '2022-13-01', '2022-00-10', '2022-01-00', '2022-9-15'],
    ...['2022-09-15 24:01', '2022-09-15 25:00', '2022-09-15 12:60', '2022-09-15 12', '2022-09-15 -1:00'],
    ...['', ' ', '15 september', '15/9', '31/2', '20220915', '2022-09-15Z', '2022-09-15 12:00+02:00', 'imorgon'],
    ...['2022-09-15\n12:00x', '２０２２-09-15', '-002022-09-15', 'null', '2022-W37-4'],
  ])('is none: "%s"', (written) => {
    expect(deadlineOf(written)).toBeUndefined();
  });

  it('is the end of the day that was written, of any day', () => {
    fc.assert(
      fc.property(someDay, (day) => {
        const deadline = deadlineOf(day);
        expect(deadline?.toZonedDateTimeISO(timeZone).startOfDay().toInstant()).toEqual(deadline);
        expect(lastDay(String(deadline))).toBe(day);
      }),
    );
  });

  it('is on the day that was written, at any time of it but its beginning', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 24 * 60 }), (day, minutes) => {
        const deadline = deadlineOf(`${day} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`);
        expect(lastDay(String(deadline))).toBe(day);
      }),
    );
  });

  it('never fails, whatever is written', () => {
    const digits = fc.stringMatching(/^[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{1,2}[:.][0-9]{2})?$/);
    fc.assert(
      fc.property(fc.oneof(fc.string(), digits), (written) => {
        const deadline = deadlineOf(written);
        if (deadline !== undefined) expect(deadline).toBeInstanceOf(Temporal.Instant);
      }),
    );
  });
});
