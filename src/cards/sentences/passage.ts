/** What is said about statements found in the papers. */
import type { Words } from '../../domain/records.ts';
import { say } from './words.ts';

/** A statement that is about something missing begins with saying so. */
export function gap(text: Words): Words {
  return say((l) => {
    const sentence = text[l];
    const saysSo = /saknas|inte|ingen|inga|inget|not |no |none|missing/i.test(sentence);
    return saysSo ? sentence : l === 'sv' ? `Det framgår inte. ${sentence}` : `The papers do not say. ${sentence}`;
  });
}
