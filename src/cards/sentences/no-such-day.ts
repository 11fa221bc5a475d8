/** What is said about a day that no calendar has. */
import type { Words } from '../../domain/records.ts';

export function noSuchDay(p: { written: string }): Words {
  return {
    sv: `Det finns ingen dag som heter "${p.written}". Vilken dag menar du?`,
    en: `There is no such day as "${p.written}". Which day do you mean?`,
  };
}
