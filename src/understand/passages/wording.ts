/** The wordings of a passage, and wordings as stems in which every name of a thing is alike. */
import type { Passage } from '../../domain/passages.ts';
import type { Mention } from '../../domain/reading.ts';
import { stem, type Token } from '../../domain/text.ts';

/** What a passage says in both languages, and the questions that it is known to answer. */
export function linesOf(passage: Passage): string[] {
  return [passage.text.sv, passage.text.en, ...passage.asks];
}

/** The stems of a wording, with each name replaced by the id of what it names. */
export function canonicalStems(tokens: readonly Token[], mentions: readonly Mention[]): string[] {
  const stems: string[] = [];
  let at = 0;
  while (at < tokens.length) {
    const mention = mentions.find((candidate) => candidate.from === at);
    stems.push(nameOf(mention) ?? stem(tokens[at]?.folded ?? ''));
    at = mention?.to ?? at + 1;
  }
  return stems;
}

/** A thing before the paper or the body that bears the same name. */
function nameOf(mention: Mention | undefined): string | undefined {
  const thing = mention?.refs.find((ref) => ref.type === 'item' || ref.type === 'project');
  return (thing ?? mention?.refs[0])?.id;
}
