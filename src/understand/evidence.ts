/**
 * What a message says by itself, and whether a proposed question says the same: nothing that the
 * message does not hold, and nothing that it holds left out. Reads a kind's slots through their
 * schema, so that a new kind is covered without a line here.
 */
import type { Temporal } from 'temporal-polyfill';
import type { Question } from '../domain/answer.ts';
import type { Board } from '../domain/board.ts';
import type { Mention, Period, Reading, Ref } from '../domain/reading.ts';
import type { AnyKind } from '../questions/kind.ts';
import { type SlotSchema, slotSchema } from '../questions/slot-schema.ts';

/** The ids, figures and days that a proposal may use. */
export interface Evidence {
  readonly names: readonly Ref[];
  readonly years: readonly number[];
  readonly paragraphs: readonly number[];
  readonly numbers: readonly number[];
  readonly periods: readonly Pick<Period, 'from' | 'to'>[];
  /** From the question before, when the message leans on it. */
  readonly before: readonly (string | number)[];
}

interface Grounds {
  readonly reading: Reading;
  readonly evidence: Evidence;
  readonly board: Board;
  readonly today: Temporal.PlainDate;
}

/** Gathers it from what was read; `kinds` hold the one that the question before was of. */
export function evidenceOf(reading: Reading, before: Question | undefined, kinds: readonly AnyKind[]): Evidence {
  const kindBefore = reading.elliptic ? kinds.find((kind) => kind.kind === before?.kind) : undefined;
  return {
    names: reading.mentions.flatMap(unambiguous),
    years: reading.years,
    paragraphs: reading.paragraphs,
    numbers: reading.numbers,
    periods: reading.periods.map(({ from, to }) => ({ from, to })),
    before: kindBefore === undefined ? [] : openValues(before?.slots, slotSchema(kindBefore)),
  };
}

/** A name that two records of one type bear tells neither of them. */
function unambiguous(mention: Mention): Ref[] {
  return mention.refs.filter((ref) => mention.refs.filter((other) => other.type === ref.type).length === 1);
}

/** The ids of a ref as slots write them: a part is known by its own id within its item. */
const idsOf = (ref: Ref): string[] => (ref.type === 'part' ? [ref.id, ref.id.split('/')[1] ?? ''] : [ref.id]);

/** Why a question does not say what the message says, or undefined when it does. */
export function faultOf(question: Question, kind: AnyKind, grounds: Grounds): string | undefined {
  if (!pointsAt(kind, grounds.reading)) return 'nothing in the message points to the kind';
  const values = openValues(question.slots, slotSchema(kind));
  if (values.some((value) => !isSaid(value, grounds))) return 'a slot that the message does not say';
  return leavesOut(values, kind, grounds) ? 'something that the message says is left out' : undefined;
}

/** True if a word, name or date of the message is a sign of the kind: without one the proposal is a guess. */
function pointsAt(kind: AnyKind, reading: Reading): boolean {
  const signs = [
    ...reading.concepts.keys(),
    ...reading.mentions.flatMap((mention) => mention.refs.map((ref) => `@${ref.type}`)),
    ...(reading.periods.length > 0 ? ['@time'] : []),
    ...(reading.paragraphs.length > 0 ? ['@paragraph'] : []),
    ...(reading.numbers.length > 0 ? ['@number'] : []),
  ];
  return signs.some((sign) => (kind.cues[sign] ?? 0) > 0);
}

/** The strings and numbers in slots that are not a choice of the schema's own. */
function openValues(value: unknown, schema: SlotSchema | undefined): (string | number)[] {
  if (schema?.enum !== undefined || schema?.const !== undefined) return [];
  if (typeof value === 'string' || typeof value === 'number') return [value];
  if (Array.isArray(value)) return value.flatMap((each) => openValues(each, schema?.items));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => openValues(each, schema?.properties?.[key]));
}

const isDate = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value);
const within = (day: string, { from, to }: Pick<Period, 'from' | 'to'>): boolean => from <= day && day <= to;
/** The month's number, where a period lies within one month. */
const monthOf = ({ from, to }: Pick<Period, 'from' | 'to'>): number | undefined =>
  from.slice(0, 7) === to.slice(0, 7) ? Number(from.slice(5, 7)) : undefined;

function isSaid(value: string | number, { evidence, today }: Grounds): boolean {
  if (evidence.before.includes(value)) return true;
  if (typeof value === 'string') {
    if (isDate(value)) return evidence.periods.some((period) => within(value, period));
    return evidence.names.some((ref) => idsOf(ref).includes(value));
  }
  // Whoever names no year means the present one; every answer says which year it is about.
  const years = evidence.years.length === 0 ? [today.year] : evidence.years;
  return (
    [...years, ...evidence.paragraphs, ...evidence.numbers].includes(value) ||
    evidence.periods.some((period) => monthOf(period) === value)
  );
}

/** True if a name, year, day, § or amount of the message is missing from the values. */
function leavesOut(values: readonly (string | number)[], kind: AnyKind, grounds: Grounds): boolean {
  const { reading, today } = grounds;
  const days = values.filter((value) => typeof value === 'string').filter(isDate);
  const holdsYear = (year: number) => values.includes(year) || days.some((day) => day.startsWith(`${year}-`));
  const holdsPeriod = (period: Period) =>
    period.grain === 'year' ||
    (period.relative && within(today.toString(), period)) ||
    days.some((day) => within(day, period)) ||
    values.includes(monthOf(period) ?? Number.NaN);
  return !(
    reading.mentions.every((mention) => holdsName(mention, values, kind, grounds)) &&
    reading.years.every(holdsYear) &&
    reading.periods.every(holdsPeriod) &&
    [...reading.paragraphs, ...reading.numbers].every((figure) => values.includes(figure))
  );
}

/** The board itself goes without saying, and so does the paper or cost model that a kind is about. */
function holdsName(
  mention: Mention,
  values: readonly (string | number)[],
  kind: AnyKind,
  { board }: Pick<Grounds, 'board'>,
): boolean {
  return mention.refs.some((ref) => {
    if (idsOf(ref).some((id) => values.includes(id))) return true;
    if (kind.cues[`@${ref.type}`] === undefined) return false;
    return (
      ref.type === 'document' || ref.type === 'model' || (ref.type === 'body' && board.body(ref.id).kind === 'board')
    );
  });
}
