/**
 * An answer's chart as the data of the three chart elements that Teams draws. Colour never tells
 * anything alone: every bar stands beside its name and figure, and clients without charts get the
 * same figures as facts.
 */
import type { Chart, Language } from '../domain/answer.ts';
import { formatNumber } from '../domain/money.ts';
import { cardLine, plainText } from './escape.ts';
import { labels } from './labels.ts';

/** More bars than this are no picture; the table has the figures. */
const maxBars = 32;
const maxName = 40;
/** In the order of the series; apart for those who cannot tell red from green, and none that warns. */
const seriesColors = ['categoricalMarigold', 'categoricalBlue', 'categoricalTeal', 'categoricalPurple'] as const;

interface Point {
  readonly label: string;
  readonly value: number;
}
interface Fact {
  readonly title: string;
  readonly value: string;
}
interface Drawn {
  readonly title: string;
  readonly facts: readonly Fact[];
}

/** One list per element; a list is empty when the chart is of another kind, or there is none. */
export interface ChartData {
  /** Teams reads the title of horizontal bars out but does not draw it: the caption stands above them. */
  readonly bar: readonly (Drawn & {
    readonly caption: string;
    readonly points: readonly { readonly x: string; readonly y: number }[];
  })[];
  readonly grouped: readonly (Drawn & { readonly series: readonly object[] })[];
  readonly gauge: readonly (Drawn & {
    readonly value: number;
    readonly max: number;
    readonly segments: readonly object[];
  })[];
}

export const noChart: ChartData = { bar: [], grouped: [], gauge: [] };

/**
 * The data of the chart's element. A gauge shows the first point of its first series against the
 * last one as the full scale ("9 of 14"); with a single point the scale is per cent.
 *
 * @param cardTitle the plain title of the card, below which the chart stands.
 */
export function chartData(chart: Chart | undefined, cardTitle: string, language: Language): ChartData {
  if (chart === undefined) return noChart;
  const title = plainText(chart.title[language], 120) || '–';
  const series = chart.series.map((one) => ({
    name: plainText(one.name[language], maxName),
    points: pointsOf(one.points, language),
  }));
  const all = series.flatMap((one) => one.points);
  const [first] = series;
  if (first === undefined || all.length === 0 || all.length > maxBars || series.length > seriesColors.length)
    return noChart;
  if (all.some((point) => !Number.isFinite(point.value))) return noChart;
  switch (chart.kind) {
    case 'bar':
      return {
        ...noChart,
        bar: [
          {
            title,
            // Under a card of the same title the caption says what follows instead of repeating it.
            caption: title === cardTitle ? labels[language].asChart : cardLine(title, 120),
            points: first.points.map(toXY),
            facts: factsOf(first.points, language),
          },
        ],
      };
    case 'grouped-bar':
      return {
        ...noChart,
        grouped: [
          {
            title,
            series: series.map((one, index) => ({
              legend: one.name,
              color: seriesColors[index],
              values: one.points.map(toXY),
            })),
            facts: series.flatMap((one) =>
              factsOf(
                one.points.map((point) => ({ ...point, label: `${point.label}, ${one.name}` })),
                language,
              ),
            ),
          },
        ],
      };
    case 'gauge':
      return { ...noChart, gauge: [gaugeOf(title, first.points, language)] };
  }
}

function gaugeOf(title: string, points: readonly Point[], language: Language): ChartData['gauge'][number] {
  const value = Math.max(0, points[0]?.value ?? 0);
  const whole = points.length > 1 ? (points.at(-1)?.value ?? 0) : 100;
  const max = Math.max(value, whole, 1);
  return {
    title,
    value,
    max,
    // The legends say what the colours mean.
    segments: [
      { legend: points[0]?.label ?? '', size: value, color: 'good' },
      { legend: labels[language].remaining, size: max - value, color: 'neutral' },
    ],
    facts: factsOf(points, language),
  };
}

function pointsOf(points: Chart['series'][number]['points'], language: Language): Point[] {
  // Teams leaves a bar without a name out.
  return points.map((point) => ({ label: plainText(point.label[language], maxName) || '–', value: point.value }));
}

function toXY(point: Point): { x: string; y: number } {
  return { x: point.label, y: point.value };
}

function factsOf(points: readonly Point[], language: Language): Fact[] {
  return points.map((point) => ({ title: cardLine(point.label, 90), value: formatNumber(point.value, language) }));
}
