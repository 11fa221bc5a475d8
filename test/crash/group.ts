/** A group that decides while its bot is killed again and again: people who press, and remember what they were told. */
import { type Case, type Vote, votes } from '../../src/domain/registry.ts';
import type { Store } from '../../src/store/store.ts';
import { Watchers } from '../teams/watchers.ts';
import type { Press } from './presses.ts';
import { pick, type Random } from './random.ts';
import type { Relay } from './relay.ts';
import { municipalities, type Stage } from './stage.ts';

const body = 'styrgrupp-hr';
export const people = municipalities.map((municipality) => `hr-chef.${municipality}@example.org`);
export const chair = 'hr-chef.lulea@example.org';

/** The sentence for it begins so. */
const unavailable = /Jag kommer inte åt mina uppgifter/;

/** How many cases are voted on at a time. */
const openAtOnce = 3;
/** How many people press at a time. */
const pressAtOnce = 4;
/** How often whoever presses is the chair, who closes. */
const closingShare = 0.06;

/** Who takes a press now. */
export type Serving = Pick<Relay, 'current'>;

export class Group {
  /** By case and address, in the order in which that person made them. */
  readonly presses = new Map<string, Press[]>();
  /** The cases that the chair was told are closed. */
  readonly closed = new Set<string>();
  /** How many answers came, and how many did not. */
  answers = 0;
  lost = 0;
  /** How often the answer was that the database cannot be reached. */
  refused = 0;
  isOver = false;
  readonly #stage: Stage;
  readonly #relay: Serving;
  readonly #store: Store;
  readonly #random: Random;
  readonly #open = new Set<string>();
  readonly #watchers = new Watchers();
  readonly #busy = new Set<string>();
  #titles = 0;

  constructor(stage: Stage, relay: Serving, store: Store, random: Random) {
    this.#stage = stage;
    this.#relay = relay;
    this.#store = store;
    this.#random = random;
  }

  async install(): Promise<void> {
    const { url } = await this.#relay.current();
    for (const email of people) await this.#stage.install(url, email);
  }

  /** Presses until it is over. */
  async work(): Promise<void> {
    const worker = async () => {
      while (!this.isOver) await this.#step();
    };
    await Promise.all(Array.from({ length: pressAtOnce }, worker));
  }

  /** Resolves as soon as `enough` holds, looked at with every answer. */
  until(enough: () => boolean): Promise<void> {
    return this.#watchers.until(enough);
  }

  /** So many cases, on each of which everybody votes until they are told that it is saved; then the chair closes it. */
  async decide(count: number): Promise<void> {
    while (this.#open.size < count) await this.#present();
    await this.#findLost();
    const cases = [...this.#open];
    await Promise.all(
      people.map(async (email) => {
        for (const key of cases) await this.#voteUntilSaved(key, email);
      }),
    );
    for (const key of cases) while (this.#open.has(key)) await this.#close(key);
  }

  async #voteUntilSaved(key: string, email: string): Promise<void> {
    const vote = email === chair ? 'yes' : this.#anyVote();
    do await this.#vote(key, email, vote);
    while (this.presses.get(`${key} ${email}`)?.at(-1)?.told === 'lost');
  }

  /** A case that was looked for in vain may have been written just then. */
  async #findLost(): Promise<void> {
    for (const [key, { state }] of await this.#cases()) if (state === 'open') this.#open.add(key);
  }

  /** Everybody votes, and the chair closes what is open; again where no answer comes. */
  async finish(): Promise<void> {
    for (const key of this.#open) {
      for (const email of people) await this.#vote(key, email, email === chair ? 'yes' : this.#anyVote());
      while (this.#open.has(key)) await this.#close(key);
    }
  }

  async #step(): Promise<void> {
    const email = pick(
      this.#random,
      people.filter((each) => !this.#busy.has(each)),
    );
    if (email === undefined) return;
    this.#busy.add(email);
    try {
      const key = pick(this.#random, [...this.#open]);
      if (email === chair && (key === undefined || this.#open.size < openAtOnce)) await this.#present();
      else if (key === undefined) await new Promise(setImmediate);
      else if (email === chair && this.#random() < closingShare * people.length) await this.#close(key);
      else await this.#vote(key, email, this.#anyVote());
    } finally {
      this.#busy.delete(email);
    }
  }

  #anyVote(): Vote {
    return pick(this.#random, votes) ?? 'yes';
  }

  async #press(email: string, button: object): Promise<string | undefined> {
    const { url } = await this.#relay.current();
    const answer = await this.#stage.press(url, email, button);
    if (answer === undefined) this.lost += 1;
    else this.answers += 1;
    this.#watchers.tell();
    // Whoever is told that the database cannot be reached knows as little as one who gets no answer.
    if (answer === undefined || !unavailable.test(answer)) return answer;
    this.refused += 1;
    return undefined;
  }

  /** Puts a new case forward; whoever gets no answer looks whether it is there, as people do. */
  async #present(): Promise<void> {
    this.#titles += 1;
    const title = `Ärende ${this.#titles}`;
    const form = { body, title, proposal: 'Så gör vi.', deadline: '2022-09-28' };
    const answer = await this.#press(chair, { action: 'cases.present', args: {}, ...form });
    const found = [...(await this.#cases())].find(([, of]) => of.title === title);
    if (found !== undefined) this.#open.add(found[0]);
    else if (answer !== undefined) throw new Error(`${title} is not there, and the chair was told: ${answer}`);
  }

  async #cases(): Promise<ReadonlyMap<string, Case>> {
    return (await this.#store.board())?.registry.case ?? new Map();
  }

  async #vote(key: string, email: string, vote: Vote): Promise<void> {
    const answer = await this.#press(email, { action: 'cases.vote', args: { case: key, round: 0, vote } });
    const own = this.presses.get(`${key} ${email}`) ?? [];
    this.presses.set(`${key} ${email}`, [...own, { vote, told: toldBy(answer) }]);
  }

  async #close(key: string): Promise<void> {
    const answer = await this.#press(chair, { action: 'cases.close', args: { case: key, round: 0 } });
    // Refused where the vote is even and the chair has not voted.
    if (answer?.includes('Rösterna är lika') === true) await this.#vote(key, chair, 'yes');
    if (answer === undefined || !/Utfall/.test(answer)) return;
    this.#open.delete(key);
    this.closed.add(key);
  }
}

function toldBy(answer: string | undefined): Press['told'] {
  if (answer === undefined) return 'lost';
  if (answer.includes('röst är redan')) return 'already';
  if (answer.includes('röst är')) return 'saved';
  if (answer.includes('redan avslutat')) return 'refused';
  throw new Error(`a vote was answered with ${answer}`);
}
