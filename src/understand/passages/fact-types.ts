/** The sorts of facts that a statement holds and that a message asks for. */
import type { Passage } from '../../domain/passages.ts';
import { has, type Reading } from '../../domain/reading.ts';
import { fold } from '../../domain/text.ts';

const factTypes = ['date', 'figure', 'reason', 'plan'] as const;
type FactType = (typeof factTypes)[number];
export type FactTypes = Readonly<Record<FactType, boolean>>;

/** Little, for it only chooses among statements that fit about equally well. */
const bonusFor: Readonly<Record<FactType, number>> = { date: 0.04, figure: 0.04, reason: 0.06, plan: 0.05 };

const written = {
  date: /\d{4}|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|host|kvartal/,
  figure: /\d/,
  reason: /eftersom|darfor|beror|orsak|skal|pa grund|anledning|for att/,
  plan: /\b(ska|planer\w*|vantas|kommer)\b/,
} as const;
const planAsked = /\b(ska|kommer|planer\w*|tankt|will|going to)\b/;

/** What a statement holds, read off its Swedish sentence. */
export function factTypesOf(passage: Passage): FactTypes {
  const text = fold(passage.text.sv);
  return {
    date: written.date.test(text),
    figure: written.figure.test(text),
    reason: written.reason.test(text),
    plan: written.plan.test(text),
  };
}

/** What a message asks a statement to hold: a date for "när", a number for "hur många", a reason, a plan. */
export function factTypesAsked(reading: Reading): FactTypes {
  return {
    date: has(reading, 'when'),
    figure: has(reading, 'howMany', 'howMuch'),
    reason: has(reading, 'why'),
    plan: planAsked.test(fold(reading.text)),
  };
}

/** What a statement gains that can hold what is asked. */
export function factTypeBonus(asked: FactTypes, held: FactTypes): number {
  return factTypes.reduce((sum, type) => sum + (asked[type] && held[type] ? bonusFor[type] : 0), 0);
}
