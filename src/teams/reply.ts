/** From a rendered reply to the one message that carries it. */
import { type Activity, ActivityTypes, CardFactory, InputHints, TextFormatTypes, TurnContext } from 'botbuilder';
import type { RenderedReply } from '../cards/render.ts';
import type { Place } from '../store/store.ts';

/** A reply, or a bare sentence. */
export type Sayable = Pick<RenderedReply, 'text'> & Partial<Pick<RenderedReply, 'card'>>;

/**
 * Text and card in one message. The text holds the answer itself, so it is also the summary that
 * the notification shows; it is plain, since `*` and `_` in it mean nothing.
 */
export function toMessage(context: TurnContext, reply: Sayable): Partial<Activity> {
  return addressed(context, messageOf(reply));
}

/** The message by itself, for a conversation that did not just ask for it. */
export function toPost(place: Place, reply: Sayable): Partial<Activity> {
  return {
    ...messageOf(reply),
    channelId: place.channelId,
    from: { id: place.bot.id, name: place.bot.name ?? '' },
    conversation: {
      id: place.conversation,
      name: '',
      isGroup: place.scope !== 'personal',
      conversationType: place.scope,
      tenantId: place.tenant ?? '',
    },
    ...(place.user === undefined ? {} : { recipient: { id: place.user, name: '' } }),
  };
}

/** The message, before it is known where it goes. */
export function messageOf(reply: Sayable): Partial<Activity> {
  return {
    type: ActivityTypes.Message,
    text: reply.text,
    textFormat: TextFormatTypes.Plain,
    summary: reply.text,
    inputHint: InputHints.AcceptingInput,
    attachments: reply.card === undefined ? [] : [CardFactory.adaptiveCard(reply.card)],
  };
}

/** Shows that somebody is at work on the answer. */
export function toTyping(context: TurnContext): Partial<Activity> {
  return addressed(context, { type: ActivityTypes.Typing });
}

function addressed(context: TurnContext, activity: Partial<Activity>): Partial<Activity> {
  return TurnContext.applyConversationReference(activity, TurnContext.getConversationReference(context.activity));
}
