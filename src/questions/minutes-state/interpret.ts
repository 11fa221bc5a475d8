/** From a reading to the slots of a question about how far minutes have come; pure. */
import type { Board } from '../../domain/board.ts';
import { has, type Reading, refsOf } from '../../domain/reading.ts';
import type { Minutes } from '../../domain/registry.ts';
import { minutesContent } from '../../minutes/content.ts';
import { minutesKey } from '../../minutes/sitting.ts';
import type { Proposal, Setting } from '../kind.ts';
import type { MinutesSlots } from './slots.ts';

/** What the rules are is a statement of the papers. */
const general = /^(hur|how|varfor|why|maste|must|ska|skall|should|kan|can|far|may|brukar|man)$/;
/** The words of this kind say so plainly that a statement with some of them comes after. */
const plainlyMeant = 0.3;

export function interpretMinutes(
  reading: Reading,
  { board }: Setting,
  before?: MinutesSlots,
): Proposal<MinutesSlots> | undefined {
  if (reading.tokens.some(({ folded }) => general.test(folded))) return undefined;
  if (refsOf(reading, 'item').length > 0 || refsOf(reading, 'project').length > 0) return undefined;
  const ask = askOf(reading, before);
  if (ask === undefined) return undefined;
  const chosen = choose(reading, board) ?? before?.key;
  return { slots: { ask, ...(chosen === undefined ? {} : { key: chosen }) }, bonus: plainlyMeant };
}

function askOf(reading: Reading, before: MinutesSlots | undefined): MinutesSlots['ask'] | undefined {
  const asks =
    has(reading, 'who', 'which', 'when', 'howMany', 'yesNo', 'anybody') ||
    /^(har|has|have|blev|was)$/.test(first(reading));
  if (!asks) return undefined;
  const ofMinutes = has(reading, 'minutes') || namesPaper(reading) || before !== undefined;
  if (has(reading, 'legalForce')) return 'legalForce';
  if (has(reading, 'announced') && (ofMinutes || has(reading, 'decision'))) return 'announced';
  if (!has(reading, 'adjusting') || !ofMinutes) return undefined;
  return has(reading, 'who', 'which') ? 'adjusters' : 'adjusted';
}

/** "Nämndens protokoll" is what a document of the papers is called, too. */
const namesPaper = (reading: Reading): boolean => refsOf(reading, 'document').some((id) => /^protokoll/.test(id));
const isOfBoard = /^(namnden|namndens|board|boards)$/;

const first = ({ tokens }: Reading): string => tokens[0]?.folded ?? '';

/** The latest minutes that fit: of the body, the day and the paragraph that are named. */
function choose(reading: Reading, board: Board): string | undefined {
  const isBoard = namesPaper(reading) && reading.tokens.some(({ folded }) => isOfBoard.test(folded));
  const bodies = isBoard
    ? board.records.body.flatMap(({ id, kind }) => (kind === 'board' ? [id as string] : []))
    : refsOf(reading, 'body');
  const [period] = reading.periods;
  const fitting = [...board.registry.minutes.values()].filter(
    (entry) =>
      (bodies.length === 0 || bodies.includes(entry.body)) &&
      (period === undefined || (period.from <= entry.day && entry.day <= period.to)) &&
      (reading.paragraphs.length === 0 || holds(board, entry, reading.paragraphs)),
  );
  const latest = fitting.sort((a, b) => a.day.localeCompare(b.day)).at(-1);
  return latest && minutesKey(latest.body, latest.day);
}

function holds(board: Board, { body, day }: Minutes, paragraphs: readonly number[]): boolean {
  const items = minutesContent(board, minutesKey(body, day))?.items ?? [];
  return items.some(({ paragraph }) => paragraph !== undefined && paragraphs.includes(paragraph.number));
}
