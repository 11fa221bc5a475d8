/** From a reading to the slots of a question about a meeting to come; pure. */
import { Temporal } from 'temporal-polyfill';
import type { Board } from '../../domain/board.ts';
import { today } from '../../domain/dates.ts';
import { has, type Reading, refsOf } from '../../domain/reading.ts';
import type { Body, Meeting, MunicipalityId } from '../../domain/records.ts';
import { chooseMeeting, endOf } from '../../meetings/choose.ts';
import type { Proposal, Setting } from '../kind.ts';
import { theBoard } from './facts.ts';
import { interpretLive } from './live.ts';
import type { OutlookSlots } from './slots.ts';

/** Subjects of other kinds. What it takes to be quorate is a statement of the papers. */
const elsewhere = [
  ...['wasHeld', 'requirement', 'why', 'when', 'audit', 'control', 'wheel', 'budget', 'pay', 'goal', 'indicator'],
  ...['attendanceGoal', 'paragraph', 'average', 'percent', 'role', 'project', 'service'],
] as const;
/** The words of this kind say so plainly that others, which share some of them, come after. */
const plainlyMeant = 0.15;
/** While a meeting sits, a question in the present tense about who is there is about that meeting. */
const surelyMeant = 0.6;

export function interpretOutlook(
  reading: Reading,
  setting: Setting,
  before?: OutlookSlots,
): Proposal<OutlookSlots> | undefined {
  const live = interpretLive(reading, setting);
  if (live !== undefined) return { slots: live, bonus: surelyMeant, ownSubject: true };
  if (has(reading, ...elsewhere) || reading.numbers.length > 0 || refsOf(reading, 'item').length > 0) return undefined;
  if (has(reading, 'decision') && !has(reading, 'quorate')) return undefined;
  const body = bodyOf(reading, setting, before);
  if (body === undefined) return undefined;
  const when = whenOf(reading, setting, body, before);
  if (isOver(when, setting)) return undefined;
  const ask = askOf(reading, setting, when) ?? followedAsk(reading, before);
  if (ask === undefined) return undefined;
  const municipalities = refsOf(reading, 'municipality') as MunicipalityId[];
  return {
    slots: { body: body.id, ...when, ...(municipalities.length === 0 ? {} : { municipalities }), ask },
    bonus: plainlyMeant,
  };
}

type When = Pick<OutlookSlots, 'meeting' | 'from' | 'to'>;

/** The one body that is named, a steering group also by its project; else the one before, else the board. */
function bodyOf(reading: Reading, { board }: Setting, before: OutlookSlots | undefined): Body | undefined {
  const projects = refsOf(reading, 'project');
  const named = board.records.body.filter(
    ({ id, project }) =>
      refsOf(reading, 'body').includes(id) ||
      (has(reading, 'steeringGroup') && project !== undefined && projects.includes(project)),
  );
  if (named.length > 0) return named.length === 1 ? named[0] : undefined;
  if (projects.length > 0 || has(reading, 'steeringGroup')) return undefined;
  return before?.body === undefined ? theBoard(board) : board.findBody(before.body);
}

/** The meeting that the words lead to; the days themselves where the body does not meet on them. */
function whenOf(reading: Reading, setting: Setting, body: Body, before: OutlookSlots | undefined): When {
  const { board, now } = setting;
  const [period] = reading.periods;
  if (period === undefined && before?.meeting !== undefined && before.body === body.id)
    return { meeting: before.meeting };
  const chosen = chooseMeeting(board, body, reading.periods, now);
  if (chosen.state !== 'found') return period === undefined ? {} : { from: period.from, to: period.to };
  const { meeting } = chosen;
  if (period !== undefined || !isDone(meeting, setting)) return { meeting: meeting.id };
  // Today's is over: what is to come is the one after it.
  const next = board.meetings(body.id).find((each) => each.start > meeting.start && !isDone(each, setting));
  return next === undefined ? {} : { meeting: next.id };
}

/** A meeting of the past, or of which attendance is a figure already, is for questions about attendance. */
function isOver({ meeting, to }: When, setting: Setting): boolean {
  if (meeting !== undefined) return isDone(setting.board.meeting(meeting), setting);
  return to !== undefined && to < today(setting.now).toString();
}

function isDone(meeting: Meeting, { board, now }: Setting): boolean {
  const roll = board.registry.roll.get(meeting.id);
  if (roll !== undefined) return roll.closedAt !== undefined;
  return Temporal.Instant.compare(endOf(meeting), now) <= 0;
}

function askOf(reading: Reading, setting: Setting, when: When): OutlookSlots['ask'] | undefined {
  const ofPeople = has(reading, 'which', 'who', 'howMany', 'boardMember') || namesMunicipality(reading);
  if (ofPeople && has(reading, 'unanswered')) return 'waiting';
  if (ofPeople && has(reading, 'declinedCall')) return 'declined';
  if ((ofPeople && has(reading, 'acceptedCall')) || comes(reading, setting, when)) return 'coming';
  if (ofPeople && has(reading, 'answeredCall')) return 'quorum';
  if (has(reading, 'presentNow') && isOpen(setting.board, when)) return 'quorum';
  return asksQuorum(reading) ? 'quorum' : undefined;
}

const namesMunicipality = (reading: Reading): boolean => refsOf(reading, 'municipality').length > 0;

/** "Är" and "blir vi beslutsföra?"; how many it takes is another question, how many are lacking is this one. */
function asksQuorum(reading: Reading): boolean {
  if (!has(reading, 'quorate')) return false;
  if (has(reading, 'howMany') && !has(reading, 'lacking')) return false;
  const verb = reading.tokens.some(({ folded }) => /^(blir|bli|ar|e|kommer|will|are|is|har|have)$/.test(folded));
  return verb || reading.periods.length > 0;
}

/** "Vilka kommer" to a meeting; a bare count of those who will have come is known of a meeting that was called. */
function comes(reading: Reading, { board }: Setting, when: When): boolean {
  const toMeeting =
    has(reading, 'meeting', 'meetingPlan', 'agenda') ||
    refsOf(reading, 'body').length > 0 ||
    reading.periods.some(({ grain }) => grain === 'day');
  if (!toMeeting) return false;
  if (has(reading, 'whoComes')) return true;
  if (has(reading, 'howManyCome'))
    return has(reading, 'next') || (when.meeting !== undefined && board.registry.call.has(when.meeting));
  return namesMunicipality(reading) && /^(kommer|is|will)$/.test(reading.tokens[0]?.folded ?? '');
}

function isOpen(board: Board, { meeting }: When): boolean {
  const roll = meeting === undefined ? undefined : board.registry.roll.get(meeting);
  return roll !== undefined && roll.closedAt === undefined;
}

/** "Och beredningsgruppen?", "den 14 december då?", "vilka saknas?" */
function followedAsk(reading: Reading, before: OutlookSlots | undefined): OutlookSlots['ask'] | undefined {
  if (before === undefined) return undefined;
  if (has(reading, 'lacking')) return 'waiting';
  const isAnother = refsOf(reading, 'body').length > 0 || namesMunicipality(reading) || reading.periods.length > 0;
  return isAnother ? before.ask : undefined;
}
