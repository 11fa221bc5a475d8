/** From a reading to the slots of a question about meetings; pure. */
import type { Temporal } from 'temporal-polyfill';
import { meetingWhen } from '../../cards/sentences/meeting-dates.ts';
import { askBody } from '../../cards/sentences/meetings.ts';
import { capital, concat } from '../../cards/sentences/words.ts';
import { dayOf, today } from '../../domain/dates.ts';
import { has, type Reading, refsOf } from '../../domain/reading.ts';
import type { BodyId } from '../../domain/records.ts';
import type { Ask, Proposal, Setting } from '../kind.ts';
import { isDenied, isNegated } from '../negation.ts';
import { says } from '../topic.ts';
import { type MeetingFacts, readMeetings } from './facts.ts';
import { askOf, bareWhere, type Window, whichOf, windowOf, withinOr, yesNo } from './said.ts';
import { isOver, selectMeetings } from './select.ts';
import type { MeetingsSlots } from './slots.ts';

/**
 * Subjects of other kinds: with one of these the message is not about when people meet. How often
 * they do is a statement of the plan.
 */
const elsewhere = [
  'attendance',
  'meanAttendance',
  'decision',
  'wheel',
  'comesUp',
  'audit',
  'goal',
  'indicator',
  'control',
  'who',
  'why',
  'agenda',
  'budget',
  'recipient',
  'role',
  'paragraph',
  'howOften',
  'decisionMatter',
  'attendees',
  'howMuch',
] as const;

/** A steering group named by its project alone: the project's name is no sign of meetings by itself. */
const bySteeringProject = 0.2;

/** "Nästa möte?" after a question about the same body. */
const ofSameBody = 0.15;

export function interpretMeetings(
  reading: Reading,
  setting: Setting,
  before?: MeetingsSlots,
): Proposal<MeetingsSlots> | undefined {
  if (has(reading, ...elsewhere) || refsOf(reading, 'municipality').length > 0) return undefined;
  // Nobody's own calendar is known here.
  if (says(reading, /^(min|mina|mitt|my)$/) && !has(reading, 'theMunicipality')) return undefined;
  if (has(reading, 'pay') && !has(reading, 'meetingPlan', 'when')) return undefined;
  if (has(reading, 'cameAlong') && has(reading, 'howMany')) return undefined;
  const on = isWhatsOn(reading);
  if (has(reading, 'status') && !has(reading, 'duration', 'daysLeft') && !on) return undefined;
  const toSteering = has(reading, 'steeringGroup') || (before !== undefined && before.body === undefined);
  if (
    !toSteering &&
    refsOf(reading, 'body').length === 0 &&
    (refsOf(reading, 'item').length > 0 || refsOf(reading, 'project').length > 0)
  )
    return undefined;
  const facts = readMeetings(setting.board);
  const named = namedBodies(reading, facts, setting, toSteering);
  const body = named.length === 1 ? named[0] : undefined;
  const strategy = afterStrategyDays(reading, facts, setting.now);
  const which = strategyWhich(strategy, whichOf(reading));
  if (isNegated(reading) && which === undefined) return undefined;
  const ask = askOf(reading);
  const window = strategy ?? windowOf(reading, setting.now);
  const kind = strategy === undefined ? kindOf(reading) : undefined;
  const meetingWord = on || has(reading, 'meeting', 'meetingPlan', 'strategyDays', 'steeringGroup');
  const claim =
    has(reading, 'next') && yesNo(reading) && window !== undefined && window.from === window.to
      ? window.from
      : undefined;
  const said = {
    ...(kind === undefined ? {} : { kind }),
    ...(yesNo(reading) ? { yesNo: true } : {}),
    ...(has(reading, 'clash') && named.length > 1 ? { clash: true } : {}),
  };

  if (before !== undefined) {
    const goesOn = has(reading, 'after') || (has(reading, 'next') && before.which === 'next' && named.length === 0);
    const after = which === 'next' && goesOn ? shownLast(facts, before, setting.now) : undefined;
    if (
      body === undefined &&
      named.length === 0 &&
      which === undefined &&
      ask === undefined &&
      window === undefined &&
      kind === undefined
    )
      return undefined;
    const inherited: MeetingsSlots = { ...before, yesNo: undefined };
    const renewed = which !== undefined || window !== undefined;
    const slots: MeetingsSlots = {
      ...(renewed ? { body: inherited.body, kind: inherited.kind, ask: 'date', which: 'next' } : inherited),
      ...(body === undefined
        ? named.length > 1
          ? { body: undefined }
          : {}
        : { body, after: undefined, kind: undefined }),
      ...said,
      ...(renewed ? { which: which ?? withinOr(window), ...window, ...(after === undefined ? {} : { after }) } : {}),
      ...(ask === undefined ? {} : { ask }),
    };
    return finish(clean(slots), reading, facts, setting, named, inheritedNote(facts, slots, body));
  }

  const timely = which !== undefined || ask !== undefined || window !== undefined || has(reading, 'when', 'all');
  if (!meetingWord && !(named.length > 0 && timely)) return undefined;
  // "Hur många sitter i nämnden?" counts people; "hur många kom den 16 mars?" asks for attendance.
  if (has(reading, 'howMany') && (!meetingWord || window?.from === window?.to) && window !== undefined)
    return undefined;
  // "Hur många sitter i styrgruppen?"
  if (has(reading, 'howMany') && !has(reading, 'meeting', 'meetingPlan', 'strategyDays', 'daysLeft', 'duration'))
    return undefined;
  const topic =
    reading.elliptic && named.length === 0 && kind === undefined
      ? facts.bodies.find((each) => setting.topics.some((ref) => ref.type === 'body' && ref.id === each.id))?.id
      : undefined;
  const whose = body ?? topic;
  const asked = { ...(whose === undefined ? {} : { body: whose }), ask: ask ?? ('date' as const) };
  const slots: MeetingsSlots =
    claim === undefined
      ? { ...asked, ...said, which: which ?? withinOr(window), ...window }
      : { ...asked, which: 'next', claim };
  const proposal = finish(
    slots,
    reading,
    facts,
    setting,
    named,
    topic === undefined ? undefined : inheritedNote(facts, slots, body),
  );
  return topic === undefined ? proposal : { ...proposal, bonus: ofSameBody };
}

/** "Ordinarie möte, alltså inte strategidagarna" is a meeting in the narrow sense. */
function kindOf(reading: Reading): MeetingsSlots['kind'] {
  const days = reading.concepts.get('strategyDays') ?? [];
  if (isDenied(reading, days) || says(reading, /^(ordinarie|vanliga|vanligt|regular|ordinary)$/)) return 'meeting';
  return days.length > 0 ? 'strategy-days' : undefined;
}

/** "Vad händer i oktober?", "är det något på gång i vecka 41?": what is on in a stretch of days, and of nothing named. */
function isWhatsOn(reading: Reading): boolean {
  return (
    has(reading, 'whatsOn') &&
    reading.periods.some((period) => period.grain !== 'year') &&
    reading.mentions.every((mention) => mention.refs.every((ref) => ref.type === 'body'))
  );
}

/** "Efter strategidagarna": from the day after the coming ones, or else the last ones, to the year's end. */
function afterStrategyDays(reading: Reading, facts: MeetingFacts, now: Temporal.Instant): Window | undefined {
  const places = reading.concepts.get('strategyDays') ?? [];
  if (!places.some((at) => /^(efter|after)$/.test(reading.tokens[at - 1]?.folded ?? ''))) return undefined;
  const days = facts.bodies
    .flatMap((body) => body.meetings.filter((meeting) => meeting.kind === 'strategy-days'))
    .sort((a, b) => (a.start < b.start ? -1 : 1));
  const meant = days.find((meeting) => !isOver(meeting, now)) ?? days.at(-1);
  const end = (meant?.end ?? meant?.start)?.slice(0, 10);
  if (end === undefined) return undefined;
  return { from: dayOf(end).add({ days: 1 }).toString(), to: `${end.slice(0, 4)}-12-31` };
}

/** Of the meetings after the strategy days all are meant, unless the next one is asked for. */
function strategyWhich(
  strategy: Window | undefined,
  which: MeetingsSlots['which'] | undefined,
): MeetingsSlots['which'] | undefined {
  return strategy === undefined || which === 'next' ? which : 'within';
}

/** Asks back where the next meeting of two or more bodies may be meant. */
function finish(
  slots: MeetingsSlots,
  reading: Reading,
  facts: MeetingFacts,
  setting: Setting,
  named: readonly BodyId[],
  note?: Proposal<MeetingsSlots>['reading'],
): Proposal<MeetingsSlots> {
  const where = bareWhere(reading) ? { explains: [0] } : {};
  const whose: MeetingsSlots =
    slots.which === 'on' && slots.body === undefined
      ? { ...slots, ask: slots.ask === 'date' && !slots.yesNo ? 'body' : slots.ask }
      : slots;
  const open = slots.body === undefined && named.length === 0 && slots.kind === undefined && slots.ask !== 'place';
  if (open && has(reading, 'steeringGroup'))
    return { slots, ask: choice(facts, slots, setting.now, (kind) => kind === 'steering') };
  const relative = slots.which === 'next' || (slots.which === 'last' && slots.to === undefined);
  if (open && relative && slots.from === undefined)
    return { slots, ask: choice(facts, slots, setting.now, (kind) => kind === 'board' || kind === 'preparatory') };
  const steering = named.some((id) => facts.bodies.some((body) => body.id === id && body.kind === 'steering'));
  return {
    slots: whose,
    ...where,
    ...(steering ? { bonus: bySteeringProject } : {}),
    ...(note === undefined ? {} : { reading: note }),
  };
}

function choice(
  facts: MeetingFacts,
  slots: MeetingsSlots,
  now: Temporal.Instant,
  wanted: (kind: string) => boolean,
): Ask<MeetingsSlots> {
  const bodies = facts.bodies.filter((body) => wanted(body.kind));
  const thisYear = today(now).year;
  return {
    slot: 'body',
    text: askBody(
      bodies.map((body) => {
        const meeting = selectMeetings(facts, { which: 'next', ask: 'date', body: body.id }, now)[0]?.meetings[0];
        return { body: body.name, next: meeting === undefined ? undefined : meetingWhen(meeting, thisYear) };
      }),
    ),
    options: bodies.map((body) => ({ label: capital(body.name), slots: { ...slots, body: body.id } })),
  };
}

/** The bodies named, a steering group also by its project ("styrgruppen för e-learning"). */
function namedBodies(reading: Reading, facts: MeetingFacts, setting: Setting, toSteering: boolean): BodyId[] {
  const named = refsOf(reading, 'body') as BodyId[];
  if (named.length > 0 || !toSteering) return named;
  const projects = refsOf(reading, 'project');
  return facts.bodies
    .filter((body) => projects.some((project) => setting.board.body(body.id).project === project))
    .map((body) => body.id);
}

/** The last meeting that the answer before showed. */
function shownLast(facts: MeetingFacts, before: MeetingsSlots, now: Temporal.Instant): MeetingsSlots['after'] {
  return selectMeetings(facts, before, now).at(-1)?.meetings.at(-1)?.id;
}

function clean(slots: MeetingsSlots): MeetingsSlots {
  return Object.fromEntries(Object.entries(slots).filter(([, value]) => value !== undefined)) as MeetingsSlots;
}

function inheritedNote(facts: MeetingFacts, slots: MeetingsSlots, said: BodyId | undefined) {
  const body = facts.bodies.find((candidate) => candidate.id === slots.body);
  if (said !== undefined || body === undefined) return undefined;
  return concat([{ sv: 'Jag fortsätter på', en: 'Continuing with' }, body.name]);
}
