/** How each conversation is reached, learnt from every activity: what messages of the bot's own accord need. */
import type { Board } from '../domain/board.ts';
import type { Place, Store } from '../store/store.ts';
import type { InboundActivity } from './activity.ts';
import { baseOf, personOf, scopeOf } from './identity.ts';

type PlaceStore = Pick<Store, 'savePlace' | 'wakePosts' | 'board'>;

const placesKept = 5000;

function placeOf(activity: InboundActivity): Place {
  const { conversation, recipient, from, channelData } = activity;
  const scope = scopeOf(activity);
  const tenant = channelData?.tenant?.id ?? conversation.tenantId;
  return {
    conversation: baseOf(conversation.id),
    scope,
    person: scope === 'personal' ? personOf(activity) : undefined,
    serviceUrl: activity.serviceUrl,
    channelId: activity.channelId,
    bot: { id: recipient.id, name: recipient.name ?? undefined },
    user: scope === 'personal' ? from.id : undefined,
    tenant: tenant ?? undefined,
    team: channelData?.team?.id ?? undefined,
  };
}

export class Places {
  readonly #store: PlaceStore;
  /** What was saved last, so that an unchanged place costs nothing. */
  readonly #known = new Map<string, string>();

  constructor(store: PlaceStore) {
    this.#store = store;
  }

  /** Keeps the place of an activity, if it is new or has changed. */
  async note(activity: InboundActivity): Promise<void> {
    const place = placeOf(activity);
    const text = JSON.stringify(place);
    if (this.#known.get(place.conversation) === text) return;
    await this.#store.savePlace(place);
    const [oldest] = this.#known.keys();
    if (this.#known.size >= placesKept && oldest !== undefined) this.#known.delete(oldest);
    this.#known.set(place.conversation, text);
  }

  /** Whoever writes, presses or installs can be reached, also if they could not before: what waited is due. */
  async wake(activity: InboundActivity): Promise<void> {
    if (isFarewell(activity)) return;
    const { conversation, person } = placeOf(activity);
    await this.#store.wakePosts({ conversation });
    const email = person === undefined ? undefined : emailOf(await this.#store.board(), person);
    if (email !== undefined) await this.#store.wakePosts({ person: email });
  }
}

/** The bot was taken away: there is nobody to reach. */
function isFarewell({ type, action, membersAdded }: InboundActivity): boolean {
  if (type === 'installationUpdate') return action?.startsWith('remove') === true;
  return type === 'conversationUpdate' && (membersAdded ?? []).length === 0;
}

function emailOf(board: Board | undefined, account: string): string | undefined {
  return board?.registry.account.get(account)?.email;
}
