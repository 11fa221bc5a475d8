/** Taking attendance: open, register, register for another, close, correct. Each decides with pure rules, in one transaction. */
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { type ActionContext, type Done, defineAction } from '../actions/action.ts';
import { refusalOf, refuse, sentence } from '../actions/refuse.ts';
import * as say from '../cards/sentences/roll.ts';
import { bodyName } from '../cards/sentences/spans.ts';
import { concat } from '../cards/sentences/words.ts';
import type { Answer } from '../domain/answer.ts';
import type { Board } from '../domain/board.ts';
import { timeZone, today } from '../domain/dates.ts';
import { type Body, BodyId, IsoDate, type Meeting, MeetingId, type Words } from '../domain/records.ts';
import {
  type Change,
  change,
  type Decided,
  type PostWish,
  type Roll,
  type Status,
  statuses,
} from '../domain/registry.ts';
import { type Holder, holdersOf, seatOf } from '../domain/roster.ts';
import { addMeeting } from '../meetings/add-meeting.ts';
import { chooseMeeting, startOf } from '../meetings/choose.ts';
import { withMark, withWholeMark } from './mark.ts';
import { rollAnswer, rollCount, rollName } from './roll-answer.ts';
import { standingOf } from './standing.ts';

/** What the messages about a roll are about. */
export function rollSubject(meeting: string): string {
  return `roll:${meeting}`;
}

const OpenArgs = z.union([
  z.strictObject({ meeting: MeetingId }),
  /** Today's or the next meeting of the body, or an extra one on a day. */
  z.strictObject({ body: BodyId, day: IsoDate.optional() }),
]);

export const openRoll = defineAction({
  action: 'attendance.open',
  args: OpenArgs,
  async run(args, context): Promise<Done> {
    const board = await context.store.board();
    const body = board?.findBody('body' in args ? args.body : (board.findMeeting(args.meeting)?.body ?? ''));
    if (board === undefined || body === undefined) return { answer: refuse(say.no.notOpen) };
    const refusal = refusalOf(context.actor, 'takeAttendance', body.id);
    if (refusal !== undefined) return { answer: refusal };
    const { actor } = context;
    // Asked first: what is decided below must not wait for Teams.
    const channel = board.registry.channel.get(body.id)?.conversation;
    const readers = channel === undefined ? undefined : await context.directory.readersOf(channel);
    return context.store.change(actor.email, context.now, (current) =>
      decideOpening(current, body, args, context, { channel, readers }),
    );
  },
});

interface Channel {
  readonly channel: string | undefined;
  /** Who reads it; undefined where nobody can tell. */
  readonly readers: ReadonlySet<string> | undefined;
}

function decideOpening(
  board: Board,
  body: Body,
  args: z.infer<typeof OpenArgs>,
  { actor, here, now }: ActionContext,
  { channel, readers }: Channel,
): Decided<Done> {
  const planned = plannedMeeting(board, body, args, now);
  const added = planned === undefined ? addMeeting(board, body, { day: dayOfExtra(args, now) }, now) : undefined;
  const meeting = planned ?? added?.meeting;
  if (meeting === undefined) return { result: { answer: refuse(say.no.notOpen) } };
  const known = board.registry.roll.get(meeting.id);
  const seats = board.roster.seats(body, meeting.start.slice(0, 10));
  const roll: Roll = known ?? {
    ...{ meeting: meeting.id, body: body.id, seats, marks: [] },
    ...{ openedAt: instantText(now), openedBy: actor.email },
  };
  const after = added === undefined ? board : added.board;
  const own: PostWish = postOf(meeting.id, { conversation: here.conversation }, true);
  const answer = rollAnswer(after, roll);
  const text = say.opened(rollName(after, roll), rollCount(after, roll), added === undefined);
  const result: Done = { answer: { ...answer, text }, post: own.key };
  if (known !== undefined) return { result: { answer, post: own.key }, posts: [own] };
  const others = holdersOf(seats).filter(({ email }) => email !== actor.email && readers?.has(email) !== true);
  return {
    result,
    changes: [...(added?.changes ?? []), rollChange('attendance.open', roll, null, { openedBy: actor.email })],
    posts: [
      own,
      ...(channel === undefined || channel === here.conversation
        ? []
        : [postOf(meeting.id, { conversation: channel })]),
      ...others.map(({ email }) => postOf(meeting.id, { person: email })),
    ],
  };
}

function plannedMeeting(
  board: Board,
  body: Body,
  args: z.infer<typeof OpenArgs>,
  now: Temporal.Instant,
): Meeting | undefined {
  if ('meeting' in args) return board.meeting(args.meeting);
  if (args.day !== undefined) return undefined;
  const chosen = chooseMeeting(board, body, [], now);
  return chosen.state === 'found' ? chosen.meeting : undefined;
}

/** Attendance is taken where people are: a meeting that nobody has planned begins today. */
function dayOfExtra(args: z.infer<typeof OpenArgs>, now: Temporal.Instant): string {
  return ('day' in args ? args.day : undefined) ?? today(now).toString();
}

function postOf(meeting: string, to: PostWish['to'], inReply = false): PostWish {
  const target = 'person' in to ? to.person : to.conversation;
  return {
    key: `roll:${meeting}@${target}`,
    subject: rollSubject(meeting),
    view: 'roll',
    args: { meeting },
    to,
    inReply,
  };
}

function instantText(now: Temporal.Instant): string {
  return now.toString({ fractionalSecondDigits: 3 });
}

function rollChange(action: string, roll: Roll, before: unknown, after: unknown): Change {
  return change({ kind: 'roll', key: roll.meeting, value: roll, action, before, after });
}

/** The shared list, with a line for whoever pressed. */
function rollWith(board: Board, roll: Roll, line: Words): Answer {
  const answer = rollAnswer(board, roll);
  return { ...answer, text: concat([line, countText(board, roll)]) };
}

function countText(board: Board, roll: Roll): Words {
  const count = say.countLine(rollCount(board, roll));
  return { sv: `${count.sv}.`, en: `${count.en}.` };
}

export const markOwn = defineAction({
  action: 'attendance.mark',
  args: z.strictObject({ meeting: MeetingId, status: z.enum(statuses) }),
  async run({ meeting, status }, { store, actor, now }): Promise<Done> {
    return store.change(actor.email, now, (board) => {
      const roll = board.registry.roll.get(meeting);
      if (roll === undefined) return no(say.no.notOpen);
      const current = withNewcomers(board, roll, actor.email);
      const seat = seatOf(current.seats, actor.email);
      if (seat === undefined) return no(say.noSeat(bodyName(board.body(roll.body))));
      if (roll.closedAt !== undefined) return no(say.no.closed);
      return decideMark(board, current, { email: actor.email, status, at: now }, (next, again) =>
        rollWith(board, next, ownLine(next, actor.email, status, now, again)),
      );
    });
  },
});

const no = (text: Words): Decided<Done> => ({ result: { answer: refuse(text) } });

/** Somebody who was put on the roster after the list was opened has a place all the same. */
function withNewcomers(board: Board, roll: Roll, email: string): Roll {
  if (roll.closedAt !== undefined || seatOf(roll.seats, email) !== undefined) return roll;
  const seats = board.roster.seats(board.body(roll.body), board.meeting(roll.meeting).start.slice(0, 10));
  const keepsAll = roll.marks.every((mark) => seatOf(seats, mark.email) !== undefined);
  return keepsAll ? { ...roll, seats } : roll;
}

function decideMark(
  board: Board,
  roll: Roll,
  marking: Parameters<typeof withMark>[1],
  answer: (roll: Roll, again: boolean) => Answer,
  action = 'attendance.mark',
): Decided<Done> {
  const next = withMark(roll, marking, startOf(board.meeting(roll.meeting)));
  if (next === undefined) return { result: { answer: answer(roll, true) } };
  return { result: { answer: answer(next, false) }, ...recorded(action, roll, next, marking.email) };
}

/** What the journal says of a mark: the person's marks before and after. */
function recorded(
  action: string,
  before: Roll,
  after: Roll,
  email: string,
): Pick<Decided<Done>, 'changes' | 'refresh'> {
  const own = (roll: Roll) => roll.marks.filter((mark) => mark.email === email);
  return {
    changes: [rollChange(action, after, own(before), own(after))],
    refresh: [rollSubject(after.meeting)],
  };
}

function ownLine(roll: Roll, email: string, status: Status, now: Temporal.Instant, again: boolean): Words {
  const line = say.registered({ status, at: instantText(now), again });
  const seat = standingOf(roll).find(({ attendees }) => attendees.some((each) => each.email === email));
  const own = seat?.attendees.find((each) => each.email === email);
  if (status === 'absent' || own?.substitute !== true || seat?.serving === undefined) return line;
  return concat([line, seat.serving.email === email ? say.youServe : say.servesInstead(seat.serving.name)]);
}

/** The form in which the secretary registers somebody else, or corrects a closed list. */
export const chooseOther = defineAction({
  action: 'attendance.choose',
  args: z.strictObject({ meeting: MeetingId }),
  async run({ meeting }, { store, actor }): Promise<Done> {
    const board = await store.board();
    const roll = board?.registry.roll.get(meeting);
    if (board === undefined || roll === undefined) return { answer: refuse(say.no.notOpen) };
    const closed = roll.closedAt !== undefined;
    const refusal = refusalOf(actor, closed ? 'correctAttendance' : 'registerOthers', roll.body);
    return { answer: refusal ?? otherForm(board, roll, closed) };
  },
});

function otherForm(board: Board, roll: Roll, closed: boolean): Answer {
  const { form, buttons, statusWords } = say;
  return sentence(
    'answer',
    closed ? form.correctText : form.otherText,
    concat([form.otherTitle, rollName(board, roll)], ': '),
    {
      form: [
        { id: 'person', type: 'choice', label: form.person, required: true, options: personOptions(board, roll) },
        {
          ...{ id: 'status', type: 'choice', label: form.status, required: true },
          options: statuses.map((status) => ({ label: statusWords[status], value: status })),
        },
        { id: 'time', type: 'time', label: closed ? form.timeOfClosed : form.time },
        ...(closed
          ? [{ id: 'reason', type: 'text', label: form.reason, required: true, max: maxReason } as const]
          : []),
      ],
      acts: [
        {
          ...{ label: buttons.register, style: 'positive', withInputs: true },
          action: closed ? 'attendance.correct' : 'attendance.markOther',
          args: { meeting: roll.meeting },
        },
        { label: buttons.back, action: 'attendance.show', args: { meeting: roll.meeting } },
      ],
    },
  );
}

/** Municipality first: that is what the secretary looks for. */
function personOptions(board: Board, roll: Roll): { label: Words; value: string }[] {
  return roll.seats.flatMap((seat) => {
    const municipality = board.municipality(seat.municipality).name;
    const option = ({ email, name }: Holder) => {
      const label = name.includes(municipality) ? name : `${municipality}: ${name}`;
      return { label: { sv: label, en: label }, value: email };
    };
    return [...(seat.ordinary === undefined ? [] : [seat.ordinary]), ...seat.substitutes].map(option);
  });
}

const maxReason = 500;
const Other = z.strictObject({
  meeting: MeetingId,
  person: z.string().max(320),
  status: z.enum(statuses),
  time: z.string().max(20).optional(),
});

export const markOther = defineAction({
  action: 'attendance.markOther',
  args: Other,
  async run({ meeting, person, status, time }, { store, actor, now }): Promise<Done> {
    return store.change(actor.email, now, (board) => {
      const roll = board.registry.roll.get(meeting);
      if (roll === undefined) return no(say.no.notOpen);
      const refusal = refusalOf(actor, 'registerOthers', roll.body);
      if (refusal !== undefined) return { result: { answer: refusal } };
      if (roll.closedAt !== undefined) return no(say.no.closed);
      const current = withNewcomers(board, roll, person);
      const name = nameOn(current, person);
      if (name === undefined) return no(say.no.unknownPerson);
      const at = timeOn(board, roll, time, now);
      if (typeof at === 'string') return no(say.no[at]);
      const marking = { email: person, status, at: at ?? now, by: actor.email };
      return decideMark(board, current, marking, (next, again) =>
        rollWith(board, next, say.registered({ name, status, at: instantText(at ?? now), again })),
      );
    });
  },
});

export const correctRoll = defineAction({
  action: 'attendance.correct',
  args: Other.extend({ reason: z.string() }),
  async run({ meeting, person, status, time, reason }, { store, actor, now }): Promise<Done> {
    return store.change(actor.email, now, (board) => {
      const roll = board.registry.roll.get(meeting);
      if (roll === undefined) return no(say.no.notOpen);
      const refusal = refusalOf(actor, 'correctAttendance', roll.body);
      if (refusal !== undefined) return { result: { answer: refusal } };
      const why = reason.trim();
      if (why === '' || why.length > maxReason) return no(say.no.reasonNeeded);
      const name = nameOn(roll, person);
      if (name === undefined) return no(say.no.unknownPerson);
      const at = timeOn(board, roll, time, now);
      if (typeof at === 'string') return no(say.no[at]);
      const marking = { email: person, status, by: actor.email, reason: why };
      const next =
        at === undefined
          ? withWholeMark(roll, marking)
          : withMark(roll, { ...marking, at }, at.subtract({ hours: 24 }));
      const answer = (after: Roll) => ({ answer: { ...rollAnswer(board, after), text: say.corrected(name, status) } });
      if (next === undefined) return { result: answer(roll) };
      return { result: answer(next), ...recorded('attendance.correct', roll, next, person) };
    });
  },
});

function nameOn(roll: Roll, email: string): string | undefined {
  return holdersOf(roll.seats).find((holder) => holder.email === email)?.name;
}

/** The instant of a time of day on the day of the meeting; undefined for none, or which rule it breaks. */
function timeOn(
  board: Board,
  roll: Roll,
  time: string | undefined,
  now: Temporal.Instant,
): Temporal.Instant | undefined | 'badTime' | 'future' {
  const written = time?.trim() ?? '';
  if (written === '') return undefined;
  const parts = /^(\d{1,2})[:.](\d{2})(?::\d{2})?$/.exec(written);
  const [hour, minute] = [Number(parts?.[1]), Number(parts?.[2])];
  if (parts === null || hour > 23 || minute > 59) return 'badTime';
  const start = board.meeting(roll.meeting).start.slice(0, 10);
  const last = today(now).toString();
  // A list that was opened early, or is still open on another day, is about today.
  const day = roll.closedAt === undefined && start > last ? last : start;
  const at = Temporal.PlainDate.from(day).toPlainDateTime({ hour, minute }).toZonedDateTime(timeZone).toInstant();
  return Temporal.Instant.compare(at, now) > 0 ? 'future' : at;
}

export const showRoll = defineAction({
  action: 'attendance.show',
  args: z.strictObject({ meeting: MeetingId }),
  async run({ meeting }, { store }): Promise<Done> {
    const board = await store.board();
    const roll = board?.registry.roll.get(meeting);
    return { answer: board === undefined || roll === undefined ? refuse(say.no.notOpen) : rollAnswer(board, roll) };
  },
});

export const closeRoll = defineAction({
  action: 'attendance.close',
  args: z.strictObject({ meeting: MeetingId }),
  async run({ meeting }, { store, actor, now }): Promise<Done> {
    return store.change(actor.email, now, (board) => {
      const roll = board.registry.roll.get(meeting);
      if (roll === undefined) return no(say.no.notOpen);
      const refusal = refusalOf(actor, 'takeAttendance', roll.body);
      if (refusal !== undefined) return { result: { answer: refusal } };
      if (roll.closedAt !== undefined) return { result: { answer: rollAnswer(board, roll) } };
      const closed: Roll = { ...roll, closedAt: instantText(now), closedBy: actor.email };
      return {
        result: { answer: rollAnswer(board, closed) },
        changes: [rollChange('attendance.close', closed, { closedAt: null }, { closedAt: closed.closedAt })],
        refresh: [rollSubject(meeting)],
      };
    });
  },
});

export const rollActions = [openRoll, markOwn, chooseOther, markOther, correctRoll, showRoll, closeRoll];
