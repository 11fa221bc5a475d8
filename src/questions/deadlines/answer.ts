/** Answers what has its last day when, who answers for it, and how it stands; pure. */
import * as say from '../../cards/sentences/deadlines.ts';
import { concat, plain } from '../../cards/sentences/words.ts';
import type { Answer, Citation, Detail, FollowUp, Row } from '../../domain/answer.ts';
import { dayOf } from '../../domain/dates.ts';
import type { Words } from '../../domain/records.ts';
import {
  chosen,
  doneThisYear,
  dueEarlier,
  dueWithin,
  late,
  leftThisYear,
  minutesAsked,
  ownOf,
  untold,
  upNext,
} from './choose.ts';
import type { Deadline } from './deadline.ts';
import type { DeadlineFacts } from './facts.ts';
import type { DeadlineSlots } from './slots.ts';
import { citationsOf, daysOf, listOfDays, toldOf } from './told.ts';

interface Told {
  readonly text: Words;
  readonly shown: readonly Deadline[];
  readonly title?: Words | undefined;
  readonly detail?: Detail | undefined;
  readonly sources?: readonly Citation[] | undefined;
  readonly outcome?: 'refuse' | undefined;
}

export function answerDeadlines(facts: DeadlineFacts, slots: DeadlineSlots): Answer {
  const told = tell(facts, slots);
  return {
    outcome: told.outcome ?? 'answer',
    text: told.text,
    title: told.title ?? say.title,
    detail: told.detail ?? listOfDays(told.shown),
    sources: told.sources ?? citationsOf(told.shown),
    followUps: followUps(slots, told.shown),
  };
}

function tell(facts: DeadlineFacts, slots: DeadlineSlots): Told {
  switch (slots.ask) {
    case 'due':
      return slots.to === undefined ? comesNext(facts) : within(facts, slots.from, slots.to);
    case 'next':
      return comesNext(facts);
    case 'own':
      return own(facts);
    case 'late':
      return isLate(facts);
    case 'open':
      return isOpen(facts);
    case 'directive':
      return directive(facts, slots);
    case 'done':
      return isDone(facts);
    case 'minutes':
      return minutes(facts, slots);
    case 'planning':
      return planning(facts);
    default:
      return one(facts, slots, slots.ask);
  }
}

const ahead = (facts: DeadlineFacts): Words => {
  const [first] = daysOf(upNext(facts));
  return first === undefined ? say.nothingAhead : say.next(first, facts.today.year);
};

function within(facts: DeadlineFacts, from: string | undefined, to: string): Told {
  const { year } = facts.today;
  const shown = dueWithin(facts, from, to);
  const earlier = dueEarlier(facts, from, to);
  const before = earlier.length === 0 ? [] : [say.dueEarlier(toldOf(earlier, year))];
  if (shown.length > 0)
    return { text: concat([say.due(toldOf(shown, year), from, to), ...before]), shown: [...earlier, ...shown] };
  if (earlier.length > 0)
    return { text: concat([say.nothingDue(from, to, plain(''), year), ...before]), shown: earlier };
  // What comes next is no answer about a stretch that is over.
  const next = to < facts.today.toString() ? plain('') : ahead(facts);
  return { text: say.nothingDue(from, to, next, year), shown: next.sv === '' ? [] : upNext(facts) };
}

function comesNext(facts: DeadlineFacts): Told {
  const shown = [...late(facts), ...upNext(facts)];
  const overdue = late(facts);
  const text = ahead(facts);
  return {
    text: overdue.length === 0 ? text : concat([say.late(toldOf(overdue, facts.today.year)), text]),
    shown,
  };
}

function isLate(facts: DeadlineFacts): Told {
  const shown = late(facts);
  if (shown.length === 0) return { text: say.nothingLate(ahead(facts)), shown: upNext(facts) };
  return { text: say.late(toldOf(shown, facts.today.year)), shown };
}

function isOpen(facts: DeadlineFacts): Told {
  const shown = leftThisYear(facts);
  const unknown = untold(facts);
  const names = namesOnce(unknown);
  const { year } = facts.today;
  return {
    text: shown.length === 0 ? say.nothingOpen(year, names) : say.open(toldOf(shown, year), names),
    shown: [...shown, ...unknown].sort((a, b) => a.due.localeCompare(b.due)),
  };
}

/** What comes back within the year is named once. */
function namesOnce(deadlines: readonly Deadline[]): Words[] {
  return [...new Map(deadlines.map(say.nameWithYear).map((name) => [name.sv, name])).values()];
}

function isDone(facts: DeadlineFacts): Told {
  const [shown, unknown] = [doneThisYear(facts), untold(facts)];
  return {
    text: say.doneThisYear(shown.map(say.withStatus), facts.today.year, namesOnce(unknown)),
    shown: [...shown, ...unknown].sort((a, b) => a.due.localeCompare(b.due)),
  };
}

function minutes(facts: DeadlineFacts, slots: DeadlineSlots): Told {
  const asked = minutesAsked(facts, slots);
  if (asked?.meeting === undefined) return { text: say.noMeeting, shown: [], outcome: 'refuse' };
  const { meeting } = asked;
  const within = dayOf(meeting.start).until(dayOf(asked.due)).days;
  return { text: say.minutesDays({ ...asked, meeting }, within, facts.today.year), shown: [asked] };
}

function own(facts: DeadlineFacts): Told {
  if (facts.asker === undefined) return { text: say.unknownPerson, shown: [], title: say.ownTitle, outcome: 'refuse' };
  const shown = ownOf(facts, facts.asker);
  if (shown.length > 0) return { text: say.own(toldOf(shown, facts.today.year)), shown, title: say.ownTitle };
  const answering = leftThisYear(facts).filter(({ sort, people }) => sort !== 'control' && people.length > 0);
  const who = new Map(answering.map(({ responsible }) => [responsible.sv, responsible]));
  return { text: say.nothingOwn([...who.values()].slice(0, 4)), shown: [], title: say.ownTitle };
}

/** How one thing (or the few that a name fits) stands. */
function one(facts: DeadlineFacts, slots: DeadlineSlots, ask: 'state' | 'who' | 'responsible' | 'lastDay'): Told {
  const shown = chosen(facts, slots);
  if (shown.length === 0)
    return slots.controls === true
      ? { text: say.noControls, shown, outcome: 'refuse' }
      : { text: say.noSuchItem(slots.year ?? facts.today.year), shown, outcome: 'refuse' };
  const sentence = { state: say.state, who: say.whoDid, responsible: say.answersFor, lastDay: say.lastDay }[ask];
  const [only, another] = shown;
  return {
    text: concat(alike(shown).map((each) => sentence(each, facts.today.year))),
    shown,
    outcome: shown.every(({ state }) => state.state === 'unknown') ? 'refuse' : undefined,
    detail: only !== undefined && another === undefined ? { shape: 'facts', rows: rowsOf(only) } : undefined,
  };
}

/** Control moments that stand alike are spoken of together. */
function alike(shown: readonly Deadline[]): say.Thing[] {
  const [first, another] = shown;
  const together = first?.sort === 'control' && shown.every(({ state }) => state.state === first.state.state);
  const isLeft = first?.state.state === 'open' || first?.state.state === 'overdue';
  if (first === undefined || another === undefined || !together || !isLeft) return [...shown];
  return [{ ...first, sort: 'controls', name: say.allControls }];
}

function rowsOf(of: Deadline): Row[] {
  const { item } = of;
  const { rows } = say;
  const report = of.sort === 'item' ? item?.report : undefined;
  return [
    { label: rows.status, value: say.status(of) },
    { label: rows.due, value: say.dayRow(of.due) },
    { label: rows.responsible, value: of.responsible },
    ...(report === undefined
      ? []
      : [
          { label: rows.what, value: report.what },
          { label: rows.form, value: report.form },
          { label: rows.to, value: report.to },
        ]),
    ...(of.sort === 'item' && item?.evidence !== undefined ? [{ label: rows.proof, value: item.evidence }] : []),
  ];
}

function directive(facts: DeadlineFacts, slots: DeadlineSlots): Told {
  const { year } = facts.today;
  const base = { title: say.directiveTitle };
  if (slots.controls === true && slots.items === undefined) {
    const shown = chosen(facts, slots);
    const [first] = shown;
    if (first?.within === undefined || first.item?.report === undefined)
      return { ...base, text: say.noControls, shown: [], outcome: 'refuse' };
    const { within: reported, item } = first;
    const to = item.report?.to ?? plain('');
    return { ...base, text: say.controlsReported({ ...first, within: reported, to }, year), shown };
  }
  const items = slots.items === undefined ? undefined : chosen(facts, slots);
  const shown = items ?? firstOfEach(facts).filter(({ item }) => item?.report !== undefined);
  if (shown.length === 0) return { ...base, text: say.noDirective, shown, outcome: 'refuse' };
  const isMissing = shown.every(({ item }) => item?.report === undefined);
  const text =
    items === undefined
      ? say.directives(shown.map(({ name }) => name))
      : concat([...shown.flatMap(directiveSaid(year)), ...(isMissing ? [] : [say.ofOurs])]);
  const told = shown.flatMap(({ name, item }) =>
    item === undefined ? [] : [{ heading: say.headed(name), text: say.directiveLine(item) }],
  );
  return { ...base, text, shown, detail: { shape: 'list', items: told }, outcome: isMissing ? 'refuse' : undefined };
}

const directiveSaid =
  (year: number) =>
  (each: Deadline): Words[] =>
    each.item === undefined ? [] : [say.directive({ ...each, item: each.item }, year)];

/** Each item once, in the year's order. */
function firstOfEach({ deadlines, today }: DeadlineFacts): Deadline[] {
  const seen = new Set<string>();
  return deadlines.filter(({ sort, item, due }) => {
    if (sort !== 'item' || item === undefined || seen.has(item.id) || due < `${today.year}-01-01`) return false;
    seen.add(item.id);
    return true;
  });
}

function planning({ preparation, today }: DeadlineFacts): Told {
  if (preparation === undefined) return { text: say.noMeeting, shown: [], outcome: 'refuse' };
  const { meeting, body, days, citation } = preparation;
  if (days === undefined) return { text: say.noPlanning(body), shown: [], sources: [citation], outcome: 'refuse' };
  const { texts, papers, before } = days;
  const planned = { texts, papers, textsDays: before.textsBeforeDays, papersDays: before.papersBeforeDays };
  const { rows } = say;
  return {
    text: say.planning({ body, meeting, ...planned }, today.year),
    shown: [],
    detail: {
      shape: 'facts',
      rows: [
        { label: rows.texts, value: say.dayRow(texts) },
        { label: rows.papers, value: say.dayRow(papers) },
        { label: rows.meeting, value: say.dayRow(meeting.start) },
      ],
    },
    sources: [{ ...citation, note: say.plannedNote }],
  };
}

function followUps(slots: DeadlineSlots, shown: readonly Deadline[]): FollowUp[] {
  const ask = (label: Words, own: DeadlineSlots): FollowUp => ({ label, question: { kind: 'deadlines', slots: own } });
  const items = shown.flatMap(({ sort, item }) => (sort === 'item' && item !== undefined ? [item.id] : []));
  const [item] = items;
  const isOne = slots.ask === 'state' || slots.ask === 'who' || slots.ask === 'responsible' || slots.ask === 'lastDay';
  return [
    ...(isOne && item !== undefined ? [ask(say.buttons.directive, { ask: 'directive', items: [item] })] : []),
    ...(slots.ask === 'open' || slots.ask === 'own' ? [] : [ask(say.buttons.open, { ask: 'open' })]),
    ...(slots.ask === 'own' ? [ask(say.buttons.next, { ask: 'next' })] : [ask(say.buttons.own, { ask: 'own' })]),
    { label: say.buttons.wheel, question: { kind: 'yearWheel', slots: { ask: 'all' } } },
  ].slice(0, 3);
}
