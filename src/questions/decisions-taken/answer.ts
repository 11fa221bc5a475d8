/** Answers what was decided, under which §, when, and who gets it; pure. */
import * as sentences from '../../cards/sentences/decisions.ts';
import { followUps as votes } from '../../cards/sentences/votes.ts';
import { concat, plain } from '../../cards/sentences/words.ts';
import type { Answer, Detail, FollowUp } from '../../domain/answer.ts';
import type { Decision, Words } from '../../domain/records.ts';
import type { DecisionFacts } from './facts.ts';
import type { DecisionAsk, DecisionSlots } from './slots.ts';

/** So many decisions are told in full; more are listed by title. */
const told = 3;

export function answerDecisions(facts: DecisionFacts, slots: DecisionSlots): Answer {
  const [first] = facts.decisions;
  if (first === undefined) return nothing(facts, slots);
  const missing = facts.decisions.length === 1 && lacks(first, slots.ask);
  return {
    outcome: missing ? 'refuse' : 'answer',
    text: textOf(facts, slots),
    title: facts.decisions.length === 1 ? titleOf(first) : sentences.decisionsTitle,
    detail: facts.decisions.length === 1 ? fieldsOf(first, facts) : listed(facts.decisions),
    sources: facts.citations,
    followUps: followUps(facts),
  };
}

function textOf(facts: DecisionFacts, slots: DecisionSlots): Words {
  const { decisions } = facts;
  const [first] = decisions;
  if (first === undefined) return plain('');
  if (slots.ask !== 'what') return concat(decisions.map((decision) => sentences.attribute(decision, slots.ask)));
  const byTime = slots.ids.length === 0 && slots.paragraphs.length === 0 && slots.reference === undefined;
  if (byTime && decisions.length > 1) {
    const body = facts.bodies.get(first.body);
    return sentences.listOfMeeting({ body: body?.name ?? plain(''), days: daysOf(decisions) });
  }
  if (decisions.length === 1 && slots.claim !== undefined) return sentences.confirmed(first, slots.claim);
  if (decisions.length <= told) return concat(decisions.map(sentences.decided));
  return sentences.titles(decisions);
}

/** The decisions day by day, latest first. */
function daysOf(decisions: readonly Decision[]): { date: string; decisions: Decision[] }[] {
  const days = new Map<string, Decision[]>();
  for (const decision of decisions) days.set(decision.date, [...(days.get(decision.date) ?? []), decision]);
  return [...days].map(([date, of]) => ({ date, decisions: of }));
}

function lacks(decision: Decision, ask: DecisionAsk): boolean {
  if (ask === 'recipients') return decision.sentTo.length === 0;
  if (ask === 'basis') return decision.basis.length === 0;
  if (ask === 'reference') return decision.reference === undefined;
  return ask === 'paragraph' && decision.paragraph === undefined;
}

/** Nothing decided there: says what does exist, and never answers with another decision. */
function nothing(facts: DecisionFacts, slots: DecisionSlots): Answer {
  const days = daysOf(facts.known);
  const [latest] = days;
  return {
    outcome: 'refuse',
    text:
      slots.reference === undefined
        ? sentences.unknownDecision({
            paragraphs: slots.paragraphs,
            body: slots.body === undefined ? undefined : facts.bodies.get(slots.body)?.name,
            from: slots.from,
            to: slots.to,
            days:
              slots.paragraphs.length > 0
                ? days.filter((day) => day.decisions.some((decision) => decision.paragraph !== undefined))
                : days,
          })
        : sentences.unknownReference({
            reference: slots.reference,
            known: facts.known.flatMap((decision) => decision.reference ?? []),
          }),
    title: sentences.decisionsTitle,
    detail: { shape: 'none' },
    sources: [],
    followUps:
      latest === undefined
        ? []
        : [
            {
              label: sentences.decisionsOf(latest.date),
              question: {
                kind: 'decision',
                slots: {
                  ids: latest.decisions.map((decision) => decision.id),
                  ask: 'what',
                  paragraphs: [],
                  latest: false,
                },
              },
            },
          ],
  };
}

const titleOf = (decision: Decision): Words =>
  concat([...(decision.paragraph === undefined ? [] : [plain(`§ ${decision.paragraph}`)]), decision.title]);

const listed = (decisions: readonly Decision[]): Detail => ({
  shape: 'list',
  items: decisions.map((decision) => ({ heading: titleOf(decision), text: decision.decided })),
});

function fieldsOf(decision: Decision, facts: DecisionFacts): Detail {
  const rows = [
    { label: { sv: 'Beslutat av', en: 'Decided by' }, value: facts.bodies.get(decision.body)?.name ?? plain('') },
    { label: { sv: 'Datum', en: 'Date' }, value: sentences.dateOf(decision) },
    { label: { sv: 'Utfall', en: 'Outcome' }, value: sentences.outcomeOf(decision) },
  ];
  if (decision.paragraph !== undefined) rows.push({ label: plain('§'), value: plain(decision.paragraph) });
  if (decision.reference !== undefined)
    rows.push({ label: { sv: 'Ärendenummer', en: 'Case number' }, value: plain(decision.reference) });
  if (decision.sentTo.length > 0)
    rows.push({ label: { sv: 'Skickas till', en: 'Sent to' }, value: plain(decision.sentTo.join(', ')) });
  if (decision.basis.length > 0)
    rows.push({ label: { sv: 'Underlag', en: 'Papers' }, value: plain(decision.basis.join(', ')) });
  return { shape: 'facts', rows };
}

function followUps(facts: DecisionFacts): FollowUp[] {
  const ask = (label: Words, ids: readonly string[], what: DecisionAsk): FollowUp => ({
    label,
    question: { kind: 'decision', slots: { ids, ask: what, paragraphs: [], latest: false } },
  });
  const [first] = facts.decisions;
  if (first === undefined) return [];
  if (facts.decisions.length > 1)
    return facts.decisions
      .filter((decision) => decision.outcome === 'approved')
      .slice(0, 3)
      .map((decision) => ask(titleOf(decision), [decision.id], 'what'));
  const sameDay = facts.known.filter((decision) => decision.date === first.date && decision.body === first.body);
  return [
    ...(facts.voted.has(first.id)
      ? [{ label: votes.votes, question: { kind: 'votes', slots: { ask: 'votes', id: first.id } } }]
      : []),
    ...(first.sentTo.length > 0
      ? [ask({ sv: 'Vem får beslutet?', en: 'Who gets it?' }, [first.id], 'recipients')]
      : []),
    ...(first.basis.length > 0 ? [ask({ sv: 'Underlag', en: 'Papers' }, [first.id], 'basis')] : []),
    ...(sameDay.length > 1
      ? [
          ask(
            sentences.decisionsOf(first.date),
            sameDay.map((decision) => decision.id),
            'what',
          ),
        ]
      : []),
  ];
}
