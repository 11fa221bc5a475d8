/** What is said about one figure of several lines of an outturn, and their sum. */
import type { Words } from '../../domain/records.ts';
import { concat, kronor, listOf, say } from './words.ts';

const measures = {
  revenue: { sv: 'Intäkter', en: 'Revenue' },
  cost: { sv: 'Kostnader', en: 'Costs' },
  deviation: { sv: 'Avvikelser', en: 'Deviations' },
} as const;

export function outturnLines(p: {
  measure: keyof typeof measures;
  when: Words;
  lines: readonly { name: Words; amount: number }[];
}): Words {
  const list = listOf(p.lines.map(({ name, amount }) => concat([name, kronor(amount)])));
  const sum = kronor(p.lines.reduce((total, { amount }) => total + amount, 0));
  return say(
    (l) => `${measures[p.measure][l]} ${p.when[l]}: ${list[l]}, ${l === 'sv' ? 'tillsammans' : 'together'} ${sum[l]}.`,
  );
}
