/** What is answered where there is no meeting, or no meeting plan; pure. */
import type { Temporal } from 'temporal-polyfill';
import { meetingWhen } from '../../cards/sentences/meeting-dates.ts';
import * as say from '../../cards/sentences/meetings.ts';
import { during } from '../../cards/sentences/spans.ts';
import { concat, listOf, plain } from '../../cards/sentences/words.ts';
import { dayOf, today } from '../../domain/dates.ts';
import type { Words } from '../../domain/records.ts';
import type { BodyMeetings, MeetingFacts } from './facts.ts';
import { type Chosen, isOver, nextFrom, windowOf } from './select.ts';
import type { MeetingsSlots } from './slots.ts';

export interface Told {
  readonly outcome: 'answer' | 'refuse';
  readonly text: Words;
  readonly shown: readonly Chosen[];
}

/** The years that the question reaches over. */
export function yearsOf(slots: MeetingsSlots, now: Temporal.Instant): number[] {
  const { from, to } = windowOf(slots, now);
  const first = dayOf(from).year;
  return Array.from({ length: dayOf(to).year - first + 1 }, (_, offset) => first + offset);
}

/** A year of which the papers hold no meeting plan: never answered with another year's dates. */
export function withoutSchedule(
  slots: MeetingsSlots,
  scope: readonly BodyMeetings[],
  chosen: readonly Chosen[],
  now: Temporal.Instant,
): Told {
  const known = [...new Set(scope.flatMap((body) => body.plannedYears))].sort();
  const mentioned = chosen.flatMap(({ body, meetings }) =>
    meetings.map((meeting) => mentionOf(slots, body, meetingWhen(meeting, today(now).year))),
  );
  const text = say.noSchedule({
    body: slots.body === undefined ? undefined : scope[0]?.name,
    year: plain(yearsOf(slots, now).join(', ')),
    known,
    mentioned,
  });
  return { outcome: 'refuse', text, shown: [] };
}

/** A date with its body, unless the question names the body. */
function mentionOf(slots: MeetingsSlots, body: BodyMeetings, when: Words): Words {
  return slots.body === body.id ? when : say.bodyAndWhen({ body: body.name, when });
}

/** No meeting where one was asked for: no, with the next one, or an honest "framgår inte". */
export function nothing(
  facts: MeetingFacts,
  slots: MeetingsSlots,
  scope: readonly BodyMeetings[],
  now: Temporal.Instant,
): Told {
  const [first] = scope;
  const name = slots.body === undefined ? undefined : first?.name;
  const coming = slots.which === 'next' || slots.which === 'remaining';
  if (coming || scope.every((body) => body.plannedYears.length === 0)) {
    const last = first?.meetings.at(-1);
    const text = say.noFurtherMeeting({
      body: name ?? listOf(scope.map((body) => body.name)),
      last: last === undefined ? undefined : meetingWhen(last, 0),
    });
    return { outcome: 'refuse', text, shown: [] };
  }
  const { from, to } = windowOf(slots, now);
  const thisYear = today(now).year;
  const sameDay =
    from !== to
      ? []
      : facts.bodies
          .filter((body) => !scope.includes(body))
          .flatMap((body) =>
            body.meetings
              .filter((meeting) => meeting.start.slice(0, 10) === from)
              .map((meeting) => ({ body, meeting })),
          );
  const others = sameDay.map(({ body, meeting }) => {
    const past = isOver(meeting, now);
    return say.oneMeeting({
      body: body.name,
      when: meetingWhen(meeting, thisYear),
      past,
      planned: past && !meeting.held,
      yes: false,
    });
  });
  const next = nextFrom(scope, to);
  const nextWords = next === undefined ? undefined : mentionOf(slots, next.body, meetingWhen(next.meeting, thisYear));
  return {
    outcome: 'answer',
    text: say.noMeeting({
      body: name,
      during: during(from, to),
      past: to < today(now).toString(),
      yesNo: slots.yesNo === true,
      others: others.length === 0 ? undefined : concat(others),
      next: nextWords,
      nextIsPast: next !== undefined && isOver(next.meeting, now),
    }),
    shown: next === undefined ? [] : [{ body: next.body, meetings: [next.meeting] }],
  };
}
