/**
 * Agents Playground takes a message with text and card apart into two, and tells the id of neither, so that nothing
 * could be replaced in place. There the two are sent one by one; Teams itself keeps them together.
 */
import type { Activity } from 'botbuilder';

/** The Playground's connector has a path that no other service has. */
function isPlayground(serviceUrl: string): boolean {
  return /\/_connector\/?$/.test(new URL(serviceUrl).pathname);
}

/** The messages that a message must be sent as; the last one is what is replaced later. */
export function partsOf(serviceUrl: string, message: Partial<Activity>): Partial<Activity>[] {
  const { text, attachments = [], ...rest } = message;
  if (!isPlayground(serviceUrl) || !text || attachments.length === 0) return [message];
  return [
    { ...rest, text, attachments: [] },
    { ...rest, attachments },
  ];
}
