/** Questions asked while a meeting sits: who is here, who is missing, whether it can decide. Pure. */
import type { Board } from '../../domain/board.ts';
import { instantText, today } from '../../domain/dates.ts';
import { has, type Reading, refsOf } from '../../domain/reading.ts';
import type { MunicipalityId } from '../../domain/records.ts';
import type { Roll } from '../../domain/registry.ts';
import type { Setting } from '../kind.ts';
import { isNegated } from '../negation.ts';
import type { OutlookSlots } from './slots.ts';

/** No meeting goes on for longer; a list that is still open then was forgotten. */
const longestMeetingHours = 24;
/** "Hur många är vi?" is about the people in the room only if it says nothing else. */
const fewWords = 5;
const past = /^(var|kom|deltog|narvarade|saknades|tjanstgjorde|was|were|came|served)$/;

export function interpretLive(reading: Reading, setting: Setting): OutlookSlots | undefined {
  if (reading.tokens.some(({ folded }) => past.test(folded))) return undefined;
  const day = today(setting.now).toString();
  if (reading.periods.some(({ from, to }) => from !== day || to !== day)) return undefined;
  if (refsOf(reading, 'project').length > 0 && !has(reading, 'steeringGroup')) return undefined;
  if (has(reading, 'requirement', 'why')) return undefined;
  const roll = rollMeant(reading, setting);
  const ask = askOf(reading);
  if (roll === undefined || ask === undefined) return undefined;
  const municipalities = refsOf(reading, 'municipality') as MunicipalityId[];
  return {
    ...{ body: roll.body, meeting: roll.meeting, ask },
    ...(municipalities.length === 0 ? {} : { municipalities }),
  };
}

/** The list that is open: of the body that is named; else the only one, or the board's. */
function rollMeant(reading: Reading, { board, now }: Setting): Roll | undefined {
  const since = instantText(now.subtract({ hours: longestMeetingHours }));
  const open = [...board.registry.roll.values()].filter(
    ({ closedAt, openedAt }) => closedAt === undefined && openedAt > since,
  );
  const named = namedBodies(reading, board);
  if (named.length > 0) return named.length === 1 ? open.find(({ body }) => body === named[0]) : undefined;
  return open.length === 1 ? open[0] : open.find(({ body }) => board.body(body).kind === 'board');
}

function namedBodies(reading: Reading, board: Board): string[] {
  const [bodies, projects] = [refsOf(reading, 'body'), refsOf(reading, 'project')];
  return board.records.body
    .filter(({ id, project }) => bodies.includes(id) || (project !== undefined && projects.includes(project)))
    .map(({ id }) => id);
}

function askOf(reading: Reading): OutlookSlots['ask'] | undefined {
  const isThere = has(reading, 'here', 'presentNow', 'attendance', 'arrived', 'serves');
  if (has(reading, 'quorate')) return isQuestionNow(reading) ? 'quorum' : undefined;
  if (refsOf(reading, 'municipality').length > 0) return isThere && !has(reading, 'howMany') ? 'present' : undefined;
  const isBrief = reading.tokens.length <= fewWords || refsOf(reading, 'body').length > 0;
  if (has(reading, 'lacking')) return isBrief && has(reading, 'which', 'who', 'howMany') ? 'missing' : undefined;
  if (!isThere) return isBrief && isCountOfUs(reading) ? 'quorum' : undefined;
  if (isNegated(reading)) return 'missing';
  if (has(reading, 'howMany')) return 'quorum';
  return has(reading, 'which', 'who') ? 'present' : undefined;
}

/** "Är vi beslutsföra?", and not what that takes, or when one is. */
function isQuestionNow(reading: Reading): boolean {
  const isOfTheRule =
    has(reading, 'howMany', 'when') || reading.tokens.some(({ folded }) => /^(vad|what)$/.test(folded));
  return !isOfTheRule && reading.tokens.some(({ folded }) => /^(ar|e|are|is|har|have)$/.test(folded));
}

/** "Hur många är vi?" */
function isCountOfUs(reading: Reading): boolean {
  return has(reading, 'howMany') && has(reading, 'we') && reading.mentions.length === 0;
}
