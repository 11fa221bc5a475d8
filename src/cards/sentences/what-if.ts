/** What is said about trial splits: never a decided figure. */
import type { Words } from '../../domain/records.ts';
import { kronor, listOf, plain, say } from './words.ts';

export const modelNames = {
  equal: { sv: 'i lika delar', en: 'in equal parts' },
  'per-inhabitant': { sv: 'efter invånarantal', en: 'by inhabitants' },
  mixed: {
    sv: 'enligt 50/50 (hälften lika, hälften efter invånare)',
    en: 'by 50/50 (half equally, half by inhabitants)',
  },
} as const;

interface Part {
  readonly name: string;
  readonly amount: number;
}

/** Parts that are listed one by one; of more, the lowest and highest are given. */
const listable = 4;

/** A sum split by a model: the parts asked for, all of them when few, or their span. */
export function split(p: {
  total: number;
  model: keyof typeof modelNames;
  parties: readonly Part[];
  asked: readonly string[];
}): Words {
  const total = kronor(p.total);
  const model = modelNames[p.model];
  const count = p.parties.length;
  const parts = partsSaid(p.parties, p.asked);
  return {
    sv: `Räkneexempel: ${total.sv} delat ${model.sv} på ${count} kommuner ger ${parts.sv}.`,
    en: `Worked example: ${total.en} split ${model.en} between ${count} municipalities gives ${parts.en}.`,
  };
}

function partsSaid(parties: readonly Part[], asked: readonly string[]): Words {
  const few = parties.length <= listable ? parties : [];
  const shown = asked.length > 0 ? parties.filter((party) => asked.includes(party.name)) : few;
  if (shown.length === 0) return spanOf(parties);
  return listOf(shown.map(({ name, amount }) => say((l) => `${name} ${kronor(amount)[l]}`)));
}

/** "från … till …", or one amount where the parts differ by rounding alone. */
function spanOf(parties: readonly Part[]): Words {
  const sorted = [...parties].sort((a, b) => a.amount - b.amount);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined) return plain('');
  const [low, high] = [kronor(least.amount), kronor(most.amount)];
  if (most.amount - least.amount <= 1) return { sv: `${high.sv} var`, en: `${high.en} each` };
  return {
    sv: `från ${low.sv} (${least.name}) till ${high.sv} (${most.name})`,
    en: `from ${low.en} (${least.name}) to ${high.en} (${most.name})`,
  };
}

export const notDecided: Words = { sv: 'Ett räkneexempel, inte ett beslut.', en: 'A worked example, not a decision.' };
export const keyUsed = (name: Words): Words => ({ sv: `Nyckel: ${name.sv}`, en: `Key: ${name.en}` });
