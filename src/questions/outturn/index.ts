/** What has been earned and spent: the outturn to a day, the full-year forecast, last year's result. */
import { defineKind } from '../kind.ts';
import { answerOutturn } from './answer.ts';
import { readOutturn } from './facts.ts';
import { interpretOutturn } from './interpret.ts';
import { OutturnSlots } from './slots.ts';

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
  ofRecord(type, id, board): OutturnSlots | undefined {
    const report = type === 'outturn' ? board.records.outturn.find((outturn) => outturn.id === id) : undefined;
    return report === undefined ? undefined : { report: report.kind, year: report.year, measure: 'all' };
  },
  interpret: interpretOutturn,
  read: readOutturn,
  answer: answerOutturn,
});
