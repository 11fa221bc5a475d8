/** The names in the store, ready to be found in a message: exact, inflected, written apart or misspelled. */
import type { Board } from '../domain/board.ts';
import type { Mention, Ref, RefType } from '../domain/reading.ts';
import { editDistance, fold, inflections, join, type Token, tolerance } from '../domain/text.ts';

interface Entry {
  readonly ref: Ref;
  /** The name's own spelling, for "Jag tolkar … som …". */
  readonly name: string;
}

/** A spelling that misspelled words are held against, with everything it names. */
interface Spelling {
  readonly form: string;
  readonly entries: Entry[];
}

/** No name is longer than this many words. */
const longestName = 7;
/** By so many letters it is told that no name begins like this; most words of a text are done with by then. */
const beginningLetters = 4;

/** A name where it stands in a text. */
interface Found {
  readonly from: number;
  readonly to: number;
  readonly entries: readonly Entry[];
}

export class Gazetteer {
  readonly #exact = new Map<string, Entry[]>();
  /** The first letters of every form, one to `beginningLetters` of them. */
  readonly #beginnings = new Set<string>();
  readonly #byLength = new Map<number, Map<string, Spelling>>();
  readonly #falseFriends = new Set<string>();

  constructor(board: Board) {
    const add = (type: RefType, id: string, name: string, aliases: readonly string[]) => {
      for (const alias of new Set([name, ...aliases])) this.#add({ ref: { type, id }, name: alias });
    };
    const { records } = board;
    for (const m of records.municipality) {
      add('municipality', m.id, m.name, m.aliases);
      for (const word of m.falseFriends) {
        for (const form of inflections(word)) this.#falseFriends.add(form);
      }
    }
    for (const item of records.costItem) add('item', item.id, item.name.sv, [item.name.en, ...item.aliases]);
    for (const project of records.project)
      add('project', project.id, project.name.sv, [project.name.en, ...project.aliases]);
    for (const body of records.body) add('body', body.id, body.name.sv, [body.name.en, ...body.aliases]);
    for (const office of records.office) add('office', office.id, office.name.sv, [office.name.en, ...office.aliases]);
    for (const document of records.document)
      add('document', document.id, document.title.sv, [document.title.en, ...document.aliases]);
    for (const model of records.costModel) add('model', model.id, model.name.sv, [model.name.en]);
    for (const table of records.costTable) {
      if (table.part !== undefined)
        add('part', `${table.item}/${table.part.id}`, table.part.name.sv, [table.part.name.en, ...table.part.aliases]);
    }
    for (const outturn of records.outturn) {
      for (const line of outturn.lines) add('line', line.id, line.name.sv, [line.name.en, ...line.aliases]);
    }
  }

  #add(entry: Entry): void {
    const alias = entry.name;
    const base = join(alias);
    if (base.length < 2) return;
    for (const form of base.length >= 3 ? inflections(alias) : [base]) {
      const entries = this.#exact.get(form) ?? [];
      if (!entries.some(({ ref }) => sameRef(ref, entry.ref))) entries.push(entry);
      this.#exact.set(form, entries);
      for (let letters = 1; letters <= beginningLetters; letters += 1) this.#beginnings.add(form.slice(0, letters));
    }
    if (base.length >= 5 && !/\d/.test(base)) {
      for (const form of new Set([base, `${base}s`, `${base}en`, `${base}et`, `${base}n`])) {
        const spellings = this.#byLength.get(form.length) ?? new Map<string, Spelling>();
        const spelling = spellings.get(form) ?? { form, entries: [] };
        spelling.entries.push(entry);
        spellings.set(form, spelling);
        this.#byLength.set(form.length, spellings);
      }
    }
  }

  /** True if the folded word is one of the names' own forms. */
  knows(word: string): boolean {
    return this.#exact.has(word);
  }

  /** The names in a text that is spelt as it should be, longest first where they overlap. */
  findExact(tokens: readonly Token[]): Mention[] {
    const found = tokens.flatMap((_token, from) => this.#namesFrom(tokens, from));
    const mentions: Mention[] = [];
    const taken = new Set<number>();
    for (const { from, to, entries } of found.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)) {
      if (!isFree(taken, from, to)) continue;
      mentions.push({ refs: entries.map((entry) => entry.ref), from, to });
      for (let at = from; at < to; at += 1) taken.add(at);
    }
    return mentions.sort((a, b) => a.from - b.from);
  }

  /** Every name that begins at this word, the shorter ones first. */
  #namesFrom(tokens: readonly Token[], from: number): Found[] {
    const found: Found[] = [];
    let written = '';
    for (let to = from + 1; to <= Math.min(from + longestName, tokens.length); to += 1) {
      written += tokens[to - 1]?.folded ?? '';
      if (!this.#beginnings.has(written.slice(0, beginningLetters))) break;
      const entries = this.#exact.get(written);
      if (entries === undefined || (to === from + 1 && this.#isFalseFriend(tokens[from]))) continue;
      found.push({ from, to, entries });
    }
    return found;
  }

  /**
   * The names in a message as people write it: exact ones first, then misspelt ones and those that
   * begin a compound. `isWord` says which words are ordinary words and therefore no misspellings.
   */
  find(tokens: readonly Token[], isWord: (folded: string) => boolean): Mention[] {
    const mentions = this.findExact(tokens);
    const taken = new Set(
      mentions.flatMap((mention) =>
        Array.from({ length: mention.to - mention.from }, (_, offset) => mention.from + offset),
      ),
    );
    const claim = (mention: Mention) => {
      mentions.push(mention);
      for (let at = mention.from; at < mention.to; at += 1) taken.add(at);
    };
    for (let length = 3; length >= 1; length -= 1) {
      for (let from = 0; from + length <= tokens.length; from += 1) {
        if (!isFree(taken, from, from + length)) continue;
        const span = tokens.slice(from, from + length);
        const written = span.map((token) => token.folded).join('');
        // Words that stand on their own are joined only where one of them is a fragment ("e arkviet").
        if (length > 1 && !span.some((token) => token.folded.length <= 2 || !isWord(token.folded))) continue;
        if (length > 1 && span.every((token) => isWord(token.folded))) continue;
        if (length > 1 && span.some((token) => token.folded.length > 3 && isWord(token.folded))) continue;
        if (length === 1 && (isWord(written) || this.#falseFriends.has(written))) continue;
        const match = this.#nearest(written);
        if (match === undefined || match.length === 0) continue;
        const text = span.map((token) => token.raw).join(' ');
        claim({
          refs: match.map((entry) => entry.ref),
          from,
          to: from + length,
          corrected: { written: text, name: match[0]?.name ?? '' },
        });
      }
    }
    for (const [at, token] of tokens.entries()) {
      if (taken.has(at) || isWord(token.folded)) continue;
      const entries = this.#headOf(token.folded, isWord);
      if (entries !== undefined) claim({ refs: entries.map((entry) => entry.ref), from: at, to: at + 1 });
    }
    return mentions.sort((a, b) => a.from - b.from);
  }

  /** The name that a compound begins with ("räddningstjänstposten"), when the rest is a word. */
  #headOf(word: string, isWord: (folded: string) => boolean): Entry[] | undefined {
    for (let at = word.length - 4; at >= 6; at -= 1) {
      if (!isWord(word.slice(at))) continue;
      const head = word.slice(0, at);
      const entries = this.#exact.get(head) ?? this.#exact.get(head.replace(/s$/, '')) ?? this.#exact.get(`${head}e`);
      if (entries !== undefined) return entries;
    }
    return undefined;
  }

  /** A curated near-name ("boken"), unless it is written exactly as the name is. */
  #isFalseFriend(token: Token | undefined): boolean {
    return (
      token !== undefined &&
      this.#falseFriends.has(token.folded) &&
      !this.#exact.get(token.folded)?.some((entry) => [fold(entry.name), `${fold(entry.name)}s`].includes(token.folded))
    );
  }

  /** The entries of the nearest spelling; undefined when the nearest ones name different things. */
  #nearest(written: string): Entry[] | undefined {
    let best = tolerance(written.length) + 1;
    let found: Spelling[] = [];
    for (let length = written.length - 2; length <= written.length + 2; length += 1) {
      for (const spelling of this.#byLength.get(length)?.values() ?? []) {
        // A four-letter word may be a name of five that lost one ("pita" for Piteå).
        const limit = tolerance(Math.min(Math.max(written.length, written.length >= 4 ? 5 : 0), spelling.form.length));
        const distance = editDistance(written, spelling.form, Math.min(best, limit));
        if (distance > limit || distance > best) continue;
        if (distance < best) found = [];
        best = distance;
        found.push(spelling);
      }
    }
    const [first, ...others] = found;
    const shared = first?.entries.filter((entry) =>
      others.every((other) => other.entries.some(({ ref }) => sameRef(ref, entry.ref))),
    );
    // A name and its aliases may share a spelling: what they name is named once.
    return shared?.filter((entry, at) => shared.findIndex(({ ref }) => sameRef(ref, entry.ref)) === at);
  }
}

function isFree(taken: ReadonlySet<number>, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (taken.has(at)) return false;
  return true;
}

function sameRef(a: Ref, b: Ref): boolean {
  return a.type === b.type && a.id === b.id;
}
