/**
 * Which words of a message a kind has no use for, and which record those words name. Shared by the
 * kinds whose records are found by their titles: decisions, goals, control moments.
 */
import type { Board } from '../domain/board.ts';
import type { Mention, Reading, RefType } from '../domain/reading.ts';
import { fold, stem, tokenise } from '../domain/text.ts';

/** What a kind understands by itself. Time expressions and § numbers are always understood. */
export interface Understood {
  readonly concepts: readonly string[];
  /** Names of these types carry no topic of their own ("nämnden"). */
  readonly names?: readonly RefType[];
}

/** A word or name of the message, with other ways to write it. */
export interface TopicWord {
  readonly at: readonly number[];
  /** Each a list of words, as written first; one of them must be found whole. */
  readonly forms: readonly (readonly string[])[];
}

/** Words that join others in a title and say nothing. */
const joining = new Set([
  'och',
  'om',
  'av',
  'for',
  'med',
  'mot',
  'ett',
  'en',
  'till',
  'inte',
  'under',
  'att',
  'i',
  'the',
  'of',
  'on',
  'and',
  'to',
  'a',
  'by',
  'with',
  'in',
]);

const range = ({ from, to }: Mention): number[] => Array.from({ length: to - from }, (_, offset) => from + offset);

/** The words with content that the kind does not understand by itself; names are one word each. */
export function topicOf(reading: Reading, board: Board, understood: Understood, synonyms = false): TopicWord[] {
  const known = new Set<number>();
  for (const concept of understood.concepts) for (const at of reading.concepts.get(concept) ?? []) known.add(at);
  for (const period of reading.periods) for (let at = period.at[0]; at < period.at[1]; at += 1) known.add(at);
  const topic: TopicWord[] = [];
  const named = new Set<number>();
  for (const mention of reading.mentions) {
    const at = range(mention);
    for (const index of at) named.add(index);
    if (at.every((index) => known.has(index))) continue;
    if (mention.refs.every((ref) => understood.names?.includes(ref.type) === true)) continue;
    topic.push({
      at,
      forms: [at.map((index) => reading.tokens[index]?.folded ?? ''), ...namesOf(mention, board, synonyms)],
    });
  }
  reading.tokens.forEach((token, at) => {
    if (named.has(at) || known.has(at) || (reading.weights[at] ?? 0) === 0 || /^\d+$/.test(token.folded)) return;
    // Words of one or two letters are spoken forms ("va", "me"), unless they are a name.
    if (token.folded.length <= 2) return;
    if (/^(paragraf|paragrafen|par|section)$/.test(token.folded)) return;
    topic.push({ at: [at], forms: [[token.folded]] });
  });
  return topic;
}

/** Other names of what a mention stands for: always for a municipality, for others when misspelled or asked for. */
function namesOf(mention: Mention, board: Board, synonyms: boolean): string[][] {
  const words = (text: string) => tokenise(text).map((token) => token.folded);
  return mention.refs.flatMap((ref) => {
    if (ref.type === 'municipality') return [words(board.municipality(ref.id).name)];
    if (ref.type !== 'project' || (!synonyms && mention.corrected === undefined)) return [];
    const project = board.project(ref.id);
    return [project.name.sv, ...project.aliases].map(words);
  });
}

/** Two words of one family: the same stem, or long stems that begin alike ("samordna", "samordning"), but not a compound and its head. */
function akin(a: string, b: string): boolean {
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  if (shorter < 5 || /\d/.test(a + b)) return false;
  let shared = 0;
  while (shared < shorter && a[shared] === b[shared]) shared += 1;
  return shared >= Math.max(5, Math.ceil(shorter * 0.8)) && shared >= Math.max(a.length, b.length) * 0.5;
}

/** The stem of "avgränsning" is that of "avgränsningen", of which more than the article is cut. */
const rootOf = (folded: string): string => stem(folded.replace(/ning$/, 'ningen'));

const stemsOf = (text: string): string[] =>
  tokenise(text)
    .map((token) => token.folded)
    .filter((word) => word.length > 1 && !joining.has(word))
    .map(rootOf);

/** The lines under which a record is known; `beside` are other lines that may hold the words. */
export interface Titled {
  readonly titles: readonly string[];
  readonly beside?: readonly string[];
}

/**
 * The records that every word of the topic fits. Where titles alone hold them, the other lines do not
 * count; where a whole title is said ("delårsrapporten"), titles that are only touched do not count.
 */
export function findTitled<R>(topic: readonly TopicWord[], records: readonly R[], linesOf: (record: R) => Titled): R[] {
  if (topic.length === 0) return [];
  const said = topic.flatMap((word) => word.forms[0] ?? []).map((word) => rootOf(fold(word)));
  const holds = (stems: readonly string[]) =>
    topic.every((word) =>
      word.forms.some((form) =>
        form.every((part) => part.length <= 1 || stems.some((known) => akin(known, rootOf(part)))),
      ),
    );
  const inTitles = records.filter((record) => holds(linesOf(record).titles.flatMap(stemsOf)));
  const found =
    inTitles.length > 0
      ? inTitles
      : records.filter((record) =>
          holds([...linesOf(record).titles, ...(linesOf(record).beside ?? [])].flatMap(stemsOf)),
        );
  const whole = found.filter((record) =>
    linesOf(record).titles.some((title) => {
      const stems = stemsOf(title).filter((word) => !/^\d+$/.test(word));
      return stems.length > 0 && stems.every((known) => said.some((word) => akin(known, word)));
    }),
  );
  return whole.length > 0 ? whole : found;
}

/** The tokens of topic words, for what a proposal explains. */
export const tokensOf = (topic: readonly TopicWord[]): number[] => topic.flatMap((word) => [...word.at]);

/** True if one of the message's words has one of these folded forms. */
export function says(reading: Reading, pattern: RegExp): boolean {
  return reading.tokens.some((token) => pattern.test(token.folded));
}
