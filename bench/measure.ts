/** Taking times, and saying them: samples in milliseconds, their quantiles, and a table of plain text. */

/** Milliseconds of each run, in order. */
export type Samples = readonly number[];

/** Runs something once and says how long it took. */
export async function timed(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** A row's share of the minute that all may take: on a busy machine there are fewer runs, not a longer wait. */
const withinMs = 2500;

/** Collects up to so many samples, one after the other, and at least one. */
export async function collect(times: number, measure: (round: number) => Promise<number>): Promise<Samples> {
  const samples: number[] = [];
  const start = performance.now();
  for (let round = 0; round < times; round += 1) {
    if (round > 0 && performance.now() - start > withinMs) break;
    samples.push(await measure(round));
  }
  return samples;
}

/** Times something, run over and over. */
export function repeat(times: number, run: (round: number) => unknown): Promise<Samples> {
  return collect(times, (round) => timed(() => run(round)));
}

/** The smallest sample that at least this share of all samples does not exceed. */
function quantile(samples: Samples, share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** A time with three digits that mean something. */
function milliseconds(value: number): string {
  return value.toFixed(value < 10 ? 3 : value < 100 ? 1 : 0);
}

export interface Row {
  readonly name: string;
  readonly samples: Samples;
  /** What the row's p50 is held against; the last column says how many times it is. */
  readonly comparedTo?: Samples | undefined;
}

/** Fewer runs than this have no slow end worth a figure. */
const enoughForSlowEnd = 20;

/** A table with a line for each thing measured: how often, the middle and the slow end, and the ratio. */
export function timesTable(title: string, rows: readonly Row[], notes: readonly string[] = []): string {
  const cells = rows.map(({ name, samples, comparedTo }) => [
    name,
    String(samples.length),
    milliseconds(quantile(samples, 0.5)),
    samples.length < enoughForSlowEnd ? '–' : milliseconds(quantile(samples, 0.95)),
    comparedTo === undefined ? '' : `${(quantile(samples, 0.5) / quantile(comparedTo, 0.5)).toFixed(2)} ×`,
  ]);
  return table(title, ['', 'n', 'p50 ms', 'p95 ms', 'ratio'], cells, notes);
}

/** Columns of plain text: the first to the left, numbers to the right. */
export function table(
  title: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
  notes: readonly string[] = [],
): string {
  const widths = header.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [`\n${title}`, line(header), rule, ...rows.map(line), ...notes.map((note) => `  ${note}`)].join('\n');
}
