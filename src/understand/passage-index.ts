/**
 * Finds the passage that answers a message by the words they share: stems, parts of compounds,
 * concepts of the vocabulary, and the names in both. Built once per import.
 */
import { type Language, languages } from '../domain/answer.ts';
import type { Passage } from '../domain/passages.ts';
import type { Mention, Reading, Ref } from '../domain/reading.ts';
import { editDistance, fold, stem, type Token, tokenise, tolerance } from '../domain/text.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Lexicon } from './lexicon.ts';
import { LikenessIndex } from './likeness.ts';
import { detectLanguage } from './read.ts';

export interface Hit {
  readonly passage: Passage;
  /** A second statement on the same subject, where the two together explain what neither does alone. */
  readonly also?: Passage | undefined;
  /** Share of the message's content that the passage explains, 0–1. */
  readonly explained: number;
  /** How good the hit is over all, 0–1: what candidates are ranked by. */
  readonly score: number;
}

interface Line {
  readonly stems: ReadonlySet<string>;
  /** Its number in the likeness index. */
  readonly number: number;
  /** The rarity of all its stems together; filled in once every line is known. */
  rarity: number;
}

interface Entry {
  readonly passage: Passage;
  /** How strongly each stem belongs to the passage, by the language it stands in there. */
  readonly terms: Readonly<Record<Language, ReadonlyMap<string, number>>>;
  readonly concepts: ReadonlySet<string>;
  readonly refs: ReadonlySet<string>;
  readonly municipalities: ReadonlySet<string>;
  readonly years: ReadonlySet<number>;
  readonly lines: readonly Line[];
  readonly holds: Holds;
}

/** What a match of each sort is worth beside an identical stem. */
/** What it is worth that a passage has the subject that a name stands for, in other words. */
const subject = 0.7;
const worth = { compound: 0.8, concept: 0.6, heading: 0.9 } as const;
/** A passage about something else than the name in the message explains little of it. */
const wrongTopic = 0.35;

const bonus = { onTopic: 0.15, offTopic: -0.2 } as const;
/** Nouns that name one thing where nothing else is spoken of, and whatever is spoken of elsewhere. */
const generalNouns = new Set([
  'plattformen',
  'plattform',
  'systemet',
  'systemen',
  'arkivet',
  'tjansten',
  'projektet',
  'grundplattformen',
  'forvaltningen',
  'forstudien',
  'gruppen',
  'platform',
  'system',
  'kalkylen',
]);
/** One word alone is weak evidence for a statement, unless the message is nearly one of its questions. */
const lonely = -0.3;
/** A statement that explains less is not compared line by line. */
const worthRanking = 0.2;
/** A word so rare ("SCORM") that it tells by itself what is asked for. */
const telling = 1.75;
const alike = 0.6;

const refKey = (ref: Ref) => `${ref.type}:${ref.id}`;

export class PassageIndex {
  readonly #entries: Entry[];
  readonly #postings = new Map<string, number[]>();
  readonly #rarities = new Map<string, number>();
  readonly #conceptPostings = new Map<string, number[]>();
  readonly #vocabulary = new Set<string>();
  readonly #words = new Set<string>();
  readonly #wordsByLength = new Map<number, Set<string>>();
  readonly #lexicon: Lexicon;
  readonly #lines: string[] = [];
  readonly #letters: LikenessIndex;

  constructor(passages: readonly Passage[], gazetteer: Gazetteer, lexicon: Lexicon) {
    this.#lexicon = lexicon;
    for (const passage of passages) {
      for (const line of linesOf(passage)) {
        for (const token of tokenise(line)) {
          this.#words.add(token.folded);
          const sameLength = this.#wordsByLength.get(token.folded.length) ?? new Set<string>();
          this.#wordsByLength.set(token.folded.length, sameLength.add(token.folded));
          if (token.folded.length >= 4) this.#vocabulary.add(stem(token.folded));
        }
      }
    }
    this.#entries = passages.map((passage) => this.#enter(passage, gazetteer));
    this.#letters = new LikenessIndex(this.#lines);
    this.#entries.forEach((entry, index) => {
      for (const term of new Set([...entry.terms.sv.keys(), ...entry.terms.en.keys()]))
        push(this.#postings, term, index);
      for (const concept of entry.concepts) push(this.#conceptPostings, concept, index);
    });
    for (const [term, entries] of this.#postings) this.#rarities.set(term, rarityOf(entries.length, passages.length));
    for (const { lines } of this.#entries) {
      for (const line of lines) for (const word of line.stems) line.rarity += this.#rarity(word);
    }
  }

  /** True for a word that stands in the papers, and so is no misspelling of something else. */
  hasWord(folded: string): boolean {
    return this.#words.has(folded);
  }

  /** The stems of a message's content words: what a follow-up may lean on. */
  stemsOf(reading: Reading): string[] {
    const named = new Set(
      reading.mentions.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, offset) => from + offset)),
    );
    const content = reading.tokens.filter((_token, at) => (reading.weights[at] ?? 0) >= 1 && !named.has(at));
    return [...new Set(content.map((token) => stem(token.folded)))].slice(0, 12);
  }

  /** What a passage is about, for questions that lean on it. */
  refsOf(id: string): Ref[] {
    const entry = this.#entries.find((candidate) => candidate.passage.id === id);
    return entry === undefined ? [] : [...entry.passage.about];
  }

  #numberOf(line: string): number {
    return this.#lines.push(line) - 1;
  }

  #enter(passage: Passage, gazetteer: Gazetteer): Entry {
    const terms = { sv: new Map<string, number>(), en: new Map<string, number>() };
    const concepts = new Set<string>();
    const refs = new Set([...passage.about.map(refKey), `document:${passage.source.document}`]);
    const municipalities = new Set(passage.municipalities);
    const written = [...passage.text.sv.matchAll(/\b20\d\d\b/g)].map(([year]) => Number(year));
    // The years that the statement names; without any, that of its paper.
    const years = new Set<number>(written.length > 0 ? written : [Number(passage.date.slice(0, 4))]);
    const take = (text: string, strength: number, into: readonly Language[]) => {
      const tokens = tokenise(text);
      for (const token of tokens) {
        for (const term of this.#termsOf(token.folded)) {
          for (const language of into) terms[language].set(term, Math.max(terms[language].get(term) ?? 0, strength));
        }
      }
      for (const hit of this.#lexicon.find(tokens)) concepts.add(hit.concept);
      for (const mention of gazetteer.findExact(tokens)) {
        for (const ref of mention.refs) {
          if (ref.type === 'municipality') municipalities.add(ref.id);
          else refs.add(refKey(ref));
        }
      }
    };
    const lines = linesOf(passage);
    for (const line of lines) take(line, 1, [detectLanguage(tokenise(line), 'sv')]);
    for (const keyword of passage.keywords) take(keyword, 1, languages);
    take(passage.heading.sv, worth.heading, ['sv']);
    take(passage.heading.en, worth.heading, ['en']);
    return {
      passage,
      terms,
      concepts,
      refs,
      municipalities,
      years,
      holds: holdsOf(passage),
      lines: lines.map((line) => ({
        stems: new Set(canonicalLine(line, gazetteer)),
        number: this.#numberOf(line),
        rarity: 0,
      })),
    };
  }

  /** A word's stem and, for a compound, the stems of its parts. */
  #termsOf(folded: string): string[] {
    const whole = stem(folded);
    return folded.length >= 8 ? [whole, ...this.#partsOf(folded)] : [whole];
  }

  /** The parts of a compound whose every part is a known word: "kostnadskalkyl" → "kostnad", "kalkyl". */
  #partsOf(folded: string): string[] {
    for (let at = folded.length - 4; at >= 4; at -= 1) {
      const tail = stem(folded.slice(at));
      if (tail.length < 4 || !this.#vocabulary.has(tail)) continue;
      const head = folded.slice(0, at);
      for (const first of [head, head.replace(/s$/, ''), head.replace(/[aeou]$/, '')]) {
        const headStem = stem(first);
        if (headStem.length >= 3 && (this.#vocabulary.has(headStem) || this.#vocabulary.has(first)))
          return [headStem, tail];
      }
    }
    return [];
  }

  /** Little for words that stand everywhere, much for rare and unknown ones. */
  #rarity(term: string): number {
    return this.#rarities.get(term) ?? unheardOf;
  }

  /**
   * The best passages for a message, best first. `topics` are what the question before was about and
   * `remembered` the stems it was asked with; they count when the message leans on it.
   */
  search(reading: Reading, topics: readonly Ref[], remembered: readonly string[] = [], most = 6): Hit[] {
    const said = this.#unitsOf(reading, topics.length > 0);
    const own = said.length > 0 || topics.length === 0 ? said : this.#questionWords(reading);
    const ownStems = new Set(own.flatMap((unit) => unit.terms));
    const units = [
      ...own,
      ...remembered
        .filter((term) => !ownStems.has(term))
        .map((term) => ({
          weight: (own.length === 0 ? 1 : 0.5) * this.#rarity(term),
          refs: [],
          terms: [term],
          concepts: [],
        })),
    ];
    const total = units.reduce((sum, unit) => sum + unit.weight, 0);
    if (total === 0) return [];
    const candidates = new Set<number>();
    for (const unit of units) {
      for (const term of unit.terms) for (const index of this.#postings.get(term) ?? []) candidates.add(index);
      for (const concept of unit.concepts)
        for (const index of this.#conceptPostings.get(concept) ?? []) candidates.add(index);
    }
    const stems = new Map(canonical(reading.tokens, reading.mentions).map((word) => [word, this.#rarity(word)]));
    const weight = [...stems.values()].reduce((sum, rarity) => sum + rarity, 0);
    const letters = this.#letters.scores(reading.tokens);
    const topicKeys = topics.map(refKey);
    const hits: (Hit & { readonly strengths: readonly number[] })[] = [];
    const wanted = wantedOf(reading);
    for (const index of candidates) {
      const entry = this.#entries[index];
      if (entry === undefined) continue;
      let sum = 0;
      let supports = 0;
      const strengths: number[] = [];
      for (const unit of units) {
        const strength = match(unit, entry, entry.terms[reading.language]);
        strengths.push(strength);
        sum += unit.weight * strength;
        // A municipality's name says whom it is about, not what is asked.
        if (strength > 0 && !unit.refs.some((ref) => ref.type === 'municipality'))
          supports +=
            unit.refs.length > 0 || (strength === 1 && unit.weight >= telling) ? 2 : strength > worth.concept ? 1 : 0.5;
      }
      let explained = sum / total;
      if (!this.#fitsYears(reading, entry)) explained *= 0.5;
      if (explained < worthRanking) continue;
      const likeness = Math.max(
        ...entry.lines.map((line) => (this.#likeness(stems, weight, line) + (letters[line.number] ?? 0)) / 2),
      );
      const onTopic = topicKeys.length > 0 && topicKeys.some((key) => entry.refs.has(key));
      // A message that leans on the one before is about its topic, or not this message's answer.
      const topic = topicKeys.length === 0 ? 0 : onTopic ? bonus.onTopic : bonus.offTopic;
      const score =
        explained * 0.6 +
        likeness * 0.4 +
        topic +
        (supports < 2 && likeness < alike ? lonely : 0) +
        heldBonus(wanted, entry.holds);
      hits.push({ passage: entry.passage, explained, score, strengths });
    }
    hits.sort((a, b) => b.score - a.score);
    const [first] = hits;
    if (first === undefined || first.explained > whole) return hits.slice(0, most);
    return [
      ...pairWith(
        first,
        hits,
        units.map((unit) => unit.weight / total),
      ),
      ...hits,
    ].slice(0, most);
  }

  /** What the message holds to be explained: names first, then words; a general noun ("plattformen") is no name where there is a topic already. */
  #unitsOf(reading: Reading, hasTopic: boolean): Unit[] {
    const units: Unit[] = [];
    const inMention = new Set<number>();
    for (const mention of reading.mentions) {
      if (hasTopic && mention.to - mention.from === 1 && generalNouns.has(reading.tokens[mention.from]?.folded ?? ''))
        continue;
      const terms = new Set<string>();
      for (let at = mention.from; at < mention.to; at += 1) {
        inMention.add(at);
        for (const term of this.#termsOf(reading.tokens[at]?.folded ?? '')) terms.add(term);
      }
      units.push({ weight: 1.2, refs: mention.refs, terms: [...terms], concepts: [] });
    }
    reading.tokens.forEach((token, at) => {
      const weight = reading.weights[at] ?? 0;
      if (inMention.has(at) || weight === 0) return;
      const next = reading.tokens[at + 1];
      // "engångs kostnad": two words that the papers write as one.
      if (
        next !== undefined &&
        !inMention.has(at + 1) &&
        token.folded.length >= 3 &&
        this.#words.has(token.folded + next.folded)
      ) {
        const joined = stem(token.folded + next.folded);
        inMention.add(at + 1);
        units.push({ weight: weight * this.#rarity(joined), refs: [], terms: [joined], concepts: [] });
        return;
      }
      if (reading.periods.some((period) => period.grain === 'year' && at >= period.at[0] && at < period.at[1])) return;
      const [whole = '', ...parts] = this.#spelt(token.folded);
      const concepts = [...reading.concepts].filter(([, places]) => places.includes(at)).map(([concept]) => concept);
      const known = this.#postings.has(whole);
      const rarity =
        known || parts.length === 0 ? this.#rarity(whole) : Math.max(...parts.map((part) => this.#rarity(part)));
      units.push({
        weight: weight * (known || parts.length > 0 ? rarity : concepts.length > 0 ? 0.8 : 1.3),
        refs: [],
        terms: [whole, ...parts],
        concepts,
      });
    });
    return units;
  }

  /** "Varför då?": where nothing else is said, the question word is what the statement must answer. */
  #questionWords(reading: Reading): Unit[] {
    return (['why', 'when', 'who', 'place', 'howMany', 'duration'] as const)
      .filter((concept) => reading.concepts.has(concept))
      .map((concept) => ({
        weight: 1,
        refs: [],
        terms: (reading.concepts.get(concept) ?? []).map((at) => stem(reading.tokens[at]?.folded ?? '')),
        concepts: [concept],
      }));
  }

  /** The stems of a word; a word that stands nowhere is taken for a misspelling of the one word it is nearest to. */
  #spelt(folded: string): string[] {
    const terms = this.#termsOf(folded);
    if (terms.some((term) => this.#postings.has(term)) || folded.length < 5) return terms;
    let best = tolerance(folded.length) + 1;
    let found: string[] = [];
    for (let length = folded.length - 2; length <= folded.length + 2; length += 1) {
      for (const word of this.#wordsByLength.get(length) ?? []) {
        if (word[0] !== folded[0]) continue;
        const distance = editDistance(folded, word, Math.min(best, tolerance(Math.min(word.length, folded.length))));
        if (distance > tolerance(Math.min(word.length, folded.length)) || distance > best) continue;
        if (distance < best) found = [];
        best = distance;
        found.push(word);
      }
    }
    const stems = new Set(found.map(stem));
    return stems.size === 1 ? [...stems] : terms;
  }

  #fitsYears(reading: Reading, entry: Entry): boolean {
    return reading.years.length === 0 || reading.years.some((year) => entry.years.has(year));
  }

  /** Dice's coefficient between the message and one line, each stem weighed by its rarity. */
  #likeness(stems: ReadonlyMap<string, number>, mine: number, line: Line): number {
    let shared = 0;
    for (const [word, rarity] of stems) if (line.stems.has(word)) shared += rarity;
    return mine + line.rarity === 0 ? 0 : (2 * shared) / (mine + line.rarity);
  }
}

/** The best hit together with another statement of its subject that answers the rest of the message. */
function pairWith(
  first: Hit & { readonly strengths: readonly number[] },
  hits: readonly (Hit & { readonly strengths: readonly number[] })[],
  weights: readonly number[],
): Hit[] {
  const subject = familyOf(first.passage);
  for (const other of hits.slice(1, pairedAmong)) {
    if (familyOf(other.passage) !== subject || other.score < first.score - 0.25) continue;
    const together = weights.reduce(
      (sum, weight, at) => sum + weight * Math.max(first.strengths[at] ?? 0, other.strengths[at] ?? 0),
      0,
    );
    const gain = together - first.explained;
    if (gain >= worthPairing)
      return [{ passage: first.passage, also: other.passage, explained: together, score: first.score + gain * 0.6 }];
  }
  return [];
}

const familyOf = (passage: Passage): string => passage.id.split('/').slice(0, 2).join('/');
/** A hit that explains this much needs no second statement; a second one must explain so much more, and stand so high. */
const whole = 0.9;
const worthPairing = 0.2;
const pairedAmong = 12;

/** What a term weighs that stands nowhere. */
const unheardOf = 1.3;

function rarityOf(count: number, all: number): number {
  return Math.min(1.8, Math.max(0.4, Math.log(all / count) / 3.5));
}

interface Unit {
  readonly weight: number;
  readonly refs: readonly Ref[];
  readonly terms: readonly string[];
  readonly concepts: readonly string[];
}

function match(unit: Unit, entry: Entry, terms: ReadonlyMap<string, number>): number {
  if (unit.refs.length > 0) {
    const hit = unit.refs.some((ref) =>
      ref.type === 'municipality' ? entry.municipalities.has(ref.id) : entry.refs.has(refKey(ref)),
    );
    // A name's ref alone says the subject; the same word says the thing ("InfoCaption" is one of e-learning's names).
    if (hit)
      return unit.terms.some((term) => terms.has(term)) || unit.refs.some((ref) => ref.type === 'municipality')
        ? 1
        : subject;
    // A municipality that the passage does not name must not be answered with somebody else's fact.
    if (unit.refs.some((ref) => ref.type === 'municipality')) return -0.5;
    if (unit.terms.every((term) => terms.has(term))) return worth.compound;
    // A paper's name ("granskningen") says where people think it stands, which need not be where it does.
    return unit.refs.every((ref) => ref.type === 'document') ? 0 : -wrongTopic;
  }
  const [whole = '', ...parts] = unit.terms;
  const direct = terms.get(whole);
  if (direct !== undefined) return direct;
  if (parts.length > 0) {
    const found = parts.filter((part) => terms.has(part)).length;
    if (found > 0) return (worth.compound * found) / parts.length;
  }
  return unit.concepts.some((concept) => entry.concepts.has(concept)) ? worth.concept : 0;
}

/** What sort of fact a statement holds: read off its Swedish sentence once. */
interface Holds {
  readonly date: boolean;
  readonly figure: boolean;
  readonly reason: boolean;
  readonly plan: boolean;
}

function holdsOf(passage: Passage): Holds {
  const text = fold(passage.text.sv);
  return {
    date: /\d{4}|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|host|kvartal/.test(
      text,
    ),
    figure: /\d/.test(text),
    reason: /eftersom|darfor|beror|orsak|skal|pa grund|anledning|for att/.test(text),
    plan: /\b(ska|planer\w*|vantas|kommer)\b/.test(text),
  };
}

/** What a message asks a statement to hold: a date for "när", a number for "hur många", a reason, a plan. */
function wantedOf(reading: Reading): Holds {
  const asked = (...concepts: string[]) => concepts.some((concept) => reading.concepts.has(concept));
  return {
    date: asked('when'),
    figure: asked('howMany', 'howMuch'),
    reason: asked('why'),
    plan: /\b(ska|kommer|planer\w*|tankt|will|going to)\b/.test(fold(reading.text)),
  };
}

/** A little for a statement that can hold what is asked. */
const held: Readonly<Record<keyof Holds, number>> = { date: 0.04, figure: 0.04, reason: 0.06, plan: 0.05 };

function heldBonus(wanted: Holds, holds: Holds): number {
  let extra = 0;
  for (const sort of ['date', 'figure', 'reason', 'plan'] as const)
    if (wanted[sort] && holds[sort]) extra += held[sort];
  return extra;
}

/** The stems of a wording, with each name of something replaced by what it names: all its names are alike. */
function canonical(tokens: readonly Token[], mentions: readonly Mention[]): string[] {
  const stems: string[] = [];
  let at = 0;
  while (at < tokens.length) {
    const mention = mentions.find((candidate) => candidate.from === at);
    const ref =
      mention?.refs.find((candidate) => candidate.type === 'item' || candidate.type === 'project') ?? mention?.refs[0];
    if (mention === undefined || ref === undefined) stems.push(stem(tokens[at]?.folded ?? ''));
    else stems.push(ref.id);
    at = mention?.to ?? at + 1;
  }
  return stems;
}

function canonicalLine(line: string, gazetteer: Gazetteer): string[] {
  const tokens = tokenise(line);
  return canonical(tokens, gazetteer.findExact(tokens));
}

function linesOf(passage: Passage): string[] {
  return [passage.text.sv, passage.text.en, ...passage.asks];
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
