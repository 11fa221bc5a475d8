/** The answer to an invoke (a pressed `Action.Execute`), which goes back in the HTTP response itself. */
import { ActivityTypes, type InvokeResponse, StatusCodes, type TurnContext } from 'botbuilder';
import { cardText } from '../cards/escape.ts';
import type { RenderedReply } from '../cards/render.ts';
import type { AdaptiveCard } from '../cards/templates.ts';
import type { SearchResponse } from './search.ts';

/** The invoke's name when a card's button was pressed. */
export const cardActionInvoke = 'adaptiveCard/action';

interface CardActionResponse {
  readonly statusCode: number;
  readonly type: 'application/vnd.microsoft.card.adaptive' | 'application/vnd.microsoft.activity.message';
  readonly value: AdaptiveCard | string;
}

const maxLine = 2000;

/**
 * The card that takes the pressed card's place, for the one who pressed. The message around it keeps
 * the earlier answer's text, so the new answer's own line stands on the card, below its heading.
 */
export function asCardActionResponse({ text, card }: RenderedReply): CardActionResponse {
  const line = { type: 'TextBlock', text: cardText(text, maxLine), wrap: true };
  const value = { ...card, body: card.body.toSpliced(1, 0, line) };
  return { statusCode: StatusCodes.OK, type: 'application/vnd.microsoft.card.adaptive', value };
}

/**
 * Takes the place of a form whose outcome is a message of its own, which comes at the same time: heading and line, and
 * nothing to press, or there would be two of each button.
 */
export function asNote({ text, card }: RenderedReply): CardActionResponse {
  return asCardActionResponse({ text, card: { ...card, body: card.body.slice(0, 1), actions: [] }, sources: [] });
}

export function sentence(text: string): CardActionResponse {
  return { statusCode: StatusCodes.OK, type: 'application/vnd.microsoft.activity.message', value: text };
}

/** Leaves the answer to an invoke with the turn; without one the Bot Framework would answer 501. */
export async function respond(context: TurnContext, body: CardActionResponse | SearchResponse): Promise<void> {
  const value: InvokeResponse<typeof body> = { status: StatusCodes.OK, body };
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value });
}

/** Tells Teams that an invoke has arrived, where there is nothing to show for it. */
export async function acknowledge(context: TurnContext): Promise<void> {
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: StatusCodes.OK } });
}
