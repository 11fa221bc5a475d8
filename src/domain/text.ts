/**
 * Swedish words for machines: folding, splitting, inflection and spelling distance. Nothing here
 * knows what a word means.
 */

/** One word of a message. Hyphens split words; matching joins them again where a name needs it. */
export interface Token {
  /** As written, but NFC. */
  readonly raw: string;
  /** Lower case, without diacritics: "Överkalix" → "overkalix". */
  readonly folded: string;
  /** Offsets in the NFC text. */
  readonly start: number;
  readonly end: number;
}

/** Lower case without diacritics. */
export function fold(text: string): string {
  // Plain ASCII, which most words are, has nothing to fold but its case.
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase();
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/æ/g, 'a').replace(/ø/g, 'o');
}

const monthCompound =
  /^(januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)(?=(?:möte|sammanträd|träff|budget|rapport|plan|utfall|beslut|nämnd|protokoll|punkt))/iu;

/** Words, numbers and `§`, `%` as tokens of their own. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(/\p{L}+|\d+|[§%?]/gu)) {
    // "decembermötet" says a month and a word.
    const head = monthCompound.exec(match[0])?.[0].length ?? match[0].length;
    for (const [from, to] of head === match[0].length
      ? [[0, head]]
      : [
          [0, head],
          [head, match[0].length],
        ]) {
      const raw = match[0].slice(from, to);
      tokens.push({ raw, folded: fold(raw), start: match.index + (from ?? 0), end: match.index + (to ?? 0) });
    }
  }
  return tokens;
}

/** A name as its tokens, joined: "HR-förstudien" → "hrforstudien". */
export function join(text: string): string {
  return tokenise(text)
    .map((token) => token.folded)
    .join('');
}

/** Endings that Swedish nouns, adjectives and verbs take, longest first; folded. English -s and -'s coincide. */
const endings = [
  'heterna',
  'heten',
  'heter',
  'arnas',
  'ernas',
  'ornas',
  'andena',
  'andet',
  'ningarna',
  'ningen',
  'ningar',
  'arna',
  'erna',
  'orna',
  'aren',
  'ades',
  'ande',
  'ende',
  'ares',
  'ens',
  'ets',
  'are',
  'ade',
  'ats',
  'ast',
  'ar',
  'er',
  'or',
  'en',
  'et',
  'ns',
  'ts',
  'as',
  'es',
  'at',
  'ad',
  'na',
  'te',
  'de',
  'it',
  'a',
  'e',
  'n',
  't',
  's',
  'r',
  'd',
];

/** What must remain of a word when an ending is cut off; the article may follow a short word ("råd-et"). */
const leastRemainder = (ending: string): number => (/^[et][nt]s?$/.test(ending) ? 3 : 4);

/** The endings by their last letter, in the same order: most words end in a letter that few endings have. */
const endingsByLast = Map.groupBy(
  endings.map((ending) => ({ ending, least: ending.length + leastRemainder(ending) })),
  ({ ending }) => ending.at(-1) ?? '',
);

/** A rough stem, good for telling that two words belong together: "projekten" → "projekt", "mötet" → "mot". */
export function stem(folded: string): string {
  if (/\d/.test(folded)) return folded;
  let word = folded;
  for (let round = 0; round < 2; round += 1) {
    const found = endingsByLast
      .get(word.at(-1) ?? '')
      ?.find(({ ending, least }) => word.length >= least && word.endsWith(ending));
    if (found === undefined) break;
    word = word.slice(0, word.length - found.ending.length);
  }
  return word.length >= 4 ? word.replace(/(.)\1$/, '$1') : word;
}

const nounEndings = [
  '',
  's',
  'en',
  'et',
  'n',
  't',
  'ens',
  'ets',
  'ns',
  'ts',
  'er',
  'ar',
  'or',
  'erna',
  'arna',
  'orna',
  'na',
  'nas',
  'ernas',
  'arnas',
  'ers',
  'r',
];

/** The forms in which a name or noun may be written, folded and joined, the name itself first. */
export function inflections(name: string): string[] {
  const base = join(name);
  const forms = nounEndings.map((ending) => base + ending);
  if (base.endsWith('er')) forms.push(`${base.slice(0, -2)}ret`, `${base.slice(0, -2)}rets`, `${base.slice(0, -2)}ren`);
  if (base.endsWith('um')) forms.push(`${base.slice(0, -2)}et`);
  if (/(el|en)$/.test(base)) forms.push(`${base.slice(0, -2)}${base.at(-1)}ar`, `${base.slice(0, -2)}${base.at(-1)}et`);
  if (base.endsWith('a')) forms.push(`${base.slice(0, -1)}or`, `${base.slice(0, -1)}orna`);
  if (base.endsWith('e')) forms.push(`${base.slice(0, -1)}ar`, `${base.slice(0, -1)}arna`);
  if (base.endsWith('m')) forms.push(`${base}men`, `${base}met`);
  return [...new Set(forms)];
}

/**
 * Optimal string alignment: inserted, dropped, changed and swapped letters. Stops counting past
 * `limit` and then returns `limit + 1`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let twoBack: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    let best = i;
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        value = Math.min(value, (twoBack[j - 2] ?? 0) + 1);
      current.push(value);
      best = Math.min(best, value);
    }
    if (best > limit) return limit + 1;
    twoBack = previous;
    previous = current;
  }
  return Math.min(previous[b.length] ?? limit + 1, limit + 1);
}

/** How many edits a word of this length may be away and still be taken for a misspelling. */
export function tolerance(length: number): number {
  return length >= 7 ? 2 : length >= 5 ? 1 : 0;
}
