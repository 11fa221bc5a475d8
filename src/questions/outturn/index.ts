/** What has been earned and spent: the outturn to a day, the full-year forecast, last year's result. */
import { z } from 'zod';
import * as economy from '../../cards/sentences/economy.ts';
import { kronor, plain } from '../../cards/sentences/words.ts';
import type { Answer, Detail, FollowUp } from '../../domain/answer.ts';
import type { Board } from '../../domain/board.ts';
import { today } from '../../domain/dates.ts';
import { has, type Reading, refsOf } from '../../domain/reading.ts';
import { IsoDate, type Outturn, type Words, Year } from '../../domain/records.ts';
import { defineKind, type Proposal, type Setting } from '../kind.ts';

const measures = ['all', 'revenue', 'cost', 'deviation'] as const;
const OutturnSlots = z.strictObject({
  report: z.enum(['outturn', 'forecast', 'year-end']),
  year: Year,
  /** The day up to which it was asked for, when one was named. */
  until: IsoDate.optional(),
  line: z.string().optional(),
  measure: z.enum(measures),
  rank: z.enum(['largest', 'smallest']).optional(),
  /** A ranking among the projects only. */
  projects: z.boolean().optional(),
  why: z.boolean().optional(),
});
type OutturnSlots = z.infer<typeof OutturnSlots>;

function measureOf(reading: Reading): OutturnSlots['measure'] | undefined {
  if (has(reading, 'deviation', 'surplus')) return 'deviation';
  const spent = has(reading, 'expense') || (has(reading, 'pay') && has(reading, 'revenue'));
  if (has(reading, 'revenue') && !spent) return 'revenue';
  return spent && !has(reading, 'revenue') ? 'cost' : undefined;
}

/** The line that a name in the message means within the reports of a sort. */
function lineOf(reading: Reading, board: Board, report: OutturnSlots['report']): string | undefined {
  const lines = board.records.outturn.filter((outturn) => outturn.kind === report).flatMap((outturn) => outturn.lines);
  const named = refsOf(reading, 'line').filter((id) => lines.some((line) => line.id === id));
  const projects = [...refsOf(reading, 'project'), ...refsOf(reading, 'item')];
  const viaProject = lines
    .filter((line) => projects.includes(line.project ?? '') || projects.includes(line.item ?? ''))
    .map((line) => line.id);
  const candidates = named.length > 0 ? named : viaProject;
  // "projekt DCBD" names the general line of projects as well: the more special one is meant.
  return candidates.find((id) => id !== 'uppdrag-projekt') ?? candidates[0];
}

function interpretOutturn(
  reading: Reading,
  setting: Setting,
  before?: OutturnSlots,
): Proposal<OutturnSlots> | undefined {
  const { board } = setting;
  if (
    refsOf(reading, 'municipality').length > 0 ||
    reading.paragraphs.length > 0 ||
    has(reading, 'wheel', 'goal', 'attendance', 'meeting', 'audit', 'decision')
  )
    return undefined;
  const current = today(setting.now).year;
  const money = has(reading, 'outturn', 'deviation', 'surplus', 'revenue', 'expense', 'soFar');
  const forecast = has(reading, 'forecast');
  const since =
    reading.periods.some((period) => period.grain !== 'year') && has(reading, 'expense', 'revenue', 'pay', 'economy');
  if (before === undefined && !money && !forecast && !since) return undefined;
  if (
    before === undefined &&
    has(reading, 'budget') &&
    !forecast &&
    !has(reading, 'deviation') &&
    !reading.periods.some((period) => period.grain !== 'year')
  )
    return undefined;
  if (has(reading, 'indicator')) return undefined;
  const year = reading.years[0] ?? before?.year ?? current;
  const report: OutturnSlots['report'] = forecast
    ? 'forecast'
    : before !== undefined && reading.years.length === 0 && reading.periods.length === 0
      ? before.report
      : year < current
        ? 'year-end'
        : 'outturn';
  const dated = reading.periods.filter((period) => period.grain !== 'year');
  const until = dated
    .map((period) => period.to)
    .sort()
    .at(-1);
  const line = lineOf(reading, board, report) ?? (reading.mentions.length === 0 ? before?.line : undefined);
  // "projektet" without a name is one of several lines: asked back.
  const unnamed =
    line === undefined && before === undefined && reading.tokens.some((token) => /^projektets?$/.test(token.folded));
  const measure = measureOf(reading) ?? (before !== undefined && line === before.line ? before.measure : 'all');
  const why = has(reading, 'why');
  const rank = has(reading, 'most') ? 'largest' : has(reading, 'least') ? 'smallest' : undefined;
  if (
    before !== undefined &&
    !money &&
    !forecast &&
    !why &&
    rank === undefined &&
    dated.length === 0 &&
    reading.years.length === 0 &&
    reading.mentions.length === 0
  )
    return undefined;
  if (refsOf(reading, 'project').length + refsOf(reading, 'item').length > 0 && line === undefined) return undefined;
  const slots: OutturnSlots = {
    report,
    year,
    ...(until === undefined ? {} : { until }),
    ...(line === undefined ? {} : { line }),
    measure,
    ...(rank === undefined ? {} : { rank, projects: has(reading, 'project') || before?.projects === true }),
    ...(why ? { why } : {}),
  };
  if (!unnamed || rank !== undefined) return { slots };
  const projects = board.records.outturn
    .filter((outturn) => outturn.kind === report)
    .flatMap((outturn) => outturn.lines.filter((each) => each.project !== undefined && each.id.startsWith('projekt-')));
  if (projects.length < 2) return { slots };
  const options = projects.map((each) => ({ label: each.name, slots: { ...slots, line: each.id } }));
  return { slots, ask: { slot: 'line', text: economy.askLine(projects.map((each) => each.name)), options } };
}

interface OutturnFacts {
  readonly board: Board;
  readonly outturn: Outturn | undefined;
  /** The latest report of the sort, offered when the one asked for is missing. */
  readonly latest: Outturn | undefined;
  readonly budget: number | undefined;
  /** The full-year forecast of the same year, for an outturn's context. */
  readonly forecast: Outturn | undefined;
}

function readOutturn(board: Board, slots: OutturnSlots): OutturnFacts {
  const ofSort = board.records.outturn
    .filter((outturn) => outturn.kind === slots.report)
    .sort((a, b) => (a.until < b.until ? -1 : 1));
  const sameMonth = (outturn: Outturn) =>
    slots.until === undefined || slots.report !== 'outturn' || outturn.until.slice(0, 7) === slots.until.slice(0, 7);
  return {
    board,
    outturn: ofSort.filter((outturn) => outturn.year === slots.year).findLast(sameMonth),
    latest: ofSort.at(-1) ?? board.records.outturn.filter((outturn) => outturn.kind === 'outturn').at(-1),
    forecast: board.records.outturn.find((outturn) => outturn.kind === 'forecast' && outturn.year === slots.year),
    budget: board.records.budget.find((budget) => budget.main && budget.year === slots.year)?.total,
  };
}

function textOf(facts: OutturnFacts, slots: OutturnSlots, outturn: Outturn): Words {
  const when = outturn.kind === 'forecast' ? economy.forYear(outturn.year) : economy.until(outturn.until);
  const line = outturn.lines.find((candidate) => candidate.id === slots.line);
  if (line !== undefined) {
    if (slots.why && line.note !== undefined) return { sv: line.note.sv, en: line.note.en };
    return economy.outturnLine({
      line: { name: line.name, revenue: line.revenue, cost: line.cost, deviation: line.deviation },
      when,
      measure: slots.measure,
    });
  }
  if (slots.rank !== undefined) {
    const measure = slots.measure === 'all' ? 'deviation' : slots.measure;
    const projects = slots.projects ? outturn.lines.filter((candidate) => candidate.id.startsWith('projekt')) : [];
    const group = projects.length > 0 ? projects : outturn.lines;
    const ordered = [...group].sort((a, b) => (b[measure] ?? 0) - (a[measure] ?? 0));
    const chosen = slots.rank === 'largest' ? ordered[0] : ordered.at(-1);
    return economy.outturnRank({
      when,
      largest: slots.rank === 'largest',
      measure,
      line: chosen?.name ?? plain(''),
      amount: chosen?.[measure] ?? 0,
      projects: projects.length > 0,
    });
  }
  // The second note of a report explains its result; the first one states it.
  const reason = outturn.notes[1] ?? outturn.notes[0];
  if (slots.why && reason !== undefined) return { sv: reason.sv, en: reason.en };
  if (outturn.kind === 'year-end') return economy.yearEndResult({ year: outturn.year, result: outturn.result });
  if ((slots.measure === 'cost' || slots.measure === 'revenue') && outturn[slots.measure] !== undefined) {
    return economy.outturnTotal({ when, measure: slots.measure, amount: outturn[slots.measure] ?? 0 });
  }
  if (outturn.kind === 'forecast')
    return economy.forecastResult({
      year: outturn.year,
      revenue: outturn.revenue ?? 0,
      budget: facts.budget,
      result: outturn.result,
      made: outturn.until,
    });
  return economy.outturnResult({
    until: outturn.until,
    result: outturn.result,
    revenue: outturn.revenue,
    cost: outturn.cost,
    forecast: facts.forecast?.result,
  });
}

function answerOutturn(facts: OutturnFacts, slots: OutturnSlots): Answer {
  const { outturn, latest } = facts;
  const title =
    slots.report === 'forecast'
      ? { sv: `Prognos ${slots.year}`, en: `Forecast ${slots.year}` }
      : { sv: `Utfall ${slots.year}`, en: `Outturn ${slots.year}` };
  const offer = (each: Outturn): FollowUp => ({
    label:
      each.kind === 'forecast'
        ? { sv: `Prognos ${each.year}`, en: `Forecast ${each.year}` }
        : { sv: `Utfall t.o.m. ${each.until}`, en: `Outturn to ${each.until}` },
    question: { kind: 'outturn', slots: { report: each.kind, year: each.year, measure: 'all' } },
  });
  if (outturn === undefined) {
    return {
      outcome: 'refuse',
      text: economy.noOutturn({ latest: latest?.until }),
      title,
      detail: { shape: 'none' },
      sources: [],
      followUps: latest === undefined ? [] : [offer(latest)],
    };
  }
  const cell = (amount: number | undefined) => (amount === undefined ? plain('–') : kronor(amount));
  const detail: Detail =
    outturn.lines.length === 0
      ? { shape: 'facts', rows: [{ label: { sv: 'Resultat', en: 'Result' }, value: kronor(outturn.result) }] }
      : {
          shape: 'table',
          columns: [
            { sv: 'Post', en: 'Line' },
            { sv: 'Intäkter', en: 'Revenue' },
            { sv: 'Kostnader', en: 'Costs' },
            { sv: 'Avvikelse', en: 'Deviation' },
          ],
          rows: outturn.lines.map((line) => [line.name, cell(line.revenue), cell(line.cost), cell(line.deviation)]),
          footer: [{ sv: 'Summa', en: 'Total' }, cell(outturn.revenue), cell(outturn.cost), cell(outturn.result)],
          chart: {
            kind: 'grouped-bar',
            title,
            series: (['revenue', 'cost'] as const).map((measure) => ({
              name: measure === 'revenue' ? { sv: 'Intäkter', en: 'Revenue' } : { sv: 'Kostnader', en: 'Costs' },
              points: outturn.lines.map((line) => ({ label: line.name, value: line[measure] ?? 0 })),
            })),
          },
        };
  return {
    outcome: 'answer',
    text: textOf(facts, slots, outturn),
    title,
    detail,
    sources: [facts.board.cite(outturn.source)],
    followUps: [
      ...(slots.why
        ? []
        : [{ label: { sv: 'Varför?', en: 'Why?' }, question: { kind: 'outturn', slots: { ...slots, why: true } } }]),
      ...facts.board.records.outturn.filter((other) => other !== outturn).map(offer),
    ].slice(0, 3),
  };
}

export const outturn = defineKind({
  kind: 'outturn',
  slots: OutturnSlots,
  cues: {
    outturn: 0.5,
    forecast: 0.5,
    deviation: 0.5,
    surplus: 0.4,
    soFar: 0.4,
    revenue: 0.35,
    expense: 0.35,
    economy: 0.2,
    '@line': 0.25,
    '@item': 0.1,
    '@project': 0.15,
    '@time': 0.05,
    '@number': 0,
    project: 0.05,
    why: 0.2,
    total: 0.1,
    most: 0.1,
    least: 0.1,
    howMuch: 0.1,
    status: 0.05,
    difference: 0,
    which: 0,
    budget: 0,
    pay: 0.05,
    all: 0,
    last: 0,
    we: 0,
    post: 0.05,
    verify: 0,
    moreLess: 0,
    perMonth: 0,
    '@body': 0,
  },
  examples: [
    'hur ligger vi till ekonomiskt per sista maj?',
    'utfall elevhälsan',
    'vad visar helårsprognosen?',
    'avvikelsen för projekt HR',
    'hur gick det ekonomiskt 2021?',
    'what was the result at the end of May?',
  ],
  label: (slots) =>
    slots.report === 'forecast'
      ? { sv: `Helårsprognosen ${slots.year}`, en: `The full-year forecast ${slots.year}` }
      : { sv: `Utfallet ${slots.year}`, en: `The outturn ${slots.year}` },
  interpret: interpretOutturn,
  read: readOutturn,
  answer: answerOutturn,
});
