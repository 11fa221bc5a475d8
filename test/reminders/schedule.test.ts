/** At which moments somebody is reminded: working days, summer time, leap days and the year's end. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { dayOf, timeZone } from '../../src/domain/dates.ts';
import { isDayOff } from '../../src/domain/days-off.ts';
import { endOfQuiet, escalationOf, isQuiet, momentOn, momentsOf } from '../../src/reminders/schedule.ts';

const first = dayOf('2020-01-01');
const someDay = fc.integer({ min: 0, max: 40 * 365 }).map((days) => first.add({ days }));
const someTime = fc
  .record({ hour: fc.integer({ min: 7, max: 17 }), minute: fc.constantFrom(0, 30, 59) })
  .map(({ hour, minute }) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const someDays = fc.array(fc.integer({ min: 0, max: 365 }), { minLength: 1, maxLength: 6 });
const local = (at: Temporal.Instant) => at.toZonedDateTimeISO(timeZone);
const daysOf = (of: { step: string; at: Temporal.Instant }[]) =>
  of.map(({ step, at }) => `${step} ${local(at).toPlainDateTime().toString({ smallestUnit: 'minute' })}`);

describe('the moments of something with a last day', () => {
  it('are at the person’s own time on working days, whatever the clocks do', () => {
    fc.assert(
      fc.property(someDay, someDays, someTime, fc.boolean(), fc.nat(400), (day, daysBefore, time, goesOn, after) => {
        const now = momentOn(day.add({ days: after }), '12:00');
        const moments = momentsOf({ due: day.toString(), daysBefore, goesOn }, time, now);
        for (const { at } of moments) {
          expect(isDayOff(local(at).toPlainDate())).toBe(false);
          expect(local(at).toPlainTime().toString({ smallestUnit: 'minute' })).toBe(time);
        }
        const sorted = moments.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
        expect(moments).toEqual(sorted);
        expect(new Set(moments.map(({ step }) => step)).size).toBe(moments.length);
      }),
    );
  });

  it('come before the last day and on it, and are late only after it', () => {
    fc.assert(
      fc.property(someDay, someDays, someTime, (day, daysBefore, time) => {
        const now = momentOn(day.add({ days: 100 }), '12:00');
        const moments = momentsOf({ due: day.toString(), daysBefore, goesOn: true }, time, now);
        for (const { step, at } of moments) {
          const distance = local(at).toPlainDate().until(day).days;
          if (step.startsWith('late')) expect(distance).toBeLessThan(0);
          else expect(distance).toBeGreaterThanOrEqual(Number(step.split(':')[1]));
        }
        // Looked at then, something is always still to come.
        expect(Temporal.Instant.compare(moments.at(-1)?.at ?? now, now)).toBe(1);
      }),
    );
  });

  it('that a weekend brings to the same day are one', () => {
    const monday = { due: '2022-09-19', daysBefore: [3, 2, 0], goesOn: false };
    expect(daysOf(momentsOf(monday, '08:00', momentOn(first, '08:00')))).toEqual([
      'before:2 2022-09-16T08:00',
      'before:0 2022-09-19T08:00',
    ]);
  });

  it('know Christmas, Easter, leap days and the year’s end', () => {
    const of = (due: string) =>
      daysOf(momentsOf({ due, daysBefore: [3, 0], goesOn: false }, '08:00', momentOn(first, '08:00')));
    expect(of('2023-01-02')).toEqual(['before:3 2022-12-30T08:00', 'before:0 2023-01-02T08:00']);
    expect(of('2022-12-27')).toEqual(['before:3 2022-12-23T08:00', 'before:0 2022-12-27T08:00']);
    expect(of('2023-04-11')).toEqual(['before:3 2023-04-06T08:00', 'before:0 2023-04-11T08:00']);
    expect(of('2024-03-03')).toEqual(['before:3 2024-02-29T08:00', 'before:0 2024-03-01T08:00']);
  });

  it('are an hour apart in UTC across summer time', () => {
    const of = { due: '2023-03-28', daysBefore: [4, 0], goesOn: false };
    const [before, after] = momentsOf(of, '08:00', momentOn(first, '08:00'));
    expect(before?.at.toString()).toBe('2023-03-24T07:00:00Z');
    expect(after?.at.toString()).toBe('2023-03-28T06:00:00Z');
  });

  it('end when they are of no use any more', () => {
    const until = momentOn(dayOf('2022-09-21'), '07:00');
    const of = { due: '2022-09-21', daysBefore: [7, 0], goesOn: true, until };
    expect(daysOf(momentsOf(of, '08:00', momentOn(dayOf('2023-01-02'), '08:00')))).toEqual([
      'before:7 2022-09-14T08:00',
    ]);
    expect(escalationOf(of, '08:00')).toEqual([]);
  });

  it('when late, thin out and never end', () => {
    const of = { due: '2022-09-21', daysBefore: [0], goesOn: true };
    expect(daysOf(momentsOf(of, '08:00', momentOn(dayOf('2022-12-01'), '08:00')))).toEqual([
      'before:0 2022-09-21T08:00',
      'late:0 2022-09-22T08:00',
      'late:7 2022-09-29T08:00',
      'late:14 2022-10-06T08:00',
      'late:28 2022-10-20T08:00',
      'late:56 2022-11-17T08:00',
      'late:84 2022-12-15T08:00',
    ]);
    expect(daysOf(escalationOf(of, '08:00'))).toEqual(['escalated 2022-09-22T08:00']);
  });
});

describe('quiet hours', () => {
  it('end at the person’s own time, when it is not quiet', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 86_399 }), someTime, (day, seconds, time) => {
        const now = day.toZonedDateTime(timeZone).toInstant().add({ seconds });
        const end = endOfQuiet(now, time);
        if (!isQuiet(now, time)) return;
        expect(Temporal.Instant.compare(end, now)).toBe(1);
        expect(isQuiet(end, time)).toBe(false);
        expect(local(end).toPlainTime().toString({ smallestUnit: 'minute' })).toBe(time);
      }),
    );
  });

  it('are the evening and the night', () => {
    const at = (time: string) => momentOn(dayOf('2022-09-21'), time);
    expect(['07:59', '08:00', '19:59', '20:00', '23:59'].map((time) => isQuiet(at(time), '08:00'))).toEqual([
      ...[true, false, false, true, true],
    ]);
  });
});
