/**
 * Messages of the bot's own accord: what actions have wished for, sent and kept up to date. What is to stand where is
 * in the store, so a process that dies leaves nothing unsent; each message is claimed before it is sent, so that
 * several processes share the work; and what changed ten times before it was its turn is sent once.
 *
 * Few are in hand at a time, however many are due: in each conversation one after the other, and those of one that has
 * to wait go back to the store instead of being in others' way.
 */
import type { Board } from '../domain/board.ts';
import { describeFailure } from '../operations/failure-note.ts';
import type { Place, Post, Store } from '../store/store.ts';
import { type Clock, systemClock } from './clock.ts';
import { lapsed, noConversation } from './failure.ts';
import { placesOf } from './post-places.ts';
import { PostSender, type SendCounts, type SenderParts } from './post-sender.ts';
import { Presence } from './presence.ts';

export type OutboxStore = Pick<
  Store,
  'claimPosts' | 'settlePost' | 'delayPost' | 'returnPost' | 'places' | 'board' | 'beat' | 'leave'
>;

export interface OutboxParts extends SenderParts {
  readonly store: OutboxStore;
  readonly clock?: Clock | undefined;
}

/**
 * How many are claimed at a time, as soon as fewer than that wait to be sent. Few: what a process held when it died is
 * taken for sent by the next one, as far as anybody can know.
 */
const claimAtOnce = 10;
/** How many may be in hand, most of them on their way to a Teams that takes a second to answer. */
const mostInHand = 80;
/** How many of one conversation may be in hand. */
const mostOfConversation = 8;
/** What goes back to the store comes again about as fast as a conversation takes it. */
const apartMs = 250;
/** Longer than a message may be in hand and a request to Teams may take, so that nobody else sends it meanwhile. */
const leaseSeconds = 30;
const inHandMs = 15_000;
/** Whoever has to wait longer than this does so in the store. */
const holdMs = 2000;
/** What another process (a command in the terminal) has wished for is found within this time. */
const lookEveryMs = 2000;

/** A message in hand. */
interface Due {
  readonly post: Post;
  readonly place: Place;
  readonly claimedAt: number;
}

/** The messages in hand that go to one conversation. */
interface Lane {
  readonly conversation: string;
  readonly waiting: Due[];
  isBusy: boolean;
  /** When the last one that went back to the store is due again. */
  returnsAt: number;
}

export class Outbox {
  readonly #parts: OutboxParts;
  readonly #clock: Clock;
  readonly #sender: PostSender;
  readonly #presence: Presence;
  readonly #lanes = new Map<string, Lane>();
  /** All that is under way and must end before the process does. */
  readonly #tasks = new Set<Promise<void>>();
  readonly #closing = new AbortController();
  #running: Promise<void> | undefined;
  #lookAt = Number.NEGATIVE_INFINITY;
  #isWoken = false;
  #sleep: AbortController | undefined;

  constructor(parts: OutboxParts) {
    this.#parts = parts;
    this.#clock = parts.clock ?? systemClock;
    this.#sender = new PostSender(parts);
    const { store, limits, now } = parts;
    this.#presence = new Presence({ store, limits, clock: this.#clock, now });
  }

  /** What has come of the messages since the process began. */
  get counts(): SendCounts {
    return this.#sender.counts;
  }

  /** Looks for what is due, now and from time to time. */
  start(): void {
    this.#running ??= this.#run();
  }

  /** Something may be due. */
  kick(): void {
    this.#lookAt = Number.NEGATIVE_INFINITY;
    this.#wake();
  }

  /** Ends after what is being sent at the moment; the rest waits in the store. */
  async close(): Promise<void> {
    this.#closing.abort();
    this.#wake();
    await this.#running;
    const left = [...this.#lanes.values()].flatMap(({ waiting }) => waiting.splice(0));
    for (const { post } of left) this.#giveBack(post, 0);
    while (this.#tasks.size > 0) await Promise.all(this.#tasks);
    await this.#presence.leave();
  }

  async #run(): Promise<void> {
    while (!this.#closing.signal.aborted) {
      try {
        await this.#presence.beat();
        await this.#claim();
        await this.#dispatch();
        await this.#rest(0);
      } catch (error) {
        // What was claimed and is not in hand comes again when its lease is over.
        this.#parts.log.error(describeFailure(error), 'the outbox failed');
        this.#lookAt = this.#clock.now() + lookEveryMs;
        await this.#rest(lookEveryMs);
      }
    }
  }

  /** Waits until something may be sent or claimed, and at least so long: until a time, or until something has ended. */
  async #rest(leastMs: number): Promise<void> {
    const { limits } = this.#parts;
    const idle = [...this.#lanes.values()].filter(({ isBusy, waiting }) => !isBusy && waiting.length > 0);
    const times = idle.map(({ conversation }) => limits.waitFor(conversation));
    if (this.#hasRoom()) times.push(Math.max(this.#lookAt - this.#clock.now(), limits.waitForApp() - holdMs));
    const ms = Math.ceil(Math.max(leastMs, Math.min(lookEveryMs, ...times)));
    if (!this.#isWoken && !this.#closing.signal.aborted) {
      this.#sleep = new AbortController();
      await this.#clock.wait(ms, this.#sleep.signal);
      this.#sleep = undefined;
    }
    this.#isWoken = false;
  }

  #wake(): void {
    this.#isWoken = true;
    this.#sleep?.abort();
  }

  #hasRoom(): boolean {
    const lanes = [...this.#lanes.values()];
    const waiting = lanes.reduce((sum, lane) => sum + lane.waiting.length, 0);
    const busy = lanes.filter(({ isBusy }) => isBusy).length;
    return waiting < claimAtOnce && waiting + busy + claimAtOnce <= mostInHand;
  }

  /** Takes more in hand, if there is room and the time has come to look. */
  async #claim(): Promise<void> {
    const { store, limits, now } = this.#parts;
    const claimedAt = this.#clock.now();
    if (!this.#hasRoom() || claimedAt < this.#lookAt || limits.waitForApp() > holdMs) return;
    // A kick that comes while this looks is for the next time.
    this.#lookAt = claimedAt + lookEveryMs;
    const posts = await store.claimPosts(claimAtOnce, now(), leaseSeconds);
    if (posts.length === 0) return;
    if (posts.length === claimAtOnce) this.#lookAt = Number.NEGATIVE_INFINITY;
    const placeOf = await placesOf(store, posts);
    const nowhere = posts.filter((post) => placeOf(post) === undefined);
    for (const post of posts) {
      const place = placeOf(post);
      if (place !== undefined) this.#queue({ post, place, claimedAt });
    }
    await Promise.all(nowhere.map(({ key }) => store.delayPost(key, undefined, noConversation)));
  }

  #queue(due: Due): void {
    const { conversation } = due.place;
    const known = this.#lanes.get(conversation);
    const lane = known ?? { conversation, waiting: [], isBusy: false, returnsAt: Number.NEGATIVE_INFINITY };
    this.#lanes.set(conversation, lane);
    // Nobody overtakes those that went back to the store before.
    const isInTime = due.post.isPutOff || lane.returnsAt <= this.#clock.now();
    if (isInTime && lane.waiting.length < mostOfConversation) lane.waiting.push(due);
    else this.#putOff(lane, due, mostOfConversation * apartMs);
  }

  /** Sends what may be sent now, at most one message in each conversation. */
  async #dispatch(): Promise<void> {
    const { store, limits } = this.#parts;
    if (this.#lanes.size === 0) return;
    const board = await store.board();
    for (const lane of [...this.#lanes.values()]) {
      if (lane.isBusy || this.#closing.signal.aborted) continue;
      const wait = limits.waitFor(lane.conversation);
      if (wait > holdMs) for (const due of lane.waiting.splice(0)) this.#putOff(lane, due, wait);
      while (wait === 0 && !lane.isBusy && lane.waiting.length > 0) this.#sendNext(lane, board);
      this.#leave(lane);
    }
  }

  /** Forgets a lane in which nothing is in hand, and nothing is to come back. */
  #leave(lane: Lane): void {
    if (lane.isBusy || lane.waiting.length > 0 || lane.returnsAt > this.#clock.now()) return;
    this.#lanes.delete(lane.conversation);
  }

  /** Has the lane's first message sent, or ends it where nothing is to be sent. */
  #sendNext(lane: Lane, board: Board | undefined): void {
    const due = lane.waiting.shift();
    if (due === undefined) return;
    const { post, place, claimedAt } = due;
    if (this.#clock.now() - claimedAt > inHandMs) {
      // Somebody else may take it before it has arrived.
      this.#giveBack(post, 0);
      return;
    }
    const drawn = this.#sender.draw(post, place, board);
    if (drawn === 'of no use' || drawn === 'failed') {
      this.#do(this.#sender.drop(post, drawn));
      return;
    }
    lane.isBusy = true;
    const answered = this.#parts.limits.count(lane.conversation);
    // Others are served before the next one of this conversation.
    this.#lanes.delete(lane.conversation);
    this.#lanes.set(lane.conversation, lane);
    this.#do(
      this.#sender.send(post, place, drawn, answered).finally(() => {
        lane.isBusy = false;
        this.#leave(lane);
        this.#wake();
      }),
    );
  }

  /** Back to the store for at least so many milliseconds, behind those of the conversation that went before it. */
  #putOff(lane: Lane, { post }: Due, ms: number): void {
    const now = this.#clock.now();
    const until = Math.max(now + ms, lane.returnsAt + apartMs);
    lane.returnsAt = until;
    this.#giveBack(post, until - now);
  }

  #giveBack({ key, isLapsed }: Post, ms: number): void {
    const until = this.#parts.now().add({ milliseconds: Math.ceil(ms) });
    this.#do(this.#parts.store.returnPost(key, until, isLapsed ? lapsed : undefined));
  }

  /** Follows something to its end. Where the store fails, the message comes again when its lease is over. */
  #do(work: Promise<void>): void {
    const task = work
      .catch((error: unknown) =>
        this.#parts.log.error(describeFailure(error), 'what became of a message was not noted'),
      )
      .finally(() => this.#tasks.delete(task));
    this.#tasks.add(task);
  }
}
