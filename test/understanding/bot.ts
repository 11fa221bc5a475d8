/** The bot without Teams: the sample board in a database in memory, every kind of question, and a clock that a test moves. */
import { pino } from 'pino';
import { Temporal } from 'temporal-polyfill';
import { questionKinds } from '../../src/questions/index.ts';
import { importInto } from '../../src/start-up.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { Conversation, type Reply } from '../../src/understand/converse.ts';

/** The day that the question sets and cases were written for. */
const start = Temporal.Instant.from('2022-09-01T06:00:00Z');

export interface Said {
  readonly text: string;
  readonly outcome: Reply['outcome'];
  readonly kind: string | undefined;
  /** What stands on the card's buttons and in its lists of choices. */
  readonly buttons: readonly string[];
}

export class Bot {
  now = start;
  readonly #store: Store;
  readonly #conversation: Conversation;

  private constructor(store: Store) {
    this.#store = store;
    const log = pino({ level: 'silent' });
    this.#conversation = new Conversation({ store, kinds: questionKinds, now: () => this.now, log });
  }

  static async start(): Promise<Bot> {
    const store = await openStore('sqlite::memory:');
    await importInto(store, 'data/norrbotten', 'test', start);
    return new Bot(store);
  }

  /** One message in a chat; without a name it is always the same person who writes. */
  async say(text: string, chat: string, person = 'someone'): Promise<Said> {
    const reply = await this.#conversation.message(text, { conversation: chat, person });
    return { text: reply.text, outcome: reply.outcome, kind: reply.question?.kind, buttons: titles(reply.card) };
  }

  close(): Promise<void> {
    return this.#store.close();
  }
}

/** Every title in a card, wherever it stands. */
function titles(card: unknown): string[] {
  if (typeof card !== 'object' || card === null) return [];
  return Object.entries(card).flatMap(([key, value]) =>
    key === 'title' && typeof value === 'string' ? [value] : titles(value),
  );
}
