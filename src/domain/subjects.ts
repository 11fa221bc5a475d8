/** What messages that are kept up to date are about: whoever changes it names it, and all that show it are drawn anew. */
import type { Registry } from './registry.ts';

export function rollSubject(meeting: string): string {
  return `roll:${meeting}`;
}

export function caseSubject(key: string): string {
  return `case:${key}`;
}

/** All that says who is at a meeting: its list, and who may vote on the cases that are decided there. */
export function attendanceSubjects(registry: Pick<Registry, 'case'>, meeting: string): string[] {
  const cases = [...registry.case].filter(([, of]) => of.meeting === meeting && of.state === 'open');
  return [rollSubject(meeting), ...cases.map(([key]) => caseSubject(key))];
}
