/** The card of an answer about meetings: its table of dates and the buttons that lead on. */
import type { Temporal } from 'temporal-polyfill';
import { meetingDay, meetingHours, meetingLength } from '../../cards/sentences/meeting-dates.ts';
import * as say from '../../cards/sentences/meetings.ts';
import { capital, plain } from '../../cards/sentences/words.ts';
import type { CalendarOf, Detail, FollowUp } from '../../domain/answer.ts';
import { dayOf } from '../../domain/dates.ts';
import type { Meeting } from '../../domain/records.ts';
import type { MeetingFacts } from './facts.ts';
import { type Chosen, isOver } from './select.ts';
import type { MeetingsSlots } from './slots.ts';

/** One meeting as facts, several as a table in time order. */
export function tableOf(shown: readonly Chosen[], thisYear: number): Detail {
  const rows = shown
    .flatMap(({ body, meetings }) => meetings.map((meeting) => ({ body: body.name, meeting })))
    .sort((a, b) => a.meeting.start.localeCompare(b.meeting.start));
  const [first] = rows;
  if (first === undefined) return { shape: 'none' };
  const hours = (meeting: Meeting) => meetingHours(meeting) ?? say.unknownHours;
  if (rows.length === 1) {
    const length = meetingLength(first.meeting);
    return {
      shape: 'facts',
      rows: [
        { label: say.columns.body, value: capital(first.body) },
        { label: say.columns.day, value: meetingDay(first.meeting, thisYear) },
        { label: say.columns.hours, value: hours(first.meeting) },
        ...(length === undefined ? [] : [{ label: say.columns.length, value: length }]),
      ],
    };
  }
  const mixed = shown.length > 1;
  const day = (meeting: Meeting) => {
    const words = meetingDay(meeting, 0);
    return meeting.kind === 'strategy-days' ? { sv: `${words.sv} (strategi)`, en: `${words.en} (strategy)` } : words;
  };
  return {
    shape: 'table',
    columns: [say.columns.day, say.columns.hours, ...(mixed ? [say.columns.body] : [])],
    rows: rows.map(({ body, meeting }) => [
      day(meeting),
      meetingHours(meeting) ?? plain('–'),
      ...(mixed ? [capital(body)] : []),
    ]),
  };
}

/** The meeting, where there is one to come; all of a body's, where several of one body are shown. */
export function calendarFor(shown: readonly Chosen[], now: Temporal.Instant): CalendarOf | undefined {
  const [only, another] = shown;
  if (only === undefined || another !== undefined) return undefined;
  const [meeting, more] = only.meetings;
  if (more !== undefined) return { body: only.body.id };
  return meeting === undefined || isOver(meeting, now) ? undefined : { meeting: meeting.id };
}

export function buttonsFor(
  facts: MeetingFacts,
  slots: MeetingsSlots,
  shown: readonly Chosen[],
  now: Temporal.Instant,
): FollowUp[] {
  const buttons: FollowUp[] = [];
  const ask = (label: FollowUp['label'], own: Partial<MeetingsSlots>) =>
    buttons.push({ label, question: { kind: 'meetings', slots: { which: 'next', ask: 'date', ...own } } });
  const [only] = shown;
  const meeting = shown.length === 1 && only?.meetings.length === 1 ? only.meetings[0] : undefined;
  if (only !== undefined && meeting !== undefined) {
    if (only.body.kind === 'board' && !isOver(meeting, now))
      buttons.push({
        label: say.buttons.wheel,
        question: { kind: 'yearWheel', slots: { ask: 'what', months: [dayOf(meeting.start).month] } },
      });
    if (only.body.kind !== 'steering' && isOver(meeting, now))
      buttons.push({
        label: say.buttons.attendance,
        question: { kind: 'attendance', slots: { body: only.body.id, meeting: meeting.id, ask: 'figure' } },
      });
    if (only.body.meetings.some((other) => other.start > meeting.start))
      ask(say.buttons.after, { body: only.body.id, after: meeting.id });
    if (slots.which !== 'all') ask(say.buttons.allOf(only.body.name), { body: only.body.id, which: 'all' });
    return buttons.slice(0, 3);
  }
  for (const body of facts.bodies.filter((each) => each.plannedYears.length > 0)) {
    if (slots.which !== 'next') ask(say.buttons.nextOf(body.name), { body: body.id });
    if (slots.body !== body.id || slots.which !== 'all')
      ask(say.buttons.allOf(body.name), { body: body.id, which: 'all' });
  }
  return buttons.slice(0, 3);
}
