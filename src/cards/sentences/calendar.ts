/** What stands in a calendar file, and on the buttons that lead to one. */
import type { Body, Meeting, Words } from '../../domain/records.ts';
import { buttons as call } from './call.ts';
import { capital, say } from './words.ts';

const what = {
  meeting: { sv: 'möte', en: 'meeting' },
  'strategy-days': { sv: 'strategidagar', en: 'strategy days' },
} as const satisfies Record<Meeting['kind'], Words>;

/** "Norrbottens e-nämnd: möte": the body's whole name, since a calendar holds many bodies' meetings. */
export function eventTitle(body: Pick<Body, 'name'>, kind: Meeting['kind']): Words {
  return say((l) => `${capital(body.name)[l]}: ${what[kind][l]}`);
}

export function calendarName(body: Pick<Body, 'name'>): Words {
  return say((l) => `${capital(body.name)[l]}: ${l === 'sv' ? 'möten' : 'meetings'}`);
}

export const buttons = {
  meeting: call.calendar,
  body: { sv: 'Alla möten i kalendern', en: 'All meetings in the calendar' },
} as const satisfies Record<string, Words>;
