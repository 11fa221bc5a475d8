/** A time of day that the secretary writes, as an instant of the meeting. */
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { timeOn } from '../../src/attendance/time-of-day.ts';
import { instantText, timeZone } from '../../src/domain/dates.ts';

const instant = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).toInstant();
const text = (local: string) => instantText(instant(local));
const local = (at: ReturnType<typeof timeOn>) =>
  at instanceof Temporal.Instant
    ? at.toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' })
    : at;

const oneDay = { start: '2022-10-12T10:00', end: '2022-10-12T12:00' };
const twoDays = { start: '2022-09-21T10:00', end: '2022-09-22T15:00' };
const evening = { start: '2022-10-12T18:00', end: '2022-10-12T23:00' };

test.for([
  ['on the day', oneDay, '10:15', '2022-10-12T09:55', undefined, '2022-10-12T11:00', '2022-10-12T10:15'],
  ['still to come', oneDay, '11:15', '2022-10-12T09:55', undefined, '2022-10-12T11:00', 'future'],
  ['a list that nobody closed', oneDay, '11.30', '2022-10-12T09:55', undefined, '2022-10-13T12:00', '2022-10-12T11:30'],
  ['corrected later', oneDay, '10:15', '2022-10-12T09:55', '2022-10-12T12:00', '2022-10-20T09:00', '2022-10-12T10:15'],
  ['after the end', oneDay, '13:00', '2022-10-12T09:55', '2022-10-12T12:00', '2022-10-20T09:00', '2022-10-12T13:00'],
  ['the second day', twoDays, '10:15', '2022-09-21T09:55', undefined, '2022-09-22T11:00', '2022-09-22T10:15'],
  ['the day before', twoDays, '15:30', '2022-09-21T09:55', undefined, '2022-09-22T11:00', '2022-09-21T15:30'],
  ['both days over', twoDays, '15:30', '2022-09-21T09:55', '2022-09-22T14:00', '2022-09-30T11:00', '2022-09-21T15:30'],
  ['past midnight', evening, '0:10', '2022-10-12T17:50', undefined, '2022-10-13T00:30', '2022-10-13T00:10'],
  ['before midnight', evening, '23:50', '2022-10-12T17:50', undefined, '2022-10-13T00:30', '2022-10-12T23:50'],
  ['opened early', oneDay, '9:00', '2022-10-10T08:55', undefined, '2022-10-10T09:30', '2022-10-10T09:00'],
  ['a meeting that was moved', oneDay, '9:00', '2022-10-14T08:55', undefined, '2022-10-14T09:30', '2022-10-14T09:00'],
  [
    'summer time',
    { start: '2022-06-01' },
    '9:00',
    '2022-06-01T08:00',
    undefined,
    '2022-06-01T09:30',
    '2022-06-01T09:00',
  ],
] as const)('%s', ([, meeting, time, opened, closed, now, expected]) => {
  const roll = { openedAt: text(opened), closedAt: closed && text(closed) };
  expect(local(timeOn(meeting, roll, time, instant(now)))).toBe(expected);
});

test.for(['25:00', '10:60', 'tio', '10', '1:5'])('%s is no time of day', (time) => {
  const roll = { openedAt: text('2022-10-12T09:55') };
  expect(timeOn(oneDay, roll, time, instant('2022-10-12T11:00'))).toBe('badTime');
});
test('nothing written is no time', () => {
  expect(timeOn(oneDay, { openedAt: text('2022-10-12T09:55') }, ' ', instant('2022-10-12T11:00'))).toBeUndefined();
});
