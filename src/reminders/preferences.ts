/** When and where somebody wants to be reminded. Pure. */
import type { Temporal } from 'temporal-polyfill';
import { dayOf } from '../domain/dates.ts';
import type { Preference, Registry } from '../domain/registry.ts';
import { momentOn } from './schedule.ts';

/** Where nobody said anything: in their own chat, at eight. */
export const usualPreference: Preference = { time: '08:00', where: 'chat' };

export function preferenceOf(registry: Pick<Registry, 'preference'>, email: string): Preference {
  return registry.preference.get(email) ?? usualPreference;
}

/** Until when somebody wants no reminders; undefined where they do. */
export function pauseOf({ pausedUntil, time }: Preference): Temporal.Instant | undefined {
  return pausedUntil === undefined ? undefined : momentOn(dayOf(pausedUntil), time);
}
