/** What is said beside a cost: its parts, what is missing, whether it is as somebody believes. */
import type { Words } from '../../domain/records.ts';
import { concat, kronor, listOf } from './words.ts';

export function ofWhich(parts: readonly { part: Words; amount: number }[]): Words {
  const list = listOf(parts.map(({ part, amount }) => concat([part, kronor(amount)])));
  return { sv: `Därav ${list.sv}.`, en: `Of which ${list.en}.` };
}

/** Said beside an amount whose change was asked for. */
export function noEarlier(year: number): Words {
  return {
    sv: `För ${year} finns ingen publicerad fördelning att jämföra med.`,
    en: `For ${year} no split was published to compare with.`,
  };
}

/** Said before what was to be confirmed. */
export const verdict = (right: boolean): Words => (right ? { sv: 'Ja.', en: 'Yes.' } : { sv: 'Nej.', en: 'No.' });
