/** Answers who comes to a meeting, and whether it can decide; pure. */
import { Temporal } from 'temporal-polyfill';
import type { SeatStanding } from '../../attendance/standing.ts';
import * as call from '../../cards/sentences/call.ts';
import { meetingDay } from '../../cards/sentences/meeting-dates.ts';
import * as say from '../../cards/sentences/outlook.ts';
import { meetingName } from '../../cards/sentences/roll.ts';
import { during } from '../../cards/sentences/spans.ts';
import { concat } from '../../cards/sentences/words.ts';
import type { Answer, FollowUp } from '../../domain/answer.ts';
import { dayOf, today } from '../../domain/dates.ts';
import type { Words } from '../../domain/records.ts';
import { endOf } from '../../meetings/choose.ts';
import type { Called, Expected, OutlookFacts } from './facts.ts';
import type { OutlookSlots } from './slots.ts';

export function answerOutlook(facts: OutlookFacts, slots: OutlookSlots, now: Temporal.Instant): Answer {
  const expected = expectedMeeting(facts, slots, now);
  if (expected === undefined) return refusal(noMeeting(facts, slots, now));
  const { roll } = expected;
  // Who is there is more than who meant to be.
  const isLive = slots.ask === 'present' || slots.ask === 'missing' || slots.ask === 'quorum';
  if (roll !== undefined && isLive) {
    const text = liveText(nameOf(facts, expected), roll, slots);
    return { ...base, text, detail: roll.detail, sources: [roll.citation], followUps: [] };
  }
  if (expected.call === undefined) {
    const day = concat([facts.body.name, meetingDay(expected.meeting, today(now).year)]);
    return refusal(say.noCall(facts.body.name, day));
  }
  return {
    ...base,
    text: textOf(nameOf(facts, expected), expected.call, slots),
    detail: expected.call.detail,
    sources: [expected.call.citation],
    followUps: followUps(expected, slots),
  };
}

const base = { outcome: 'answer', title: say.title } as const;

function refusal(text: Words): Answer {
  return { outcome: 'refuse', title: say.title, text, detail: { shape: 'none' }, sources: [], followUps: [] };
}

/** The one that was named; without a name or a day the next. */
function expectedMeeting(
  { meetings }: OutlookFacts,
  { meeting, from }: OutlookSlots,
  now: Temporal.Instant,
): Expected | undefined {
  if (meeting !== undefined) return meetings.find((each) => each.meeting.id === meeting);
  return from === undefined ? nextOf(meetings, now) : undefined;
}

function nextOf(meetings: readonly Expected[], now: Temporal.Instant): Expected | undefined {
  return meetings.find(({ meeting }) => Temporal.Instant.compare(endOf(meeting), now) > 0);
}

function noMeeting(facts: OutlookFacts, { from, to }: OutlookSlots, now: Temporal.Instant): Words {
  const next = nextOf(facts.meetings, now);
  return say.noMeeting({
    body: facts.body.name,
    during: from === undefined || to === undefined ? undefined : during(from, to),
    next: next && nameOf(facts, next),
  });
}

function nameOf({ body }: OutlookFacts, { meeting }: Expected): Words {
  return meetingName(body.name, meeting, dayOf(meeting.start).year);
}

function textOf(name: Words, called: Called, { ask, municipalities }: OutlookSlots): Words {
  if (municipalities !== undefined)
    return concat(municipalities.map((municipality) => ofMunicipality(name, called, municipality)));
  const certain = call.statusLine(name, call.outlook(called.count));
  switch (ask) {
    case 'quorum':
      return certain;
    case 'coming':
      return concat([certain, say.coming(peopleIn(called, 'coming', 'serving'))]);
    case 'declined':
      return say.declined(name, called.declined);
    // Nobody is there before attendance is opened: what is known is who meant to come.
    case 'present':
      return concat([certain, say.coming(peopleIn(called, 'coming', 'serving'))]);
    case 'missing':
    case 'waiting':
      return say.waiting(name, peopleIn(called, 'waiting'), peopleIn(called, 'asked'));
  }
}

/** Who is there, of a list that is open. */
function liveText(name: Words, { text, count, seats }: NonNullable<Expected['roll']>, slots: OutlookSlots): Words {
  const { ask, municipalities } = slots;
  if (municipalities !== undefined)
    return concat(
      municipalities.map((id) => {
        const seat = seats.find(({ municipality }) => municipality === id);
        return seat === undefined ? say.notCalled(name) : say.seatNow(seat.name, seat.serving, absentIn(seat));
      }),
    );
  if (ask === 'present')
    return say.hereNow(
      text,
      seats.flatMap(({ serving }) => serving?.name ?? []),
    );
  if (ask === 'missing')
    return say.missingNow(
      name,
      count,
      seats.flatMap((seat) => (seat.serving ? [] : [seat.name])),
    );
  return text;
}

/** Those of a seat who said that they are not there, or left. */
function absentIn({ attendees }: SeatStanding): string[] {
  return attendees.flatMap(({ name, status }) => (status === 'absent' ? [name] : []));
}

type WithPerson = 'coming' | 'serving' | 'asked' | 'waiting';

/** The people of whom the seats say one of these, in the order of the seats. */
function peopleIn({ seats }: Called, ...states: readonly WithPerson[]): string[] {
  return seats.flatMap(({ outlook }) =>
    outlook.state !== 'empty' && states.includes(outlook.state) ? [outlook.who.name] : [],
  );
}

function ofMunicipality(name: Words, { seats }: Called, municipality: string): Words {
  const seat = seats.find((each) => each.municipality === municipality);
  if (seat === undefined) return say.notCalled(name);
  const { outlook } = seat;
  const words = outlook.state === 'empty' ? call.cells.empty : call.cells[outlook.state](outlook.who.name);
  return say.ofMunicipality({ municipality: seat.name, name, words });
}

function followUps({ meeting }: Expected, { ask }: OutlookSlots): FollowUp[] {
  return (['quorum', 'waiting', 'declined'] as const)
    .filter((each) => each !== ask)
    .map((each) => ({
      label: say.buttons[each],
      question: { kind: 'quorumOutlook', slots: { meeting: meeting.id, ask: each } },
    }));
}
