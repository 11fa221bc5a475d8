/** This year's wheel for the picture: its items and control moments by period, and the meetings' days. Pure. */
import type { Temporal } from 'temporal-polyfill';
import { lines } from '../../cards/sentences/deadlines.ts';
import * as say from '../../cards/sentences/wheel-picture.ts';
import { heading } from '../../cards/sentences/year-wheel.ts';
import type { Citation, Wheel, WheelState } from '../../domain/answer.ts';
import type { Board } from '../../domain/board.ts';
import { dayOf } from '../../domain/dates.ts';
import type { Words } from '../../domain/records.ts';
import { adjustBy } from '../../minutes/terms.ts';
import { type Deadline, deadlinesOf } from '../deadlines/deadline.ts';
import { citationsOf } from '../deadlines/told.ts';

export interface WheelOfYear {
  readonly wheel: Wheel;
  /** The same as paragraphs: a period each, and the meetings. */
  readonly items: readonly { readonly heading: Words; readonly text: Words }[];
  readonly citations: readonly Citation[];
}

export function wheelOfYear(board: Board, year: number, day: Temporal.PlainDate): WheelOfYear {
  const ofWheel = deadlinesOf(board, [year], day).filter(({ sort }) => sort === 'item' || sort === 'control');
  // What is decided in a period comes before what comes back in every one.
  const often = Map.groupBy(ofWheel, ({ item }) => item?.id);
  const deadlines = ofWheel.sort(
    (a, b) =>
      (a.months[0] ?? 0) - (b.months[0] ?? 0) ||
      Number(a.sort === 'control') - Number(b.sort === 'control') ||
      (often.get(a.item?.id)?.length ?? 0) - (often.get(b.item?.id)?.length ?? 0) ||
      a.key.localeCompare(b.key),
  );
  const base = {
    year,
    currentMonth: year === day.year ? day.month : undefined,
    entries: entriesOf(deadlines),
    marks: marksOf(board, year),
  };
  return {
    wheel: { ...base, alt: say.alt(base) },
    items: [...periodsOf(deadlines, base.entries, year), ...meetingsOf(base.marks)],
    citations: citationsOf(deadlines),
  };
}

type Item = WheelOfYear['items'][number];

function periodsOf(deadlines: readonly Deadline[], entries: Wheel['entries'], year: number): Item[] {
  const numbers = new Map(entries.map(({ name, number }) => [name.sv, number]));
  // Control moments that stand alike are one entry of the picture.
  const controls = Map.groupBy(
    deadlines.filter(({ sort }) => sort === 'control'),
    alikeKey,
  );
  const shown = (each: Deadline) =>
    each.sort === 'control' ? say.controls(controls.get(alikeKey(each))?.length ?? 0) : each.name;
  return [...Map.groupBy(deadlines, ({ months }) => months.join()).values()].map((of) => ({
    heading: heading(of[0]?.months ?? []),
    text: lines(of.map((each) => say.line(numbers.get(shown(each).sv), each, year))),
  }));
}

function meetingsOf(marks: Wheel['marks']): Item[] {
  const days = marks.filter(({ kind }) => kind === 'meeting').map(({ day }) => day);
  if (days.length === 0) return [];
  return [{ heading: say.meetingsHeading, text: lines(days.map((day) => say.meetingLine(day, adjustBy(day)))) }];
}

const alikeKey = ({ months, state }: Deadline): string => `${months.join()}|${stateOf(state)}`;

function entriesOf(deadlines: readonly Deadline[]): Wheel['entries'] {
  const items = deadlines.filter(({ sort }) => sort === 'item');
  const controls = Map.groupBy(
    deadlines.filter(({ sort }) => sort === 'control'),
    alikeKey,
  );
  const entries = [
    ...items.map(({ name, months, state }) => ({ name, months, state: stateOf(state) })),
    ...[...controls.values()].flatMap((of) => {
      const [first] = of;
      if (first === undefined) return [];
      return [{ name: say.controls(of.length), months: first.months, state: stateOf(first.state) }];
    }),
  ].sort((a, b) => (a.months[0] ?? 0) - (b.months[0] ?? 0));
  const numbers = new Map([...new Set(entries.map(({ name }) => name.sv))].map((name, index) => [name, index + 1]));
  return entries.map((entry) => ({ ...entry, number: numbers.get(entry.name.sv) ?? 0 }));
}

const states: Readonly<Record<Deadline['state']['state'], WheelState>> = {
  done: 'done',
  decided: 'done',
  overdue: 'late',
  open: 'open',
  unknown: 'unknown',
};
const stateOf = ({ state }: Deadline['state']): WheelState => states[state];

/** The meetings of the bodies that the wheel is of; a board's minutes are adjusted within their term. */
function marksOf(board: Board, year: number): Wheel['marks'] {
  const bodies = new Set(board.records.yearWheelItem.map(({ body }) => body));
  const days = board
    .meetings()
    .filter(({ body, kind, start }) => kind === 'meeting' && bodies.has(body) && dayOf(start).year === year)
    .map(({ start }) => start.slice(0, 10));
  const adjusted = days.map(adjustBy).filter((day) => dayOf(day).year === year);
  return [
    ...days.map((day) => ({ day, kind: 'meeting' as const })),
    ...adjusted.map((day) => ({ day, kind: 'adjust' as const })),
  ];
}
