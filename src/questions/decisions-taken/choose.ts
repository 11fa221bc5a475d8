/** Which decisions some slots stand for; pure. */
import type { Decision } from '../../domain/records.ts';
import type { DecisionSlots } from './slots.ts';

/** A case number or archive id as two numbers: "2022/13-2.2.0.1" and "E-NÄMND 2022.13" are both "2022/13". */
export function referenceKey(text: string): string | undefined {
  const match = /\b(20\d\d)\s*[./]\s*(\d{1,3})(?!\d)/.exec(text);
  return match === null ? undefined : `${match[1]}/${match[2]}`;
}

/**
 * Decisions that the slots select, latest day first and in § order within a day. A § number that several
 * meetings have used means the latest of them, unless a time is given.
 */
export function chooseDecisions(decisions: readonly Decision[], slots: DecisionSlots): Decision[] {
  const sorted = [...decisions].sort((a, b) =>
    a.date === b.date ? (a.paragraph ?? 0) - (b.paragraph ?? 0) : a.date < b.date ? 1 : -1,
  );
  if (slots.ids.length > 0) return sorted.filter((decision) => slots.ids.includes(decision.id));
  const within = sorted.filter(
    (decision) => (slots.body === undefined || decision.body === slots.body) && inTime(decision, slots),
  );
  if (slots.reference !== undefined) {
    const key = referenceKey(slots.reference);
    return sorted.filter(
      (decision) => decision.reference !== undefined && key !== undefined && referenceKey(decision.reference) === key,
    );
  }
  if (slots.paragraphs.length > 0) {
    return slots.paragraphs.flatMap((paragraph) =>
      within.filter((decision) => decision.paragraph === paragraph).slice(0, slots.from === undefined ? 1 : undefined),
    );
  }
  return slots.latest ? within.filter((decision) => decision.date === within[0]?.date) : within;
}

function inTime(decision: Decision, { from, to }: DecisionSlots): boolean {
  return (from === undefined || decision.date >= from) && (to === undefined || decision.date <= to);
}
