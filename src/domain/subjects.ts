/** What messages that are kept up to date are about: whoever changes it names it, and all that show it are drawn anew. */
import type { Registry } from './registry.ts';

export function rollSubject(meeting: string): string {
  return `roll:${meeting}`;
}

export function caseSubject(key: string): string {
  return `case:${key}`;
}

/** What has a last day (see `TaskEntry`), by its key. */
export function taskSubject(key: string): string {
  return `task:${key}`;
}

/** The key of a control moment's follow-up. */
export function controlKey(moment: string): string {
  return `control:${moment}`;
}

/** The key of adjusting minutes, which are known by their own key. */
export function adjustKey(minutes: string): string {
  return `adjust:${minutes}`;
}

/** The key of the call and the papers to a meeting, which are out when the call is sent. */
export function papersKey(meeting: string): string {
  return `papers:${meeting}`;
}

/** All that says who is at a meeting: its list, and who may vote on the cases that are decided there. */
export function attendanceSubjects(registry: Pick<Registry, 'case'>, meeting: string): string[] {
  const cases = [...registry.case].filter(([, of]) => of.meeting === meeting && of.state === 'open');
  return [rollSubject(meeting), ...cases.map(([key]) => caseSubject(key))];
}
