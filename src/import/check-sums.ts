/** Figures that must agree with each other, within one record. */
import { type Fault, faultAt } from './faults.ts';
import type { Entries, Entry } from './raw-record.ts';

/** Cost tables, budgets and outturns, attendance and risk values. */
export function checkSums(entries: Entries): Fault[] {
  return [
    ...entries.costTable.flatMap(checkCostTable),
    ...entries.budget.flatMap(checkBudget),
    ...entries.outturn.flatMap((entry) => [...checkOutturnLines(entry), ...checkOutturnTotals(entry)]),
    ...entries.attendanceFigure.flatMap(checkAttendance),
    ...entries.controlMoment.flatMap(checkRisk),
  ];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** "the rows add up to 99, which with difference 1 gives 100, but total says 101". */
function totalFault(what: string, rows: number, difference: number, stated: string): string {
  const adjusted = difference === 0 ? '' : `, which with difference ${difference} gives ${rows + difference}`;
  return `${what} add up to ${rows}${adjusted}, but ${stated}`;
}

function checkCostTable({ record, placeOf, printedSum }: Entry<'costTable'>): Fault[] {
  const rows = sum(record.shares.map(({ amount }) => amount));
  const faults: Fault[] = [];
  if (rows + record.difference !== record.total) {
    const message = totalFault('the shares', rows, record.difference, `total says ${record.total}`);
    faults.push(faultAt(placeOf(['total']), `total: ${message}`));
  }
  if (printedSum !== undefined && printedSum.amount !== record.total) {
    const message = `the sum row says ${printedSum.amount}, but total of "${record.id}" is ${record.total}`;
    faults.push(faultAt(printedSum.place, message));
  }
  return faults;
}

function checkBudget({ record, placeOf }: Entry<'budget'>): Fault[] {
  const lines = sum(record.lines.map(({ amount }) => amount));
  if (lines + record.difference === record.total) return [];
  const message = totalFault('the lines', lines, record.difference, `total says ${record.total}`);
  return [faultAt(placeOf(['total']), `total: ${message}`)];
}

function checkOutturnLines({ record, placeOf }: Entry<'outturn'>): Fault[] {
  return record.lines.flatMap(({ revenue, cost, deviation }, index) => {
    if (revenue === undefined || cost === undefined || deviation === undefined) return [];
    if (revenue - cost === deviation) return [];
    const message = `deviation: revenue ${revenue} − cost ${cost} is ${revenue - cost}, but deviation says ${deviation}`;
    return [faultAt(placeOf(['lines', index, 'deviation']), message)];
  });
}

/**
 * Totals can be checked only where every line has the figure. `difference` explains the result, and
 * may come from the revenue or the cost, so a revenue or cost that is off by as much is no news.
 */
function checkOutturnTotals({ record, placeOf }: Entry<'outturn'>): Fault[] {
  const faults: Fault[] = [];
  const { lines, difference } = record;
  if (lines.length === 0) return faults;
  for (const key of ['revenue', 'cost'] as const) {
    const stated = record[key];
    const figures = lines.map((line) => line[key]).filter((figure) => figure !== undefined);
    if (stated === undefined || figures.length < lines.length) continue;
    const off = Math.abs(stated - sum(figures));
    if (off === 0 || off === Math.abs(difference)) continue;
    faults.push(
      faultAt(placeOf([key]), `${key}: ${totalFault('the lines', sum(figures), 0, `${key} says ${stated}`)}`),
    );
  }
  const deviations = lines.map(deviationOf).filter((figure) => figure !== undefined);
  const result = sum(deviations);
  if (deviations.length === lines.length && result + difference !== record.result) {
    const message = totalFault("the lines' deviations", result, difference, `result says ${record.result}`);
    faults.push(faultAt(placeOf(['result']), `result: ${message}`));
  }
  return faults;
}

function deviationOf(line: Entry<'outturn'>['record']['lines'][number]): number | undefined {
  if (line.deviation !== undefined) return line.deviation;
  return line.revenue === undefined || line.cost === undefined ? undefined : line.revenue - line.cost;
}

function checkAttendance({ record, placeOf }: Entry<'attendanceFigure'>): Fault[] {
  if (record.present <= record.of) return [];
  return [faultAt(placeOf(['present']), `present: ${record.present} of ${record.of}; expected at most ${record.of}`)];
}

function checkRisk({ record, placeOf }: Entry<'controlMoment'>): Fault[] {
  const { likelihood, consequence, riskValue } = record;
  if (riskValue === likelihood * consequence) return [];
  const message = `riskValue: expected likelihood ${likelihood} × consequence ${consequence} = ${likelihood * consequence}, got ${riskValue}`;
  return [faultAt(placeOf(['riskValue']), message)];
}
