/** Where messages go: the channel or chat that they are for, or somebody's personal chat. */
import type { Place, Post, Store } from '../store/store.ts';

/** How each of these is reached, with as many queries for all of them as for one; undefined where it is not known. */
export async function placesOf(
  store: Pick<Store, 'board' | 'places'>,
  posts: readonly Post[],
): Promise<(post: Post) => Place | undefined> {
  const board = await store.board();
  const accountOf = ({ to }: Post) => ('person' in to ? board?.accountOf(to.person) : undefined);
  const places = await store.places({
    people: posts.flatMap((post) => accountOf(post) ?? []),
    conversations: posts.flatMap(({ to }) => ('conversation' in to ? to.conversation : [])),
  });
  const byConversation = new Map(places.map((place) => [place.conversation, place]));
  const byPerson = new Map(places.map((place) => [place.person, place]));
  return (post) => {
    if ('conversation' in post.to) return byConversation.get(post.to.conversation);
    const account = accountOf(post);
    const place = account === undefined ? undefined : byPerson.get(account);
    // A message stays where it stands, also when the person has a new chat.
    return post.sent === undefined || place === undefined ? place : { ...place, conversation: post.sent.conversation };
  };
}
