/** From a reading to the slots of a question about an agenda; pure. */
import type { Temporal } from 'temporal-polyfill';
import { has, type Period, type Reading, refsOf } from '../../domain/reading.ts';
import type { BodyId } from '../../domain/records.ts';
import type { Proposal, Setting } from '../kind.ts';
import { chooseAgenda } from './choose.ts';
import { readAgenda } from './facts.ts';
import type { AgendaSlots } from './slots.ts';

/** Subjects of other kinds: when, where and by whom; what the year wheel says; what the papers say of a §. */
const elsewhere = [
  ...['when', 'place', 'clock', 'duration', 'who', 'role', 'why', 'howMuch', 'pay', 'recipient'],
  ...['wheel', 'paragraph', 'attendance', 'goal', 'indicator', 'control', 'outturn', 'budget'],
] as const;
/** What is up at a meeting is asked in the wheel's words: whoever names the meeting means its agenda. */
const byMeeting = 0.2;

export function interpretAgenda(
  reading: Reading,
  setting: Setting,
  before?: AgendaSlots,
): Proposal<AgendaSlots> | undefined {
  if (has(reading, ...elsewhere) || refsOf(reading, 'municipality').length > 0) return undefined;
  const said = saidOf(reading);
  const onlyKind = said.kind !== undefined && Object.keys(said).length === 1;
  // "Och beslutspunkterna?" is about the same meeting; "dagordning nämnden" begins anew.
  if (before !== undefined && reading.elliptic && (onlyKind || !has(reading, 'onAgenda')))
    return followUp(before, said);
  if (has(reading, 'onAgenda')) return { slots: said };
  const meant = namesMeeting(reading);
  if (meant && has(reading, 'upAtMeeting')) return { slots: said, bonus: byMeeting };
  // The wheel tells what is due; what has been put on the agenda tells more.
  if (meant && has(reading, 'comesUp') && isFilled(said, setting, setting.now))
    return { slots: said, bonus: byMeeting };
  return undefined;
}

/** Everything that the message says of the agenda. */
function saidOf(reading: Reading): AgendaSlots {
  const [body] = refsOf(reading, 'body') as BodyId[];
  const period = periodOf(reading);
  const kind = kindOf(reading);
  return {
    ...(body === undefined ? {} : { body }),
    ...(period === undefined ? {} : { from: period.from, to: period.to }),
    ...(period === undefined && has(reading, 'last') ? { which: 'last' } : {}),
    ...(period === undefined && has(reading, 'next') ? { which: 'next' } : {}),
    ...(kind === undefined ? {} : { kind }),
  };
}

/** A day before a month before a year: the most that is said of when. */
function periodOf({ periods }: Reading): Period | undefined {
  return periods.find(({ grain }) => grain === 'day') ?? periods.find(({ grain }) => grain !== 'year') ?? periods[0];
}

function kindOf(reading: Reading): AgendaSlots['kind'] {
  if (has(reading, 'decisionItems', 'decision')) return 'decision';
  if (has(reading, 'discussionItems')) return 'discussion';
  return has(reading, 'informationItems') ? 'information' : undefined;
}

/** "Nästa möte", "nästa nämnd" or a day; a month alone is a matter of the year wheel. */
function namesMeeting(reading: Reading): boolean {
  const next = has(reading, 'next') && (has(reading, 'meeting') || refsOf(reading, 'body').length > 0);
  return next || reading.periods.some(({ grain }) => grain === 'day');
}

function isFilled(slots: AgendaSlots, { board }: Setting, now: Temporal.Instant): boolean {
  const meeting = chooseAgenda(readAgenda(board), slots, now)?.meeting;
  return meeting !== undefined && board.agenda(meeting.id).length > 0;
}

/** Another body, another time or another kind of item in place of the one before. */
function followUp(before: AgendaSlots, said: AgendaSlots): Proposal<AgendaSlots> | undefined {
  if (Object.keys(said).length === 0) return undefined;
  const { meeting: _, from, to, which, ...kept } = before;
  const renewsTime = said.from !== undefined || said.which !== undefined;
  const time = renewsTime || said.body !== undefined ? {} : { meeting: before.meeting, from, to, which };
  return { slots: withoutGaps({ ...kept, ...time, ...said }) };
}

function withoutGaps(slots: AgendaSlots): AgendaSlots {
  return Object.fromEntries(Object.entries(slots).filter(([, value]) => value !== undefined));
}
