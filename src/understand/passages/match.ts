/** How well a passage matches one unit of a message: 1 for the same word or name, below 0 for another subject. */
import { type Entry, isMunicipality, refKey } from './entry.ts';
import type { Unit } from './units.ts';

/** What a match of each sort is worth beside an identical stem. */
const worth = {
  same: 1,
  /** The passage has the subject that a name stands for, in other words. */
  subject: 0.7,
  /** The same, where the name is so particular that a passage about it would hold it. */
  subjectOnly: 0.45,
  /** The parts of a compound, or the words of a name. */
  compound: 0.8,
  concept: 0.6,
  nothing: 0,
  /** A passage about something else than the name in the message explains little of it. */
  otherSubject: -0.35,
  /** A municipality that the passage does not name must not be answered with somebody else's fact. */
  otherMunicipality: -0.5,
} as const;

/** A word so rare ("SCORM") that it tells by itself what is asked for. */
const telling = 1.75;
/** How much a match supports a statement; one word by itself is support enough only if it tells. */
const support = { telling: 2, word: 1, weak: 0.5, none: 0 } as const;
/** A statement with less support needs more to show for it. */
export const enoughSupport = support.telling;

/** `terms` are those of the entry in the message's language. */
export function matchStrength(unit: Unit, entry: Entry, terms: ReadonlyMap<string, number>): number {
  return unit.refs.length > 0 ? nameStrength(unit, entry, terms) : wordStrength(unit, entry, terms);
}

function nameStrength(
  { refs, terms: words, particular }: Unit,
  entry: Entry,
  terms: ReadonlyMap<string, number>,
): number {
  const ofMunicipality = refs.some(isMunicipality);
  const named = refs.some((ref) =>
    isMunicipality(ref) ? entry.municipalities.has(ref.id) : entry.refs.has(refKey(ref)),
  );
  // A name's ref alone says the subject; the same word says the thing ("InfoCaption" is one of e-learning's names).
  if (named) {
    if (ofMunicipality || words.some((word) => terms.has(word))) return worth.same;
    return particular ? worth.subjectOnly : worth.subject;
  }
  if (ofMunicipality) return worth.otherMunicipality;
  if (words.every((word) => terms.has(word))) return worth.compound;
  // A paper's name ("granskningen") says where people think it stands, which need not be where it does.
  return refs.every((ref) => ref.type === 'document') ? worth.nothing : worth.otherSubject;
}

function wordStrength(unit: Unit, entry: Entry, terms: ReadonlyMap<string, number>): number {
  const [whole = '', ...parts] = unit.terms;
  const direct = terms.get(whole);
  if (direct !== undefined) return direct;
  const found = parts.filter((part) => terms.has(part)).length;
  if (found > 0) return (worth.compound * found) / parts.length;
  return unit.concepts.some((concept) => entry.concepts.has(concept)) ? worth.concept : worth.nothing;
}

/** What a match of this strength says for the statement; a municipality's name says whom it is about, not what is asked. */
export function supportOf(unit: Unit, strength: number, entry: Entry): number {
  if (strength <= 0 || unit.common || unit.refs.some(isMunicipality)) return support.none;
  // A rare word that only one of the passage's questions holds says nothing of what the passage is about.
  const tells = strength === worth.same && unit.weight >= telling && entry.own.has(unit.terms[0] ?? '');
  if (unit.refs.length > 0 || tells) return support.telling;
  return strength > worth.concept ? support.word : support.weak;
}
