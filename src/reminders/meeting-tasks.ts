/** What a meeting takes before and after: its papers, its minutes, their announcement. Pure. */
import type { Temporal } from 'temporal-polyfill';
import * as say from '../cards/sentences/reminders.ts';
import { bodyName, dayAndMonth } from '../cards/sentences/spans.ts';
import type { Board } from '../domain/board.ts';
import { dayOf, dayOfInstant, timeZone } from '../domain/dates.ts';
import type { Body, Meeting } from '../domain/records.ts';
import type { Minutes } from '../domain/registry.ts';
import { adjustKey, papersKey } from '../domain/subjects.ts';
import { endOf, startOf } from '../meetings/choose.ts';
import { minutesSubject } from '../minutes/entry.ts';
import { minutesKey } from '../minutes/sitting.ts';
import { adjustBy, announceBy, notAnnounced } from '../minutes/terms.ts';
import { meetingsAhead, planningOf, workingDayBefore } from './occurrences.ts';
import { afterDelegation, secretariesOf } from './people.ts';
import { entryOf, type FindTasks, type Task } from './task.ts';

/** The call and the papers, which go out together. */
export const paperTasks: FindTasks = (board, today) =>
  meetingsAhead(board).flatMap(({ body, meeting, day }): Task[] => {
    const planning = planningOf(body);
    if (planning === undefined) return [];
    const key = papersKey(meeting.id);
    const entry = entryOf(board, key);
    const isDone = entry.done !== undefined || board.registry.call.has(meeting.id);
    const people = isDone ? [] : secretariesOf(board, body.id, today.toString());
    return [
      {
        ...{ key, sort: 'papers', body: body.id, name: say.papersName(bodyName(body), dayAndMonth(day)) },
        of: {},
        due: workingDayBefore(day, planning.papersBeforeDays),
        ...{ until: startOf(meeting), isDone, waiting: afterDelegation(key, people, entry) },
        ...{ daysBefore: [3, 0], goesOn: true, byHand: true },
      },
    ];
  });

/** Minutes adjusted within fourteen days (Kommunallagen 5:69): a board's always, others' once there are any. */
export const minutesTasks: FindTasks = (board, today) => {
  const day = today.toString();
  const written = [...board.registry.minutes.values()];
  const known = new Set(written.map((minutes) => minutesKey(minutes.body, minutes.day)));
  const unwritten = meetingsAhead(board).filter(
    (each) => each.body.kind === 'board' && !known.has(minutesKey(each.body.id, each.day)),
  );
  return [
    ...written.map((minutes) => adjustTask(board, minutes)),
    ...unwritten.map(({ body, meeting, day: held }) => writeTask(board, body, meeting, held, day)),
  ];
};

const minutesDays = [7, 2, 0] as const;
/** After half a year nobody needs to be told once more. */
const monthsOfUse = 6;

function untilOf(due: string): Temporal.Instant {
  return dayOf(due).add({ months: monthsOfUse }).toZonedDateTime(timeZone).toInstant();
}

/** It waits for those who are to adjust and have not; what they do with it is to press Justera. */
function adjustTask(board: Board, { body, day, adjusters, adjusted, lockedAt }: Minutes): Task {
  const key = minutesKey(body, day);
  const left = adjusters.filter((email) => adjusted.every((each) => each.email !== email));
  const due = adjustBy(day);
  return {
    ...{ key: adjustKey(key), sort: 'minutes', body, due, until: untilOf(due), isDone: lockedAt !== undefined },
    of: { minutesOf: day },
    name: say.adjustName(bodyName(board.body(body)), dayAndMonth(day)),
    waiting: lockedAt === undefined ? left.map((email) => ({ email, subject: minutesSubject(key) })) : [],
    ...{ daysBefore: minutesDays, goesOn: true, byHand: false },
  };
}

/** Nobody has made the minutes here yet: the secretary makes them, or says that they are adjusted on paper. */
function writeTask(board: Board, body: Body, meeting: Meeting, held: string, day: string): Task {
  const key = adjustKey(minutesKey(body.id, held));
  const entry = entryOf(board, key);
  const isDone = entry.done !== undefined;
  const due = adjustBy(held);
  const since = endOf(meeting);
  const people = isDone ? [] : secretariesOf(board, body.id, day);
  // Making them, and adjusting them, changes what is shown.
  const waiting = afterDelegation(key, people, entry, minutesSubject(minutesKey(body.id, held)));
  return {
    ...{ key, sort: 'minutes', body: body.id, due, until: untilOf(due), isDone },
    of: { minutesOf: held },
    name: say.adjustName(bodyName(body), dayAndMonth(held)),
    waiting: waiting.map((each) => ({ since, ...each })),
    ...{ daysBefore: minutesDays, goesOn: true, byHand: true },
  };
}

/** Announced on every board by the second day after they were adjusted (Kommunallagen 8:12, 9:32). */
export const announcementTasks: FindTasks = (board, today) =>
  [...board.registry.minutes.values()].flatMap((minutes): Task[] => {
    const { body: id, day, lockedAt } = minutes;
    const body = board.body(id);
    if (lockedAt === undefined || body.kind !== 'board') return [];
    const isDone = notAnnounced(body.seats, minutes).length === 0;
    const subject = minutesSubject(minutesKey(id, day));
    const people = isDone ? [] : secretariesOf(board, id, today.toString());
    const due = announceBy(dayOfInstant(lockedAt));
    return [
      {
        ...{ key: `announce:${minutesKey(id, day)}`, sort: 'announcement', body: id, due, until: untilOf(due), isDone },
        of: { minutesOf: day },
        name: say.announceName(bodyName(body), dayAndMonth(day)),
        waiting: people.map((email) => ({ email, subject })),
        ...{ daysBefore: [0], goesOn: true, byHand: false },
      },
    ];
  });
