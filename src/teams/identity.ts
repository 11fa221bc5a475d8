/** Who asks: the object id that Teams vouches for, and the e-mail address from the chat's roster. */
import type { ConnectorClient } from 'botframework-connector';
import type { Logger } from 'pino';
import { z } from 'zod';
import { type Scope, scopes } from '../cards/welcome.ts';
import { describeFailure } from '../operations/failure-note.ts';
import type { InboundActivity } from './activity.ts';
import type { Asker } from './conversation.ts';

/** What the roster call answers, as far as the bot reads it. */
const Member = z.looseObject({
  name: z.string().nullish(),
  email: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  userRole: z.string().nullish(),
});

const Members = z.looseObject({ members: z.array(Member), continuationToken: z.string().nullish() });

/** The connector's type leaves out what its HTTP client takes in the same object. */
type PagedOptions = NonNullable<Parameters<ConnectorClient['conversations']['getConversationPagedMembers']>[1]>;

type Contact = Pick<Asker, 'email' | 'name' | 'guest'>;

/** A slow roster must not hold up the answer. */
const rosterTimeoutMs = 3000;
const contactsKept = 5000;
const membersPerPage = 200;
/** More people than this are no body of a municipal board. */
const mostMembers = 5000;

/** Looks people up in the roster of the chat they write in, once per person and process. */
export class Identity {
  readonly #log: Logger;
  readonly #contacts = new Map<string, Contact>();

  constructor(log: Logger) {
    this.#log = log;
  }

  /** Never fails: without a roster the person is known by id and name only. */
  async asker(activity: InboundActivity, connector: ConnectorClient): Promise<Asker> {
    const person = personOf(activity);
    const contact = this.#contacts.get(person) ?? (await this.#lookUp(person, activity, connector));
    return {
      conversation: activity.conversation.id,
      place: baseOf(activity.conversation.id),
      scope: scopeOf(activity),
      person,
      email: contact.email,
      name: contact.name ?? activity.from.name ?? undefined,
      locale: activity.locale ?? undefined,
      guest: contact.guest,
      directory: { readersOf: (conversation) => this.#readersOf(conversation, connector) },
    };
  }

  /** The addresses of everybody in a channel's team or a chat, page by page. */
  async #readersOf(conversation: string, connector: ConnectorClient): Promise<ReadonlySet<string> | undefined> {
    try {
      const readers = new Set<string>();
      let continuationToken: string | undefined;
      do {
        const options = { timeout: rosterTimeoutMs, pageSize: membersPerPage };
        const next = continuationToken === undefined ? options : { ...options, continuationToken };
        const page = Members.parse(
          await connector.conversations.getConversationPagedMembers(conversation, next as PagedOptions),
        );
        for (const { email, userPrincipalName } of page.members) {
          const address = email || userPrincipalName;
          if (address) readers.add(address.toLowerCase());
        }
        continuationToken = page.continuationToken ?? undefined;
      } while (continuationToken !== undefined && readers.size < mostMembers);
      return readers;
    } catch (error) {
      this.#log.warn({ ...describeFailure(error), at: undefined }, 'the members of a conversation are not known');
      return undefined;
    }
  }

  async #lookUp(person: string, activity: InboundActivity, connector: ConnectorClient): Promise<Contact> {
    try {
      const options = { timeout: rosterTimeoutMs };
      const answer = await connector.conversations.getConversationMember(rosterOf(activity), activity.from.id, options);
      const member = Member.parse(answer);
      const contact: Contact = {
        email: (member.email || member.userPrincipalName)?.toLowerCase() || undefined,
        name: member.name || undefined,
        guest: member.userRole === 'guest',
      };
      this.#remember(person, contact);
      return contact;
    } catch (error) {
      this.#log.warn({ ...describeFailure(error), at: undefined }, 'the roster did not name the person');
      return {};
    }
  }

  #remember(person: string, contact: Contact): void {
    const [oldest] = this.#contacts.keys();
    if (this.#contacts.size >= contactsKept && oldest !== undefined) this.#contacts.delete(oldest);
    this.#contacts.set(person, contact);
  }
}

/** The Entra object id, which the token vouches for, or else the channel's own id. */
export function personOf(activity: InboundActivity): string {
  return activity.from.aadObjectId || activity.from.id;
}

export function scopeOf({ conversation }: InboundActivity): Scope {
  const named = scopes.find((scope) => scope === conversation.conversationType);
  return named ?? (conversation.isGroup ? 'groupChat' : 'personal');
}

/** A channel's members are its team's. */
function rosterOf(activity: InboundActivity): string {
  return activity.channelData?.team?.id || baseOf(activity.conversation.id);
}

/** The chat or channel of a conversation: a thread's id carries its first message's as a suffix. */
export function baseOf(conversation: string): string {
  return conversation.replace(/;messageid=.*$/, '');
}
