/** What is said about the year's goals and indicators. */
import type { Goal, Words } from '../../domain/records.ts';
import { capital, concat, listOf, plain, say } from './words.ts';

type Which = 'goal' | 'indicator' | 'both';

const forecasts: Readonly<Record<Goal['forecast'], Words>> = {
  'will-be-met': { sv: 'väntas nås', en: 'expected to be met' },
  'at-risk': { sv: 'riskerar att missas', en: 'at risk' },
  uncertain: { sv: 'osäkert', en: 'uncertain' },
  none: { sv: 'saknar uppföljning och prognos', en: 'without follow-up and forecast' },
};

const nouns = (kind: Which, count: number): Words => {
  if (kind === 'goal') return count === 1 ? { sv: 'mål', en: 'goal' } : { sv: 'mål', en: 'goals' };
  if (kind === 'indicator')
    return count === 1 ? { sv: 'indikator', en: 'indicator' } : { sv: 'indikatorer', en: 'indicators' };
  return { sv: 'mål och indikatorer', en: 'goals and indicators' };
};

const quoted = (goals: readonly Goal[]): Words => listOf(goals.map((goal) => say((l) => `"${goal.name[l]}"`)));

/** The name with its forecast, as a heading in a card. */
export const headed = (goal: Goal): Words => say((l) => `${goal.name[l]} – ${forecasts[goal.forecast][l]}`);

export function list(p: { year: number; kind: Which; goals: readonly Goal[] }): Words {
  const names = quoted(p.goals);
  return say((l) =>
    l === 'sv'
      ? `Nämnden har ${p.goals.length} ${nouns(p.kind, p.goals.length).sv} för ${p.year}: ${names.sv}.`
      : `The board has ${p.goals.length} ${nouns(p.kind, p.goals.length).en} for ${p.year}: ${names.en}.`,
  );
}

/** How many are on the way, and which are not. */
export function progress(p: { year: number; kind: Which; goals: readonly Goal[] }): Words {
  const of = (forecast: Goal['forecast']) => p.goals.filter((goal) => goal.forecast === forecast);
  const rest = (['at-risk', 'uncertain', 'none'] as const).filter((forecast) => of(forecast).length > 0);
  return say((l) => {
    const noun = nouns(p.kind, p.goals.length)[l];
    const head =
      l === 'sv'
        ? `${of('will-be-met').length} av ${p.goals.length} ${noun} väntas nås ${p.year}`
        : `${of('will-be-met').length} of ${p.goals.length} ${noun} are expected to be met in ${p.year}`;
    return [head, ...rest.map((forecast) => `${forecasts[forecast][l]}: ${quoted(of(forecast))[l]}`)]
      .join('; ')
      .concat('.');
  });
}

/** What is at risk, in the goals' own words, and what is only uncertain. */
export function atRisk(p: {
  year: number;
  kind: Which;
  goals: readonly Goal[];
  among: number;
  uncertain: readonly Goal[];
}): Words {
  const doubt =
    p.uncertain.length === 0
      ? plain('')
      : say((l) => (l === 'sv' ? `Osäkert är ${quoted(p.uncertain).sv}.` : `Uncertain: ${quoted(p.uncertain).en}.`));
  const none = say((l) =>
    l === 'sv'
      ? `0 av ${p.among} ${nouns(p.kind, p.among).sv} är i riskzonen ${p.year}.`
      : `0 of ${p.among} ${nouns(p.kind, p.among).en} are at risk in ${p.year}.`,
  );
  const head = say((l) =>
    l === 'sv'
      ? `${p.goals.length} av ${p.among} ${nouns(p.kind, p.among).sv} är i riskzonen ${p.year}:`
      : `${p.goals.length} of ${p.among} ${nouns(p.kind, p.among).en} at risk in ${p.year}:`,
  );
  return concat([...(p.goals.length === 0 ? [none] : [head, ...p.goals.map((goal) => goal.summary)]), doubt]);
}

export function withForecast(p: {
  year: number;
  kind: Which;
  forecast: Goal['forecast'];
  goals: readonly Goal[];
}): Words {
  const names = quoted(p.goals);
  const state = forecasts[p.forecast];
  return say((l) => {
    if (p.goals.length === 0)
      return l === 'sv' ? `Inget mål har läget "${state.sv}" ${p.year}.` : `No goal is "${state.en}" in ${p.year}.`;
    return `${capital(state)[l]} (${p.year}): ${names[l]}.`;
  });
}

export function unfollowed(goal: Goal): Words {
  const what: Words =
    goal.kind === 'indicator' ? { sv: 'Indikatorn', en: 'The indicator' } : { sv: 'Målet', en: 'The goal' };
  return say((l) =>
    l === 'sv'
      ? `Det framgår inte hur det går: ${what.sv.toLowerCase()} "${goal.name.sv}" saknar uppföljning och prognos ${goal.year}.`
      : `The papers do not say: ${what.en.toLowerCase()} "${goal.name.en}" has no follow-up or forecast in ${goal.year}.`,
  );
}

export function noGoals(p: { year: number; known: readonly number[] }): Words {
  const years = p.known.join(', ');
  return say((l) =>
    l === 'sv'
      ? `Målen för ${p.year} saknas i underlaget; jag har dem för ${years}.`
      : `The goals for ${p.year} are not in the papers; I have those for ${years}.`,
  );
}
