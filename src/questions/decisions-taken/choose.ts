/** Which decisions some slots stand for; pure. */
import type { Decision } from '../../domain/records.ts';
import type { DecisionSlots } from './slots.ts';

/** A case number or archive id as two numbers: "2022/13-2.2.0.1" and "E-NÄMND 2022.13" are both "2022/13". */
export function referenceKey(text: string): string | undefined {
  const match = /\b(20\d\d)\s*[./]\s*(\d{1,3})(?!\d)/.exec(text);
  return match === null ? undefined : `${match[1]}/${match[2]}`;
}

/**
 * Decisions that the slots select, latest day first and in § order within a day. A § number that several meetings of a
 * body have used means the latest of them, unless a time is given; each body has a series of its own.
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
    return slots.paragraphs.flatMap((paragraph) => {
      const numbered = within.filter((decision) => decision.paragraph === paragraph);
      return slots.from === undefined ? latestOfEach(numbered) : numbered;
    });
  }
  return slots.latest ? within.filter((decision) => decision.date === within[0]?.date) : within;
}

/** The first of each body; they stand latest first. */
function latestOfEach(decisions: readonly Decision[]): Decision[] {
  return decisions.filter((decision, at) => decisions.findIndex(({ body }) => body === decision.body) === at);
}

function inTime(decision: Decision, { from, to }: DecisionSlots): boolean {
  return (from === undefined || decision.date >= from) && (to === undefined || decision.date <= to);
}
