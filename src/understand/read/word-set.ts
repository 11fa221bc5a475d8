import { fold } from '../../domain/text.ts';

/** A list of words, written with blanks between them, as a set of folded ones. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/).map(fold));
}
