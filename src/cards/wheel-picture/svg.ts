/**
 * The year wheel as SVG: months around, in each period a lane for every entry with its number and the sign of how it
 * stands, and below the names that the numbers stand for. It has a background of its own, so that it is the same in
 * Teams' light and dark theme. Pure.
 */
import type { Language, Wheel, WheelState } from '../../domain/answer.ts';
import { clip } from '../escape.ts';
import * as say from '../sentences/wheel-picture.ts';
import { angleOfDay, type Point, pointAt, ringPart, rounded, startOfMonth } from './geometry.ts';

/** Of the drawing, which is scaled to what fits. */
const width = 640;
const center: Point = { x: width / 2, y: 300 };
const rim = { inner: 206, outer: 262 } as const;
const lanes = { inner: 78, outer: 201, most: 6, gap: 5, widest: 42 } as const;
const listTop = 612;
const row = 38;
/** More names than these make the picture longer than a screen. */
const mostNames = 12;
/** As many letters as fit beside a number. */
const nameLetters = 44;

const colors = {
  ground: '#ffffff',
  ink: '#1f2933',
  soft: '#52606d',
  sector: '#eef2f6',
  other: '#e1e8ef',
  rim: '#cbd6e2',
  now: '#1d4f91',
  line: '#ffffff',
} as const;
/** Fill, text and outline; apart in lightness as well as in hue. */
const looks: Readonly<Record<WheelState, { readonly fill: string; readonly ink: string; readonly edge: string }>> = {
  done: { fill: '#1b7a4b', ink: '#ffffff', edge: '#1b7a4b' },
  late: { fill: '#b42318', ink: '#ffffff', edge: '#b42318' },
  open: { fill: '#ffffff', ink: '#1d4f91', edge: '#1d4f91' },
  unknown: { fill: '#d5dae0', ink: '#1f2933', edge: '#7b8794' },
};

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/\p{Cc}/gu, ' ');

function text(at: Point, size: number, fill: string, words: string, more = 'text-anchor="middle"'): string {
  // The baseline lies a third of the size below the middle.
  return `<text x="${rounded(at.x)}" y="${rounded(at.y + size * 0.36)}" font-size="${size}" fill="${fill}" ${more}>${escaped(words)}</text>`;
}
const left = 'text-anchor="start"';

/** Soft edges would take half of a card's room; the client that scales the picture down gives them back. */
const sharp = 'shape-rendering="crispEdges" text-rendering="optimizeSpeed"';

export function wheelSvg(wheel: Wheel, language: Language): string {
  const names = namesOf(wheel, language);
  const height = listTop + names.length * row + 112;
  const parts = [
    `<rect width="${width}" height="${height}" fill="${colors.ground}"/>`,
    ...months(wheel, language),
    ...entries(wheel),
    ...wheel.marks.map(mark),
    text({ x: center.x, y: center.y - 18 }, 22, colors.soft, say.title[language]),
    text(
      { x: center.x, y: center.y + 22 },
      44,
      colors.ink,
      String(wheel.year),
      'text-anchor="middle" font-weight="bold"',
    ),
    ...names.map(({ number, name }, index) => nameRow(number, name, listTop + index * row)),
    ...legend(listTop + names.length * row + 24, language),
  ];
  const size = `width="${width}" height="${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="DejaVu Sans" ${sharp}>${parts.join('')}</svg>`;
}

function months({ currentMonth }: Wheel, language: Language): string[] {
  return Array.from({ length: 12 }, (_, index) => index + 1).flatMap((month) => {
    const [from, to] = [startOfMonth(month), startOfMonth(month + 1)];
    const isNow = month === currentMonth;
    const name = pointAt(center, (rim.inner + rim.outer) / 2, (from + to) / 2);
    const edge = `stroke="${colors.line}" stroke-width="3"`;
    return [
      `<path d="${ringPart(center, lanes.inner - 8, rim.inner, from, to)}" fill="${month % 2 ? colors.sector : colors.other}"/>`,
      `<path d="${ringPart(center, rim.inner, rim.outer, from, to)}" fill="${isNow ? colors.now : colors.rim}" ${edge}/>`,
      text(
        name,
        24,
        isNow ? colors.ground : colors.ink,
        say.monthAbbreviation(month)[language],
        'text-anchor="middle" font-weight="bold"',
      ),
      ...(isNow ? [nowMark((from + to) / 2, language)] : []),
    ];
  });
}

/** A pointer outside the rim with the word, so that the current month is not told by its colour alone. */
function nowMark(angle: number, language: Language): string {
  const [tip, a, b] = [
    pointAt(center, rim.outer + 2, angle),
    pointAt(center, rim.outer + 18, angle - 2.4),
    pointAt(center, rim.outer + 18, angle + 2.4),
  ];
  const points = [tip, a, b].map(({ x, y }) => `${rounded(x)},${rounded(y)}`).join(' ');
  const word = pointAt(center, rim.outer + 32, angle);
  return `<polygon points="${points}" fill="${colors.now}"/>${text(word, 20, colors.now, say.now[language], 'text-anchor="middle" font-weight="bold"')}`;
}

/** Each entry in a lane of its own within its months, the first one outermost. */
function entries({ entries: all }: Wheel): string[] {
  const taken: (readonly number[])[][] = [];
  return all
    .flatMap((entry) => {
      const free = taken.findIndex((lane) => lane.every((used) => !used.some((month) => entry.months.includes(month))));
      const lane = free < 0 ? taken.length : free;
      if (lane >= lanes.most) return [];
      taken[lane] = [...(taken[lane] ?? []), entry.months];
      return [{ ...entry, lane }];
    })
    .map((entry, _, drawn) => {
      const count = Math.max(...drawn.map(({ lane }) => lane)) + 1;
      const depth = Math.min(lanes.widest, (lanes.outer - lanes.inner) / count);
      const outer = lanes.outer - entry.lane * depth;
      return laneOf(entry, outer - depth + lanes.gap, outer);
    });
}

function laneOf({ number, months, state }: Wheel['entries'][number], inner: number, outer: number): string {
  const look = looks[state];
  const [first = 1] = months;
  const [from, to] = [startOfMonth(first) + 1.6, startOfMonth((months.at(-1) ?? first) + 1) - 1.6];
  const size = Math.min(25, (outer - inner) * 0.72);
  // Number and sign side by side along the lane, both upright; the number is what is read first.
  const aside = ((size * 0.62) / ((inner + outer) / 2)) * (180 / Math.PI);
  const middle = (from + to) / 2;
  const on = (angle: number) => pointAt(center, (inner + outer) / 2, angle);
  const [one, other] = [on(middle - aside), on(middle + aside)];
  const [before, after] = one.x + one.y < other.x + other.y ? [one, other] : [other, one];
  const bold = 'text-anchor="middle" font-weight="bold"';
  return [
    `<path d="${ringPart(center, inner, outer, from, to)}" fill="${look.fill}" stroke="${look.edge}" stroke-width="2.5" stroke-linejoin="round"/>`,
    text(before, size, look.ink, String(number), bold),
    text(after, size, look.ink, say.signs[state], bold),
  ].join('');
}

/** A dot for a meeting, a diamond for the last day to adjust its minutes. */
function mark({ day, kind }: Wheel['marks'][number]): string {
  return markAt(kind, pointAt(center, rim.outer + 5, angleOfDay(day)));
}

function markAt(kind: 'meeting' | 'adjust', { x, y }: Point): string {
  const edge = `stroke="${colors.ground}" stroke-width="2.5"`;
  if (kind === 'meeting') return `<circle cx="${rounded(x)}" cy="${rounded(y)}" r="9" fill="${colors.ink}" ${edge}/>`;
  const points = [
    `${rounded(x)},${rounded(y - 10)}`,
    `${rounded(x + 10)},${rounded(y)}`,
    `${rounded(x)},${rounded(y + 10)}`,
    `${rounded(x - 10)},${rounded(y)}`,
  ];
  return `<polygon points="${points.join(' ')}" fill="${colors.ground}" stroke="${colors.ink}" stroke-width="3"/>`;
}

/** What each number stands for, once. */
function namesOf({ entries: all }: Wheel, language: Language): { number: string; name: string }[] {
  const named = [...new Map(all.map(({ number, name }) => [number, name])).entries()];
  const rest = named.length - mostNames;
  const rows = named.slice(0, rest > 0 ? mostNames - 1 : mostNames).map(([number, name]) => ({
    number: String(number),
    name: clip(name[language].charAt(0).toUpperCase() + name[language].slice(1), nameLetters),
  }));
  return rest > 0 ? [...rows, { number: '…', name: say.more(rest + 1)[language] }] : rows;
}

function nameRow(number: string, name: string, y: number): string {
  const bold = 'text-anchor="end" font-weight="bold"';
  return text({ x: 62, y }, 25, colors.ink, number, bold) + text({ x: 78, y }, 25, colors.ink, name, left);
}

/** The signs in two lines: how things stand, and the marks on the rim. */
function legend(y: number, language: Language): string[] {
  const places = [32, 160, 322, 442];
  const keys = (Object.keys(looks) as WheelState[]).map((state, index) => {
    const look = looks[state];
    const x = places[index] ?? 32;
    return [
      `<rect x="${rounded(x)}" y="${y - 16}" width="32" height="32" rx="6" fill="${look.fill}" stroke="${look.edge}" stroke-width="2.5"/>`,
      text({ x: x + 16, y }, 21, look.ink, say.signs[state], 'text-anchor="middle" font-weight="bold"'),
      text({ x: x + 42, y }, 20, colors.ink, say.states[state][language], left),
    ].join('');
  });
  const below = y + 46;
  return [
    `<rect x="24" y="${y - 34}" width="${width - 48}" height="2" fill="${colors.rim}"/>`,
    ...keys,
    markAt('meeting', { x: 48, y: below }),
    text({ x: 74, y: below }, 20, colors.ink, say.marks.meeting[language], left),
    markAt('adjust', { x: 284, y: below }),
    text({ x: 310, y: below }, 20, colors.ink, say.marks.adjust[language], left),
  ];
}
