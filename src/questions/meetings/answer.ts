/** Answers a question about meetings from the dates it read; pure. */
import type { Temporal } from 'temporal-polyfill';
import { clashing } from '../../cards/sentences/meeting-clash.ts';
import { meetingHours, meetingLength, meetingShort, meetingWhen } from '../../cards/sentences/meeting-dates.ts';
import * as say from '../../cards/sentences/meetings.ts';
import { during } from '../../cards/sentences/spans.ts';
import { concat, plain } from '../../cards/sentences/words.ts';
import type { Answer, Citation } from '../../domain/answer.ts';
import { dayOf, today } from '../../domain/dates.ts';
import type { Meeting, Words } from '../../domain/records.ts';
import { nothing, type Told, withoutSchedule, yearsOf } from './absent.ts';
import { buttonsFor, calendarFor, tableOf } from './card.ts';
import type { BodyMeetings, MeetingFacts } from './facts.ts';
import { bodiesInScope, type Chosen, isOver, selectMeetings, windowOf } from './select.ts';
import type { MeetingsSlots } from './slots.ts';

/** More meetings than this are listed without weekday and hours; the card has them. */
const listable = 3;

export function answerMeetings(facts: MeetingFacts, slots: MeetingsSlots, now: Temporal.Instant): Answer {
  const told = tell(facts, slots, now);
  const thisYear = today(now).year;
  return {
    outcome: told.outcome,
    text: told.text,
    title:
      told.shown.length === 1 && told.shown[0] !== undefined
        ? concat([say.meetingsTitle, told.shown[0].body.name], ' – ')
        : say.meetingsTitle,
    detail: tableOf(told.shown, thisYear),
    sources: sourcesOf(facts, told.shown),
    followUps: buttonsFor(facts, slots, told.shown, now),
    calendar: calendarFor(told.shown, now),
  };
}

function tell(facts: MeetingFacts, slots: MeetingsSlots, now: Temporal.Instant): Told {
  const chosen = selectMeetings(facts, slots, now);
  const scope = bodiesInScope(facts, slots);
  const unplanned =
    slots.from !== undefined &&
    yearsOf(slots, now).every((year) => !scope.some((body) => body.plannedYears.includes(year)));
  const single = slots.which === 'on' || slots.which === 'within';
  if (unplanned && scope.some((body) => body.plannedYears.length > 0) && (chosen.length === 0 || !single))
    return withoutSchedule(slots, scope, chosen, now);
  if (chosen.length === 0) return nothing(facts, slots, scope, now);
  if (slots.ask === 'body' && slots.which === 'on')
    return { outcome: 'answer', shown: chosen, text: whose(facts, chosen, now) };
  if (slots.clash) {
    const { text, ...told } = tell(facts, { ...slots, clash: undefined }, now);
    // Without a stretch of time the whole year counts, and not only what is next.
    const compared = slots.from === undefined ? selectMeetings(facts, { ...slots, which: 'all' }, now) : chosen;
    return { ...told, text: concat([clashing(sharedDays(compared).length > 0), text]) };
  }
  const alone =
    chosen.every((each) => each.meetings.length === 1) && !['all', 'count', 'remaining', 'past'].includes(slots.which);
  if (!alone) {
    const text = concat(chosen.map((each) => many(each, slots, now)));
    const placeless =
      slots.ask === 'place' && chosen.some((each) => each.meetings.some((meeting) => meeting.place === undefined));
    return placeless
      ? { outcome: 'refuse', shown: chosen, text: say.placeUnknown(text) }
      : { outcome: 'answer', shown: chosen, text };
  }
  const told = chosen.map((each) => asked(each, slots, now));
  return {
    outcome: told.every((each) => each.known) ? 'answer' : 'refuse',
    shown: chosen,
    text: concat(told.map((each) => each.text)),
  };
}

/** The days on which more than one body meets. */
function sharedDays(chosen: readonly Chosen[]): string[] {
  const days = chosen.map(({ meetings }) => new Set(meetings.map((meeting) => meeting.start.slice(0, 10))));
  const [first = new Set<string>(), ...others] = days;
  return [...first].filter((day) => others.some((other) => other.has(day)));
}

/** One meeting with what is asked about it: its hours, length, place or how far off it is. */
function asked(chosen: Chosen, slots: MeetingsSlots, now: Temporal.Instant): { text: Words; known: boolean } {
  const [meeting] = chosen.meetings;
  if (meeting === undefined) return { text: plain(''), known: false };
  const base = one(chosen.body, meeting, slots, now);
  if (slots.ask === 'place')
    return meeting.place === undefined
      ? { text: say.placeUnknown(base), known: false }
      : { text: say.placeOf({ place: meeting.place, base }), known: true };
  if (slots.ask === 'until' && !isOver(meeting, now))
    return { text: say.daysUntil({ days: today(now).until(dayOf(meeting.start)).days, base }), known: true };
  if (slots.ask === 'time' && meetingHours(meeting) === undefined)
    return { text: say.hoursUnknown(base), known: false };
  if (slots.ask === 'length') {
    const length = meetingLength(meeting);
    return length === undefined
      ? { text: say.hoursUnknown(base), known: false }
      : { text: say.howLong({ length, base }), known: true };
  }
  return { text: base, known: true };
}

function one(body: BodyMeetings, meeting: Meeting, slots: MeetingsSlots, now: Temporal.Instant): Words {
  const past = isOver(meeting, now);
  const parts = {
    body: body.name,
    when: meetingWhen(meeting, today(now).year),
    past,
    planned: past && !meeting.held,
  };
  if (slots.which === 'next')
    return slots.after === undefined
      ? say.nextMeeting({
          ...parts,
          right: slots.claim === undefined ? undefined : meeting.start.slice(0, 10) === slots.claim,
        })
      : say.meetingAfterThat(parts);
  const { from, to } = windowOf(slots, now);
  if (slots.which === 'first') return say.firstMeeting({ ...parts, during: during(from, to) });
  if (slots.which === 'last')
    return slots.to === undefined ? say.latestMeeting(parts) : say.lastMeeting({ ...parts, during: during(from, to) });
  return say.oneMeeting({ ...parts, yes: slots.yesNo === true });
}

/** Several meetings of one body: how many, and the dates. */
function many({ body, meetings }: Chosen, slots: MeetingsSlots, now: Temporal.Instant): Words {
  const thisYear = today(now).year;
  const held = slots.which === 'past' ? meetings.filter((meeting) => meeting.held) : meetings;
  const { from, to } = windowOf(slots, now);
  const years = new Set(meetings.map((meeting) => meeting.start.slice(0, 4)));
  const full = meetings.length <= listable || slots.ask === 'time' || slots.ask === 'length';
  const describe = (meeting: Meeting) =>
    full ? meetingWhen(meeting, years.size === 1 ? Number([...years][0]) : thisYear) : meetingShort(meeting);
  const sort =
    body.plannedYears.length === 0
      ? 'known'
      : slots.which === 'past'
        ? 'held'
        : slots.which === 'remaining'
          ? 'left'
          : 'all';
  return say.manyMeetings({
    body: body.name,
    count: held.length,
    list: held.map((meeting) => (sort === 'known' ? meetingWhen(meeting, 0) : describe(meeting))),
    during: slots.which === 'remaining' ? plain([...years].join('–')) : during(from, to),
    strategic: held.filter((meeting) => meeting.kind === 'strategy-days').length,
    sort,
    unconfirmed: meetings.filter((meeting) => !held.includes(meeting)).map(describe),
  });
}

function whose(facts: MeetingFacts, chosen: readonly Chosen[], now: Temporal.Instant): Words {
  const regular = facts.bodies.filter((body) => body.kind === 'board' || body.kind === 'preparatory');
  const others =
    chosen.length > 1
      ? []
      : regular.filter((body) => !chosen.some((each) => each.body.id === body.id)).map((body) => body.name);
  return concat(
    chosen.flatMap(({ body, meetings }) =>
      meetings.map((meeting) => {
        const past = isOver(meeting, now);
        return say.whoseMeeting({
          body: body.name,
          when: meetingWhen(meeting, today(now).year),
          past,
          planned: past && !meeting.held,
          others,
        });
      }),
    ),
  );
}

function sourcesOf(facts: MeetingFacts, shown: readonly Chosen[]): Citation[] {
  const seen = new Map<string, Citation>();
  for (const meeting of shown.flatMap((each) => each.meetings)) {
    const citation = facts.citations.get(meeting.id);
    if (citation !== undefined) seen.set(`${citation.title.sv}|${citation.section}`, citation);
  }
  return [...seen.values()];
}
