/** Where things are on the wheel: January begins at the top, time runs clockwise. Pure. */
import { dayOf } from '../../domain/dates.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

const monthAngle = 360 / 12;

/** Degrees from the top at which a month (1–12) begins. */
export const startOfMonth = (month: number): number => (month - 1) * monthAngle;

/** Degrees from the top of a day. */
export function angleOfDay(iso: string): number {
  const { month, day, daysInMonth } = dayOf(iso);
  return startOfMonth(month) + ((day - 0.5) / daysInMonth) * monthAngle;
}

export function pointAt(center: Point, radius: number, degrees: number): Point {
  const radians = ((degrees - 90) * Math.PI) / 180;
  return { x: center.x + radius * Math.cos(radians), y: center.y + radius * Math.sin(radians) };
}

/** Tenths of a pixel are enough, and keep the drawing small. */
export const rounded = (value: number): string => String(Math.round(value * 10) / 10);
const xy = ({ x, y }: Point): string => `${rounded(x)} ${rounded(y)}`;

/** A part of a ring between two radii and two angles. */
export function ringPart(center: Point, inner: number, outer: number, from: number, to: number): string {
  const large = to - from > 180 ? 1 : 0;
  const [a, b] = [pointAt(center, outer, from), pointAt(center, outer, to)];
  const [c, d] = [pointAt(center, inner, to), pointAt(center, inner, from)];
  return `M${xy(a)}A${outer} ${outer} 0 ${large} 1 ${xy(b)}L${xy(c)}A${inner} ${inner} 0 ${large} 0 ${xy(d)}Z`;
}
