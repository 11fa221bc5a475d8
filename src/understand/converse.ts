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
import { concat } from '../cards/sentences/words.ts';
import { type Scope, welcome } from '../cards/welcome.ts';
import type { Answer, FollowUp, Language, Question } from '../domain/answer.ts';
import { Board, MissingRecord } from '../domain/board.ts';
import type { BoardRecords } from '../domain/records.ts';
import type { AnyKind } from '../questions/kind.ts';
import type { Frame, Store } from '../store/store.ts';
import { buildMind, type Mind } from './mind.ts';
import { otherPlace } from './other-places.ts';
import { mayPlan, type Planner, plan } from './planner.ts';
import { type Confidence, type Context, type Understanding, understand } from './understand.ts';

/** Who asks, and where. */
export interface Speaker {
  readonly conversation: string;
  /** Entra object id, or the channel's own user id. */
  readonly person: string;
  readonly email?: string | undefined;
  readonly locale?: string | undefined;
}

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
  readonly outcome: Answer['outcome'];
  readonly question: Question | undefined;
  readonly confidence: Confidence | undefined;
}

/** A question older than this is no longer what "och Kalix?" leans on. */
const frameMinutes = 30;
/** After so many messages in a row that were not understood, a person to ask is named. */
const failuresBeforeContact = 2;

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
    const { store, now, log } = this.#parts;
    const language = languageOf(speaker.locale);
    const mind = await this.#currentMind();
    if (mind === undefined)
      return this.#say({ ...base, outcome: 'refuse', text: talk.notReady, title: talk.unknownTitle }, language);
    const at = now();
    const frame = await store.frame(speaker.conversation, speaker.person);
    const fresh = frame !== undefined && isFresh(frame, at);
    const context: Context = {
      mind,
      asker: { municipality: municipalityOf(mind, speaker.email) },
      now: at,
      before: fresh ? frame.question : undefined,
      language,
    };
    const own = understand(text, context);
    const understood = await this.#planned(own, context);
    const failures = understood.type === 'unknown' ? (fresh ? frame.failures : 0) + 1 : 0;
    const { answer, remember } = this.#answerTo(understood, mind, at, failures);
    if (own.type === 'unknown') await store.countUnknownWords(wordsToLearn(own.words), at);
    const question = remember ?? (fresh ? frame.question : undefined);
    if (question !== undefined || failures > 0) {
      await store.saveFrame(speaker.conversation, speaker.person, {
        question: question ?? { kind: 'help', slots: { about: 'help' } },
        failures,
        at: at.toString(),
      });
    }
    log.debug({ type: understood.type, kind: remember?.kind, outcome: answer.outcome }, 'a question was understood');
    const asked =
      understood.type === 'question' || understood.type === 'ask'
        ? understood.question
        : understood.type === 'both'
          ? understood.questions[1]
          : undefined;
    return this.#say(
      answer,
      understood.language,
      asked,
      understood.type === 'question' || understood.type === 'both' ? understood.confidence : undefined,
    );
  }

  /** A pressed button; `data` was parsed with the schema that the card was written with. */
  async press(data: ActionData, speaker: Speaker): Promise<Reply> {
    const { store, now } = this.#parts;
    const mind = await this.#currentMind();
    const question = questionOf(data);
    const kind = mind?.kinds.find((candidate) => candidate.kind === question.kind);
    if (mind === undefined || kind === undefined)
      return this.#say({ ...base, outcome: 'refuse', text: talk.stale, title: talk.unknownTitle }, data.language);
    const at = now();
    let answer: Answer;
    try {
      answer = kind.reply(question.slots, mind.board, at);
    } catch (error) {
      // The card is older than the data, or was written by hand: its slots or ids no longer exist.
      if (!(error instanceof ZodError || error instanceof MissingRecord)) throw error;
      return this.#say({ ...base, outcome: 'refuse', text: talk.stale, title: talk.unknownTitle }, data.language);
    }
    await store.saveFrame(speaker.conversation, speaker.person, { question, failures: 0, at: at.toString() });
    return this.#say(answer, data.language, question);
  }

  /** What the bot says when it is added somewhere. */
  welcome(scope: Scope, speaker: Speaker & { readonly name?: string | undefined }): RenderedReply {
    return welcome(scope, speaker.name, languageOf(speaker.locale), welcomeQuestions);
  }

  /** What the bot says when something unexpected failed. */
  apology(language: Language): RenderedReply {
    return render({ ...base, outcome: 'refuse', text: talk.apology, title: talk.unknownTitle }, language);
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

  #answerTo(
    understood: Understanding,
    mind: Mind,
    at: Temporal.Instant,
    failures: number,
  ): { answer: Answer; remember: Question | undefined } {
    switch (understood.type) {
      case 'question': {
        const { question, note } = understood;
        const answer = reply(question, mind, at);
        return {
          answer: { ...answer, reading: note ?? answer.reading },
          remember: answer.outcome === 'help' ? undefined : question,
        };
      }
      case 'both': {
        const [first, second] = understood.questions;
        return { answer: together(reply(first, mind, at), reply(second, mind, at)), remember: second };
      }
      case 'ask': {
        const followUps = understood.options.map(({ label, question }) => ({ label, question }));
        return {
          answer: { ...base, outcome: 'clarify', text: understood.text, title: talk.askTitle, followUps },
          remember: understood.question,
        };
      }
      case 'unsure': {
        const labels = understood.options.map((option) => option.label);
        return {
          answer: {
            ...base,
            outcome: 'clarify',
            text: talk.unsure(labels),
            title: talk.unsureTitle,
            followUps: understood.options,
          },
          remember: undefined,
        };
      }
      case 'action':
        return {
          answer: {
            ...base,
            outcome: 'refuse',
            text: talk.action,
            title: talk.actionTitle,
            followUps: welcomeQuestions,
          },
          remember: undefined,
        };
      case 'unknown': {
        const place = otherPlace(understood.reading);
        const again = failures >= failuresBeforeContact;
        const text =
          place !== undefined
            ? talk.outsider({ place, municipalities: mind.board.records.municipality.length })
            : again
              ? talk.unknownAgain({ words: understood.words, contact: mind.board.profile.contact })
              : talk.unknown({ words: understood.words });
        return {
          answer: { ...base, outcome: 'refuse', text, title: talk.unknownTitle, followUps: welcomeQuestions },
          remember: undefined,
        };
      }
    }
  }

  #say(answer: Answer, language: Language, question?: Question, confidence?: Confidence): Reply {
    return { ...render(answer, language), outcome: answer.outcome, question, confidence };
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

function reply(question: Question, mind: Mind, at: Temporal.Instant): Answer {
  const kind = mind.kinds.find((candidate) => candidate.kind === question.kind);
  if (kind === undefined) throw new MissingRecord('kind of question', question.kind);
  return kind.reply(question.slots, mind.board, at);
}

/** Two answers in one reply: both sentences, and the first one's card with the sources of both. */
function together(first: Answer, second: Answer): Answer {
  const sources = new Map(
    [...first.sources, ...second.sources].map((source) => [`${source.title.sv}|${source.section}`, source]),
  );
  return {
    ...first,
    outcome: first.outcome === 'answer' || second.outcome === 'answer' ? 'answer' : first.outcome,
    text: concat([first.text, second.text]),
    sources: [...sources.values()],
    followUps: [...first.followUps.slice(0, 2), ...second.followUps.slice(0, 1)],
  };
}

const base = { detail: { shape: 'none' }, sources: [], followUps: [] } as const;

/** Questions to begin with: on the welcome card and beside a "vet inte". */
const welcomeQuestions: readonly FollowUp[] = [
  {
    label: { sv: 'När är nästa nämndmöte?', en: 'When is the next board meeting?' },
    question: { kind: 'meetings', slots: { which: 'next', ask: 'date', body: 'namnden' } },
  },
  {
    label: { sv: 'Hur går projekten?', en: 'How are the projects going?' },
    question: { kind: 'projectStatus', slots: { group: 'running', also: [], count: false, since: false } },
  },
  { label: { sv: 'Vad kan jag fråga?', en: 'What can I ask?' }, question: { kind: 'help', slots: { about: 'help' } } },
];

function isFresh(frame: Frame, now: Temporal.Instant): boolean {
  const age = now.since(Temporal.Instant.from(frame.at)).total('minutes');
  // The demo's clock starts anew with every process, so the frame may seem to come from the future.
  return Math.abs(age) <= frameMinutes;
}

function languageOf(locale: string | undefined): Language {
  return locale?.toLowerCase().startsWith('en') ? 'en' : 'sv';
}

/** The municipality that "vi" means: that of the one seat or role the person has. */
function municipalityOf(mind: Mind, email: string | undefined): string | undefined {
  if (email === undefined) return undefined;
  const address = email.toLowerCase();
  const own = mind.board.records.membership.filter(
    (row) => row.email.toLowerCase() === address && row.municipality !== undefined,
  );
  const municipalities = new Set(own.map((row) => row.municipality));
  return municipalities.size === 1 ? [...municipalities][0] : undefined;
}

/** Words worth adding to the lexicon: lower case, letters only; names are not kept, so none with a capital. */
function wordsToLearn(words: readonly string[]): string[] {
  return words.filter((word) => /^\p{Ll}{3,30}$/u.test(word));
}
