/** Grades replies against a question set (`docs/eval.md` says how); pure. */
import { z } from 'zod';

export const EvalLine = z.object({
  id: z.string(),
  q: z.string(),
  topic: z.string(),
  kind: z.enum(['answer', 'clarify', 'refuse', 'help']),
  must: z.array(z.array(z.string())),
  mustNot: z.array(z.string()),
  after: z.string().nullable(),
});
export type EvalLine = z.infer<typeof EvalLine>;

export const grades = ['right', 'abstained', 'wrong'] as const;
export type Grade = (typeof grades)[number];

/** Lower case, one kind of space and dash, no thousands separators: what is compared. */
export function normalise(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/[–—−‑]/g, '-')
    .replace(/(\d)[ ,.](?=\d{3}(?!\d))/g, '$1');
}

/** Whether the text holds the alternative; a number matches whole numbers only. */
export function holds(text: string, alternative: string): boolean {
  const wanted = normalise(alternative);
  if (!/^\d/.test(wanted) && !/\d$/.test(wanted)) return text.includes(wanted);
  const escaped = wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(
    `${/^\d/.test(wanted) ? '(?<!\\d)(?<!\\d[.,])' : ''}${escaped}${/\d$/.test(wanted) ? '(?!\\d)' : ''}`,
  ).test(text);
}

const amount = /\d[\d ]*(kr|sek|tkr|mkr)\b|\bsek ?\d/;
const notKnown =
  /\b(vet (jag )?inte|saknas|framgår inte|finns inte|inga uppgifter|do not know|not in the papers|do not say|does not say|kan jag inte|cannot)\b/;

/** What the bot said, as far as grading looks at it. */
export interface Graded {
  readonly text: string;
  readonly outcome: 'answer' | 'help' | 'clarify' | 'refuse';
  readonly buttons: readonly string[];
}

export function grade(line: EvalLine, reply: Graded): Grade {
  const shown = line.kind === 'clarify' ? [reply.text, ...reply.buttons].join(' ') : reply.text;
  const text = normalise(shown);
  const forbidden = line.mustNot.some((alternative) => holds(normalise(reply.text), alternative));
  const complete = line.must.every((group) => group.some((alternative) => holds(text, alternative)));
  if (line.kind === 'refuse') {
    if (complete && !forbidden && !amount.test(normalise(reply.text))) return 'right';
    return reply.outcome === 'answer' ? 'wrong' : 'abstained';
  }
  if (line.kind === 'clarify')
    return complete && !forbidden && reply.outcome === 'clarify'
      ? 'right'
      : reply.outcome === 'answer'
        ? 'wrong'
        : 'abstained';
  if (complete && !forbidden) return 'right';
  if (line.kind === 'help') return reply.outcome === 'answer' ? 'wrong' : 'abstained';
  return reply.outcome !== 'answer' || notKnown.test(normalise(reply.text)) ? 'abstained' : 'wrong';
}
