/** The units of a message that a passage may explain: its names, then its other words with what they weigh. */
import type { Period, Reading, Ref } from '../../domain/reading.ts';
import { stem } from '../../domain/text.ts';
import { placesBetween, placesOf } from '../read/places.ts';
import type { Postings } from './postings.ts';
import type { WordStock } from './word-stock.ts';

export interface Unit {
  readonly weight: number;
  /** What it names; empty for a word that is no name. */
  readonly refs: readonly Ref[];
  /** Of a word: its stem, then those of its parts. */
  readonly terms: readonly string[];
  readonly concepts: readonly string[];
  /** Of a name: a word that few passages hold, e.g. a product's own name. */
  readonly particular: boolean;
  /** Of a name: one that half the papers hold ("nämnden"), and that says little. */
  readonly common: boolean;
}

/** What units weigh; that of a known word is multiplied by its rarity. */
const weightOf = {
  /** A name says more than a common word. */
  name: 1.2,
  /** A word that the papers do not hold, but whose meaning the vocabulary knows. */
  conceptOnly: 0.8,
  /** A word that nobody knows. */
  unknown: 1.3,
  questionWord: 1,
  /** A word of the question before beside words of this one, and alone. */
  remembered: { beside: 0.5, alone: 1 },
} as const;

/** The rarity from which a name's word is particular. */
const particularRarity = 1;
/** The rarity up to which a body's name is common. */
const commonRarity = 0.5;
/** "engångs kostnad": a shorter first half joins with too much. */
const joinedLetters = 3;

/** Nouns that name one thing where nothing else is spoken of, and whatever is spoken of elsewhere. */
const generalNouns: ReadonlySet<string> = new Set(
  'plattformen plattform systemet systemen arkivet tjansten projektet grundplattformen forvaltningen forstudien gruppen platform system kalkylen'.split(
    ' ',
  ),
);

/** Question words that a statement can answer where nothing else is said ("Varför då?"). */
const answerable = ['why', 'when', 'who', 'place', 'howMany', 'duration'] as const;

export class UnitReader {
  readonly #words: WordStock;
  readonly #postings: Postings;

  constructor(words: WordStock, postings: Postings) {
    this.#words = words;
    this.#postings = postings;
  }

  /** The units of a message, and of the question before (`remembered` stems) where it has a topic to lean on. */
  read(reading: Reading, hasTopic: boolean, remembered: readonly string[]): Unit[] {
    const said = this.#saidUnits(reading, hasTopic);
    const own = said.length === 0 && hasTopic ? questionWords(reading) : said;
    const ownTerms = new Set(own.flatMap((unit) => unit.terms));
    const share = own.length === 0 ? weightOf.remembered.alone : weightOf.remembered.beside;
    const before = remembered
      .filter((term) => !ownTerms.has(term))
      .map((term) => wordUnit(share * this.#postings.rarity(term), [term]));
    return [...own, ...before];
  }

  #saidUnits(reading: Reading, hasTopic: boolean): Unit[] {
    // Where there is a topic already, a general noun ("plattformen") is no name.
    const mentions = reading.mentions.filter(({ from, to }) => {
      const general = to - from === 1 && generalNouns.has(reading.tokens[from]?.folded ?? '');
      return !(hasTopic && general);
    });
    const used = placesOf(mentions);
    const names = mentions.map(({ refs, from, to }) => {
      const terms = placesBetween({ from, to }).flatMap((at) => this.#words.termsOf(reading.tokens[at]?.folded ?? ''));
      const particular = terms.every(
        (term) => this.#postings.has(term) && this.#postings.rarity(term) >= particularRarity,
      );
      const common =
        refs.every(({ type }) => type === 'body') && terms.every((term) => this.#postings.rarity(term) <= commonRarity);
      return { weight: weightOf.name, refs, terms: [...new Set(terms)], concepts: [], particular, common };
    });
    const words: Unit[] = [];
    reading.tokens.forEach((_token, at) => {
      if (used.has(at) || (reading.weights[at] ?? 0) === 0) return;
      const joined = used.has(at + 1) ? undefined : this.#joinedUnit(reading, at);
      if (joined !== undefined) used.add(at + 1);
      const unit = joined ?? this.#wordUnit(reading, at);
      if (unit !== undefined) words.push(unit);
    });
    return [...names, ...words];
  }

  /** "engångs kostnad": two words that the papers write as one. */
  #joinedUnit(reading: Reading, at: number): Unit | undefined {
    const [first, second] = [reading.tokens[at]?.folded ?? '', reading.tokens[at + 1]?.folded];
    if (second === undefined || first.length < joinedLetters || !this.#words.has(first + second)) return undefined;
    const term = stem(first + second);
    return wordUnit((reading.weights[at] ?? 0) * this.#postings.rarity(term), [term]);
  }

  /** A word by itself; a year is no word, as it is compared with the years of the passage. */
  #wordUnit(reading: Reading, at: number): Unit | undefined {
    if (reading.periods.some((period) => period.grain === 'year' && holds(period, at))) return undefined;
    const terms = this.#spelt(reading.tokens[at]?.folded ?? '');
    const concepts = [...reading.concepts].filter(([, places]) => places.includes(at)).map(([concept]) => concept);
    const rarity = this.#rarityOf(terms) ?? (concepts.length > 0 ? weightOf.conceptOnly : weightOf.unknown);
    return wordUnit((reading.weights[at] ?? 0) * rarity, terms, concepts);
  }

  /** The rarity of a word that the papers hold, or of the rarest of its parts. */
  #rarityOf([whole = '', ...parts]: readonly string[]): number | undefined {
    if (this.#postings.has(whole)) return this.#postings.rarity(whole);
    return parts.length === 0 ? undefined : Math.max(...parts.map((part) => this.#postings.rarity(part)));
  }

  /** The terms of a word; one that stands nowhere is taken for a misspelling of the one word it is nearest to. */
  #spelt(folded: string): string[] {
    const terms = this.#words.termsOf(folded);
    if (terms.some((term) => this.#postings.has(term))) return terms;
    const nearest = this.#words.nearestStem(folded);
    return nearest === undefined ? terms : [nearest];
  }
}

function wordUnit(weight: number, terms: readonly string[], concepts: readonly string[] = []): Unit {
  return { weight, refs: [], terms, concepts, particular: false, common: false };
}

const holds = ({ at: [from, to] }: Period, place: number): boolean => place >= from && place < to;

/** "Varför då?": where nothing else is said, the question word is what the statement must answer. */
function questionWords(reading: Reading): Unit[] {
  return answerable
    .filter((concept) => reading.concepts.has(concept))
    .map((concept) => {
      const places = reading.concepts.get(concept) ?? [];
      const terms = places.map((at) => stem(reading.tokens[at]?.folded ?? ''));
      return wordUnit(weightOf.questionWord, terms, [concept]);
    });
}
