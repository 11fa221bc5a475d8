/** Answers a question about outturn; pure. */
import * as economy from '../../cards/sentences/economy.ts';
import { kronor, plain } from '../../cards/sentences/words.ts';
import type { Answer, Detail, FollowUp } from '../../domain/answer.ts';
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
    detail: outturn.lines.length === 0 ? resultOf(outturn) : tableOf(outturn, title),
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
        : { sv: `Utfall t.o.m. ${until}`, en: `Outturn to ${until}` },
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

function tableOf({ lines, revenue, cost, result }: Outturn, title: Words): Detail {
  const series = (['revenue', 'cost'] as const).map((measure) => ({
    name: measured[measure],
    points: lines.map((line) => ({ label: line.name, value: line[measure] ?? 0 })),
  }));
  return {
    shape: 'table',
    columns: [{ sv: 'Post', en: 'Line' }, measured.revenue, measured.cost, measured.deviation],
    rows: lines.map((line) => [line.name, cell(line.revenue), cell(line.cost), cell(line.deviation)]),
    footer: [{ sv: 'Summa', en: 'Total' }, cell(revenue), cell(cost), cell(result)],
    chart: { kind: 'grouped-bar', title, series },
  };
}

const cell = (amount: number | undefined): Words => (amount === undefined ? plain('–') : kronor(amount));
