/**
 * One message or button in, what to say out. The only place where understanding, the store's memory
 * of the chat and the drawing of answers meet; Teams and the terminal both come through here.
 */
import type { Logger } from 'pino';
import { Temporal } from 'temporal-polyfill';
import { ZodError } from 'zod';
import type { Action, ActionContext, Command, Directory, FileKind, FileWish, MadeFile } from '../actions/action.ts';
import { afterPhrase } from '../actions/words.ts';
import { type ActData, type ActionData, questionOf } from '../cards/actions.ts';
import { type LinkTo, withCalendarLink } from '../cards/calendar-link.ts';
import { FileContext } from '../cards/file-context.ts';
import { type RenderedReply, render } from '../cards/render.ts';
import * as people from '../cards/sentences/people.ts';
import * as talk from '../cards/sentences/talk.ts';
import { type Scope, welcome } from '../cards/welcome.ts';
import { type Answer, boardLanguage, type Language, type Question } from '../domain/answer.ts';
import { type Board, MissingRecord } from '../domain/board.ts';
import { today } from '../domain/dates.ts';
import type { BoardRecords } from '../domain/records.ts';
import type { Person } from '../domain/roster.ts';
import { tokenise } from '../domain/text.ts';
import type { AnyKind, Asker } from '../questions/kind.ts';
import { type Frame, type Store, StoreUnavailable } from '../store/store.ts';
import { buildMind, type Mind } from './mind.ts';
import { mayPlan, type Planner, plan } from './planner.ts';
import { longestMessage, readMessage } from './read/read-message.ts';
import { refusal, respond, welcomeQuestions } from './respond.ts';
import { identify, type Known, municipalityOf, type Speaker } from './speaker.ts';
import { understand } from './understand.ts';
import type { Confidence, Context, Understanding } from './understanding.ts';

/** Who may ask: everybody that the tenant lets in, or only those on the roster. */
export const accesses = ['open', 'roster'] as const;
export type Access = (typeof accesses)[number];

export interface Parts {
  readonly store: Store;
  readonly kinds: readonly AnyKind[];
  readonly actions?: readonly Action[] | undefined;
  readonly commands?: readonly Command[] | undefined;
  readonly files?: readonly FileKind[] | undefined;
  readonly access?: Access | undefined;
  readonly now: () => Temporal.Instant;
  readonly log: Logger;
  /** May propose a question where nothing was understood. */
  readonly planner?: Planner | undefined;
  /** Where the calendar files are that answers offer. */
  readonly linkTo?: LinkTo | undefined;
}

/** A reply with what it was understood as, for the terminal and for tests. */
export interface Reply extends RenderedReply {
  readonly language: Language;
  readonly outcome: Answer['outcome'];
  readonly question: Question | undefined;
  readonly confidence: Confidence | undefined;
  /** The action that it tells the outcome of. */
  readonly action?: string | undefined;
  /** Nobody understood what was typed. */
  readonly isUnknown?: boolean | undefined;
  /** The message of the outbox that this reply is. */
  readonly post?: string | undefined;
  /** A file that is offered along with it. */
  readonly file?: FileOffer | undefined;
}

/** A file before it is accepted. */
export interface FileOffer {
  readonly name: string;
  readonly description: string;
  readonly size: number;
  /** Comes back when it is accepted. */
  readonly context: FileContext;
}

/** A question older than this is no longer what "och Kalix?" leans on. */
const frameMinutes = 30;
/** What stands in a frame while nothing has been asked that was understood. */
const nothingAsked: Question = { kind: 'help', slots: { about: 'help' } };
/** Where there is no Teams to ask. */
const noDirectory: Directory = { readersOf: async () => undefined };

export class Conversation {
  readonly #parts: Parts;
  #mind: { records: BoardRecords; mind: Mind } | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Builds what understanding needs, so that the first question does not wait for it. */
  async prepare(): Promise<void> {
    await this.#currentMind();
  }

  /** A typed question or command. */
  async message(text: string, speaker: Speaker): Promise<Reply> {
    const mind = await this.#currentMind();
    if (mind === undefined) return this.#say(refusal(talk.notReady), boardLanguage);
    const { store, log } = this.#parts;
    const now = this.#parts.now();
    const known = await identify(store, mind.board, speaker, now);
    const commanded = await this.#command(text, speaker, known, mind, now);
    if (commanded !== undefined) return commanded;
    if (this.#isClosedTo(known)) return this.#say(refusal(people.closedToStrangers), boardLanguage);
    const frame = freshFrame(await store.frame(speaker.conversation, speaker.person), now);
    const asker = askerOf(known, speaker);
    const context: Context = { mind, asker, now, before: frame?.question, language: boardLanguage };
    const own = understand(text, context);
    const understood = await this.#planned(own, context);
    const failures = understood.type === 'unknown' ? (frame?.failures ?? 0) + 1 : 0;
    const { answer, asked, remember } = respond(understood, context, failures);
    if (own.type === 'unknown') await store.countUnknownWords(wordsToLearn(own.words), now);
    await this.#remember(speaker, remember ?? frame?.question, failures, now);
    log.debug({ type: understood.type, kind: remember?.kind, outcome: answer.outcome }, 'a question was understood');
    const reply = this.#say(answer, understood.language, asked, confidenceOf(understood));
    return { ...reply, isUnknown: understood.type === 'unknown' };
  }

  /**
   * A question by itself, while it is being typed into a search box: it leans on nothing, nothing leans on it,
   * and what would do something is not done. Like any first contact, it makes an account known.
   */
  async search(text: string, speaker: Speaker): Promise<Reply> {
    const mind = await this.#currentMind();
    if (mind === undefined) return this.#say(refusal(talk.notReady), boardLanguage);
    const now = this.#parts.now();
    const known = await identify(this.#parts.store, mind.board, speaker, now);
    if (this.#isClosedTo(known)) return this.#say(refusal(people.closedToStrangers), boardLanguage);
    const context: Context = {
      ...{ mind, asker: askerOf(known, speaker), now, before: undefined },
      language: boardLanguage,
    };
    const understood = understand(text, context);
    const { answer, asked } = respond(understood, context, 0);
    return this.#say(answer, understood.language, asked, confidenceOf(understood));
  }

  /** A pressed button; `data` was parsed with the schema that the card was written with. */
  async press(data: ActionData, speaker: Speaker): Promise<Reply> {
    const mind = await this.#currentMind();
    if (mind === undefined) return this.#say(refusal(talk.notReady), boardLanguage);
    const now = this.#parts.now();
    const known = await identify(this.#parts.store, mind.board, speaker, now);
    if (data.verb === 'act') return this.#act(data, speaker, known, now);
    if (this.#isClosedTo(known)) return this.#say(refusal(people.closedToStrangers), boardLanguage);
    const question = questionOf(data);
    const answer = answerToPress(question, mind, now, askerOf(known, speaker));
    if (answer === undefined) return this.#say(refusal(talk.stale), data.language);
    await this.#remember(speaker, question, 0, now);
    return this.#say(answer, data.language, question);
  }

  /** A file that was accepted, made anew for whoever accepts it; a sentence where they do not get it. */
  async file(context: FileContext, speaker: Speaker): Promise<{ name: string; bytes: Uint8Array } | RenderedReply> {
    const { store } = this.#parts;
    const now = this.#parts.now();
    const board = await store.board();
    if (board === undefined) return this.#say(refusal(talk.notReady), context.language);
    const known = await identify(store, board, speaker, now);
    if (known.state !== 'known') return this.#say(notKnown(known), context.language);
    const made = await this.#make(context, board, known.person);
    return 'refusal' in made ? this.#say(made.refusal, context.language) : made;
  }

  async #make({ file, args }: Omit<FileContext, 'language'>, board: Board, actor: Person): Promise<MadeFile> {
    const kind = (this.#parts.files ?? []).find((candidate) => candidate.file === file);
    const made = await checked(async () => kind?.make(args, board, actor));
    return made ?? { refusal: refusal(talk.stale) };
  }

  /** What the bot says when it is added somewhere; whoever adds it is known from then on. */
  async welcome(scope: Scope, speaker: Speaker & { readonly name?: string | undefined }): Promise<RenderedReply> {
    const board = await this.#parts.store.board();
    if (board !== undefined) await identify(this.#parts.store, board, speaker, this.#parts.now());
    return welcome(scope, speaker.name, boardLanguage, welcomeQuestions);
  }

  /** What the bot says when something unexpected failed; with the code by which it is found in the log. */
  apology(language: Language, error: unknown, code?: string): RenderedReply {
    const words = error instanceof StoreUnavailable ? talk.outOfReach(error) : talk.apology({ code });
    return render(refusal(words), language);
  }

  /** What came of a message that begins like a command; undefined where it is a question. */
  async #command(
    text: string,
    speaker: Speaker,
    known: Known,
    mind: Mind,
    now: Temporal.Instant,
  ): Promise<Reply | undefined> {
    const tokens = tokenise(text.slice(0, longestMessage));
    const begun = (this.#parts.commands ?? []).filter(({ phrases }) =>
      phrases.some((phrase) => afterPhrase(tokens, phrase) !== undefined),
    );
    if (begun.length === 0) return undefined;
    const reading = readMessage(text, mind, today(now), boardLanguage);
    if (known.state !== 'known') return this.#say(notKnown(known), reading.language);
    const setting = { board: mind.board, actor: known.person, here: hereOf(speaker), now };
    for (const command of begun) {
      const recognised = command.recognise(reading, setting);
      if (recognised === undefined) continue;
      if ('ask' in recognised) return this.#say(recognised.ask, reading.language);
      return this.#run(recognised.action, recognised.args, known.person, speaker, reading.language, now);
    }
    return undefined;
  }

  /** A pressed button that changes something. */
  async #act(data: ActData, speaker: Speaker, known: Known, now: Temporal.Instant): Promise<Reply> {
    if (known.state !== 'known') return this.#say(notKnown(known), data.language);
    // An input that was left empty says nothing.
    const written = Object.entries(data.inputs).filter(([, value]) => value.trim() !== '');
    const args = { ...Object.fromEntries(written), ...data.args };
    return this.#run(data.action, args, known.person, speaker, data.language, now);
  }

  async #run(
    name: string,
    args: unknown,
    actor: Person,
    speaker: Speaker,
    language: Language,
    now: Temporal.Instant,
  ): Promise<Reply> {
    const { store, log } = this.#parts;
    const action = (this.#parts.actions ?? []).find((candidate) => candidate.action === name);
    const directory = speaker.directory ?? noDirectory;
    const context: ActionContext = { store, actor, here: hereOf(speaker), now, directory };
    const done = await runChecked(action, args, context);
    if (done === undefined) return this.#say(refusal(talk.stale), language);
    log.debug({ action: name, outcome: done.answer.outcome }, 'an action was carried out');
    const reply = { ...this.#say(done.answer, language), post: done.post, action: name };
    return done.file === undefined ? reply : this.#offer(reply, done.file, actor, language);
  }

  /** The reply with a file that goes with it, or why there is none. */
  async #offer(reply: Reply, { file, args }: FileWish, actor: Person, language: Language): Promise<Reply> {
    const board = await this.#parts.store.board();
    if (board === undefined) return this.#say(refusal(talk.notReady), language);
    const context = FileContext.parse({ file, args, language });
    const made = await this.#make(context, board, actor);
    if ('refusal' in made) return this.#say(made.refusal, language);
    const { name, description, bytes } = made;
    return { ...reply, file: { name, description: description[language], size: bytes.length, context } };
  }

  #isClosedTo(known: Known): boolean {
    return this.#parts.access === 'roster' && known.state !== 'known';
  }

  /** The planner's question where there is one to be had and it holds; otherwise what we understood ourselves. */
  async #planned(own: Understanding, context: Context): Promise<Understanding> {
    const { planner, log } = this.#parts;
    if (planner === undefined || !mayPlan(own)) return own;
    const planned = await plan(planner, own, context);
    log.info(
      {
        outcome: planned.type,
        kind: planned.type === 'planned' ? planned.question.kind : undefined,
        why: planned.type === 'refused' ? planned.why : undefined,
      },
      'the language model was asked',
    );
    if (planned.type !== 'planned') return own;
    const { question, note } = planned;
    const { language, reading } = own;
    // Ranked by nobody and explained by nothing of ours.
    return { language, reading, type: 'question', question, note, confidence: { explained: 0, score: 0 } };
  }

  /** Keeps what the next message may lean on; help, where nothing but failures is known. */
  async #remember(
    { conversation, person }: Speaker,
    question: Question | undefined,
    failures: number,
    now: Temporal.Instant,
  ): Promise<void> {
    if (question === undefined && failures === 0) return;
    const frame = { question: question ?? nothingAsked, failures, at: now.toString() };
    await this.#parts.store.saveFrame(conversation, person, frame);
  }

  #say(answer: Answer, language: Language, question?: Question, confidence?: Confidence): Reply {
    const drawn = render(withCalendarLink(answer, this.#parts.linkTo), language);
    return { ...drawn, language, outcome: answer.outcome, question, confidence };
  }

  /** The mind for the state as it is now; its words are built anew after an import only. */
  async #currentMind(): Promise<Mind | undefined> {
    const board = await this.#parts.store.board();
    if (board === undefined) return undefined;
    if (this.#mind?.records !== board.imported)
      this.#mind = { records: board.imported, mind: buildMind(board, this.#parts.kinds) };
    return withBoard(this.#mind.mind, board);
  }
}

function withBoard(mind: Mind, board: Board): Mind {
  return mind.board === board ? mind : { ...mind, board };
}

function hereOf(speaker: Speaker): ActionContext['here'] {
  return {
    conversation: speaker.place ?? speaker.conversation,
    personal: speaker.scope === undefined || speaker.scope === 'personal',
  };
}

function askerOf(known: Known, speaker: Speaker): Asker {
  const person = known.state === 'known' ? known.person : undefined;
  return { municipality: municipalityOf(person), person: person?.email, isAlone: hereOf(speaker).personal };
}

function notKnown({ state }: Exclude<Known, { state: 'known' }>): Answer {
  const words = { stranger: people.stranger, guest: people.guest, taken: people.taken };
  return refusal(words[state], people.noTitle);
}

/** What an action came to; undefined where its card is older than the bot, or was written by hand. */
function runChecked(action: Action | undefined, args: unknown, context: ActionContext) {
  return checked(async () => action?.run(args, context));
}

/** What it comes to; undefined where it was asked for with arguments, or of a record, that are not (any more). */
async function checked<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ZodError || error instanceof MissingRecord) return undefined;
    throw error;
  }
}

/** The answer to a button's question, or undefined where its card is older than the data or was written by hand. */
function answerToPress(question: Question, mind: Mind, now: Temporal.Instant, asker: Asker): Answer | undefined {
  const kind = mind.kinds.find((candidate) => candidate.kind === question.kind);
  try {
    return kind?.reply(question.slots, mind.board, now, asker);
  } catch (error) {
    // Its slots or ids no longer exist.
    if (error instanceof ZodError || error instanceof MissingRecord) return undefined;
    throw error;
  }
}

/** The frame, if it is still what a message leans on. */
function freshFrame(frame: Frame | undefined, now: Temporal.Instant): Frame | undefined {
  if (frame === undefined) return undefined;
  const age = now.since(Temporal.Instant.from(frame.at)).total('minutes');
  // The demo's clock starts anew with every process, so the frame may seem to come from the future.
  return Math.abs(age) <= frameMinutes ? frame : undefined;
}

function confidenceOf(understood: Understanding): Confidence | undefined {
  return understood.type === 'question' || understood.type === 'both' ? understood.confidence : undefined;
}

/** Words worth adding to the lexicon: lower case, letters only; names are not kept, so none with a capital. */
function wordsToLearn(words: readonly string[]): string[] {
  return words.filter((word) => /^\p{Ll}{3,30}$/u.test(word));
}
