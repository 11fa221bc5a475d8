/** Calling a meeting, and the answers: who comes, and which substitute is asked next. */

import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { type Done, defineAction } from '../actions/action.ts';
import { refusalOf, refuse } from '../actions/refuse.ts';
import * as say from '../cards/sentences/call.ts';
import * as extra from '../cards/sentences/extra-meeting.ts';
import { bodyName } from '../cards/sentences/spans.ts';
import type { Board } from '../domain/board.ts';
import { instantText } from '../domain/dates.ts';
import { BodyId, IsoDate, MeetingId } from '../domain/records.ts';
import { type Call, change, type Decided, type PostWish, type Reply, replies } from '../domain/registry.ts';
import { type Holder, holdersOf, type Person, type Seat, seatOf } from '../domain/roster.ts';
import { papersKey, taskSubject } from '../domain/subjects.ts';
import { addMeeting } from '../meetings/add-meeting.ts';
import { callSubject, seatSubject } from '../meetings/call-subjects.ts';
import { endOf, plannedMeeting } from '../meetings/choose.ts';
import { callAnswer, callName, outlookCount, statusAnswer, turnAnswer } from './call-answer.ts';
import { outlookOf, repliesOf, type SeatOutlook, withReply } from './call-standing.ts';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const CallArgs = z.union([
  z.strictObject({ meeting: MeetingId }),
  /** The next meeting of the body, or an extra one on a day. */
  z.strictObject({ body: BodyId, day: IsoDate.optional(), from: time.optional(), to: time.optional() }),
]);

export const sendCall = defineAction({
  action: 'attendance.call',
  args: CallArgs,
  async run(args, { store, actor, here, now }): Promise<Done> {
    return store.change(actor.email, now, (board) => decideCall(board, args, actor, here.conversation, now));
  },
});

function decideCall(
  board: Board,
  args: z.infer<typeof CallArgs>,
  actor: Person,
  here: string,
  now: Temporal.Instant,
): Decided<Done> {
  const body = board.findBody('body' in args ? args.body : (board.findMeeting(args.meeting)?.body ?? ''));
  if (body === undefined) return { result: { answer: refuse(say.no.noCall) } };
  const refusal = refusalOf(actor, 'call', body.id);
  if (refusal !== undefined) return { result: { answer: refusal } };
  const { day, ...hours } = 'body' in args ? args : { day: undefined };
  const added = day === undefined ? undefined : addMeeting(board, body, { day, ...hours }, now);
  const current = added?.board ?? board;
  const meeting = added?.meeting ?? plannedMeeting(board, body, args, now);
  if (meeting === undefined) return { result: { answer: refuse(extra.noneWithoutDay(bodyName(body))) } };
  if (Temporal.Instant.compare(endOf(meeting), now) <= 0) {
    return { result: { answer: refuse(say.over(callName(board, { meeting: meeting.id, body: body.id }))) } };
  }
  const known = current.registry.call.get(meeting.id);
  const seats = current.roster.seats(body, meeting.start.slice(0, 10));
  const at = instantText(now);
  // Sent again it reaches whoever has come onto the roster since; the answers stay.
  const call: Call =
    known === undefined
      ? { meeting: meeting.id, body: body.id, sentAt: at, by: actor.email, seats, replies: [] }
      : { ...known, seats };
  const isNew = ({ email }: Holder) => known === undefined || seatOf(known.seats, email) === undefined;
  const called = holdersOf(seats).filter(isNew);
  const own = { ...statusPost(meeting.id, { conversation: here }), inReply: true };
  const invited = new Set(called.map(({ email }) => email));
  const answer = statusAnswer(current, call);
  const unreachable = holdersOf(seats).filter(({ email }) => current.accountOf(email) === undefined).length;
  const text = say.sent({
    name: callName(current, call),
    ...{ people: called.length, unreachable, outlook: say.outlook(outlookCount(current, call)) },
  });
  return {
    result: { answer: { ...answer, text }, post: own.key },
    changes:
      called.length === 0
        ? []
        : [
            ...(added?.changes ?? []),
            change({
              ...{ kind: 'call', key: meeting.id, value: call, action: 'call.send' },
              before: known === undefined ? null : { called: holdersOf(known.seats).map(({ email }) => email) },
              after: { called: holdersOf(seats).map(({ email }) => email) },
            }),
          ],
    posts: [
      own,
      ...current.roster
        .having('secretary', body.id, meeting.start.slice(0, 10))
        .filter(({ email }) => email !== actor.email)
        .map(({ email }) => statusPost(meeting.id, { person: email })),
      ...seats.flatMap((seat) =>
        holdersOf([seat])
          .filter(({ email }) => invited.has(email))
          .map(({ email }) => invitation(meeting.id, seat, email)),
      ),
      // A seat without a member is the first substitute's from the beginning.
      ...turnsOf(call, known).map(({ municipality, email }) => turnPost(meeting.id, municipality, email, at)),
    ],
    // Whoever was reminded of the papers is told that they are out.
    refresh: [taskSubject(papersKey(meeting.id))],
  };
}

/** How it goes, for the sender and the secretary. */
function statusPost(meeting: string, to: PostWish['to']): PostWish {
  const target = 'person' in to ? to.person : to.conversation;
  const subject = callSubject(meeting);
  return { key: `call:${meeting}@status:${target}`, subject, view: 'callStatus', args: { meeting }, to };
}

function invitation(meeting: string, { municipality }: Seat, email: string): PostWish {
  const subject = seatSubject(meeting, municipality);
  return { key: `call:${meeting}@${email}`, subject, view: 'call', args: { meeting, email }, to: { person: email } };
}

/** A message of its own each time that the turn comes: one that is only replaced in place alerts nobody. */
function turnPost(meeting: string, municipality: string, email: string, at: string): PostWish {
  const subject = seatSubject(meeting, municipality);
  return {
    key: `turn:${meeting}@${email}:${at}`,
    subject,
    view: 'turn',
    args: { meeting, email },
    to: { person: email },
  };
}

/** The substitutes who are asked now and were not asked before. */
function turnsOf(call: Call, before: Call | undefined): { municipality: string; email: string }[] {
  const asked = (of: Call | undefined) =>
    (of === undefined ? [] : outlookOf(of)).flatMap(({ municipality, outlook }) =>
      outlook.state === 'asked' ? [{ municipality, email: outlook.who.email }] : [],
    );
  const known = new Set(asked(before).map(({ email }) => email));
  return asked(call).filter(({ email }) => !known.has(email));
}

export const replyToCall = defineAction({
  action: 'attendance.reply',
  args: z.strictObject({ meeting: MeetingId, reply: z.enum(replies) }),
  async run({ meeting, reply }, { store, actor, now }): Promise<Done> {
    return store.change(actor.email, now, (board) => decideReply(board, meeting, actor.email, reply, now));
  },
});

function decideReply(board: Board, meeting: string, email: string, reply: Reply, now: Temporal.Instant): Decided<Done> {
  const no = (text: (typeof say.no)[keyof typeof say.no]) => ({ result: { answer: refuse(text) } });
  const call = board.registry.call.get(meeting);
  if (call === undefined) return no(say.no.noCall);
  const seat = seatOf(call.seats, email);
  if (seat === undefined) return no(say.no.notCalled);
  if (Temporal.Instant.compare(endOf(board.meeting(meeting)), now) <= 0) return no(say.no.over);
  const before = outlookOn(call, seat);
  const said = repliesOf(call).get(email);
  if (reply === 'serving' && said !== 'serving' && !(before.state === 'asked' && before.who.email === email))
    return no(say.no.notYourTurn);
  // A substitute who serves, and says so again by the other button, goes on serving.
  const meant = reply === 'coming' && said === 'serving' ? 'serving' : reply;
  const answerOf = (of: Call) =>
    (before.state === 'asked' && before.who.email === email
      ? turnAnswer(board, of, email)
      : callAnswer(board, of, email)) ?? refuse(say.no.notCalled);
  if (said === meant) return { result: { answer: answerOf(call) } };
  const at = instantText(now);
  const next = withReply(call, seat, email, meant, at);
  return {
    result: { answer: answerOf(next) },
    changes: [
      change({
        ...{ kind: 'call', key: meeting, value: next, action: 'call.reply' },
        before: { [email]: said ?? null },
        after: { [email]: meant },
      }),
    ],
    posts: consequences(call, next, seat, at),
    refresh: [callSubject(meeting), seatSubject(meeting, seat.municipality)],
  };
}

function outlookOn(call: Call, seat: Seat): SeatOutlook {
  const own = outlookOf(call).find(({ municipality }) => municipality === seat.municipality);
  if (own === undefined) throw new RangeError('the seat is not of this call');
  return own.outlook;
}

/** Who must hear of it by a message of their own, since it changes what they have to do. */
function consequences(before: Call, after: Call, seat: Seat, at: string): PostWish[] {
  const [was, is] = [outlookOn(before, seat), outlookOn(after, seat)];
  const { meeting } = after;
  const posts = turnsOf(after, before).map(({ municipality, email }) => turnPost(meeting, municipality, email, at));
  if (is.state === 'coming' && (was.state === 'serving' || was.state === 'asked')) {
    posts.push({
      key: `relief:${meeting}@${was.who.email}:${at}`,
      ...{ subject: `relief:${meeting}`, view: 'relief', args: { meeting, email: was.who.email } },
      to: { person: was.who.email },
    });
  }
  if (is.state === 'empty' && was.state !== 'empty') {
    posts.push({
      key: `gap:${meeting}:${seat.municipality}:${at}`,
      ...{ subject: `gap:${meeting}`, view: 'gap', args: { meeting, municipality: seat.municipality } },
      to: { person: after.by },
    });
  }
  return posts;
}

export const callActions = [sendCall, replyToCall];
