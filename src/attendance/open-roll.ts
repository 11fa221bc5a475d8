/** Opening attendance for a meeting, for the first time. */
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { type ActionContext, type Done, defineAction } from '../actions/action.ts';
import { type Channel, channelOf, postsFor } from '../actions/audience.ts';
import { no, refusalOf, refuse } from '../actions/refuse.ts';
import * as say from '../cards/sentences/roll.ts';
import { concat } from '../cards/sentences/words.ts';
import type { Board } from '../domain/board.ts';
import { instantText, today } from '../domain/dates.ts';
import { type Body, BodyId, IsoDate, MeetingId } from '../domain/records.ts';
import type { Decided, Roll } from '../domain/registry.ts';
import { holdersOf } from '../domain/roster.ts';
import { addMeeting } from '../meetings/add-meeting.ts';
import { plannedMeeting } from '../meetings/choose.ts';
import { rollAnswer, rollCount, rollName } from './roll-answer.ts';
import { rollChange, rollPost } from './roll-entry.ts';

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
    const channel = await channelOf(board, body.id, context);
    return context.store.change(context.actor.email, context.now, (current) =>
      decideOpening(current, body, args, context, channel),
    );
  },
});

function decideOpening(
  board: Board,
  body: Body,
  args: z.infer<typeof OpenArgs>,
  context: ActionContext,
  channel: Channel,
): Decided<Done> {
  const { actor, now } = context;
  const planned = plannedMeeting(board, body, args, now);
  const added = planned === undefined ? addMeeting(board, body, { day: dayOfExtra(args, now) }, now) : undefined;
  const meeting = planned ?? added?.meeting;
  if (meeting === undefined) return no(say.no.notOpen);
  const known = board.registry.roll.get(meeting.id);
  const seats = board.roster.seats(body, meeting.start.slice(0, 10));
  const roll: Roll = known ?? {
    ...{ meeting: meeting.id, body: body.id, seats, marks: [] },
    ...{ openedAt: instantText(now), openedBy: actor.email },
  };
  const after = added === undefined ? board : added.board;
  const people = holdersOf(seats).map(({ email }) => email);
  const { own, others } = postsFor(people, channel, context, (to, inReply) => rollPost(meeting.id, to, inReply));
  const answer = rollAnswer(after, roll);
  if (known !== undefined) {
    const text = known.closedAt === undefined ? answer.text : concat([answer.text, say.howToReopen]);
    return { result: { answer: { ...answer, text }, post: own.key }, posts: [own] };
  }
  const text = say.opened(rollName(after, roll), rollCount(after, roll), added === undefined);
  return {
    result: { answer: { ...answer, text }, post: own.key },
    changes: [...(added?.changes ?? []), rollChange('attendance.open', roll, null, { openedBy: actor.email })],
    posts: [own, ...others],
  };
}

/** Attendance is taken where people are: a meeting that nobody has planned begins today. */
function dayOfExtra(args: z.infer<typeof OpenArgs>, now: Temporal.Instant): string {
  return ('day' in args ? args.day : undefined) ?? today(now).toString();
}
