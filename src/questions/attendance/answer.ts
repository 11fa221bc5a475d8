/** Answers a question about attendance from the figures, imported and registered; pure. */
import type { Temporal } from 'temporal-polyfill';
import * as say from '../../cards/sentences/attendance.ts';
import { during } from '../../cards/sentences/spans.ts';
import { capital, concat, date, plain } from '../../cards/sentences/words.ts';
import type { Answer, Citation, Detail, FollowUp } from '../../domain/answer.ts';
import { today } from '../../domain/dates.ts';
import type { Words } from '../../domain/records.ts';
import { distinctCitations } from '../citations.ts';
import type { AttendanceFacts, Row } from './facts.ts';
import { answerSeats } from './seats.ts';
import { type AttendanceSlots, isSeatAsk } from './slots.ts';

type Reported = Row & { readonly figure: say.Figure };

const isReported = (row: Row): row is Reported => row.figure !== undefined;
const told = (row: Reported): say.Told => ({ body: row.body.name, day: row.day, figure: row.figure });
/** How many it takes to reach a percentage. */
const needed = (of: number, percent: number): number => Math.ceil((of * percent) / 100 - 1e-9);
const mean = (rows: readonly Reported[]): number =>
  say.ratio({ present: sum(rows.map((row) => row.figure.present)), of: sum(rows.map((row) => row.figure.of)) });
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

export function answerAttendance(facts: AttendanceFacts, slots: AttendanceSlots, now: Temporal.Instant): Answer {
  const targeted = slots.meeting !== undefined || slots.from !== undefined;
  const targets = facts.rows.filter((row) => isTarget(row, slots));
  const rows = targets.filter(isReported);
  if (targets.length === 0)
    return refusal(
      facts,
      slots,
      say.noSuchMeeting({
        body: facts.rows.find((row) => row.body.id === slots.body)?.body.name,
        during: slots.from === undefined || slots.to === undefined ? plain('') : during(slots.from, slots.to),
      }),
    );
  if (rows.length === 0) {
    const lists = targets.filter((row) => row.registered !== undefined);
    if (lists.length > 0) return standingNow(lists);
    const coming = targets.every((row) => row.day > today(now).toString());
    return refusal(
      facts,
      slots,
      say.missing({ occasions: targets.map((row) => say.occasion(row.body.name, row.day)), coming }),
    );
  }
  if (isSeatAsk(slots.ask)) {
    const unknown = say.namesUnknown(targeted && rows.length <= 2 ? rows.map((row) => say.came(told(row))) : []);
    return (
      answerSeats(rows, slots, slots.ask) ?? { ...refusal(facts, slots, unknown), sources: sourcesOf(rows, false) }
    );
  }
  const text = textOf(rows, slots);
  if (text === undefined) return refusal(facts, slots, say.noGoal());
  return {
    outcome: 'answer',
    text: checked(rows, slots, text),
    title: say.title,
    detail: tableOf(rows),
    sources: sourcesOf(rows, rows.length > 1 || slots.ask === 'goal' || slots.ask === 'below' || slots.ask === 'above'),
    followUps: followUps(rows, slots),
  };
}

/** A list that is no statistic, still open or never used: how it stands, and nothing worked out of it. */
function standingNow(rows: readonly Row[]): Answer {
  const lists = rows.flatMap((row) => row.registered ?? []);
  return {
    outcome: 'answer',
    text: concat(lists.map(({ list }) => list.text)),
    title: say.title,
    detail: lists[0]?.list.detail ?? { shape: 'none' },
    sources: lists.map(({ citation }) => citation),
    followUps: [],
  };
}

function isTarget(row: Row, slots: AttendanceSlots): boolean {
  if (slots.meeting !== undefined) return row.meeting.id === slots.meeting;
  const last = (row.meeting.end ?? row.meeting.start).slice(0, 10);
  return (
    (slots.body === undefined || row.body.id === slots.body) &&
    (slots.from === undefined || last >= slots.from) &&
    (slots.to === undefined || row.day <= slots.to)
  );
}

function textOf(rows: readonly Reported[], slots: AttendanceSlots): Words | undefined {
  if (slots.ask === 'best' || slots.ask === 'worst') {
    const ratios = rows.map((row) => say.ratio(row.figure));
    const extreme = slots.ask === 'best' ? Math.max(...ratios) : Math.min(...ratios);
    return say.extreme({
      rows: rows.filter((row) => say.ratio(row.figure) === extreme).map(told),
      best: slots.ask === 'best',
      among: rows.length,
    });
  }
  if (slots.ask === 'average') return concat(byBody(rows).map(averageOf));
  if (slots.ask === 'below' || slots.ask === 'above') return sideOf(rows, slots);
  const ofOneBody = rows.length > 1 && byBody(rows).length === 1;
  if (slots.ask === 'goal' && (rows.length > 2 || ofOneBody)) {
    const beside = sideOf(rows, slots);
    return beside === undefined || !ofOneBody ? beside : concat([beside, averageOf(rows)]);
  }
  if (slots.ask === 'all' || rows.length > 2 || (ofOneBody && slots.ask === 'figure'))
    return concat(byBody(rows).map(listOf));
  const each = rows.map((row) => single(row, slots));
  const whole = each.filter((words) => words !== undefined);
  return whole.length < each.length ? undefined : concat(whole);
}

function averageOf(rows: readonly Reported[]): Words {
  const body = rows[0]?.body.name ?? plain('');
  return say.average({ body, mean: mean(rows), rows: rows.map(told), goal: commonGoal(rows) });
}

/** A body's meetings one by one, or year by year where there are several. */
function listOf(rows: readonly Reported[]): Words {
  const years = [...Map.groupBy(rows, (row) => row.day.slice(0, 4)).values()];
  const goal = commonGoal(rows);
  if (years.length < 2) return say.listed({ rows: rows.map(told), average: mean(rows), goal });
  return say.byYear({
    body: rows[0]?.body.name ?? plain(''),
    years: years.map((own) => ({ rows: own.map(told), mean: mean(own) })),
    goal,
  });
}

/** The goal that all these meetings are measured by; undefined where one has another or none. */
function commonGoal(rows: readonly Reported[]): number | undefined {
  const goals = new Set(rows.map((row) => row.goal?.percent));
  return goals.size === 1 ? rows[0]?.goal?.percent : undefined;
}

function single(row: Reported, slots: AttendanceSlots): Words | undefined {
  const { of } = row.figure;
  if (slots.ask === 'percent') return say.inPercent(told(row));
  if (slots.ask === 'absent') return say.stayedAway(told(row));
  if (slots.ask === 'goal') {
    const goal = slots.limit ?? row.goal?.percent;
    return goal === undefined ? undefined : say.againstGoal({ ...told(row), goal, needed: needed(of, goal) });
  }
  if (slots.ask === 'quorum' && row.body.rules.quorum !== 'none') {
    const quorum = row.body.rules.quorum === 'half' ? Math.ceil(of / 2) : Math.floor(of / 2) + 1;
    return say.quorum({ ...told(row), needed: quorum });
  }
  return say.came(told(row));
}

/** The meetings on one side of the limit asked for, or of each body's goal. */
function sideOf(rows: readonly Reported[], slots: AttendanceSlots): Words | undefined {
  const below = slots.ask !== 'above';
  const limit = slots.limit ?? rows[0]?.goal?.percent;
  if (limit === undefined) return undefined;
  return say.beside({
    rows: rows.filter((row) => say.ratio(row.figure) < (slots.limit ?? row.goal?.percent ?? limit) === below).map(told),
    below,
    limit,
    among: rows.length,
  });
}

const byBody = (rows: readonly Reported[]): Reported[][] => [...Map.groupBy(rows, (row) => row.body.id).values()];

/** Holds a number in the question against the one figure that it can be about. */
function checked(rows: readonly Reported[], slots: AttendanceSlots, answer: Words): Words {
  const [row] = rows;
  const { claim } = slots;
  if (
    claim === undefined ||
    row === undefined ||
    rows.length > 1 ||
    (slots.ask !== 'figure' && slots.ask !== 'percent')
  )
    return answer;
  const right = claim.percent ? Math.abs(say.ratio(row.figure) - claim.value) < 1 : row.figure.present === claim.value;
  return say.claimed({ right, answer });
}

function refusal(facts: AttendanceFacts, slots: AttendanceSlots, text: Words): Answer {
  const reported = facts.rows
    .filter(isReported)
    .filter((row) => slots.body === undefined || row.body.id === slots.body);
  const latest = byBody(reported).flatMap((own) => own.slice(-1));
  return {
    outcome: 'refuse',
    text,
    title: say.title,
    detail: { shape: 'none' },
    sources: [],
    followUps: latest.slice(0, 3).map((row) => ({
      label: {
        sv: `${capital(row.body.name).sv} ${date(row.day).sv}`,
        en: `${capital(row.body.name).en} ${date(row.day).en}`,
      },
      question: { kind: 'attendance', slots: { body: row.body.id, meeting: row.meeting.id, ask: 'figure' } },
    })),
  };
}

function tableOf(rows: readonly Reported[]): Detail {
  const [first] = rows;
  if (first !== undefined && rows.length === 1) {
    return {
      shape: 'facts',
      rows: [
        { label: say.columns.meeting, value: concat([capital(first.body.name), date(first.day)]) },
        { label: say.columns.present, value: say.count(first.figure) },
        { label: say.columns.share, value: say.share(first.figure) },
        ...(first.goal === undefined ? [] : [{ label: say.columns.goal, value: say.atLeast(first.goal.percent) }]),
      ],
    };
  }
  return {
    shape: 'table',
    columns: [say.columns.meeting, say.columns.present, say.columns.share],
    rows: rows.map((row) => [
      concat([capital(row.body.name), date(row.day)]),
      say.count(row.figure),
      say.share(row.figure),
    ]),
  };
}

/** Each source once; a note on a figure is not lost to the same section without one. */
function sourcesOf(rows: readonly Reported[], withGoal: boolean): Citation[] {
  const figures = rows.map((row) => row.citation);
  const goals = withGoal ? rows.flatMap((row) => row.goal?.citation ?? []) : [];
  return distinctCitations([...figures, ...goals, ...figures.filter(({ note }) => note !== undefined)]);
}

function followUps(rows: readonly Reported[], slots: AttendanceSlots): FollowUp[] {
  const buttons: FollowUp[] = [];
  const add = (label: Words, own: AttendanceSlots) =>
    buttons.push({ label, question: { kind: 'attendance', slots: own } });
  const [first] = rows;
  if (first === undefined) return buttons;
  if (rows.length === 1 && slots.ask !== 'goal' && first.goal !== undefined)
    add(say.buttons.goal, { body: first.body.id, meeting: first.meeting.id, ask: 'goal' });
  if (rows.length > 1 && slots.ask !== 'below' && slots.ask !== 'goal')
    add(say.buttons.worst, { ...(slots.body === undefined ? {} : { body: slots.body }), ask: 'below' });
  if (slots.ask !== 'all') add(say.buttons.all(first.body.name), { body: first.body.id, ask: 'all' });
  return buttons;
}
