/** Answers a question about outturn; pure. */
import * as economy from '../../cards/sentences/economy.ts';
import { kronor, plain } from '../../cards/sentences/words.ts';
import type { Answer, Detail, FollowUp } from '../../domain/answer.ts';
import { formatDate } from '../../domain/dates.ts';
import { thousands } from '../../domain/money.ts';
import type { Outturn, Words } from '../../domain/records.ts';
import type { OutturnFacts } from './facts.ts';
import { sentenceOf } from './sentence.ts';
import type { OutturnSlots } from './slots.ts';

const mostFollowUps = 3;

const measured = {
  revenue: { sv: 'Intäkter', en: 'Revenue' },
  cost: { sv: 'Kostnader', en: 'Costs' },
  deviation: { sv: 'Avvikelse', en: 'Deviation' },
} as const;

/** The answer, or a refusal that offers the latest report there is. */
export function answerOutturn(facts: OutturnFacts, slots: OutturnSlots): Answer {
  const { board, outturn, latest } = facts;
  const title = titleOf(slots);
  if (outturn === undefined) return missing(title, latest);
  return {
    outcome: 'answer',
    text: sentenceOf(facts, slots, outturn),
    title,
    detail: outturn.lines.length === 0 ? resultOf(outturn) : tableOf(outturn, title, facts.budget),
    sources: [board.cite(outturn.source)],
    followUps: [
      ...(slots.why ? [] : [whyOf(slots)]),
      ...board.records.outturn.filter((other) => other !== outturn).map(offer),
    ].slice(0, mostFollowUps),
  };
}

const titleOf = ({ report, year }: OutturnSlots): Words =>
  report === 'forecast'
    ? { sv: `Prognos ${year}`, en: `Forecast ${year}` }
    : { sv: `Utfall ${year}`, en: `Outturn ${year}` };

function missing(title: Words, latest: Outturn | undefined): Answer {
  return {
    outcome: 'refuse',
    text: economy.noOutturn({ latest: latest?.until }),
    title,
    detail: { shape: 'none' },
    sources: [],
    followUps: latest === undefined ? [] : [offer(latest)],
  };
}

function offer({ kind, year, until }: Outturn): FollowUp {
  return {
    label:
      kind === 'forecast'
        ? { sv: `Prognos ${year}`, en: `Forecast ${year}` }
        : { sv: `Utfall t.o.m. ${formatDate(until, 'sv')}`, en: `Outturn to ${formatDate(until, 'en')}` },
    question: { kind: 'outturn', slots: { report: kind, year, measure: 'all' } },
  };
}

const whyOf = (slots: OutturnSlots): FollowUp => ({
  label: { sv: 'Varför?', en: 'Why?' },
  question: { kind: 'outturn', slots: { ...slots, why: true } },
});

/** A report without lines has its result alone. */
const resultOf = (outturn: Outturn): Detail => ({
  shape: 'facts',
  rows: [{ label: { sv: 'Resultat', en: 'Result' }, value: kronor(outturn.result) }],
});

function tableOf({ lines, revenue, cost, result, kind }: Outturn, title: Words, budget: number | undefined): Detail {
  const points = [
    { label: { sv: 'Budget', en: 'Budget' }, value: thousands(budget ?? 0) },
    { label: { sv: 'Prognos', en: 'Forecast' }, value: thousands(cost ?? 0) },
  ];
  const againstBudget = {
    kind: 'bar' as const,
    title: { sv: 'Kostnader, tusen kronor', en: 'Costs, SEK thousand' },
    series: [{ name: title, points }],
  };
  return {
    shape: 'table',
    columns: [{ sv: 'Post', en: 'Line' }, measured.revenue, measured.cost, measured.deviation],
    rows: lines.map((line) => [line.name, cell(line.revenue), cell(line.cost), cell(line.deviation)]),
    footer: [{ sv: 'Summa', en: 'Total' }, cell(revenue), cell(cost), cell(result)],
    ...(kind === 'forecast' && budget !== undefined ? { chart: againstBudget } : {}),
  };
}

const cell = (amount: number | undefined): Words => (amount === undefined ? plain('–') : kronor(amount));
