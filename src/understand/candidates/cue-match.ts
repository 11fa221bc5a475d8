/** How much of a message a kind's cues explain, and how strongly they point to it. */
import type { Reading } from '../../domain/reading.ts';
import { placesBetween } from '../read/places.ts';

/** What a word that a kind leaves unexplained weighs beside one that it explains. */
const unexplained = 1.25;
/** A word this long is seldom mere talk, known or not. */
const matterLetters = 10;

/** A kind's weights by concept, and by "@" and the type of a name, "@time", "@paragraph" or "@number". */
type Cues = Readonly<Record<string, number>>;

/** Something in the message that points to the kind, and the tokens it explains. */
interface Sign {
  readonly weight: number;
  readonly places: readonly number[];
}

export interface CueMatch {
  /** The share of the message that is explained, 0–1. */
  readonly explained: number;
  readonly strength: number;
  /** The tokens with a weight that stay unexplained. */
  readonly left: readonly number[];
  /** Whether only talk around the question stays unexplained, and nothing of its matter. */
  readonly onlyChatterLeft: boolean;
}

/** `explains` are tokens that the kind explains beside its cues. */
export function matchCues(reading: Reading, cues: Cues, explains: readonly number[]): CueMatch {
  const signs = [...nameSigns(reading, cues), ...conceptSigns(reading, cues), ...figureSigns(reading, cues)];
  const covered = new Set([...explains, ...signs.flatMap((sign) => sign.places)]);
  const strength = signs.reduce((sum, sign) => sum + sign.weight, 0);
  const pointsAt = strength > 0 || explains.length > 0;
  return {
    explained: shareExplained(reading, covered) ?? (pointsAt ? 1 : 0),
    strength,
    left: reading.weights.flatMap((weight, at) => (weight > 0 && !covered.has(at) ? [at] : [])),
    onlyChatterLeft: reading.weights.every((_weight, at) => covered.has(at) || isChatter(reading, at)),
  };
}

/** Several names of one type point to the kind no more strongly than one. */
function nameSigns(reading: Reading, cues: Cues): Sign[] {
  const counted = new Set<string>();
  return reading.mentions.flatMap((mention) =>
    mention.refs.flatMap(({ type }) => {
      const weight = cues[`@${type}`];
      if (weight === undefined) return [];
      const first = !counted.has(type);
      counted.add(type);
      return [{ weight: first ? weight : 0, places: placesBetween(mention) }];
    }),
  );
}

function conceptSigns(reading: Reading, cues: Cues): Sign[] {
  return [...reading.concepts].flatMap(([concept, places]) => {
    const weight = cues[concept];
    return weight === undefined ? [] : [{ weight, places }];
  });
}

/** Dates, paragraphs and numbers. */
function figureSigns(reading: Reading, cues: Cues): Sign[] {
  const { '@time': time, '@paragraph': paragraph, '@number': number } = cues;
  const signs: Sign[] = [];
  if (time !== undefined && reading.periods.length > 0)
    signs.push({ weight: time, places: reading.periods.flatMap(({ at: [from, to] }) => placesBetween({ from, to })) });
  if (paragraph !== undefined && reading.paragraphs.length > 0)
    signs.push({ weight: paragraph, places: placesWhere(reading, /^(§|paragraf|\d{1,3})$/) });
  if (number !== undefined)
    signs.push({ weight: reading.numbers.length > 0 ? number : 0, places: placesWhere(reading, /^\d+$/) });
  return signs;
}

function placesWhere(reading: Reading, pattern: RegExp): number[] {
  return reading.tokens.flatMap((token, at) => (pattern.test(token.folded) ? [at] : []));
}

/** Undefined where the message holds nothing to explain. */
function shareExplained(reading: Reading, covered: ReadonlySet<number>): number | undefined {
  let all = 0;
  let known = 0;
  reading.weights.forEach((weight, at) => {
    all += weight * (covered.has(at) ? 1 : unexplained);
    if (covered.has(at)) known += weight;
  });
  return all === 0 ? undefined : known / all;
}

/** A short word that the papers do not know, or that carries nothing. */
function isChatter(reading: Reading, at: number): boolean {
  return reading.weights[at] !== 1 && (reading.tokens[at]?.folded.length ?? 0) < matterLetters;
}
