/**
 * One message or button in, what to say out. The only place where understanding, the store's memory
 * of the chat and the drawing of answers meet; Teams and the terminal both come through here.
 */
import type { Logger } from 'pino';
import { Temporal } from 'temporal-polyfill';
import { ZodError } from 'zod';
import { type ActionData, questionOf } from '../cards/actions.ts';
import { type RenderedReply, render } from '../cards/render.ts';
import * as talk from '../cards/sentences/talk.ts';
import { type Scope, welcome } from '../cards/welcome.ts';
import { type Answer, boardLanguage, type Language, type Question } from '../domain/answer.ts';
import { Board, MissingRecord } from '../domain/board.ts';
import type { BoardRecords } from '../domain/records.ts';
import type { AnyKind } from '../questions/kind.ts';
import type { Frame, Store } from '../store/store.ts';
import { buildMind, type Mind } from './mind.ts';
import { mayPlan, type Planner, plan } from './planner.ts';
import { refusal, respond, welcomeQuestions } from './respond.ts';
import { municipalityOf, type Speaker } from './speaker.ts';
import { understand } from './understand.ts';
import type { Confidence, Context, Understanding } from './understanding.ts';

export interface Parts {
  readonly store: Store;
  readonly kinds: readonly AnyKind[];
  readonly now: () => Temporal.Instant;
  readonly log: Logger;
  /** May propose a question where nothing was understood. */
  readonly planner?: Planner | undefined;
}

/** A reply with what it was understood as, for the terminal and for tests. */
export interface Reply extends RenderedReply {
  readonly language: Language;
  readonly outcome: Answer['outcome'];
  readonly question: Question | undefined;
  readonly confidence: Confidence | undefined;
}

/** A question older than this is no longer what "och Kalix?" leans on. */
const frameMinutes = 30;
/** What stands in a frame while nothing has been asked that was understood. */
const nothingAsked: Question = { kind: 'help', slots: { about: 'help' } };

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

  /** A typed question. */
  async message(text: string, speaker: Speaker): Promise<Reply> {
    const mind = await this.#currentMind();
    if (mind === undefined) return this.#say(refusal(talk.notReady), boardLanguage);
    const { store, log } = this.#parts;
    const now = this.#parts.now();
    const frame = freshFrame(await store.frame(speaker.conversation, speaker.person), now);
    const asker = { municipality: municipalityOf(mind, speaker.email) };
    const context: Context = { mind, asker, now, before: frame?.question, language: boardLanguage };
    const own = understand(text, context);
    const understood = await this.#planned(own, context);
    const failures = understood.type === 'unknown' ? (frame?.failures ?? 0) + 1 : 0;
    const { answer, asked, remember } = respond(understood, mind, now, failures);
    if (own.type === 'unknown') await store.countUnknownWords(wordsToLearn(own.words), now);
    await this.#remember(speaker, remember ?? frame?.question, failures, now);
    log.debug({ type: understood.type, kind: remember?.kind, outcome: answer.outcome }, 'a question was understood');
    return this.#say(answer, understood.language, asked, confidenceOf(understood));
  }

  /** A pressed button; `data` was parsed with the schema that the card was written with. */
  async press(data: ActionData, speaker: Speaker): Promise<Reply> {
    const mind = await this.#currentMind();
    const now = this.#parts.now();
    const question = questionOf(data);
    const answer = mind === undefined ? undefined : answerToPress(question, mind, now);
    if (answer === undefined) return this.#say(refusal(talk.stale), data.language);
    await this.#remember(speaker, question, 0, now);
    return this.#say(answer, data.language, question);
  }

  /** What the bot says when it is added somewhere. */
  welcome(scope: Scope, speaker: Speaker & { readonly name?: string | undefined }): RenderedReply {
    return welcome(scope, speaker.name, boardLanguage, welcomeQuestions);
  }

  /** What the bot says when something unexpected failed. */
  apology(language: Language): RenderedReply {
    return render(refusal(talk.apology), language);
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
    return { ...render(answer, language), language, outcome: answer.outcome, question, confidence };
  }

  /** The mind for the records as they are now; built anew after an import. */
  async #currentMind(): Promise<Mind | undefined> {
    const records = await this.#parts.store.records();
    if (records === undefined) return undefined;
    if (this.#mind?.records !== records)
      this.#mind = { records, mind: buildMind(new Board(records), this.#parts.kinds) };
    return this.#mind.mind;
  }
}

/** The answer to a button's question, or undefined where its card is older than the data or was written by hand. */
function answerToPress(question: Question, mind: Mind, now: Temporal.Instant): Answer | undefined {
  const kind = mind.kinds.find((candidate) => candidate.kind === question.kind);
  try {
    return kind?.reply(question.slots, mind.board, now);
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
