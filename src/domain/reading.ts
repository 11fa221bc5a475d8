/**
 * A message after reading and before understanding: which words are names of something, which are
 * dates, what is asked for. Kinds of questions decide on it; they never look at the text itself.
 */
import type { Language } from './answer.ts';
import type { Token } from './text.ts';

/** What a name in a message can stand for. */
export const refTypes = [
  'municipality',
  'item',
  'part',
  'project',
  'body',
  'office',
  'document',
  'model',
  'line',
] as const;
export type RefType = (typeof refTypes)[number];
export interface Ref {
  readonly type: RefType;
  readonly id: string;
}

/** A name found in the message. Several refs of one type mean that the name alone does not tell which. */
export interface Mention {
  readonly refs: readonly Ref[];
  /** First token and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Set when the spelling was corrected: what was written, and the name it was taken for. */
  readonly corrected?: { readonly written: string; readonly name: string } | undefined;
}

/** A stretch of days; both ends belong to it. ISO dates. */
export interface Period {
  readonly from: string;
  readonly to: string;
  /** 'day' and 'month' name one; 'year' a whole one. */
  readonly grain: 'day' | 'week' | 'month' | 'quarter' | 'season' | 'year' | 'span';
  /** Said in relation to today ("nästa år") and not by its own name. */
  readonly relative: boolean;
  /** First token and the one after the last. */
  readonly at: readonly [number, number];
}

export interface Reading {
  readonly text: string;
  readonly language: Language;
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly periods: readonly Period[];
  /** The year asked for, by number or in words; several for a comparison. */
  readonly years: readonly number[];
  /** A day that no calendar has ("31 november"), as it was written. */
  readonly noSuchDay: string | undefined;
  /** Numbers after §. */
  readonly paragraphs: readonly number[];
  /** Amounts in kronor and other plain numbers that are no years. */
  readonly numbers: readonly number[];
  /** Concepts found, with the tokens that hold them. */
  readonly concepts: ReadonlyMap<string, readonly number[]>;
  /** Weight of each token: 0 for words that carry nothing. */
  readonly weights: readonly number[];
  /** Set when the sentence leans on the one before ("och Kalix?", "2023 då?"). */
  readonly elliptic: boolean;
}

export function refsOf(reading: Reading, type: RefType): string[] {
  return [
    ...new Set(
      reading.mentions.flatMap((mention) => mention.refs.filter((ref) => ref.type === type).map((ref) => ref.id)),
    ),
  ];
}

export function has(reading: Reading, ...concepts: readonly string[]): boolean {
  return concepts.some((concept) => reading.concepts.has(concept));
}
