/** From a reading to the slots of a question about outturn; pure. */
import { askLine } from '../../cards/sentences/economy.ts';
import type { Board } from '../../domain/board.ts';
import { today } from '../../domain/dates.ts';
import { has, type Period, type Reading, refsOf } from '../../domain/reading.ts';
import type { Ask, Proposal, Setting } from '../kind.ts';
import type { OutturnSlots } from './slots.ts';

type Report = OutturnSlots['report'];

/** The line of all projects together, which a project's own name holds as well. */
const allProjects = 'uppdrag-projekt';

/** The slots of a question about outturn, what to ask back about it, or undefined when none can be meant. */
export function interpretOutturn(
  reading: Reading,
  setting: Setting,
  before?: OutturnSlots,
): Proposal<OutturnSlots> | undefined {
  const { board } = setting;
  if (isAboutSomethingElse(reading, before)) return undefined;
  const current = today(setting.now).year;
  const year = reading.years[0] ?? before?.year ?? current;
  const report = reportOf(reading, year, current, before);
  const named = lineOf(reading, board, report);
  if (named === undefined && refsOf(reading, 'project').length + refsOf(reading, 'item').length > 0) return undefined;
  const line = named ?? (reading.mentions.length === 0 ? before?.line : undefined);
  const several = linesNamed(reading, board, report);
  const slots = {
    ...slotsOf(reading, { report, year, line }, before),
    ...(several.length > 1 ? { lines: several } : {}),
  };
  const open = line === undefined && slots.rank === undefined && before === undefined;
  const ask =
    open && (namesUnnamedProject(reading) || isBareFigure(reading)) ? askWhichProject(board, slots) : undefined;
  return ask === undefined ? { slots } : { slots, ask };
}

function isAboutSomethingElse(reading: Reading, before: OutturnSlots | undefined): boolean {
  const foreign =
    refsOf(reading, 'municipality').length > 0 ||
    reading.paragraphs.length > 0 ||
    // No report gives a share of a budget.
    has(reading, 'percent') ||
    has(reading, 'wheel', 'goal', 'attendance', 'meeting', 'audit', 'decision', 'indicator');
  if (foreign) return true;
  return before === undefined ? isNoOutturnQuestion(reading) : renewsNothing(reading);
}

/** Whether anything in it is a sign of an outturn or a forecast. */
const namesReport = (reading: Reading): boolean =>
  has(reading, 'outturn', 'deviation', 'surplus', 'revenue', 'expense', 'soFar', 'forecast');

function isNoOutturnQuestion(reading: Reading): boolean {
  const dated = datedPeriods(reading).length > 0;
  // Money up to a day or in a month is outturn, whatever it is called.
  const spent = dated && has(reading, 'expense', 'revenue', 'pay', 'economy');
  if (!namesReport(reading) && !spent) return true;
  // Of a whole year the budget answers, unless it is held against what came of it.
  return has(reading, 'budget') && !has(reading, 'forecast', 'deviation') && !dated;
}

function renewsNothing(reading: Reading): boolean {
  return (
    !namesReport(reading) &&
    !has(reading, 'why', 'most', 'least') &&
    datedPeriods(reading).length === 0 &&
    reading.years.length === 0 &&
    reading.mentions.length === 0
  );
}

const datedPeriods = (reading: Reading): Period[] => reading.periods.filter((period) => period.grain !== 'year');

function reportOf(reading: Reading, year: number, current: number, before: OutturnSlots | undefined): Report {
  if (has(reading, 'forecast')) return 'forecast';
  if (before !== undefined && reading.years.length === 0 && reading.periods.length === 0) return before.report;
  return year < current ? 'year-end' : 'outturn';
}

/** The line that a name in the message means within the reports of a sort. */
function lineOf(reading: Reading, board: Board, report: Report): string | undefined {
  const lines = linesOf(board, report);
  const named = refsOf(reading, 'line').filter((id) => lines.some((line) => line.id === id));
  const others = [...refsOf(reading, 'project'), ...refsOf(reading, 'item')];
  const related = lines
    .filter((line) => others.includes(line.project ?? '') || others.includes(line.item ?? ''))
    .map((line) => line.id);
  const candidates = named.length > 0 ? named : related;
  // "projekt DCBD" names the general line of projects as well: the more special one is meant.
  return candidates.find((id) => id !== allProjects) ?? candidates[0];
}

/** The lines of all the projects and items that are named, one for each name. */
function linesNamed(reading: Reading, board: Board, report: Report): string[] {
  const projects = linesOf(board, report).filter((line) => line.id.startsWith('projekt-'));
  // "Vilka projekt går över budget?" wants each of them.
  if (has(reading, 'which') && has(reading, 'project') && rankOf(reading) === undefined && !has(reading, 'why'))
    return projects.map((line) => line.id);
  const named = reading.mentions.map((mention) => lineOf({ ...reading, mentions: [mention] }, board, report));
  return [...new Set(named.filter((id) => id !== undefined && id !== allProjects))] as string[];
}

const linesOf = (board: Board, report: Report) =>
  board.records.outturn.filter((outturn) => outturn.kind === report).flatMap((outturn) => outturn.lines);

function slotsOf(
  reading: Reading,
  { report, year, line }: Pick<OutturnSlots, 'report' | 'year' | 'line'>,
  before: OutturnSlots | undefined,
): OutturnSlots {
  const until = datedPeriods(reading)
    .map((period) => period.to)
    .sort()
    .at(-1);
  const rank = rankOf(reading);
  // A figure asked for before is kept for the same line only.
  const kept = before !== undefined && line === before.line ? before.measure : 'all';
  return {
    report,
    year,
    ...(until === undefined ? {} : { until }),
    ...(line === undefined ? {} : { line }),
    measure: measureOf(reading) ?? kept,
    ...(rank === undefined ? {} : { rank, projects: has(reading, 'project') || before?.projects === true }),
    ...(has(reading, 'why') ? { why: true } : {}),
  };
}

function measureOf(reading: Reading): OutturnSlots['measure'] | undefined {
  if (has(reading, 'deviation', 'surplus')) return 'deviation';
  const earned = has(reading, 'revenue');
  if (has(reading, 'expense')) return earned ? undefined : 'cost';
  return earned && !has(reading, 'pay') ? 'revenue' : undefined;
}

function rankOf(reading: Reading): OutturnSlots['rank'] {
  if (has(reading, 'most')) return 'largest';
  return has(reading, 'least') ? 'smallest' : undefined;
}

/** "Avvikelsen?" and nothing else: of which line must be asked. */
const isBareFigure = (reading: Reading): boolean =>
  has(reading, 'deviation') && reading.weights.filter((weight) => weight > 0).length === 1;

/** "Projektet" without a name. */
const namesUnnamedProject = (reading: Reading): boolean =>
  reading.tokens.some((token) => /^projektets?$/.test(token.folded));

/** Asked back when "projektet" is one of several lines. */
function askWhichProject(board: Board, slots: OutturnSlots): Ask<OutturnSlots> | undefined {
  const projects = linesOf(board, slots.report).filter(
    (line) => line.project !== undefined && line.id.startsWith('projekt-'),
  );
  if (projects.length < 2) return undefined;
  return {
    slot: 'line',
    text: askLine(projects.map((line) => line.name)),
    options: projects.map((line) => ({ label: line.name, slots: { ...slots, line: line.id } })),
  };
}
