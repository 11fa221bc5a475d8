/** What is said about trial splits: never a decided figure. */
import type { Words } from '../../domain/records.ts';
import { kronor, listOf, say } from './words.ts';

export const modelNames = {
  equal: { sv: 'i lika delar', en: 'in equal parts' },
  'per-inhabitant': { sv: 'efter invånarantal', en: 'by inhabitants' },
  mixed: {
    sv: 'enligt 50/50 (hälften lika, hälften efter invånare)',
    en: 'by 50/50 (half equally, half by inhabitants)',
  },
} as const;

export function split(p: {
  total: number;
  model: keyof typeof modelNames;
  parties: readonly { name: string; amount: number }[];
  asked: readonly string[];
  count: number;
}): Words {
  const shown =
    p.asked.length > 0
      ? p.parties.filter((party) => p.asked.includes(party.name))
      : p.parties.length <= 4
        ? p.parties
        : [];
  const parts = listOf(shown.map((party) => say((l) => `${party.name} ${kronor(party.amount)[l]}`)));
  const sorted = [...p.parties].sort((a, b) => a.amount - b.amount);
  const [least, most] = [sorted[0], sorted.at(-1)];
  return say((l) => {
    const span =
      shown.length > 0
        ? parts[l]
        : least === undefined || most === undefined
          ? ''
          : most.amount - least.amount <= 1
            ? `${kronor(most.amount)[l]} ${l === 'sv' ? 'var' : 'each'}`
            : l === 'sv'
              ? `från ${kronor(least.amount).sv} (${least.name}) till ${kronor(most.amount).sv} (${most.name})`
              : `from ${kronor(least.amount).en} (${least.name}) to ${kronor(most.amount).en} (${most.name})`;
    return l === 'sv'
      ? `Räkneexempel: ${kronor(p.total).sv} delat ${modelNames[p.model].sv} på ${p.count} kommuner ger ${span}.`
      : `Worked example: ${kronor(p.total).en} split ${modelNames[p.model].en} between ${p.count} municipalities gives ${span}.`;
  });
}

export const notDecided: Words = { sv: 'Ett räkneexempel, inte ett beslut.', en: 'A worked example, not a decision.' };
export const keyUsed = (name: Words): Words => say((l) => (l === 'sv' ? `Nyckel: ${name.sv}` : `Key: ${name.en}`));
