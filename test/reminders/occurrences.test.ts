/** The year wheel turned into days, this year's and the next ones'. */
import { describe, expect, it } from 'vitest';
import { Board } from '../../src/domain/board.ts';
import { dayOf } from '../../src/domain/dates.ts';
import type { YearWheelItem } from '../../src/domain/records.ts';
import { periodsOfYear, progressOf, reportOf, wheelOf } from '../../src/reminders/occurrences.ts';
import { records } from '../minutes/held.ts';
import { at, boardWith, entry, report } from './setting.ts';

const dues = (year: number, board = boardWith()) =>
  Object.fromEntries(wheelOf(board, year).map(({ key, due, meeting }) => [key, [due, meeting?.id]]));
const withItem = (change: Partial<YearWheelItem>): Board => {
  const [first, ...rest] = records.yearWheelItem;
  return new Board({ ...records, yearWheelItem: [{ ...first!, ...change }, ...rest] });
};
const first = 'item:mars-verksamhetsberattelse';

describe('the year wheel', () => {
  it('is planned backwards from the meetings, three weeks before each', () => {
    expect(dues(2022)).toMatchObject({
      'item:host-delarsrapport-2:2022-09': ['2022-09-21', 'namnden-2022-10-12'],
      'item:host-riskanalys-verksamhetsplanering:2022-09': ['2022-09-21', 'beredningsgruppen-2022-09-21'],
      'item:december-verksamhets-och-internkontrollplan:2022-12': ['2022-11-23', 'namnden-2022-12-14'],
    });
  });

  it('of a year without meetings has the end of each period, on a working day', () => {
    expect(dues(2023)).toMatchObject({
      'item:mars-verksamhetsberattelse:2023-03': ['2023-03-31', undefined],
      'item:host-delarsrapport-2:2023-09': ['2023-10-31', undefined],
      'item:december-verksamhets-och-internkontrollplan:2023-12': ['2023-12-29', undefined],
    });
  });

  it('is the body’s to plan', () => {
    const body = records.body.map((each) =>
      each.id === 'namnden' ? { ...each, planning: { textsBeforeDays: 30, papersBeforeDays: 14 } } : each,
    );
    expect(dues(2022, new Board({ ...records, body }))).toMatchObject({
      'item:host-delarsrapport-2:2022-09': ['2022-09-12', 'namnden-2022-10-12'],
    });
  });

  it('knows items with a last day of their own, leap days included', () => {
    expect(dues(2023, withItem({ lastDay: '03-11' }))).toMatchObject({
      [`${first}:2023-03`]: ['2023-03-10', undefined],
    });
    const leap = withItem({ months: [2], lastDay: '02-29' });
    expect(dues(2024, leap)).toMatchObject({ [`${first}:2024-02`]: ['2024-02-29', undefined] });
    expect(dues(2023, leap)).toMatchObject({ [`${first}:2023-02`]: ['2023-02-28', undefined] });
  });

  it('takes months that follow on each other for one period', () => {
    expect(periodsOfYear([3, 6, 9, 10, 12])).toEqual([[3], [6], [9, 10], [12]]);
    expect(periodsOfYear([10, 9])).toEqual([[9, 10]]);
  });
});

describe('how an item stands', () => {
  const stateOf = (board: Board, key: string, year: number, today = '2022-09-01') =>
    progressOf(board, wheelOf(board, year).find((each) => each.key === key)!, dayOf(today)).state;

  it('comes from what was reported, from decisions in the papers, and else from the day', () => {
    const done = { by: 'samordnare@example.org', name: 'Samordnare', at: at('2022-09-20').toString() };
    expect(stateOf(boardWith({ task: new Map([[report, entry({ done })]]) }), report, 2022)).toBe('done');
    expect(stateOf(boardWith(), 'item:juni-budget:2022-06', 2022)).toBe('decided');
    expect(stateOf(boardWith(), 'item:mars-verksamhetsberattelse:2022-03', 2022)).toBe('unknown');
    expect(stateOf(boardWith(), report, 2022)).toBe('open');
    expect(stateOf(boardWith(), report, 2022, '2022-09-22')).toBe('overdue');
  });

  it('of a control moment goes with the item that it is reported with', () => {
    const reported = records.controlMoment.map((moment) => reportOf(boardWith(), moment)?.key);
    expect(reported.filter((key) => key === report)).toHaveLength(2);
    expect(reported.filter((key) => key === undefined)).toHaveLength(2);
  });
});
