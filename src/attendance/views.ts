/** How the messages of this room are drawn when they are sent, and again whenever their subject changes. */
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { defineView, type View } from '../actions/action.ts';
import type { Answer } from '../domain/answer.ts';
import type { Board } from '../domain/board.ts';
import { MeetingId } from '../domain/records.ts';
import type { Call } from '../domain/registry.ts';
import { endOf } from '../meetings/choose.ts';
import { callAnswer, gapAnswer, reliefAnswer, statusAnswer, turnAnswer } from './call-answer.ts';
import { outlookOf } from './call-standing.ts';
import { rollAnswer } from './roll-answer.ts';

const OfMeeting = z.strictObject({ meeting: MeetingId });
const OfPerson = OfMeeting.extend({ email: z.string() });

const roll = defineView({
  view: 'roll',
  args: OfMeeting,
  draw({ meeting }, board, _now, sent) {
    const entry = board.registry.roll.get(meeting);
    // A list that was closed before it reached its reader has nothing to be pressed.
    if (entry === undefined || (entry.closedAt !== undefined && !sent)) return undefined;
    return rollAnswer(board, entry);
  },
});

/** A view of a call; before it was sent it is of use only until the meeting is over. */
function callView<Args extends z.infer<typeof OfMeeting>>(
  view: string,
  args: z.ZodType<Args>,
  draw: (board: Board, call: Call, args: Args) => Answer | undefined,
): View {
  return defineView({
    view,
    args,
    draw(parsed: Args, board: Board, now: Temporal.Instant, sent: boolean) {
      const call = board.registry.call.get(parsed.meeting);
      const meeting = board.findMeeting(parsed.meeting);
      if (call === undefined || meeting === undefined) return undefined;
      return !sent && Temporal.Instant.compare(endOf(meeting), now) <= 0 ? undefined : draw(board, call, parsed);
    },
  });
}

export const attendanceViews: readonly View[] = [
  roll,
  callView('call', OfPerson, (board, call, { email }) => callAnswer(board, call, email)),
  callView('callStatus', OfMeeting, statusAnswer),
  defineTurn(),
  callView('relief', OfPerson, (board, call, { email }) => reliefAnswer(board, call, email)),
  callView('gap', OfMeeting.extend({ municipality: z.string() }), (board, call, { municipality }) =>
    gapAnswer(board, call, municipality),
  ),
];

/** A turn that went to somebody else before the message was sent is no question any more. */
function defineTurn(): View {
  const view = callView('turn', OfPerson, (board, call, { email }) => turnAnswer(board, call, email));
  return {
    ...view,
    draw(args, board, now, sent) {
      const { meeting, email } = OfPerson.parse(args);
      const call = board.registry.call.get(meeting);
      const isAsked = outlookOf(call ?? { seats: [], replies: [] }).some(
        ({ outlook }) => outlook.state === 'asked' && outlook.who.email === email,
      );
      return sent || isAsked ? view.draw(args, board, now, sent) : undefined;
    },
  };
}
