/**
 * Whole kronor, and splitting them so that the parts always add up.
 */
import type { Language } from './answer.ts';

/** A space that does not break a line, as between a number and its unit. */
const nbsp = '\u00a0';

/** Digits in groups of three: "1 208 400"; English "1,208,400". The minus sign is a real one. */
export function formatNumber(value: number, language: Language): string {
  const digits = Math.abs(value).toString();
  const [whole = '', fraction] = digits.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'sv' ? nbsp : ',');
  const decimal = fraction === undefined ? '' : `${language === 'sv' ? ',' : '.'}${fraction}`;
  return `${value < 0 ? '−' : ''}${grouped}${decimal}`;
}

/** "81 600 kr" / "SEK 81,600". */
export function formatKronor(amount: number, language: Language): string {
  return language === 'sv' ? `${formatNumber(amount, 'sv')}${nbsp}kr` : `SEK${nbsp}${formatNumber(amount, 'en')}`;
}

/** A percentage with at most one decimal: "78,6 %" / "78.6%". */
export function formatPercent(value: number, language: Language): string {
  const rounded = Math.round(value * 10) / 10;
  return language === 'sv' ? `${formatNumber(rounded, 'sv')}${nbsp}%` : `${formatNumber(rounded, 'en')}%`;
}

/** Kronor in whole thousands: 178 600 → 179. */
export function thousands(amount: number): number {
  return Math.round(amount / 1000);
}

export interface Weighted<Id> {
  readonly id: Id;
  /** Any positive number; only the proportions matter. */
  readonly weight: number;
}

/**
 * Splits `total` kronor in proportion to the weights by largest remainder, in steps of `step`
 * kronor (what is left over from the last whole step follows as kronor to the first in line). The
 * parts always add up to `total`; equal remainders go to whoever stands first in `parties`.
 *
 * @throws RangeError if there is nobody to share, a weight is not positive, or the step is not a positive whole number.
 */
export function allocate<Id>(total: number, parties: readonly Weighted<Id>[], step = 1): Map<Id, number> {
  if (parties.length === 0) throw new RangeError('nobody to share the cost');
  if (!Number.isSafeInteger(total)) throw new RangeError(`not whole kronor: ${total}`);
  if (!Number.isInteger(step) || step < 1) throw new RangeError(`not a rounding step: ${step}`);
  const sum = parties.reduce((acc, party) => {
    if (!(party.weight > 0 && Number.isFinite(party.weight))) throw new RangeError(`not a weight: ${party.weight}`);
    return acc + party.weight;
  }, 0);
  const sign = total < 0 ? -1 : 1;
  const steps = Math.floor(Math.abs(total) / step);
  const rest = Math.abs(total) - steps * step;
  const parts = parties.map((party, order) => {
    const exact = (steps * party.weight) / sum;
    // A quotient that is whole but for floating-point noise must not lose a step to its neighbour.
    const whole = Math.floor(exact + 1e-9);
    return { id: party.id, order, whole, remainder: Math.max(0, exact - whole) };
  });
  let left = steps - parts.reduce((acc, part) => acc + part.whole, 0);
  const inTurn = [...parts].sort((a, b) =>
    Math.abs(b.remainder - a.remainder) < 1e-9 ? a.order - b.order : b.remainder - a.remainder,
  );
  for (const part of inTurn) {
    if (left <= 0) break;
    part.whole += 1;
    left -= 1;
  }
  const first = inTurn[0];
  return new Map(parts.map((part) => [part.id, sign * (part.whole * step + (part.id === first?.id ? rest : 0))]));
}

/**
 * The weights of a mixed model: `equalShare` of the cost in equal parts, the rest by weight
 * (0.5 is the 50/50 model of the e-service platform and the ECO system).
 */
export function mixWeights<Id>(parties: readonly Weighted<Id>[], equalShare: number): Weighted<Id>[] {
  if (equalShare < 0 || equalShare > 1) throw new RangeError(`not a share: ${equalShare}`);
  const sum = parties.reduce((acc, party) => acc + party.weight, 0);
  return parties.map((party) => ({
    id: party.id,
    weight: equalShare / parties.length + ((1 - equalShare) * party.weight) / sum,
  }));
}
