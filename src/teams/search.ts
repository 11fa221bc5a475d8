/**
 * The app's search box in Teams (a message extension): what is typed there is answered with a card that can be put into a
 * message, in any chat, whether the bot is part of it or not.
 */
import { z } from 'zod';
import { cardText } from '../cards/escape.ts';
import type { AdaptiveCard } from '../cards/templates.ts';
import type { Reply } from './conversation.ts';

/** The invoke's name while something is being typed. */
export const searchInvoke = 'composeExtension/query';

/** As the manifest names them. */
const command = 'ask';
const parameter = 'question';

const Query = z.looseObject({
  commandId: z.literal(command),
  parameters: z.array(z.looseObject({ name: z.string(), value: z.string().max(4000) })).max(5),
});

interface Preview {
  readonly contentType: 'application/vnd.microsoft.card.thumbnail';
  readonly content: { readonly title: string; readonly text: string };
}

interface Found {
  readonly contentType: 'application/vnd.microsoft.card.adaptive';
  readonly content: AdaptiveCard;
  readonly preview: Preview;
}

export interface SearchResponse {
  readonly composeExtension:
    | { readonly type: 'result'; readonly attachmentLayout: 'list'; readonly attachments: readonly Found[] }
    | { readonly type: 'message'; readonly text: string };
}

/** What was typed; undefined for a search that is none of the app's. */
export function parseSearch(value: unknown): string | undefined {
  const parsed = Query.safeParse(value);
  if (!parsed.success) return undefined;
  return parsed.data.parameters.find(({ name }) => name === parameter)?.value.trim() ?? '';
}

const longestLine = 2000;

/** An answer is something to put into a message; what is not one is only said to whoever searches. */
export function asSearchResponse({ outcome, text, card, sources }: Reply): SearchResponse {
  if (outcome !== 'answer') return searchNote(text);
  const line = { type: 'TextBlock', text: cardText(text, longestLine), wrap: true };
  // Whoever reads it need not have the bot, so that there is nothing to press.
  const content = { ...card, body: card.body.toSpliced(1, 0, line), actions: [] };
  const [source] = sources;
  const preview: Preview = {
    contentType: 'application/vnd.microsoft.card.thumbnail',
    content: { title: text, text: source === undefined ? '' : `${source.title}, ${source.section}` },
  };
  const found: Found = { contentType: 'application/vnd.microsoft.card.adaptive', content, preview };
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments: [found] } };
}

/** A line where results would stand. */
export function searchNote(text: string): SearchResponse {
  return { composeExtension: { type: 'message', text } };
}
