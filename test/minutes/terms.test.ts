/** The clock of minutes: fourteen days, two days, three weeks that do not end on a holiday. */
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { isDayOff } from '../../src/domain/days-off.ts';
import { MunicipalityId } from '../../src/domain/records.ts';
import { adjustBy, announceBy, legalForce, notAnnounced } from '../../src/minutes/terms.ts';

const all = ['kalix', 'kiruna'].map((each) => MunicipalityId.parse(each));
const announced = (...days: string[]) => ({
  announced: days.map((at, index) => ({ municipality: all[index]!, at, by: 'sekreterare@example.org' })),
});

test('minutes are adjusted within fourteen days, and announced by the second day after that', () => {
  expect(adjustBy('2022-10-12')).toBe('2022-10-26');
  expect(adjustBy('2022-12-20')).toBe('2023-01-03');
  expect(announceBy('2022-10-31')).toBe('2022-11-02');
});

test('legal force waits for the last municipality', () => {
  expect(legalForce(all, announced())).toBeUndefined();
  expect(legalForce(all, announced('2022-10-20'))).toBeUndefined();
  expect(notAnnounced(all, announced('2022-10-20'))).toEqual(['kiruna']);
  expect(legalForce([], announced())).toBeUndefined();
});

test.for([
  ['2022-10-20', '2022-11-10', 'a Thursday'],
  ['2022-12-16', '2023-01-09', 'Epiphany, then a weekend'],
  ['2022-12-05', '2022-12-27', 'Second Christmas Day'],
  ['2022-10-22', '2022-11-14', 'a Saturday'],
  ['2022-05-16', '2022-06-07', 'the National Day, a Monday'],
  ['2022-06-03', '2022-06-27', 'Midsummer’s Eve'],
  ['2023-03-17', '2023-04-11', 'Good Friday'],
  ['2023-04-27', '2023-05-19', 'Ascension Day'],
] as const)('announced last on %s, it may be appealed until %s (%s)', ([last, appealBy]) => {
  const force = legalForce(all, announced('2022-01-01', last));
  expect(force).toEqual({ appealBy, earliest: Temporal.PlainDate.from(appealBy).add({ days: 1 }).toString() });
});

test('Easter is found in every year', () => {
  for (const good of ['2008-03-21', '2011-04-22', '2024-03-29', '2025-04-18', '2038-04-23'])
    expect(isDayOff(Temporal.PlainDate.from(good)), good).toBe(true);
  expect(isDayOff(Temporal.PlainDate.from('2025-04-17'))).toBe(false);
});
