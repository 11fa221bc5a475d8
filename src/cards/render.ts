/**
 * An answer drawn: one line of text that holds the answer, and a card with the detail.
 */
import type { Answer, Language } from '../domain/answer.ts';
import { type ReplySource, replySources } from './citations.ts';
import { plainText } from './escape.ts';
import { labels } from './labels.ts';
import { type AdaptiveCard, fillIn } from './templates.ts';
import { fullFit, viewOf } from './view.ts';

export interface RenderedReply {
  /** Sent with textFormat 'plain': what notifications, screen readers and phones show. */
  readonly text: string;
  readonly card: AdaptiveCard;
  readonly sources: readonly ReplySource[];
}

/** Teams takes about 28 KB; what the message adds around the card must fit as well. */
export const maxCardBytes = 26_000;
const maxText = 2000;

/**
 * Draws an answer. The card is always small enough to be sent: a chart that does not fit is left
 * out (the table holds its figures), then rows from the end, with a line that says how many.
 */
export function render(answer: Answer, language: Language): RenderedReply {
  return {
    text: messageText(answer, language),
    card: fittingCard(answer, language),
    sources: replySources(answer.sources, language),
  };
}

function messageText(answer: Answer, language: Language): string {
  return (
    plainText(answer.text[language], maxText) || plainText(answer.title[language], maxText) || labels[language].nothing
  );
}

function fittingCard(answer: Answer, language: Language): AdaptiveCard {
  let fit = fullFit;
  for (;;) {
    const view = viewOf(answer, language, fit);
    const card = fillIn(view.template, view.data);
    const bytes = Buffer.byteLength(JSON.stringify(card));
    const rows = Math.min(fit.rows, view.rows);
    // Without rows nothing is left that could grow: all the rest is bounded.
    if (bytes <= maxCardBytes || (rows === 0 && !fit.chart)) return card;
    fit = { chart: false, rows: fit.chart ? rows : Math.floor((rows * maxCardBytes) / bytes) };
  }
}
