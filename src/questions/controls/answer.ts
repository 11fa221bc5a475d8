/** Answers which risks there are, how high, who checks them and how; pure. */
import * as sentences from '../../cards/sentences/controls.ts';
import { controlMoment } from '../../cards/sentences/records.ts';
import { concat, plain } from '../../cards/sentences/words.ts';
import type { Answer, Citation, Detail, FollowUp } from '../../domain/answer.ts';
import type { Board } from '../../domain/board.ts';
import type { ControlMoment, Words } from '../../domain/records.ts';
import { citeAll } from '../citations.ts';
import { chooseControls, planOf } from './choose.ts';
import type { ControlSlots } from './slots.ts';

export interface ControlFacts {
  readonly moments: readonly ControlMoment[];
  readonly plan: readonly ControlMoment[];
  readonly year: number;
  readonly citations: readonly Citation[];
}

export function readControls(board: Board, slots: ControlSlots): ControlFacts {
  const all = board.records.controlMoment;
  const moments = chooseControls(all, slots);
  const plan = planOf(all, slots.year);
  return {
    moments,
    plan,
    year: slots.year ?? plan[0]?.year ?? 0,
    citations: citeAll(board, moments.length > 0 ? moments : plan),
  };
}

export function answerControls(facts: ControlFacts, slots: ControlSlots): Answer {
  const [only, ...others] = facts.moments;
  const single = only !== undefined && others.length === 0;
  const lacking =
    single &&
    ((slots.field === 'responsible' && only.responsible === undefined) ||
      (slots.field === 'method' && only.method === undefined));
  return {
    outcome: lacking ? 'refuse' : 'answer',
    text: textOf(facts, slots),
    title: { sv: `Internkontrollplan ${facts.year}`, en: `Internal control plan ${facts.year}` },
    detail: single ? fieldsOf(only) : tableOf(facts.moments),
    sources: facts.citations,
    followUps: followUps(slots),
  };
}

function textOf({ moments, plan, year }: ControlFacts, slots: ControlSlots): Words {
  const [only, ...others] = moments;
  if (only !== undefined && slots.id !== undefined) {
    if (slots.field === 'responsible') return sentences.responsible(only);
    return slots.field === 'method' ? sentences.method(only) : controlMoment(only);
  }
  if (only !== undefined && others.length === 0 && !slots.count && slots.set !== 'exactly')
    return slots.set === 'highest' || slots.set === 'lowest' ? sentences.extreme(only, slots.set) : controlMoment(only);
  if (slots.field === 'responsible' || slots.field === 'method')
    return concat(moments.map(slots.field === 'method' ? sentences.method : sentences.responsible));
  return sentences.set({
    set: slots.set,
    limit: slots.limit ?? 0,
    inclusive: slots.inclusive === true,
    year,
    moments,
    total: plan.length,
  });
}

function fieldsOf(moment: ControlMoment): Detail {
  const rows = [
    { label: { sv: 'Riskvärde', en: 'Risk value' }, value: plain(moment.riskValue) },
    {
      label: { sv: 'Sannolikhet × konsekvens', en: 'Likelihood × consequence' },
      value: plain(`${moment.likelihood} × ${moment.consequence}`),
    },
    { label: { sv: 'Hantering', en: 'Handling' }, value: sentences.handlingOf(moment) },
  ];
  if (moment.responsible !== undefined)
    rows.push({ label: { sv: 'Ansvarig', en: 'Responsible' }, value: moment.responsible });
  if (moment.method !== undefined) rows.push({ label: { sv: 'Metod', en: 'Method' }, value: moment.method });
  return { shape: 'facts', rows };
}

function tableOf(moments: readonly ControlMoment[]): Detail {
  if (moments.length === 0) return { shape: 'none' };
  return {
    shape: 'table',
    columns: [
      { sv: 'Risk', en: 'Risk' },
      { sv: 'Riskvärde', en: 'Risk value' },
      { sv: 'Hantering', en: 'Handling' },
    ],
    rows: moments.map((moment) => [moment.name, plain(moment.riskValue), sentences.handlingOf(moment)]),
  };
}

function followUps(slots: ControlSlots): FollowUp[] {
  const ask = (label: Words, set: ControlSlots['set']): FollowUp => ({
    label,
    question: {
      kind: 'controls',
      slots: { set, count: false, ...(slots.year === undefined ? {} : { year: slots.year }) },
    },
  });
  const all = [
    ask({ sv: 'Alla risker', en: 'All risks' }, 'all'),
    ask({ sv: 'Högsta risken', en: 'Highest risk' }, 'highest'),
    ask({ sv: 'Accepterade risker', en: 'Accepted risks' }, 'accepted'),
  ];
  return all.filter(({ question }) => slots.id !== undefined || question.slots.set !== slots.set);
}
