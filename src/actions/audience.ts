/** Where something for a whole body is posted: in its channel, and in personal chat for those who do not read that. */
import type { Board } from '../domain/board.ts';
import type { PostTarget, PostWish } from '../domain/registry.ts';
import type { ActionContext } from './action.ts';

export interface Channel {
  /** Undefined where the body has none. */
  readonly conversation: string | undefined;
  /** Who reads it, by address; undefined where nobody can tell, and then everybody is written to. */
  readonly readers: ReadonlySet<string> | undefined;
}

/** The body's channel, asked of Teams before anything is decided: a decision must not wait for the network. */
export async function channelOf(
  board: Board | undefined,
  body: string,
  { directory }: ActionContext,
): Promise<Channel> {
  const conversation = board?.registry.channel.get(body)?.conversation;
  return { conversation, readers: conversation === undefined ? undefined : await directory.readersOf(conversation) };
}

/**
 * The messages: the reply to whoever acts, the channel's, and one for each of the people who would not see it otherwise.
 *
 * @param postOf the message for a place; the first one is the turn's own reply
 */
export function postsFor(
  people: Iterable<string>,
  { conversation, readers }: Channel,
  { actor, here }: ActionContext,
  postOf: (to: PostTarget, inReply?: boolean) => PostWish,
): { readonly own: PostWish; readonly others: readonly PostWish[] } {
  const apart = [...new Set(people)].filter((email) => email !== actor.email && readers?.has(email) !== true);
  return {
    own: postOf({ conversation: here.conversation }, true),
    others: [
      ...(conversation === undefined || conversation === here.conversation ? [] : [postOf({ conversation })]),
      ...apart.map((person) => postOf({ person })),
    ],
  };
}
