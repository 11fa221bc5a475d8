/** Answers which goals there are and how they are doing; pure. */
import * as sentences from '../../cards/sentences/goals.ts';
import type { Answer, FollowUp } from '../../domain/answer.ts';
import type { Words } from '../../domain/records.ts';
import type { GoalFacts } from './facts.ts';
import type { GoalSlots } from './slots.ts';

export function answerGoals(facts: GoalFacts, slots: GoalSlots): Answer {
  if (facts.among.length === 0 && slots.id === undefined) return noYear(facts);
  const [only] = facts.goals;
  const open = slots.id !== undefined && only?.forecast === 'none';
  return {
    outcome: open ? 'refuse' : 'answer',
    text: textOf(facts, slots),
    title:
      slots.kind === 'indicator'
        ? { sv: `Indikatorer ${facts.year}`, en: `Indicators ${facts.year}` }
        : { sv: `Mål ${facts.year}`, en: `Goals ${facts.year}` },
    detail:
      facts.goals.length === 0
        ? { shape: 'none' }
        : {
            shape: 'list',
            items: facts.goals.map((goal) => ({ heading: sentences.headed(goal), text: goal.summary })),
          },
    sources: facts.citations,
    followUps: followUps(facts, slots),
  };
}

function textOf(facts: GoalFacts, slots: GoalSlots): Words {
  const { goals, among, year } = facts;
  const [only] = goals;
  if (slots.id !== undefined && only !== undefined)
    return only.forecast === 'none' ? sentences.unfollowed(only) : only.summary;
  if (slots.forecast === 'at-risk')
    return sentences.atRisk({
      year,
      kind: slots.kind,
      goals,
      among: among.length,
      uncertain: among.filter((goal) => goal.forecast === 'uncertain'),
    });
  if (slots.forecast !== undefined)
    return sentences.withForecast({ year, kind: slots.kind, forecast: slots.forecast, goals });
  if (slots.progress) return sentences.progress({ year, kind: slots.kind, goals: among });
  return sentences.list({ year, kind: slots.kind, goals });
}

/** Never another year's goals instead. */
function noYear(facts: GoalFacts): Answer {
  return {
    outcome: 'refuse',
    text: sentences.noGoals({ year: facts.year, known: facts.knownYears }),
    title: { sv: 'Mål', en: 'Goals' },
    detail: { shape: 'none' },
    sources: [],
    followUps: facts.knownYears
      .slice(-1)
      .map((year) => ({ label: { sv: `Målen ${year}`, en: `The goals of ${year}` }, question: question({ year }) })),
  };
}

const question = (slots: Partial<GoalSlots>) => ({ kind: 'goals', slots: { kind: 'goal', progress: false, ...slots } });

function followUps({ year }: GoalFacts, slots: GoalSlots): FollowUp[] {
  const ups: FollowUp[] = [];
  if (slots.forecast !== 'at-risk')
    ups.push({
      label: { sv: 'Mål i riskzonen', en: 'Goals at risk' },
      question: question({ forecast: 'at-risk', progress: true, year }),
    });
  if (!slots.progress)
    ups.push({
      label: { sv: 'Hur går det med målen?', en: 'How are the goals doing?' },
      question: question({ progress: true, year }),
    });
  ups.push(
    slots.kind === 'indicator'
      ? { label: { sv: 'Alla mål', en: 'All goals' }, question: question({ year }) }
      : { label: { sv: 'Indikatorer', en: 'Indicators' }, question: question({ kind: 'indicator', year }) },
  );
  return ups;
}
