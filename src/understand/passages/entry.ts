/** What the index keeps of a passage: its terms, concepts, names, years and the sorts of facts it holds. */
import { type Language, languages } from '../../domain/answer.ts';
import type { Passage } from '../../domain/passages.ts';
import type { Ref } from '../../domain/reading.ts';
import { detectLanguage } from '../read/language.ts';
import { factTypesOf, type Held } from './fact-types.ts';
import type { TextReader } from './text-reader.ts';
import { linesOf } from './wording.ts';

/** How strongly a term belongs to a passage: a heading speaks for its neighbours too. */
const strengthIn = { line: 1, keyword: 1, heading: 0.9 } as const;

export interface Entry {
  readonly passage: Passage;
  /** How strongly each term belongs to the passage, by the language it stands in there. */
  readonly terms: Readonly<Record<Language, ReadonlyMap<string, number>>>;
  /** The terms that it is known by itself: its sentence, heading and keywords, but not the questions it answers. */
  readonly own: ReadonlySet<string>;
  readonly concepts: ReadonlySet<string>;
  /** What the passage names, but for municipalities; by `refKey`. */
  readonly refs: ReadonlySet<string>;
  readonly municipalities: ReadonlySet<string>;
  readonly years: ReadonlySet<number>;
  readonly facts: Held;
}

export const refKey = (ref: Ref): string => `${ref.type}:${ref.id}`;

export function readEntry(passage: Passage, texts: TextReader): Entry {
  const terms = { sv: new Map<string, number>(), en: new Map<string, number>() };
  const read = (text: string) => texts.read(text);
  const lines = linesOf(passage).map(read);
  const keywords = passage.keywords.map(read);
  const headings = [passage.heading.sv, passage.heading.en].map(read);
  for (const line of lines) addTerms(terms[detectLanguage(line.tokens, 'sv')], line.terms, strengthIn.line);
  for (const language of languages) {
    for (const keyword of keywords) addTerms(terms[language], keyword.terms, strengthIn.keyword);
    addTerms(terms[language], read(passage.heading[language]).terms, strengthIn.heading);
  }
  const all = [...lines, ...keywords, ...headings];
  const own = [read(passage.text.sv), read(passage.text.en), ...keywords, ...headings];
  const named = all.flatMap(({ names }) => names.flatMap(({ refs }) => refs));
  const [municipalities, others] = [named.filter(isMunicipality), named.filter((ref) => !isMunicipality(ref))];
  return {
    passage,
    terms,
    own: new Set(own.flatMap((text) => text.terms)),
    concepts: new Set(all.flatMap((text) => text.concepts)),
    refs: new Set([...[...passage.about, ...others].map(refKey), `document:${passage.source.document}`]),
    municipalities: new Set([...passage.municipalities, ...municipalities.map((ref) => ref.id)]),
    years: yearsOf(passage),
    facts: factTypesOf(passage),
  };
}

function addTerms(to: Map<string, number>, terms: readonly string[], strength: number): void {
  for (const term of terms) to.set(term, Math.max(to.get(term) ?? 0, strength));
}

export function isMunicipality(ref: Ref): boolean {
  return ref.type === 'municipality';
}

/** The years that the statement names; without any, that of its paper. */
function yearsOf(passage: Passage): ReadonlySet<number> {
  const written = [...passage.text.sv.matchAll(/\b20\d\d\b/g)].map(([year]) => Number(year));
  return new Set(written.length > 0 ? written : [Number(passage.date.slice(0, 4))]);
}
