/** All that has a last day: the wheel's items, control moments, a meeting's papers and its minutes. Pure. */
import type { Temporal } from 'temporal-polyfill';
import * as say from '../../cards/sentences/deadlines.ts';
import { lower } from '../../cards/sentences/words.ts';
import type { Citation } from '../../domain/answer.ts';
import type { Board } from '../../domain/board.ts';
import { dayOf } from '../../domain/dates.ts';
import type { Body, Meeting, Words, YearWheelItem } from '../../domain/records.ts';
import { registered } from '../../domain/register.ts';
import { adjustKey, controlKey, papersKey } from '../../domain/subjects.ts';
import { minutesKey } from '../../minutes/sitting.ts';
import { adjustBy } from '../../minutes/terms.ts';
import {
  meetingsAhead,
  type Occurrence,
  type Progress,
  planningOf,
  progressOf,
  reportOf,
  wheelOf,
  workingDayBefore,
} from '../../reminders/occurrences.ts';
import { answeringFor } from './people.ts';

export interface Deadline {
  /** As in the registry of tasks. */
  readonly key: string;
  readonly sort: 'item' | 'control' | 'papers' | 'minutes';
  /** "delårsrapport 2", as a part of a sentence. */
  readonly name: Words;
  /** The year that it is about, where it has one. */
  readonly year: number | undefined;
  readonly body: Body;
  readonly due: string;
  readonly meeting: Meeting | undefined;
  /** How many days before the meeting, where it is planned backwards from one. */
  readonly daysBefore: number | undefined;
  readonly months: readonly number[];
  readonly state: Progress;
  readonly people: readonly string[];
  readonly responsible: Words;
  /** Of the wheel, with its directive. */
  readonly item: YearWheelItem | undefined;
  /** What it is reported with. */
  readonly within: Words | undefined;
  readonly citations: readonly Citation[];
}

/** What has its last day in these years, or belongs to them, in time order. */
export function deadlinesOf(board: Board, years: readonly number[], now: Temporal.PlainDate): Deadline[] {
  const items = years.flatMap((year) => wheelOf(board, year)).map((each) => ofItem(board, each, now));
  const all = [...items, ...ofControls(board, years, now), ...ofMeetings(board, years, now)];
  return all.sort((a, b) => a.due.localeCompare(b.due) || a.key.localeCompare(b.key));
}

/** The year before, this one and the next: whatever is spoken of as current. */
export const yearsAround = ({ year }: Temporal.PlainDate): number[] => [year - 1, year, year + 1];

/** The year that an item is about: a budget is decided in the year before. */
function yearOf({ item, year }: Occurrence): number {
  if (item.concerns === undefined) return year;
  return item.concerns === 'next' ? year + 1 : year - 1;
}

function ofItem(board: Board, occurrence: Occurrence, now: Temporal.PlainDate): Deadline {
  const { key, item, due, meeting, months } = occurrence;
  const body = board.body(item.body);
  const state = progressOf(board, occurrence, now);
  const { people, named } = answeringFor(board, {
    ...{ key, responsible: item.responsible, body: item.body, day: now.toString() },
  });
  return {
    ...{ key, sort: 'item', name: say.shortName(item.name), year: yearOf(occurrence), body, due, meeting, months },
    ...{ state, people, responsible: named, item, within: undefined },
    daysBefore:
      item.lastDay === undefined && meeting?.kind === 'meeting' ? planningOf(body)?.textsBeforeDays : undefined,
    citations: [
      ...citeState(board, state),
      { ...board.cite(item.source), note: say.plannedNote },
      ...(meeting === undefined ? [] : [board.cite(meeting.source)]),
    ],
  };
}

function citeState(board: Board, state: Progress): Citation[] {
  if (state.state === 'decided') return [board.cite(state.decision.source)];
  return state.state === 'done' ? [board.cite(registered('Årshjul', state.at))] : [];
}

function ofControls(board: Board, years: readonly number[], now: Temporal.PlainDate): Deadline[] {
  return board.records.controlMoment.flatMap((moment): Deadline[] => {
    const report = years.includes(moment.year) ? reportOf(board, moment) : undefined;
    if (report === undefined) return [];
    const key = controlKey(moment.id);
    const with_ = ofItem(board, report, now);
    const done = board.registry.task.get(key)?.done;
    const state: Progress =
      done === undefined
        ? with_.state.state === 'done' || with_.state.state === 'decided'
          ? { state: 'unknown' }
          : with_.state
        : { state: 'done', by: done.name, at: done.at, evidence: done.evidence };
    const { people, named, isHanded } = answeringFor(board, {
      ...{ key, responsible: report.item.responsible, body: report.item.body, day: now.toString() },
    });
    return [
      {
        ...{ ...with_, key, sort: 'control', name: say.controlName(moment.name), year: moment.year, state, people },
        ...{
          responsible: isHanded ? named : lower(moment.responsible ?? named),
          item: report.item,
          within: with_.name,
        },
        citations: [...citeState(board, state), { ...board.cite(moment.source), note: say.plannedNote }],
      },
    ];
  });
}

/** Papers out before, minutes adjusted after: of the meetings that the papers do not speak of as past. */
function ofMeetings(board: Board, years: readonly number[], now: Temporal.PlainDate): Deadline[] {
  return meetingsAhead(board).flatMap(({ body, meeting, day }): Deadline[] => {
    const planning = planningOf(body);
    if (planning === undefined || !years.includes(dayOf(day).year)) return [];
    const papers = papersOf(board, meeting, body, planning.papersBeforeDays, now);
    return body.kind === 'board' ? [papers, minutesOf(board, meeting, body, now)] : [papers];
  });
}

function ofMeeting(board: Board, meeting: Meeting, body: Body, key: string, now: Temporal.PlainDate) {
  const secretary = board.records.office.find(({ role }) => role === 'secretary');
  const { people, named } = answeringFor(board, {
    ...{ key, responsible: secretary?.id, body: body.id, day: now.toString() },
  });
  return {
    ...{ key, body, meeting, people, responsible: named, year: undefined, item: undefined, within: undefined },
    months: [],
  };
}

function papersOf(board: Board, meeting: Meeting, body: Body, days: number, now: Temporal.PlainDate): Deadline {
  const key = papersKey(meeting.id);
  const due = workingDayBefore(meeting.start.slice(0, 10), days);
  const call = board.registry.call.get(meeting.id);
  const sent = call && { name: board.roster.person(call.by, now.toString())?.name ?? call.by, at: call.sentAt };
  const state = stateOf(board, key, due, sent, now);
  return {
    ...{ ...ofMeeting(board, meeting, body, key, now), sort: 'papers', due, state, daysBefore: days },
    name: say.papersName(body, meeting),
    citations: [...citeState(board, state), { ...board.cite(meeting.source), note: say.plannedNote }],
  };
}

function minutesOf(board: Board, meeting: Meeting, body: Body, now: Temporal.PlainDate): Deadline {
  const day = meeting.start.slice(0, 10);
  const key = adjustKey(minutesKey(body.id, day));
  const due = adjustBy(day);
  const minutes = board.registry.minutes.get(minutesKey(body.id, day));
  const adjusters = minutes?.adjusters ?? [];
  const names = adjusters.map((email) => board.roster.person(email, now.toString())?.name ?? email);
  const locked = minutes?.lockedAt && { name: names.join(', '), at: minutes.lockedAt };
  const state = stateOf(board, key, due, locked || undefined, now);
  const of = ofMeeting(board, meeting, body, key, now);
  return {
    ...{ ...of, sort: 'minutes', due, state, daysBefore: undefined },
    // Once there is a draft it waits for those who adjust it.
    ...(adjusters.length === 0 ? {} : { people: adjusters, responsible: say.adjusters(names) }),
    name: say.minutesName(body, meeting),
    citations: [...citeState(board, state), board.cite(meeting.source)],
  };
}

function stateOf(
  board: Board,
  key: string,
  due: string,
  otherwise: { readonly name: string; readonly at: string } | undefined,
  now: Temporal.PlainDate,
): Progress {
  const done = board.registry.task.get(key)?.done;
  if (done !== undefined) return { state: 'done', by: done.name, at: done.at, evidence: done.evidence };
  if (otherwise !== undefined) return { state: 'done', by: otherwise.name, at: otherwise.at, evidence: undefined };
  return { state: due < now.toString() ? 'overdue' : 'open' };
}

export const isDone = ({ state }: Deadline): boolean => state.state === 'done' || state.state === 'decided';
export const isLeft = ({ state }: Deadline): boolean => state.state === 'open' || state.state === 'overdue';
