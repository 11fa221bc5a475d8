/** What a passage scores against a message: the share of it that it explains, and how alike they are worded. */
import type { Passage } from '../../domain/passages.ts';
import { has, type Reading } from '../../domain/reading.ts';
import type { Entry } from './entry.ts';
import { type FactTypeName, type FactTypes, factTypeBonus, lackedOf } from './fact-types.ts';
import { enoughSupport, matchStrength, supportOf } from './match.ts';
import type { Unit } from './units.ts';

/** How much each side of a hit counts for its score. */
export const share = { explained: 0.6, likeness: 0.4 } as const;
/** What a statement about other years than those asked for explains; more where a year is to be confirmed, which may be wrong. */
const wrongYears = { asked: 0.5, toConfirm: 0.7 } as const;
/** A message that leans on the one before is about its topic, or not this message's answer. */
const topicBonus = { on: 0.15, off: -0.2 } as const;
/** One word alone is weak evidence for a statement, unless the message is nearly one of its questions. */
const lonely = { score: -0.3, unlessAlike: 0.6 } as const;

/** A sort of fact, the year that is asked for, or what is counted. */
export type Lacked = FactTypeName | 'year' | 'counted';

/** A statement without the sort of fact that is asked must not stand before one that has it. */
const besideTheQuestion = -0.1;

/** What a message asks of every passage. */
export interface Query {
  readonly reading: Reading;
  readonly units: readonly Unit[];
  /** The weight of all units. */
  readonly total: number;
  /** What the question before was about, by `refKey`. */
  readonly topics: readonly string[];
  readonly asked: FactTypes;
  /** The terms of the noun after "hur många". */
  readonly counted: readonly string[];
}

/** How a passage meets the units of a query, before its wording is compared. */
export interface Coverage {
  /** The strength of its match with each unit. */
  readonly strengths: readonly number[];
  /** Share of the message's content that the passage explains. */
  readonly explained: number;
}

export interface RankedHit extends Coverage {
  readonly passage: Passage;
  readonly score: number;
  /** What is asked and the passage cannot hold. */
  readonly lacks: readonly Lacked[];
}

/** How much of the message an entry explains, unit by unit. */
export function coverageOf(query: Query, entry: Entry): Coverage {
  const { units, total, reading } = query;
  const terms = entry.terms[reading.language];
  const strengths = units.map((unit) => matchStrength(unit, entry, terms));
  const sum = units.reduce((all, unit, at) => all + unit.weight * (strengths[at] ?? 0), 0);
  return {
    strengths,
    explained: (sum / total) * yearsShare(reading, entry),
  };
}

/** `likeness` is that of the message to the passage's nearest wording, 0–1. */
export function rank(query: Query, entry: Entry, coverage: Coverage, likeness: number): RankedHit {
  const lacks: Lacked[] = [
    ...lackedOf(query.asked, entry.facts),
    ...(fitsYears(query.reading, entry) ? [] : (['year'] as const)),
    ...(counts(query, entry) ? [] : (['counted'] as const)),
  ];
  const score =
    coverage.explained * share.explained +
    likeness * share.likeness +
    topicScore(query, entry) +
    (isLonely(query, coverage, entry) && likeness < lonely.unlessAlike ? lonely.score : 0) +
    factTypeBonus(query.asked, entry.facts) +
    (lacks.some((name) => name !== 'year') ? besideTheQuestion : 0);
  return { ...coverage, passage: entry.passage, score, lacks };
}

/** A statement that counts something else than what is asked for only shares the rest of the question. */
function counts({ counted }: Query, entry: Entry): boolean {
  return counted.length === 0 || counted.some((term) => entry.own.has(term));
}

function yearsShare(reading: Reading, entry: Entry): number {
  if (fitsYears(reading, entry)) return 1;
  return has(reading, 'verify') ? wrongYears.toConfirm : wrongYears.asked;
}

function fitsYears({ years }: Reading, entry: Entry): boolean {
  return years.length === 0 || years.some((year) => entry.years.has(year));
}

function topicScore({ topics }: Query, entry: Entry): number {
  if (topics.length === 0) return 0;
  return topics.some((topic) => entry.refs.has(topic)) ? topicBonus.on : topicBonus.off;
}

function isLonely({ units }: Query, { strengths }: Coverage, entry: Entry): boolean {
  return units.reduce((sum, unit, at) => sum + supportOf(unit, strengths[at] ?? 0, entry), 0) < enoughSupport;
}
