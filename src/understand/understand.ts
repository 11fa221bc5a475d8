/**
 * Text → question, question back, or an honest no. Candidates from the kinds of questions and from the
 * papers' statements compete; what decides is how much of the message each of them explains.
 */
import type { Temporal } from 'temporal-polyfill';
import type { Language, Question } from '../domain/answer.ts';
import { today } from '../domain/dates.ts';
import type { Reading, Ref } from '../domain/reading.ts';
import type { Words } from '../domain/records.ts';
import { fold } from '../domain/text.ts';
import type { Ask, Asker, Setting } from '../questions/kind.ts';
import { actionAsked } from './action.ts';
import type { Mind } from './mind.ts';
import { otherPlace } from './other-places.ts';
import { longestMessage, readMessage } from './read.ts';

export interface Option {
  readonly label: Words;
  readonly question: Question;
}

/** How sure a reading is: the share of the message that it explains, and what it was ranked by. */
export interface Confidence {
  readonly explained: number;
  readonly score: number;
}

export type Understanding = {
  readonly language: Language;
  readonly reading: Reading;
} & (
  | {
      readonly type: 'question';
      readonly question: Question;
      readonly note: Words | undefined;
      readonly confidence: Confidence;
    }
  /** Two questions in one message, each answered on its own. */
  | { readonly type: 'both'; readonly questions: readonly [Question, Question]; readonly confidence: Confidence }
  /** Something is missing: asked back, with every choice. */
  | {
      readonly type: 'ask';
      readonly question: Question;
      readonly slot: string;
      readonly text: Words;
      readonly options: readonly Option[];
    }
  /** Two or three questions may be meant. */
  | { readonly type: 'unsure'; readonly options: readonly Option[] }
  /** Something to be done to the data or the world, which the bot does not do. */
  | { readonly type: 'action' }
  | { readonly type: 'unknown'; readonly words: readonly string[] }
);

export interface Context {
  readonly mind: Mind;
  readonly asker: Asker;
  readonly now: Temporal.Instant;
  /** The question before in this chat, if it is fresh. */
  readonly before: Question | undefined;
  readonly language: Language;
}

interface Candidate {
  readonly question: Question;
  readonly label: Words;
  readonly score: number;
  readonly explained: number;
  /** The share that must be explained to answer, when it differs from the usual. */
  readonly enough?: number | undefined;
  readonly ask?: Ask<Readonly<Record<string, unknown>>> | undefined;
  readonly note?: Words | undefined;
  /** Taken from the question before. */
  readonly inherited: boolean;
}

/** Below this share of explained content nothing is answered; from the second on nothing is asked back. */
export const gate = { ask: 0.5, answer: 0.66 } as const;
/** How good a candidate must be to be answered without asking; a statement has only its words to show. */
const sure = { score: 0.5, passage: 0.7, followUp: 0.78, offer: 0.5 } as const;
/** What a word that a kind leaves unexplained weighs beside one that it explains. */
const unexplained = 1.25;
/** What a strict reading must explain. */
const nearlyAll = 0.9;
/** The same statement twice is seldom what a follow-up asks for. */
const repeated = 0.15;
/** What a reading as a follow-up gains where the sentence leans on the one before. */
const leaning = 0.3;
/** A word this long is seldom mere talk, known or not. */
const matterLetters = 10;
/** What, whom and which named: then chatter around it may stay unexplained; so it may around a name that takes another's place. */
const certain = { strength: 1, explained: 0.45 } as const;
/** What another kind of question loses where the sentence leans on the one before and names nothing itself. */
const changed = -0.2;
/** A question has priority over a statement that fits equally well: it reads the tables. */
const structured = 0.12;

export function understand(text: string, context: Context): Understanding {
  const whole = understandWhole(text, context);
  const both = whole.type === 'action' ? undefined : understandBoth(text, context, whole);
  if (both !== undefined) return both;
  if (whole.type === 'question' || whole.type === 'ask' || whole.type === 'action') return whole;
  // A question among other sentences: small talk before it must not drown it.
  const sentences = text
    .slice(0, longestMessage)
    .split(/(?<=[.!?:])\s+/)
    .filter((sentence) => sentence.trim() !== '');
  if (sentences.length < 2 || sentences.length > 6) return whole;
  for (const sentence of sentences.reverse()) {
    const part = understandWhole(sentence, context);
    if (part.type === 'question' && part.question.kind !== 'help') return part;
  }
  return whole;
}

/** Where a message may fall into two questions: after a question mark, or before "och vad …". */
const betweenQuestions = /\?\s+(?=\S)/;
const beforeAnother =
  /[,.]?\s+(?:och|samt|and)\s+(?=(?:vad|hur|när|vem|vilken|vilket|vilka|varför|what|how|when|who|which|why)\s)/iu;
/** A message that one question explains so wholly is one question, unless a question mark parts it. */
const wholly = 0.95;

/** Two questions in one: only if both halves stand on their own and differ. */
function understandBoth(text: string, context: Context, whole: Understanding): Understanding | undefined {
  const marked = text.slice(0, longestMessage).split(betweenQuestions);
  const halves = marked.length === 2 ? marked : text.slice(0, longestMessage).split(beforeAnother);
  const [one, other] = halves;
  if (halves.length !== 2 || one === undefined || other === undefined) return undefined;
  if (marked.length !== 2 && whole.type === 'question' && whole.confidence.explained >= wholly) return undefined;
  const first = understandWhole(one, context);
  if (first.type !== 'question' || first.question.kind === 'help') return undefined;
  const second = understandWhole(other, { ...context, before: first.question });
  if (
    second.type !== 'question' ||
    second.question.kind === 'help' ||
    JSON.stringify(first.question) === JSON.stringify(second.question)
  )
    return undefined;
  return {
    language: whole.language,
    reading: whole.reading,
    type: 'both',
    questions: [first.question, second.question],
    confidence: {
      explained: Math.min(first.confidence.explained, second.confidence.explained),
      score: Math.min(first.confidence.score, second.confidence.score),
    },
  };
}

function understandWhole(text: string, context: Context): Understanding {
  const { mind, now } = context;
  const reading = readMessage(text, mind, today(now), context.language);
  const base = { language: reading.language, reading };
  if (actionAsked(reading)) return { ...base, type: 'action' };
  const place = otherPlace(reading);
  if (place !== undefined && !mind.passages.hasWord(fold(place))) return { ...base, type: 'unknown', words: [] };
  const candidates = [...kindCandidates(reading, context), ...passageCandidates(reading, context)].sort(
    (a, b) => b.score - a.score,
  );
  const [best, ...others] = candidates;
  if (
    best === undefined ||
    best.explained < Math.min(gate.ask, best.enough ?? gate.ask) ||
    best.score < sure.score - 0.15
  ) {
    return { ...base, type: 'unknown', words: unexplainedWords(reading, mind) };
  }
  if (best.ask !== undefined) {
    const options = best.ask.options.map((option) => ({
      label: option.label,
      question: { kind: best.question.kind, slots: option.slots },
    }));
    return { ...base, type: 'ask', question: best.question, slot: best.ask.slot, text: best.ask.text, options };
  }
  const clear =
    best.explained >= (best.enough ?? gate.answer) &&
    best.score >=
      (best.question.kind !== 'passage'
        ? sure.score
        : reading.elliptic && context.before !== undefined
          ? sure.followUp
          : sure.passage);
  if (clear)
    return {
      ...base,
      type: 'question',
      question: best.question,
      note: noteOf(reading, best),
      confidence: { explained: best.explained, score: best.score },
    };
  const near = [best, ...others].filter(
    (other) =>
      other.ask === undefined && other.explained >= gate.ask && other.score >= Math.max(sure.offer, best.score - 0.15),
  );
  const options = distinct(near).slice(0, 3);
  if (options.length === 0) return { ...base, type: 'unknown', words: unexplainedWords(reading, mind) };
  return { ...base, type: 'unsure', options };
}

/** How many letters of a choice are shown: the likeliest nearly whole, as it may well be what was asked for. */
const shownLetters = { first: 240, other: 80 } as const;

/** The choices to offer: no two that read alike, none longer than a line. */
function distinct(candidates: readonly Candidate[]): Option[] {
  const options = candidates.map(({ label, question }, at) => {
    const letters = at === 0 ? shownLetters.first : shownLetters.other;
    return { label: { sv: shortened(label.sv, letters), en: shortened(label.en, letters) }, question };
  });
  return options.filter(
    (option, at) => options.findIndex((same) => same.label.sv.slice(0, 60) === option.label.sv.slice(0, 60)) === at,
  );
}

function shortened(text: string, letters: number): string {
  return text.length <= letters ? text : `${text.slice(0, text.lastIndexOf(' ', letters))} …`;
}

/** Candidates from the kinds: each reads the message on its own, and as a follow-up where there is one. */
function kindCandidates(reading: Reading, context: Context): Candidate[] {
  const topics = topicsOf(context.before, context.mind);
  const setting: Setting = { board: context.mind.board, asker: context.asker, now: context.now, topics };
  const candidates: Candidate[] = [];
  for (const kind of context.mind.kinds) {
    const readings = [undefined, ...(context.before?.kind === kind.kind ? [context.before] : [])];
    for (const before of readings) {
      const proposal = kind.interpret(reading, setting, before);
      if (proposal === undefined) continue;
      const { explained, strength, chatter } = weigh(reading, kind.cues, proposal.explains ?? []);
      if (proposal.strict && explained < nearlyAll) continue;
      const inherited = before !== undefined;
      const leans = inherited
        ? reading.elliptic
          ? leaning
          : -0.1
        : reading.elliptic && context.before !== undefined && reading.mentions.length === 0
          ? changed
          : 0;
      const bonus = (proposal.bonus ?? 0) + leans;
      const question = { kind: kind.kind, slots: proposal.slots };
      candidates.push({
        question,
        label: kind.label(proposal.slots, context.mind.board),
        explained,
        score: explained * 0.55 + Math.min(1, strength) * 0.45 + structured + bonus,
        ask: proposal.ask,
        note: proposal.reading,
        inherited,
        enough:
          chatter && (strength >= certain.strength || (inherited && reading.elliptic && reading.mentions.length > 0))
            ? certain.explained
            : undefined,
      });
    }
  }
  return candidates;
}

/** How much of the message a kind's cues explain, and how strongly they point to it. */
function weigh(
  reading: Reading,
  cues: Readonly<Record<string, number>>,
  explains: readonly number[],
): { explained: number; strength: number; chatter: boolean } {
  const covered = new Set<number>(explains);
  let strength = 0;
  const cover = (from: number, to: number) => {
    for (let at = from; at < to; at += 1) covered.add(at);
  };
  const counted = new Set<string>();
  for (const mention of reading.mentions) {
    for (const ref of mention.refs) {
      const weight = cues[`@${ref.type}`];
      if (weight === undefined) continue;
      cover(mention.from, mention.to);
      if (!counted.has(ref.type)) strength += weight;
      counted.add(ref.type);
    }
  }
  for (const [concept, places] of reading.concepts) {
    const weight = cues[concept];
    if (weight === undefined) continue;
    for (const at of places) covered.add(at);
    strength += weight;
  }
  if (cues['@time'] !== undefined) {
    if (reading.periods.length > 0) strength += cues['@time'];
    for (const period of reading.periods) cover(period.at[0], period.at[1]);
  }
  if (cues['@paragraph'] !== undefined && reading.paragraphs.length > 0) {
    strength += cues['@paragraph'];
    reading.tokens.forEach((token, at) => {
      if (/^(§|paragraf|\d{1,3})$/.test(token.folded)) covered.add(at);
    });
  }
  if (cues['@number'] !== undefined) {
    if (reading.numbers.length > 0) strength += cues['@number'];
    reading.tokens.forEach((token, at) => {
      if (/^\d+$/.test(token.folded)) covered.add(at);
    });
  }
  let all = 0;
  let known = 0;
  // Only words that the papers do not know stay unexplained: talk around the question, not its matter.
  const chatter = reading.weights.every(
    (weight, at) => covered.has(at) || (weight !== 1 && (reading.tokens[at]?.folded.length ?? 0) < matterLetters),
  );
  reading.weights.forEach((weight, at) => {
    all += weight * (covered.has(at) ? 1 : unexplained);
    if (covered.has(at)) known += weight;
  });
  return { explained: all === 0 ? (strength > 0 || explains.length > 0 ? 1 : 0) : known / all, strength, chatter };
}

function passageCandidates(reading: Reading, context: Context): Candidate[] {
  const topics = reading.elliptic ? topicsOf(context.before, context.mind) : [];
  const leans = reading.elliptic && context.before?.kind === 'passage';
  const before = leans ? context.before?.slots['asked'] : undefined;
  const remembered = Array.isArray(before) ? before.filter((word) => typeof word === 'string') : [];
  const asked = [...new Set([...context.mind.passages.stemsOf(reading), ...remembered])].slice(0, 12);
  return context.mind.passages.search(reading, topics, remembered).map((hit) => ({
    question: {
      kind: 'passage',
      slots: { id: hit.passage.id, ...(hit.also === undefined ? {} : { also: hit.also.id }), asked },
    },
    label: hit.passage.text,
    explained: hit.explained,
    score: hit.score - (leans && context.before?.slots['id'] === hit.passage.id ? repeated : 0),
    inherited: false,
  }));
}

/** What a question was about, for statements that follow it. */
export function topicsOf(question: Question | undefined, mind: Mind): Ref[] {
  if (question === undefined) return [];
  if (question.kind === 'passage') return mind.passages.refsOf(String(question.slots['id']));
  const { board } = mind;
  const refs: Ref[] = [];
  const items = [...(Array.isArray(question.slots['items']) ? question.slots['items'] : []), question.slots['item']];
  for (const id of items) {
    const item = typeof id === 'string' ? board.findItem(id) : undefined;
    if (item === undefined) continue;
    refs.push({ type: 'item', id: item.id });
    if (item.project !== undefined) refs.push({ type: 'project', id: item.project });
  }
  for (const [slot, type] of [
    ['project', 'project'],
    ['body', 'body'],
    ['office', 'office'],
    ['line', 'line'],
  ] as const) {
    const id = question.slots[slot];
    if (typeof id === 'string') refs.push({ type, id });
  }
  return refs;
}

/** What was read into the message: spellings first, then what the kind took over. */
function noteOf(reading: Reading, best: Candidate): Words | undefined {
  const corrected = reading.mentions.find((mention) => mention.corrected !== undefined)?.corrected;
  if (corrected === undefined) return best.note;
  return {
    sv: `Jag tolkar "${corrected.written}" som ${corrected.name}.`,
    en: `I take "${corrected.written}" to mean ${corrected.name}.`,
  };
}

/** The words that nothing in the vocabulary or the papers explains; no numbers, nothing long. */
function unexplainedWords(reading: Reading, mind: Mind): string[] {
  const words = reading.tokens.filter(
    (token, at) =>
      (reading.weights[at] ?? 0) > 0 &&
      !/\d/.test(token.folded) &&
      token.folded.length <= 30 &&
      !mind.isWord(token.folded) &&
      ![...reading.concepts.values()].some((places) => places.includes(at)),
  );
  return [...new Set(words.map((token) => token.raw.toLowerCase()))].slice(0, 5);
}
