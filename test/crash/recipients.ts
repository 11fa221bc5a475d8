/** Very many people who are to have the same message, what Teams does with it, and how often each has it in the end. */
import { Temporal } from 'temporal-polyfill';
import { change, type PostWish } from '../../src/domain/registry.ts';
import type { Store } from '../../src/store/store.ts';
import type { Delivered, FakeTeams, Fault } from '../teams/fake-teams.ts';
import { pick, type Random } from './random.ts';
import { accountOf } from './stage.ts';

const meeting = 'namnden-2022-10-12';
export const subject = `roll:${meeting}`;
const at = '2022-09-01T06:00:00.000Z';
/** How often a message meets each of these, once; the rest meet nothing. */
const faults: readonly { readonly share: number; readonly fault: Fault }[] = [
  { share: 0.03, fault: { status: 429, code: 'Throttled', headers: { 'retry-after': '1' } } },
  { share: 0.02, fault: { status: 412, code: 'PreconditionFailed' } },
  { share: 0.04, fault: { status: 503 } },
  { share: 0.03, fault: { status: 502, posted: true } },
  { share: 0.04, fault: { status: 0, dropped: true } },
  { share: 0.04, fault: { status: 0, dropped: true, posted: true } },
];
const refusals = ['BotNotInConversationRoster', 'BotDisabledByAdmin', 'ConversationBlockedByUser'];
const outOfReachShare = 0.05;

export class Recipients {
  readonly emails: readonly string[];
  /** Those to whom Teams takes nothing, with the code that it says, until they install the bot anew. */
  readonly outOfReach = new Map<string, string>();
  readonly #teams: FakeTeams;
  readonly #faults = new Map<string, Fault>();
  /** How often nobody was told that a message had been taken. */
  readonly #lost = new Map<string, number>();
  /** How many deliveries were looked at when a bot was killed. */
  #seen = 0;

  constructor(teams: FakeTeams, count: number) {
    this.#teams = teams;
    this.emails = Array.from({ length: count }, (_, index) => `mottagare.${index}@example.org`);
  }

  /** From now on Teams refuses some of them, and stumbles over others. */
  meetFaults(random: Random): void {
    this.#teams.faultOf = (conversation) => this.#faultOf(conversation.replace(/^a:/, ''));
    for (const email of this.emails) {
      if (random() < outOfReachShare) this.outOfReach.set(email, pick(random, refusals) ?? '');
      let chance = random();
      const met = faults.find(({ share }) => {
        chance -= share;
        return chance < 0;
      });
      if (met !== undefined) this.#faults.set(email, met.fault);
    }
  }

  #faultOf(email: string): Fault | undefined {
    const code = this.outOfReach.get(email);
    if (code !== undefined) return { status: 403, code };
    const fault = this.#faults.get(email);
    this.#faults.delete(email);
    if (fault?.posted === true) this.#lost.set(email, (this.#lost.get(email) ?? 0) + 1);
    return fault;
  }

  /** Puts their accounts, chats and messages into the store. */
  async prepare(store: Store): Promise<void> {
    for (const email of this.emails) {
      await store.savePlace({
        ...{ conversation: `a:${email}`, scope: 'personal', person: accountOf(email), channelId: 'msteams' },
        ...{ serviceUrl: this.#teams.serviceUrl, bot: { id: '28:bot', name: 'Nämndboten' }, user: `29:${email}` },
      });
    }
    const roll = { meeting, body: 'namnden', openedAt: at, openedBy: 'test', seats: [], marks: [] };
    await store.change('test', Temporal.Instant.from(at), () => ({
      result: undefined,
      changes: [
        change({ kind: 'roll', key: meeting, value: roll as never, action: 'test', before: null, after: null }),
        ...this.emails.map((email) => {
          const value = { email, name: email, boundAt: at };
          const key = accountOf(email);
          return change({ kind: 'account', key, value, action: 'account.bind', before: null, after: value });
        }),
      ],
      posts: this.emails.map(
        (person): PostWish => ({
          ...{ key: `${subject}@${person}`, subject, view: 'roll', args: { meeting }, to: { person } },
        }),
      ),
    }));
  }

  /** The deliveries of the message; a welcome is another. */
  #deliveries(): readonly Delivered[] {
    return this.#teams.delivered.filter(({ activity }) => /närvaro/i.test(JSON.stringify(activity.attachments)));
  }

  /** Those who do not have it as far as the store knows. */
  async unsent(store: Store): Promise<ReadonlySet<string>> {
    const unsent = await store.unsentPosts(subject);
    return new Set(unsent.flatMap(({ to }) => ('person' in to ? to.person : [])));
  }

  /** No bot runs: what was taken and answered since the last time, and is unsent to the store, was lost with the bot. */
  async noteKill(store: Store): Promise<void> {
    const unsent = await this.unsent(store);
    const all = this.#deliveries();
    for (const { conversation, id, status } of all.slice(this.#seen)) {
      const email = conversation.replace(/^a:/, '');
      if (id === undefined || status !== 201 || !unsent.has(email)) continue;
      this.#lost.set(email, (this.#lost.get(email) ?? 0) + 1);
    }
    this.#seen = all.length;
  }

  /** For each, how often Teams took the message, and how often it could not be known that it had. */
  outcomes(): readonly { readonly email: string; readonly taken: number; readonly lost: number }[] {
    const taken = Map.groupBy(
      this.#deliveries().filter(({ id }) => id !== undefined),
      ({ conversation }) => conversation.replace(/^a:/, ''),
    );
    return this.emails.map((email) => ({
      ...{ email, taken: taken.get(email)?.length ?? 0, lost: this.#lost.get(email) ?? 0 },
    }));
  }
}
