/** Making the draft of minutes, and showing what there is. */
import { z } from 'zod';
import { type Action, type ActionContext, type Done, defineAction } from '../actions/action.ts';
import { no, refusalOf, refuse } from '../actions/refuse.ts';
import * as say from '../cards/sentences/minutes.ts';
import { bodyName } from '../cards/sentences/spans.ts';
import type { Answer } from '../domain/answer.ts';
import type { Board } from '../domain/board.ts';
import { instantText } from '../domain/dates.ts';
import { type Body, BodyId, IsoDate } from '../domain/records.ts';
import type { Decided, Minutes } from '../domain/registry.ts';
import { defaultAdjusters } from './adjusters.ts';
import {
  type Digest,
  mayRead,
  minutesChange,
  minutesPost,
  minutesPosts,
  minutesSubject,
  withMinutes,
} from './entry.ts';
import { minutesAnswer } from './minutes-answer.ts';
import { minutesKey, type Sitting, sittingDayOf, sittingDays, sittingOf } from './sitting.ts';

/** The latest minutes of a body, or those of a day. */
const DraftArgs = z.strictObject({ body: BodyId, day: IsoDate.optional() });

export function draftMinutes(digest: Digest): Action {
  return defineAction({
    action: 'minutes.draft',
    args: DraftArgs,
    async run({ body: id, day }, context): Promise<Done> {
      return context.store.change(context.actor.email, context.now, (board) => {
        const body = board.findBody(id);
        if (body === undefined) return no(say.no.noMinutes);
        const wanted = day === undefined ? sittingDays(board, body).at(-1) : sittingDayOf(board, body, day);
        if (wanted === undefined) return no(say.nothingYet(bodyName(body)));
        const entry = board.registry.minutes.get(minutesKey(id, wanted));
        return entry === undefined
          ? decideDraft(board, body, wanted, context, digest)
          : show(board, entry, context, digest);
      });
    },
  });
}

/** What there is, to whoever may read it; the answer is a message that is kept up to date. */
function show(board: Board, entry: Minutes, { actor, here, now }: ActionContext, digest: Digest): Decided<Done> {
  if (!mayRead(actor, entry.body)) return no(say.no.notReader);
  const answer = minutesAnswer(board, entry, digest, now);
  if (answer === undefined) return no(say.no.noMinutes);
  const own = ownPost(entry, actor.email, here);
  return { result: { answer, post: own.key }, posts: [own] };
}

/** In personal chat the answer is the one message that the person has of it anyway. */
function ownPost({ body, day }: Minutes, email: string, here: ActionContext['here']) {
  const to = here.personal ? { person: email } : { conversation: here.conversation };
  return minutesPost(minutesKey(body, day), to, true);
}

function decideDraft(
  board: Board,
  body: Body,
  day: string,
  { actor, here, now }: ActionContext,
  digest: Digest,
): Decided<Done> {
  const refusal = refusalOf(actor, 'writeMinutes', body.id);
  if (refusal !== undefined) return { result: { answer: refusal } };
  const key = minutesKey(body.id, day);
  const sitting = sittingOf(board, key);
  if (sitting === undefined) return no(say.no.noMinutes);
  const missing = missingFrom(board, sitting);
  if (missing !== undefined) return { result: { answer: missing } };
  const { roll } = sitting;
  const entry: Minutes = {
    ...{ body: body.id, day: IsoDate.parse(day) },
    ...(roll === undefined ? {} : { meeting: roll.meeting }),
    ...{ createdAt: instantText(now), createdBy: actor.email },
    ...{ adjusters: defaultAdjusters(board, sitting), adjusted: [], announced: [] },
  };
  const after = withMinutes(board, entry);
  const answer = minutesAnswer(after, entry, digest, now);
  if (answer === undefined) return no(say.no.noMinutes);
  const own = ownPost(entry, actor.email, here);
  return {
    result: { answer, post: own.key },
    changes: [minutesChange('minutes.draft', entry, null, { adjusters: entry.adjusters })],
    posts: [own, ...minutesPosts(board, entry).filter((post) => post.key !== own.key)],
    // Whoever was reminded to write them sees that they are written.
    refresh: [minutesSubject(key)],
  };
}

/** What must be there before there are minutes; undefined where it is. */
function missingFrom(board: Board, { body, day, roll, cases }: Sitting): Answer | undefined {
  if (roll !== undefined) return roll.closedAt === undefined ? refuse(say.rollOpen(say.nameOf(body, day))) : undefined;
  if (cases.length > 0) return undefined;
  const inPapers = board.imported.decision.some((decision) => decision.body === body.id && decision.date === day);
  const latest = sittingDays(board, body).at(-1);
  if (!inPapers) return refuse(say.nothingOn(bodyName(body), day, latest));
  // Decided before the bot was there: the papers have it.
  const question = { kind: 'decision', slots: { ask: 'what', body: body.id, from: day, to: day } };
  return {
    ...refuse(say.nothingButPapers(bodyName(body), day)),
    followUps: [{ label: say.buttons.decisions, question }],
  };
}

/** The card again, in place of a form. */
export function showMinutes(digest: Digest): Action {
  return defineAction({
    action: 'minutes.show',
    args: z.strictObject({ key: z.string().max(200) }),
    async run({ key }, { store, actor, now }): Promise<Done> {
      const board = await store.board();
      const entry = board?.registry.minutes.get(key);
      if (board === undefined || entry === undefined) return { answer: refuse(say.no.noMinutes) };
      if (!mayRead(actor, entry.body)) return { answer: refuse(say.no.notReader) };
      return { answer: minutesAnswer(board, entry, digest, now) ?? refuse(say.no.noMinutes) };
    },
  });
}
