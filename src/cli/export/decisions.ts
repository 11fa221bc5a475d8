/** The decisions of the papers, in the words that the bot has for them. */
import { boardLanguage } from '../../domain/answer.ts';
import type { Board } from '../../domain/board.ts';
import { sourceText } from './source-text.ts';
import type { Row } from './table.ts';

export const decisionColumns = [
  ...['id', 'body', 'bodyName', 'paragraph', 'date', 'reference', 'title', 'outcome', 'text', 'sentTo', 'source'],
] as const;

export function decisionRows(board: Board): Row[] {
  return board.records.decision.map((decision) => ({
    id: decision.id,
    body: decision.body,
    bodyName: board.body(decision.body).name[boardLanguage],
    paragraph: decision.paragraph,
    date: decision.date,
    reference: decision.reference,
    title: decision.title[boardLanguage],
    outcome: decision.outcome,
    text: decision.decided[boardLanguage],
    sentTo: decision.sentTo.join(', '),
    source: sourceText(board, decision.source),
  }));
}
