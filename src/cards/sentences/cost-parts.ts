/** What is said beside a cost: its parts, what is missing, whether it is as somebody believes. */
import type { Words } from '../../domain/records.ts';
import { capital, concat, kronor, listOf } from './words.ts';

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

interface PerInhabitant {
  readonly municipality: string;
  readonly value: number;
}

export function inhabitantRange(p: {
  item: Words;
  year: Words;
  populationYear: number;
  highest: PerInhabitant;
  lowest: PerInhabitant;
}): Words {
  const item = capital(p.item);
  const [most, least] = [p.highest, p.lowest].map(({ value }) => decimals(value));
  return {
    sv: `${item.sv} kostar mest per invånare för ${p.highest.municipality} (${most?.sv} kr) och minst för ${p.lowest.municipality} (${least?.sv} kr) ${p.year.sv}, räknat på folkmängden ${p.populationYear}.`,
    en: `${item.en} costs most per inhabitant for ${p.highest.municipality} (SEK ${most?.en}) and least for ${p.lowest.municipality} (SEK ${least?.en}) in ${p.year.en}, by the population of ${p.populationYear}.`,
  };
}

const decimals = (value: number): Words => ({ sv: value.toFixed(2).replace('.', ','), en: value.toFixed(2) });

/** How far from the mean of all municipalities an amount lies. */
export function besideAverage(amount: number, mean: number): Words {
  const [average, gap] = [kronor(Math.round(mean)), kronor(Math.round(Math.abs(amount - mean)))];
  const more = amount >= mean;
  return {
    sv: `Genomsnittet är ${average.sv}, alltså ${gap.sv} ${more ? 'mindre' : 'mer'}.`,
    en: `The average is ${average.en}, that is ${gap.en} ${more ? 'less' : 'more'}.`,
  };
}
